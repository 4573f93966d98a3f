"""DOCX files as a whole: their parts, damage, and what is made to be slow or large."""

from __future__ import annotations

import time

import pytest

from engine.documents.document import Passage
from engine.documents.docx import read_docx
from engine.errors import DocumentDamaged, DocumentTooComplex
from tests.engine.documents.office_files import (
    STRICT_WORD,
    WORD,
    archive,
    docx,
    docx_parts,
    item,
    level,
    numbering,
    paragraph,
    run,
)


def texts(body: str, **parts: str) -> list[str]:
    return [passage.text for passage in read_docx(docx(body, **parts), "x.docx").passages]


def test_the_strict_form_is_read() -> None:
    parts = docx_parts(
        paragraph(run("Text")) + item("one"), numbering=numbering(level(0, "decimal", "%1."))
    )
    strict = {name: content.replace(WORD, STRICT_WORD) for name, content in parts.items()}
    assert [p.text for p in read_docx(archive(strict), "x.docx").passages] == ["Text", "1. one"]


def test_a_file_without_relationships_is_read_at_the_usual_place() -> None:
    parts = docx_parts(paragraph(run("Text")))
    del parts["_rels/.rels"]
    assert read_docx(archive(parts), "x.docx").passages == (Passage("paragraph", "Text"),)


def test_a_missing_text_is_named() -> None:
    parts = docx_parts("")
    del parts["word/document.xml"]
    with pytest.raises(DocumentDamaged, match=r"word/document\.xml is missing"):
        read_docx(archive(parts), "x.docx")


def test_what_a_missing_part_costs_is_told() -> None:
    note = '<w:footnote w:id="1"/>'
    parts = docx_parts(
        paragraph(run("Text"), '<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes=note
    )
    del parts["word/footnotes.xml"]
    reading = read_docx(archive(parts), "x.docx")
    assert reading.passages == (Passage("paragraph", "Text"),)
    assert "word/footnotes.xml" in reading.warnings[0]


def test_declared_entities_are_refused() -> None:
    parts = docx_parts(paragraph(run("&a;")))
    laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    parts["word/document.xml"] = laughs + parts["word/document.xml"]
    with pytest.raises(DocumentDamaged, match="entities"):
        read_docx(archive(parts), "x.docx")


def test_tables_without_end_inside_each_other_are_refused() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 2000 + "</w:tc></w:tr></w:tbl>" * 2000
    with pytest.raises(DocumentTooComplex):
        texts(deep)


def test_elements_at_odd_places_cost_nothing_else() -> None:
    odd = (
        f"<w:tc>{paragraph(run('cell'))}</w:tc><w:tr/><w:t>loose</w:t><w:numId w:val='1'/>"
        f"<w:p>{run('a')}{paragraph(run('inner'))}</w:p><w:sdtContent/><mc:Choice/><w:del/>"
        f"<m:sup/><w:fldChar w:fldCharType='end'/><w:pPr><w:del/></w:pPr>"
    )
    assert texts(odd + paragraph(run("end"))) == ["cell", "inner", "a", "end"]


def test_a_last_paragraph_without_its_mark_is_kept() -> None:
    assert texts(paragraph(run("End."), properties="<w:rPr><w:del/></w:rPr>")) == ["End."]


def test_absurd_depths_and_counts_cost_no_memory() -> None:
    lists = numbering(
        level(0, "upperLetter", "%1." * 1000, start=999_999_999), level(8, "bullet", "o")
    )
    body = item("a") + item("b", 999_999_999) + paragraph(properties='<w:outlineLvl w:val="x"/>')
    assert max(len(text) for text in texts(body, numbering=lists)) < 1000


def test_a_mark_deleted_from_every_paragraph_takes_linear_time() -> None:
    one = paragraph(run("a "), properties="<w:rPr><w:del/></w:rPr>")
    begun = time.process_time()
    assert len(texts(one * 30_000)[0]) == 59_999
    assert time.process_time() - begun < 5
