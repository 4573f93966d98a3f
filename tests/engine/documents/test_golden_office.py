"""Real office documents, each with the text that a person would read in it beside it, as .txt.

"libreoffice", "pandoc" and "python-docx" in a name say which program wrote it. "by-hand" has
tracked changes, content controls, text boxes and hidden parts.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.documents.document import join
from engine.documents.docx import read_docx
from engine.documents.odt import read_odt

DATA = Path(__file__).parents[2] / "data" / "documents"
READERS = {"docx": read_docx, "odt": read_odt}

_GUIDE = "1 Wegweiser durch das Moor, 1 Vor dem Aufbruch, 2 Unterwegs"
_MANUAL = "1 A manual for the tide clock, 1 Setting up, 2 Code of the firmware"
_MINUTES = "1 Minutes of the allotment club, 1 Present, 2 Accounts"
FACTS = {
    "docx/guide-libreoffice.docx": ("Wegweiser durch das Moor", "de-DE", _GUIDE),
    "docx/lease-by-hand.docx": ("", "en-GB", "1 Lease of the boathouse, 1 Parties, 1 Terms"),
    "docx/manual-libreoffice.docx": ("A manual for the tide clock", "en-GB", _MANUAL),
    "docx/manual-pandoc.docx": ("A manual for the tide clock", "en-GB", _MANUAL),
    "docx/minutes-python-docx.docx": ("Minutes of the allotment club", "en-US", _MINUTES),
    "odt/guide-libreoffice.odt": ("Wegweiser durch das Moor", "de", _GUIDE),
    "odt/lease-by-hand.odt": ("", "de", "1 Pacht des Bootshauses, 1 Bedingungen"),
    "odt/manual-libreoffice.odt": ("A manual for the tide clock", "en", _MANUAL),
    "odt/manual-pandoc.odt": ("A manual for the tide clock", "en", _MANUAL),
    "odt/minutes-libreoffice.odt": ("Minutes of the allotment club", "en", _MINUTES),
}


@pytest.mark.parametrize("path", FACTS)
def test_a_document_reads_as_a_person_reads_it(path: str) -> None:
    file = DATA / path
    reading = READERS[file.parent.name](file.read_bytes(), file.name, None)
    text, _ = join(reading.passages)
    headings = ", ".join(
        f"{passage.level} {passage.text}"
        for passage in reading.passages
        if passage.kind == "heading"
    )
    assert text + "\n" == file.with_suffix(".txt").read_text("utf-8")
    assert (reading.title, reading.language, headings) == FACTS[path]


def test_every_document_beside_this_test_is_read() -> None:
    found = {
        f"{folder}/{file.name}"
        for folder in READERS
        for file in (DATA / folder).iterdir()
        if file.suffix != ".txt"
    }
    assert found == set(FACTS)
