"""What both panes share: a card with a header, room for banners, and an editor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from app.window.banner import BannerArea, Message
from app.window.counts import Counts, TextCounter, counts_in_words
from app.window.find.find_bar import FindBar
from app.window.icons import icon
from app.window.mark_looks import MarkKind
from app.window.pane_header import PaneHeader
from app.window.text_view import TextView
from app.window.theme import Colors, Theme
from app.window.visible_marks import VisibleMarks

LEAST_POINTS = 11.0
MOST_POINTS = 13.0


class Pane(QFrame):
    """One half of the window."""

    counted = Signal()
    """`counts` are those of the text as it was a moment ago."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._icons: dict[QToolButton, str] = {}
        self._source_words = 0
        self.counts = Counts()
        self.header = header = PaneHeader()
        self.title, self.facts, self.count = header.title, header.facts, header.count
        self._header = header.row
        self.banners = BannerArea(theme)
        self.view = TextView()
        size = QFont().pointSizeF()
        self.view.set_text_font_size(min(max(size + 1, LEAST_POINTS), MOST_POINTS))
        self.view.paste_changed.connect(self._on_paste_changed)
        self._counter = TextCounter(self.view.document(), self)
        self._counter.counted.connect(self._on_counted)
        self.view.document().contentsChanged.connect(self._forget_counts_of_nothing)

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

    def add_tool(
        self, name: str, tip: str, button: QToolButton | None = None, index: int = -1
    ) -> QToolButton:
        """Add a button at the right of the header, or at an index of its row."""
        button = button if button is not None else QToolButton()
        button.setIconSize(QSize(18, 18))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        self._icons[button] = name
        self._header.insertWidget(index, button)
        button.setIcon(icon(name, self._theme.colors.muted, self._theme.colors.border))
        return button

    def tool_index(self, button: QToolButton) -> int:
        """Where a button stands in the header's row."""
        return self._header.indexOf(button)

    def add_strip(self, strip: QWidget) -> None:
        """Add something between the header and the text."""
        self._column.insertWidget(1, strip)

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
        self._counter.stop()
        self.view.rich_paste.shutdown()

    def text(self) -> str:
        """The whole text."""
        return self.view.text()

    def _on_paste_changed(self, warnings: tuple[str, ...]) -> None:
        self.banners.show_message(
            "paste", Message(self.tr("Pasted text"), " ".join(warnings), "notice")
        )

    def show_source_words(self, count: int) -> None:
        """Say what share the text is of a source of so many words; 0: say nothing of it."""
        if count != self._source_words:
            self._source_words = count
            self._show_counts()

    def _on_counted(self, counts: Counts) -> None:
        self.counts = counts
        self._show_counts()
        self.counted.emit()

    def _forget_counts_of_nothing(self) -> None:
        # At once: words over an empty pane look wrong.
        if self.counts.words and self.view.document().isEmpty():
            self._on_counted(Counts())

    def _show_counts(self) -> None:
        self.count.show_parts(counts_in_words(self.counts, self._source_words))

    def _dress(self, colors: Colors) -> None:
        for button, name in self._icons.items():
            button.setIcon(icon(name, colors.muted, colors.border))
        self.view.stream_color = QColor(colors.accent)
        self.view.viewport().update()
