"""Saying in another language what open windows show, by what they show.

A window is made with its texts, in some sixty files; none of them keeps how a text came about. So
each text is looked up: it is the translation of a known text, or made of a template whose fields
are filled, or several of these joined. A text that is none of that is the user's, and stays. What
is painted anew each time, as the rows of tables are, needs no more than to be painted. A few
widgets say things that can't be known so, as dates; they say them anew when Qt tells of the change,
which is afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QSpinBox,
    QTabBar,
    QWidget,
)

from engine.wording import Template, filled, read_translations

_JOINTS = [
    re.compile(f"({joint})")
    for joint in (
        *(r"\n|\t|<[^<>]+>", r"^[·●] ", " · ", r"(?<=[.!?。]) (?=\S)", " ▾", " – ", ": "),
        r" \(|\)",
    )
]
"""What the window puts between texts, the widest first."""

_KEPT = ("_words", "_short", "_parts")
"""Where widgets that say as much as there is room for keep all that they could say."""

_OF_ACTIONS = "acts"
"""The context of what stands in menus and lists of shortcuts."""

_MODIFIERS = ("Ctrl", "Shift", "Alt", "Meta")
_KEYS = ("Return", "Enter", "Esc", "Del", "Ins", "Home", "End", "PgUp", "PgDown", "Up", "Down")
_NUMBER = re.compile(r"(\d[\d.,]*)((?: ?[kMGT]?B)?)")
_APART = re.compile(r" · |[.!?] (?=\S)|。(?=.)")
"""Where a field has this in it, the template has probably taken what stands beside its text."""
_DEEPEST = 3


@dataclass(frozen=True)
class _Known:
    """A text in the old language: who says it, and how it reads in the new one."""

    context: str
    said: str


class Retelling:
    """From one language to another; `keys` are the names of keys in both."""

    def __init__(
        self, before: str, after: str, locales: tuple[QLocale, QLocale], keys: Mapping[str, str]
    ) -> None:
        self._old, self._new = locales
        self._keys = keys
        self._exact: dict[str, list[_Known]] = {}
        templates: list[Template] = []
        says, will_say = _all_of(before), _all_of(after)
        for context, text in sorted({**says, **will_say}, key=lambda key: not key[0]):
            was, becomes = says.get((context, text), text), will_say.get((context, text), text)
            self._exact.setdefault(was, []).append(_Known(context, becomes))
            if (template := Template.of(was, becomes)) is not None:
                templates.append(template)
        # The window's come first where others are as long.
        self._templates = sorted(templates, key=lambda template: -template.letters)

    def of(self, text: str, contexts: Sequence[str] = ()) -> str:
        """The text in the new language; of several meanings the one of the first of `contexts`."""
        return self._of(text, contexts, _DEEPEST) if text.strip() else text

    def _of(self, text: str, contexts: Sequence[str], depth: int) -> str:
        if (known := self._exact.get(text)) is not None:
            return _nearest(known, contexts)
        doubtful: tuple[Template, re.Match[str]] | None = None
        for template in self._templates if depth else ():
            if (found := template.match(text)) is None:
                continue
            if not any(map(_APART.search, found.groups())):
                return self._filled(template, found, contexts, depth)
            doubtful = doubtful or (template, found)
        for joint in _JOINTS:
            parts = joint.split(text)
            if len(parts) > 1:
                said = "".join(self._each(parts, contexts, depth))
                if said == text and doubtful is not None:
                    break
                return said
        if doubtful is not None:
            return self._filled(*doubtful, contexts, depth)
        listed = text.split(", ")
        if all(part in self._exact for part in listed):
            return ", ".join(_nearest(self._exact[part], contexts) for part in listed)
        return self._key(text) if "+" in text or text in self._keys else self._number(text)

    def _filled(
        self, template: Template, found: re.Match[str], contexts: Sequence[str], depth: int
    ) -> str:
        fields = found.groupdict().items()
        said = {name: self._of(value, contexts, depth - 1) for name, value in fields}
        return filled(template.translation, said)

    def _each(self, parts: Sequence[str], contexts: Sequence[str], depth: int) -> Iterator[str]:
        """Texts with the joints between them; as many together as are known as one text."""
        place = 0
        while place < len(parts):
            for end in range(len(parts) - 1, place, -2):
                if (known := self._exact.get("".join(parts[place : end + 1]))) is not None:
                    yield _nearest(known, contexts)
                    place = end + 1
                    break
            else:
                yield self._of(parts[place], contexts, depth)
                place += 1
            yield from parts[place : place + 1]
            place += 1

    def _key(self, text: str) -> str:
        return "+".join(self._keys.get(key, key) for key in text.split("+"))

    def _number(self, text: str) -> str:
        """A number as the new language writes it, maybe with a unit; anything else as it is."""
        if (found := _NUMBER.fullmatch(text)) is None:
            return text
        whole, is_whole = self._old.toLongLong(found[1])
        if is_whole:
            return (self._new.toString(whole) if len(found[1]) > 3 else found[1]) + found[2]
        number, is_number = self._old.toDouble(found[1])
        digits = len(found[1].rpartition(self._old.decimalPoint())[2])
        return self._new.toString(number, "f", digits) + found[2] if is_number else text


def key_names() -> tuple[str, ...]:
    """What keys are called in the language that Qt speaks now, always in the same order."""
    native = QKeySequence.SequenceFormat.NativeText
    modifiers = (QKeySequence(f"{name}+A").toString(native)[:-2] for name in _MODIFIERS)
    return (*modifiers, *(QKeySequence(name).toString(native) for name in _KEYS))


def retell_widgets(retelling: Retelling) -> None:
    """Say all that is shown in any window in the new language."""
    widgets = QApplication.allWidgets()
    for widget in widgets:
        _retell(widget, retelling)
    for widget in widgets:
        widget.updateGeometry()
        widget.update()


def _retell(widget: QWidget, retelling: Retelling) -> None:
    contexts = tuple(_contexts(widget))
    for name in _KEPT:
        kept = getattr(widget, name, None)
        if isinstance(kept, str):
            setattr(widget, name, retelling.of(kept, contexts))
        elif isinstance(kept, tuple) and all(isinstance(part, str) for part in kept):
            setattr(widget, name, tuple(retelling.of(part, contexts) for part in kept))
    for getter, setter in _texts(widget):
        before = getter()
        after = retelling.of(before, contexts)
        if after != before:
            setter(after)
    for action in widget.actions():
        _retell_action(action, retelling, contexts)
    if isinstance(widget, QComboBox):
        for place in range(widget.count()):
            widget.setItemText(place, retelling.of(widget.itemText(place), contexts))
    elif isinstance(widget, QHeaderView) and widget.count():
        widget.headerDataChanged(widget.orientation(), 0, widget.count() - 1)
    elif isinstance(widget, QListWidget):
        for item in map(widget.item, range(widget.count())):
            item.setText(retelling.of(item.text(), contexts))
    elif isinstance(widget, QAbstractItemView):
        widget.viewport().update()


def _texts(widget: QWidget) -> Iterator[tuple[Any, Any]]:
    yield widget.toolTip, widget.setToolTip
    yield widget.accessibleName, widget.setAccessibleName
    yield widget.accessibleDescription, widget.setAccessibleDescription
    yield widget.windowTitle, widget.setWindowTitle
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text, widget.setText
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText, widget.setPlaceholderText
    elif isinstance(widget, QMenu | QGroupBox):
        yield widget.title, widget.setTitle
    elif isinstance(widget, QProgressBar):
        yield widget.format, widget.setFormat
    elif isinstance(widget, QSpinBox):
        yield widget.specialValueText, widget.setSpecialValueText
    elif isinstance(widget, QTabBar):
        for place in range(widget.count()):
            yield _tab_text(widget, place)


def _tab_text(bar: QTabBar, place: int) -> tuple[Any, Any]:
    return lambda: bar.tabText(place), lambda text: bar.setTabText(place, text)


def _retell_action(action: QAction, retelling: Retelling, contexts: Sequence[str]) -> None:
    for getter, setter in (
        (action.text, action.setText),
        (action.toolTip, action.setToolTip),
        (action.statusTip, action.setStatusTip),
    ):
        before = getter()
        after = retelling.of(before, (*contexts, _OF_ACTIONS))
        if after != before:
            setter(after)


def _contexts(widget: QWidget) -> Iterator[str]:
    """Who may have said what a widget shows: it, and those that it stands in."""
    owner: QObject | None = widget
    while owner is not None:
        yield from (kind.__name__ for kind in type(owner).__mro__)
        yield from reversed(type(owner).__module__.split("."))
        owner = owner.parent()


def _nearest(known: list[_Known], contexts: Sequence[str]) -> str:
    by_context = {one.context: one.said for one in reversed(known)}
    return next((by_context[name] for name in contexts if name in by_context), known[0].said)


def _all_of(code: str) -> dict[tuple[str, str], str]:
    """Every text of a language, by its context and its English."""
    translations = read_translations(code)
    said = {("", text): done for text, done in translations.get("sentences", {}).items()}
    for context, texts in translations.get("window", {}).items():
        said |= {(context, text): done for text, done in texts.items()}
    return said
