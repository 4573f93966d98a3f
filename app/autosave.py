"""Saves what a window shows every few seconds, in a thread, against a crash."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import ExitStack

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from app.errors import SessionUnsaved
from app.session import Session, SessionFolder

INTERVAL_MS = 3_000
"""Between a change and its being saved: what a crash may cost."""


class Autosave(QThread):
    """The saving of one window, from its start to `close`.

    `collect` says what the window shows; it is asked in the window's own thread, and only after
    `touch` has said that something changed. A session without text is forgotten, not saved.
    `prepare` is asked before: whether that can be said in no time. If not, whoever sees to it calls
    `hand_over` when it can.
    """

    failed = Signal(SessionUnsaved)
    """Saving failed, and did not before; it is tried again every INTERVAL_MS."""
    saved = Signal()
    """What the window showed last is on the disk."""
    recovered = Signal()
    """It works again."""

    def __init__(
        self,
        folder: SessionFolder,
        collect: Callable[[], Session],
        parent: QObject | None = None,
        *,
        prepare: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._collect, self._prepare = collect, prepare
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL_MS)
        self._timer.timeout.connect(self._on_due)
        self._changed = threading.Condition()
        self._waiting: Session | None = None
        self._closing = False
        self._fails = False
        self._ended.connect(self._on_ended)

    _ended = Signal(object)

    def touch(self) -> None:
        """Something has changed: it is saved within INTERVAL_MS."""
        if not self._closing and not self._timer.isActive():
            self._timer.start()

    def close(self, *, forget: bool) -> None:
        """End; `forget` what was saved, as where the window was closed and nothing is missed.

        Otherwise what the window shows now is saved before this returns.
        """
        if self._closing:
            return
        self._timer.stop()
        if not forget:
            self.hand_over()
        with self._changed:
            self._closing = True
            self._changed.notify()
        if self.isRunning():
            self.wait()
        if forget:
            self._folder.discard()

    def run(self) -> None:
        """Save what was handed over last, until the end."""
        with ExitStack() as holding:
            is_held = False
            while (session := self._next()) is not None:
                try:
                    if not is_held:
                        holding.enter_context(self._folder.held())
                        is_held = True
                    self._save(session)
                except SessionUnsaved as error:
                    self._ended.emit(error)
                else:
                    self._ended.emit(None)

    def _on_due(self) -> None:
        if self._prepare():
            self.hand_over()

    def hand_over(self) -> None:
        """Have what the window shows now saved."""
        if self._closing:
            return
        session = self._collect()
        with self._changed:
            self._waiting = session
            self._changed.notify()
        if not self.isRunning():
            self.start()

    def _next(self) -> Session | None:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting is not None or self._closing)
            session, self._waiting = self._waiting, None
            return session

    def _save(self, session: Session) -> None:
        if session.is_empty:
            self._folder.discard()
        else:
            self._folder.save(session)

    def _on_ended(self, failure: SessionUnsaved | None) -> None:
        if failure is not None and not self._fails:
            self.failed.emit(failure)
        elif failure is None:
            self.saved.emit()
            if self._fails:
                self.recovered.emit()
        self._fails = failure is not None
        if self._fails:
            self.touch()  # until there is room again, though nothing changes meanwhile
