"""The models in the main window: which one works, what is downloaded, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from app.engine_share import EngineShare
from app.errors import ModelChoiceUnkept
from app.model_entry import ModelEntry
from app.window.amounts import percent
from app.window.banner import Message
from app.window.models.model_window import ModelWindow
from app.window.pane import Pane
from app.window.run_controller import RunController
from app.window.shared import Shared
from app.window.status_line import StatusLine
from app.window.tool_bar import ToolBar
from engine.errors import BrevityError, ModelNeedsConversion
from engine.hub.naming import EMBEDDED_MODEL, split_commit
from engine.messages import Failed, Loaded


class ModelController(QObject):
    """Keeps engine, button and messages in step, in each window."""

    def __init__(
        self,
        shared: Shared,
        engine: EngineShare,
        runs: RunController,
        tool_bar: ToolBar,
        pane: Pane,
        status: StatusLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runs, self._button, self._pane = runs, tool_bar.model_button, pane
        self._status, self._shared, self._engine = status, shared, engine
        self.shelf, self._in_use = shared.shelf, shared.model
        self._use_when_here = ""
        self._has_offered = self.shelf.is_listed  # then another window has
        self._button.offer(self.shelf)
        self._button.chosen.connect(self.use)
        self._button.manager_wanted.connect(self.open_manager)
        status.transfers_pressed.connect(self._open_at_transfer)
        runs.models_wanted.connect(self.open_manager)
        engine.model_loaded.connect(self._on_model_loaded)
        self._in_use.failed.connect(self._on_model_failed)
        self._in_use.changed.connect(self._on_other_model)
        self._in_use.unkept.connect(self._on_choice_unkept)
        self.shelf.listed.connect(self._on_listed)
        self.shelf.changed.connect(self._on_changed)
        self.shelf.installed.connect(self._on_installed)
        self.shelf.imported.connect(self._on_imported)

    @property
    def engine_name(self) -> str:
        """What the engine finds the model by that works now."""
        return self._in_use.name

    @property
    def window(self) -> ModelWindow | None:
        """The manager, once it has been opened by whichever window."""
        return self._shared.manager

    # ------------------------------------------------------------ wishes

    def start(self) -> None:
        """Have the chosen model loaded, and see which others there are; unless that is known."""
        if not self._engine.tell_what_is_loaded():
            self._runs.warm_up(self._in_use.name)
        if self.shelf.is_listed:
            self._on_listed()
        else:
            self.shelf.refresh()

    def open_manager(self, key: str = "") -> None:
        """Show the manager, with a model chosen if one is named."""
        self._shared.open_manager(key)

    def use(self, key: str) -> None:
        """Work with a model from now on."""
        entry = self.shelf.entry(key)
        if entry is None or not entry.is_here:
            return
        if entry.stage == "unconverted":
            self._ask_to_convert(entry)
            return
        self._in_use.choose(entry.engine_name)
        self._runs.warm_up(entry.engine_name)

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
        self._shared.open_manager().import_folder(folder)

    def _open_at_transfer(self) -> None:
        shown = [*self.shelf.transfers, *self._failed()]
        self.open_manager(shown[0].key if shown else "")

    # ------------------------------------------------------------ which model works

    def _on_other_model(self) -> None:
        self._pane.banners.clear_message("model", "convert", "replaced", "choice")
        self._show_current()

    def _on_choice_unkept(self, error: ModelChoiceUnkept) -> None:
        if self._shared.is_front(self.parent()):
            self._pane.banners.show_message("choice", Message.of(error))

    def _show_current(self) -> None:
        name = self._in_use.name
        entry = self.shelf.find(name)
        key = entry.key if entry is not None else ""
        self._button.show_current(key, entry.title if entry is not None else name)
        self._shared.show_model_in_use()

    def _on_model_loaded(self, event: Loaded) -> None:
        self._pane.banners.clear_message("model", "convert")

    def _on_model_failed(self, event: Failed, wanted: str, falls_back: bool) -> None:
        entry = self.shelf.find(wanted)
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

    def _on_imported(self, folder: Path, outcome: object) -> None:
        is_seen = self.window is not None and self.window.isVisible()
        is_here = self._shared.is_front(self.parent())
        if isinstance(outcome, BrevityError) and is_here and not is_seen:
            self._pane.banners.show_message("import", Message.of(outcome))

    # ------------------------------------------------------------ downloads

    def _on_listed(self) -> None:
        self._show_current()
        self._show_transfers()
        if self.shelf.is_listed and not self._has_offered:
            self._has_offered = True
            if self._shared.is_front(self.parent()):  # of several that a start brings back, one
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
