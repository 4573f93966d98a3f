"""What may be typed after `brevity batch`, and its meaning as a frozen value."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.cli.one_line_parser import OneLineParser, as_sentence
from engine.cli.parser import BATCH, BATCH_HELP, TASK_HELP, add_password_options
from engine.cli.task_parser import add_task_options, task_values
from engine.wording import translation

# Written here and not taken from the engine, whose imports help should not wait for.
FORMATS = ("text", "markdown", "jsonl")
ENGINES = ("here", "ray")
MAX_JOBS = 256
MAX_BATCH = 4_096
_SUMMARIZE = "summarize"

_EPILOG = """\
Results lie in DIR as the documents lie in SRC, each with .txt or .md behind its name; with --format
jsonl they are lines of DIR/results.jsonl. What became of every document is noted in DIR/.brevity.
The same command again goes on where it was stopped, killed or left without room: what is done and
has not changed is not done again. With --json each event is an object on a line of its own:
planned, begun, progress, done, failed, and ended, or stopped with the reason.
--help behind --task TASK tells of the options of that task.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted."""


@dataclass(frozen=True)
class BatchInvocation:
    """One use of `brevity batch`. `list_file` is "-" for standard input, "" for none.

    `options` are the fields of `engine.tasks.TaskOptions`. Of `jobs` and `batch`, 0 is as many as
    are good here.
    """

    task: str
    sources: tuple[Path, ...]
    list_file: str
    out: Path
    options: Mapping[str, Any]
    model: str
    device: str
    precision: str
    output_format: str
    jobs: int
    batch: int
    shard: tuple[int, int]
    retry_failed: bool
    json: bool
    engine: str
    address: str
    password_file: str
    asks_password: bool


def parse_batch(words: Sequence[str]) -> BatchInvocation:
    """The invocation that the words behind `batch` ask for. Raises SystemExit, as `parse` does."""
    task = _task_in(words)
    parser = _parser(task)
    values = parser.parse_intermixed_args(list(words))
    if not values.sources and not values.list_file:
        parser.error("a SRC is missing, or --list FILE")
    if "" in values.sources:  # as of a shell's variable that is not set
        parser.error("the name of a SRC is empty")
    if values.address and values.engine != "ray":
        parser.error("--address belongs to --engine ray")
    chosen = task_values(values)
    model, device, precision = (chosen.pop(name) for name in ("model", "device", "precision"))
    chosen["num_beams"] = chosen.pop("beams")
    return BatchInvocation(
        task=task,
        sources=tuple(map(Path, values.sources)),
        list_file=values.list_file,
        out=Path(values.out),
        options=chosen,
        model=model,
        device=device,
        precision=precision,
        output_format=values.format,
        jobs=values.jobs,
        batch=values.batch,
        shard=values.shard,
        retry_failed=values.retry_failed,
        json=values.json,
        engine=values.engine,
        address=values.address,
        password_file=values.password_file,
        asks_password=values.asks_password,
    )


def _task_in(words: Sequence[str]) -> str:
    """The task that is asked for: which options there are depends on it."""
    first = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    first.add_argument("--task", default=_SUMMARIZE)
    try:
        task = first.parse_known_args(list(words))[0].task
    except argparse.ArgumentError:
        return _SUMMARIZE  # the whole parser says what is wrong
    return task if task in TASK_HELP else _SUMMARIZE


def _parser(task: str) -> OneLineParser:
    parser = OneLineParser(
        prog=f"brevity {BATCH}",
        usage=f"brevity {BATCH} [OPTION...] SRC... --out DIR",
        description=as_sentence(BATCH_HELP),
        epilog=translation(_EPILOG),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "sources", metavar="SRC", nargs="*", help="a folder, searched to its depth, or a document"
    )
    parser.add_argument("--out", metavar="DIR", required=True, help="where results go")
    parser.add_argument(
        "--list", dest="list_file", metavar="FILE", default="",
        help="further documents, a path a line; - is standard input",
    )  # fmt: skip
    parser.add_argument(
        "--task", choices=TASK_HELP, default=_SUMMARIZE, help="default: %(default)s"
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="of results; default: %(default)s"
    )
    parser.add_argument(
        "--jobs", metavar="N", type=_count(MAX_JOBS), default=0,
        help="processes with a model each; default: one a core, as far as the memory goes",
    )  # fmt: skip
    parser.add_argument(
        "--batch", metavar="N", type=_count(MAX_BATCH), default=0,
        help="sources decoded together at most; default: as many as are fastest",
    )  # fmt: skip
    parser.add_argument(
        "--shard", metavar="I/N", type=_shard, default=(1, 1),
        help="only part I of N, as one of N machines; all may write to the same DIR",
    )  # fmt: skip
    parser.add_argument(
        "--retry-failed", action="store_true", help="do documents again that failed before"
    )
    parser.add_argument(
        "--engine", choices=ENGINES, default="here",
        help="ray runs it on a Ray cluster (the extra brevity[ray]); default: %(default)s",
    )  # fmt: skip
    parser.add_argument(
        "--address", metavar="A", default="", help="of a Ray cluster, as in 10.0.0.1:6379"
    )
    parser.add_argument("--json", action="store_true", help="one event a line, as JSON")
    add_password_options(parser)
    add_task_options(parser, task)
    return parser


def _count(most: int) -> Any:  # noqa: ANN401 - what argparse calls a type
    def count(word: str) -> int:
        if word.isascii() and word.isdigit() and len(word) < 10 and 1 <= int(word) <= most:
            return int(word)
        raise argparse.ArgumentTypeError(f"{word!r} is not a whole number from 1 to {most:,}")

    return count


def _shard(word: str) -> tuple[int, int]:
    number, slash, count = word.partition("/")
    if slash and all(w.isascii() and w.isdigit() and len(w) < 7 for w in (number, count)):
        shard = int(number), int(count)
        if 1 <= shard[0] <= shard[1]:
            return shard
    raise argparse.ArgumentTypeError(f"{word!r} is no part of a whole, as in 1/4")
