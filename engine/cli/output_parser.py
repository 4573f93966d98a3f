"""The options that write a result to a file."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.cli.one_line_parser import OneLineParser
from engine.errors import ExportFormatUnknown
from engine.export.formats import ENDINGS, ending_of


def add_output_options(parser: OneLineParser) -> None:
    """Add --output and what may be said with it."""
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=_output,
        help="write the result to this file, in the format of its ending: "
        f"{', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}; one that is there is replaced",
    )
    parser.add_argument(
        "--footnotes",
        action="store_true",
        help="with --output: a footnote for each sentence, with what it rests on in the source",
    )
    parser.add_argument(
        "--receipt",
        action="store_true",
        help="with --output: how the result was made, below it",
    )


def output_fault(values: argparse.Namespace, sources: Sequence[str]) -> str:
    """What is wrong with these options taken together, or ""."""
    if values.output and len(sources) > 1:
        return f"--output takes the result of one FILE, and there are {len(sources)}"
    for option in ("footnotes", "receipt"):
        if getattr(values, option) and not values.output:
            return f"--{option} needs --output"
    return ""


def output_values(values: argparse.Namespace) -> dict[str, Any]:
    """What was chosen with these options, by the names of the fields of `Invocation`."""
    return {
        "output": values.output or "",
        "footnotes": values.footnotes,
        "receipt": values.receipt,
    }


def _output(name: str) -> str:
    if not name:  # as of a shell's variable that is not set
        raise argparse.ArgumentTypeError("the name of the file is empty")
    try:
        ending_of(Path(name))
    except ExportFormatUnknown as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return name
