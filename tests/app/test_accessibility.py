"""Every control of every window has a name, and is reached by Tab in the order of reading."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QSplitterHandle,
    QTextEdit,
    QToolButton,
    QWidget,
)

from app.window.icons import ICONS
from tests.app.accessible_windows import (
    WINDOWS,
    Desk,
    controls,
    description_of,
    name_of,
    reached_by_tab,
    role_of,
    shown,
)

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
    QTextEdit: {QAccessible.Role.EditableText},
    QAbstractItemView: {QAccessible.Role.List, QAccessible.Role.Table},
    QScrollBar: {QAccessible.Role.ScrollBar},
    QSplitterHandle: {QAccessible.Role.Grip},
}
SYMBOLS = re.compile(r"[▾▴▸■▶✓✕×&]")
"""What a screen reader would read out by its name in Unicode."""


@pytest.mark.parametrize("name", WINDOWS)
def test_every_control_says_what_it_is_and_tab_reaches_it_as_one_reads(
    desk: Desk, name: str
) -> None:
    window = WINDOWS[name](desk)
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
            said = name_of(label)
            assert label.text() in said or said in label.text(), f"{label.text()!r} is not said"
    for field in (one for one in controls(window) if isinstance(one, QLineEdit)):
        assert name_of(field) != field.text(), f"{field} has no name but what is in it"


def text_of(button: QAbstractButton) -> str:
    return button.text().strip(" ▾")


def check_order(window: QWidget) -> None:
    """Tab goes round through all that is enabled, forth and back, from the left top to the end."""
    forth = reached_by_tab(window)
    back = reached_by_tab(window, back=True)
    assert set(forth) == set(back)
    left_out = [one for one in controls(window) if one.isEnabled() and not is_reached(one, forth)]
    assert left_out == []
    assert rows_of(forth, window) == sorted(rows_of(forth, window))


def is_reached(control: QWidget, reached: list[QWidget]) -> bool:
    """By Tab, or from there by the arrow keys, as of buttons that exclude each other."""
    if control in reached:
        return True
    group = control.group() if isinstance(control, QAbstractButton) else None
    if group is not None and group.exclusive():
        return any(one in reached for one in group.buttons())
    return False


def rows_of(reached: list[QWidget], window: QWidget) -> list[tuple[int, int, int]]:
    """Where each stands: in which band of the window, which column of it, and how far down.

    A band is what stands beside each other in the window's own layout; a column one of those.
    """
    # From where the first of the window is: Tab goes round.
    order = bands(window)
    places = [order[topmost_known(one, order)] for one in reached]
    start = places.index(min(places))
    return [(*place, 0) for place in places[start:] + places[:start]]


def bands(window: QWidget) -> dict[QWidget, tuple[int, int]]:
    """The parts of a window, each with its place by geometry: from the top, then from the left."""
    parts: list[QWidget] = []

    def split(widget: QWidget, depth: int) -> None:
        inside = [
            child
            for child in widget.children()
            if isinstance(child, QWidget) and child.isVisibleTo(window) and not child.isWindow()
        ]
        if depth == 0 or not inside or isinstance(widget, QAbstractButton | QLineEdit):
            parts.append(widget)
            return
        for child in inside:
            split(child, depth - 1)

    split(window, 1)
    corner = {part: part.mapTo(window, QPoint(0, 0)) for part in parts}
    ordered = sorted(parts, key=lambda part: (corner[part].y() // 40, corner[part].x()))
    columns = {part: number for number, part in enumerate(ordered)}
    return {part: (columns[part], 0) for part in parts}


def topmost_known(widget: QWidget, known: dict[QWidget, tuple[int, int]]) -> QWidget:
    while widget not in known:
        parent = widget.parentWidget()
        assert parent is not None
        widget = parent
    return widget
