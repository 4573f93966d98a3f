"""What may be typed after `brevity train`, and its meaning as a frozen value."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from engine.cli.one_line_parser import OneLineParser

_DESCRIPTION = (
    "Fine-tune a model on pairs of texts. Nothing leaves this machine. FOLDER/best is the model of"
    " the lowest development loss, FOLDER/last the last; both go behind --model of the other"
    " commands."
)
_EPILOG = """\
A pairs file has a line like {"task": "fuse", "source": "...", "target": "..."} for each pair, and
may be compressed with gzip; or it is a CSV with a source and a target in each row, and --task.
Without --steps and --minutes, the training is one pass over the pairs.
Interrupt it (Ctrl+C) and it ends behind the present step; --resume goes on from there, as it does
from the last checkpoint after anything worse.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted."""
DEVICES = ("auto", "cpu", "cuda", "mps")
PRECISIONS = ("auto", "float32", "bfloat16")
DTYPES = ("float32", "float16", "bfloat16")


@dataclass(frozen=True)
class TrainInvocation:
    """One use of `brevity train`.

    `options` are those of engine/seq2seq/training/settings.py that were given, by its names; with a
    `recipe` they win over its stages', of which `stage` is the only one to run. `model` is "" where
    the recipe says what the training starts from.
    `threads` None leaves a core to others, 0 takes all.
    """

    model: str
    pairs: str
    out: str
    options: dict[str, Any]
    recipe: str = ""
    stage: str | None = None
    dev: str = ""
    task: str | None = None
    resume: bool = False
    skip_bad_lines: bool = False
    dtype: str = "float32"
    device: str = "auto"
    threads: int | None = None
    score: bool = False
    json: bool = False


def parse_train(words: Sequence[str]) -> TrainInvocation:
    """The invocation that `words`, those behind `train`, ask for.

    Raises SystemExit: with 0 after --help, with 2 after one line about wrong usage.
    """
    parser = _parser()
    values = vars(parser.parse_args(list(words)))
    for name in ("pairs", "out"):
        if values[name] == "":
            parser.error(f"the name behind --{name} is empty")
    if not values["model"] and not values["recipe"]:
        parser.error("say with --from what to train, or with --recipe how to make a model")
    if values["stage"] is not None and not values["recipe"]:
        parser.error("--stage is one of a --recipe")
    if values["score"] and not values["dev"]:
        parser.error("--score needs pairs to score, behind --dev")
    mixture = values.pop("mixture")
    own = {name: values.pop(name) for name in _OWN}
    options = {name: value for name, value in values.items() if value is not None}
    if mixture:
        options["mixture"] = dict(mixture)
    return TrainInvocation(**own, options=options)


_OWN = (
    "model", "recipe", "stage", "pairs", "out", "dev", "task", "resume", "skip_bad_lines", "dtype",
    "device", "threads", "score", "json",
)  # fmt: skip


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="brevity train",
        usage="brevity train (--from MODEL | --recipe FILE) --pairs FILE --out FOLDER [OPTION...]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_files(parser)
    _add_length(parser)
    _add_learning(parser)
    _add_running(parser)
    return parser


def _add_files(parser: OneLineParser) -> None:
    files = parser.add_argument_group("files")
    files.add_argument(
        "--from", dest="model", metavar="MODEL", default="",
        help="the model to begin with: a folder, or one of brevity models list",
    )  # fmt: skip
    files.add_argument(
        "--recipe", metavar="FILE", default="",
        help="make a model as a recipe.toml says, each stage in a folder of its name",
    )  # fmt: skip
    files.add_argument("--stage", metavar="NAME", help="only this stage of the recipe")
    files.add_argument("--pairs", metavar="FILE", required=True, help="what to train on")
    files.add_argument("--dev", metavar="FILE", default="", help="pairs to measure the loss on")
    files.add_argument("--out", metavar="FOLDER", required=True, help="where checkpoints go")
    files.add_argument(
        "--resume", action="store_true", help="go on with the training in that folder"
    )
    files.add_argument("--task", metavar="TASK", help="the task of pairs that name none")
    files.add_argument(
        "--skip-bad-lines", action="store_true", help="leave lines out that are no pairs"
    )
    files.add_argument(
        "--dtype", choices=DTYPES, default="float32", help="weights of the models in FOLDER"
    )


def _add_length(parser: OneLineParser) -> None:
    length = parser.add_argument_group("how long")
    ends = length.add_mutually_exclusive_group()
    ends.add_argument("--steps", metavar="N", type=_whole, help="end after so many updates")
    ends.add_argument("--minutes", metavar="M", type=_number, help="end after so much time")
    length.add_argument(
        "--evaluate-every", metavar="N", type=_whole, help="updates between evaluations (200)"
    )
    length.add_argument(
        "--save-every", metavar="N", type=_whole, help="updates between checkpoints (100)"
    )
    length.add_argument(
        "--dev-limit", metavar="N", type=_whole, help="development pairs a task; 0 all (128)"
    )
    length.add_argument(
        "--score", action="store_true", help="at evaluations also write texts and score them"
    )


def _add_learning(parser: OneLineParser) -> None:
    learning = parser.add_argument_group("how it learns")
    learning.add_argument("--rate", metavar="R", type=_number, help="the highest rate (3e-4)")
    learning.add_argument(
        "--final-rate", metavar="F", type=_number, help="the last rate, as a part of it (0.01)"
    )
    learning.add_argument("--warmup-steps", metavar="N", type=_whole, help="(100)")
    learning.add_argument(
        "--tokens-per-batch", metavar="N", type=_whole,
        help="source and target tokens of a batch, with padding (3000)",
    )  # fmt: skip
    learning.add_argument("--accumulation", metavar="N", type=_whole, help="batches an update (1)")
    learning.add_argument(
        "--mixture", metavar="TASK=WEIGHT", type=_weight, action="append",
        help="0.5 takes half of a task's pairs an epoch, 2 each twice; may be repeated",
    )  # fmt: skip
    learning.add_argument("--label-smoothing", metavar="F", type=_number, help="(0.05)")
    learning.add_argument("--weight-decay", metavar="F", type=_number, help="(0.01)")
    learning.add_argument("--dropout", metavar="F", type=_number, help="default: the model's own")
    learning.add_argument("--clip", metavar="N", type=_number, help="largest gradient norm (1)")
    learning.add_argument("--seed", metavar="N", type=_whole, help="(1)")


def _add_running(parser: OneLineParser) -> None:
    running = parser.add_argument_group("where it runs")
    running.add_argument("--device", choices=DEVICES, default="auto", help="default: %(default)s")
    running.add_argument(
        "--precision", choices=PRECISIONS, help="of products; auto measures (auto)"
    )
    running.add_argument(
        "--threads", metavar="N", type=_whole, help="0 takes all cores; default: leaves one"
    )
    running.add_argument("--json", action="store_true", help="one JSON object a line")


def _whole(word: str) -> int:
    if word.isascii() and word.isdigit() and len(word) < 10:
        return int(word)
    raise argparse.ArgumentTypeError(f"{word!r} is not a whole number")


def _number(word: str) -> float:
    try:
        return float(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word!r} is not a number") from None


def _weight(word: str) -> tuple[str, float]:
    task, equals, weight = word.partition("=")
    if not (task and equals):
        raise argparse.ArgumentTypeError(f"{word!r} is not a task and its weight, as in fuse=0.5")
    return task, _number(weight)
