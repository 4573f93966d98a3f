"""The window in which two versions stand side by side, with what differs marked."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.window.evidence.announcing import announce
from app.window.mark_looks import MarkKind
from app.window.reading_order import tab_as_read
from app.window.shortcuts import native
from app.window.text_positions import PlaceMap
from app.window.theme import Colors, Theme
from app.window.to_the_front import bring_to_the_front
from app.window.turns import Turns
from app.window.versions.compare_column import CompareColumn
from app.window.versions.comparison import Comparison, comparing_steps
from app.window.versions.scroll_sync import ScrollSync
from app.window.versions.version import Version
from app.window.words import number
from app.window.wrapped_label import wrapped_label

if TYPE_CHECKING:
    from app.window.versions.controller import VersionsController

NEXT_KEYS, PREVIOUS_KEYS = "F7", "Shift+F7"


class CompareWindow(QWidget):
    """A window of its own, beside the one in which the user works."""

    def __init__(self, theme: Theme, versions: VersionsController) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._controller = versions
        self._comparison: Comparison | None = None
        self._places: tuple[PlaceMap, PlaceMap] | None = None
        self._compared: tuple[str | None, str | None] = (None, None)
        self._at = -1
        self._is_told = True
        self._turns = Turns(self)
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Compare versions – Brevity"))
        self.setMinimumSize(640, 400)
        self.resize(1120, 720)
        self.left = CompareColumn(theme, self.tr("Version on the left"), MarkKind.REMOVED)
        self.right = CompareColumn(theme, self.tr("Version on the right"), MarkKind.ADDED)
        self.counts = wrapped_label("muted")
        self.legend = QLabel()
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.previous_button = QPushButton(self.tr("Previous"))
        self.next_button = QPushButton(self.tr("Next"))
        for button, keys, tip in (
            (self.previous_button, PREVIOUS_KEYS, self.tr("The difference before ({keys})")),
            (self.next_button, NEXT_KEYS, self.tr("The next difference ({keys})")),
        ):
            words = tip.format(keys=native(keys))
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.nothing = wrapped_label("muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setMargin(32)
        self.nothing.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # else nobody says it
        self.nothing.setText(
            self.tr(
                "There is one version of this result so far, or none. Run again, with another "
                "length, way or model: then two can be compared here."
            )
        )
        self._sync = ScrollSync(self.left.view, self.right.view)
        self._arrange()
        self._connect(theme)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.counts, 1)
        head.addWidget(self.legend)
        head.addWidget(self.previous_button)
        head.addWidget(self.next_button)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(self.left, 1)
        columns.addWidget(self.right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(columns, 1)
        column.addWidget(self.nothing, 1)
        tab_as_read(self)

    def _connect(self, theme: Theme) -> None:
        self._controller.changed.connect(self._on_changed)
        for side in (self.left, self.right):
            side.chosen.connect(lambda key, side=side: self._choose(side, key))
            side.use_wanted.connect(self._controller.show)
            side.filled.connect(self._compare)
        self.next_button.clicked.connect(lambda: self.go(1))
        self.previous_button.clicked.connect(lambda: self.go(-1))
        for keys, act in (
            (QKeySequence(NEXT_KEYS), lambda: self.go(1)),
            (QKeySequence(PREVIOUS_KEYS), lambda: self.go(-1)),
            (QKeySequence("Esc"), self.close),
            (QKeySequence(QKeySequence.StandardKey.Close), self.close),
        ):
            QShortcut(keys, self).activated.connect(act)
        theme.changed.connect(self._dress)
        self._dress(theme.colors)

    # ------------------------------------------------------------ opening

    def open(self, points: float) -> None:
        """Show the version that is the result beside the one before it; the text so large."""
        for side in (self.left, self.right):
            side.view.set_text_font_size(points)
        keys = [version.key for version in self._controller.versions]
        if self._controller.present in keys:
            place = max(keys.index(self._controller.present), 1)
            keys = keys[place - 1 : place + 1]
        self.left.key, self.right.key = keys[-2:] if len(keys) > 1 else (0, 0)
        bring_to_the_front(self)
        self._on_changed()
        (self.right.view if self.right.isVisible() else self.nothing).setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of the texts."""
        self._forget()
        for side in (self.left, self.right):
            side.list.close()
            side.shutdown()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tell of the versions in the language of now, and what differs once this is in front.

        Before that nobody would hear it.
        """
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._on_changed()
        elif event.type() == QEvent.Type.ActivationChange:
            QTimer.singleShot(0, self, self._tell)  # after what has the keyboard is said

    def _tell(self) -> None:
        if self._comparison is not None and self.isActiveWindow() and not self._is_told:
            self._is_told = True
            announce(self.counts, self._comparison.words)

    # ------------------------------------------------------------ the versions

    def _on_changed(self) -> None:
        if not self.isVisible():
            return
        versions = self._controller.versions
        keys = [version.key for version in versions]
        is_possible = len(versions) > 1
        for part in (
            self.left, self.right, self.counts, self.legend, self.previous_button, self.next_button
        ):  # fmt: skip
            part.setVisible(is_possible)
        self.nothing.setVisible(not is_possible)
        if not is_possible:
            return
        # Of another result there are others; what was deleted is replaced by what is newest.
        if self.left.key not in keys or self.right.key not in keys:
            self.left.key, self.right.key = keys[-2:]
        for side in (self.left, self.right):
            self._show(side, versions)

    def _choose(self, side: CompareColumn, key: int) -> None:
        side.key = key
        self._show(side, self._controller.versions)

    def _show(self, side: CompareColumn, versions: list[Version]) -> None:
        is_present = side.key == self._controller.present
        side.show_version(versions, side.key, is_present=is_present)
        if side.text is None:
            self._forget()
            self._controller.want_text(side.key)

    # ------------------------------------------------------------ comparing

    def _compare(self) -> None:
        texts = self.left.text, self.right.text
        if not (self.left.is_filled and self.right.is_filled) or texts == self._compared:
            return
        self._forget()
        self._compared = texts
        self.counts.setText(self.tr("Comparing…"))
        self._turns.begin(self._steps(texts[0] or "", texts[1] or ""))

    def _steps(self, left: str, right: str) -> Generator[None, None, None]:
        comparison = yield from comparing_steps(left, right)
        places = PlaceMap(self.left.view.document(), left)
        yield
        self._places = places, PlaceMap(self.right.view.document(), right)
        yield
        self._comparison = comparison
        yield from self.left.marking_steps(comparison.removed, self._places[0])
        yield
        yield from self.right.marking_steps(comparison.added, self._places[1])
        yield
        self._sync.match(comparison, *self._places)
        self.counts.setText(comparison.words)
        self._is_told = False
        self._tell()
        for button in (self.previous_button, self.next_button):
            button.setEnabled(bool(comparison.differences))

    def _forget(self) -> None:
        self._turns.stop()
        self._sync.forget()
        self._comparison = self._places = None
        self._compared = (None, None)
        self._at = -1
        self.counts.clear()
        for button in (self.previous_button, self.next_button):
            button.setEnabled(False)

    def go(self, step: int) -> None:
        """Go to the next difference, or to the one before; round where there are no more."""
        if self._comparison is None or self._places is None or not self._comparison.differences:
            return
        differences = self._comparison.differences
        count = len(differences)
        at = self._at + step if self._at >= 0 or step > 0 else count - 1
        self._at = at % count
        difference = differences[self._at]
        self._sync.pause(paused=True)
        self.left.go_to(difference.old, self._places[0])
        self.right.go_to(difference.new, self._places[1])
        self._sync.pause(paused=False)
        words = self.tr("Difference {place} of {count}").format(
            place=number(self._at + 1), count=number(count)
        )
        self.counts.setText(f"{words} · {self._comparison.words}")
        announce(self.counts, words)

    def _dress(self, colors: Colors) -> None:
        looks = (
            (colors.error_soft, "line-through", self.tr("only on the left")),
            (colors.accent_soft, "underline", self.tr("only on the right")),
        )
        self.legend.setText(
            "&nbsp; ".join(
                f'<span style="background: {ground}; text-decoration: {line}">{words}</span>'
                for ground, line, words in looks
            )
        )
