"""The window's place from one start to the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.window.geometry import Geometry

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # says offscreen


def make_window(qtbot: QtBot) -> tuple[QWidget, QSplitter]:
    window, panes = QWidget(), QSplitter()
    QVBoxLayout(window).addWidget(panes)
    for _ in range(2):
        panes.addWidget(QWidget())
    qtbot.addWidget(window)
    return window, panes


def test_a_window_comes_back_as_large_as_it_was_with_its_panes(
    qtbot: QtBot, tmp_path: Path
) -> None:
    geometry = Geometry(tmp_path / "state" / "window.json")
    assert not geometry.is_known
    window, panes = make_window(qtbot)
    window.resize(640, 410)
    window.show()
    panes.setSizes([100, 300])
    sizes = panes.sizes()
    geometry.keep(window, panes)
    other, other_panes = make_window(qtbot)
    assert geometry.is_known
    assert geometry.restore(other, other_panes)
    other.show()
    assert (other.width(), other.height()) == (640, 410)
    assert other_panes.sizes() == sizes


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"window": 1, "panes": 2}', '{"window": "AA==", "panes": "AA=="}']
)
def test_a_file_of_anything_leaves_the_window_as_it_is(
    qtbot: QtBot, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "window.json"
    path.write_text(text)
    window, panes = make_window(qtbot)
    window.resize(640, 410)
    assert not Geometry(path).restore(window, panes)
    assert (window.width(), window.height()) == (640, 410)


def test_a_place_that_can_not_be_written_is_no_failure(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    geometry = Geometry(tmp_path / "file" / "window.json")
    geometry.keep(*make_window(qtbot))
    assert not geometry.is_known
