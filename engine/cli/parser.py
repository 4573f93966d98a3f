"""What may be typed after `brevity`, and its meaning as a frozen value."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from engine.cli.one_line_parser import OneLineParser, as_sentence
from engine.cli.output_parser import add_output_options, output_fault, output_values
from engine.cli.task_parser import SUMMARIZE, add_task_options, add_variation, task_values
from engine.version import VERSION
from engine.wording import translation, worded

# Written here and not taken from `engine.tasks`, whose imports help should not wait for.
TASK_HELP = {
    "summarize": "condense a document",
    "headline": "find a headline for it",
    "fuse": "make one sentence of several",
    "split": "make several sentences of one",
    "translate": "say it in another language",
}
MODELS = "models"
MODELS_HELP = "list, download and keep models"
TRAIN, WARM_START, EVALUATE = "train", "warm-start", "evaluate"
TRAINING_HELP = {
    TRAIN: "fine-tune a model on pairs of texts",
    WARM_START: "make a model to train of BERT-like checkpoints",
    EVALUATE: "score a model on pairs of texts",
}
CHECK = "check"
CHECK_HELP = "show what a result rests on in its source, and flag what the source does not support"
BATCH = "batch"
BATCH_HELP = "do a task on many documents: folders of them, on one machine or several"
READ = "read"
STANDARD_INPUT = "-"
_OWN_OPTIONS = ("--help", "-h", "--version")

_DESCRIPTION = "Summarize, fuse, split and translate text on this machine. Nothing leaves it."
_FILE_HELP = (
    "a text, Markdown, HTML, PDF, DOCX, ODT, RTF or EPUB document, known by its content;"
    " - is standard input"
)
_EPILOG = "Without a command, brevity opens its window. `brevity COMMAND --help` tells more."
_TASK_EPILOG = """\
With --json each object tells what became of every block of the document: coverage holds its
start and end (in code points), its kind, its state (used, read or unread) and why it is unread.
The sections that were finished before an interrupt are written with complete as false.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted.
The result goes to standard output as it is made, or when it is whole to the file of --output;
notes and errors go to standard error."""

_READ_EPILOG = """\
With --json each object has the text, its title, format, encoding, language (a code or null),
pages, blocks (kind, start, end, level, page), sentences (start, end) and warnings.
Places in the text count code points.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted."""


@dataclass(frozen=True)
class Invocation:
    """One use of the command line. None and "" leave a choice to the task and the program.

    `task` is READ where a document is only to be shown, CHECK where the second of two is checked
    against the first.
    """

    task: str
    sources: tuple[str, ...]
    json: bool = False
    beams: int | None = None
    max_tokens: int | None = None
    model: str = ""
    device: str = "auto"
    precision: str = "auto"
    clean_up: bool | None = None
    source_language: str | None = None
    target_language: str | None = None
    password_file: str = ""
    asks_password: bool = False
    strategy: str = "auto"
    length: str | int | None = None
    any_language: bool = False
    faithful: bool = True
    variation: int = 0
    output: str = ""
    footnotes: bool = False
    receipt: bool = False


def parse(arguments: Sequence[str] | None = None) -> Invocation:
    """The invocation that `arguments` (the process's own if None) ask for.

    Raises SystemExit: with 0 after --help or --version, with 2 after one line about wrong usage.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    parser, commands = _parsers()
    if not words or words[0] not in commands:
        if words and words[0] in _OWN_OPTIONS:
            parser.parse_args(words[:1])
        parser.error(_fault_without_command(words, commands.values()))
    # Not through the parser of all: it can't read files and options in mixed order. The names
    # behind "--" are kept away from argparse, which in Python 3.11 loses them on this way.
    words, names = _split_at_dashes(words)
    command = commands[words[0]]
    values = command.parse_intermixed_args(words[1:])
    sources = (*values.sources, *names)
    if not sources:
        command.error("a FILE is missing")
    if "" in sources:  # as of a shell's variable that is not set; Path("") would be this folder
        command.error("the name of a FILE is empty")
    shared = Invocation(
        task=words[0],
        sources=sources,
        json=values.json,
        password_file=values.password_file,
        asks_password=values.asks_password,
    )
    if words[0] == READ:
        return shared
    if fault := output_fault(values, sources):
        command.error(fault)
    variation = getattr(values, "variation", 0)
    chosen = {**task_values(values), **output_values(values)}
    return replace(shared, variation=variation, **chosen)


def _fault_without_command(words: list[str], commands: Iterable[OneLineParser]) -> str:
    """What is wrong with words that begin with no command."""
    if not words:
        return "a command is missing"
    word = words[0]
    if word.startswith("-") and word != STANDARD_INPUT:
        option = word.partition("=")[0]
        if any(command.knows(option) for command in commands):
            return f"{option} belongs behind a command, as in brevity summarize FILE {option}"
        return _with_nearest(
            worded("there is no option {option}", option=_quoted(option)),
            option,
            (*_OWN_OPTIONS, "--selftest"),
        )
    if word == STANDARD_INPUT or "." in word or PurePath(word).name != word:  # a file, rather
        return f"a command is missing before {_quoted(word)}, as in brevity summarize FILE"
    known = (*TASK_HELP, BATCH, READ, CHECK, MODELS, *TRAINING_HELP)
    told = worded("there is no command {word}", word=_quoted(word))
    nearest = _with_nearest(told, word.lower(), known)
    if nearest != told:
        return nearest
    return worded("there is no command and no document {word}", word=_quoted(word))


def _with_nearest(told: str, word: str, names: Iterable[str]) -> str:
    found = difflib.get_close_matches(word, names, n=1)
    return worded("{told}: did you mean {name}?", told=told, name=found[0]) if found else told


def _quoted(word: str) -> str:
    return repr(word) if len(word) <= 80 else f"{word[:80]!r}..."


def _split_at_dashes(words: list[str]) -> tuple[list[str], list[str]]:
    if "--" not in words:
        return words, []
    dashes = words.index("--")
    return words[:dashes], words[dashes + 1 :]


def _parsers() -> tuple[OneLineParser, dict[str, OneLineParser]]:
    parser = OneLineParser(
        prog="brevity", description=_DESCRIPTION, epilog=_EPILOG, allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"brevity {VERSION}")
    parser.add_argument(  # app/__main__.py does it
        "--selftest", action="store_true", help="check that every part of this installation works"
    )
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", parser_class=OneLineParser
    )
    parsers = {task: _task_parser(commands, task, meaning) for task, meaning in TASK_HELP.items()}
    parsers[READ] = _read_parser(commands)
    # Parsed elsewhere: engine/cli/batch_parser.py, check_parser.py and so on.
    for name, meaning in {
        BATCH: BATCH_HELP,
        CHECK: CHECK_HELP,
        MODELS: MODELS_HELP,
        **TRAINING_HELP,
    }.items():
        commands.add_parser(name, help=meaning)
    return parser, parsers


