"""The sentences of a document: none goes across the border of a block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.documents.document import Block, Document
from engine.documents.sentences import Sentence, split_sentences

_WHOLE = frozenset({"heading", "table_row", "code"})
# "2." ends no sentence where it counts the items of a list or the notes of a text.
_MARK = re.compile(r"[ \t]*(?:[-•*]|\(?[0-9A-Za-z]{1,4}[.)]|\[[0-9]{1,4}\])[ \t]+(?=\S)")


def sentences_in_blocks(document: Document) -> tuple[Sentence, ...]:
    """The sentences in reading order, by their places in `document.text`.

    A heading, a row of a table and a piece of code count as one sentence each; the mark of a list
    item belongs to none.
    """
    return tuple(sentence for block in document.blocks for sentence in _sentences(block, document))


def _sentences(block: Block, document: Document) -> Iterator[Sentence]:
    if block.kind in _WHOLE:
        yield Sentence(block.start, block.end)
        return
    start = block.start
    if block.kind == "list_item" and (mark := _MARK.match(document.text, start, block.end)):
        start = mark.end()
    for sentence in split_sentences(document.text[start : block.end], document.language):
        yield Sentence(start + sentence.start, start + sentence.end)
