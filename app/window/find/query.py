"""What is looked for, and where it is in a string."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

# What is typed plainly finds what typesetting makes of it. One character each, so that a match is
# as long as what is looked for.
_ALIKE = {" ": "[ \xa0\u2009\u202f]", "'": "['\u2019\u2018]", '"': '["\u201c\u201d\u201e]'}
# A letter is not found in what is, with the mark behind it, another one: "e" in "é".
_NO_MARK = "(?![\u0300-\u036f])"
# Scripts without spaces, in which no character says where a word begins: kana and Han, then Thai,
# Lao, Burmese and Khmer.
_UNSPACED = re.compile(
    "[\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d"
    "\U00020000-\U0003ffff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
)


@dataclass(frozen=True)
class Query:
    """A text to look for, literally, and how strictly."""

    text: str
    match_case: bool = False
    whole_words: bool = False

    @property
    def reach(self) -> int:
        """How many code points from its first on may matter to a match."""
        return max(map(len, self._forms), default=0) + 1

    def found_in(self, text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """Where it is, as places in code points that ascend and do not overlap.

        Each begins at `start` or behind, and before `stop`; it may end behind `stop`.
        """
        if not self.text:
            return
        while (found := self._pattern.search(text, start)) and found.start() < stop:
            if self.whole_words and not _stands_alone(text, found.start(), found.end()):
                start = found.start() + 1
            else:
                yield found.span()
                start = found.end()

    @cached_property
    def _forms(self) -> list[str]:
        """The text with its accents as characters of their own, and as parts of their letters."""
        forms = (unicodedata.normalize(form, self.text) for form in ("NFC", "NFD"))
        return list(dict.fromkeys((self.text, *forms)))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = ("".join(_ALIKE.get(c) or re.escape(c) for c in form) for form in self._forms)
        flags = re.NOFLAG if self.match_case else re.IGNORECASE
        return re.compile(f"(?:{'|'.join(forms)}){_NO_MARK}", flags)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no word goes on over the start or the end."""
    return not (_is_within_a_word(text, start) or _is_within_a_word(text, end))


def _is_within_a_word(text: str, place: int) -> bool:
    before, behind = text[place - 1 : place], text[place : place + 1]
    return _is_of_a_word(before) and _is_of_a_word(behind)


def _is_of_a_word(character: str) -> bool:
    if not character or _UNSPACED.match(character):
        return False
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"
