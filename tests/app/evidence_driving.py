"""What tests do with the evidence in a window, and what they read off it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.evidence_thread import CheckedResult, EvidenceThread
from app.window.main_window import MainWindow
from app.window.mark_looks import TINTS, MarkKind, tint
from app.window.text_view import TextView
from app.window.visible_marks import VisibleMarks
from engine.documents.document import Block, BlockKind
from engine.documents.from_text import document_from_text
from engine.evidence import SentenceEvidence
from engine.evidence.checking import ResultChecker
from engine.evidence.source import Source
from engine.messages import SourceBlock
from tests.app.driving import paste, press, wait_until_done

PATIENCE_MS = 15_000
SOURCE = """The lighthouse at Cape Anders was built in 1871 by Ruth Halvorsen, an engineer.

It stood empty for 40 years after the last keeper left. A storm broke its lamp in 1954.

Nobody had repaired the roof, and the rain came in."""
BUILT, LAMP = SOURCE.split("\n")[0], "A storm broke its lamp in 1954."
EMPTY = "It stood empty for 40 years after the last keeper left."


class ChecksAtOnce(EvidenceThread):
    """Does what the process does, without one: most tests need not wait for its start."""

    _checker: ResultChecker | None = None

    def read_source(
        self, text: str, blocks: tuple[SourceBlock, ...] = (), language: str | None = None
    ) -> None:
        parts = [Block(cast("BlockKind", kind), *place) for kind, *place in blocks]
        source = Source.of(document_from_text(text, "The source", parts, language))
        self._checker = ResultChecker(source)
        self.source_read.emit(tuple((place.start, place.end) for place in source.sentences))

    def check(self, revision: int, text: str, near: int = 0) -> None:
        if self._checker is not None:
            found = sorted(self._checker.sentences(text, near), key=lambda one: one.start)
            self.checked.emit(CheckedResult(revision, tuple(found), complete=True))

    def forget(self) -> None:
        self._checker = None
        super().forget()


class AnswersToOrder(EvidenceThread):
    """Says of what it is asked what a test wants to be said, when it wants it."""

    revision = 0
    text = ""

    def read_source(self, text: str, *_arguments: object) -> None:
        self.source_read.emit(((0, 12), (13, 26)))

    def check(self, revision: int, text: str, near: int = 0) -> None:
        self.revision, self.text = revision, text

    def say(self, *sentences: SentenceEvidence, complete: bool, revision: int = 0) -> None:
        """Answer the newest question, or an older one."""
        self.checked.emit(CheckedResult(revision or self.revision, sentences, complete))


def write(qtbot: QtBot, window: MainWindow, source: str, result: str) -> None:
    """Both texts by hand, and all that is found of them."""
    paste(window.source.view, source)
    paste(window.result.view, result)
    wait_for_matches(qtbot, window)


def run(qtbot: QtBot, window: MainWindow) -> None:
    """A run, and all that is found of its result."""
    press(window, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window)
    wait_for_matches(qtbot, window)


def place_of(view: TextView, words: str, inside: int = 2) -> QPoint:
    """Where on the screen some words of a text are: a few characters into them."""
    cursor = view.document().find(words)
    assert not cursor.isNull(), words
    cursor.setPosition(cursor.selectionStart() + inside)
    return view.cursorRect(cursor).center()


def click_on(view: TextView, words: str) -> None:
    point = place_of(view, words)
    assert view.viewport().rect().contains(point), f"{words} is not in sight"
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def put_caret(view: TextView, words: str, inside: int = 2) -> None:
    """Put the caret into some words, as code does: nobody hears of it."""
    cursor = view.document().find(words)
    cursor.setPosition(cursor.selectionStart() + inside)
    view.setTextCursor(cursor)
    view.setFocus()


def marked(marks: VisibleMarks, view: TextView, *kinds: MarkKind) -> list[str]:
    """The texts that are marked so, in the order of the kinds and then of the text."""
    found = []
    for kind in kinds:
        for start, end, _ in marks.marked(kind):
            cursor = QTextCursor(view.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            found.append(cursor.selectedText().replace("\u2029", "\n"))
    return found


def flagged(window: MainWindow) -> list[str]:
    return marked(window.result.marks, window.result.view, MarkKind.FLAGGED)


def quoted(window: MainWindow) -> list[str]:
    return marked(window.result.marks, window.result.view, MarkKind.QUOTED)


def lit_in_source(window: MainWindow) -> list[str]:
    """What answers in the source, the best first."""
    kinds = (MarkKind.LIT_BEST, MarkKind.LIT)
    return marked(window.source.marks, window.source.view, *kinds)


def lit_in_result(window: MainWindow) -> list[str]:
    kinds = (MarkKind.LIT_BEST, MarkKind.LIT)
    return marked(window.result.marks, window.result.view, *kinds)


def drawn(view: TextView, window: MainWindow, kind: MarkKind) -> list[str]:
    """What Qt was told to draw so, which is what is in sight."""
    found = []
    for selection in view.extraSelections():
        looks = selection.format
        if kind is MarkKind.FLAGGED:
            wave = QTextCharFormat.UnderlineStyle.WaveUnderline
            is_so = looks.underlineStyle() == wave
        else:
            ground = tint(window.theme.colors, TINTS[kind])
            is_so = looks.background().color() == ground
        if is_so:
            found.append(selection.cursor.selectedText())
    return found


def lines_over_tints(view: TextView) -> list[str]:
    """What has a dotted line that is drawn after all grounds."""
    found: list[str] = []
    for selection in view.extraSelections():
        if selection.format.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine:
            found.append(selection.cursor.selectedText())
        elif selection.format.background().style() != Qt.BrushStyle.NoBrush:
            found.clear()
    return found


def hover(view: TextView, point: QPoint) -> None:
    """Leave the mouse on a place until Qt asks for words."""
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)


def wait_for_flags(qtbot: QtBot, window: MainWindow, *words: str) -> None:
    qtbot.waitUntil(lambda: flagged(window) == list(words), timeout=PATIENCE_MS)


def wait_for_matches(qtbot: QtBot, window: MainWindow) -> None:
    """Until something of the result is known, and nothing more is to come."""
    controller = window.evidence
    qtbot.waitUntil(lambda: not controller.is_waiting, timeout=PATIENCE_MS)
