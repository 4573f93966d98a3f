"""The models in the main window: which one works, what is downloaded, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from app.engine_thread import EngineThread
from app.errors import ModelChoiceUnkept
from app.model_choice import choose_model, chosen_model
from app.model_entry import ModelEntry
from app.model_shelf import ModelShelf
from app.window.amounts import percent
from app.window.banner import Message
from app.window.models.model_window import ModelWindow
from app.window.pane import Pane
from app.window.run_controller import RunController
from app.window.status_line import StatusLine
from app.window.theme import Theme
from app.window.tool_bar import ToolBar
from engine.errors import BrevityError, ModelNeedsConversion
from engine.hub.naming import EMBEDDED_MODEL, split_commit
from engine.messages import Failed, Loaded


class ModelController(QObject):
    """Keeps engine, button, manager and messages in step. The manager is made when it is opened."""

    def __init__(
        self,
        engine: EngineThread,
        runs: RunController,
        tool_bar: ToolBar,
        pane: Pane,
        status: StatusLine,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runs, self._button, self._pane = runs, tool_bar.model_button, pane
        self._status, self._theme = status, theme
        self.shelf = ModelShelf(self)
        self.window: ModelWindow | None = None
        self._current = chosen_model()
        self._use_when_here = ""
        self._is_starting = False
        self._has_offered = False
        self._button.offer(self.shelf)
        self._button.chosen.connect(self.use)
        self._button.manager_wanted.connect(self.open_manager)
        status.transfers_pressed.connect(self._open_at_transfer)
        runs.models_wanted.connect(self.open_manager)
        engine.model_loaded.connect(self._on_model_loaded)
        engine.model_failed.connect(self._on_model_failed)
        self.shelf.listed.connect(self._on_listed)
        self.shelf.changed.connect(self._on_changed)
        self.shelf.installed.connect(self._on_installed)
        self.shelf.imported.connect(self._on_imported)
        self.shelf.removed.connect(self._on_removed)

    @property
    def engine_name(self) -> str:
        """What the engine finds the model by that works now."""
        return self._current

    # ------------------------------------------------------------ wishes

    def start(self) -> None:
        """Have the chosen model loaded, and look what other models there are."""
        self._is_starting = True
        self._runs.warm_up(self._current)
        self.shelf.refresh()

    def open_manager(self, key: str = "") -> None:
        """Show the manager, with a model chosen if one is named."""
        if self.window is None:
            self.window = ModelWindow(self.shelf, self._theme)
            self.window.use_wanted.connect(self.use)
            self.window.convert_wanted.connect(self.convert)
            self._show_current()
        self.window.open(key)

    def use(self, key: str) -> None:
        """Work with a model from now on."""
        entry = self.shelf.entry(key)
        if entry is None or not entry.is_here:
            return
        if entry.stage == "unconverted":
            self._ask_to_convert(entry)
            return
        self._is_starting = False
        self._set_current(entry.engine_name)
        self._pane.banners.clear_message("model", "convert", "replaced")
        self._runs.warm_up(self._current)

    def convert(self, key: str) -> None:
        """Convert a model, and use it then."""
        self._pane.banners.clear_message("model", "convert")
        self.shelf.convert(key)
        self._use_when_here = key

    def offer_import(self, folder: Path) -> None:
        """Ask whether a folder that was dropped is to become a model of the library."""
        self._pane.banners.show_message(
            "import",
            Message(
                self.tr("{name} is the folder of a model.").format(name=folder.name),
                self.tr("Import it to use it: its files are copied, and the folder stays."),
                "notice",
                self.tr("Import"),
                lambda: self._import(folder),
            ),
        )

    def shutdown(self) -> None:
        """End all work on models; what has come of downloads stays."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
        self.shelf.shutdown()

    @property
    def closing_words(self) -> str:
        """What becomes of the downloads when Brevity is closed now; empty without any."""
        names = [
            entry.name
            for entry in self.shelf.transfers
            if entry.installed is None and (entry.transfer or entry.unfinished)
        ]
        if not names:
            return ""
        if len(names) == 1:
            return self.tr("The next start offers to continue the download of {name}.").format(
                name=names[0]
            )
        return self.tr("The next start offers to continue the downloads.")

    def _import(self, folder: Path) -> None:
        self._pane.banners.clear_message("import")
        self.open_manager()
        if self.window is not None:
            self.window.import_folder(folder)

    def _open_at_transfer(self) -> None:
        shown = [*self.shelf.transfers, *self._failed()]
        self.open_manager(shown[0].key if shown else "")

    # ------------------------------------------------------------ which model works

    def _set_current(self, name: str) -> None:
        self._current = name
        self._pane.banners.clear_message("choice")
        try:
            choose_model(name)
        except ModelChoiceUnkept as error:
            self._pane.banners.show_message("choice", Message.of(error))
        self._show_current()

    def _show_current(self) -> None:
        entry = self.shelf.find(self._current)
        key = entry.key if entry is not None else ""
        self._button.show_current(key, entry.title if entry is not None else self._current)
        if self.window is not None:
            self.window.show_in_use(key)

    def _on_model_loaded(self, event: Loaded) -> None:
        self._is_starting = False
        self._pane.banners.clear_message("model", "convert")

    def _on_model_failed(self, event: Failed) -> None:
        entry = self.shelf.find(self._current)
        falls_back = self._is_starting and self._current != EMBEDDED_MODEL
        self._is_starting = False
        wanted = self._current
        if falls_back:
            self._use_embedded_for_now()
        if event.code == ModelNeedsConversion.__name__ and entry is not None:
            self._ask_to_convert(entry)
            return
        action, act = self._way_out
        if falls_back:
            words = self.tr("{name} is used for now.").format(name=EMBEDDED_MODEL)
            self._pane.banners.show_message(
                "replaced",
                Message(
                    event.message.replace(wanted, split_commit(wanted)[0]),
                    words,
                    "error",
                    action,
                    act,
                    event.details,
                ),
            )
            return
        self._show_failure(
            Message(event.message, event.next_step, "error", action, act, event.details)
        )

    def _use_embedded_for_now(self) -> None:
        """The choice stays: what is gone may come back, as a disk that is plugged in again."""
        self._current = EMBEDDED_MODEL
        self._show_current()
        self._runs.warm_up(self._current)

    @property
    def _way_out(self) -> tuple[str, Callable[[], object]]:
        return self.tr("Choose another model"), self.open_manager

    def _show_failure(self, message: Message) -> None:
        self._pane.banners.show_message("model", message)

    def _ask_to_convert(self, entry: ModelEntry) -> None:
        self._pane.banners.clear_message("model")
        self._pane.banners.show_message(
            "convert",
            Message(
                self.tr("{name} is in an older format, which could hold programs.").format(
                    name=entry.title
                ),
                self.tr("It is converted once, in isolation, and then used."),
                "notice",
                self.tr("Convert and use"),
                lambda: self.convert(entry.key),
            ),
        )

    def _on_installed(self, key: str) -> None:
        if key == self._use_when_here:
            self._use_when_here = ""
            self.use(key)

    def _on_removed(self, name: str) -> None:
        if name == self._current or self.shelf.find(self._current) is None:
            self._set_current(EMBEDDED_MODEL)
            self._runs.warm_up(self._current)

    def _on_imported(self, folder: Path, outcome: object) -> None:
        is_seen = self.window is not None and self.window.isVisible()
        if isinstance(outcome, BrevityError) and not is_seen:
            self._pane.banners.show_message("import", Message.of(outcome))

    # ------------------------------------------------------------ downloads

    def _on_listed(self) -> None:
        self._show_current()
        self._show_transfers()
        if self.shelf.is_listed and not self._has_offered:
            self._has_offered = True
            self._offer_to_continue()

    def _on_changed(self, key: str) -> None:
        entry = self.shelf.entry(key)
        if entry is not None and key == self._use_when_here and entry.stage == "unconverted":
            self._use_when_here = ""  # it failed, or was cancelled
            if entry.error is not None:
                self._show_failure(Message.of(entry.error, *self._way_out))
        if not self.shelf.resting:
            self._pane.banners.clear_message("continue")
        self._show_transfers()

    def _offer_to_continue(self) -> None:
        """What an earlier start left unfinished is never gone on with unasked."""
        resting = self.shelf.resting
        if not resting:
            return
        if len(resting) == 1:
            entry = resting[0]
            part = percent(entry.transfer.fraction) if entry.transfer is not None else ""
            title = self.tr("The download of {name} is not finished ({part}).").format(
                name=entry.name, part=part
            )
        else:
            title = self.tr("{count} downloads are not finished.").format(count=len(resting))
        self._pane.banners.show_message(
            "continue",
            Message(
                title,
                self.tr("It can go on from where it was; or see Models."),
                "notice",
                self.tr("Continue"),
                self._continue,
            ),
        )

    def _continue(self) -> None:
        self._pane.banners.clear_message("continue")
        for entry in self.shelf.resting:
            self.shelf.download(entry.key)

    def _failed(self) -> list[ModelEntry]:
        return [entry for entry in self.shelf.entries if entry.stage == "failed"]

    def _show_transfers(self) -> None:
        working = [e for e in self.shelf.entries if e.stage in ("converting", "importing")]
        moving = self.shelf.transfers
        if moving:
            text, tip = self._transfer_words(moving), self.closing_words
            self._status.show_transfers(text, tip)
        elif working:
            entry = working[0]
            words = (
                self.tr("Converting {name}…")
                if entry.stage == "converting"
                else self.tr("Importing {name}…")
            )
            self._status.show_transfers(words.format(name=entry.name), symbol="waiting")
        elif failed := self._failed():
            words = self.tr("The download of {name} failed")
            tip = failed[0].error.message if failed[0].error is not None else ""
            self._status.show_transfers(words.format(name=failed[0].name), tip, "error")
        else:
            self._status.show_transfers("")

    def _transfer_words(self, moving: tuple[ModelEntry, ...]) -> str:
        known = [entry.transfer for entry in moving if entry.transfer is not None]
        total = sum(transfer.total for transfer in known)
        part = percent(sum(transfer.done for transfer in known) / total) if total else "…"
        if len(moving) == 1:
            return self.tr("Downloading {name} {part}").format(name=moving[0].name, part=part)
        return self.tr("Downloading {count} models {part}").format(count=len(moving), part=part)
