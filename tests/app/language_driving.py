"""Every window at once, in any language, and what they show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QSpinBox,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.languages import use_language
from app.licences import libraries
from app.settings.declared import BEAMS
from app.window.elided_label import ElidedLabel
from app.window.fitted_table_view import words_width
from app.window.fitting_button import FittingButton
from app.window.help.help_window import ABOUT, GUIDE, KEYS, HelpWindow
from app.window.main_acts import main_acts
from app.window.main_window import MainWindow
from app.window.pane import Pane
from app.window.pane_header import PaneHeader
from engine.documents import count_words
from tests.app.driving import click, type_text, wait_until_done
from tests.app.model_driving import open_manager
from tests.app.queue_driving import open_queue

PATIENCE_MS = 15_000
_NUMBERS = re.compile(r"\d[\d.,:]*(\s[AP]M)?")
SOURCE = "The storm broke the lamp."
_ALIKE = re.compile(
    r"""
    .*[-/+\#].*                             # paths, addresses, names of models, amounts, keys
    | Brevity(\ .*)? | English | Deutsch | 日本語 | Aa | \|ab\| | Esc | None
    | Name | Proxy | Threads | Start | Downloads
    """,
    re.VERBOSE,
)
"""What reads the same in several languages: names, and some words."""

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
    """The window with a result of two versions, and every other one that it opens."""
    qtbot.waitUntil(lambda: bool(window.status.engine.text()), timeout=PATIENCE_MS)
    write_two_versions(qtbot, window)
    for pane in (window.source, window.result):
        qtbot.waitUntil(partial(_is_counted, pane), timeout=PATIENCE_MS)
    window.confidence.toggle()
    qtbot.waitUntil(lambda: not window.confidence.is_waiting, timeout=PATIENCE_MS)
    manager = open_manager(qtbot, window)
    shown: list[QWidget] = [window, manager, open_queue(window)]
    if window.history is not None:
        window.history.open_window()
        history = window.history.window
        assert history is not None
        qtbot.waitUntil(lambda: history.runs.is_answered, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: bool(history.preview.facts.text()), timeout=PATIENCE_MS)
        shown.append(history)
    window.versions.open_window()
    compare = window.versions.window
    assert compare is not None
    qtbot.waitUntil(lambda: " · " in compare.counts.text(), timeout=PATIENCE_MS)
    shown.append(compare)
    for page in (GUIDE, KEYS, ABOUT):
        shown.append(HelpWindow(lambda: main_acts(window)))
        qtbot.addWidget(shown[-1])
        shown[-1].open(page)
    if window.settings is not None:
        window.settings.choose(BEAMS, 4)
        window.settings.open_window()
        shown.append(window.settings.window)
    for pane in (window.source, window.result):
        pane.find_bar.open(replace=True)
    qtbot.wait(50)
    return shown


def _is_counted(pane: Pane) -> bool:
    return pane.counts.words == count_words(pane.text())


def write_two_versions(qtbot: QtBot, window: MainWindow) -> None:
    """Have a text summarized, and then once more in other words."""
    type_text(window.source.view, SOURCE)
    click(window.tool_bar.run_button)
    wait_until_done(qtbot, window, PATIENCE_MS)
    window.rewriting.write_all_again()
    wait_until_done(qtbot, window, PATIENCE_MS)


def texts_of(windows: list[QWidget]) -> set[Shown]:
    """All that windows show and say, in words."""
    found: set[Shown] = set()
    for window in windows:
        for widget in (window, *window.findChildren(QWidget)):
            kind = type(widget).__name__
            found |= {
                # What is cut says all of it in its tip, once it is painted.
                (kind, "tip", "" if isinstance(widget, ElidedLabel) else widget.toolTip()),
                (kind, "name", widget.accessibleName()),
                (kind, "description", widget.accessibleDescription()),
                (kind, "title", widget.windowTitle()),
            }
            if isinstance(widget, QTextBrowser):
                found |= {(kind, "line", line) for line in widget.toPlainText().splitlines()}
            elif isinstance(widget, QSpinBox):
                found.add((kind, "special", widget.specialValueText()))
            elif isinstance(widget, FittingButton):
                pass  # says as much as there is room for, and all of it to those who hear it
            elif isinstance(widget, QLabel | QAbstractButton):
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
            elif isinstance(widget, QAbstractItemView):
                found |= {(kind, "cell", text) for text in _cells(widget)}
            for action in widget.actions():
                found |= {(kind, "action", action.text()), (kind, "tip", action.toolTip())}
    # Times, and what memory is free, change from one moment to the next.
    return {(kind, what, _NUMBERS.sub("#", text)) for kind, what, text in found if text.strip()}


def left_in_english(texts: set[Shown], in_english: set[Shown]) -> set[Shown]:
    """What of these texts reads as it does in English, and should not."""
    alike = {shown for shown in texts & in_english if not _ALIKE.fullmatch(shown[2])}
    models = {shown for shown in alike if shown[0] == "ModelTableView"}  # have English names
    of_libraries = {
        ("QTextBrowser", "line", _NUMBERS.sub("#", words))
        for library in libraries()
        for words in (f"{library.name} {library.version}", library.licence)
    }
    return alike - models - of_libraries - {("QLabel", "text", SOURCE)}


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model, top = view.model(), QModelIndex()
    for row in range(model.rowCount(top)):
        columns = 1 if isinstance(view, QListView) else model.columnCount(top)
        for column in range(columns):
            index = model.index(row, column, top)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(index.data(role) or "")


def cut_texts(windows: list[QWidget]) -> list[str]:
    """Labels and buttons that have less room than their text needs, or lie over one another."""
    cut = []
    for window in windows:
        for header in window.findChildren(PaneHeader):
            parts = [one for one in header.findChildren(QWidget) if one.isVisible()]
            parts.sort(key=lambda one: one.x())
            for one, next_one in pairwise(parts):
                if one.geometry().intersects(next_one.geometry()):
                    cut.append(f"{one.accessibleName()} lies over {next_one.accessibleName()}")
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
