"""Which document's name belongs to an editor's text, through edits, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument


class NameHistory(QObject):
    """Remembers which name goes with which state of the undo history.

    A name lasts while anything of the text that came with it is left: who pastes over all of it has
    a text of their own. An empty name is such a text's.
    """

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        # From how many steps of the undo history on, oldest first.
        self._names: list[tuple[int, str]] = []
        self._remains = QTextCursor()
        self._edited = False
        document.undoCommandAdded.connect(self._on_command_added)

    @property
    def name(self) -> str:
        """The name of the present text."""
        steps = self._document.availableUndoSteps()
        return next((name for at, name in reversed(self._names) if at <= steps), "")

    def clear(self) -> None:
        """Forget all, since the undo history begins anew."""
        self._names.clear()

    def add(self, name: str) -> None:
        """From here on the text is that of the document with this name."""
        self._names.append((self._document.availableUndoSteps(), name))
        self._select_remains()

    def follow(self) -> None:
        """See, after an edit, whether anything is left of the document."""
        edited, self._edited = self._edited, False
        if not self.name or self._remains.hasSelection():
            return
        if edited:
            self._names.append((self._document.availableUndoSteps(), ""))
        else:
            # Undo or redo has brought it back; what marked it had collapsed and stays so.
            self._select_remains()

    def _select_remains(self) -> None:
        self._edited = False
        self._remains = QTextCursor(self._document)
        self._remains.select(QTextCursor.SelectionType.Document)

    def _on_command_added(self) -> None:
        self._edited = True
        # The new step takes the place of steps that were undone, and their names go with them.
        steps = self._document.availableUndoSteps()
        self._names = [(at, name) for at, name in self._names if at < steps]
