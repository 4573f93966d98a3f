"""Every control of every window has a name, and is reached by Tab in the order of reading."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QSplitterHandle,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from app.window.export.drag_out import DragGrip
from app.window.icons import ICONS
from tests.app.accessible_controls import (
    controls,
    description_of,
    name_of,
    reached_by_tab,
    role_of,
    shown,
)
from tests.app.accessible_windows import WINDOWS, Desk

ROLES: dict[type[QWidget], set[QAccessible.Role]] = {
    QPushButton: {
        QAccessible.Role.Button,
        QAccessible.Role.ButtonMenu,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
    },
    QToolButton: {
        QAccessible.Role.Button,
        QAccessible.Role.ButtonMenu,
        QAccessible.Role.CheckBox,
    },
    QLineEdit: {QAccessible.Role.EditableText},
    QPlainTextEdit: {QAccessible.Role.EditableText},
    QTextBrowser: {QAccessible.Role.StaticText},
    QAbstractItemView: {QAccessible.Role.List, QAccessible.Role.Table},
    QScrollBar: {QAccessible.Role.ScrollBar},
    QSplitterHandle: {QAccessible.Role.Separator},
}
SYMBOLS = re.compile(r"[▾▴▸■▶✓✕×&]")
"""What a screen reader would read out by its name in Unicode."""


# Says offscreen of lists that open.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("name", WINDOWS)
def test_every_control_says_what_it_is_and_tab_reaches_it_as_one_reads(
    desk: Desk, name: str
) -> None:
    window = WINDOWS[name](desk)
    popup = window.windowType() == Qt.WindowType.Popup
    assert popup or role_of(window) is QAccessible.Role.Window
    assert popup or name_of(window).endswith("Brevity")
    check_names(window)
    check_order(window)


def check_names(window: QWidget) -> None:
    """Names, roles and descriptions of all that one acts on, and names that can be told apart."""
    icons = {path.stem for path in ICONS.glob("*.svg")}
    together: dict[tuple[QWidget | None, str], QWidget] = {}
    for control in controls(window):
        name = name_of(control)
        assert name.strip(), f"{control} has no name"
        assert name not in icons, f"{control} is called after its icon"
        assert not SYMBOLS.search(name), f"{name!r} has what nobody wants to hear"
        place = control.parentWidget(), name
        assert place not in together, f"two stand together that are called {name!r}"
        together[place] = control
        for kind, roles in ROLES.items():
            if isinstance(control, kind):
                assert role_of(control) in roles, f"{name} is {role_of(control)}"
        says_little = isinstance(control, QAbstractButton) and not text_of(control)
        if says_little:
            assert description_of(control) or len(name.split()) > 1, f"{name!r} explains nothing"
    for label in shown(window):
        if isinstance(label, QLabel) and label.text() and label.pixmap().isNull():
            said, words = name_of(label), words_of(label)
            assert words in said or said in words, f"{words!r} is not said"
    for field in (one for one in controls(window) if isinstance(one, QLineEdit)):
        assert name_of(field) != field.text(), f"{field} has no name but what is in it"


def words_of(label: QLabel) -> str:
    """What it says, without what gives it looks or lets it be broken into lines."""
    text = label.text()
    if label.textFormat() == Qt.TextFormat.RichText:
        text = " ".join(QTextDocumentFragment.fromHtml(text).toPlainText().split("\xa0"))
    return text.replace("\u200b", "")


def text_of(button: QAbstractButton) -> str:
    return button.text().strip(" ▾")


def check_order(window: QWidget) -> None:
    """Tab goes round through all that is enabled, forth and back, as one reads."""
    forth = reached_by_tab(window)
    back = reached_by_tab(window, back=True)
    assert set(forth) == set(back)
    left_out = [one for one in controls(window) if one.isEnabled() and not is_reached(one, forth)]
    assert left_out == []
    places = {one: QRect(one.mapTo(window, QPoint(0, 0)), one.size()) for one in forth}
    start = min(forth, key=lambda one: (places[one].y() // 40, places[one].x()))
    order = forth[forth.index(start) :] + forth[: forth.index(start)]
    for number, one in enumerate(order):
        for later in order[number + 1 :]:
            assert not is_read_before(places[later], places[one]), (
                f"{name_of(later)!r} comes after {name_of(one)!r}"
            )


def is_read_before(one: QRect, other: QRect) -> bool:
    """Whether it stands right above the other, or right to the left of it."""
    shares_columns = one.left() <= other.right() and other.left() <= one.right()
    shares_rows = one.top() <= other.bottom() and other.top() <= one.bottom()
    return (shares_columns and one.bottom() < other.top()) or (
        shares_rows and one.right() < other.left()
    )


def is_reached(control: QWidget, reached: list[QWidget]) -> bool:
    """By Tab, or from there by the arrow keys, as of buttons that exclude each other."""
    if control in reached or isinstance(control, DragGrip):  # a drag takes a mouse
        return True
    group = control.group() if isinstance(control, QAbstractButton) else None
    if group is not None and group.exclusive():
        return any(one in reached for one in group.buttons())
    return False
