"""What a result's header says of its versions: which of how many. Pressing it lists them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.window.fitting_button import FittingButton
from app.window.shortcuts import native
from app.window.theme import Theme
from app.window.versions.version import Version
from app.window.versions.version_list import VersionList
from app.window.versions.wording import place_words, short_place_words

OLDER_KEYS, NEWER_KEYS = "Alt+Up", "Alt+Down"


class VersionButton(FittingButton):
    """Hidden where there is one version, or none. Says less where there is little room."""

    opened = Signal()
    """Its list is open: there may be news."""
    chosen = Signal(int)
    """The key of a version."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("versions")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._versions: Sequence[Version] = ()
        self._present = 0
        self.list = VersionList(theme, self, offers_comparing=True)
        self.list.chosen.connect(self.chosen)
        self.clicked.connect(self.open_list)
        self.hide()
        self.show_versions((), 0)

    def show_versions(self, versions: Sequence[Version], present: int) -> None:
        """Tell the place of the one with the key `present`; 0: the text is none of them."""
        self._versions, self._present = versions, present
        self._say()
        self.list.show_versions(versions, present)

    def _say(self) -> None:
        keys = [version.key for version in self._versions]
        places = [place for place, key in enumerate(keys, start=1) if key == self._present]
        count = len(keys)
        if places:
            words, short = place_words(places[0], count), short_place_words(places[0], count)
        else:
            words = short = self.tr("versions")
        menu = self.tr("· {words} ▾")
        self.show_words(menu.format(words=words), menu.format(words=short))
        self.setAccessibleName(words)
        tip = self.tr(
            "Other results of the same text. {older} shows the one before, {newer} the one after."
        ).format(older=native(OLDER_KEYS), newer=native(NEWER_KEYS))
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.setVisible(count > (1 if places else 0))

    def open_list(self) -> None:
        """Open the list, if there is anything to choose."""
        if not self.isHidden():
            self.list.open_under(self)
            self.opened.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the language that is spoken now."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that open a menu open the list."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_list()
        else:
            super().keyPressEvent(event)
