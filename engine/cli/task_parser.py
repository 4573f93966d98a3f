"""The options of a task on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from engine.cli.one_line_parser import OneLineParser
from engine.wording import translation

# Written here and not taken from the engine, whose imports help should not wait for.
SUMMARIZE = "summarize"
HEADLINE = "headline"
TRANSLATE = "translate"
DEVICES = ("auto", "cpu", "cuda", "mps")
PRECISIONS = ("auto", "int8", "float32", "float16", "bfloat16")
STRATEGIES = ("auto", "whole", "by-section", "condensed", "extractive")
HEADLINE_STRATEGIES = ("auto", "extractive")
LENGTHS = ("short", "medium", "long")
MAX_SENTENCES = 1_000

_SUMMARY_EPILOG = """\
strategies: whole (one pass over all that fits the model), by-section (a summary under each
heading), condensed (the most central sentences, rewritten), extractive (the most central sentences
word for word, in any language, without a model), auto (what measured best)."""
_TRANSLATE_EPILOG = (
    "The embedded model does not translate: --model names one that does. A document whose language"
    "\nis not the model's is refused."
)


def add_task_options(parser: OneLineParser, task: str) -> None:
    """Add the options of `task` to its parser, behind those that all commands have."""
    if task == SUMMARIZE:
        _add_summary_options(parser)
    if task == HEADLINE:
        _add_strategy(parser, HEADLINE_STRATEGIES, "extractive quotes a sentence, without a model")
    parser.add_argument(
        "--beams", metavar="N", type=_count, help="hypotheses searched at once; 1 is greedy"
    )
    parser.add_argument(
        "--max-tokens", metavar="N", type=_count, help="longest result, in tokens of the model"
    )
    parser.add_argument(
        "--model",
        metavar="MODEL",
        default="",
        help="a model of brevity models list, or a folder; default: the embedded one, also called"
        " brevity-small (a folder of that name is ./brevity-small)",
    )
    parser.add_argument("--device", choices=DEVICES, default="auto", help="default: %(default)s")
    parser.add_argument(
        "--precision", choices=PRECISIONS, default="auto", help="default: %(default)s"
    )
    parser.add_argument(
        "--clean-up",
        action=argparse.BooleanOptionalAction,
        help="take away spaces before punctuation; default: as the model needs it",
    )
    parser.add_argument(
        "--any-language",
        action="store_true",
        help="run the model on a document in a language that it was not made for, too",
    )
    if task == TRANSLATE:
        _add_languages(parser)
    else:
        parser.add_argument(
            "--faithful",
            action=argparse.BooleanOptionalAction,
            default=True,
            help="keep to what the source supports, and quote it where the model does not; the"
            " default",
        )


def add_variation(parser: OneLineParser) -> None:
    """Add the option that has a summary written in other words."""
    parser.add_argument(
        "--variation",
        metavar="N",
        type=_variation,
        default=0,
        help="say it in other words, for each N the same; default: 0, the likeliest ones",
    )


def task_values(values: argparse.Namespace) -> dict[str, Any]:
    """What was chosen with these options, by the names of the fields of `Invocation`."""
    return {
        "beams": values.beams,
        "max_tokens": values.max_tokens,
        "model": values.model,
        "device": values.device,
        "precision": values.precision,
        "clean_up": values.clean_up,
        "any_language": values.any_language,
        "faithful": getattr(values, "faithful", True),
        "strategy": getattr(values, "strategy", "auto"),
        "length": getattr(values, "length", None),
        "source_language": getattr(values, "source_language", None),
        "target_language": getattr(values, "target_language", None),
    }


def _add_summary_options(parser: OneLineParser) -> None:
    parser.epilog = f"{translation(_SUMMARY_EPILOG)}\n{parser.epilog}"
    _add_strategy(parser, STRATEGIES, "how a document becomes a summary (see below)")
    parser.add_argument(
        "--length",
        metavar="L",
        type=_length,
        help="short, medium, long, or a number of sentences",
    )


def _add_strategy(parser: OneLineParser, choices: Sequence[str], meaning: str) -> None:
    parser.add_argument(
        "--strategy", choices=choices, default="auto", help=f"{meaning}; default: %(default)s"
    )


def _add_languages(parser: OneLineParser) -> None:
    parser.epilog = f"{parser.epilog}\n{translation(_TRANSLATE_EPILOG)}"
    for option, name in (("--from", "source_language"), ("--to", "target_language")):
        parser.add_argument(
            option,
            dest=name,
            metavar="LANG",
            type=_language,
            help="a language's code, as in de; default: the model's own",
        )


def _language(word: str) -> str:
    if word.isascii() and word.isalpha() and 2 <= len(word) <= 3:
        return word.lower()
    raise argparse.ArgumentTypeError(f"{word!r} is not the code of a language, as in de or en")


def _length(word: str) -> str | int:
    if word in LENGTHS:
        return word
    if word.isascii() and word.isdigit() and len(word) < 10 and 1 <= int(word) <= MAX_SENTENCES:
        return int(word)
    raise argparse.ArgumentTypeError(
        f"{word!r} is not short, medium, long, or a number of sentences up to {MAX_SENTENCES:,}"
    )


def _variation(word: str) -> int:
    return 0 if word == "0" else _count(word)


def _count(word: str) -> int:
    # int() alone would also read 1_000, +5 and digits of other scripts, which nobody means here.
    if word.isascii() and word.isdigit() and len(word) < 10 and int(word) >= 1:
        return int(word)
    raise argparse.ArgumentTypeError(f"{word!r} is not a whole number of 1 or more")
