"""The marks of list items as word processors write them into their text: "·", "1.", "b)", "iv."."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\(?(?:\w{1,9}\.)*(?:(\d{1,9})|([a-zA-Z]{1,6}))[.):]*", re.ASCII)


class ListNumbers:
    """Turns marks into "- " or "2. ": letters and Roman numerals are counted as numbers."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, int], int] = {}

    def number(self, mark: str, list_: str, level: int) -> int | None:
        """The number of the next item with `mark` in a list, or None where the mark is a bullet.

        Items are to be given in their order; `level` counts from 1.
        """
        found = _NUMBER.fullmatch(mark.strip(" \t\r\n\xa0"))
        # "o" is Word's bullet of the second level, in a typewriter's letter.
        if found is None or found[0] == "o":
            return None
        number = self._last.get((list_, level), 0) + 1
        if found[1]:
            number = int(found[1])
        elif (list_, level) not in self._last and len(found[2]) == 1 and found[2] not in "ivxIVX":
            number = ord(found[2].lower()) - ord("a") + 1
        self._last[list_, level] = number
        for deeper in range(level + 1, 10):
            self._last.pop((list_, deeper), None)
        return number
