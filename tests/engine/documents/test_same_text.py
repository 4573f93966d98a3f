"""One text in every format: pandoc made the others from same.md, LibreOffice the RTF and the PDF.

The title page that pandoc adds to an EPUB was taken out of it.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from engine.documents.document import Reading, join
from engine.documents.readers import Format, reader_of

FOLDER = Path(__file__).parents[2] / "data" / "documents" / "same"
HEADINGS = [
    (1, "The Lighthouse at Norrholm"),
    (2, "Building"),
    (3, "Materials"),
    (3, "Work of a keeper"),
    (2, "Figures"),
    (2, "Voices"),
]
FORMATS: dict[str, Format] = {
    "md": "markdown", "html": "html", "docx": "docx", "odt": "odt", "rtf": "rtf", "epub": "epub",
    "pdf": "pdf",
}  # fmt: skip


def read(suffix: str) -> Reading:
    file = FOLDER / f"same.{suffix}"
    return reader_of(FORMATS[suffix])(file.read_bytes(), file.name, None)


def words(reading: Reading) -> list[str]:
    return join(reading.passages)[0].split()


def headings(reading: Reading) -> list[tuple[int, str]]:
    return [(one.level, one.text) for one in reading.passages if one.kind == "heading"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_headings_are_found_with_their_levels(suffix: str) -> None:
    assert headings(read(suffix)) == HEADINGS


@pytest.mark.parametrize("suffix", [suffix for suffix in FORMATS if suffix not in ("md", "pdf")])
def test_the_same_text_reads_equal(suffix: str) -> None:
    assert words(read(suffix)) == words(read("md"))


def test_a_pdf_has_its_note_at_the_foot_of_the_page_and_else_the_same_text() -> None:
    expected, found = words(read("md")), words(read("pdf"))
    note = expected[expected.index("[1]") :]
    place = found.index("[1]")
    assert found[place : place + len(note)] == note
    assert found[:place] + found[place + len(note) :] == expected[: -len(note)]
    assert Counter(found) == Counter(expected)


@pytest.mark.parametrize("suffix", ["docx", "odt", "epub", "rtf", "html"])
def test_lists_and_tables_keep_their_kind(suffix: str) -> None:
    expected = [(one.kind, one.level) for one in read("md").passages]
    assert [(one.kind, one.level) for one in read(suffix).passages] == expected
