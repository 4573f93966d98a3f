"""What a screen reader hears on the main path is what docs/accessibility.md says of it.

Heard is what Qt hands on: the name, role and description of what gets the keyboard, the titles of
windows, and announcements. With an engine that answers to order in place of a model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from app.window.versions.compare_window import CompareWindow
from tests.app.accessible_controls import description_of, face, name_of, role_of
from tests.app.confidence_driving import DOUBTING_ENGINE, open_menu, wait_for_shades, wire
from tests.app.driving import wait_until_done
from tests.app.evidence_driving import SOURCE, ChecksAtOnce, wait_for_flags, wait_for_matches

PAGE = Path(__file__).parents[2] / "docs" / "accessibility.md"
BEGIN, END = "<!-- heard -->", "<!-- /heard -->"
TIME = re.compile(r"\b\d{1,2}:\d\d(?: [AP]M)?\b")
DIRECTIONS = str.maketrans("", "", "\u2068\u2069")
ROLES = {
    QAccessible.Role.EditableText: "text",
    QAccessible.Role.Button: "button",
    QAccessible.Role.PopupMenu: "menu",
}
# Says offscreen of lists that open.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


class Ear:
    """Stands between the window and Qt, and hears what a screen reader is sent."""

    Event = QAccessible.Event

    def __init__(self) -> None:
        self.lines: list[str] = []

    @staticmethod
    def isActive() -> bool:
        return True

    def updateAccessibility(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.hear(f"“{event.message()}”")
        elif event.type() == QAccessible.Event.Alert:
            shown = event.object()
            assert isinstance(shown, QWidget)
            self.hear(f"alert: {name_of(shown)}")

    def on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not isinstance(now, QMenu):
            described = description_of(now)
            line = f"{name_of(now)}, {ROLES[role_of(now)]}"
            self.hear(f"{line}. {described}" if described else line)

    def on_window(self, window: QWindow | None) -> None:
        if window is not None and window.title():
            self.hear(f"{window.title()}, window")

    def hear(self, line: str) -> None:
        plain = " ".join(line.translate(DIRECTIONS).split())
        self.lines.append(TIME.sub("14:05", plain))

    def told(self) -> list[str]:
        """What was heard since this was asked last.

        Offscreen the keyboard is somewhere before its window is in front; on a screen it is not.
        """
        lines, self.lines = self.lines, []
        return sorted(lines, key=lambda line: (not line.endswith(", window"), line.startswith("“")))


@pytest.fixture
def ear(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ear]:
    ear = Ear()
    for module in ("app.window.evidence.announcing", "app.window.banner"):
        monkeypatch.setattr(f"{module}.QAccessible", ear)
    qapp.focusChanged.connect(ear.on_focus)
    qapp.focusWindowChanged.connect(ear.on_window)
    yield ear
    qapp.focusChanged.disconnect(ear.on_focus)
    qapp.focusWindowChanged.disconnect(ear.on_window)


def press(keys: str) -> None:
    """Press keys as they are written in the page, wherever the keyboard is."""
    *held, last = keys.split("+")
    modifiers = Qt.KeyboardModifier.NoModifier
    for name in held:
        modifiers |= MODIFIERS[name]
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, getattr(Qt.Key, f"Key_{last}"), modifiers)


def entry_of(menu: QMenu) -> str:
    """What is said of the entry that the arrow keys have come to."""
    place = menu.actions().index(menu.activeAction())
    entry = face(menu).child(place)
    assert entry is not None
    return entry.text(QAccessible.Text.Name)


def test_what_is_heard_from_opening_to_saving_is_what_the_page_says(
    qtbot: QtBot,
    make_window: Callable[..., MainWindow],
    ear: Ear,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document, saved = tmp_path / "lighthouse.txt", tmp_path / "lighthouse summary.txt"
    document.write_text(SOURCE.replace("1871", "1872"), encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(document), ""))
    monkeypatch.setattr("app.window.export.controller.ask_where_to_save", lambda *_a: saved)
    window = make_window(script=DOUBTING_ENGINE, evidence=ChecksAtOnce(), state=tmp_path)
    qtbot.waitUntil(lambda: window.status.activity.text() == "Ready")
    rows: list[tuple[str, list[str]]] = [("Brevity is started", ear.told())]

    def then(keys: str, settled: Callable[[], object]) -> None:
        press(keys)
        settled()
        rows.append((keys, ear.told()))

    def is_done() -> None:
        wait_until_done(qtbot, window)
        wait_for_matches(qtbot, window)

    def is_checked() -> None:
        is_done()
        wait_for_flags(qtbot, window, "1871")

    def is_in_menu() -> None:
        menu = open_menu(qtbot)
        ear.hear(f"{name_of(menu)}, {ROLES[role_of(menu)]}")
        ear.hear(entry_of(menu))

    def is_at_entry() -> None:
        menu = open_menu(qtbot)
        ear.hear(entry_of(menu))

    def is_closed() -> None:
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
        window.activateWindow()  # which it is again by itself, but not offscreen
        QApplication.processEvents()
        ear.told()

    def is_compared() -> None:
        compare: CompareWindow = window.versions.window
        qtbot.waitUntil(compare.isActiveWindow)
        qtbot.waitUntil(lambda: any("the same" in line for line in ear.lines))

    def is_back() -> None:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    then("Ctrl+O", lambda: qtbot.waitUntil(lambda: bool(window.source.text())))
    then("Ctrl+Return", is_checked)
    then("Shift+F6", lambda: None)
    then("F8", lambda: None)
    then("F6", lambda: None)
    then("Ctrl+Shift+U", lambda: wait_for_shades(qtbot, wire(window)))
    then("F9", lambda: None)
    then("Shift+F9", lambda: None)
    then("Return", is_in_menu)
    then("Down", is_at_entry)
    then("Escape", is_closed)
    then("Ctrl+Shift+Return", is_done)
    qtbot.waitUntil(window.result.version_button.isVisible)
    then("Alt+Up", lambda: wait_for_flags(qtbot, window, "1871"))
    then("Ctrl+Shift+D", is_compared)
    then("F7", lambda: None)
    then("Escape", is_back)
    then("Ctrl+S", lambda: qtbot.waitUntil(saved.exists, timeout=20_000))
    qtbot.waitUntil(lambda: "Saved" in window.status.activity.text(), timeout=20_000)
    rows[-1][1].extend(ear.told())
    heard = table(rows)
    assert written(PAGE) == heard, f"The page should say:\n\n{heard}"


def table(rows: list[tuple[str, list[str]]]) -> str:
    """As the page has it."""
    lines = ["| Keys | What is said |", "|---|---|"]
    lines += [f"| {keys} | {'<br>'.join(said) or '(nothing)'} |" for keys, said in rows]
    return "\n".join(lines)


def written(page: Path) -> str:
    text = page.read_text(encoding="utf-8")
    return text[text.index(BEGIN) + len(BEGIN) : text.index(END)].strip()
