"""Reads the text of a view, a long one in short turns."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from app.window.text_view import TextView
from app.window.turns import Turns

AT_ONCE = 500_000
"""Code points that are read in some five milliseconds; of ten million it is a tenth of a second."""


class TextReader(QObject):
    """Knows a view's text as it was when it was read last."""

    ended = Signal()
    """What `begin` began is over; whether the text is known now says `is_current`."""

    def __init__(self, view: TextView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._turns = Turns(self, seconds=0.004)
        self._revision = self._begun = -1
        self.known: str | None = None
        """The text that was read last, if any was."""
        view.document().contentsChanged.connect(self._on_contents_changed)

    @property
    def is_current(self) -> bool:
        """Whether what is known is what stands there now, or can be had at once."""
        return self._is_known or self._view.document().characterCount() <= AT_ONCE

    @property
    def is_reading(self) -> bool:
        """Whether it reads in turns."""
        return self._turns.is_running

    def begin(self) -> None:
        """Read in turns; an edit ends that."""
        self._begun = self._view.document().revision()
        self._turns.begin(self._read())

    def stop(self) -> None:
        """Read no further."""
        self._turns.stop()

    def text(self) -> str:
        """The text that stands there now; what is not known of it is read before this returns."""
        if self._is_known and self.known is not None:
            return self.known
        return self._keep(self._view.text())

    @property
    def _is_known(self) -> bool:
        # While a text comes in, the view has it whole, and its document a part of it.
        return self._revision == self._view.document().revision() and not self._view.is_filling

    def _read(self) -> Iterator[None]:
        pieces: list[str] = []
        for piece in self._view.pieces():
            pieces.append(piece)
            yield
        self._keep("".join(pieces))
        self._turns.stop()
        self.ended.emit()

    def _keep(self, text: str) -> str:
        self._revision, self.known = self._view.document().revision(), text
        return text

    def _on_contents_changed(self) -> None:
        # Qt says so, too, where only looks have changed.
        if self.is_reading and self._view.document().revision() != self._begun:
            self.stop()
            self.ended.emit()
