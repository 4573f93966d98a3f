"""What is known of a model, as lines of a name and a value."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.model_entry import ModelEntry
from app.window.amounts import data_size
from app.window.models.input_rules import input_words
from app.window.models.wording import language_words, path_words, size_words, task_words, translated
from engine.hub.fit import Machine
from engine.wording import retold, translation

_NAME_WIDTH = 84
_BREAK = "\u200b"
"""A space without width: a line may end there."""


class Facts(QWidget):
    """The lines; those of which nothing is known are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[QLabel, QLabel]] = []

    def show_facts(self, facts: list[tuple[str, str]]) -> None:
        """Show these, instead of those before."""
        known = [(name, value) for name, value in facts if value]
        while len(self._lines) < len(known):
            self._add_line()
        for number, (name_label, value_label) in enumerate(self._lines):
            shows = number < len(known)
            name_label.setVisible(shows)
            value_label.setVisible(shows)
            if shows:
                name, value = known[number]
                if (name_label.text(), value_label.text()) != (name, value):
                    name_label.setText(name)
                    value_label.setText(value)
                    whole = value.replace(_BREAK, "")
                    value_label.setAccessibleName(f"{name}: {whole}")
                    # What can be broken anywhere holds more than meets the eye: no good to copy.
                    is_broken = whole != value
                    value_label.setToolTip(whole if is_broken else "")
                    flags = Qt.TextInteractionFlag
                    value_label.setTextInteractionFlags(
                        flags.NoTextInteraction if is_broken else flags.TextSelectableByMouse
                    )

    def value(self, name: str) -> str:
        """What is said under a name; empty for nothing."""
        for name_label, value_label in self._lines:
            if name_label.text() == name and not name_label.isHidden():
                return value_label.text().replace(_BREAK, "")
        return ""

    def _add_line(self) -> None:
        name = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        name.setObjectName("muted")
        value = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setWordWrap(True)
        row = len(self._lines)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(value, row, 1)
        self._lines.append((name, value))


def facts_of(entry: ModelEntry, machine: Machine) -> list[tuple[str, str]]:
    """All lines of a model."""
    known = entry.catalogued
    memory = translated("about {size}").format(size=data_size(entry.memory or 0))
    return [
        (translated("Tasks"), task_words(entry)),
        (translated("Also does"), ", ".join(known.other_tasks) if known else ""),
        (translated("Languages"), language_words(entry)),
        (translated("Size"), size_words(entry)),
        (translated("Memory"), memory if entry.memory else ""),
        (translated("Fit"), entry.fit_reason(machine)),
        (translated("Kind"), _kind(entry)),
        (translated("Quality"), known.quality if known else ""),
        (translated("Source"), retold(known.quality_source) if known else ""),
        (translated("Input"), input_words(entry)),
        (translated("Licence"), translation(known.licence) if known else ""),
        (translated("Commit"), _breakable(entry.commit)),
        (
            translated("Folder"),
            _breakable(path_words(entry.installed.folder)) if entry.installed else "",
        ),
    ]


def _kind(entry: ModelEntry) -> str:
    known = entry.catalogued
    if known is None:
        return ""
    if known.parameters is None:
        return known.flavour
    millions = QLocale(QLocale.Language.English).toString(round(known.parameters / 1e6))
    return translated("{flavour}, {count} million parameters").format(
        flavour=known.flavour, count=millions
    )


def _breakable(text: str) -> str:
    """A path or a commit that may be broken into lines where it is too long for one."""
    return _BREAK.join(text[start : start + 8] for start in range(0, len(text), 8))
