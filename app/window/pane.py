"""What both panes share: a card with a header, room for banners, and an editor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from app.window.banner import BannerArea, Message
from app.window.elided_label import ElidedLabel
from app.window.find.find_bar import FindBar
from app.window.icons import icon
from app.window.mark_looks import MarkKind
from app.window.text_view import TextView
from app.window.theme import Colors, Theme
from app.window.visible_marks import VisibleMarks
from app.window.word_counter import WordCounter
from app.window.words import words

LEAST_POINTS = 11.0
MOST_POINTS = 13.0


class Pane(QFrame):
    """One half of the window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._icons: dict[QToolButton, str] = {}
        self.title = ElidedLabel()
        self.title.setObjectName("paneTitle")
        self.facts = ElidedLabel(Qt.TextElideMode.ElideRight)
        self.facts.setObjectName("muted")
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.banners = BannerArea(theme)
        self.view = TextView()
        size = QFont().pointSizeF()
        self.view.set_text_font_size(min(max(size + 1, LEAST_POINTS), MOST_POINTS))
        self.view.paste_changed.connect(self._on_paste_changed)
        self._counter = WordCounter(self.view.document(), self)
        self._counter.counted.connect(self._show_count)

        header = QFrame()
        header.setObjectName("paneHeader")
        header.setFixedHeight(44)
        self._header = QHBoxLayout(header)
        self._header.setContentsMargins(24, 0, 8, 0)
        self._header.setSpacing(4)
        self._header.addWidget(self.title)
        self._header.addWidget(self.facts)
        self._header.addWidget(self.count)
        self._header.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.banners)
        column.addWidget(self.view, 1)
        self._column = column
        theme.changed.connect(self._dress)

    def _add_marks(self) -> None:
        """Have marks and the bar that finds, which follow the scroll bar that the view has now."""
        self.marks = VisibleMarks(self.view, self._theme)
        self.find_bar = FindBar(self.view, self._theme, self._show_matches)
        self._column.addWidget(self.find_bar)

    def _show_matches(self, positions: Sequence[int]) -> None:
        pairs = zip(positions[::2], positions[1::2], strict=True)
        self.marks.show(MarkKind.FOUND, list(pairs))

    def add_tool(self, name: str, tip: str) -> QToolButton:
        """Add a button at the right of the header."""
        button = QToolButton()
        button.setIconSize(QSize(18, 18))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        self._icons[button] = name
        self._header.addWidget(button)
        button.setIcon(icon(name, self._theme.colors.muted, self._theme.colors.border))
        return button

    def set_tool_icon(self, button: QToolButton, name: str) -> None:
        """Change a button's drawing."""
        self._icons[button] = name
        button.setIcon(icon(name, self._theme.colors.muted, self._theme.colors.border))

    def show_facts(self, facts: Iterable[str]) -> None:
        """Say behind the title what is to be known of it."""
        words = " ".join(f"· {fact}" for fact in facts)
        self.facts.setText(words)
        self.facts.setVisible(bool(words))

    def shutdown(self) -> None:
        """End all that runs beside the pane."""
        self.view.rich_paste.shutdown()

    def text(self) -> str:
        """The whole text."""
        return self.view.text()

    def _on_paste_changed(self, warnings: tuple[str, ...]) -> None:
        self.banners.show_message(
            "paste", Message(self.tr("Pasted text"), " ".join(warnings), "notice")
        )

    def _show_count(self, count: int) -> None:
        self.count.setText("· " + words(count) if count else "")

    def _dress(self, colors: Colors) -> None:
        for button, name in self._icons.items():
            button.setIcon(icon(name, colors.muted, colors.border))
        self.view.stream_color = QColor(colors.accent)
        self.view.viewport().update()
