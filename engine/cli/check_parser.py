"""What may be typed after `brevity check`, and its meaning."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from engine.cli.one_line_parser import OneLineParser, as_sentence
from engine.cli.parser import CHECK, CHECK_HELP, STANDARD_INPUT, Invocation, add_password_options

_EPILOG = """\
Everything is matched by words, numbers and names; no model is needed. What the source does not
support is flagged: names, numbers, dates, changed quotations, and negations that turned. English
is checked best, then German; a result in another language than its source only for its digits.

With --json there is one object for each sentence of the result: its text and place (start, end),
its sources, best first (sentence, counted from 0 as in brevity read --json, start, end, score from
0 to 1, text), its flags (kind, start, end, text, reason), and how many items were checked. Places
count code points of the document's text.
exit status: 0 it was checked, whatever was found, 1 something failed, 2 wrong usage,
130 interrupted."""


def parse_check(words: Sequence[str]) -> Invocation:
    """The invocation that `words`, those behind `check`, ask for: its sources are these two.

    Raises SystemExit: with 0 after --help, with 2 after one line about wrong usage.
    """
    parser = _parser()
    values = parser.parse_args(list(words))
    sources = (values.source, values.result)
    if "" in sources:
        parser.error("the name of a file is empty")
    if sources == (STANDARD_INPUT, STANDARD_INPUT):
        parser.error("SOURCE and RESULT can't both be standard input")
    return Invocation(
        task=CHECK,
        sources=sources,
        json=values.json,
        password_file=values.password_file,
        asks_password=values.asks_password,
    )


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="brevity check",
        usage="brevity check [OPTION...] SOURCE RESULT",
        description=as_sentence(CHECK_HELP),
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("source", metavar="SOURCE", help="a document; - is standard input")
    parser.add_argument("result", metavar="RESULT", help="what was made of it: a document, too")
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a sentence, instead of text"
    )
    add_password_options(parser)
    return parser
