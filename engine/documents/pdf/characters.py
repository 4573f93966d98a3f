"""What single characters tell about the text around them."""

from __future__ import annotations

import re

_WIDE = re.compile(
    "[\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u31c0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uff66-\uff9f\uffe0-\uffe6\U00020000-\U0003ffff]"
)
SENTENCE_END = re.compile(r"[.!?…。!?:][»”\"'’)\]」』)]*$")
"""Ends that a paragraph has, but a line within one has only by chance."""


def is_wide(character: str) -> bool:
    """Whether it is of a script that is written without spaces: kana, Han and their punctuation."""
    return character > "\u2e7f" and _WIDE.match(character) is not None


def starts_lower(text: str) -> bool:
    """Whether the text begins within a sentence, as its first letter tells."""
    start = text.lstrip("(\"'“„‘«[")[:1]
    return start.islower()
