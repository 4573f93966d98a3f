"""How the user comes by the menu of an unsure word: a click, Return, or the text's own menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QMenu

from app.window.confidence.doubts import Doubt
from app.window.confidence.word_menu import entries_for
from app.window.result_pane import ResultPane
from app.window.rewriting import Rewriting
from app.window.run_controller import RunController

if TYPE_CHECKING:
    from app.window.confidence.controller import ConfidenceController

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordChoice(QObject):
    """Offers what else might stand at a shaded word, and has it written."""

    def __init__(
        self,
        confidence: ConfidenceController,
        controller: RunController,
        rewriting: Rewriting,
        result: ResultPane,
    ) -> None:
        super().__init__(confidence)
        self._confidence, self._controller, self._rewriting = confidence, controller, rewriting
        self._view, self._marks = result.view, result.marks
        self._pressed_at = QPoint()
        self._view.caret_placed.connect(self._on_caret_placed)
        self._view.menu_made.connect(self._add_to_menu)
        self._view.installEventFilter(self)
        self._view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the menu by Return on a word, which is no place for a new line."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._pressed_at = event.position().toPoint()
        elif (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and watched is self._view
            and event.key() in _RETURN
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            and (doubt := self._gone_to()) is not None
        ):
            self._open(doubt)
            return True
        return super().eventFilter(watched, event)

    def _on_caret_placed(self, clicked: bool) -> None:
        if not clicked:
            return
        position = self._marks.position_under(self._pressed_at)
        if position is not None and (doubt := self._at(position)) is not None:
            self._open(doubt)

    def _gone_to(self) -> Doubt | None:
        """The word that is selected, or that the caret is within."""
        cursor = self._view.textCursor()
        doubt = self._at(cursor.selectionStart())
        if doubt is None:
            return None
        is_within = not cursor.hasSelection() and doubt.first < cursor.position() < doubt.last
        return doubt if is_within or self._is_selected(doubt) else None

    def _is_selected(self, doubt: Doubt) -> bool:
        cursor = self._view.textCursor()
        return (cursor.selectionStart(), cursor.selectionEnd()) == (doubt.first, doubt.last)

    def _at(self, position: int) -> Doubt | None:
        if self._controller.is_running:
            return None  # what is known is of another text than this will be
        self._confidence.refresh_now()
        found = [one for one in self._confidence.doubts if one.first <= position <= one.last]
        return found[-1] if found else None  # of two side by side, the one that begins there

    def _entries(self, doubt: Doubt, menu: QMenu) -> list[QAction]:
        done = self._rewriting.runs.shown
        assert done is not None  # its words are shaded
        place = doubt.start, doubt.end
        return entries_for(
            doubt,
            menu,
            choose=lambda text: self._rewriting.rewrite(done, *place, text),
            rewrite=lambda: self._rewriting.rewrite(done, *place),
        )

    def _open(self, doubt: Doubt) -> None:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(doubt.words)
        menu.addActions(self._entries(doubt, menu))
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(doubt.first)
        below = self._view.cursorRect(cursor).bottomLeft()
        menu.popup(self._view.viewport().mapToGlobal(below))
        menu.setActiveAction(next(entry for entry in menu.actions() if entry.isEnabled()))

    def _add_to_menu(self, menu: QMenu, position: int) -> None:
        cursor = self._view.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        is_of_selection = start < end and start <= position <= end
        doubt = self._at(start if is_of_selection else position)
        if doubt is not None and is_of_selection and not self._is_selected(doubt):
            doubt = None
        if doubt is not None:
            first = menu.actions()[0]
            menu.insertActions(first, self._entries(doubt, menu))
            menu.insertSeparator(first)
