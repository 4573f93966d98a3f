"""A result checked from a place outwards, sentence by sentence, again and again as it is edited."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import replace

from engine.documents.plain import blocks_as_written
from engine.documents.sentences import Sentence, split_sentences
from engine.evidence.check import language_of_result
from engine.evidence.evidence import SentenceEvidence
from engine.evidence.source import Source

MOST_CHECKED = 200_000
"""Code points of a result that are checked at once. Some 30,000 words: of what is longer, the part
round the place that is asked for."""
_SENTENCES_KEPT = 8_192  # several times what stands in so much text


class ResultChecker:
    """Checks results against one source; what was checked before is remembered by its text."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._checked: OrderedDict[tuple[str, str | None], SentenceEvidence] = OrderedDict()

    def sentences(self, text: str, near: int = 0) -> Iterator[SentenceEvidence]:
        """The evidence of each sentence of a result, those nearest to the place `near` first.

        Of a part of a longer result, the sentences at its ends, which may be cut apart, are left
        out.
        """
        language = language_of_result(self._source, text) or self._source.language
        first, end = _part(text, near)
        for sentence in _outwards(text, first, end, near, language):
            yield self._check(text[sentence.start : sentence.end], sentence.start, language)

    def _check(self, text: str, start: int, language: str | None) -> SentenceEvidence:
        key = (text, language)
        known = self._checked.get(key)
        if known is None:
            known = self._checked[key] = self._source.check_sentence(text, 0, language)
            if len(self._checked) > _SENTENCES_KEPT:
                self._checked.popitem(last=False)
        else:
            self._checked.move_to_end(key)
        return _moved(known, start)


def _part(text: str, near: int) -> tuple[int, int]:
    """From where to where a result is checked: all of it, or as much of it round a place."""
    first = max(0, min(near - MOST_CHECKED // 2, len(text) - MOST_CHECKED))
    return first, min(first + MOST_CHECKED, len(text))


def _outwards(
    text: str, first: int, end: int, near: int, language: str | None
) -> Iterator[Sentence]:
    """The whole sentences of text[first:end], the nearest to a place first."""

    def distance(place: Sentence) -> int:
        return max(place.start - near, near - place.end, 0)

    paragraphs = [
        Sentence(first + block.start, first + block.end)
        for block in blocks_as_written(text[first:end])
    ]
    for paragraph in sorted(paragraphs, key=distance):
        found = [
            Sentence(paragraph.start + place.start, paragraph.start + place.end)
            for place in split_sentences(text[paragraph.start : paragraph.end], language)
        ]
        if paragraph is paragraphs[0] and first > 0:
            del found[0]
        if paragraph is paragraphs[-1] and end < len(text):
            del found[-1:]
        yield from sorted(found, key=distance)


def _moved(sentence: SentenceEvidence, start: int) -> SentenceEvidence:
    """The evidence of a sentence at 0, where the sentence stands."""
    return replace(
        sentence,
        start=start,
        end=start + sentence.end,
        flags=tuple(
            replace(flag, start=start + flag.start, end=start + flag.end) for flag in sentence.flags
        ),
    )
