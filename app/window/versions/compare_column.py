"""One half of the comparison: which version, its text, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from app.window.elided_label import ElidedLabel
from app.window.mark_looks import MarkKind
from app.window.sight import bring_into_sight
from app.window.text_positions import PlaceMap
from app.window.text_view import TextView
from app.window.theme import Theme
from app.window.versions.comparison import Span
from app.window.versions.version import Version
from app.window.versions.version_list import VersionList
from app.window.versions.wording import facts_words, title_words
from app.window.visible_marks import VisibleMarks


class CompareColumn(QFrame):
    """Shows one version. The other column's differences are marked in one way throughout."""

    chosen = Signal(int)
    """The key of the version that is to be shown here."""
    use_wanted = Signal(int)
    """The key of the version that is to be the result."""
    filled = Signal()
    """All of a text is in."""

    def __init__(self, theme: Theme, name: str, kind: MarkKind) -> None:
        """`name` is what the column is called, `kind` how its differences are marked."""
        super().__init__()
        self.setObjectName("card")
        self._kind = kind
        self.key = self._loaded = 0
        self.text: str | None = None
        """What is shown; None: nothing yet."""
        self.chooser = QPushButton()
        self.chooser.setAccessibleName(name)
        self.list = VersionList(theme, self.chooser)
        self.list.chosen.connect(self.chosen)
        self.chooser.clicked.connect(lambda: self.list.open_under(self.chooser))
        self.facts = ElidedLabel(Qt.TextElideMode.ElideRight)
        self.facts.setObjectName("muted")
        self.view = TextView()
        self.view.setReadOnly(True)
        self.view.setAccessibleName(name)
        self.marks = VisibleMarks(self.view, theme)
        self.view.filling_changed.connect(self._on_filling_changed)
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy this version"))
        self.copy_button.clicked.connect(self._copy)
        self.use_button = QPushButton(self.tr("Use this version"))
        self.use_button.setToolTip(self.tr("Show this version as the result, in the window"))
        self.use_button.clicked.connect(lambda: self.use_wanted.emit(self.key))
        self._arrange()

    def _arrange(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(24, 12, 16, 8)
        head.setSpacing(4)
        head.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.facts)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.copy_button)
        foot.addWidget(self.use_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def show_version(self, versions: Sequence[Version], key: int, *, is_present: bool) -> None:
        """Say which it is of these, and show its text as far as that is known."""
        self.key = key
        self.list.show_versions(versions, key)
        found = [(place, v) for place, v in enumerate(versions, start=1) if v.key == key]
        if not found:
            self._load(None)
            return
        place, version = found[0]
        title, facts = title_words(place, version), facts_words(version)
        self.chooser.setText(self.tr("{version} ▾").format(version=title))
        self.chooser.setAccessibleDescription(f"{title}, {facts}")
        self.facts.setText(facts)
        self.view.setAccessibleName(f"{self.chooser.accessibleName()}: {title}")
        self.use_button.setEnabled(not is_present)
        self._load(version.text)

    @property
    def is_filled(self) -> bool:
        """Whether all of the text is in."""
        return self.text is not None and not self.view.is_filling

    def marking_steps(self, spans: Sequence[Span], places: PlaceMap) -> Iterator[None]:
        """Mark these parts, by their places in the text, instead of others: in short steps."""
        at = places.position
        positions = []
        for place, (start, end) in enumerate(spans):
            positions.append((at(start), at(end)))
            if place % 256 == 0:
                yield
        self.marks.show(self._kind, positions)

    def go_to(self, span: Span, places: PlaceMap) -> None:
        """Bring a part into sight and select it."""
        start, end = places.position(span[0]), places.position(span[1])
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        bring_into_sight(self.view, start, end)
        value = self.view.verticalScrollBar().value()
        self.view.setTextCursor(cursor)
        self.view.verticalScrollBar().setValue(value)

    def shutdown(self) -> None:
        """End all that runs for it."""
        self._load(None)
        self.view.rich_paste.shutdown()

    def _load(self, text: str | None) -> None:
        if text == self.text:
            return
        self.text = text
        self.marks.clear(self._kind)
        self.copy_button.setEnabled(text is not None)
        bar = self.view.verticalScrollBar()
        line = bar.value() if self._loaded == self.key else 0  # edited: who reads on stays there
        self._loaded = self.key
        self.view.load(text or "", undoable=False)
        bar.setValue(line)
        if not self.view.is_filling:
            self._on_filling_changed(False)

    def _on_filling_changed(self, filling: bool) -> None:
        if filling:
            return
        self.view.setReadOnly(True)
        if self.text is not None:
            self.filled.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text or "")
