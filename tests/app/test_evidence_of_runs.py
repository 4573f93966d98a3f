"""The evidence of what runs write, of whichever source and result are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from engine.evidence import Flag, SentenceEvidence
from tests.app.conftest import MakeWindow
from tests.app.driving import paste, press, type_text, wait_until_done
from tests.app.evidence_driving import (
    EMPTY,
    LAMP,
    SOURCE,
    AnswersToOrder,
    ChecksAtOnce,
    click_on,
    flagged,
    hover,
    lines_over_tints,
    lit_in_source,
    place_of,
    put_caret,
    quoted,
    run,
    wait_for_flags,
    wait_for_matches,
    write,
)
from tests.app.fake_engine import QUOTED

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of tooltips


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    """A window whose results are checked."""
    return make_window("says-too-much", evidence=ChecksAtOnce())


def test_quotations_in_place_of_what_the_model_wrote_are_marked_until_they_are_edited(
    qtbot: QtBot, window: MainWindow
) -> None:
    paste(window.source.view, SOURCE)
    run(qtbot, window)
    assert flagged(window) == ["1891"]
    assert quoted(window) == [QUOTED]
    view = window.result.view
    hover(view, place_of(view, "storm"))
    assert "Quoted from the source" in QToolTip.text()
    press(view, Qt.Key.Key_Home, control=True)
    type_text(view, "Once, ")
    wait_for_matches(qtbot, window)
    assert quoted(window) == [QUOTED]
    put_caret(view, "storm", 0)
    type_text(view, "big ")
    wait_for_matches(qtbot, window)
    assert quoted(window) == []
    while "big" in window.result.text():
        view.undo()
    wait_for_matches(qtbot, window)
    assert quoted(window) == [QUOTED]
    click_on(view, "storm")
    assert window.status.activity.text().startswith("Quoted from the source")
    assert lines_over_tints(view) == [QUOTED], "a tint over it would hide the line"
    hover(view, place_of(view, "lighthouse"))


def test_undo_to_an_older_result_shows_what_is_known_of_that_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window, SOURCE, "The lamp broke in 1777.")
    assert flagged(window) == ["1777"]
    run(qtbot, window)
    wait_for_flags(qtbot, window, "1891")
    window.result.view.undo()
    wait_for_flags(qtbot, window, "1777")
    assert quoted(window) == []
    window.result.view.redo()
    wait_for_flags(qtbot, window, "1891")
    wait_for_matches(qtbot, window)
    assert quoted(window) == [QUOTED]


def test_a_sentence_that_is_being_written_is_not_judged(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("says-too-much-slowly", evidence=ChecksAtOnce())
    paste(window.source.view, SOURCE)
    press(window, Qt.Key.Key_Return, control=True)
    seen: list[tuple[str, list[str]]] = []
    while not seen or window.controller.is_running:
        qtbot.wait(15)
        if not seen or seen[-1][1] != flagged(window):
            seen.append((window.result.text(), flagged(window)))
    wait_for_matches(qtbot, window)
    if [flags for _, flags in seen] != [[]]:  # a busy machine has no time for it before the end
        assert [flags for _, flags in seen] == [[], ["1891"]], "it came once and stayed"
        assert "1891. " in seen[1][0]
    assert flagged(window) == ["1891"]


def test_of_a_result_that_another_run_replaces_nothing_is_shown_any_more(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("says-too-much-slowly", evidence=ChecksAtOnce())
    write(qtbot, window, SOURCE, "The lamp broke in 1777, and Aurelia left.")
    click_on(window.result.view, "lamp")
    assert window.result.flag_button.accessibleName() == "2 of 2 not supported"
    press(window, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: window.result.has_streamed)
    assert not window.result.flag_button.isVisible()
    assert lit_in_source(window) == []
    press(window, Qt.Key.Key_Escape)
    wait_until_done(qtbot, window)


def test_the_last_sentence_of_an_answer_from_before_the_end_of_a_run_is_not_judged(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    evidence = AnswersToOrder()
    window = make_window("says-too-much-slowly", evidence=evidence)
    paste(window.source.view, "A tale.")
    press(window, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: evidence.revision > 0)
    asked, end = evidence.revision, len(evidence.text)
    press(window, Qt.Key.Key_Escape)
    flag = Flag("name", 0, 4, "Still being written.")
    evidence.say(SentenceEvidence(0, end, (), (flag,), 1), complete=True, revision=asked)
    assert flagged(window) == []
    wait_until_done(qtbot, window)


def test_a_run_on_a_selection_is_checked_against_the_whole_source(
    qtbot: QtBot, window: MainWindow
) -> None:
    paste(window.source.view, SOURCE)
    window.source.view.setTextCursor(window.source.view.document().find(EMPTY))
    run(qtbot, window)
    assert flagged(window) == ["1891"]
    click_on(window.result.view, "storm")
    assert lit_in_source(window) == [LAMP]


def test_a_translation_has_no_evidence_but_what_was_read_of_its_source_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(SOURCE, encoding="utf-8")
    window.tool_bar.task_switch.offer(["translate"], [("de", "en")])
    window.tool_bar.task_switch.choose(4)
    window.open_document(letter)
    wait_until_done(qtbot, window)
    run(qtbot, window)
    assert window.result.title.text() == "Translation"
    assert flagged(window) == []
    click_on(window.result.view, "storm")
    assert lit_in_source(window) == []
    assert window.source.strip.accessibleDescription() != ""


def test_when_another_document_is_opened_nothing_is_shown_of_the_old_result(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    letter, other = tmp_path / "letter.txt", tmp_path / "other.txt"
    letter.write_text(SOURCE, encoding="utf-8")
    other.write_text("Something else altogether, from 1891.", encoding="utf-8")
    window.open_document(letter)
    wait_until_done(qtbot, window)
    run(qtbot, window)
    click_on(window.result.view, "storm")
    assert flagged(window) == ["1891"]
    window.open_document(other)
    wait_until_done(qtbot, window)
    assert flagged(window) == []
    assert window.source.view.extraSelections() == []
    assert window.result.view.extraSelections() == []
    type_text(window.result.view, "!")
    wait_for_matches(qtbot, window)
    assert flagged(window) == []
    window.open_document(letter)
    wait_until_done(qtbot, window)
    wait_for_flags(qtbot, window, "1891")


def test_what_is_typed_into_an_emptied_result_belongs_to_the_source_beside_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    paste(window.source.view, SOURCE)
    run(qtbot, window)
    window.source.view.selectAll()
    paste(window.source.view, "The bridge was opened in 1901.")
    qtbot.waitUntil(lambda: flagged(window) == [])
    window.result.view.selectAll()
    press(window.result.view, Qt.Key.Key_Delete)
    type_text(window.result.view, "The bridge was opened in 1902.")
    wait_for_flags(qtbot, window, "1902")
