"""Prints one result at a time. What Qt needs for it is loaded when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from engine.export import ExportedResult

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.window.export.printing import Printing


class Paper(QObject):
    """The printer that the user chooses, and what is drawn on it."""

    ended = Signal(object, bool)
    """It is printed: the BrevityError or None, and whether it was stopped."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._printer: QPrinter | None = None
        self._printing: Printing | None = None

    @property
    def is_busy(self) -> bool:
        """Whether pages are being drawn."""
        return self._printing is not None

    def has_printer(self) -> bool:
        """Whether the system knows a printer."""
        from app.window.export.printing import has_printer

        return has_printer()

    def ask(self, name: str) -> bool:
        """Have the user choose a printer in the system's dialog; whether they did.

        `name` is what the system's list of jobs calls it.
        """
        from app.window.export.printing import make_printer, print_dialog

        if self.is_busy:
            return False
        self._printer = make_printer(name)
        dialog = print_dialog(self._printer, self._window)
        chosen = dialog.exec()  # on Windows it can't be opened in any other way
        dialog.deleteLater()
        return chosen == QDialog.DialogCode.Accepted

    def print(self, result: ExportedResult) -> None:
        """Draw the result on the printer that was chosen; `ended` tells when it is done."""
        from app.window.export.printing import Printing

        assert self._printer is not None
        self._printing = Printing(result, self._printer, self)
        self._printing.finished.connect(self._on_finished)
        self._printing.start()

    def stop(self) -> bool:
        """Draw no more; whether anything was being drawn."""
        if self._printing is not None:
            self._printing.stop()
        return self._printing is not None

    def shutdown(self) -> None:
        """End the drawing and wait for it."""
        if self._printing is not None:
            self._printing.stop()
            self._printing.wait()

    def _on_finished(self) -> None:
        printing, self._printing = self._printing, None
        if printing is not None:
            printing.wait()
            printing.deleteLater()
            self._printer = None
            self.ended.emit(printing.error, printing.is_stopped)
