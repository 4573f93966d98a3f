"""A row of widgets that goes on in a line below where it has too little room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class WrappingRow(QLayout):
    """Its widgets stand at the left, each as wide as it wants to be, or as there is room."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._items: list[QLayoutItem] = []

    def insertWidget(self, index: int, widget: QWidget) -> None:
        """Put a widget before the one that has this place now."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item behind the others."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item of a place, if there is one."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove the item of a place, if there is one."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than its widgets do."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower it is, the more lines it has."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its lines are at this width."""
        return self._arranged(QRect(0, 0, width, 0))[1]

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [item.sizeHint() for item in self._shown]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Enough for the widest of them."""
        least = [item.minimumSize() for item in self._shown]
        return QSize(
            max((size.width() for size in least), default=0),
            max((size.height() for size in least), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        """Give each widget its place."""
        super().setGeometry(rect)
        for item, place in zip(self._shown, self._arranged(rect)[0], strict=True):
            item.setGeometry(place)

    @property
    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arranged(self, rect: QRect) -> tuple[list[QRect], int]:
        """The places of what is shown in a rectangle of this width, and how high they are."""
        places: list[QRect] = []
        x = y = line = 0
        for item in self._shown:
            hint = item.sizeHint()
            width = min(hint.width(), rect.width())
            if x > 0 and x + width > rect.width():
                x, y, line = 0, y + line + self.spacing(), 0
            places.append(QRect(rect.topLeft() + QPoint(x, y), QSize(width, hint.height())))
            x += width + self.spacing()
            line = max(line, hint.height())
        return places, y + line
