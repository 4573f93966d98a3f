"""Messages on top of the pane that they concern: what happened, what to do, things to press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.window.icons import icon, symbol
from app.window.reading_order import tab_as_read
from app.window.theme import Colors, Theme
from app.window.words import breakable
from app.window.wrapped_label import wrapped_label
from app.window.wrapping_row import WrappingRow
from engine.errors import BrevityError
from engine.wording import retold_text

_DETAILS_HEIGHT = 88


@dataclass(frozen=True)
class Message:
    """What a banner says."""

    title: str
    text: str = ""
    kind: Literal["error", "notice"] = "error"
    action: str = ""
    act: Callable[[], object] | None = None
    details: str = ""
    others: tuple[tuple[str, Callable[[], object]], ...] = ()
    """More to press, behind the one action."""

    @classmethod
    def of(
        cls,
        error: BrevityError,
        action: str = "",
        act: Callable[[], object] | None = None,
        details: str = "",
    ) -> Message:
        """The message that tells of an error."""
        return cls(error.message, error.next_step, "error", action, act, details)


class Banner(QFrame):
    """One message."""

    dismissed = Signal()

    def __init__(self, message: Message, theme: Theme) -> None:
        super().__init__()
        # What comes from the engine and from documents is in English.
        self.message = message = replace(
            message, title=retold_text(message.title), text=retold_text(message.text)
        )
        self.setObjectName("banner")
        self.setProperty("kind", message.kind)
        self.setAccessibleName(f"{message.title} {message.text}".strip())
        self._theme = theme
        self._symbol = QLabel()
        title = self._label(message.title, "bannerTitle")
        # With their parent from the start: shown without one, they would be windows.
        self.details = QPlainTextEdit(message.details, self)
        self.details.setReadOnly(True)
        self.details.setFixedHeight(_DETAILS_HEIGHT)
        self.details.setAccessibleName(self.tr("Details"))
        self.copy_button = QToolButton(self)
        self.copy_button.setIconSize(QSize(16, 16))
        self.copy_button.setToolTip(self.tr("Copy the details"))
        self.copy_button.setAccessibleName(self.tr("Copy the details"))
        self.copy_button.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.message.details)
        )
        self.fold_button = QPushButton(self.tr("Details"), self)
        self.fold_button.setCheckable(True)
        self.fold_button.setAccessibleName(self.tr("Show the details"))
        self.fold_button.setVisible(bool(message.details))
        self.fold_button.toggled.connect(self._unfold)
        self.action_button = QPushButton(message.action, self)
        self.action_button.setVisible(bool(message.action))
        if message.act is not None:
            _press(self.action_button, message.act)
        self.other_buttons = [QPushButton(label, self) for label, _ in message.others]
        for button, (_, act) in zip(self.other_buttons, message.others, strict=True):
            _press(button, act)
        self.dismiss_button = QToolButton(self)
        self.dismiss_button.setIconSize(QSize(16, 16))
        self.dismiss_button.setToolTip(self.tr("Dismiss"))
        self.dismiss_button.setAccessibleName(self.tr("Dismiss this message"))
        self.dismiss_button.clicked.connect(self.dismissed)

        self.buttons = buttons = WrappingRow(8)
        buttons.addWidget(self.action_button)
        for button in self.other_buttons:
            buttons.addWidget(button)
        buttons.addWidget(self.fold_button)
        buttons.addWidget(self.copy_button)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(title)
        if message.text:
            column.addWidget(self._label(message.text, "bannerText"))
        if message.action or message.details:
            column.addSpacing(4)
            column.addLayout(buttons)
        column.addWidget(self.details)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 8, 12)
        row.setSpacing(12)
        row.addWidget(self._symbol, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self.dismiss_button, alignment=Qt.AlignmentFlag.AlignTop)
        self._unfold(False)
        theme.changed.connect(self._dress)
        self._dress(theme.colors)

    @staticmethod
    def _label(text: str, name: str) -> QLabel:
        label = wrapped_label(name, selectable=True)
        label.setText(breakable(text))
        return label

    def _unfold(self, unfolded: bool) -> None:
        self.details.setVisible(unfolded)
        self.copy_button.setVisible(unfolded)

    def _dress(self, colors: Colors) -> None:
        color = colors.error if self.message.kind == "error" else colors.notice
        self._symbol.setPixmap(symbol(self.message.kind, color, 20, self))
        self.dismiss_button.setIcon(icon("dismiss", colors.muted))
        self.copy_button.setIcon(icon("copy", colors.muted))


def _press(button: QPushButton, act: Callable[[], object]) -> None:
    button.clicked.connect(lambda: act())


class BannerArea(QWidget):
    """A pane's banners, at most one for each cause."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._banners: dict[str, Banner] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_message(self, cause: str, message: Message) -> Banner:
        """Show a message, instead of an older one of the same cause."""
        return self.show_banner(cause, Banner(message, self._theme))

    def show_banner(self, cause: str, banner: Banner) -> Banner:
        """Show a message that is already made, instead of an older one of the same cause."""
        self.clear_message(cause)
        banner.dismissed.connect(lambda: self.clear_message(cause))
        self._banners[cause] = banner
        self._column.addWidget(banner)
        self.show()
        tab_as_read(self.window())
        QAccessible.updateAccessibility(QAccessibleEvent(banner, QAccessible.Event.Alert))
        return banner

    def clear_message(self, *causes: str) -> None:
        """Remove what was said of these causes, now that they are gone."""
        for cause in causes:
            if banner := self._banners.pop(cause, None):
                banner.hide()
                self._column.removeWidget(banner)
                banner.deleteLater()
        self.setVisible(bool(self._banners))

    def message(self, cause: str) -> Message | None:
        """What is said of a cause now."""
        return self._banners[cause].message if cause in self._banners else None

    def banner(self, cause: str) -> Banner:
        """The banner of a cause."""
        return self._banners[cause]
