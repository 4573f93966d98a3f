from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from app.window.mark_looks import DOUBTS, MarkKind, tint
from app.window.theme import DARK, LIGHT, Colors
from engine.errors import MemoryExhausted, RunForgotten
from tests.app.confidence_driving import (
    Wired,
    press_shifted,
    run,
    shade,
    shaded,
    shaded_strongly,
    wait_for_shades,
)
from tests.app.conftest import MakeDoubting
from tests.app.doubting_engine import TEXT
from tests.app.driving import click, message, paste, press, type_text
from tests.app.evidence_driving import hover, place_of, put_caret

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of menus


def test_unsure_words_are_shaded_and_counted_on_demand(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting()
    run(qtbot, wired)
    assert shaded(wired) == shaded_strongly(wired) == []
    shade(qtbot, wired)
    assert shaded(wired) == ["lighthouse", "storm"]
    assert shaded_strongly(wired) == ["built", "empty"]
    assert wired.confidence.button.text() in ("4 unsure words", "4")
    assert wired.confidence.button.accessibleName() == "4 unsure words"
    assert wired.window.status.activity.text() == "4 unsure words"
    press_shifted(wired, Qt.Key.Key_U)
    assert shaded(wired) == shaded_strongly(wired) == []
    assert wired.confidence.button.text() == ""
    assert wired.confidence.button.accessibleName() == "Show where the model was unsure"


def test_the_button_shades_too_and_its_tip_is_the_legend(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting()
    button = wired.confidence.button
    assert not button.isEnabled()
    run(qtbot, wired)
    assert "Ctrl+Shift+U" in button.toolTip()
    click(button)
    wait_for_shades(qtbot, wired)
    assert shaded_strongly(wired) == ["built", "empty"]
    assert "less than 80 %" in button.toolTip()
    assert "F9" in button.accessibleDescription()


def test_the_mouse_on_a_word_says_how_sure_the_model_was(qtbot: QtBot, wired: Wired) -> None:
    view = wired.window.result.view
    hover(view, place_of(view, "built"))
    assert "34 % sure of" in QToolTip.text()
    QToolTip.hideText()


def test_words_are_gone_to_by_key_round_and_round_and_told(qtbot: QtBot, wired: Wired) -> None:
    view = wired.window.result.view
    view.moveCursor(view.textCursor().MoveOperation.Start)
    seen = []
    for _ in range(5):
        press(wired.window, Qt.Key.Key_F9)
        seen.append(view.textCursor().selectedText())
    assert seen == ["built", "lighthouse", "storm", "empty", "built"]
    assert "34 % sure of" in wired.window.status.activity.text()
    QTest.keyClick(wired.window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert view.textCursor().selectedText() == "empty"


def test_going_to_a_word_shades_them_first(qtbot: QtBot, make_doubting: MakeDoubting) -> None:
    wired = make_doubting()
    run(qtbot, wired)
    wired.window.result.view.moveCursor(wired.window.result.view.textCursor().MoveOperation.Start)
    press(wired.window, Qt.Key.Key_F9)
    wait_for_shades(qtbot, wired)
    assert wired.confidence.is_on
    assert wired.window.result.view.textCursor().selectedText() == "built"


def test_shades_move_with_edits_and_a_changed_word_loses_its_own(
    qtbot: QtBot, wired: Wired
) -> None:
    view = wired.window.result.view
    view.moveCursor(view.textCursor().MoveOperation.Start)
    type_text(view, "Long ago, ")
    assert shaded_strongly(wired) == ["built", "empty"]
    put_caret(view, "storm")
    type_text(view, "xx")
    wait_for_shades(qtbot, wired)
    assert shaded(wired) == ["lighthouse"]
    assert shaded_strongly(wired) == ["built", "empty"]
    assert wired.confidence.button.accessibleName() == "3 unsure words"
    view.undo()
    wait_for_shades(qtbot, wired)
    assert shaded(wired) == ["lighthouse", "storm"]


def test_a_word_that_grew_by_edits_at_its_end_is_another_word(qtbot: QtBot, wired: Wired) -> None:
    view = wired.window.result.view
    put_caret(view, "storm", inside=5)
    type_text(view, "s")
    wait_for_shades(qtbot, wired)
    assert shaded(wired) == ["lighthouse"]


def test_the_next_result_is_shaded_by_itself_and_undo_brings_the_shades_back(
    qtbot: QtBot, wired: Wired
) -> None:
    press_shifted(wired, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "other words" in wired.window.result.text())
    qtbot.waitUntil(lambda: not wired.window.controller.is_running)
    wait_for_shades(qtbot, wired)
    assert wired.confidence.button.accessibleName() == "No unsure words"
    wired.window.result.view.undo()
    wait_for_shades(qtbot, wired)
    assert shaded_strongly(wired) == ["built", "empty"]


def test_a_result_that_is_all_quoted_is_said_to_be(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("quotes-all")
    run(qtbot, wired)
    shade(qtbot, wired)
    assert wired.confidence.button.accessibleName() == "All quoted"
    assert wired.window.status.activity.text().startswith("All of this is quoted")


def test_what_the_engine_forgot_is_told_once_with_the_way_out(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("forgets")
    run(qtbot, wired)
    shade(qtbot, wired)
    assert message(wired.window, "confidence").startswith(RunForgotten().message)
    assert shaded(wired) == []
    wired.window.result.banners.banner("confidence").dismiss_button.click()
    type_text(wired.window.result.view, "x")
    wait_for_shades(qtbot, wired)
    assert message(wired.window, "confidence") == ""


def test_a_text_that_no_run_wrote_here_is_told_to_be_unknown(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting()
    type_text(wired.window.source.view, "a b")
    paste(wired.window.result.view, "From elsewhere.")
    press_shifted(wired, Qt.Key.Key_U)
    assert message(wired.window, "confidence").startswith(RunForgotten().message)
    click(wired.window.result.banners.banner("confidence").action_button)
    qtbot.waitUntil(lambda: wired.window.result.text() == TEXT)
    qtbot.waitUntil(lambda: not wired.window.controller.is_running)
    wait_for_shades(qtbot, wired)
    assert message(wired.window, "confidence") == ""
    assert shaded_strongly(wired) == ["built", "empty"]


def test_an_engine_that_dies_while_it_is_asked_leaves_the_window_as_it_was(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("dies-weighing")
    run(qtbot, wired)
    press_shifted(wired, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: message(wired.window, "confidence") != "")
    assert message(wired.window, "confidence").startswith("The engine stopped unexpectedly")
    assert message(wired.window, "run") == ""
    assert wired.window.result.text() == TEXT
    assert not wired.window.controller.is_running


def test_a_failure_to_tell_is_told_and_no_failure_of_a_run(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("short-of-memory-to-weigh")
    run(qtbot, wired)
    shade(qtbot, wired)
    assert message(wired.window, "confidence").startswith(MemoryExhausted("this job").message)
    assert message(wired.window, "run") == ""


def test_a_run_does_not_wait_for_words_to_be_weighed(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("weighs-slowly")
    run(qtbot, wired)
    press_shifted(wired, Qt.Key.Key_U)
    assert wired.window.status.activity.text() == "Asking the model how sure it was…"
    qtbot.wait(50)
    press(wired.window, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: not wired.window.controller.is_running, timeout=2_000)
    press_shifted(wired, Qt.Key.Key_U)


@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_shaded_words_are_read_as_well_as_others(colors: Colors) -> None:
    for strength in DOUBTS.values():
        ground = tint(colors, strength, colors.notice)
        assert contrast(colors.text, ground.name()) >= 4.5


def test_doubts_look_like_no_other_marks() -> None:
    kinds = (MarkKind.UNSURE, MarkKind.VERY_UNSURE)
    grounds = {tint(LIGHT, DOUBTS[kind], LIGHT.notice).name() for kind in kinds}
    others = {tint(LIGHT, strength).name() for strength in (0.15, 0.17, 0.3, 0.34)}
    assert len(grounds) == 2
    assert not grounds & others


def contrast(one: str, other: str) -> float:
    """As WCAG counts it."""

    def light(color: str) -> float:
        parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        lit = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        ]
        return 0.2126 * lit[0] + 0.7152 * lit[1] + 0.0722 * lit[2]

    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)
