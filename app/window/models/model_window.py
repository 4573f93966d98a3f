"""The model manager's window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from app.model_entry import ModelEntry
from app.model_shelf import ModelShelf
from app.window.amounts import data_size
from app.window.banner import BannerArea, Message
from app.window.card import Card
from app.window.drop import DropHighlight, dropped_file, dropped_urls
from app.window.elided_label import ElidedLabel
from app.window.models.add_line import AddLine
from app.window.models.details import DetailSide
from app.window.models.table import ModelTable
from app.window.models.table_view import ModelTableView
from app.window.models.task_filter import TaskFilter
from app.window.models.wording import fit_words, path_words, size_words
from app.window.reading_order import tab_as_read
from app.window.search_field import SearchField
from app.window.theme import Theme
from app.window.to_the_front import bring_to_the_front
from engine.errors import BrevityError
from engine.hub.naming import EMBEDDED_MODEL
from engine.hub.verification import VerifyReport


class ModelWindow(QWidget):
    """A window of its own, beside the one in which the user works."""

    use_wanted = Signal(str)
    """The key of the model that is to be used from now on."""
    convert_wanted = Signal(str)
    """The key of a model that is to be converted, and then used."""

    def __init__(self, shelf: ModelShelf, theme: Theme) -> None:
        super().__init__()
        self._shelf = shelf
        self._in_use = ""
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Models – Brevity"))
        self.setAcceptDrops(True)
        self.setMinimumSize(964, 540)
        self.resize(1360, 760)
        self.search = SearchField(self.tr("Search models"), theme)
        self.search.setAcceptDrops(False)  # the window takes what is dropped
        self.task_filter = TaskFilter()
        self.banners = BannerArea(theme)
        self.table = ModelTable(shelf, theme, self)
        self.view = ModelTableView(self.table, theme)
        self.nothing = QLabel(self.tr("No model fits this search."))
        self.nothing.setObjectName("muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.details = DetailSide(theme)
        self.add_line = AddLine(theme)
        self.place = ElidedLabel()
        self.place.setObjectName("muted")
        self._arrange()
        self.drop_highlight = DropHighlight(self)
        self._connect()
        self._on_listed()

    # ------------------------------------------------------------ making

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.task_filter)
        card = Card()
        card.column.addWidget(self.banners)
        card.column.addWidget(self.view, 1)
        card.column.addWidget(self.nothing, 1)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addLayout(top)
        left.addWidget(card, 1)
        left.addWidget(self.add_line)
        left.addWidget(self.place)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 10)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self.details)
        tab_as_read(self)

    def _connect(self) -> None:
        shelf = self._shelf
        shelf.listed.connect(self._on_listed)
        shelf.changed.connect(self._on_changed)
        shelf.list_failed.connect(self._on_list_failed)
        shelf.looked_up.connect(self._on_looked_up)
        shelf.imported.connect(self._on_imported)
        shelf.verified.connect(self._on_verified)
        self.search.textChanged.connect(self._on_search)
        self.search.left_for_results.connect(self._enter_list)
        self.task_filter.chosen.connect(self._on_search)
        self.view.key_chosen.connect(lambda key: self._show_details())
        self.view.activated_key.connect(self._on_activated)
        self.details.wanted.connect(self._on_wanted)
        self.details.token_given.connect(self._on_token_given)
        self.add_line.look_up_wanted.connect(shelf.look_up)
        self.add_line.token_given.connect(shelf.use_token)
        self.add_line.import_pressed.connect(self.choose_folder)
        standard = QKeySequence.StandardKey
        for keys, act in (
            (QKeySequence("Esc"), self.search.give_up),
            (QKeySequence(standard.Close), self.close),
            (QKeySequence(standard.Find), self.search.take_keyboard),
        ):
            QShortcut(keys, self).activated.connect(act)

    def _enter_list(self) -> None:
        if not self.view.isHidden():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    # ------------------------------------------------------------ opening

    def open(self, key: str = "") -> None:
        """Show the window, with a model chosen if one is named."""
        self._shelf.refresh()
        if key:
            self.search.clear()
            self.task_filter.choose("")
            self.view.choose(key)
        elif not self.view.key and self._in_use:
            self.view.choose(self._in_use)
        bring_to_the_front(self)
        self.view.setFocus()

    def show_in_use(self, key: str) -> None:
        """Show which model the engine works with."""
        self._in_use = key
        self._show_details()

    # ------------------------------------------------------------ the shelf

    def _on_listed(self) -> None:
        self.banners.clear_message("list")
        if not self.view.key and self._in_use:
            self.view.choose(self._in_use)
        size = sum(
            entry.size or 0
            for entry in self._shelf.entries
            if entry.installed is not None and entry.installed.origin in ("hub", "imported")
        )
        if self._shelf.is_listed:
            words = self.tr("{size} of models in {folder}") if size else self.tr("Folder: {folder}")
            self.place.setText(
                words.format(size=data_size(size), folder=path_words(self._shelf.library))
            )
        self._show_nothing()
        self._show_details()

    def _on_changed(self, key: str) -> None:
        if key == self.view.key:
            self._show_details()

    def _on_list_failed(self, error: BrevityError) -> None:
        self.banners.show_message(
            "list", Message.of(error, self.tr("Try again"), self._shelf.refresh)
        )

    def _on_looked_up(self, model_id: str, outcome: object) -> None:
        error = outcome if isinstance(outcome, BrevityError) else None
        if not self.add_line.end_look_up(model_id, error) or error is not None:
            return
        self._choose(str(outcome))
        entry = self._shelf.entry(str(outcome))
        if entry is not None:
            words = self.tr("Found {id}: {size}, {fit}. Download it at the right.")
            fit = fit_words(entry.fit(self._shelf.machine)).lower()
            self.add_line.tell(words.format(id=entry.id, size=size_words(entry), fit=fit), "check")

    def _on_imported(self, folder: Path, outcome: object) -> None:
        if isinstance(outcome, BrevityError):
            self.add_line.tell_error(outcome)
            return
        self._choose(str(outcome))
        self.add_line.tell(self.tr("Imported {name}.").format(name=folder.name), "check")

    def _on_verified(self, key: str, report: VerifyReport) -> None:
        if key == self.view.key:
            self.details.say(
                self.tr("✓ Verified: every file is as it was installed.")
                if report.hashed
                else self.tr("✓ Its files are sound. There are no checksums to compare with.")
            )

    def _show_details(self) -> None:
        entry = self._shelf.entry(self.view.key)
        self.details.show_entry(
            entry, self._shelf.machine, in_use=bool(entry and entry.key == self._in_use)
        )

    # ------------------------------------------------------------ the user

    def _on_search(self) -> None:
        self.view.filter.search(self.search.text())
        self.view.filter.show_task(self.task_filter.task)
        self._show_nothing()

    def _show_nothing(self) -> None:
        empty = self.view.filter.rowCount() == 0
        self.view.setVisible(not empty)
        self.nothing.setText(
            self.tr("No model fits this search.")
            if self._shelf.is_listed
            else self.tr("Looking what there is…")
        )
        self.nothing.setVisible(empty)

    def _choose(self, key: str) -> None:
        if not self.view.choose(key):
            self.search.clear()
            self.task_filter.choose("")
            self.view.choose(key)

    def _on_activated(self, key: str) -> None:
        entry = self._shelf.entry(key)
        if entry is not None and entry.stage == "installed" and not entry.does_no_task:
            self.use_wanted.emit(key)

    def _on_wanted(self, name: str, key: str) -> None:
        entry = self._shelf.entry(key)
        if entry is None:
            return
        self.details.say("")
        match name:
            case "use":
                self.use_wanted.emit(key)
            case "convert":
                self.convert_wanted.emit(key)
            case "download" | "resume" | "retry":
                self._shelf.download(key)
            case "delete":
                self._ask_and_delete(entry)
            case "folder":
                self._open_folder(entry)
            case "pause":
                self._shelf.pause(key)
            case "cancel":
                self._shelf.cancel(key)
            case "verify":
                self._shelf.verify(key)
            case "repair":
                self._shelf.repair(key)

    def _on_token_given(self, token: str, key: str) -> None:
        self._shelf.use_token(token)
        self._shelf.download(key)

    def _ask_and_delete(self, entry: ModelEntry) -> None:
        button = QMessageBox.StandardButton
        question = self.tr("Delete {name} ({size}) from this computer?").format(
            name=entry.title, size=size_words(entry)
        )
        if entry.key == self._in_use:
            words = self.tr("It is in use: {name} takes its place.").format(name=EMBEDDED_MODEL)
            question = f"{question}\n{words}"
        answer = QMessageBox.question(
            self,
            self.tr("Delete a model"),
            question,
            button.Yes | button.Cancel,
            button.Cancel,
        )
        if answer == button.Yes:
            self._shelf.remove(entry.key)

    def _open_folder(self, entry: ModelEntry) -> None:
        if entry.installed is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(entry.installed.folder)))

    def choose_folder(self) -> None:
        """Ask which folder to import."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Import a model's folder"))
        if name:
            self.import_folder(Path(name))

    def import_folder(self, folder: Path) -> None:
        """Copy a folder's model into the library."""
        self.add_line.tell(self.tr("Importing {name}…").format(name=folder.name))
        self._shelf.import_folder(folder)

    # ------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders, and show that they may be dropped."""
        if dropped_urls(event.mimeData()):
            self.drop_highlight.welcome(event, self.tr("Drop a model's folder to import it"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The folder went elsewhere."""
        self.drop_highlight.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the dropped folder, or look at the dropped address."""
        if not self.drop_highlight.receive(event):
            return
        urls = dropped_urls(event.mimeData())
        if len(urls) == 1 and urls[0].scheme() in ("http", "https"):
            self.add_line.field.setText(urls[0].toString())
            return
        try:
            folder = dropped_file(event.mimeData())
        except BrevityError as error:
            self.add_line.tell_error(error)
        else:
            self.import_folder(folder)
