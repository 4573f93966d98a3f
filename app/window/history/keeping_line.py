"""What the history keeps, in a line, with the way to change it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.window.amounts import data_size


class KeepingLine(QWidget):
    """ "Runs are kept, up to 500 MB", or that nothing is kept, and a button to the settings."""

    settings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel()
        self.label.setObjectName("muted")
        self.label.setWordWrap(True)
        self.button = QPushButton(self.tr("Change…"))
        self.button.setObjectName("quiet")
        tip = self.tr("What the history keeps, in the settings")
        self.button.setToolTip(tip)
        self.button.setAccessibleName(self.tr("Change what the history keeps"))
        self.button.clicked.connect(self.settings_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.hide()  # until it is told

    def show_keeping(self, keeps: bool, most_bytes: int) -> None:
        """Say whether runs are kept, and up to how many bytes."""
        if keeps:
            words = self.tr("Runs are kept, up to {size}").format(size=data_size(most_bytes))
        else:
            words = self.tr("New runs are not kept")
        self.label.setText(words)
        self.show()
