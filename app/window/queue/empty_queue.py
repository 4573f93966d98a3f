"""What stands in place of the table while the queue is empty."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.window.empty_column import EmptyColumn
from app.window.theme import Colors, Theme


class EmptyQueue(QWidget):
    """Says what the queue is for, and how documents get into it."""

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._column = column = EmptyColumn(self)
        column.title.setText(self.tr("Drop files or a folder here"))
        column.text.setText(
            self.tr(
                "They are worked on in the background, while you go on in the other window. "
                "Closing Brevity loses nothing: the next start goes on."
            )
        )
        files, folder = QPushButton(self.tr("Add files…")), QPushButton(self.tr("Add a folder…"))
        files.clicked.connect(self.files_wanted)
        folder.clicked.connect(self.folder_wanted)
        self.buttons = (files, folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(files)
        row.addWidget(folder)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(3)
        theme.changed.connect(self._dress)
        self._dress(theme.colors)

    def _dress(self, colors: Colors) -> None:
        self._column.draw("queue", colors.muted)
