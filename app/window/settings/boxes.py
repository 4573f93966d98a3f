"""The boxes in which settings are changed: they take what is meant for them, and no more."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from app.settings import Whole

_WIDE_DIGITS = dict(zip(map(ord, "０１２３４５６７８９"), "0123456789", strict=True))
"""What Japanese and Chinese keyboards write."""
_MARGIN = 8


class ComboBox(QComboBox):
    """Changes by the wheel only while it has the focus: what scrolls the page changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change, if this is what the user is at."""
        if _takes_wheel(self, event):
            super().wheelEvent(event)


class SpinBox(QSpinBox):
    """Lets too large a number be typed, so that it can be said what is wrong with it."""

    def __init__(self, setting: Whole) -> None:
        super().__init__()
        self._setting = setting
        self.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.setRange(0 if setting.automatic else setting.least, setting.most)
        self.setSingleStep(setting.step)
        self.setAccelerated(True)
        if setting.unit:
            self.setSuffix(f" {setting.unit}")

    def number_in(self, text: str) -> int | None:
        """The number that is typed, whatever it is; None for none."""
        digits = text.removesuffix(self.suffix()).strip()
        return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 12 else None

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Any number may be typed, in wide digits too; only those in the range are taken."""
        text = text.translate(_WIDE_DIGITS)
        typed = self.number_in(text)
        if typed is not None and not self.minimum() <= typed <= self.maximum():
            return QValidator.State.Intermediate, text, position
        return super().validate(text, position)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change, if this is what the user is at."""
        if _takes_wheel(self, event):
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by a key may type at once."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()


def _takes_wheel(box: QWidget, event: QWheelEvent) -> bool:
    """Whether a box is what the user is at; else the wheel is left to the page."""
    if not box.hasFocus():
        event.ignore()
    return box.hasFocus()
