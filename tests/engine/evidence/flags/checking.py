"""One sentence checked against a source, in short."""

from __future__ import annotations

from engine.documents.sentences import split_sentences
from engine.evidence.source import Source


def flagged(source: str, sentence: str, language: str | None = "en") -> list[tuple[str, str]]:
    """Kind and text of each flag."""
    known = Source(source, split_sentences(source, language), language)
    flags = known.check_sentence(sentence, language=language).flags
    return [(flag.kind, sentence[flag.start : flag.end]) for flag in flags]


def flagged_texts(source: str, sentence: str, language: str | None = "en") -> list[str]:
    """Only the texts."""
    return [text for _, text in flagged(source, sentence, language)]
