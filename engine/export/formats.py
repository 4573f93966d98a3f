"""The formats of results, by the endings of files' names, and writing one."""

from __future__ import annotations

from pathlib import Path

from engine.errors import ExportFormatUnknown
from engine.export.result import ExportedResult

ENDINGS = (".txt", ".md", ".html", ".docx", ".pdf")
"""In the order in which they are offered."""
_SAME = {".text": ".txt", ".markdown": ".md", ".htm": ".html"}


def ending_of(path: Path) -> str:
    """The one of ENDINGS that a file's name stands for. Raises ExportFormatUnknown."""
    ending = path.suffix.lower()
    ending = _SAME.get(ending, ending)
    if ending not in ENDINGS:
        from engine.documents.cleaning import printable

        raise ExportFormatUnknown(printable(path.name), ", ".join(ENDINGS))
    return ending


def exported_bytes(ending: str, result: ExportedResult) -> bytes:
    """The file that `result` makes in the format of one of ENDINGS. Raises PdfUnavailable."""
    # Only what the format needs is imported.
    match ending:
        case ".txt":
            from engine.export.plain_text import export_text

            return export_text(result).encode()
        case ".md":
            from engine.export.markdown import export_markdown

            return export_markdown(result).encode()
        case ".html":
            from engine.export.html import export_html

            return export_html(result).encode()
        case ".docx":
            from engine.export.docx import export_docx

            return export_docx(result)
        case ".pdf":
            from engine.export.pdf import export_pdf

            return export_pdf(result)
    raise ExportFormatUnknown(ending, ", ".join(ENDINGS))


def write_export(path: Path, result: ExportedResult) -> None:
    """Write `result` in the format that the ending of `path` says: whole, or not at all.

    A file that is there stays as it is until the new one is on the disk. Raises
    ExportFormatUnknown, ExportUnwritable, PdfUnavailable.
    """
    from engine.export.writing import write_whole

    write_whole(path, exported_bytes(ending_of(path), result))
