"""Results to export, and what is left of one when our own readers read it again."""

from __future__ import annotations

import re

from engine.documents.cleaning import clean_passages
from engine.documents.document import join
from engine.documents.readers import Format, reader_of
from engine.export import ExportedResult, Footnote, Receipt
from engine.export.formats import exported_bytes
from engine.export.structure import content_of

_FORMATS: dict[str, Format] = {".md": "markdown", ".html": "html", ".docx": "docx"}
RECEIPT = Receipt(
    version="1.2.3",
    model="owner/model",
    commit="0123456789" * 4,
    device="cpu",
    precision="int8",
    task="summarize",
    options={"length": "short", "beams": "4"},
    date="2026-01-02T03:04:05+00:00",
    source_name="report.pdf",
    source_sha256="ab" * 32,
    words_read=1204,
    words_total=23456,
    strategy="by-section",
    flags={"number": 2, "name": 0},
    quoted=1,
)
TEXT = """Risks
The company depends on two suppliers. In 2024 it lost 4 % of its revenue.

Outlook
Revenue may grow."""
RESULT = ExportedResult(
    title="Annual report",
    text=TEXT,
    language="en",
    footnotes=(
        Footnote(TEXT.index(" In 2024"), "Two suppliers\nmatter.", "Risks, page 3"),
        Footnote(len(TEXT), "Growth is possible.", ""),
        Footnote(TEXT.index("\n\nOutlook"), "It lost 4 %."),
    ),
    receipt=RECEIPT,
    headed=True,
)


def read_back(ending: str, result: ExportedResult) -> str:
    """The text of the file that a result makes, as our own reader of its format finds it."""
    reading = reader_of(_FORMATS[ending])(exported_bytes(ending, result), f"x{ending}", None)
    return join(clean_passages(reading.passages)[0])[0]


def as_shown(text: str) -> str:
    """A text with its white space as a page shows it: what survives in all formats."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return re.sub("\n{2,}", "\n\n", "\n".join(lines)).strip("\n")


def as_exported(result: ExportedResult) -> str:
    """The text of a result, clean, with its white space as a page shows it."""
    paragraphs = content_of(result).paragraphs
    return as_shown("\n\n".join("\n".join(li.text for li in p.lines) for p in paragraphs))
