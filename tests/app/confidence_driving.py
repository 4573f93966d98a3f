"""What tests do with the words of a result that the model was unsure of, and read off them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.window.beams.controller import BeamsController
from app.window.confidence.controller import ConfidenceController
from app.window.main_window import MainWindow
from app.window.mark_looks import MarkKind
from app.window.rewriting import Rewriting
from tests.app.driving import press, type_text, wait_until_done
from tests.app.evidence_driving import marked

DOUBTING_ENGINE = Path(__file__).with_name("doubting_engine.py")
PATIENCE_MS = 15_000


@dataclass
class Wired:
    """A window with the parts under test."""

    window: MainWindow
    rewriting: Rewriting
    confidence: ConfidenceController
    beams: BeamsController


def wire(window: MainWindow) -> Wired:
    """The parts of a window that are under test."""
    return Wired(window, window.rewriting, window.confidence, window.beams)


def run(qtbot: QtBot, wired: Wired, source: str = "a b c") -> str:
    """Run on a text; the result."""
    if source:
        type_text(wired.window.source.view, source)
    press(wired.window, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, wired.window, PATIENCE_MS)
    return wired.window.result.text()


def shade(qtbot: QtBot, wired: Wired) -> None:
    """Have the words shaded, by key."""
    press_shifted(wired, Qt.Key.Key_U)
    wait_for_shades(qtbot, wired)


def wait_for_shades(qtbot: QtBot, wired: Wired) -> None:
    """Until what is shaded is up to date."""
    qtbot.waitUntil(lambda: not wired.confidence.is_waiting, timeout=PATIENCE_MS)


def press_shifted(wired: Wired, key: Qt.Key) -> None:
    """A key with Control and Shift."""
    modifier = Qt.KeyboardModifier
    QTest.keyClick(wired.window, key, modifier.ControlModifier | modifier.ShiftModifier)


def shaded(wired: Wired) -> list[str]:
    """What is shaded lightly."""
    result = wired.window.result
    return marked(result.marks, result.view, MarkKind.UNSURE)


def shaded_strongly(wired: Wired) -> list[str]:
    result = wired.window.result
    return marked(result.marks, result.view, MarkKind.VERY_UNSURE)


def open_menu(qtbot: QtBot) -> QMenu:
    """The menu that is open, or is about to be."""
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None, timeout=PATIENCE_MS)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entries(menu: QMenu) -> list[str]:
    """What a menu says, without what keeps directions apart."""
    plain = str.maketrans("", "", "\u2068\u2069")
    return [entry.text().translate(plain) for entry in menu.actions() if entry.text()]


def choose(wired: Wired, menu: QMenu, beginning: str) -> None:
    """Choose an entry, as a click does."""
    plain = str.maketrans("", "", "\u2068\u2069")
    entry = next(a for a in menu.actions() if a.text().translate(plain).startswith(beginning))
    assert entry.isEnabled(), entry.text()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
    wired.window.activateWindow()  # which it is again by itself, but not offscreen
