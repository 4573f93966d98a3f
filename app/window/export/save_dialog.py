"""Asks where to save, and in which format."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.window.export.formats import dialog_filter, translated
from engine.errors import ExportFormatUnknown
from engine.export.formats import ENDINGS, ending_of


def ask_where_to_save(parent: QWidget, proposed: Path, ending: str) -> Path | None:
    """Ask for a path; None if the user would rather not save. No file is replaced unasked.

    `proposed` has no ending. The dialog, which may be the system's, asks about the name that it was
    given. Where ours differs by its ending, it is asked about here. A default suffix would not do:
    some systems' dialogs know of none, and Qt adds it after they have asked.
    """
    filters = ";;".join(map(dialog_filter, ENDINGS))
    shown = f"{proposed}{ending}"
    chosen_filter = dialog_filter(ending)
    while True:
        name, chosen_filter = QFileDialog.getSaveFileName(
            parent, translated("Save the result"), shown, filters, chosen_filter
        )
        if not name:
            return None
        path = with_ending(Path(name), chosen_filter)
        if path == Path(name) or not _is_there(path) or _may_replace(parent, path):
            return path
        shown = str(path)


def with_ending(path: Path, chosen_filter: str) -> Path:
    """The path with the ending that the chosen filter stands for, unless it has one of ours.

    What else follows a full stop belongs to the name: "Report v1.2".
    """
    try:
        ending_of(path)
    except ExportFormatUnknown:
        ending = next((one for one in ENDINGS if f"(*{one})" in chosen_filter), ENDINGS[0])
        return path.with_name(path.name + ending)
    return path


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # as of a name that is too long: writing tells of that
        return False


def _may_replace(parent: QWidget, path: Path) -> bool:
    button = QMessageBox.StandardButton
    question = translated("{name} already exists. Do you want to replace it?")
    answer = QMessageBox.warning(
        parent,
        translated("Save the result"),
        question.format(name=path.name),
        button.Yes | button.No,
        button.No,
    )
    return answer == button.Yes
