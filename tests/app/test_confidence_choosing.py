from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.confidence_driving import (
    Wired,
    choose,
    entries,
    open_menu,
    run,
    shade,
    shaded_strongly,
    wait_for_shades,
)
from tests.app.conftest import MakeDoubting
from tests.app.doubting_engine import SECOND, TEXT
from tests.app.driving import click, message, paste, press, type_text, wait_until_done
from tests.app.evidence_driving import click_on, put_caret

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of menus


@pytest.mark.parametrize("way", ["click", "return", "menu key"])
def test_a_word_offers_what_else_the_model_might_say_with_its_share(
    qtbot: QtBot, wired: Wired, way: str
) -> None:
    view = wired.window.result.view
    if way == "click":
        click_on(view, "built")
    else:
        view.moveCursor(view.textCursor().MoveOperation.Start)
        press(wired.window, Qt.Key.Key_F9)
        if way == "return":
            press(view, Qt.Key.Key_Return)
        else:
            reason = QContextMenuEvent.Reason.Keyboard
            point = view.cursorRect().center()
            QApplication.sendEvent(
                view.viewport(), QContextMenuEvent(reason, point, view.mapToGlobal(point))
            )
    menu = open_menu(qtbot)
    assert entries(menu)[:5] == [
        "The model was 34 % sure of “built”.",
        "designed\t41 %",
        "&& raised\t12 %",
        "بنى\tunder 1 %",
        "Rewrite this sentence",
    ]
    menu.close()
    assert wired.window.result.text() == TEXT


def test_an_alternative_of_another_direction_leaves_its_share_in_place(
    qtbot: QtBot, wired: Wired
) -> None:
    click_on(wired.window.result.view, "built")
    menu = open_menu(qtbot)
    label = next(a.text() for a in menu.actions() if "بنى" in a.text())
    assert label.startswith("\u2068بنى\u2069\t")
    menu.close()


def test_a_word_without_alternatives_says_so(qtbot: QtBot, wired: Wired) -> None:
    click_on(wired.window.result.view, "storm")
    menu = open_menu(qtbot)
    assert entries(menu)[1] == "There is nothing else to choose here."
    menu.close()


