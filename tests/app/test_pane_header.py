"""What stands over a pane shares its line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.window.fitting_button import FittingButton
from app.window.pane_header import PaneHeader


@pytest.fixture
def header(qtbot: QtBot, qapp: QApplication) -> Iterator[PaneHeader]:
    window = QWidget()
    qtbot.addWidget(window)
    header = PaneHeader()
    header.setParent(window)
    header.title.setText("Summary")
    for words, short in (("version 2 of 3", "2 of 3"), ("4 unsure words", "4")):
        button = FittingButton()
        header.row.addWidget(button)
        button.show_words(words, short)
    window.resize(1_300, 100)
    window.show()
    yield header
    window.close()


def said(header: PaneHeader, qtbot: QtBot, width: int) -> list[str]:
    header.resize(width, header.height())
    qtbot.wait(20)
    return [button.text() for button in header.findChildren(FittingButton)]


def test_buttons_say_less_one_after_the_other(header: PaneHeader, qtbot: QtBot) -> None:
    assert said(header, qtbot, 1_200) == ["version 2 of 3", "4 unsure words"]
    full = header.sizeHint().width()
    assert said(header, qtbot, full - 10) == ["2 of 3", "4 unsure words"]
    assert said(header, qtbot, header.minimumSizeHint().width()) == ["2 of 3", "4"]
    assert said(header, qtbot, full + 40) == ["version 2 of 3", "4 unsure words"]
