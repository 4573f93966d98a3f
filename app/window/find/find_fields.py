"""What the find bar is made of: its two fields, and what is pressed beside them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.window.elided_label import ElidedLabel
from app.window.evidence.announcing import announce
from app.window.icons import icon
from app.window.theme import Colors, Theme

LONGEST_QUERY = 2_000
CASE_KEYS = "Alt+C"
WORDS_KEYS = "Alt+W"
_LEAST_FIELD = 64
_ROOMY = 440


class FindFields(QFrame):
    """One line to find, and one to replace, which is folded away at first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr("Find and replace"))
        self.field = self._field(self.tr("Find"))
        self._warning = self.field.addAction(
            icon("warning", theme.colors.error), QLineEdit.ActionPosition.TrailingPosition
        )
        self._warning.setVisible(False)
        self.said = ElidedLabel(Qt.TextElideMode.ElideRight)
        self.said.setParent(self)  # shown without one, it would be a window
        self.said.setObjectName("muted")
        self.said.hide()
        self._icons: dict[QToolButton, str] = {}
        self.case_button = self._tool("", self.tr("Match case ({keys})").format(keys=CASE_KEYS))
        self.case_button.setText("Aa")
        self.words_button = self._tool("", self.tr("Whole words ({keys})").format(keys=WORDS_KEYS))
        self.words_button.setText("|ab|")
        self.previous_button = self._tool("previous", self.tr("Previous match (Shift+F3)"))
        self.next_button = self._tool("next", self.tr("Next match (F3)"))
        self.unfold_button = self._tool("replace", self.tr("Replace…"))
        self.close_button = self._tool("dismiss", self.tr("Close (Esc)"))
        for button in (self.case_button, self.words_button, self.unfold_button):
            button.setCheckable(True)
        self.replace_field = self._field(self.tr("Replace with"))
        self.replace_button = QPushButton(self.tr("Replace"))
        self.replace_all_button = QPushButton(self.tr("Replace all"))
        self.replace_row = QWidget()
        self._arrange()
        self.dress(theme.colors)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.setMaxLength(LONGEST_QUERY)
        field.setMinimumWidth(_LEAST_FIELD)
        field.setAcceptDrops(False)  # the window takes what is dropped
        return field

    def _tool(self, name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if name:
            self._icons[button] = name
        return button

    def _arrange(self) -> None:
        self._finding = finding = QHBoxLayout()
        finding.setSpacing(2)
        finding.addWidget(self.field, 1)
        for button in (
            self.case_button,
            self.words_button,
            self.previous_button,
            self.next_button,
            self.unfold_button,
            self.close_button,
        ):
            finding.addWidget(button)
        replacing = QHBoxLayout(self.replace_row)
        replacing.setContentsMargins(0, 0, 0, 0)
        replacing.setSpacing(8)
        replacing.addWidget(self.replace_field, 1)
        replacing.addWidget(self.replace_button)
        replacing.addWidget(self.replace_all_button)
        self.replace_row.hide()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(finding)
        column.addWidget(self.said)
        column.addWidget(self.replace_row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what was found beside the field, or below it where there is little room."""
        super().resizeEvent(event)
        has_room = event.size().width() >= _ROOMY
        if has_room != (self._finding.indexOf(self.said) >= 0):
            if has_room:
                self._finding.insertWidget(1, self.said)
            else:
                self._column.insertWidget(1, self.said)

    def say(self, words: str, *, is_missing: bool = False) -> None:
        """Say what was found; with a sign in the field where that is nothing."""
        self._warning.setVisible(is_missing)
        self._warning.setToolTip(words)
        self.field.setAccessibleDescription(words)
        if words and words != self.said.text():
            announce(self.field, words)
        self.said.setText(words)
        self.said.setVisible(bool(words))
        name = "fieldError" if is_missing else "muted"
        if self.said.objectName() != name:
            self.said.setObjectName(name)
            self.said.style().unpolish(self.said)
            self.said.style().polish(self.said)

    def dress(self, colors: Colors) -> None:
        """Wear these colours."""
        for button, name in self._icons.items():
            button.setIcon(icon(name, colors.muted, colors.border))
        self._warning.setIcon(icon("warning", colors.error))
