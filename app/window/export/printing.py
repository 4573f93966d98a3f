"""A result on paper: the system's dialog, and a thread that draws the pages."""

from __future__ import annotations

import threading

from PySide6.QtCore import QMarginsF, QObject, QThread
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from app.errors import PrintingFailed
from app.pages import MARGIN_MILLIMETRES, print_pages
from app.window.export.formats import translated
from engine.documents.cleaning import printable
from engine.errors import BrevityError
from engine.export import ExportedResult


def has_printer() -> bool:
    """Whether the system knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def make_printer(name: str) -> QPrinter:
    """The usual printer, with margins to read by; what is printed is called `name`."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    margins = QMarginsF(*[MARGIN_MILLIMETRES] * 4)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    return printer


def print_dialog(printer: QPrinter, parent: QWidget) -> QPrintDialog:
    """The system's dialog for a printer: all pages, as often as the user likes."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(translated("Print the result"))
    option = QPrintDialog.PrintDialogOption
    for unused in (option.PrintSelection, option.PrintCurrentPage, option.PrintPageRange):
        dialog.setOption(unused, on=False)
    return dialog


class Printing(QThread):
    """Draws a result on a printer, which is its own until it has finished; then see `error`."""

    def __init__(self, result: ExportedResult, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._result, self._printer = result, printer
        self._stopped = threading.Event()
        # What is told should `run` break off by what nobody foresaw, as a lack of memory.
        self.error: BrevityError | None = self._failed("the work broke off")

    @property
    def is_stopped(self) -> bool:
        """Whether it was told to stop."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """Draw no further page, and print none where the system still can."""
        self._stopped.set()

    def run(self) -> None:
        """Draw; called by Qt."""
        pages = print_pages(self._result, self._printer, self._is_aborted)
        if self._stopped.is_set():
            self.error = None
        elif not pages:
            self.error = self._failed("it takes no pages")
        elif self._printer.printerState() == QPrinter.PrinterState.Error:
            self.error = self._failed("it reports an error")
        else:
            self.error = None

    def _is_aborted(self) -> bool:
        if self._stopped.is_set():
            self._printer.abort()  # while it is being painted on: afterwards it would be printed
        return self._stopped.is_set()

    def _failed(self, reason: str) -> PrintingFailed:
        name = self._printer.printerName() or self._printer.outputFileName()
        return PrintingFailed(printable(name) or translated("the printer"), reason)
