"""The left pane: the text to work on."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.window.banner import Message
from app.window.empty_state import EmptyState
from app.window.name_history import DocumentLabel, NameHistory
from app.window.pane import Pane
from app.window.stream_writer import utf16_length
from app.window.theme import Colors, Theme
from app.window.words import language_name, number, pages
from engine.documents import Document, count_words
from engine.documents.cleaning import has_visible_text

_WORD = re.compile(r"\S+")


class SourcePane(Pane):
    """Opened, pasted or typed text, with its name and length."""

    name_changed = Signal(str)
    """What the title says now; nothing when there is no text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._names = NameHistory(self.view.document(), self)
        self._loading = DocumentLabel()
        self._was_typed = False
        self._keeps = False
        self._steps_of_file = 0
        self._read_end = -1
        self.view.setAccessibleName(self.tr("Source text"))
        self.empty_state = EmptyState(self.view, theme, "document")
        self.empty_state.say(
            self.tr("Drop a document here"),
            self.tr(
                "Or paste text, type it, or open a file: "
                "PDF, Word (.docx), ODT, RTF, EPUB, HTML, Markdown or plain text."
            ),
        )
        self.empty_state.add_button("open", self.tr("Open a file…"))
        self.empty_state.add_button("sample", self.tr("Try the sample"))
        self.view.filling_changed.connect(self._on_filling_changed)
        self.view.document().contentsChanged.connect(self._on_contents_changed)
        self.view.typed.connect(self._on_typed)
        self._show_name()
        self._dress(theme.colors)

    @property
    def has_visible_text(self) -> bool:
        """Whether there is anything to read."""
        return has_visible_text(self.text())

    @property
    def would_lose_typing(self) -> bool:
        """Whether what was written by hand is here, or under a document that was opened over it.

        What was opened or pasted can be had again, and what the user removed was meant to go.
        """
        return self._was_typed and self._differs_from_file and self.has_visible_text

    @property
    def _differs_from_file(self) -> bool:
        """Whether there is, or was and can be undone to, text that stands in no file."""
        if self._loading.name:
            return self._keeps
        document = self.view.document()
        # Not availableRedoSteps: it is one short.
        return document.availableUndoSteps() != self._steps_of_file or document.isRedoAvailable()

    def show_document(self, document: Document) -> bool:
        """Show a document instead of the text; whether undo brings that text back."""
        keeps = self._keeps = self._differs_from_file
        self.view.filling_changed.disconnect(self._on_filling_changed)
        if not keeps:
            self._names.clear()
            self._was_typed = False
        self._loading = _label(document)
        self.view.load(document.text, undoable=keeps)
        self.view.filling_changed.connect(self._on_filling_changed)
        self.banners.clear_message("document", "empty", "paste")
        self.forget_reading()
        if document.warnings:
            self.banners.show_message(
                "document", Message(document.name, " ".join(document.warnings), "notice")
            )
        self._show_name()
        if not self.view.is_filling:
            self._on_filling_changed(False)
        return keeps

    def show_words_read(self, read: int, total: int) -> None:
        """Tell, and mark in the text, that the model does not read all of it.

        With equal numbers it was cut within a word, or in what is no word: where, is not known.
        """
        if read < total:
            title = self.tr("Only the first {read} of {total} words are read.").format(
                read=number(read), total=number(total)
            )
            text = self.tr(
                "The rest, shown in grey, is longer than this model can take in at once."
            )
            self._read_end = self._end_of_word(read)
            self._mark_unread()
        else:
            title = self.tr("Only the beginning of the text is read.")
            text = self.tr("The rest is longer than this model can take in at once.")
        self.banners.show_message("words-read", Message(title, text, "notice"))

    def show_reading_warning(self, warning: str) -> None:
        """Tell why the model will make little of this text."""
        self.banners.show_message("reading", Message(warning, kind="notice"))

    def forget_reading(self) -> None:
        """Forget how the text was read, and how much of it."""
        self.banners.clear_message("words-read", "reading")
        self._read_end = -1
        self._mark_unread()

    def _end_of_word(self, count: int) -> int:
        """Qt's position after so many words."""
        block: QTextBlock = self.view.document().begin()
        while block.isValid():
            text = block.text()
            if (held := count_words(text)) >= count:
                ends = [match.end() for match in _WORD.finditer(text)]
                # In scripts without spaces words are characters: the nearest mark is the line's.
                end = ends[count - 1] if 0 < count <= len(ends) else len(text)
                return block.position() + utf16_length(text[:end])
            count -= held
            block = block.next()
        return -1

    def _mark_unread(self) -> None:
        selections = []
        if self._read_end >= 0:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.view.document())
            cursor.setPosition(self._read_end)
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setForeground(QColor(self._theme.colors.unread))
            selections.append(selection)
        self.view.setExtraSelections(selections)

    def _on_filling_changed(self, filling: bool) -> None:
        if filling:
            return
        document = self.view.document()
        if self._loading.name:
            self._names.add(self._loading)
            self._loading = DocumentLabel()
            if not self._keeps:
                self._steps_of_file = document.availableUndoSteps()
        self._show_name()

    def _on_contents_changed(self) -> None:
        if self._loading.name:
            return
        self.banners.clear_message("document", "empty", "paste")
        self.forget_reading()
        self._names.follow()
        self._show_name()

    def _on_typed(self) -> None:
        self._was_typed = True

    def _show_name(self) -> None:
        label = self._loading
        if not label.name and not self.view.document().isEmpty():
            label = self._names.label
            label = label if label.name else DocumentLabel(self.tr("Your text"))
        self.title.setText(label.name or self.tr("Source"))
        self.facts.setText("".join(f"· {fact} " for fact in label.facts).rstrip())
        self.facts.setVisible(bool(label.facts))
        self.name_changed.emit(label.name)

    def _dress(self, colors: Colors) -> None:
        super()._dress(colors)
        self._mark_unread()


def _label(document: Document) -> DocumentLabel:
    facts = []
    if document.pages:
        facts.append(pages(document.pages))
    if document.language:
        facts.append(language_name(document.language))
    return DocumentLabel(document.name, tuple(facts))
