"""What a finished run left unread of its source, and why, in the user's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.window.banner import Message
from app.window.source_text import SourceText
from app.window.words import number
from engine.documents import count_words
from engine.messages import CoveredBlock


@dataclass(frozen=True)
class Unread:
    """The parts of a source that were never looked at, as places in the whole of it."""

    places: tuple[tuple[int, int], ...]
    words: int
    total: int
    reasons: tuple[str, ...]

    @property
    def message(self) -> Message:
        """What is told of it over the source."""
        title = _translated("{count} of {total} words were not read: they are shown in grey.")
        return Message(
            title.format(count=number(self.words), total=number(self.total)),
            " ".join(self.reasons),
            "notice",
        )


def in_whole_source(
    source: SourceText, coverage: Iterable[CoveredBlock]
) -> tuple[CoveredBlock, ...]:
    """What a run has covered of a part of the source, by places in the whole of it."""
    begin = source.start
    return tuple((start + begin, end + begin, state, why) for start, end, state, why in coverage)


def find_unread(source: SourceText, coverage: Sequence[CoveredBlock]) -> Unread | None:
    """What was not read of a source that a run has covered so; None if all was."""
    unread = [(start, end) for start, end, state, _ in coverage if state == "unread"]
    if not unread:
        return None
    reasons = dict.fromkeys(why for *_, state, why in coverage if state == "unread" and why)
    together = tuple(_together(source.text, unread))
    words = sum(count_words(source.text[start:end]) for start, end in together)
    return Unread(
        tuple((source.start + start, source.start + end) for start, end in together),
        words,
        count_words(source.text),
        tuple(reasons),
    )


def _together(text: str, places: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Neighbours as one: thousands of marks would be slow to draw."""
    begun: tuple[int, int] | None = None
    for start, end in places:
        if begun is not None and not text[begun[1] : start].strip():
            begun = begun[0], end
            continue
        if begun is not None:
            yield begun
        begun = start, end
    if begun is not None:
        yield begun


def _translated(text: str) -> str:
    return QCoreApplication.translate("coverage", text)
