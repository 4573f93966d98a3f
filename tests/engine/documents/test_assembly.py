"""What every format has in common: cleaning, titles, limits."""

from __future__ import annotations

import pytest

from engine.documents.assembly import BLOCK_LIMIT, TEXT_LIMIT, assemble
from engine.documents.document import Passage, Reading
from engine.errors import DocumentTooComplex, SourceEmpty

GERMAN = "Der Gemeinderat hat am Dienstag einstimmig beschlossen, die alte Schule zu erneuern. "


def _reading(*texts: str, title: str = "", language: str = "") -> Reading:
    return Reading(tuple(Passage("paragraph", text) for text in texts), title, language)


def test_passages_are_cleaned_and_what_was_dropped_is_summed_up() -> None:
    document = assemble(_reading("a\0b", "c\x07\0d\r\ne", "\ufffd"), "a.html", "html")
    assert document.text == "ab\n\ncd\ne\n\n\ufffd"
    assert document.warnings == (
        "2 NUL characters were dropped.",
        "1 control character was dropped.",
        "1 character was not readable and shown as \ufffd.",
    )


def test_soft_hyphens_go_so_that_words_match() -> None:
    document = assemble(_reading("un\xadder\xadstand", "a\xad\nb"), "a.html", "html")
    assert document.text == "understand\n\nab"
    assert document.warnings == ()


def test_the_title_is_the_documents_own_or_its_first_heading_or_its_name() -> None:
    assert assemble(_reading("x", title=" Its\n own "), "a.odt", "odt").title == "Its own"
    headed = Reading((Passage("paragraph", "x"), Passage("heading", "First\none", 2)))
    assert assemble(headed, "a.odt", "odt").title == "First one"
    assert assemble(_reading("x"), "a.b.odt", "odt").title == "a.b"
    assert assemble(_reading("x", title="t" * 900), "a.odt", "odt").title == "t" * 299 + "…"


def test_the_language_is_that_of_the_text_and_else_the_declared_one() -> None:
    assert assemble(_reading(GERMAN * 5, language="en"), "a.odt", "odt").language == "de"
    assert assemble(_reading("12.", language="pt-BR"), "a.odt", "odt").language == "pt"
    for nonsense in ("", "und", "x-klingon", "1", "english"):
        assert assemble(_reading("12.", language=nonsense), "a.odt", "odt").language is None


def test_a_document_without_visible_text_is_empty() -> None:
    for reading in (Reading(()), _reading(" ", "\u200b"), _reading("\0")):
        with pytest.raises(SourceEmpty):
            assemble(reading, "a.odt", "odt")


@pytest.mark.full
def test_more_than_anyone_can_read_is_refused() -> None:
    half = "x" * (TEXT_LIMIT // 2)
    assert len(assemble(_reading(half), "a.odt", "odt").text) == TEXT_LIMIT // 2
    with pytest.raises(DocumentTooComplex, match="more than 20,000,000 characters"):
        assemble(_reading(half, half, "x"), "a.odt", "odt")
    with pytest.raises(DocumentTooComplex, match="more than 500,000 paragraphs"):
        assemble(_reading(*["x"] * (BLOCK_LIMIT + 1)), "a.odt", "odt")
    with pytest.raises(DocumentTooComplex, match="more than 500,000 paragraphs"):
        assemble(_reading("x\n\n" * (BLOCK_LIMIT + 1)), "a.txt", "text")
