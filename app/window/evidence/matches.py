"""What is known of the texts of both panes, at the positions where they stand now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from app.window.moving_spans import MovingSpans
from app.window.text_positions import PlaceMap
from engine.evidence import SentenceEvidence

Span = tuple[int, int]

MOST_MOVED = 300_000
"""Parts times edits: some twenty milliseconds. A source of megabytes has 100,000 sentences."""


class SentText:
    """A text as it was sent away: places in it become positions of the text as it is by now."""

    def __init__(self, document: QTextDocument, text: str) -> None:
        self.text = text
        self.places = PlaceMap(document, text)
        self._edits: list[tuple[int, int, int]] = []

    @property
    def is_edited(self) -> bool:
        """Whether the text is another one by now."""
        return bool(self._edits)

    def reaches(self, count: int) -> bool:
        """Whether so many of its parts can be found again in no time, after all that was edited."""
        return len(self._edits) * count <= MOST_MOVED

    def edit(self, position: int, removed: int, added: int) -> None:
        """Follow an edit."""
        if self._edits and not removed:
            begin, gone, put = self._edits[-1]
            if begin + put == position:  # somebody types
                self._edits[-1] = begin, gone, put + added
                return
        self._edits.append((position, removed, added))

    def spans(self, places: Iterable[Span]) -> MovingSpans:
        """Where parts of it stand now, which are given in ascending order.

        None of them, when it does not reach them: who edits so much has all of it sent again.
        """
        at = self.places.position
        if not self.places.are_positions:
            places = ((at(start), at(end)) for start, end in places)
        spans = MovingSpans(places)
        if not self.reaches(len(spans)):
            return MovingSpans()
        for edit in self._edits:
            spans.edit(*edit)
        return spans


@dataclass(frozen=True)
class Lit:
    """Sentences of one text that answer for a sentence of the other, the best of them apart."""

    best: Span
    others: tuple[Span, ...] = ()

    @property
    def count(self) -> int:
        """How many they are."""
        return 1 + len(self.others)


class Matches:
    """Which sentences of the source and of the result belong together."""

    def __init__(self) -> None:
        self.source = MovingSpans()
        self.result = MovingSpans()
        self._sentences: Sequence[SentenceEvidence] = ()
        self._fed: dict[int, list[tuple[float, int]]] | None = None
        """Made when somebody asks: results come in many portions."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return not self._sentences

    def read_source(self, sentences: MovingSpans) -> None:
        """Take the sentences of a source; those of the result are to be matched anew."""
        self.source = sentences
        self.check((), MovingSpans())

    def check(self, sentences: Sequence[SentenceEvidence], spans: MovingSpans) -> None:
        """Take what is known of the sentences of the result, and where they are."""
        self._sentences, self.result = sentences, spans
        self._fed = None

    def sources_of(self, number: int) -> Lit | None:
        """The sentences of the source that a sentence of the result rests on, if there are any."""
        found = [support.sentence for support in self._sentences[number].sources]
        return _lit(self.source, found)

    def fed_by(self, number: int) -> Lit | None:
        """The sentences of the result that rest on a sentence of the source."""
        if self._fed is None:
            self._fed = {}
            for place, sentence in enumerate(self._sentences):
                for support in sentence.sources:
                    self._fed.setdefault(support.sentence, []).append((support.score, place))
        found = sorted(self._fed.get(number, ()), key=lambda pair: (-pair[0], pair[1]))
        return _lit(self.result, [sentence for _, sentence in found])


def _lit(spans: MovingSpans, numbers: Sequence[int]) -> Lit | None:
    found = [spans.span(number) for number in numbers if number < len(spans)]
    found = [(start, end) for start, end in found if start < end]
    return Lit(found[0], tuple(sorted(found[1:]))) if found else None
