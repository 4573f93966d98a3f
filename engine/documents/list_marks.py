"""The marks of list items as word processors write them into their text: "·", "1.", "b)", "iv."."""

from __future__ import annotations

import re

_LONGEST = 40
# A letter or a Roman numeral, behind any numbers of outer lists: "b)", "(iv)", "A.b.".
_LETTERED = re.compile(r"[(\[]?(?:\w{1,9}\.)*[^\W\d_]{1,9}[.):\]]+")
# Lower-case letters that stand alone, as "o" and "v", are bullets of Word's symbol fonts.
_BARE = re.compile(r"(?:\w{1,9}\.)*(?:[A-Z]{1,9}|[ivxlc]{2,9})")


def item_mark(mark: str) -> str:
    """The mark as a text shows it: as it was written where it counts, "-" for all bullets."""
    mark = " ".join(mark.split())
    if len(mark) > _LONGEST:
        return "-"
    counts = any(character.isnumeric() for character in mark)
    return mark if counts or _LETTERED.fullmatch(mark) or _BARE.fullmatch(mark) else "-"
