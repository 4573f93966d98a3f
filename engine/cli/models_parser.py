"""What may be typed after `brevity models`, and its meaning as a frozen value."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

from engine.cli.one_line_parser import OneLineParser, as_sentence

_PROGRAM = "brevity models"
_DESCRIPTION = "List, download and keep models. The network is used by pull and verify --repair."
_EPILOG = """\
A MODEL is a name of `brevity models list --all`, an id as owner/name, or its address on the hub;
id@commit names one of several versions.

environment: HF_ENDPOINT another hub or mirror, HF_TOKEN your token, HF_HUB_OFFLINE=1 no network,
BREVITY_HOME the folder in which Brevity keeps its data.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted."""

_MODELS = ("names", "MODEL", "a model: its name, id or address")
_MODEL_HERE = ("names", "MODEL", "a model that is on this machine")
_YES = "--yes"


@dataclass(frozen=True)
class ModelsInvocation:
    """One use of `brevity models`.

    `names` are the models, or the folders to import. `move` and `use` are where the library goes.
    """

    command: str
    names: tuple[str, ...] = ()
    json: bool = False
    everything: bool = False
    yes: bool = False
    revision: str | None = None
    repair: bool = False
    move: str | None = None
    use: str | None = None


def parse_models(words: Sequence[str]) -> ModelsInvocation:
    """The invocation that `words`, those behind `models`, ask for.

    Raises SystemExit: with 0 after --help, with 2 after one line about wrong usage.
    """
    parser = _parser()
    values = parser.parse_args(list(words))
    if values.command is None:
        parser.error("a command is missing, as in brevity models list")
    names = tuple(getattr(values, "names", ()) or ())
    if "" in names:
        parser.error("the name of a model is empty")
    return ModelsInvocation(
        command=values.command,
        names=names,
        json=values.json,
        everything=getattr(values, "all", False),
        yes=getattr(values, "yes", False),
        revision=getattr(values, "revision", None),
        repair=getattr(values, "repair", False),
        move=getattr(values, "move", None),
        use=getattr(values, "use", None),
    )


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog=_PROGRAM,
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", dest="command", parser_class=OneLineParser
    )
    listing = _command(commands, "list", "the models on this machine")
    listing.add_argument("--all", action="store_true", help="and those that can be downloaded")
    _names(_command(commands, "info", "all that is known of models"), "+", *_MODELS)
    pull = _command(commands, "pull", "download models, or go on with that")
    _names(pull, "+", *_MODELS)
    pull.add_argument("--revision", metavar="REV", help="a branch or commit; default: the newest")
    _yes(pull, "convert a model of the old format without asking")
    bring = _command(commands, "import", "copy the models in folders into the library")
    _names(bring, "+", "names", "FOLDER", "a folder with config.json, weights and vocabulary")
    verify = _command(commands, "verify", "compare the files of models with their checksums")
    _names(verify, "*", "names", "MODEL", "a model that is on this machine; default: all")
    verify.add_argument("--repair", action="store_true", help="download what is damaged anew")
    remove = _command(commands, "rm", "delete models, or what has come of a download")
    _names(remove, "+", *_MODEL_HERE)
    _yes(remove, "delete without asking")
    path = _command(commands, "path", "the folder of the library, or of models")
    _names(path, "*", *_MODEL_HERE)
    where = path.add_mutually_exclusive_group()
    where.add_argument("--move", metavar="FOLDER", help="move the library there")
    where.add_argument("--use", metavar="FOLDER", help="have the library there; nothing is moved")
    convert = _command(commands, "convert", "convert models of the old format, once")
    _names(convert, "+", *_MODEL_HERE)
    _yes(convert, "convert without asking")
    return parser


def _command(
    commands: argparse._SubParsersAction[OneLineParser], name: str, meaning: str
) -> OneLineParser:
    parser = commands.add_parser(
        name,
        help=meaning,
        description=as_sentence(meaning),
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    return parser


def _names(parser: OneLineParser, count: str, name: str, metavar: str, meaning: str) -> None:
    parser.add_argument(name, metavar=metavar, nargs=count, help=meaning)


def _yes(parser: OneLineParser, meaning: str) -> None:
    parser.add_argument(_YES, "-y", action="store_true", help=meaning)
