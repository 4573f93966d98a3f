"""The main windows that are open: how they come, and what a start shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.engine_thread import EngineThread
from app.evidence_thread import EvidenceThread
from app.session import orphaned_sessions
from app.window.geometry import place_beside
from app.window.main_window import MainWindow
from app.window.settings.controller import SettingsController
from app.window.shared import Shared
from app.window.theme import Theme


class Windows(QObject):
    """One for each document, over what they share. All ends with the last one."""

    ended = Signal()
    """The last one has closed; no other one can be opened."""

    def __init__(
        self,
        theme: Theme,
        state: Path | None = None,
        settings: SettingsController | None = None,
        *,
        engine: EngineThread | None = None,
        make_evidence: Callable[[], EvidenceThread] | None = None,
    ) -> None:
        """`state` and `settings` are those of `MainWindow`; each window has evidence of its own."""
        super().__init__()
        self._theme, self._state, self._settings = theme, state, settings
        self._make_evidence = make_evidence
        self._closed: list[MainWindow] = []
        self.shared = Shared(theme, engine, settings, self)
        self.shared.window_wanted.connect(self.open)
        self.shared.left.connect(self._on_left)

    @property
    def all(self) -> tuple[MainWindow, ...]:
        """Those that are open; the one that was used last is the last."""
        return tuple(self.shared.windows)

    # ------------------------------------------------------------ opening

    def begin(self, documents: Sequence[Path] = ()) -> None:
        """Show what windows that were killed have left, and documents, each in a window.

        Without any there is one window, and in it, at the very first start, a sample of which one
        press of Run shows what Brevity does.
        """
        first = self._make()
        is_first_start = first.place is not None and not first.place.is_known
        if first.place is not None:
            first.place.restore(first, first.splitter)
        first.show()
        self._restore(first)
        for path in documents:
            self.open(path)
        if is_first_start and first.is_unused:
            first.documents.open_sample(start=False)

    def open_all(self, documents: Sequence[Path]) -> bool:
        """Do as a start would that was made meanwhile; whether there is still any window."""
        if not self.all:
            return False
        wanted: Sequence[Path | None] = documents or [None]
        for document in wanted:
            self.open(document).come_forward()
        return True

    def open(self, document: Path | None = None) -> MainWindow:
        """Show a document: in the window that has it, in one that is unused, or in a new one.

        Without a document there is a new window.
        """
        if document is None:
            return self._open_beside()
        for window in self.all:
            if window.documents.shows(document) and not window.is_leaving:
                window.come_forward()
                return window
        window = self.unused()
        window.open_document(document)
        return window

    def unused(self) -> MainWindow:
        """The window that was used last, if there is nothing in it; else a new one. It is shown."""
        if self.all and self.shared.front.is_unused:
            window = self.shared.front
            window.come_forward()
            return window
        return self._open_beside()

    def close_unasked(self) -> None:
        """Close all, whatever is lost: whoever says so can't answer a question."""
        for window in self.all:
            window.close_unasked()

    def shutdown(self) -> None:
        """End all that runs beside the windows."""
        for window in self.all:
            window.shutdown()

    # ------------------------------------------------------------ within

    def _restore(self, window: MainWindow) -> None:
        """Show what was left, the latest in this window and each of the others in one more."""
        if self._state is None:
            return
        left = orphaned_sessions(self._state / "sessions")
        is_free = True
        for orphan in left:
            if not is_free:
                window = self._open_beside()
            is_free = window.session is not None and not window.session.adopt(orphan)

    def _open_beside(self) -> MainWindow:
        window = self._make()
        others = self.all[:-1]
        if others:
            place_beside(window, others[-1])
            window.splitter.restoreState(others[-1].splitter.saveState())
        window.come_forward()
        return window

    def _make(self) -> MainWindow:
        return MainWindow(
            self._theme,
            evidence=self._make_evidence() if self._make_evidence is not None else None,
            state=self._state,
            settings=self._settings,
            shared=self.shared,
        )

    def _on_left(self, window: MainWindow) -> None:
        # Kept until Qt has done with it: it is in the midst of closing.
        self._closed = [closed for closed in self._closed if isValid(closed)]
        self._closed.append(window)
        window.deleteLater()
        if not self.all:
            self.ended.emit()
