"""The controls in which settings are changed: one for each kind of setting."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.settings import Address, Choice, Flag, Folder, Setting, Value, Whole
from app.settings.model_folder import usual_model_folder
from app.window.settings.boxes import ComboBox, SpinBox
from app.window.settings.wording import refusal_words, translated, value_words

_TEXT_WIDTHS = 16, 50
"""The least and the greatest of a field for an address or a path, in letters."""
_MOST_OF_THE_ROW = 100


class Field(QWidget):
    """One control, named and described for those who hear it."""

    given = Signal(object)
    """The user wants this value, which the setting takes."""
    refused = Signal(str)
    """Why what is typed can't be taken; empty once that is over."""

    def __init__(self, setting: Setting[Any], control: QWidget) -> None:
        super().__init__()
        self.setting = setting
        self.control = control
        self._is_refused = False
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        is_text = isinstance(control, QLineEdit)
        self.row.addWidget(control, _MOST_OF_THE_ROW if is_text else 0)
        self.row.addStretch(1)
        self.setFocusProxy(control)

    def say(self) -> None:
        """Say what it is called and offers, in the language of now."""
        self.control.setAccessibleName(translated(self.setting.label))

    def show_value(self, value: Value) -> None:
        """Show what is chosen now; what is just being typed stays if that is as before."""
        raise NotImplementedError

    def settle(self) -> None:
        """Take what is typed, if it can be taken."""

    def drop(self) -> None:
        """Show again what is chosen, in place of what is typed."""
        self.refuse("")

    def offer(self, value: Value) -> None:
        """Give a value, or say why it can't be taken."""
        sentence = refusal_words(self.setting.refusal(value))
        self.refuse(sentence)
        if not sentence:
            self.given.emit(value)

    def refuse(self, sentence: str) -> None:
        """Say why what is typed can't be taken."""
        if sentence or self._is_refused:
            self._is_refused = bool(sentence)
            self.refused.emit(sentence)


class FlagField(Field):
    """A box to tick."""

    def __init__(self, setting: Flag) -> None:
        self.box = QCheckBox()
        super().__init__(setting, self.box)
        self.box.clicked.connect(self.offer)

    def show_value(self, value: Value) -> None:
        """Tick it or not."""
        self.box.setChecked(bool(value))


class ChoiceField(Field):
    """A list that drops down."""

    def __init__(self, setting: Choice) -> None:
        self.box = ComboBox()
        self._labels = tuple(setting.options.values())
        for value, label in setting.options.items():
            self.box.addItem(label, value)
        super().__init__(setting, self.box)
        self.box.activated.connect(lambda: self.offer(self.box.currentData()))

    def say(self) -> None:
        """The options, too."""
        super().say()
        for place, label in enumerate(self._labels):
            self.box.setItemText(place, translated(label))

    def show_value(self, value: Value) -> None:
        """Have it chosen."""
        self.box.setCurrentIndex(self.box.findData(value))


class NumberField(Field):
    """A number that can be typed and stepped; where 0 means so, it says "Automatic" of it."""

    def __init__(self, setting: Whole) -> None:
        self.box = SpinBox(setting)
        super().__init__(setting, self.box)
        self.box.valueChanged.connect(self._on_changed)
        self.box.lineEdit().textEdited.connect(self._on_typed)
        self._shown = setting.default
        self._is_writing = False

    def say(self) -> None:
        """What stands in the place of 0, too."""
        super().say()
        if isinstance(self.setting, Whole) and self.setting.automatic:
            self.box.setSpecialValueText(value_words(self.setting, 0))

    def show_value(self, value: Value) -> None:
        """Show the number."""
        self._shown = int(value)
        if self.box.value() != self._shown:
            self._write()

    def settle(self) -> None:
        """Take the number, if it can be taken."""
        self.box.interpretText()

    def drop(self) -> None:
        """Show the number of now again."""
        super().drop()
        self._write()

    def _write(self) -> None:
        self._is_writing = True
        self.box.setValue(self._shown)
        self._is_writing = False

    def _on_changed(self, value: int) -> None:
        if self._is_writing:
            return
        self.offer(value)
        if self._is_refused:
            self._write()

    def _on_typed(self, text: str) -> None:
        typed = self.box.number_in(text)
        refusal = self.setting.refusal(typed) if typed is not None else None
        self.refuse(refusal_words(refusal))


class TextField(Field):
    """An address."""

    def __init__(self, setting: Address | Folder) -> None:
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        letter = self.line.fontMetrics().averageCharWidth()
        self.line.setMinimumWidth(_TEXT_WIDTHS[0] * letter)
        self.line.setMaximumWidth(_TEXT_WIDTHS[1] * letter)
        super().__init__(setting, self.line)
        self._shown = ""
        if isinstance(setting, Address):
            self.line.setPlaceholderText(setting.example)
        self.line.editingFinished.connect(self.settle)
        self.line.textEdited.connect(self._on_typed)

    def show_value(self, value: Value) -> None:
        """Show it from its beginning."""
        is_new = value != self._shown
        self._shown = str(value)
        if is_new or not self.line.isModified():
            self._write()

    def settle(self) -> None:
        """Take what is typed, if it can be taken."""
        text = self.line.text().strip()
        if text != self._shown or self._is_refused:
            self.offer(text)

    def drop(self) -> None:
        """Show the address of now again."""
        super().drop()
        self._write()

    def _write(self) -> None:
        self.line.setText(self._shown)
        self.line.setCursorPosition(0)

    def _on_typed(self, text: str) -> None:
        if self._is_refused and self.setting.refusal(text.strip()) is None:
            self.refuse("")


class FolderField(TextField):
    """A path, with a button to look for it."""

    def __init__(self, setting: Folder) -> None:
        super().__init__(setting)
        self.line.setPlaceholderText(str(usual_model_folder()))
        self.button = QPushButton()
        self.button.clicked.connect(self.choose)
        self.row.insertWidget(1, self.button)

    def say(self) -> None:
        """What the button does, too."""
        super().say()
        self.button.setText(translated("Choose…"))
        self.button.setAccessibleName(
            translated("Choose: {setting}").format(setting=translated(self.setting.label))
        )

    def choose(self) -> None:
        """Ask for a folder."""
        start = self.line.text() or str(usual_model_folder())
        name = QFileDialog.getExistingDirectory(self, translated(self.setting.label), start)
        if name:
            self.line.setText(name)
            self.offer(name)


def field_for(setting: Setting[Any]) -> Field:
    """The control for a setting."""
    match setting:
        case Flag():
            return FlagField(setting)
        case Choice():
            return ChoiceField(setting)
        case Whole():
            return NumberField(setting)
        case Folder():
            return FolderField(setting)
        case Address():
            return TextField(setting)
    raise TypeError(type(setting).__name__)
