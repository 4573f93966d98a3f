"""Which pane's text is searched when the keys for it are pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from app.window.pane import Pane

FIND_KEYS, REPLACE_KEYS = "Ctrl+F", "Ctrl+R"


def open_find_bar(panes: Sequence[Pane], *, replace: bool = False) -> None:
    """Open the bar of the pane that has the keyboard, else of the first."""
    focused = QApplication.focusWidget()
    pane = next((pane for pane in panes if focused and pane.isAncestorOf(focused)), panes[0])
    pane.find_bar.open(replace=replace)
