"""Which words of a result the model was unsure of, how much, and how that reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from PySide6.QtCore import QCoreApplication

from app.window.amounts import share_in_words
from app.window.mark_looks import MarkKind
from app.window.standing import Standing
from engine.messages import Alternative, Weighed

SURE = 0.8
"""From this probability on, nothing is shaded."""
HALF_SURE = 0.5
"""Below it all else together was as likely."""


@dataclass(frozen=True)
class Doubt:
    """A word that the model was unsure of, as the result has it still.

    `start` and `end` are its places in the text that the engine wrote, `first` and `last` Qt's
    positions. `alternatives` could stand there instead, the likeliest first.
    """

    start: int
    end: int
    first: int
    last: int
    word: str
    probability: float
    alternatives: tuple[Alternative, ...]

    @property
    def kind(self) -> MarkKind:
        """How it is marked."""
        return MarkKind.VERY_UNSURE if self.probability < HALF_SURE else MarkKind.UNSURE

    @property
    def words(self) -> str:
        """What is told of it."""
        return _translated("The model was {share} sure of “{word}”.").format(
            share=share_in_words(self.probability), word=isolated(self.word)
        )


def doubts(weighed: Weighed, written: str, standing: Standing) -> Iterator[Doubt]:
    """The words to be shaded of a text that was written so, in its order; none that was changed."""
    for start, end, probability, alternatives in weighed.tokens:
        if probability < SURE and (span := standing.span(start, end)) is not None:
            word = written[start:end].strip()
            yield Doubt(start, end, *span, word, probability, alternatives)


class Told(Sequence[str]):
    """What is told of each of some words, made when it is asked for: a long text has thousands."""

    def __init__(self, doubts: Sequence[Doubt]) -> None:
        self._doubts = doubts

    def __len__(self) -> int:
        return len(self._doubts)

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...

    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, slice):
            return Told(self._doubts[index])
        return self._doubts[index].words


def isolated(text: str) -> str:
    """Words of either direction, which leave what stands round them where it is."""
    return f"\u2068{text}\u2069"


def _translated(text: str) -> str:
    return QCoreApplication.translate("doubts", text)
