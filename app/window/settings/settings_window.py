"""The settings' window: groups, a search, and every setting with what it does."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.settings import Setting, Settings
from app.settings.declared import GROUPS, SETTINGS
from app.window.banner import BannerArea
from app.window.card import Card
from app.window.reading_order import tab_as_read
from app.window.search_field import SearchField
from app.window.settings.row import SettingRow
from app.window.settings.wording import translated
from app.window.theme import Theme
from app.window.to_the_front import bring_to_the_front

_HEADING = 1.4
"""The size of a group's heading, in sizes of the text."""


class SettingsWindow(QWidget):
    """A window of its own, beside the one in which the user works. What is chosen acts at once."""

    chosen = Signal(object, object)
    """A setting, and the value that the user wants."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._is_going = False
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Settings – Brevity"))
        self.setMinimumSize(560, 420)
        self.resize(900, 720)
        self.search = SearchField(self.tr("Search settings"), theme)
        self.groups = QListWidget()
        self.groups.setObjectName("groups")
        self.groups.setAccessibleName(self.tr("Groups of settings"))
        self.groups.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.groups.addItems([translated(group) for group in GROUPS])
        self.banners = BannerArea(theme)
        self.headings = {group: self._heading(group) for group in GROUPS}
        self.rows = {setting.key: SettingRow(setting) for setting in SETTINGS}
        self.nothing = QLabel(self.tr("No setting fits this search."))
        self.nothing.setObjectName("muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.hide()
        self.page = QScrollArea()
        self._content = QWidget()
        self._arrange()
        self._connect(theme)
        self.groups.setCurrentRow(0)
        self._measure_groups()

    # ------------------------------------------------------------ making

    @staticmethod
    def _heading(group: str) -> QLabel:
        label = QLabel(translated(group))
        label.setObjectName("settingsGroup")
        label.setWordWrap(True)
        font = label.font()
        font.setPointSizeF(font.pointSizeF() * _HEADING)
        label.setFont(font)
        return label

    def _arrange(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(24)
        for group, heading in self.headings.items():
            column.addWidget(heading)
            for row in self.rows.values():
                if row.setting.group == group:
                    column.addWidget(row)
        column.addWidget(self.nothing)
        column.addStretch(1)
        self.page.setWidget(self._content)
        self.page.setWidgetResizable(True)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setAccessibleName(self.tr("Settings"))
        card = Card()
        card.column.addWidget(self.banners)
        card.column.addWidget(self.page, 1)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.search)
        left.addWidget(self.groups, 1)
        both = QHBoxLayout(self)
        both.setContentsMargins(16, 14, 16, 14)
        both.setSpacing(12)
        both.addLayout(left, 2)
        both.addWidget(card, 5)
        tab_as_read(self)

    def _connect(self, theme: Theme) -> None:
        for row in self.rows.values():
            row.chosen.connect(self.chosen)
        self.search.textChanged.connect(self._show_matches)
        self.search.left_for_results.connect(self._enter_settings)
        self.groups.currentRowChanged.connect(self._go_to_group)
        self.page.verticalScrollBar().valueChanged.connect(self._show_group)
        self.groups.model().dataChanged.connect(self._measure_groups)
        theme.changed.connect(self._measure_groups)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._bring_into_sight)
        standard = QKeySequence.StandardKey
        for keys, act in (
            (QKeySequence("Esc"), self.search.give_up),
            (QKeySequence(standard.Close), self.close),
            (QKeySequence(standard.Find), self.search.take_keyboard),
        ):
            QShortcut(keys, self).activated.connect(act)

    # ------------------------------------------------------------ opening

    def open(self, setting: Setting[Any] | None = None) -> None:
        """Show the window, at one setting if it is named."""
        if not self.isVisible():
            self.search.clear()
            for row in self.rows.values():
                row.forget()
        bring_to_the_front(self)
        if setting is None:
            self.search.take_keyboard()
            return
        self.search.clear()
        row = self.rows[setting.key]
        self.page.ensureWidgetVisible(row)
        row.field.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take what is typed, as if the field had been left."""
        for row in self.rows.values():
            if row.field.control.hasFocus():
                row.field.settle()
        super().closeEvent(event)

    def _bring_into_sight(self, _old: QWidget | None, now: QWidget | None) -> None:
        """The page does so itself, but not when the keyboard comes from beside it."""
        if now is not None and self._content.isAncestorOf(now):
            self.page.ensureWidgetVisible(now)

    def _enter_settings(self) -> None:
        first = next((row for row in self.rows.values() if not row.isHidden()), None)
        if first is not None:
            first.field.control.setFocus(Qt.FocusReason.TabFocusReason)

    # ------------------------------------------------------------ what is shown

    def show_settings(self, settings: Settings) -> None:
        """Show these values."""
        for row in self.rows.values():
            row.show_settings(settings)

    def show_refusal(self, setting: Setting[Any], sentence: str) -> None:
        """Say at a setting why what was wanted can't be; nothing once that is over."""
        self.rows[setting.key].show_refusal(sentence)

    def _show_matches(self) -> None:
        words = self.search.text().casefold().split()
        matching = {key for key, row in self.rows.items() if row.answers(words)}
        for key, row in self.rows.items():
            row.setVisible(key in matching)
        groups = {self.rows[key].setting.group for key in matching}
        for place, (group, heading) in enumerate(self.headings.items()):
            heading.setVisible(group in groups)
            self.groups.item(place).setHidden(group not in groups)
        self.groups.setEnabled(bool(matching))
        self.nothing.setVisible(not matching)
        self.page.verticalScrollBar().setValue(0)

    # ------------------------------------------------------------ groups

    def _go_to_group(self, place: int) -> None:
        """Show a group that was chosen, from its heading on."""
        if place < 0:
            return
        self._is_going = True
        top = self.headings[GROUPS[place]].y() - self.headings[GROUPS[0]].y()
        self.page.verticalScrollBar().setValue(top)
        self._is_going = False

    def _show_group(self, top: int) -> None:
        """Have the group chosen that the user has scrolled to."""
        if self._is_going:
            return
        third = self.page.viewport().height() // 3
        begun = [
            place
            for place, heading in enumerate(self.headings.values())
            if not heading.isHidden() and heading.y() <= top + third
        ]
        self.groups.blockSignals(True)  # the page is where it is to be
        self.groups.setCurrentRow(begun[-1] if begun else 0)
        self.groups.blockSignals(False)

    def _measure_groups(self) -> None:
        """Give the groups room for their whole names."""
        self.groups.ensurePolished()
        self.groups.doItemsLayout()
        frame = 2 * self.groups.frameWidth()
        self.groups.setMinimumWidth(self.groups.sizeHintForColumn(0) + frame)
