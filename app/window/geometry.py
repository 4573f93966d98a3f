"""Where the window stood when it was closed, for the next start."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter, QWidget

from engine.errors import FolderUnwritable
from engine.hub.storage import make_folder, write_durably

_KEYS = ("window", "panes")
_STEP = 28


class Geometry:
    """The place and size of a window and the share of its panes, in one small file.

    What can't be read or written is no failure to tell: the window then opens as it does first.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def is_known(self) -> bool:
        """Whether a window was closed here before."""
        return os.path.exists(self._path)  # noqa: PTH110 - the method may raise PermissionError

    def restore(self, window: QWidget, panes: QSplitter) -> bool:
        """Put the window where it was, on a screen that is there; whether that is known."""
        values = self._read()
        # Qt itself moves a window that would stand on a screen that is gone.
        restored = bool(values) and window.restoreGeometry(values["window"])
        return restored and panes.restoreState(values["panes"])

    def keep(self, window: QWidget, panes: QSplitter) -> None:
        """Remember where it is."""
        states = zip(_KEYS, (window.saveGeometry(), panes.saveState()), strict=True)
        text = json.dumps({key: base64.b64encode(state.data()).decode() for key, state in states})
        try:
            make_folder(self._path.parent)
            write_durably(self._path, text)
        except FolderUnwritable:
            return

    def _read(self) -> dict[str, QByteArray]:
        try:
            values = json.loads(self._path.read_text("utf-8"))
            return {key: QByteArray(base64.b64decode(values[key], validate=True)) for key in _KEYS}
        except (OSError, ValueError, KeyError, TypeError):
            return {}


def place_beside(window: QWidget, other: QWidget) -> None:
    """Have a window as large as another one, a step further to the right and down, if it fits."""
    frame, room = other.frameGeometry(), other.screen().availableGeometry()
    size = other.size()
    if other.isMaximized() or other.isFullScreen():
        frame, size = other.normalGeometry(), other.normalGeometry().size()
    window.resize(size)
    place = frame.translated(_STEP, _STEP)
    window.move(place.topLeft() if room.contains(place) else room.topLeft())
