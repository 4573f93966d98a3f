"""What any model must beat: outputs that take no model."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from engine.documents.sentences import split_sentences


def first_sentence(source: str) -> str:
    """The first sentence of a source; the whole of it if none is found."""
    sentences = split_sentences(source)
    return source[sentences[0].start : sentences[0].end] if sentences else source


BASELINES: Mapping[str, Callable[[str], str]] = {
    "copy of the input": lambda source: source,
    "first sentence": first_sentence,
}
"""By the names that tables show."""
