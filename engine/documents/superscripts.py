"""Exponents in plain text: "10⁴" set with a raised 4 must not become "104"."""

from __future__ import annotations

import re

# Some programs write a minus sign apart from its number.
_NUMBER = re.compile(r"[-+\u2212\u2013]?\d{1,6}|\u2212")


def raised(before: str, text: str) -> str:
    """What to write for a superscript `text` that stands right behind `before`.

    A raised number behind a digit gets "^" before it; all else ("14th", "km2") reads as it is, and
    so does what goes on with a power, if `before` is the piece that began it.
    """
    behind_digit = before[-1:].isdigit() and not before.startswith("^")
    return f"^{text}" if behind_digit and _NUMBER.fullmatch(text.strip()) else text
