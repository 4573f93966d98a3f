"""Sentences of a document as running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from engine.documents import Document
from engine.extractive.candidates import is_ended
from engine.tasks.coverage import Span

_BREAK = re.compile(r"\s+")
_UNSPACED = "[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff9f]"
"""Of scripts that are written without spaces, with their punctuation."""
_BREAK_BETWEEN_UNSPACED = re.compile(rf"(?<={_UNSPACED})[^\S\n]*\n\s*(?={_UNSPACED})")
_TAIL = 2
_SPEECH_ENDS = ("」", "』")
_ENDS_UNSPACED = re.compile(rf"{_UNSPACED}[”’\"']?$")


def sentence_text(document: Document, sentence: Span) -> str:
    """A sentence word for word, on one line."""
    text = document.text[sentence.start : sentence.end]
    return _BREAK.sub(" ", _BREAK_BETWEEN_UNSPACED.sub("", text))


def sentences_text(document: Document, sentences: Iterable[Span]) -> str:
    """Sentences behind each other; each on one line."""
    return joined([sentence_text(document, sentence) for sentence in sentences])


def joined(sentences: Sequence[str]) -> str:
    """Sentences behind each other, with between them what `gap_after` says."""
    text = ""
    for sentence in sentences:
        text += gap_after(text) + sentence
    return text


def gap_after(text: str) -> str:
    """What stands between a text and its next sentence.

    A space where their script has spaces; a line break behind what has no end, as an item of a list
    may be: it would run on into the next.
    """
    if not text:
        return ""
    if not is_ended(text) and not text.endswith(_SPEECH_ENDS):
        return "\n"
    return "" if _ENDS_UNSPACED.search(text[-_TAIL:]) else " "
