"""Real PDF files of six writers, against texts that were checked beside the pages.

tests/data/documents/pdf holds each file with its golden text: a passage a line, as kind and level,
page and text. They were written for this test with pdfLaTeX (two columns, bitmap fonts without
Unicode), Chromium (tagged; Hebrew and Arabic, with two columns from right to left), LibreOffice
(German with hyphens; three columns, tagged), ReportLab (running headers, a watermark) and Qt
(Japanese).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.documents.document import Reading
from engine.documents.pdf import read_pdf

FOLDER = Path(__file__).parents[3] / "data" / "documents" / "pdf"
FILES = sorted(FOLDER.glob("*.pdf"))


def _reading(name: str) -> Reading:
    return read_pdf((FOLDER / name).read_bytes(), name)


def _written(reading: Reading) -> list[str]:
    return [
        f"{passage.kind}{passage.level or ''} {passage.page}\t{passage.text}"
        for passage in reading.passages
    ]


def test_there_are_real_files_of_several_writers() -> None:
    assert len(FILES) >= 5


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_real_file_reads_like_its_golden_text(file: Path) -> None:
    golden = file.with_suffix(".txt").read_text(encoding="utf-8").splitlines()

    assert _written(_reading(file.name)) == golden


@pytest.mark.parametrize(
    ("name", "title", "language", "pages"),
    [
        ("bees-guide-chromium.pdf", "A short guide to keeping bees on a roof", "en", 2),
        ("gazette-three-columns-libreoffice.pdf", "The Harbour Gazette", "en-GB", 1),
        ("harbour-library-ja-qt.pdf", "港町の図書館", "", 2),
        ("lakes-paper-latex.pdf", "", "", 2),
        ("library-report-de-libreoffice.pdf", "Bericht der Stadtbücherei", "de-DE", 3),
        ("mills-he-ar-chromium.pdf", "טחנות הקמח", "he", 1),
        ("paper-mill-reportlab.pdf", "", "", 4),  # its title says "untitled"
    ],
)
def test_title_language_and_pages_come_from_the_file(
    name: str, title: str, language: str, pages: int
) -> None:
    reading = _reading(name)

    assert (reading.title, reading.language, reading.pages) == (title, language, pages)
    assert reading.warnings == ()
