"""Where the words of a text stand in the text that the user has made of it."""

from __future__ import annotations

from bisect import bisect_right

from app.window.part_writer import Part
from app.window.text_positions import PlaceMap
from app.window.text_view import TextView
from app.word_diff import word_diff
from engine.common_prefix import common_prefix_length

_MOST_COMPARED = 20_000
"""Code points between the first and the last edit: comparing more would hold the window."""


class Standing:
    """What of a text, as the engine wrote it, a view still has word for word, and where."""

    def __init__(self, written: str, view: TextView) -> None:
        """Reads both texts once, in some milliseconds where many of their words differ."""
        # An editor gives a space that no line may break at as a common one.
        self._text, self._written = written, written.replace("\xa0", " ")
        self._now = view.text().replace("\xa0", " ")
        self._places = PlaceMap(view.document(), self._now)
        self._stretches = _same_stretches(self._written, self._now)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Qt's positions of a part of the written text; None where it was changed."""
        number = bisect_right(self._stretches, (start, len(self._now), 0)) - 1
        if number < 0:
            return None
        old, new, length = self._stretches[number]
        if end > old + length:
            return None
        first, last = start - old + new, end - old + new
        if _goes_on(self._written, start, end) != _goes_on(self._now, first, last):
            return None
        return self._places.position(first), self._places.position(last)

    def place(self, position: int) -> int | None:
        """The place in the written text of one of Qt's positions; None in what was changed."""
        place = self._places.place(position)
        for old, new, length in self._stretches:
            if new <= place <= new + length:
                return place - new + old
        return None

    def part(self, start: int, end: int) -> Part | None:
        """The paragraphs round these places of the written text; None where they were changed."""
        start = self._written.rfind("\n", 0, start) + 1
        behind = self._written.find("\n", end)
        end = behind if behind >= 0 else len(self._written)
        if (span := self.span(start, end)) is None:
            return None
        return Part(self._text, start, end, *span)


def _goes_on(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a word goes on before a part of a text, and behind it."""
    return text[max(start - 1, 0) : start].isalnum(), text[end : end + 1].isalnum()


def _same_stretches(old: str, new: str) -> list[tuple[int, int, int]]:
    """Where each stretch begins in both, and how long it is; in ascending order."""
    if old == new:
        return [(0, 0, len(old))]
    most = min(len(old), len(new))
    before = common_prefix_length(old, new)
    behind = min(common_prefix_length(old[::-1], new[::-1]), most - before)
    stretches = [(0, 0, before)]
    middle, new_middle = old[before : len(old) - behind], new[before : len(new) - behind]
    if middle and new_middle and max(len(middle), len(new_middle)) <= _MOST_COMPARED:
        stretches += [
            (change.old + before, change.new + before, len(change.text))
            for change in word_diff(middle, new_middle)
            if change.kind == "same"
        ]
    stretches.append((len(old) - behind, len(new) - behind, behind))
    return [stretch for stretch in stretches if stretch[2]]
