"""The list that opens under a button and offers versions, the newest at its top."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QPushButton, QVBoxLayout, QWidget

from app.window.theme import Theme
from app.window.versions.version import Version
from app.window.versions.version_rows import Index, Role, VersionDelegate, VersionRows

MOST_ROWS = 8
"""In sight at once; the others scroll."""
_WIDTH = 420


class VersionList(QFrame):
    """A popup. It stays right when more versions become known while it is open."""

    chosen = Signal(int)
    """The key of a version."""
    compare_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, offers_comparing: bool = False) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        # A click on the button closes the list, and does not open it again.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        self._versions: Sequence[Version] = ()
        self._present = 0
        self.rows = VersionRows()
        self.view = QListView()
        self.view.setModel(self.rows)
        self.view.setItemDelegate(VersionDelegate(theme, self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.viewport().setAutoFillBackground(False)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(self.tr("Versions"))
        self.view.setAccessibleDescription(self.tr("The newest first. Enter shows one."))
        self.view.clicked.connect(self._choose)
        self.compare_button = QPushButton(self.tr("Compare versions…"))
        self.compare_button.clicked.connect(self._compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.view)
        column.addWidget(self.compare_button)
        self.compare_button.setVisible(offers_comparing)

    def show_versions(self, versions: Sequence[Version], present: int) -> None:
        """Offer these, the oldest first; `present` is the key of the one that has the tick."""
        self._versions, self._present = versions, present
        if self.isVisible():
            current = self.view.currentIndex()
            self._fill(current.data(Role.KEY) if current.isValid() else present)

    def open_under(self, widget: QWidget) -> None:
        """Open under a widget, within the screen."""
        self._fill(self._present)
        place = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        screen = widget.screen().availableGeometry()
        left = min(place.x(), screen.right() - self.width())
        top = place.y()
        if top + self.height() > screen.bottom():
            top = max(widget.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2, screen.top())
        self.move(max(left, screen.left()), top)
        self.show()
        self.view.setFocus(Qt.FocusReason.PopupFocusReason)
        self.view.scrollTo(self.view.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; Qt's own keys do the rest, Escape included."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.view.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: Index) -> None:
        if index.isValid():
            key = index.data(Role.KEY)
            self.close()
            self.chosen.emit(key)

    def _compare(self) -> None:
        self.close()
        self.compare_wanted.emit()

    def _fill(self, key: int) -> None:
        self.rows.show(self._versions, self._present)
        self.view.setCurrentIndex(self.rows.index(self.rows.row_of(key)))
        height = self.view.sizeHintForRow(0) if self._versions else 0
        self.view.setFixedHeight(max(min(len(self._versions), MOST_ROWS) * height, 1))
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
