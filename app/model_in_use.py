"""Which model the engine works with: one for all windows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.engine_thread import EngineThread
from app.errors import ModelChoiceUnkept
from app.model_choice import choose_model, chosen_model
from app.model_shelf import ModelShelf
from engine.hub.naming import EMBEDDED_MODEL
from engine.messages import Failed, Loaded


class ModelInUse(QObject):
    """The choice of the user, or the embedded model while the choice can't be had."""

    changed = Signal()
    """Another model is to work from now on."""
    failed = Signal(Failed, str, bool)
    """It can't be loaded: why, by which name the engine looked for it, and whether the embedded one
    stands in for it, as at a start."""
    unkept = Signal(object)
    """The ModelChoiceUnkept for which the next start will not know the choice."""

    def __init__(self, engine: EngineThread, shelf: ModelShelf, parent: QObject) -> None:
        super().__init__(parent)
        self.name = chosen_model()
        """What the engine finds it by."""
        self._engine, self._shelf = engine, shelf
        self._is_starting = True
        engine.model_loaded.connect(self._on_loaded)
        engine.model_failed.connect(self._on_failed)
        shelf.removed.connect(self._on_removed)

    def choose(self, name: str) -> None:
        """Work with a model from now on, once somebody has the engine load it."""
        self._is_starting = False
        self.name = name
        self.changed.emit()
        try:
            choose_model(name)
        except ModelChoiceUnkept as error:
            self.unkept.emit(error)

    def _on_loaded(self, _event: Loaded) -> None:
        self._is_starting = False

    def _on_failed(self, event: Failed) -> None:
        wanted = self.name
        stands_in = self._is_starting and wanted != EMBEDDED_MODEL
        self._is_starting = False
        if stands_in:
            # The choice stays: what is gone may come back, as a disk that is plugged in again.
            self.name = EMBEDDED_MODEL
            self.changed.emit()
            self._engine.warm_up(self.name)
        self.failed.emit(event, wanted, stands_in)

    def _on_removed(self, name: str) -> None:
        if name == self.name or self._shelf.find(self.name) is None:
            self.choose(EMBEDDED_MODEL)
            self._engine.warm_up(self.name)
