"""What the button Open shows: a file dialog, and the documents that were opened last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.recent_files import RecentFiles
from app.window.shortcuts import native
from engine.documents.cleaning import printable
from engine.resources import resource

_LONGEST = 60
NEW_WINDOW_OPEN_KEYS = "Ctrl+Shift+O"


class OpenMenu(QMenu):
    """Where nothing was opened yet, the button asks for a file at once."""

    def __init__(
        self,
        recent: RecentFiles,
        choose: Callable[[], object],
        choose_for_new_window: Callable[[], object],
        open_document: Callable[[Path], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._recent, self._choose, self._open = recent, choose, open_document
        self._choose_for_new_window = choose_for_new_window
        self._keeps = True
        self.setToolTipsVisible(True)

    def press(self, button: QWidget) -> None:
        """The button was pressed."""
        paths = self._recent.paths()
        if not paths:
            self._choose()
            return
        self.show_paths(paths)
        self.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def keep(self, keeps: bool) -> None:
        """Whether documents are remembered from now on; those that are known stay."""
        self._keeps = keeps

    def note(self, path: Path) -> None:
        """Remember a document that was opened, unless it is one of ours."""
        if self._keeps and not path.is_relative_to(resource("samples")):
            self._recent.add(path)

    def show_paths(self, paths: list[Path]) -> None:
        """Fill the menu."""
        self.clear()
        first = self.addAction(self.tr("Open a document…"), self._choose)
        first.setShortcut(native("Ctrl+O"))
        words = self.tr("Open in a new window…")
        self.addAction(words, self._choose_for_new_window).setShortcut(native(NEW_WINDOW_OPEN_KEYS))
        self.addSeparator()
        # A section's title is not drawn under a style sheet; what can't be chosen, is.
        self.addAction(self.tr("Opened last")).setEnabled(False)
        for path in paths:
            action = self.addAction(_label(path))
            action.setToolTip(printable(str(path)))
            action.triggered.connect(lambda _checked=False, path=path: self._open(path))
        self.addSeparator()
        self.addAction(self.tr("Forget these"), self._recent.clear)


def _label(path: Path) -> str:
    name = printable(path.name)
    if len(name) > _LONGEST:
        half = _LONGEST // 2
        name = f"{name[:half]}…{name[-half:]}"
    return name.replace("&", "&&")
