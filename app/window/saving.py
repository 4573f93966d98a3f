"""Writing a result to a file: whole, or not at all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QIODevice, QSaveFile
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.errors import FileNotSaved

SUFFIXES = (".txt", ".md")


def ask_where_to_save(parent: QWidget, title: str) -> Path | None:
    """Ask for a path; None if the user would rather not save. No file is replaced unasked.

    The dialog, which may be the system's, asks about the name that it was given. Where ours differs
    by its suffix, it is asked about here. A default suffix would not do: some systems' dialogs know
    of none, and Qt adds it after they have asked.
    """
    proposed = title + SUFFIXES[0]
    while True:
        name, chosen_filter = QFileDialog.getSaveFileName(
            parent,
            _translated("Save the result"),
            proposed,
            _translated("Plain text (*.txt);;Markdown (*.md)"),
        )
        if not name:
            return None
        path = with_suffix(Path(name), chosen_filter)
        if path == Path(name) or not path.exists() or _may_replace(parent, path):
            return path
        proposed = str(path)


def _may_replace(parent: QWidget, path: Path) -> bool:
    button = QMessageBox.StandardButton
    question = _translated("{name} already exists. Do you want to replace it?")
    answer = QMessageBox.warning(
        parent,
        _translated("Save the result"),
        question.format(name=path.name),
        button.Yes | button.No,
        button.No,
    )
    return answer == button.Yes


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
    """The path with the suffix that the chosen filter stands for, unless it has one of ours.

    What else follows a full stop belongs to the name: "Report v1.2".
    """
    if path.suffix.lower() in SUFFIXES:
        return path
    return path.with_name(path.name + (".md" if "*.md" in chosen_filter else ".txt"))


def _translated(text: str) -> str:
    return QCoreApplication.translate("saving", text)
