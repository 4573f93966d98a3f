"""The window of the queue."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QVBoxLayout, QWidget

from app.errors import (
    FileElsewhere,
    FilesNone,
    FoldersUnreadable,
    QueueFindsNothing,
    QueueFull,
    QueueNewer,
)
from app.model_shelf import ModelShelf
from app.queue.queue import DocumentQueue
from app.window.banner import BannerArea, Message
from app.window.card import Card
from app.window.drop import DropHighlight, dropped_files, dropped_urls
from app.window.model_button import MANAGER_KEYS
from app.window.models.sorting import add_sorting
from app.window.queue.bars import START_KEYS, QueueBar, QueueFoot
from app.window.queue.empty_queue import EmptyQueue
from app.window.queue.exports import ResultExports
from app.window.queue.row_details import RowDetails, may_be_retried
from app.window.queue.table import QueueTable
from app.window.queue.table_view import QueueTableView
from app.window.queue.wording import documents
from app.window.reading_order import tab_as_read
from app.window.theme import Theme
from app.window.to_the_front import bring_to_the_front
from engine.errors import BrevityError

_OF_ADDING = (QueueFindsNothing, QueueFull, FoldersUnreadable, FileElsewhere, FilesNone)
_SHOWING_MS = 60


class QueueWindow(QWidget):
    """A window of its own, beside the one in which the user works."""

    add_wanted = Signal(object)
    """Paths of files and folders."""
    open_wanted = Signal(object)
    """The QueuedDocument whose result is to be shown."""
    models_wanted = Signal()

    def __init__(self, queue: DocumentQueue, shelf: ModelShelf, theme: Theme) -> None:
        super().__init__()
        self._queue = queue
        self._told: BrevityError | None = None
        self._has_other_details = False
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Queue – Brevity"))
        self.setAcceptDrops(True)
        self.bar = QueueBar(queue, shelf, theme)
        self.banners = BannerArea(theme)
        self.table = QueueTable(queue, theme, self)
        self.view = QueueTableView(self.table, theme)
        self.empty = EmptyQueue(theme)
        self.details = RowDetails()
        self.foot = QueueFoot(queue)
        # What is told of every document is shown no more often than anybody could read it.
        self._showing = QTimer(self, singleShot=True, interval=_SHOWING_MS)
        self._showing.timeout.connect(self._show_progress)
        self.exports = ResultExports(queue, self.banners, self)
        self._arrange()
        self.drop_highlight = DropHighlight(self)
        self._connect(shelf)
        self._show_queue()
        self._tell_trouble()

    # ------------------------------------------------------------ making

    def _arrange(self) -> None:
        card = Card()
        card.column.addWidget(self.banners)
        card.column.addWidget(self.view, 1)
        card.column.addWidget(self.empty, 1)
        card.column.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(10)
        column.addWidget(self.bar)
        column.addWidget(card, 1)
        column.addWidget(self.foot)
        # Room for all tasks, and the longest names of buttons, also in German.
        self.setMinimumSize(column.totalMinimumSize().expandedTo(QSize(1060, 480)))
        self.resize(self.minimumSize().expandedTo(QSize(1080, 640)))
        tab_as_read(self)

    def _connect(self, shelf: ModelShelf) -> None:
        queue = self._queue
        queue.listed.connect(self._show_queue)
        queue.appended.connect(self._show_queue)
        queue.changed.connect(self._on_changed)
        queue.progressed.connect(self._show_soon)
        queue.started.connect(lambda: self.banners.clear_message("queue"))
        queue.added.connect(self._on_added)
        queue.failed.connect(self.show_failure)
        shelf.listed.connect(self.bar.show_queue)
        for asker in (self.bar, self.empty):
            asker.files_wanted.connect(self.choose_files)
            asker.folder_wanted.connect(self.choose_folder)
        self.bar.options_chosen.connect(queue.set_options)
        self.bar.models_wanted.connect(self.models_wanted)
        self.view.chosen.connect(self._show_details)
        self.view.activated_row.connect(self._open)
        self.view.removal_wanted.connect(lambda: self._on_wanted("remove"))
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.details.wanted.connect(self._on_wanted)
        self.foot.export_wanted.connect(self.exports.export)
        self.foot.clear_wanted.connect(self._ask_and_clear)
        standard = QKeySequence.StandardKey
        for keys, act in (
            (QKeySequence("Esc"), self.close),
            (QKeySequence(standard.Close), self.close),
            (QKeySequence(standard.Open), self.choose_files),
            (QKeySequence("Ctrl+Shift+O"), self.choose_folder),
            (QKeySequence(START_KEYS), self.bar.toggle),
            (QKeySequence("Ctrl+Enter"), self.bar.toggle),
            (QKeySequence("Ctrl+E"), self._open_exports),
            (QKeySequence(MANAGER_KEYS), self.models_wanted.emit),
            (QKeySequence("F5"), lambda: self._on_wanted("retry")),
        ):
            QShortcut(keys, self).activated.connect(act)
        for number in range(len(self.bar.task_switch.buttons)):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
            shortcut.activated.connect(lambda number=number: self._choose_task(number))

    # ------------------------------------------------------------ opening

    def open(self) -> None:
        """Show the window."""
        if self._queue.trouble is not self._told:  # it may have been opened meanwhile
            self._tell_trouble()
        bring_to_the_front(self)
        if self.view.isVisible():
            self.view.setFocus()
        else:
            self.empty.buttons[0].setFocus()

    def shutdown(self) -> None:
        """End all that runs beside the window."""
        self._showing.stop()
        self.exports.shutdown()

    # ------------------------------------------------------------ the queue

    def show_failure(self, error: BrevityError, details: str = "") -> None:
        """Tell what went wrong with the queue as a whole."""
        action, act = "", None
        if isinstance(error, QueueNewer):
            action, act = self.tr("Begin a new queue"), self._begin_anew
        elif error is self._queue.trouble and not self._queue.is_open:
            action, act = self.tr("Try again"), self._try_to_open
        cause = "added" if isinstance(error, _OF_ADDING) else "queue"
        self.banners.show_message(cause, Message.of(error, action, act, details))

    def _begin_anew(self) -> None:
        self._queue.begin_anew()
        self._tell_trouble()

    def _try_to_open(self) -> None:
        self._queue.open()
        self._tell_trouble()

    def _tell_trouble(self) -> None:
        self._told = self._queue.trouble
        self.banners.clear_message("queue")
        if self._told is not None:
            self.show_failure(self._told)

    def _on_added(self, new: int, known: int) -> None:
        self.banners.clear_message("added")
        if known:
            title = self.tr("{documents} of those were in the queue already.")
            message = Message(title.format(documents=documents(known)), kind="notice")
            self.banners.show_message("added", message)

    def _on_changed(self, row: int) -> None:
        if not self._has_other_details and self.view.is_chosen(row):
            self._has_other_details = True
            self._show_soon()

    def _show_queue(self) -> None:
        empty = not len(self._queue.documents)
        turns = empty != self.empty.isVisibleTo(self)
        self.view.setVisible(not empty)
        self.details.setVisible(not empty)
        self.empty.setVisible(empty)
        if turns:  # else the keyboard is left with some button above
            (self.empty.buttons[0] if empty else self.view).setFocus()
        self._show_details()
        self._show_progress()

    def _show_soon(self) -> None:
        if not self._showing.isActive():
            self._showing.start()

    def _show_progress(self) -> None:
        self.bar.show_queue()
        self.foot.show_queue()
        if self._has_other_details:
            self._show_details()

    def _show_details(self) -> None:
        self._has_other_details = False
        self.details.show_documents([self.table.document(row) for row in self.view.rows])

    # ------------------------------------------------------------ the user

    def _choose_task(self, number: int) -> None:
        if self.bar.task_switch.isEnabled():
            self.bar.task_switch.choose(number)

    def choose_files(self) -> None:
        """Ask which files to add."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add documents to the queue"))
        if names:
            self.add_wanted.emit([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask which folder's documents to add."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Add the documents of a folder"))
        if name:
            self.add_wanted.emit([Path(name)])

    def _open_exports(self) -> None:
        if self.foot.export_button.isEnabled():
            self.foot.export_button.showMenu()

    def _open_menu(self, place: QPoint) -> None:
        menu = self.row_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def row_menu(self) -> QMenu:
        """What can be done with the chosen documents, as a menu."""
        menu = QMenu(self)
        for name, button in self.details.buttons.items():
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _=False, name=name: self._on_wanted(name))
        menu.addSeparator()
        add_sorting(menu, self.view)
        return menu

    def _on_wanted(self, name: str) -> None:
        rows = self.view.rows
        match name:
            case "open" if len(rows) == 1:
                self._open(rows[0])
            case "retry":
                failed = [row for row in rows if may_be_retried(self.table.document(row))]
                self._queue.retry(failed)
            case "remove" if rows:
                self._remove(rows)

    def _remove(self, rows: list[int]) -> None:
        """Take rows out, and choose what then stands where the first of them stood."""
        if len(rows) == len(self._queue.documents) and self._queue.documents.count("done"):
            self._ask_and_clear()  # nobody could get at the results any more
            return
        place = self.table.place_of(rows[0])
        self._queue.remove(rows)
        if left := len(self._queue.documents):
            self.view.choose([self.table.row_at(min(place, left - 1))])

    def _open(self, row: int) -> None:
        document = self.table.document(row)
        if document.state == "done":
            self.open_wanted.emit(document)

    def _ask_and_clear(self) -> None:
        button = QMessageBox.StandardButton
        done = self._queue.documents.count("done")
        question = self.tr("Take all documents out of the queue?")
        if done:
            words = self.tr("The results that were not exported are deleted. Your files stay.")
            question = f"{question}\n{words}"
        answer = QMessageBox.question(
            self, self.tr("Clear the queue"), question, button.Yes | button.Cancel, button.Cancel
        )
        if answer == button.Yes:
            self.exports.shutdown()  # what it writes is about to go
            self.banners.clear_message("queue", "added", "export")
            self._queue.clear()

    # ------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders, and show that they may be dropped."""
        if dropped_urls(event.mimeData()):
            self.drop_highlight.welcome(event, self.tr("Drop to add to the queue"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The files went elsewhere."""
        self.drop_highlight.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what is dropped."""
        if not self.drop_highlight.receive(event):
            return
        try:
            paths = dropped_files(event.mimeData())
        except BrevityError as error:
            self.show_failure(error)
        else:
            self.add_wanted.emit(paths)
