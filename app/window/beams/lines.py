"""What a beam search considers, as lines: what all candidates begin with, and how each goes on."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.window.amounts import share_in_words
from engine.common_prefix import common_prefix_length
from engine.messages import Candidate

MOST_LINES = 5
_ELLIPSIS = "…"


@dataclass(frozen=True)
class BeamLine:
    """One candidate, from the place on that `common`, the same in all lines, leaves."""

    common: str
    rest: str
    score: str

    @property
    def words(self) -> str:
        """The whole of it, for who can't see it."""
        return f"{self.score}: {self.common}{self.rest}"


def beam_lines(candidates: Sequence[Candidate]) -> list[BeamLine]:
    """The best candidates, the best first. They part where a word begins."""
    best = [(" ".join(text.split()), score) for text, score in candidates[:MOST_LINES]]
    common = _common_beginning([text for text, _ in best]) if len(best) > 1 else ""
    return [
        BeamLine(common, text[len(common) :], share_in_words(math.exp(min(score, 0.0))))
        for text, score in best
    ]


def _common_beginning(texts: Sequence[str]) -> str:
    first, last = min(texts), max(texts)  # between these two stand all others
    common = first[: common_prefix_length(first, last)]
    return common if first == last else common[: common.rfind(" ") + 1]


def fitted(line: BeamLine, width: Callable[[str], int], room: int) -> tuple[str, int]:
    """What of a line fits into a room, its end above all, and how much of that is common."""
    if width(line.common + line.rest) <= room:
        return line.common + line.rest, len(line.common)
    least, most = 0, len(line.common)
    while least < most:  # how much of what is common is left out
        middle = (least + most) // 2
        if width(_ELLIPSIS + line.common[middle:] + line.rest) <= room:
            most = middle
        else:
            least = middle + 1
    if least < len(line.common):
        common = _ELLIPSIS + line.common[least:]
        return common + line.rest, len(common)
    least, most = 0, len(line.rest)
    while least < most:
        middle = (least + most) // 2
        if width(_ELLIPSIS + line.rest[middle:]) <= room:
            most = middle
        else:
            least = middle + 1
    return _ELLIPSIS + line.rest[least:], 0
