"""Real documents, each with the text that a person would read in it, beside them in a .txt file."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.documents.document import join
from engine.documents.epub import read_epub
from engine.documents.html import read_html
from engine.documents.rtf import read_rtf

DATA = Path(__file__).parents[2] / "data" / "documents"
READERS = {"html": read_html, "epub": read_epub, "rtf": read_rtf}

# What is told beside the text: title, language, encoding, and the headings with their levels.
FACTS = {
    "html/news.html": (
        "Old harbour bridge reopens after nine years", "en-GB", "utf-8",
        "1 Old harbour bridge reopens after nine years, 2 Steel from three countries",
    ),
    "html/blog.html": ("A Year of Sourdough", "en", "cp1252", "2 A Year of Sourdough"),
    "html/encyclopedia.html": (
        "Swing bridge", "en", "utf-8",
        "1 Swing bridge, 2 Mechanics, 3 Drives, 2 See also, 2 References",
    ),
    "html/manual.html": ("Quick start", "en", "utf-8", "1 Quick start, 2 Options, 6 Ruby"),
    "html/japanese.html": ("港の橋", "ja", "cp932", "1 港の橋, 2 見学の案内"),
    "html/german.html": (
        "Der Müller und die Brücke", "", "cp1252", "1 Der Müller und die Brücke"
    ),
    "html/saved.mhtml": ("The ferry’s last summer", "en", "utf-8", "1 The ferry’s last summer"),
    "epub/pandoc-epub2.epub": (
        "The clock of the harbour", "en", "",
        "1 The clock of the harbour, 1 The clock, 2 What was found, 1 The keeper",
    ),
    "epub/pandoc-epub3.epub": (
        "The clock of the harbour", "en", "",
        "1 The clock of the harbour, 1 The clock, 2 What was found, 1 The keeper",
    ),
    "epub/libreoffice.epub": (
        "The clock of the harbour", "en", "", "1 The clock, 1 The keeper"
    ),
    "epub/novel-epub2.epub": (
        "The Lamp & the Moth", "en-GB", "", "1 I. The Lamp, 2 II. The Moth, 2 Notes"
    ),
    "epub/japanese-epub3.epub": ("灯と蛾", "ja", "", "1 一　灯, 1 二　蛾"),
    "rtf/libreoffice.rtf": (
        "The clock of the harbour", "", "cp1252",
        "1 The clock of the harbour, 1 The clock, 2 What was found, 1 The keeper",
    ),
    "rtf/pandoc.rtf": ("", "", "cp1252", "1 The clock, 2 What was found, 1 The keeper"),
    "rtf/word-like.rtf": (
        "Annual report of the rowing club", "", "cp1252",
        "1 Annual report, 1 The year, 2 Money",
    ),
    "rtf/cocoa.rtf": ("Notes from the ferry", "", "cp1252", ""),
    "rtf/wordpad.rtf": ("", "", "cp1252", ""),
    "rtf/japanese.rtf": ("港の時計", "", "cp932", "1 港の時計"),
    "rtf/russian.rtf": ("", "", "cp1251", "3 Часы"),
}  # fmt: skip


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
    assert (reading.title, reading.language, reading.encoding, headings) == FACTS[path]


def test_every_document_beside_this_test_is_read() -> None:
    found = {
        f"{folder}/{file.name}"
        for folder in READERS
        for file in (DATA / folder).iterdir()
        if file.suffix != ".txt"
    }
    assert found == set(FACTS)
