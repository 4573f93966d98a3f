"""What is said of the engine and its model, whether or not a run waits for them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.engine_share import EngineShare
from app.window.banner import Message
from app.window.result_pane import ResultPane
from app.window.status_line import StatusLine
from app.window.task_switch import TaskSwitch
from engine.hub.catalogue import entry_for
from engine.messages import Failed, Loaded, Loading


class EngineWords(QObject):
    """Follows the loading of models, in the status line and on the switch of tasks."""

    def __init__(
        self,
        engine: EngineShare,
        task_switch: TaskSwitch,
        result: ResultPane,
        status: StatusLine,
        is_running: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._task_switch, self._result, self._status = task_switch, result, status
        self._is_running = is_running
        self.is_silent = False
        self._hidden: Message | None = None  # of a run, while the engine can't be started
        engine.model_loading.connect(self._on_loading)
        engine.model_loaded.connect(self._on_loaded)
        engine.model_failed.connect(self._on_failed)

    def tell_unstartable(self, message: Message, lost: Message | None) -> None:
        """Say that the engine can't be started, until it answers: another window may try again.

        What there is to say of a run (`lost`: of one that this has ended) is said again then.
        """
        banners = self._result.banners
        self._hidden = lost or banners.message("run") or self._hidden
        banners.clear_message("run")
        banners.show_message("engine", message)

    def forget_run(self) -> None:
        """Say nothing more of an earlier run: another one begins."""
        self._hidden = None

    def _on_answer(self) -> None:
        self._result.banners.clear_message("engine")
        hidden, self._hidden = self._hidden, None
        if hidden is not None:
            self._result.banners.show_message("run", hidden)

    def _on_loading(self, event: Loading) -> None:
        if not self.is_silent:
            name = _short_name(event.model)
            self._status.say(self.tr("Loading {model}…").format(model=name), event.fraction)

    def _on_loaded(self, event: Loaded) -> None:
        self._on_answer()
        self._result.banners.clear_message("note", "language")
        if event.note:
            self._result.banners.show_message("note", Message(event.note, kind="notice"))
        self._status.show_model(_short_name(event.model), event.device, event.precision)
        self._task_switch.offer(event.tasks, event.language_pairs)
        if not self._is_running():
            self._status.say(self.tr("Ready"))

    def _on_failed(self, event: Failed) -> None:
        self._on_answer()
        if not self._is_running():
            self._status.say("")


def _short_name(model: str) -> str:
    """What the catalogue calls a model, where its id is too long for a line of status."""
    known = entry_for(model)
    return known.short_name if known is not None else model
