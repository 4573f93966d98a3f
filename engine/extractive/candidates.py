"""Which sentences of a document can stand in a summary by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from engine.documents import Block, Document
from engine.documents.block_sentences import sentences_in_blocks
from engine.extractive.terms import length_in_words

_QUOTABLE = frozenset({"paragraph", "list_item"})
_FEWEST_WORDS = 5
_MOST_CHARACTERS = 1_000
_LONGEST_HEADING = 200
_TAIL = 40
# An end as a sentence has it, with the brackets, quotes and note numbers behind it.
_CLOSING = "\"'”“’‘»«›‹」』）)\\]"
_END = re.compile(rf"[.!。！．｡।။።؟?？…‥][{_CLOSING}]*(?:\s?(?:\[\d{{1,4}}\]|[¹²³⁰-⁹]+))*$")
_QUESTION = re.compile(rf"[?？؟][{_CLOSING}]*$")
_WORD = re.compile(r"[^\W\d_]")
_UNENDED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao and Khmer end a sentence with a space, and Myanmar with marks of its own."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be quoted, by its place in the document's text.

    `first`: none before it in its block may be. `headings` are the headings that it stands under,
    from the highest down. `words` is its length. A `doubtful` one is a question, a fragment, or of
    an odd length: it is quoted only where nothing better is left.
    """

    start: int
    end: int
    first: bool
    headings: tuple[str, ...]
    words: int
    doubtful: bool


def find_candidates(document: Document) -> list[Candidate]:
    """What may be quoted of a document, in reading order: sentences of paragraphs and lists.

    Headings, captions, rows of tables and code are left out, and what has no letter.
    """
    return list(_candidates(document))


def _candidates(document: Document) -> Iterator[Candidate]:
    blocks = iter(document.blocks)
    block: Block | None = None
    headings: list[tuple[int, str]] = []
    fresh = True
    for sentence in sentences_in_blocks(document):
        while block is None or block.end <= sentence.start:
            block = next(blocks)
            fresh = True
            if block.kind == "heading":
                level = block.level
                headings = [above for above in headings if above[0] < level]
                end = min(block.end, block.start + _LONGEST_HEADING)
                headings.append((level, document.text[block.start : end]))
        text = document.text[sentence.start : sentence.end]
        if block.kind not in _QUOTABLE or not _WORD.search(text):
            continue
        words = length_in_words(text)
        doubtful = _is_doubtful(text, words)
        titles = tuple(title for _, title in headings)
        yield Candidate(
            sentence.start, sentence.end, fresh and not doubtful, titles, words, doubtful
        )
        fresh = fresh and doubtful


def is_ended(text: str) -> bool:
    """Whether a text ends as a sentence does; always, in scripts that mark no end."""
    tail = text[-_TAIL:]
    return _END.search(tail) is not None or _UNENDED.search(tail) is not None


def _is_doubtful(text: str, words: int) -> bool:
    if words < _FEWEST_WORDS or len(text) > _MOST_CHARACTERS:
        return True
    return not is_ended(text) or _QUESTION.search(text[-_TAIL:]) is not None
