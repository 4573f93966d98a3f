"""The history's window: a search, a list, a preview."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import HistorySetAside, HistoryUnusable, RunDeleted
from app.history import KeptRun, KeptSource
from app.history_thread import HistoryThread
from app.window.banner import BannerArea, Message
from app.window.card import Card
from app.window.history.keeping_line import KeepingLine
from app.window.history.preview import Preview
from app.window.history.run_list import RunList
from app.window.history.run_list_view import RunListView
from app.window.history.wording import runs_words, size_words
from app.window.reading_order import tab_as_read
from app.window.search_field import SearchField
from app.window.theme import Theme
from app.window.to_the_front import bring_to_the_front
from app.window.wrapped_label import wrapped_label

SEARCH_MS = 150
_PREVIEW_MS = 60  # who holds an arrow key wants to get on, not to see each


class HistoryWindow(QWidget):
    """A window of its own, beside the one in which the user works."""

    open_wanted = Signal(KeptSource, KeptRun, int)
    """A run with its source is to be shown, and its number."""
    settings_wanted = Signal()
    """The user wants to change what is kept."""

    def __init__(self, theme: Theme, history: HistoryThread, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._history = history
        self._opening = 0
        self._row_after_deleting: int | None = None
        self._count = 0
        self._keeps = True
        self.setObjectName("window")
        self.setWindowTitle(self.tr("History – Brevity"))
        self.setMinimumSize(760, 460)
        self.resize(1120, 720)
        self.search = SearchField(self.tr("Search results and names of sources"), theme)
        self._typing = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._moving = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self.banners = BannerArea(theme)
        self.runs = RunList(history, self)
        self.view = RunListView(self.runs, theme)
        self.nothing = wrapped_label("muted")
        self.nothing.setMargin(24)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview = Preview()
        self.open_button = _button(
            self.tr("Open"), self.tr("Show this run and its source in the window (Enter)")
        )
        self.open_button.setObjectName("primary")
        self.delete_button = _button(
            self.tr("Delete"), self.tr("Delete what is chosen, for good: it can't be undone (Del)")
        )
        self.delete_all_button = _button(
            self.tr("Delete all…"), self.tr("Delete the whole history, for good, after a question")
        )
        self.delete_all_button.setEnabled(False)
        self.amount = QLabel()
        self.amount.setObjectName("muted")
        self.keeping = KeepingLine()
        self._arrange()
        self._connect()
        self._on_choice_changed()
        self._show_nothing()

    # ------------------------------------------------------------ making

    def _arrange(self) -> None:
        card = Card()
        card.column.addWidget(self.banners)
        card.column.addWidget(self.view, 1)
        card.column.addWidget(self.nothing, 1)
        below = QHBoxLayout()
        below.addWidget(self.amount, 1)
        below.addWidget(self.delete_all_button)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.search)
        left.addWidget(card, 1)
        left.addLayout(below)
        left.addWidget(self.keeping)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.delete_button)
        buttons.addWidget(self.open_button)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.preview, 1)
        right.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 10)
        row.setSpacing(12)
        row.addLayout(left, 5)
        row.addLayout(right, 5)
        tab_as_read(self)

    def _connect(self) -> None:
        history = self._history
        history.read.connect(self._on_read)
        history.changed.connect(self._on_changed)
        history.measured.connect(self._on_measured)
        history.failed.connect(self._on_failed)
        history.set_aside.connect(self._on_set_aside)
        self._typing.timeout.connect(self._search_now)
        self._moving.timeout.connect(self._fetch_chosen)
        self.search.textChanged.connect(lambda: self._typing.start())
        self.search.left_for_results.connect(self._enter_list)
        self.runs.answered.connect(self._on_answered)
        self.view.choice_changed.connect(self._on_choice_changed)
        self.view.doubleClicked.connect(self.open_chosen)
        self.open_button.clicked.connect(self.open_chosen)
        self.delete_button.clicked.connect(self.delete_chosen)
        self.delete_all_button.clicked.connect(self.delete_all)
        self.keeping.settings_wanted.connect(self.settings_wanted)
        standard = QKeySequence.StandardKey
        for keys, act in (
            (QKeySequence("Esc"), self.search.give_up),
            (QKeySequence(standard.Close), self.close),
            (QKeySequence(standard.Find), self.search.take_keyboard),
            (QKeySequence(standard.Refresh), self._look_again),
        ):
            QShortcut(keys, self).activated.connect(act)
        for keys, act in (
            (QKeySequence(standard.Delete), self.delete_chosen),
            (QKeySequence("Return"), self.open_chosen),
            (QKeySequence("Enter"), self.open_chosen),
        ):
            shortcut = QShortcut(keys, self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    # ------------------------------------------------------------ opening

    def open(self) -> None:
        """Show the window, with what is in the history now."""
        bring_to_the_front(self)
        self.search.take_keyboard()
        self._look_again()

    def show_keeping(self, keeps: bool, most_bytes: int) -> None:
        """Say whether runs are kept, and up to how many bytes."""
        self._keeps = keeps
        self.keeping.show_keeping(keeps, most_bytes)
        self._show_nothing()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of what was still to be looked for."""
        self._typing.stop()
        self._moving.stop()
        self._opening = 0
        super().closeEvent(event)

    def _enter_list(self) -> None:
        if self.view.isHidden():
            return
        if self._typing.isActive():
            self._search_now()
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    # ------------------------------------------------------------ searching

    def _search_now(self) -> None:
        self._typing.stop()
        if self.search.text() != self.runs.words or not self.runs.is_answered:
            self.runs.search(self.search.text())

    def _look_again(self) -> None:
        self._typing.stop()
        if self.runs.is_answered and self.search.text() == self.runs.words:
            self.runs.refresh()
        else:
            self.runs.search(self.search.text())
        self._history.measure()

    def _on_changed(self) -> None:
        if not self.isVisible():
            return
        self._look_again()
        self._moving.start()  # what is shown may have been edited

    def _on_answered(self, is_new: bool) -> None:
        self.banners.clear_message("failed")
        self._show_nothing()
        row, self._row_after_deleting = self._row_after_deleting, None
        if not self.view.chosen:
            self.view.choose_row(row or 0)
        elif is_new:
            self.view.choose_row(0)
        if not self.runs.rowCount():
            self._on_choice_changed()

    def _show_nothing(self) -> None:
        empty = self.runs.rowCount() == 0
        if not self.runs.is_answered:
            words = self.tr("Looking what there is…")
        elif self.runs.words.strip():
            words = self.tr("No result, and no source's name, has “{words}” in it.").format(
                words=" ".join(self.runs.words[:80].split())
            )
        elif not self._keeps:
            words = self.tr("There is nothing here, and new runs are not kept.")
        else:
            words = self.tr(
                "There is nothing here yet. Every run is kept here with its source, "
                "on this computer alone."
            )
        self.nothing.setText(words)
        # The focus stays in the window when the last row goes.
        if empty and self.view.hasFocus():
            self.search.setFocus()
        self.view.setVisible(not empty)
        self.nothing.setVisible(empty)

    def _on_measured(self, count: int, size: int) -> None:
        self._count = count
        self.amount.setText(size_words(count, size))
        self.delete_all_button.setEnabled(count > 0)

    # ------------------------------------------------------------ the chosen run

    def _on_choice_changed(self) -> None:
        chosen = self.view.chosen
        self.open_button.setEnabled(len(chosen) == 1)
        self.delete_button.setEnabled(bool(chosen))
        if len(chosen) == 1:
            self._moving.start()  # until then the last one stays, rather than to flicker
            return
        self._moving.stop()
        if chosen:
            self.preview.show_several(len(chosen))
        else:
            self.preview.show_nothing()

    def _fetch_chosen(self) -> None:
        chosen = self.view.chosen
        if len(chosen) == 1:
            self._history.fetch(chosen[0].number)

    def _on_read(self, number: int, source: KeptSource | None, run: KeptRun | None) -> None:
        if opens := self._opening == number:
            self._opening = 0
        if source is None or run is None:
            if opens:
                self.banners.show_message("gone", Message.of(RunDeleted()))
                self._look_again()
            if self._is_chosen(number):
                self.preview.show_gone()
            return
        if self._is_chosen(number):
            self.preview.show_run(source, run)
        if opens:
            self.open_wanted.emit(source, run, number)
            self.close()

    def _is_chosen(self, number: int) -> bool:
        return [run.number for run in self.view.chosen] == [number]

    # ------------------------------------------------------------ what can be done

    def open_chosen(self) -> None:
        """Have the chosen run shown in the window; nothing, if there is not one."""
        chosen = self.view.chosen
        if len(chosen) == 1:
            self.banners.clear_message("gone")
            self._opening = chosen[0].number
            self._history.fetch(self._opening)  # anew: it may be gone, or edited

    def delete_chosen(self) -> None:
        """Delete what is chosen for good; ask if it is more than one."""
        numbers = [run.number for run in self.view.chosen]
        if not numbers:
            return
        question = self.tr("Delete {runs} for good?").format(runs=runs_words(len(numbers)))
        if len(numbers) > 1 and not self._agrees(self.tr("Delete runs"), question):
            return
        self._row_after_deleting = self.view.first_chosen_row
        self._history.delete(numbers)

    def delete_all(self) -> None:
        """Delete everything for good, after a question."""
        question = self.tr("Delete the whole history, {runs}, with its copies, for good?").format(
            runs=runs_words(self._count)
        )
        if self._agrees(self.tr("Delete the history"), question):
            self._history.delete_all()

    def _agrees(self, title: str, question: str) -> bool:
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            title,
            f"{question}\n{self.tr('This can’t be undone.')}",
            button.Yes | button.Cancel,
            button.Cancel,
        )
        return answer == button.Yes

    # ------------------------------------------------------------ failures

    def _on_failed(self, error: HistoryUnusable) -> None:
        self._opening, self._row_after_deleting = 0, None
        if not self.runs.is_answered:
            self.nothing.clear()  # nobody is looking any more
        self.banners.show_message(
            "failed", Message.of(error, self.tr("Try again"), self._look_again)
        )

    def _on_set_aside(self, error: HistorySetAside) -> None:
        self.banners.show_message("set aside", Message.of(error))


def _button(label: str, tip: str) -> QPushButton:
    button = QPushButton(label)
    button.setToolTip(tip)
    button.setAccessibleDescription(tip)
    return button
