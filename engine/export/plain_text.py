"""Results as plain text."""

from __future__ import annotations

from engine.export.receipt import HEADING, receipt_rows
from engine.export.result import ExportedResult
from engine.export.structure import Line, content_of
from engine.wording import translatable, worded

NOTES_HEADING = translatable("Sources")
"""In English, as `HEADING`."""


def export_text(result: ExportedResult) -> str:
    """The text of the result, without its title; footnotes and the receipt stand below it."""
    content = content_of(result)
    parts = [
        "\n".join(_line(line) for line in paragraph.lines) + ("\n" * (not paragraph.is_heading))
        for paragraph in content.paragraphs
    ]
    if content.notes:
        notes = (f"[{number}] {note}" for number, note in enumerate(content.notes, start=1))
        parts.append("\n".join([worded(NOTES_HEADING), *notes]) + "\n")
    if result.receipt is not None:
        rows = (f"{label}: {value}" for label, value in receipt_rows(result.receipt))
        parts.append("\n".join([worded(HEADING), *rows]) + "\n")
    return "\n".join(parts)


def _line(line: Line) -> str:
    return "".join(
        f"[{piece}]" if isinstance(piece, int) else piece for piece in line.pieces
    ).rstrip()
