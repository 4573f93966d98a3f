"""The menu of the save button: formats, what goes along, and the other ways out."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.window.export.formats import ExportOptions, translated
from app.window.shortcuts import native

SAVE_KEYS = "Ctrl+S"
SAVE_AS_KEYS = "Ctrl+Shift+S"
COPY_KEYS = "Ctrl+Shift+C"
RICH_COPY_KEYS = "Ctrl+Shift+R"
PRINT_KEYS = "Ctrl+P"


class ExportMenu(QMenu):
    """Remembers what was chosen last."""

    save_wanted = Signal()
    format_wanted = Signal(str)
    """One of ENDINGS: the user is to be asked for a name."""
    copy_wanted = Signal()
    rich_copy_wanted = Signal()
    print_wanted = Signal()
    options_changed = Signal(object)
    """The ExportOptions."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._options = ExportOptions()
        self.setToolTipsVisible(True)
        self.save = self._entry(translated("Save"), SAVE_KEYS)
        self.save.triggered.connect(self.save_wanted)
        self.addSeparator()
        self.formats = {
            ".txt": self.addAction(translated("Save as plain text…")),
            ".md": self.addAction(translated("Save as Markdown…")),
            ".html": self.addAction(translated("Save as a web page (HTML)…")),
            ".docx": self.addAction(translated("Save as a Word document…")),
            ".pdf": self.addAction(translated("Save as a PDF…")),
        }
        for ending, entry in self.formats.items():
            entry.triggered.connect(lambda _=False, chosen=ending: self.format_wanted.emit(chosen))
        self.addSeparator()
        self.footnotes = self.addAction(translated("With sources as footnotes"))
        self.footnotes.setToolTip(
            translated("Under the text, the sentence of the source that each of it rests on")
        )
        self.receipt = self.addAction(translated("With a receipt"))
        self.receipt.setToolTip(
            translated("How it was made: model, settings, date, source, what was read and flagged")
        )
        for choice in (self.footnotes, self.receipt):
            choice.setCheckable(True)
            choice.toggled.connect(self._on_toggled)
        self.addSeparator()
        self.copy = self._entry(translated("Copy as plain text"), COPY_KEYS)
        self.copy.triggered.connect(self.copy_wanted)
        self.rich_copy = self._entry(translated("Copy as rich text"), RICH_COPY_KEYS)
        self.rich_copy.triggered.connect(self.rich_copy_wanted)
        self.print = self._entry(translated("Print…"), PRINT_KEYS)
        self.print.triggered.connect(self.print_wanted)

    @property
    def options(self) -> ExportOptions:
        """What was chosen last."""
        return self._options

    def choose(self, options: ExportOptions) -> None:
        """Choose these, as they were remembered or have just been used."""
        if options == self._options:
            return
        self._options = options
        self.footnotes.setChecked(options.footnotes)
        self.receipt.setChecked(options.receipt)
        self.options_changed.emit(options)

    def _entry(self, words: str, keys: str) -> QAction:
        # The keys are the window's: an entry with a shortcut of its own would take them from it.
        return self.addAction(f"{words}\t{native(keys)}")

    def _on_toggled(self) -> None:
        self.choose(
            replace(
                self._options,
                footnotes=self.footnotes.isChecked(),
                receipt=self.receipt.isChecked(),
            )
        )
