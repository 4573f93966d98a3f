"""What may be typed after `brevity evaluate`, and its meaning as a frozen value."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.cli.one_line_parser import OneLineParser
from engine.cli.parser import TASK_HELP
from engine.cli.task_parser import DEVICES, PRECISIONS

_PROGRAM = "brevity evaluate"
_DESCRIPTION = """\
Score a model on pairs of a source and what a human made of it, beside what takes no model: a copy
of the source, and its first sentence."""
_EPILOG = """\
FILE holds a pair a line, as {"task": "fuse", "source": "...", "target": "..."}; it may be packed
(.gz), or a CSV of sources and targets. Scores are 0 to 100 and means over the pairs:
  SARI    what was rightly added, kept and deleted; an unchanged source has about 65 in splitting
  exact   outputs that are the target itself
  BLEU    of all outputs together, as sacrebleu has it
  R-1 R-2 R-L  ROUGE F1 with stemming
  copied  runs of 4 words and marks that stand in the source
  words   mean words of an output; length: all their words for one of the targets
With --json also SARI's parts, and what --against found.

exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted."""


@dataclass(frozen=True)
class EvaluateInvocation:
    """One use of `brevity evaluate`; "" is the embedded model, or no file."""

    pairs: str
    model: str = ""
    task: str | None = None
    tasks: tuple[str, ...] = ()
    limit: int = 0
    skip_bad_lines: bool = False
    beams: int | None = None
    max_tokens: int | None = None
    faithful: bool = True
    device: str = "auto"
    precision: str = "auto"
    json: bool = False
    outputs: str = ""
    against: str = ""


def parse_evaluate(words: Sequence[str]) -> EvaluateInvocation:
    """The invocation that `words`, those behind `evaluate`, ask for.

    Raises SystemExit: with 0 after --help, with 2 after one line about wrong usage.
    """
    parser = _parser()
    values = parser.parse_args(list(words))
    for name in ("pairs", "outputs", "against"):
        if getattr(values, name) == "":
            parser.error(f"--{name} is empty")
    for name in ("pairs", "against"):
        given = getattr(values, name)
        if given and values.outputs and Path(given).resolve() == Path(values.outputs).resolve():
            parser.error(f"--outputs would overwrite the file of --{name}")
    return EvaluateInvocation(
        pairs=values.pairs,
        model=values.model,
        task=values.task,
        tasks=values.tasks,
        limit=values.limit,
        skip_bad_lines=values.skip_bad_lines,
        beams=values.beams,
        max_tokens=values.max_tokens,
        faithful=values.faithful,
        device=values.device,
        precision=values.precision,
        json=values.json,
        outputs=values.outputs or "",
        against=values.against or "",
    )


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog=_PROGRAM,
        usage=f"{_PROGRAM} --pairs FILE [OPTION...]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--pairs", metavar="FILE", required=True, help="what to score it on")
    parser.add_argument(
        "--model",
        metavar="MODEL",
        default="",
        help="a model of brevity models list, or a folder; default: the embedded one",
    )
    parser.add_argument(
        "--task", choices=tuple(TASK_HELP), help="the task of lines that name none, as in a CSV"
    )
    parser.add_argument(
        "--tasks",
        metavar="TASK,...",
        type=_tasks,
        default=(),
        help="only pairs of these tasks; default: of all that the model does",
    )
    parser.add_argument(
        "--limit", metavar="N", type=_count, default=0, help="only the first N pairs of each task"
    )
    parser.add_argument(
        "--skip-bad-lines", action="store_true", help="leave out lines of FILE that are no pairs"
    )
    parser.add_argument(
        "--beams", metavar="N", type=_count, help="hypotheses searched at once; 1 is greedy"
    )
    parser.add_argument("--max-tokens", metavar="N", type=_count, help="longest output")
    parser.add_argument(
        "--faithful",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="bound fusing and splitting to the words of the source (default)",
    )
    parser.add_argument("--device", choices=DEVICES, default="auto", help="default: %(default)s")
    parser.add_argument(
        "--precision", choices=PRECISIONS, default="auto", help="default: %(default)s"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object instead of tables")
    parser.add_argument("--outputs", metavar="FILE", help="write every output there, a line each")
    parser.add_argument(
        "--against",
        metavar="FILE",
        help="what --outputs wrote of another model: how much better is this one?",
    )
    return parser


def _tasks(word: str) -> tuple[str, ...]:
    tasks = tuple(word.split(","))
    for task in tasks:
        if task not in TASK_HELP:
            raise argparse.ArgumentTypeError(f"there is no task {task!r}: {', '.join(TASK_HELP)}")
    return tasks


def _count(word: str) -> int:
    if word.isascii() and word.isdigit() and len(word) < 10 and int(word) >= 1:
        return int(word)
    raise argparse.ArgumentTypeError(f"{word!r} is not a whole number of 1 or more")
