"""Footnotes: what the sentences of a result rest on, and where that stands."""

from __future__ import annotations

from engine.documents import Block, Document
from engine.documents.from_text import document_from_text
from engine.evidence.source import Source
from engine.export import ExportedResult
from engine.export.footnotes import evidence_of, footnotes_of, where_in
from engine.export.structure import content_of
from engine.export.wire import decode_result, encode_result
from tests.engine.export.exporting import RESULT

SOURCE = """Suppliers

The company buys its steel from two suppliers in Rotterdam. One of them failed in March.

Revenue

Revenue fell by 4 % in 2024, which the board had not expected."""


def document() -> Document:
    blocks = []
    for start, page in ((0, 1), (11, 1), (101, 2), (110, 3)):
        end = SOURCE.find("\n\n", start)
        end = len(SOURCE) if end < 0 else end
        kind = "heading" if end - start < 12 else "paragraph"
        blocks.append(Block(kind, start, end, level=int(kind == "heading"), page=page))
    return document_from_text(SOURCE, "report", blocks, "en")


def test_each_sentence_gets_the_one_that_it_rests_on_most() -> None:
    source = Source.of(document())
    text = "Revenue\nRevenue fell by 4 %.\n\nSuppliers\nTwo suppliers in Rotterdam sell steel."
    evidence = evidence_of(source, text, "en", headed=True)
    notes = footnotes_of(evidence, source, document())
    assert [(text[: note.place].rpartition("\n")[2], note.text, note.where) for note in notes] == [
        (
            "Revenue fell by 4 %.",
            "Revenue fell by 4 % in 2024, which the board had not expected.",
            "Revenue, page 3",
        ),
        (
            "Two suppliers in Rotterdam sell steel.",
            "The company buys its steel from two suppliers in Rotterdam.",
            "Suppliers, page 1",
        ),
    ]
    paragraphs = content_of(ExportedResult("", text, footnotes=notes, headed=True)).paragraphs
    assert [line.pieces[-1] for p in paragraphs for line in p.lines] == [
        "Revenue", 1, "Suppliers", 2,
    ]  # fmt: skip


def test_what_rests_on_nothing_has_no_footnote() -> None:
    source = Source.of(document())
    evidence = evidence_of(source, "Zebras graze quietly.", "en")
    assert footnotes_of(evidence, source, document()) == ()


def test_a_document_without_pages_or_headings_has_no_places() -> None:
    plain = document_from_text("One.\n\nTwo.", "x")
    assert where_in(plain, 7) == ""


def test_a_heading_does_not_stand_under_itself() -> None:
    assert where_in(document(), 0) == "page 1"
    assert where_in(document(), 11) == "Suppliers, page 1"


def test_a_result_is_the_same_on_the_other_side_of_the_wire() -> None:
    odd = ExportedResult("\ud800", "\x00\u2028🙂", "he")
    assert decode_result(encode_result(RESULT)) == RESULT
    assert decode_result(encode_result(odd)) == odd
