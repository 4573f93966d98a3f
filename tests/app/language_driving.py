"""Every window at once, in any language, and what they show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.languages import use_language
from app.window.column_widths import words_width
from app.window.elided_label import ElidedLabel
from app.window.main_window import MainWindow
from tests.app.model_driving import open_manager
from tests.app.queue_driving import open_queue

PATIENCE_MS = 15_000
_FREE = re.compile(r"[\d.,]+ GB")

Shown = tuple[str, str, str]
"""The class of a widget, what of it is read, and the text."""


@contextmanager
def speaking(application: QApplication, language: str) -> Iterator[None]:
    """In that language until the end, whichever comes between; then in English again."""
    locale = QLocale()
    use_language(application, language)
    try:
        yield
    finally:
        use_language(application, "en")
        QLocale.setDefault(locale)


def open_all(qtbot: QtBot, window: MainWindow) -> list[QWidget]:
    """The window with its find bars, and every other one that it opens."""
    qtbot.waitUntil(lambda: bool(window.status.engine.text()), timeout=PATIENCE_MS)
    manager = open_manager(qtbot, window)
    shown: list[QWidget] = [window, manager, open_queue(window)]
    if window.history is not None:
        window.history.open_window()
        history = window.history.window
        assert history is not None
        qtbot.waitUntil(lambda: history.runs.is_answered, timeout=PATIENCE_MS)
        shown.append(history)
    for pane in (window.source, window.result):
        pane.find_bar.open(replace=True)
    qtbot.wait(50)
    return shown


def texts_of(windows: list[QWidget]) -> set[Shown]:
    """All that windows show and say, in words."""
    found: set[Shown] = set()
    for window in windows:
        for widget in (window, *window.findChildren(QWidget)):
            kind = type(widget).__name__
            found |= {
                (kind, "tip", widget.toolTip()),
                (kind, "name", widget.accessibleName()),
                (kind, "description", widget.accessibleDescription()),
                (kind, "title", widget.windowTitle()),
            }
            if isinstance(widget, QLabel | QAbstractButton):
                # What is hidden may not have been laid out, and then shows nothing yet.
                found.add((kind, "text", widget.text() if widget.isVisibleTo(window) else ""))
            elif isinstance(widget, QLineEdit):
                found.add((kind, "placeholder", widget.placeholderText()))
            elif isinstance(widget, QComboBox):
                found |= {(kind, "item", widget.itemText(i)) for i in range(widget.count())}
            elif isinstance(widget, QMenu):
                found.add((kind, "title", widget.title()))
            elif isinstance(widget, QHeaderView):
                model = widget.model()
                found |= {
                    (kind, "header", str(model.headerData(i, widget.orientation())))
                    for i in range(widget.count())
                }
            for action in widget.actions():
                found |= {(kind, "action", action.text()), (kind, "tip", action.toolTip())}
    # What memory is free changes from one moment to the next.
    return {(kind, what, _FREE.sub("#", text)) for kind, what, text in found if text.strip()}


def cut_texts(windows: list[QWidget]) -> list[str]:
    """Labels and buttons that have less room than their text needs."""
    cut = []
    for window in windows:
        for widget in window.findChildren(QWidget):
            if not widget.isVisible() or isinstance(widget, ElidedLabel):
                continue
            if isinstance(widget, QLabel) and widget.text():
                if widget.wordWrap():
                    is_cut = widget.heightForWidth(widget.width()) > widget.height()
                else:
                    is_cut = widget.sizeHint().width() > widget.width()
            elif isinstance(widget, QHeaderView):
                if widget.orientation() == Qt.Orientation.Vertical:
                    continue
                columns = [i for i in range(widget.count()) if not widget.isSectionHidden(i)]
                is_cut = any(widget.sectionSize(i) < words_width(widget, i) for i in columns)
            elif isinstance(widget, QAbstractButton) and widget.text():
                is_cut = widget.minimumSizeHint().width() > widget.width()
            else:
                continue
            if is_cut:
                named = str(columns) if isinstance(widget, QHeaderView) else widget.text()
                cut.append(f"{type(window).__name__}/{type(widget).__name__}: {named}")
    return cut


def state_folder(tmp_path: Path) -> Path:
    """Where a window keeps its session and its history in a test."""
    return tmp_path / "state"
