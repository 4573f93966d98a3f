"""What stands in place of the table while the queue is empty."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.window.icons import pixmap
from app.window.theme import Colors, Theme

_SYMBOL = 48


class EmptyQueue(QWidget):
    """Says what the queue is for, and how documents get into it."""

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        center = Qt.AlignmentFlag.AlignHCenter
        self._symbol = QLabel(alignment=center)
        self.title = QLabel(self.tr("Drop files or a folder here"), alignment=center)
        self.title.setObjectName("emptyTitle")
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() + 3)
        self.title.setFont(font)
        self.text = QLabel(
            self.tr(
                "They are worked on in the background, while you go on in the other window. "
                "Closing Brevity loses nothing: the next start goes on."
            ),
            alignment=center,
        )
        self.text.setObjectName("muted")
        self.text.setWordWrap(True)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._symbol)
        column.addSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(16)
        column.addLayout(row)
        column.addStretch(3)
        theme.changed.connect(self._dress)
        self._dress(theme.colors)

    def _dress(self, colors: Colors) -> None:
        ratio = self.devicePixelRatioF()
        symbol = pixmap("queue", colors.muted, round(_SYMBOL * ratio))
        symbol.setDevicePixelRatio(ratio)
        self._symbol.setPixmap(symbol)
