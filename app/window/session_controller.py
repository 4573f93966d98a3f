"""Keeps what the window shows on disk, and brings it back after a crash."""

from __future__ import annotations

import uuid
from contextlib import ExitStack
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from app.autosave import Autosave
from app.errors import SessionSetAside, SessionUnsaved
from app.session import SavedPane, Session, SessionFolder, SessionTakenError
from app.window.banner import Message
from app.window.pane import Pane
from app.window.result_pane import ResultPane
from app.window.source_pane import SourcePane
from app.window.tasks import TASKS
from app.window.text_reader import TextReader
from app.window.text_view import TextView
from app.window.tool_bar import ToolBar
from engine.documents import Block, Document
from engine.documents.document import BlockKind


class SessionController(QObject):
    """The session of one window, from its start to its end."""

    def __init__(
        self,
        folder: Path,
        tool_bar: ToolBar,
        source: SourcePane,
        result: ResultPane,
        parent: QObject,
    ) -> None:
        """`folder` is where the sessions of all windows are."""
        super().__init__(parent)
        self._tool_bar, self._source, self._result = tool_bar, source, result
        self._adopted: list[SessionFolder] = []
        self._holding = ExitStack()
        self._readers: dict[Pane, TextReader] = {
            pane: TextReader(pane.view, self) for pane in (source, result)
        }
        """Who moves through ten megabytes need not read them."""
        self._awaits_texts = False
        own = SessionFolder(folder / uuid.uuid4().hex)
        self.autosave = Autosave(own, self._collect, self, prepare=self._prepare)
        self.autosave.failed.connect(self._on_failed)
        self.autosave.recovered.connect(self._on_recovered)
        for pane, reader in self._readers.items():
            reader.ended.connect(self._on_read)
            pane.view.document().contentsChanged.connect(self.autosave.touch)
            pane.view.typed.connect(self.autosave.touch)  # as at the end of a replacement
            pane.view.cursorPositionChanged.connect(self.autosave.touch)
        tool_bar.task_switch.chosen.connect(self.autosave.touch)

    def adopt(self, orphan: SessionFolder) -> bool:
        """Show what was left there, unless another window does, or it can't be read; whether so.

        It is forgotten only when what is shown here has been saved anew.
        """
        if not self._hold(orphan):
            return False
        session, aside = orphan.load()
        if aside is not None:
            self._tell(aside)
        if session is None:
            self._holding.close()
            return False
        self._show(session)
        self._adopted.append(orphan)
        self.autosave.saved.connect(self._forget_adopted)
        self.autosave.touch()
        return True

    def _hold(self, orphan: SessionFolder) -> bool:
        """Keep other windows from showing the same; whether that is not too late."""
        try:
            self._holding.enter_context(orphan.held())
        except SessionTakenError:
            return False
        except SessionUnsaved:
            return True  # where nothing can be written, what there is can still be read
        return True

    def shutdown(self, *, forget: bool = True) -> None:
        """End; the session is forgotten where the window was closed by its user."""
        for reader in self._readers.values():
            reader.stop()
        self.autosave.close(forget=forget)
        if forget:
            self._forget_adopted()
        self._holding.close()

    # ------------------------------------------------------------ what the window shows

    def _collect(self) -> Session:
        document = self._source.document
        text = self._text(self._source)
        unchanged = document is not None and document.text == text
        run = self._result.run
        return Session(
            source=_pane(self._source, text),
            source_name=document.name if document else "",
            language=document.language if document else None,
            pages=document.pages if document else 0,
            blocks=(
                tuple((b.kind, b.start, b.end, b.level) for b in document.blocks)
                if document is not None and unchanged
                else ()
            ),
            typed=self._source.is_typed,
            result=_pane(self._result, self._text(self._result)),
            result_task=run.task.name if run else "",
            facts=run.facts if run else (),
            quoted=run.quotations if run else (),
            task=self._tool_bar.task_switch.task.name,
        )

    def _prepare(self) -> bool:
        """Have both texts read; whether they are. Otherwise the session is handed over later."""
        for pane, reader in self._readers.items():
            if not (reader.is_current or reader.is_reading or self._keeps_known(pane)):
                reader.begin()
        self._awaits_texts = any(reader.is_reading for reader in self._readers.values())
        return not self._awaits_texts

    def _on_read(self) -> None:
        if self._awaits_texts and not any(reader.is_reading for reader in self._readers.values()):
            self._awaits_texts = False
            self.autosave.hand_over()

    def _keeps_known(self, pane: Pane) -> bool:
        """Whether the text changes many times a second, and is read when that is over."""
        return pane.find_bar.is_replacing and self._readers[pane].known is not None

    def _text(self, pane: Pane) -> str:
        reader = self._readers[pane]
        if reader.known is not None and self._keeps_known(pane):
            return reader.known
        return reader.text()

    def _show(self, session: Session) -> None:
        names = [task.name for task in TASKS]
        if session.task in names:
            self._tool_bar.task_switch.choose(names.index(session.task))
        if session.source_name:
            self._source.show_document(_document(session), typed=session.typed)
        else:
            self._source.show_typed(session.source.text)
        _place(self._source.view, session.source)
        if session.result.text:
            task = next((task for task in TASKS if task.name == session.result_task), TASKS[0])
            self._result.show_kept(
                task,
                session.result.text,
                session.facts,
                session.quoted,
                self._source.identity,
            )
            _place(self._result.view, session.result)

    # ------------------------------------------------------------ what is told

    def _on_failed(self, error: SessionUnsaved) -> None:
        self._result.banners.show_message("session", Message.of(error))

    def _on_recovered(self) -> None:
        self._result.banners.clear_message("session")

    def _tell(self, aside: SessionSetAside) -> None:
        message = Message(aside.message, aside.next_step, "notice")
        self._source.banners.show_message("session", message)

    def _forget_adopted(self) -> None:
        while self._adopted:
            self._adopted.pop().discard()
        self._holding.close()


def _pane(pane: Pane, text: str) -> SavedPane:
    view = pane.view
    return SavedPane(text, view.textCursor().position(), view.firstVisibleBlock().position())


def _document(session: Session) -> Document:
    text = session.source.text
    blocks = tuple(
        Block(kind, start, end, level)  # type: ignore[arg-type]
        for kind, start, end, level in session.blocks
        if kind in get_args(BlockKind) and 0 <= start <= end <= len(text)
    )
    title = Path(session.source_name).stem
    return Document(
        text, title, session.source_name, "", "", blocks, session.language, session.pages
    )


def _place(view: TextView, pane: SavedPane) -> None:
    """Put the caret, and what was at the top, where they were, once the text is in."""
    if not view.is_filling:
        _place_now(view, pane)
        return

    def place_at_last(_filling: bool) -> None:
        view.filling_changed.disconnect(place_at_last)
        if not view.textCursor().position() and not view.verticalScrollBar().value():
            _place_now(view, pane)  # else the reader has gone elsewhere

    view.filling_changed.connect(place_at_last)


def _place_now(view: TextView, pane: SavedPane) -> None:
    cursor = view.textCursor()
    last = view.document().characterCount() - 1
    cursor.setPosition(max(0, min(pane.caret, last)))
    view.setTextCursor(cursor)
    top = QTextCursor(view.document())
    top.setPosition(max(0, min(pane.top, last)))
    view.verticalScrollBar().setValue(top.block().firstLineNumber())
