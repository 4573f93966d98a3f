"""Below the table: what is to be said of the chosen documents, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from app.queue.document import QueuedDocument
from app.window.elided_label import ElidedLabel
from app.window.models.wording import path_words
from app.window.queue.wording import documents, state_words, time_words
from app.window.words import breakable, words
from app.window.wrapped_label import wrapped_label
from engine.documents.cleaning import printable
from engine.wording import retold

_HEIGHT = 84


class RowDetails(QFrame):
    """As high for no document as for a failed one, so that the table above stays where it is."""

    wanted = Signal(str)
    """What the user wants with the chosen documents: open, retry or remove."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rowDetails")
        self.setMinimumHeight(_HEIGHT)
        self.title = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self.title.setObjectName("detailTitle")
        self.text = wrapped_label("muted", selectable=True)
        self.buttons: dict[str, QPushButton] = {}
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.title)
        said.addWidget(self.text)
        said.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(8)
        row.addLayout(said, 1)
        for name, label, tip in (
            ("open", self.tr("Open result"), self.tr("Show it beside its source (Enter)")),
            ("retry", self.tr("Try again"), self.tr("Have it wait for another attempt (F5)")),
            ("remove", self.tr("Remove"), self.tr("Take it out of the queue (Del)")),
        ):
            button = QPushButton(label)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
            self.buttons[name] = button
        self.show_documents(())

    def show_documents(self, chosen: Sequence[QueuedDocument]) -> None:
        """Show what is to be known of these."""
        alone = chosen[0] if len(chosen) == 1 else None
        self.buttons["open"].setEnabled(alone is not None and alone.state == "done")
        self.buttons["retry"].setEnabled(any(may_be_retried(each) for each in chosen))
        self.buttons["remove"].setEnabled(bool(chosen))
        if alone is not None:
            self.title.setText(printable(alone.path.name))
            text = self._said_of(alone)
            is_error = alone.failure is not None
        else:
            self.title.setText(documents(len(chosen)) if chosen else "")
            text, is_error = ("" if chosen else self.tr("Choose a document to see more.")), False
        self.text.setObjectName("fieldError" if is_error else "muted")
        self.text.style().unpolish(self.text)
        self.text.style().polish(self.text)
        self.text.setText(breakable(text))
        self.text.setAccessibleName(text)

    def _said_of(self, document: QueuedDocument) -> str:
        if document.failure is not None:
            failure = document.failure
            return f"{retold(failure.message)} {retold(failure.next_step)}"
        folder = printable(path_words(document.path.parent))
        if document.state != "done":
            return f"{state_words(document)} · {folder}"
        facts = (words(document.words), time_words(document.seconds), folder)
        return " · ".join((state_words(document), *facts))


def may_be_retried(document: QueuedDocument) -> bool:
    """Whether it ended without a result."""
    return document.state in ("failed", "stopped")
