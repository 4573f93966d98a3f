"""What stands in the middle of something empty: a drawing, and what will be here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.window.icons import symbol

MARGIN = 24
_SYMBOL = 48


class EmptyColumn(QVBoxLayout):
    """Things to press go below it, then a stretch of 3: so it stands a little above the middle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        center = Qt.AlignmentFlag.AlignHCenter
        self.symbol = QLabel(alignment=center)
        self.title = QLabel(alignment=center)
        self.title.setObjectName("emptyTitle")
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() + 3)
        self.title.setFont(font)
        self.text = QLabel(alignment=center)
        self.text.setObjectName("muted")
        self.text.setWordWrap(True)
        self.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.setSpacing(8)
        self.addStretch(2)
        self.addWidget(self.symbol)
        self.addSpacing(8)
        self.addWidget(self.title)
        self.addWidget(self.text)
        self.addSpacing(16)

    def draw(self, name: str, color: str) -> None:
        """Show a drawing of the icons in a colour."""
        self.symbol.setPixmap(symbol(name, color, _SYMBOL, self.symbol))
