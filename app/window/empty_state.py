"""What an empty pane says: what will be here, and how to get it here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.window.empty_column import MARGIN, EmptyColumn
from app.window.text_view import TextView
from app.window.theme import Colors, Theme

_ROW_HEIGHT = 40


class EmptyState(QWidget):
    """Lies over an empty editor, which still takes the keyboard and every click beside buttons."""

    pressed = Signal(str)
    """The name of the button that was pressed."""

    def __init__(self, view: TextView, theme: Theme, symbol: str) -> None:
        super().__init__(view)
        self._view = view
        self._symbol = symbol
        self._column = column = EmptyColumn(self)
        self.title, self.text = column.title, column.text
        self.buttons: dict[str, QPushButton] = {}
        self._row_of_buttons = row = QWidget()
        # As high without buttons, so that the drawings of both panes stand in one line.
        row.setFixedHeight(_ROW_HEIGHT)
        self._row = QHBoxLayout(row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch()
        self._row.addStretch()
        column.addWidget(row)
        column.addStretch(3)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        view.installEventFilter(self)
        view.document().contentsChanged.connect(self._show_if_empty)
        theme.changed.connect(self._dress)
        self._dress(theme.colors)
        self._show_if_empty()

    def add_button(self, name: str, text: str) -> QPushButton:
        """Offer something to press."""
        button = QPushButton(text)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.clicked.connect(lambda: self.pressed.emit(name))
        self._row.insertWidget(self._row.count() - 1, button)
        self.buttons[name] = button
        # This lies outside the editor's layout, which would not keep the buttons whole.
        self._view.setMinimumWidth(self._row.minimumSize().width() + 2 * MARGIN)
        return button

    def say(self, title: str, text: str) -> None:
        """Set the two sentences."""
        self.title.setText(title)
        self.text.setText(text)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the editor, whatever its size."""
        if watched is self._view and event.type() == QEvent.Type.Resize:
            # The first line stays free for the caret.
            top = round(self._view.line_pitch) + 8
            self.setGeometry(self._view.rect().adjusted(0, top, 0, 0))
            self._fit()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Give the keyboard to the editor below."""
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)

    def _fit(self) -> None:
        """Leave out, under a tall message in a low window, what would be cut."""
        parts = (self._column.symbol, self.text, self.title, self._row_of_buttons)
        for part in parts:
            part.show()
        for part in parts if not self.buttons else parts[:-1]:
            if self._needed_height() <= self.height():
                break
            part.hide()

    def _needed_height(self) -> int:
        column = self._column
        if column.hasHeightForWidth():
            return column.totalHeightForWidth(self.width())
        return column.totalMinimumSize().height()

    def _show_if_empty(self) -> None:
        self.setVisible(self._view.document().isEmpty() and not self._view.is_filling)

    def _dress(self, colors: Colors) -> None:
        self._column.draw(self._symbol, colors.muted)
