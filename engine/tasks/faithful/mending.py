"""Making a text rest on its source: the best of several, and quotations for what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from engine.documents.sentences import Sentence, split_sentences
from engine.tasks.faithful.ground import Ground
from engine.tasks.summaries.sentence_text import gap_after

Quote = Callable[[str, Sequence[str]], str | None]
"""From a doubtful sentence, and those that stand beside it, to what is quoted in its place."""


@dataclass(frozen=True)
class Judged:
    """A text by its sentences, and whether each is doubtful."""

    text: str
    sentences: tuple[Sentence, ...]
    doubtful: tuple[bool, ...]

    @property
    def doubts(self) -> int:
        """How many sentences are doubtful."""
        return sum(self.doubtful)


def judge(text: str, ground: Ground, language: str | None, *, whole: bool = False) -> Judged:
    """Doubt a text sentence by sentence, or as a `whole`, as a headline is."""
    sentences = [Sentence(0, len(text))] if whole else split_sentences(text, language)
    doubtful = (bool(ground.doubts(text[one.start : one.end])) for one in sentences)
    return Judged(text, tuple(sentences), tuple(doubtful))


def best_supported(judged: Iterable[Judged]) -> Judged | None:
    """Of the texts with the fewest doubtful sentences the first: of beams, the likeliest."""
    return min(judged, key=lambda one: one.doubts, default=None)


def mend(judged: Judged, quote: Quote) -> tuple[str, list[tuple[int, int]]]:
    """The text with a quotation for each doubtful sentence, and the places of the quotations.

    A sentence for which nothing can be quoted is left out.
    """
    text = judged.text
    places = zip(judged.sentences, judged.doubtful, strict=True)
    beside = [text[one.start : one.end] for one, is_doubtful in places if not is_doubtful]
    mended, end = "", 0
    quotations: list[tuple[int, int]] = []
    for one, is_doubtful in zip(judged.sentences, judged.doubtful, strict=True):
        said: str | None = text[one.start : one.end]
        if is_doubtful:
            said = quote(text[one.start : one.end], beside)
            end = -1
        if said is None:
            continue
        mended += text[end : one.start] if end >= 0 and mended else gap_after(mended)
        if is_doubtful:
            quotations.append((len(mended), len(mended) + len(said)))
            beside.append(said)
        else:
            end = one.end
        mended += said
    return mended, quotations
