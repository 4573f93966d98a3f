"""Writing a result to a file: whole, or not at all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from app.errors import FileNotSaved

SUFFIXES = (".txt", ".md")


def save_text(path: Path, text: str) -> None:
    """Write the text as UTF-8, ended by a line end. Raises FileNotSaved; an old file then stays."""
    file = QSaveFile(str(path))
    data = (text.rstrip("\n") + "\n").encode("utf-8", "replace")
    if (
        not file.open(QIODevice.OpenModeFlag.WriteOnly)
        or file.write(data) != len(data)
        or not file.commit()
    ):
        raise FileNotSaved(name=path.name, reason=file.errorString().rstrip(".").lower())


def with_suffix(path: Path, chosen_filter: str) -> Path:
    """The path with the suffix that the chosen filter stands for, unless it has one."""
    if path.suffix:
        return path
    return path.with_suffix(".md" if "*.md" in chosen_filter else ".txt")
