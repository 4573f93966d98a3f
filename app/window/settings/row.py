"""One setting in the window: its name, what it does, its control, and what is to be told of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.settings import Flag, Setting, Settings
from app.window.settings.fields import FlagField, field_for
from app.window.settings.wording import (
    effect_words,
    searched_words,
    sentences_words,
    translated,
    value_words,
)
from app.window.words import breakable
from app.window.wrapped_label import wrapped_label


class SettingRow(QWidget):
    """What stands about one setting."""

    chosen = Signal(object, object)
    """The setting, and the value that the user wants."""

    def __init__(self, setting: Setting[Any]) -> None:
        super().__init__()
        self.setting = setting
        self._value = setting.default
        self.field = field_for(setting)
        self.title = wrapped_label("settingTitle")
        self.title.setBuddy(self.field.control)
        self.mark = wrapped_label("settingChanged")
        self.mark.setWordWrap(False)
        self.description = wrapped_label("muted")
        self.error = wrapped_label("fieldError")
        self.reset_button = QPushButton()
        self.reset_button.setObjectName("quiet")
        self._say()
        self._arrange()
        self.field.given.connect(lambda value: self.chosen.emit(setting, value))
        self.field.refused.connect(self.show_refusal)
        self.reset_button.clicked.connect(self.reset)
        self.show_settings(Settings())
        self.show_refusal("")

    def show_settings(self, settings: Settings) -> None:
        """Show the value of now, and whether it is the default."""
        value, is_changed = settings[self.setting], settings.is_changed(self.setting)
        if value != self._value:
            self.show_refusal("")
        self._value = value
        self.field.show_value(value)
        self.mark.setVisible(is_changed)
        if not is_changed and self.reset_button.hasFocus():
            self.field.control.setFocus()  # it would go anywhere
        self.reset_button.setVisible(is_changed)
        self._describe()

    def show_refusal(self, sentence: str) -> None:
        """Say why what was wanted can't be; nothing once that is over."""
        was_told = self.error.text()
        self.error.setText(breakable(sentence))
        self.error.setVisible(bool(sentence))
        self._describe()
        if sentence and self.error.text() != was_told:
            event = QAccessibleEvent(self.error, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(event)

    def reset(self) -> None:
        """Have the default."""
        self.forget()
        self.chosen.emit(self.setting, self.setting.default)

    def forget(self) -> None:
        """Drop what was typed and could not be taken."""
        self.show_refusal("")
        self.field.drop()

    def answers(self, words: list[str]) -> bool:
        """Whether all of these words, in small letters, are said of the setting."""
        searched = searched_words(self.setting)
        return all(word in searched for word in words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The name of a box ticks it, too; unlike the box's own it goes on in a new line."""
        if (
            isinstance(self.field, FlagField)
            and isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        ):
            self.field.box.setFocus(Qt.FocusReason.MouseFocusReason)
            self.field.box.click()
            return True
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------ within

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        is_flag = isinstance(self.setting, Flag)
        if is_flag:
            head.addWidget(self.field)
            self.title.installEventFilter(self)
        head.addWidget(self.title, 1)
        head.addWidget(self.mark)
        head.addWidget(self.reset_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.description)
        if not is_flag:
            column.addWidget(self.field)
        column.addWidget(self.error)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self._describe()

    def _say(self) -> None:
        setting, label = self.setting, translated(self.setting.label)
        default = value_words(setting, setting.default)
        self.field.say()
        self.title.setText(label)
        self.mark.setText(f"● {translated('Changed')}")
        self.description.setText(
            sentences_words(translated(setting.description), effect_words(setting.effect))
        )
        self.reset_button.setText(translated("Reset"))
        self.reset_button.setToolTip(translated("Back to: {value}").format(value=default))
        self.reset_button.setAccessibleName(
            translated("Reset {setting} to {value}").format(setting=label, value=default)
        )

    def _describe(self) -> None:
        """All that is written about the control, for those who hear it."""
        changed = ""
        if not self.mark.isHidden():
            default = value_words(self.setting, self.setting.default)
            changed = translated("Changed; the default is {value}.").format(value=default)
        said = sentences_words(self.error.text(), self.description.text(), changed)
        self.field.control.setAccessibleDescription(said)