def test_a_click_elsewhere_opens_nothing_and_return_there_is_a_new_line(
    qtbot: QtBot, wired: Wired
) -> None:
    view = wired.window.result.view
    click_on(view, "Halvorsen")
    assert QApplication.activePopupWidget() is None
    end_of_line = view.cursorRect(view.document().find("empty")).center() + QPoint(120, 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=end_of_line)
    assert QApplication.activePopupWidget() is None
    put_caret(view, "built", inside=0)
    press(view, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert "Halvorsen \nbuilt" in wired.window.result.text()


def test_choosing_another_word_goes_on_from_there_and_undo_is_one_step(
    qtbot: QtBot, wired: Wired
) -> None:
    finished = []
    wired.window.controller.finished.connect(finished.append)
    click_on(wired.window.result.view, "built")
    choose(wired, open_menu(qtbot), "designed")
    assert wired.window.tool_bar.run_button.text() == "Stop"
    new = f"Ruth Halvorsen designed it again, and so on.\n\n{SECOND}"
    qtbot.waitUntil(lambda: bool(finished))
    assert wired.window.result.text() == new
    assert finished[0].text == new
    assert finished[0].part_of != 0
    wait_for_shades(qtbot, wired)
    assert shaded_strongly(wired) == ["empty"]
    wired.window.result.view.undo()
    assert wired.window.result.text() == TEXT
    wait_for_shades(qtbot, wired)
    assert shaded_strongly(wired) == ["built", "empty"]


def test_edits_in_other_paragraphs_stay_while_a_word_is_chosen(qtbot: QtBot, wired: Wired) -> None:
    view = wired.window.result.view
    put_caret(view, "keeper", inside=0)
    type_text(view, "old ")
    wait_for_shades(qtbot, wired)
    click_on(view, "lighthouse")
    choose(wired, open_menu(qtbot), "tower")
    qtbot.waitUntil(lambda: not wired.window.controller.is_running)
    assert wired.window.result.text() == (
        "Ruth Halvorsen built the 🗼 tower it again, and so on.\n\n"
        "The old keeper left, and it stood empty."
    )
    assert wired.window.result.has_unsaved_edits


def test_escape_stops_and_keeps_the_text_so_far(qtbot: QtBot, make_doubting: MakeDoubting) -> None:
    wired = make_doubting("slow")
    run(qtbot, wired)
    shade(qtbot, wired)
    click_on(wired.window.result.view, "built")
    choose(wired, open_menu(qtbot), "designed")
    qtbot.waitUntil(lambda: "designed it" in wired.window.result.text())
    press(wired.window, Qt.Key.Key_Escape)
    kept = wired.window.result.text()
    qtbot.waitUntil(lambda: not wired.window.controller.is_running)
    assert wired.window.result.text() == kept
    assert kept.endswith(SECOND)
    assert wired.window.tool_bar.run_button.text() == "Run"
    wired.window.result.view.undo()
    assert wired.window.result.text() == TEXT


def test_a_word_of_an_edited_paragraph_is_refused_and_the_whole_offered(
    qtbot: QtBot, wired: Wired
) -> None:
    view = wired.window.result.view
    put_caret(view, "Halvorsen", inside=0)
    type_text(view, "B. ")
    wait_for_shades(qtbot, wired)
    click_on(view, "built")
    choose(wired, open_menu(qtbot), "designed")
    assert message(wired.window, "part").startswith("This paragraph was edited since")
    assert not wired.window.controller.is_running
    click(wired.window.result.banners.banner("part").action_button)
    qtbot.waitUntil(lambda: "other words" in wired.window.result.text())
    assert message(wired.window, "part") == ""


def test_nothing_else_to_say_brings_the_old_words_back(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("says-nothing-else")
    run(qtbot, wired)
    shade(qtbot, wired)
    click_on(wired.window.result.view, "built")
    choose(wired, open_menu(qtbot), "Rewrite this sentence")
    qtbot.waitUntil(lambda: message(wired.window, "run") != "")
    assert wired.window.result.text() == TEXT
    button = wired.window.result.banners.banner("run").action_button
    assert button.text() == "Write it all again"


def test_the_same_words_again_are_told_and_no_new_result(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("says-the-same")
    run(qtbot, wired)
    shade(qtbot, wired)
    finished = []
    wired.window.controller.finished.connect(finished.append)
    click_on(wired.window.result.view, "built")
    choose(wired, open_menu(qtbot), "Rewrite this sentence")
    qtbot.waitUntil(lambda: message(wired.window, "run") != "")
    assert message(wired.window, "run").startswith("The model wrote the same words again.")
    assert wired.window.result.text() == TEXT
    assert not finished


def test_an_engine_that_dies_over_a_part_leaves_the_text_so_far(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("dies-reworking")
    run(qtbot, wired)
    shade(qtbot, wired)
    click_on(wired.window.result.view, "built")
    choose(wired, open_menu(qtbot), "designed")
    qtbot.waitUntil(lambda: message(wired.window, "run") != "")
    assert wired.window.result.text().endswith(SECOND)
    wired.window.result.view.undo()
    assert wired.window.result.text() == TEXT


def test_the_words_of_a_text_that_is_being_written_offer_nothing(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("slow")
    run(qtbot, wired)
    shade(qtbot, wired)
    click_on(wired.window.result.view, "built")
    choose(wired, open_menu(qtbot), "designed")
    qtbot.waitUntil(lambda: "designed it" in wired.window.result.text())
    view = wired.window.result.view
    for doubt in wired.confidence.doubts:
        menu = view.createStandardContextMenu()
        before = entries(menu)
        view.menu_made.emit(menu, doubt.first)
        assert not any("alone" in entry or "sure of" in entry for entry in entries(menu))
        assert entries(menu)[: len(before)] == before
    press(wired.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not wired.window.controller.is_running)


def test_nothing_else_to_say_leaves_what_is_known_of_an_edited_text(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("says-nothing-else")
    run(qtbot, wired)
    shade(qtbot, wired)
    view = wired.window.result.view
    put_caret(view, "keeper", inside=0)
    type_text(view, "old ")
    wait_for_shades(qtbot, wired)
    origin = wired.window.origins.shown
    click_on(view, "built")
    choose(wired, open_menu(qtbot), "Rewrite this sentence")
    qtbot.waitUntil(lambda: message(wired.window, "run") != "")
    wait_for_shades(qtbot, wired)
    assert wired.window.result.text() == TEXT.replace("keeper", "old keeper")
    assert message(wired.window, "confidence") == ""
    assert shaded_strongly(wired) == ["built", "empty"]
    assert wired.window.origins.shown is origin
    assert wired.window.result.has_unsaved_edits


def test_what_the_engine_has_forgotten_is_run_again_on_its_own_source(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("forgets-to-rework")
    run(qtbot, wired, "a b c")
    shade(qtbot, wired)
    finished = []
    wired.window.controller.finished.connect(finished.append)
    wired.window.source.view.selectAll()
    paste(wired.window.source.view, "something else")
    click_on(wired.window.result.view, "built")
    choose(wired, open_menu(qtbot), "designed")
    qtbot.waitUntil(lambda: message(wired.window, "run") != "")
    assert wired.window.result.text() == TEXT
    click(wired.window.result.banners.banner("run").action_button)
    qtbot.waitUntil(lambda: bool(finished))
    assert finished[0].request.text == "a b c"


def test_a_word_that_could_not_be_gone_to_is_not_gone_to_in_a_later_result(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("forgets-the-first")
    run(qtbot, wired)
    press(wired.window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: message(wired.window, "confidence") != "")
    source = wired.window.source.view
    source.setFocus()
    press(wired.window, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, wired.window)
    wait_for_shades(qtbot, wired)
    assert shaded_strongly(wired) == ["built", "empty"]
    assert not wired.window.result.view.textCursor().hasSelection()
    assert source.hasFocus()
