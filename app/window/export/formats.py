"""How the window names the formats of files, and what of them was chosen last."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.export.formats import ENDINGS

_NAMES = {
    ".txt": str(QT_TRANSLATE_NOOP("export", "Plain text")),
    ".md": str(QT_TRANSLATE_NOOP("export", "Markdown")),
    ".html": str(QT_TRANSLATE_NOOP("export", "Web page")),
    ".docx": str(QT_TRANSLATE_NOOP("export", "Word document")),
    ".pdf": str(QT_TRANSLATE_NOOP("export", "PDF")),
}


@dataclass(frozen=True)
class ExportOptions:
    """One of ENDINGS, and what is to stand under the text."""

    ending: str = ENDINGS[0]
    footnotes: bool = False
    receipt: bool = False


def translated(text: str) -> str:
    """A sentence of this room in the user's language."""
    return QCoreApplication.translate("export", text)


def dialog_filter(ending: str) -> str:
    """The entry of a file dialog for an ending: "Word document (*.docx)"."""
    return f"{translated(_NAMES[ending])} (*{ending})"
