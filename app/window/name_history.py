"""Which document's name belongs to an editor's text, through edits, undo and redo."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

from engine.documents import Document


@dataclass(frozen=True)
class DocumentLabel:
    """What a document is called, and what stands behind its name: its pages, its language.

    An empty name is that of a text which is no document. `document` is what was opened, as it was.
    """

    name: str = ""
    facts: tuple[str, ...] = ()
    document: Document | None = None


class NameHistory(QObject):
    """Remembers which label goes with which state of the undo history.

    A label lasts while anything of the text that came with it is left: who pastes over all of it
    has a text of their own.
    """

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        # From how many steps of the undo history on, oldest first.
        self._labels: list[tuple[int, DocumentLabel]] = []
        self._remains = QTextCursor()
        self._edited = False
        document.undoCommandAdded.connect(self._on_command_added)

    @property
    def label(self) -> DocumentLabel:
        """The label of the present text."""
        steps = self._document.availableUndoSteps()
        found = (label for at, label in reversed(self._labels) if at <= steps)
        return next(found, DocumentLabel())

    def clear(self) -> None:
        """Forget all, since the undo history begins anew."""
        self._labels.clear()

    def add(self, label: DocumentLabel) -> None:
        """From here on the text is that of the document with this label."""
        self._labels.append((self._document.availableUndoSteps(), label))
        self._select_remains()

    def follow(self) -> None:
        """See, after an edit, whether anything is left of the document."""
        edited, self._edited = self._edited, False
        if not self.label.name or self._remains.hasSelection():
            return
        if edited:
            self._labels.append((self._document.availableUndoSteps(), DocumentLabel()))
        else:
            # Undo or redo has brought it back; what marked it had collapsed and stays so.
            self._select_remains()

    def _select_remains(self) -> None:
        self._edited = False
        self._remains = QTextCursor(self._document)
        self._remains.select(QTextCursor.SelectionType.Document)

    def _on_command_added(self) -> None:
        self._edited = True
        # The new step takes the place of steps that were undone, and their labels go with them.
        steps = self._document.availableUndoSteps()
        self._labels = [(at, label) for at, label in self._labels if at < steps]
