"""What two versions have in common and what not: counted, and place by place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Generator, Sequence
from dataclasses import dataclass

from app.window.versions.wording import translated
from app.window.words import number, words
from app.word_diff import Change, ChangeKind, count_compared, diff_steps

Span = tuple[int, int]


@dataclass(frozen=True)
class Difference:
    """What one version has in place of what the other has. Either may be empty."""

    old: Span
    new: Span


class Comparison:
    """Two texts compared; all places are code points of them."""

    def __init__(self) -> None:
        self.removed: list[Span] = []
        self.added: list[Span] = []
        self.differences: list[Difference] = []
        self.words_of: dict[ChangeKind, int] = {"same": 0, "removed": 0, "added": 0}
        # Where each part begins in both, and the end.
        self._old: list[int] = []
        self._new: list[int] = []

    def add(self, change: Change, before: Change | None) -> None:
        """Take in the next part of both, and the one before it."""
        self.words_of[change.kind] += count_compared(change.text)
        self._old.append(change.old)
        self._new.append(change.new)
        if change.kind == "removed":
            self.removed.append(_span(change.old, change))
            self.differences.append(Difference(self.removed[-1], (change.new, change.new)))
        elif change.kind == "added":
            self.added.append(_span(change.new, change))
            old = change.old, change.old
            if before is not None and before.kind == "removed":  # in place of that
                old = self.differences.pop().old
            self.differences.append(Difference(old, self.added[-1]))

    def end(self, old: str, new: str) -> None:
        """There are no more parts."""
        self._old.append(len(old))
        self._new.append(len(new))

    def place_in_new(self, place: int) -> int:
        """What stands at the same height in the new text as this place in the old one."""
        return _other(place, self._old, self._new)

    def place_in_old(self, place: int) -> int:
        """The other way round."""
        return _other(place, self._new, self._old)

    @property
    def words(self) -> str:
        """ "12 words removed · 15 added · 80 % the same"."""
        if not self.differences:
            return translated("Both are the same.")
        same, removed, added = self.words_of.values()
        if not removed + added:
            return translated("Only spaces and punctuation differ.")
        share = round(100 * 2 * same / (2 * same + removed + added))
        # Neither all nor nothing, unless it is so.
        share = min(max(share, 1 if same else 0), 99)
        return " · ".join(
            (
                translated("{words} removed").format(words=words(removed)),
                translated("{count} added").format(count=number(added)),
                translated("{share} % the same").format(share=number(share)),
            )
        )


def comparing_steps(old: str, new: str) -> Generator[None, None, Comparison]:
    """Compare two texts in short steps; the generator returns the Comparison."""
    changes = yield from diff_steps(old, new)
    comparison = Comparison()
    before = None
    for place, change in enumerate(changes):
        comparison.add(change, before)
        before = change
        if place % 64 == 0:
            yield
    comparison.end(old, new)
    return comparison


def _span(start: int, change: Change) -> Span:
    """Without the space behind it, unless it is all there is."""
    return start, start + len(change.text.rstrip() or change.text)


def _other(place: int, here: Sequence[int], there: Sequence[int]) -> int:
    """The place across: within a part that only one has, as far in as the share says."""
    number = bisect_right(here, place) - 1
    if number < 0:
        return 0
    if number >= len(here) - 1:
        return there[-1]
    size = here[number + 1] - here[number]
    across = there[number + 1] - there[number]
    return there[number] + (place - here[number]) * across // size
