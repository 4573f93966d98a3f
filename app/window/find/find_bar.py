"""The bar under a pane's text in which one finds, and replaces, what stands there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QWidget

from app.window.find.find_fields import CASE_KEYS, WORDS_KEYS, FindFields
from app.window.find.in_sight import matches_in_sight
from app.window.find.query import Query
from app.window.find.replacement import ReplaceAll, replace_match
from app.window.find.search import Match, matches_of
from app.window.find.seeker import MOST_COUNTED, Count, MatchCounter, Seeker
from app.window.text_view import TextView
from app.window.theme import Theme
from app.window.words import number

_RECOUNT_MS = 200
_SIGHT_MS = 30
_LONGEST_SELECTION = 200
"""What is longer was not selected to be looked for."""


class FindBar(FindFields):
    """Finds in one view. It is hidden until `open`."""

    closed = Signal()

    def __init__(
        self, view: TextView, theme: Theme, show_matches: Callable[[Sequence[int]], object]
    ) -> None:
        """`show_matches` gets the matches in sight, to tint them: where each begins and ends.

        They are Qt's positions and ascend; the next call is meant instead of the one before.
        """
        super().__init__(theme)
        self._view = view
        self._show_matches = show_matches
        self._tinted: tuple[int, ...] = ()
        self._count: Count | None = None
        self._note = ""
        self._is_missing = False
        self._goes_back = False
        self._may_replace = True
        document = view.document()
        self._seeker = Seeker(document, self)
        self._counter = MatchCounter(document, self)
        self._replacer = ReplaceAll(view, self)
        self._recount = QTimer(self, singleShot=True, interval=_RECOUNT_MS)
        self._sight = QTimer(self, singleShot=True, interval=_SIGHT_MS)
        self.hide()
        self._connect(theme)
        self._show_what_is_possible()

    def _connect(self, theme: Theme) -> None:
        self.field.textChanged.connect(self._on_query_changed)
        self.case_button.toggled.connect(self._on_query_changed)
        self.words_button.toggled.connect(self._on_query_changed)
        self.next_button.clicked.connect(self.find_next)
        self.previous_button.clicked.connect(self.find_previous)
        self.unfold_button.toggled.connect(self._unfold)
        self.close_button.clicked.connect(self.close_bar)
        self.replace_button.clicked.connect(self.replace)
        self.replace_all_button.clicked.connect(self.replace_all)
        self._seeker.found.connect(self._on_found)
        self._seeker.missed.connect(self._on_missed)
        self._counter.counted.connect(self._on_counted)
        self._replacer.ended.connect(self._on_replaced)
        self._recount.timeout.connect(self._count_again)
        self._sight.timeout.connect(self._tint)
        view = self._view
        view.document().contentsChange.connect(self._on_contents_change)
        view.selectionChanged.connect(self._say)
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(self._look)
        bar.rangeChanged.connect(self._look)
        view.installEventFilter(self)
        theme.changed.connect(self.dress)
        # Each pane has such a bar: the keys go to the one in which the user is.
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (("F3", self.find_next), ("Shift+F3", self.find_previous)):
            for owner in (self, view):
                QShortcut(QKeySequence(keys), owner, context=inside).activated.connect(act)
        for keys, button in ((CASE_KEYS, self.case_button), (WORDS_KEYS, self.words_button)):
            QShortcut(QKeySequence(keys), self, context=inside).activated.connect(button.toggle)

    # ------------------------------------------------------------ opening and closing

    @property
    def is_open(self) -> bool:
        """Whether the user is finding something."""
        return not self.isHidden()

    @property
    def is_searching(self) -> bool:
        """Whether something is still looked for, counted or replaced: a long text takes a while."""
        return (
            self._seeker.is_seeking
            or self._counter.is_counting
            or self._recount.isActive()
            or self._replacer.is_running
        )

    @property
    def is_replacing(self) -> bool:
        """Whether the text is between what it was and what it will be."""
        return self._replacer.is_running

    @property
    def query(self) -> Query:
        """What is looked for."""
        return Query(self.field.text(), self.case_button.isChecked(), self.words_button.isChecked())

    def open(self, *, replace: bool = False) -> None:
        """Show the bar, with what is selected put in; with the second line if wanted.

        A place that was just found is no new thing to look for, however it is written.
        """
        self.show()
        if replace:
            self.unfold_button.setChecked(True)
        selected = self._selected_text()
        if selected and selected != self.field.text() and self._selected_match() is None:
            self.field.setText(selected)
        else:
            self._count_again()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Hide the bar and give the focus back to the text."""
        self.hide()
        self._stop()
        self._replacer.stop()
        self._note = ""
        self._mark(())
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def set_replacing_allowed(self, allowed: bool) -> None:
        """Allow replacing, or not while a run writes here: what is under way then stops."""
        self._may_replace = allowed
        if not allowed:
            self._replacer.stop()
        self._show_what_is_possible()

    def _selected_text(self) -> str:
        cursor = self._view.textCursor()
        if cursor.selectionEnd() - cursor.selectionStart() > _LONGEST_SELECTION:
            return ""
        text = cursor.selectedText()
        return "" if "\u2029" in text or "\u2028" in text else text

    def _selected_match(self) -> Match | None:
        """The selection, where it is one of what is looked for."""
        cursor = self._view.textCursor()
        match = Match(cursor.selectionStart(), cursor.selectionEnd())
        block = self._view.document().findBlock(match.start)
        return match if match in matches_of(block, self.query, match.start)[:1] else None

    def _unfold(self, unfolded: bool) -> None:
        self.replace_row.setVisible(unfolded)
        if unfolded and self.field.text():
            self.replace_field.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ finding

    def find_next(self) -> None:
        """Select the next match, from the top again where there are no more."""
        self._find(backwards=False)

    def find_previous(self) -> None:
        """Select the match before, from the end again where there are no more."""
        self._find(backwards=True)

    def _find(self, *, backwards: bool) -> None:
        if not self.field.text():
            self.open()
            return
        if not self.is_open:  # F3 in the text: what comes of it has to be said somewhere
            self.show()
            self._count_again()
        cursor = self._view.textCursor()
        self._seek(cursor.selectionStart() if backwards else cursor.selectionEnd(), backwards)

    def _seek(self, position: int, backwards: bool = False) -> None:
        if self._replacer.is_running:
            return
        self._note = ""
        self._goes_back = backwards
        self._seeker.seek(self.query, position, backwards=backwards)
        self._say()

    def _on_found(self, match: Match, went_round: bool) -> None:
        self._is_missing = False
        if went_round:
            self._note = self.tr("From the end") if self._goes_back else self.tr("From the top")
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(match.start)
        cursor.setPosition(match.end, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        self._say()
        self._look()

    def _on_missed(self) -> None:
        self._is_missing = True
        self._say()

    def _on_query_changed(self) -> None:
        self._count_again()
        if self.field.text():
            # From where the selection begins: a longer word may go on from what is selected.
            self._seek(self._view.textCursor().selectionStart())

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        if not (removed or added):
            return
        # What was found may stand elsewhere by now.
        self._seeker.stop()
        self._counter.stop()
        self._count = None
        self._is_missing = False
        if self.is_open and not self._replacer.is_running:
            self._look()
            if not self._recount.isActive():
                self._recount.start()

    def _count_again(self) -> None:
        self._stop()
        self._count = None
        self._note = ""
        self._is_missing = False
        if self.is_open and not self._replacer.is_running:
            if self.field.text():
                self._counter.count(self.query)
            self._tint()
        self._say()

    def _stop(self) -> None:
        self._seeker.stop()
        self._counter.stop()
        self._recount.stop()
        self._sight.stop()

    def _on_counted(self, count: Count) -> None:
        self._count = count
        self._is_missing = not count.starts
        self._say()

    # ------------------------------------------------------------ telling

    def _say(self) -> None:
        if not self.is_open:
            return
        is_missing = self._is_missing and bool(self.field.text())
        words = self.tr("No matches") if is_missing else self._counted_words()
        self.say(" · ".join(filter(None, (words, self._note))), is_missing=is_missing)
        self._show_what_is_possible()

    def _counted_words(self) -> str:
        if self._replacer.is_running:
            return self.tr("Replacing…")
        if not self.field.text():
            return ""
        if self._count is None:
            return self.tr("Searching…") if self._seeker.is_seeking else ""
        total = number(len(self._count.starts))
        total = f"{number(MOST_COUNTED)}+" if self._count.has_more else total
        cursor = self._view.textCursor()
        at = self._count.number_of(cursor.selectionStart()) if cursor.hasSelection() else 0
        if at:
            return self.tr("{number} of {total}").format(number=number(at), total=total)
        if not self._count.starts:  # all are replaced, which is said already
            return ""
        if total == "1":
            return self.tr("1 match")
        return self.tr("{total} matches").format(total=total)

    def _look(self) -> None:
        """Tint what is in sight, a moment later: texts scroll and stream faster than one sees."""
        if self.is_open and not self._sight.isActive():
            self._sight.start()

    def _tint(self) -> None:
        if self._replacer.is_running:
            return
        found = matches_in_sight(self._view, self.query)
        self._mark(tuple(place for match in found for place in (match.start, match.end)))

    def _mark(self, positions: tuple[int, ...]) -> None:
        if positions != self._tinted:
            self._tinted = positions
            self._show_matches(positions)

    # ------------------------------------------------------------ replacing

    @property
    def _can_replace(self) -> bool:
        view = self._view
        return self._may_replace and view.undo_allowed and not view.isReadOnly()

    def replace(self) -> None:
        """Replace the match that is selected, and go to the next."""
        if not self._can_replace or not self.field.text():
            return
        if (match := self._selected_match()) is not None:
            cursor = self._view.textCursor()
            cursor.beginEditBlock()
            replace_match(cursor, match, self.replace_field.text())
            cursor.endEditBlock()
            self._view.typed.emit()
            self._view.setTextCursor(cursor)
        self.find_next()

    def replace_all(self) -> None:
        """Replace all matches; one undo takes that back."""
        if self._can_replace and self.field.text():
            self._stop()
            self._mark(())
            self._replacer.begin(self.query, self.replace_field.text())
            self._say()

    def _on_replaced(self, count: int, is_all: bool) -> None:
        self._count_again()
        if count or not is_all:
            note = self.tr("{count} replaced") if is_all else self.tr("Stopped: {count} replaced")
            self._note = note.format(count=number(count))
            self._is_missing = False
        self._say()

    def _show_what_is_possible(self) -> None:
        has_query = bool(self.field.text())
        for find_button in (self.next_button, self.previous_button):
            find_button.setEnabled(has_query)
        for button in (self.replace_button, self.replace_all_button):
            button.setEnabled(has_query and self._can_replace)
            button.setToolTip(
                "" if self._can_replace else self.tr("Nothing is replaced while text comes in.")
            )

    # ------------------------------------------------------------ events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow whether the text may be edited."""
        if watched is self._view and event.type() == QEvent.Type.ReadOnlyChange:
            self._show_what_is_possible()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the bar, which else would stop a run."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Return goes on, with Shift back; in the second field it replaces."""
        focused: QWidget | None = self.focusWidget()
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif is_return and focused is self.field:
            goes_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._find(backwards=bool(goes_back))
        elif is_return and focused is self.replace_field:
            self.replace()
        else:
            super().keyPressEvent(event)