def _command_parser(
    commands: argparse._SubParsersAction[OneLineParser], name: str, meaning: str, epilog: str
) -> OneLineParser:
    """A command with what all have: files, their passwords, and --json."""
    parser = commands.add_parser(
        name,
        usage=f"brevity {name} [OPTION...] FILE...",
        help=meaning,
        description=as_sentence(meaning),
        epilog=translation(epilog),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("sources", metavar="FILE", nargs="*", help=_FILE_HELP)
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line, instead of text"
    )
    add_password_options(parser)
    return parser


def add_password_options(parser: OneLineParser) -> None:
    """How the password of a protected document is given: asked for, or in a file."""
    password = parser.add_mutually_exclusive_group()
    password.add_argument(
        "--password",
        dest="asks_password",
        action="store_true",
        help="ask for the password of protected documents",
    )
    password.add_argument(
        "--password-file",
        metavar="F",
        default="",
        help="a file whose first line is the password of protected documents",
    )


def _read_parser(commands: argparse._SubParsersAction[OneLineParser]) -> OneLineParser:
    return _command_parser(commands, READ, "show the text that is read of a document", _READ_EPILOG)


def _task_parser(
    commands: argparse._SubParsersAction[OneLineParser], task: str, meaning: str
) -> OneLineParser:
    parser = _command_parser(commands, task, meaning, _TASK_EPILOG)
    add_task_options(parser, task)
    if task == SUMMARIZE:
        add_variation(parser)
    add_output_options(parser)
    return parser
