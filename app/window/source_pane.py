"""The left pane: the text to work on."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal

from app.window.banner import Message
from app.window.coverage import Unread
from app.window.empty_state import EmptyState
from app.window.evidence.coverage_strip import CoverageStrip
from app.window.mark_looks import MarkKind
from app.window.name_history import DocumentLabel, NameHistory
from app.window.pane import Pane
from app.window.source_text import SourceText
from app.window.text_positions import PlaceMap, places_in_text
from app.window.theme import Theme
from app.window.words import language_name, number, pages
from engine.documents import Document
from engine.documents.cleaning import has_visible_text
from engine.messages import CoveredBlock

_SELECTING_MS = 120


class SourcePane(Pane):
    """Opened, pasted or typed text, with its name and length."""

    name_changed = Signal(str)
    """What the title says now; nothing when there is no text."""
    selection_changed = Signal(object)
    """The text that a run would work on alone, as a SourceText without its place; or None."""
    text_replaced = Signal()
    """What was said of the text is true no more: it was edited, or another was opened."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._names = NameHistory(self.view.document(), self)
        self._loading = DocumentLabel()
        self._was_typed = False
        self._keeps = False
        self._steps_of_file = 0
        self._replacements = 0
        self._unread: tuple[tuple[int, int], ...] = ()
        self._coverage: tuple[CoveredBlock, ...] = ()
        self.strip = CoverageStrip(self.view, theme)
        self._add_marks()
        self._selection: SourceText | None = None
        self._selecting = QTimer(self, singleShot=True, interval=_SELECTING_MS)
        self._selecting.timeout.connect(self._on_selected)
        self.view.selectionChanged.connect(self._selecting.start)
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
        self.view.edited.connect(self._on_edit)
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
        return self.is_typed and self.has_visible_text

    @property
    def is_typed(self) -> bool:
        """The same, though it may be nothing that can be seen."""
        return self._was_typed and self._differs_from_file

    @property
    def document(self) -> Document | None:
        """What was opened, as it was, if what is here came from it."""
        return (self._loading if self._loading.name else self._names.label).document

    @property
    def identity(self) -> object:
        """What tells this source from another that was opened, or written over all of it.

        Edits leave it the same, and undo brings back that of a document.
        """
        return self.document or self._replacements

    @property
    def _differs_from_file(self) -> bool:
        """Whether there is, or was and can be undone to, text that stands in no file."""
        if self._loading.name:
            return self._keeps
        document = self.view.document()
        # Not availableRedoSteps: it is one short.
        return document.availableUndoSteps() != self._steps_of_file or document.isRedoAvailable()

    def show_document(self, document: Document, *, typed: bool = False) -> bool:
        """Show a document instead of the text; whether undo brings that text back.

        `typed`: it has been edited, so that it stands in no file.
        """
        keeps = self._keeps = self._differs_from_file
        self.view.filling_changed.disconnect(self._on_filling_changed)
        if not keeps:
            self._names.clear()
            self._was_typed = False
        self._loading = _label(document)
        self.view.load(document.text, undoable=keeps)
        self.view.filling_changed.connect(self._on_filling_changed)
        self._forget_last_text()
        if document.warnings:
            self.banners.show_message(
                "document", Message(document.name, " ".join(document.warnings), "notice")
            )
        self._show_name()
        if not self.view.is_filling:
            self._on_filling_changed(False)
        if typed:
            self._was_typed = self._keeps = True
            self._steps_of_file = -1
        return keeps

    def show_typed(self, text: str) -> None:
        """Show a text that stands in no file, in place of all there is."""
        self._names.clear()
        self.view.load(text, undoable=False)
        self._was_typed = bool(text.strip())
        self._steps_of_file = -1

    def source_text(self) -> SourceText:
        """All there is to work on."""
        return SourceText.of(self.text(), self.document)

    def selection(self) -> SourceText | None:
        """The selected part, unless that is nothing worth a run, or everything."""
        if self._selected_text() is None:
            return None
        cursor = self.view.textCursor()
        ends = cursor.selectionStart(), cursor.selectionEnd()
        source = self.source_text()
        return source.part(*places_in_text(self.view.document(), source.text, ends))

    def show_words_read(self, read: int, total: int) -> None:
        """Tell that not all of the text will be read.

        With equal numbers it was cut within a word, or in what is no word.
        """
        title = (
            self.tr("Only {read} of {total} words are read.").format(
                read=number(read), total=number(total)
            )
            if read < total
            else self.tr("Not all of the text is read.")
        )
        self.banners.show_message("words-read", Message(title, kind="notice"))

    def show_coverage(self, coverage: tuple[CoveredBlock, ...], unread: Unread | None) -> None:
        """Show what became of each block, by its place here; tell and mark what was not read."""
        self._forget_unread()
        self._coverage = coverage
        if unread is not None:
            self.banners.show_message("words-read", unread.message)
            self._unread = unread.places
        self._mark_coverage()

    def show_reading_warning(self, warning: str) -> None:
        """Tell why the model will make little of this text."""
        self.banners.show_message("reading", Message(warning, kind="notice"))

    def forget_reading(self) -> None:
        """Forget how the text was read, and how much of it."""
        self.banners.clear_message("reading")
        self._forget_unread()

    def _forget_unread(self) -> None:
        self.banners.clear_message("words-read")
        if self._coverage:
            self._unread = self._coverage = ()
            self._mark_coverage()

    def shutdown(self) -> None:
        """End all that runs beside the pane."""
        self._selecting.stop()
        super().shutdown()

    def _mark_coverage(self) -> None:
        if not self._coverage:
            self.marks.clear(MarkKind.UNREAD)
            self.strip.show_coverage(())
            return
        at = PlaceMap(self.view.document(), self.text()).position
        unread = [(at(start), at(end)) for start, end in self._unread]
        self.marks.show(MarkKind.UNREAD, unread)
        self.strip.show_coverage(
            [(at(b), at(e), state, why) for b, e, state, why in self._coverage]
        )

    def _on_selected(self) -> None:
        before, self._selection = self._selection, self._selected_text()
        if self._selection != before:
            self.selection_changed.emit(self._selection)

    def _selected_text(self) -> SourceText | None:
        """What is selected, if that is to be run alone; where it stands takes longer to find."""
        cursor = self.view.textCursor()
        size = cursor.selectionEnd() - cursor.selectionStart()
        if size == 0 or size >= self.view.document().characterCount() - 1:
            return None
        text = cursor.selectedText().replace("\u2029", "\n")
        document = self.document
        language = document.language if document is not None else None
        part = SourceText(text, language=language, is_selection=True)
        return part if part.says_enough else None

    def _on_filling_changed(self, filling: bool) -> None:
        if filling:
            return
        document = self.view.document()
        if self._loading.name:
            self._names.add(self._loading)
            self._loading = DocumentLabel()
            if not self._keeps:
                self._steps_of_file = document.availableUndoSteps()
        self._mark_coverage()  # a run may have ended before all of the text was in
        self._show_name()

    def _on_edit(self, _position: int, removed: int, added: int) -> None:
        before = self.view.document().characterCount() - 1 - added + removed
        if removed >= before > 0:
            self._replacements += 1

    def _on_contents_changed(self) -> None:
        if self._loading.name:
            return
        self._forget_last_text()
        self._names.follow()
        self._show_name()

    def _forget_last_text(self) -> None:
        self.banners.clear_message("document", "empty", "paste")
        self.forget_reading()
        self.text_replaced.emit()

    def _on_typed(self) -> None:
        self._was_typed = True

    def _show_name(self) -> None:
        label = self._loading
        if not label.name and not self.view.document().isEmpty():
            label = self._names.label
            label = label if label.name else DocumentLabel(self.tr("Your text"))
        self.title.setText(label.name or self.tr("Source"))
        self._counter.set_language(label.document.language if label.document else None)
        self.show_facts(label.facts)
        self.name_changed.emit(label.name)


def _label(document: Document) -> DocumentLabel:
    facts = []
    if document.pages:
        facts.append(pages(document.pages))
    if document.language:
        facts.append(language_name(document.language))
    return DocumentLabel(document.name, tuple(facts), document)
