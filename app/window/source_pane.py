"""The left pane: the text to work on."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.window.banner import Message
from app.window.empty_state import EmptyState
from app.window.pane import Pane
from app.window.stream_writer import utf16_length
from app.window.theme import Colors, Theme
from app.window.words import number
from engine.documents import Document, count_words

_WORD = re.compile(r"\S+")


class SourcePane(Pane):
    """Opened, pasted or typed text, with its name and length."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        # Which name goes with which state of the undo history, oldest first.
        self._names: list[tuple[int, str]] = []
        self._loading_name = ""
        self._keeps = False
        self._steps_of_file = 0
        self._read_end = -1
        self.view.setAccessibleName(self.tr("Source text"))
        self.empty_state = EmptyState(self.view, theme, "document")
        self.empty_state.say(
            self.tr("Drop a document here"),
            self.tr("Or paste text, type it, or open a .txt or .md file."),
        )
        self.empty_state.add_button("open", self.tr("Open a file…"))
        self.empty_state.add_button("sample", self.tr("Try the sample"))
        self.view.filling_changed.connect(self._on_filling_changed)
        self.view.document().contentsChanged.connect(self._on_contents_changed)
        self._show_name()
        self._dress(theme.colors)

    @property
    def has_typed_text(self) -> bool:
        """Whether there is, or was and can be undone to, text that stands in no file."""
        if self._loading_name:
            return self._keeps
        document = self.view.document()
        undo, redo = document.availableUndoSteps(), document.availableRedoSteps()
        return undo != self._steps_of_file or redo > 0

    def show_document(self, document: Document) -> bool:
        """Show a document instead of the text; whether undo brings that text back."""
        keeps = self._keeps = self.has_typed_text
        self.view.filling_changed.disconnect(self._on_filling_changed)
        if not keeps:
            self._names.clear()
        self._loading_name = document.name
        self.view.load(document.text, undoable=keeps)
        self.view.filling_changed.connect(self._on_filling_changed)
        self.banners.clear_message("document")
        if document.warnings:
            self.banners.show_message(
                "document", Message(document.name, " ".join(document.warnings), "notice")
            )
        self._show_name()
        if not self.view.is_filling:
            self._on_filling_changed(False)
        return keeps

    def show_words_read(self, read: int, total: int) -> None:
        """Tell, and mark in the text, that the model does not read all of it."""
        self.banners.show_message(
            "words-read",
            Message(
                self.tr("Only the first {read} of {total} words are read.").format(
                    read=number(read), total=number(total)
                ),
                self.tr("The rest, shown in grey, is longer than this model can take in at once."),
                "notice",
            ),
        )
        self._read_end = self._end_of_word(read)
        self._mark_unread()

    def clear_words_read(self) -> None:
        """Forget how much was read."""
        self.banners.clear_message("words-read")
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
        if self._loading_name:
            self._names.append((document.availableUndoSteps(), self._loading_name))
            self._loading_name = ""
            if not self._keeps:
                self._steps_of_file = document.availableUndoSteps()
        self._show_name()

    def _on_contents_changed(self) -> None:
        if self._loading_name:
            return
        self.banners.clear_message("document", "empty")
        self.clear_words_read()
        self._show_name()

    def _show_name(self) -> None:
        document = self.view.document()
        name = self._loading_name
        if not name and not document.isEmpty():
            steps = document.availableUndoSteps()
            name = next((name for at, name in reversed(self._names) if at <= steps), "")
            name = name or self.tr("Your text")
        self.title.setText(name or self.tr("Source"))

    def _dress(self, colors: Colors) -> None:
        super()._dress(colors)
        self._mark_unread()
