"""Real text and Markdown files, each with the text that a person would read in it beside it.

The Markdown was written by pandoc from documents of other formats, or by hand; the texts are in the
encodings that people still have on their disks, with the line ends of Windows among them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.documents import document_from_bytes

DATA = Path(__file__).parents[2] / "data" / "documents"
MARKDOWN = {
    "guide-de-pandoc.md": "1 Vor dem Aufbruch, 2 Unterwegs",
    "japanese-pandoc.md": "1 二　蛾",
    "lighthouse-by-hand.md": (
        "1 The Lighthouse at Norrholm, 2 Building, 3 Materials, 3 Work of a keeper, 2 Figures, "
        "2 Voices"
    ),
    "manual-pandoc.md": "3 Navigation, 1 Quick start¶, 2 Options¶, 6 Ruby, 3 Table of Contents",
    "minutes-pandoc.md": "1 Present, 2 Accounts",
}
ENCODINGS = {
    "guide-de-windows-1252.txt": "cp1252",
    "letter-ru-windows-1251.txt": "cp1251",
    "library-ja-shift-jis.txt": "cp932",
    "minutes-utf8.txt": "utf-8",
    "report-de-utf16.txt": "utf-16-le",
}


@pytest.mark.parametrize("name", MARKDOWN)
def test_markdown_reads_as_its_page_would(name: str) -> None:
    file = DATA / "md" / name
    document = document_from_bytes(file.read_bytes(), name)
    headings = ", ".join(
        f"{block.level} {document.text[block.start : block.end]}"
        for block in document.blocks
        if block.kind == "heading"
    )
    assert document.text + "\n" == file.with_suffix(".txt").read_text("utf-8")
    assert headings == MARKDOWN[name]


@pytest.mark.parametrize("name", ENCODINGS)
def test_a_text_in_any_encoding_is_what_it_was(name: str) -> None:
    file = DATA / "txt" / name
    document = document_from_bytes(file.read_bytes(), name)
    assert document.text.strip() == file.with_suffix(".golden").read_text("utf-8").strip()
    assert document.encoding == ENCODINGS[name]
