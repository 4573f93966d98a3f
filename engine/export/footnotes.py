"""What the sentences of a result rest on, as footnotes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from engine.documents import Document
from engine.documents.from_text import document_from_text
from engine.evidence import Evidence
from engine.evidence.check import check
from engine.evidence.source import Source
from engine.export.result import Footnote
from engine.export.structure import blocks_of
from engine.wording import worded


def evidence_of(
    source: Source, text: str, language: str | None = None, *, headed: bool = False
) -> Evidence:
    """What each sentence of a result rests on; its headings, where it is `headed`, are none."""
    blocks = blocks_of(text, headed=headed)
    headings = {block.start for block in blocks if block.kind == "heading"}
    found = check(source, document_from_text(text, "", blocks, language), language)
    return replace(
        found, sentences=tuple(one for one in found.sentences if one.start not in headings)
    )


def footnotes_of(evidence: Evidence, source: Source, document: Document) -> tuple[Footnote, ...]:
    """For each sentence of a result the one of `document` that it rests on most, if any.

    `source` is `Source.of(document)`, `evidence` the result's against it.
    """
    footnotes = []
    for sentence in evidence.sentences:
        for support in sentence.sources[:1]:
            place = source.sentences[support.sentence].start
            text = source.sentence(support.sentence)
            footnotes.append(Footnote(sentence.end, text, where_in(document, place)))
    return tuple(footnotes)


def where_in(document: Document, place: int) -> str:
    """Where something stands in a document: under which heading, and on which page, if any."""
    heading, page = "", None
    for block in document.blocks:
        if block.start > place:
            break
        if block.kind == "heading" and block.end <= place:
            heading = " ".join(document.text[block.start : block.end].split())
        page = block.page
    words: Iterable[str] = (heading, "" if page is None else worded("page {page}", page=page))
    return ", ".join(word for word in words if word)
