"""A whole result against its source."""

from __future__ import annotations

from collections.abc import Sequence

from engine.documents import Document
from engine.documents.block_sentences import sentences_in_blocks
from engine.documents.language import SAMPLE, detect_language
from engine.documents.sentences import Sentence, split_sentences
from engine.evidence.evidence import Evidence
from engine.evidence.source import Source

_SAME_WORDS = 0.5
"""From this share of common words on, two texts are in one language, whatever was detected."""


def check(source: Source, result: Document | str, language: str | None = None) -> Evidence:
    """The evidence for each sentence of `result`; places count code points of its text.

    `language` is the result's, as an ISO 639-1 code; it is found out if it is not given.
    """
    text = result if isinstance(result, str) else result.text
    if language is None:
        language = language_of_result(source, text)
    return Evidence(
        tuple(
            source.check_sentence(text[place.start : place.end], place.start, language)
            for place in _sentences(result, language)
        )
    )


def language_of_result(source: Source, text: str) -> str | None:
    """The language of a result, which may be too short to tell it by itself."""
    language = detect_language(text)
    if language != source.language and source.share_known(text[:SAMPLE]) >= _SAME_WORDS:
        return source.language
    return language


def _sentences(result: Document | str, language: str | None) -> Sequence[Sentence]:
    if isinstance(result, str):
        return split_sentences(result, language)
    return sentences_in_blocks(result)
