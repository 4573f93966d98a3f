"""A sentence that is asked about lights up what answers for it in the other pane."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from app.window.mark_looks import MarkKind
from tests.app.conftest import MakeWindow
from tests.app.driving import press, type_text
from tests.app.evidence_driving import (
    BUILT,
    EMPTY,
    LAMP,
    PATIENCE_MS,
    SOURCE,
    ChecksAtOnce,
    click_on,
    drawn,
    flagged,
    lit_in_result,
    lit_in_source,
    marked,
    place_of,
    wait_for_matches,
    write,
)


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    """A window whose results are checked."""
    return make_window(evidence=ChecksAtOnce())


def test_a_click_in_a_sentence_of_the_result_lights_up_what_it_rests_on(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window, SOURCE, "The lamp was broken by a storm in 1954. It stood empty.")
    click_on(window.result.view, "broken")
    assert lit_in_source(window) == [LAMP]
    assert drawn(window.source.view, window, MarkKind.LIT_BEST) == [LAMP]
    chosen = marked(window.result.marks, window.result.view, MarkKind.CHOSEN)
    assert chosen == ["The lamp was broken by a storm in 1954."]
    assert window.status.activity.text() == "This rests on 1 sentence of the source."
    click_on(window.result.view, "empty")
    assert lit_in_source(window)[0] == EMPTY


def test_what_a_sentence_rests_on_comes_into_sight_and_the_caret_stays(
    qtbot: QtBot, window: MainWindow
) -> None:
    filler = "\n\n".join(f"Note {n} says that the sea was calm again." * 6 for n in range(150))
    write(qtbot, window, f"{SOURCE}\n\n{filler}\n\n{BUILT.replace('1871', '1899')}", LAMP)
    view = window.source.view
    view.moveCursor(QTextCursor.MoveOperation.End)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    caret = view.textCursor().position()
    click_on(window.result.view, "broke")
    assert drawn(view, window, MarkKind.LIT_BEST) == [LAMP]
    assert view.viewport().rect().contains(place_of(view, "its lamp"))
    assert view.textCursor().position() == caret
    window.result.view.setPlainText("The engineer Halvorsen built the lighthouse in 1899.")
    wait_for_matches(qtbot, window)
    click_on(window.result.view, "engineer")
    assert view.viewport().rect().contains(place_of(view, "1899"))


def test_the_caret_of_the_keyboard_lights_up_its_sentence_too(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window, SOURCE, f"{LAMP} {EMPTY}")
    press(window.result.view, Qt.Key.Key_Home, control=True)
    assert lit_in_source(window) == [LAMP]
    for _ in range(len(LAMP) + 4):
        press(window.result.view, Qt.Key.Key_Right)
    assert lit_in_source(window) == [EMPTY]


def test_a_click_in_the_source_lights_up_what_it_fed(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, SOURCE, f"{EMPTY} The storm of 1954 broke its lamp.")
    click_on(window.source.view, "broke its")
    assert lit_in_result(window) == ["The storm of 1954 broke its lamp."]
    assert window.status.activity.text() == "This is in 1 sentence of the result."
    click_on(window.source.view, "roof")
    assert lit_in_result(window) == []
    assert window.status.activity.text() == "Nothing in the result rests on this sentence."


def test_escape_ends_it_and_so_does_a_click_between_the_sentences(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window, SOURCE, f"{LAMP}\n\n\n{EMPTY}")
    click_on(window.result.view, "storm")
    assert lit_in_source(window) == [LAMP]
    press(window, Qt.Key.Key_Escape)
    assert lit_in_source(window) == []
    assert window.result.view.extraSelections() == []
    press(window.result.view, Qt.Key.Key_Right)
    assert lit_in_source(window) == [], "it was ended for this sentence"
    click_on(window.result.view, "storm")
    assert lit_in_source(window) == [LAMP]
    for _ in range(2):
        press(window.result.view, Qt.Key.Key_Down)
    assert lit_in_source(window) == []


def test_a_sentence_that_has_nothing_in_common_with_the_source_lights_up_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window, SOURCE, "Penguins dance.")
    click_on(window.result.view, "Penguins")
    assert lit_in_source(window) == []
    assert window.status.activity.text() == "Nothing in the source is like this sentence."


def test_an_edited_sentence_is_lit_by_what_it_says_now(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, SOURCE, f"{LAMP} {EMPTY}")
    click_on(window.result.view, "storm")
    assert lit_in_source(window) == [LAMP]
    cursor = window.result.view.document().find(LAMP)
    window.result.view.setTextCursor(cursor)
    type_text(window.result.view, "Nobody repaired the roof.")
    roof = SOURCE.split("\n\n")[-1]
    qtbot.waitUntil(lambda: lit_in_source(window) == [roof], timeout=PATIENCE_MS)


@pytest.mark.parametrize("number", ["1954", "1955"])
def test_places_are_right_beside_emoji_and_letters_from_right_to_left(
    qtbot: QtBot, window: MainWindow, number: str
) -> None:
    source = f"🗼🗼 Hello 🌊.\n\nעברית 🙂 כאן.\n\n🧯 {LAMP} 🙂🙂 {EMPTY}"
    write(qtbot, window, source, f"🙂 שלום 🌊. 🐈🐈 A storm broke its lamp in {number}.")
    assert flagged(window) == ([] if number == "1954" else [number])
    click_on(window.result.view, "storm")
    assert any(LAMP in sentence for sentence in lit_in_source(window)[:1])
    click_on(window.source.view, "keeper")
    assert lit_in_result(window) == []


def test_the_line_of_status_says_what_lights_up_for_as_long_as_it_is_true(
    qtbot: QtBot, window: MainWindow
) -> None:
    write(qtbot, window, SOURCE, f"{LAMP}\n\n\n{EMPTY}")
    said = window.status.activity
    click_on(window.result.view, "storm")
    assert said.text() == "This rests on 1 sentence of the source."
    press(window, Qt.Key.Key_Escape)
    assert said.text() == ""
    click_on(window.result.view, "storm")
    press(window.result.view, Qt.Key.Key_Down)
    press(window.result.view, Qt.Key.Key_Down)
    assert said.text() == "", "the caret is between the sentences"
    click_on(window.result.view, "storm")
    type_text(window.source.view, "x")
    assert said.text() == "", "the source may say something else now"
    window.status.say("Saved")
    type_text(window.source.view, "x")
    assert said.text() == "Saved"
    wait_for_matches(qtbot, window)
