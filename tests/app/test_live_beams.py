from __future__ import annotations

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.window.beams.lines import MOST_LINES, BeamLine, beam_lines, fitted
from app.window.beams.strip import BeamStrip
from app.window.runs import RunChoices
from app.window.theme import Theme
from tests.app.confidence_driving import Wired, press_shifted, run
from tests.app.conftest import MakeDoubting
from tests.app.doubting_engine import CANDIDATES
from tests.app.driving import press, type_text, wait_until_done

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of menus
RTL = "\u0628\u0646\u062a \u0645\u0646\u0627\u0631\u0629"


def menu_entry(wired: Wired) -> tuple[str, bool]:
    """What the text's menu says of the beams, and whether it is ticked; and choose it."""
    view = wired.window.result.view
    menu = view.createStandardContextMenu()
    view.menu_made.emit(menu, 0)
    entry = next(entry for entry in menu.actions() if "considers" in entry.text())
    was = entry.isChecked()
    entry.trigger()
    return entry.text().split("\t")[0], was


def test_candidates_are_parted_where_a_word_begins_and_have_a_share() -> None:
    lines = beam_lines(CANDIDATES[0])
    assert lines == [
        BeamLine("Ruth Halvorsen ", "built the", "82 %"),
        BeamLine("Ruth Halvorsen ", "raised a", "41 %"),
    ]
    assert lines[1].words == "41 %: Ruth Halvorsen raised a"


def test_of_many_candidates_the_best_are_shown_and_one_alone_is_no_common_ground() -> None:
    many = [(f"word {number}", -float(number)) for number in range(9)]
    assert [line.rest for line in beam_lines(many)] == ["0", "1", "2", "3", "4"]
    assert len(beam_lines(many)) == MOST_LINES
    assert beam_lines([("one two", math.log(0.5))]) == [BeamLine("", "one two", "50 %")]
    assert beam_lines([]) == []
    assert beam_lines([("a b", -1), ("a b", -2)])[0].common == "a b"
    assert beam_lines([("two\nlines", -1), ("two lines more", -1)])[0].rest == "lines"


@pytest.mark.parametrize(
    ("room", "shown", "common"),
    [
        (40, "all in common here", 14),
        (12, "…common here", 8),
        (6, "… here", 2),
        (4, "…ere", 0),
        (1, "…", 0),
    ],
)
def test_what_is_common_gives_way_first_and_then_the_beginning(
    room: int, shown: str, common: int
) -> None:
    line = BeamLine("all in common ", "here", "")
    assert fitted(line, len, room) == (shown, common)


def test_a_running_search_is_shown_where_it_is_wanted_and_hidden_at_its_end(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting("slow")
    strip = wired.beams.strip
    assert menu_entry(wired) == ("Show what the model considers", False)
    type_text(wired.window.source.view, "a b c")
    press(wired.window, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(strip.isVisible)
    height, top = strip.height(), wired.window.result.view.geometry().top()
    assert [line.rest for line in strip.lines] == ["built the", "raised a"]
    qtbot.waitUntil(lambda: strip.lines[0].rest == "lighthouse")
    assert "74 %: Ruth Halvorsen built the lighthouse" in strip.accessibleDescription()
    assert (strip.height(), wired.window.result.view.geometry().top()) == (height, top)
    wait_until_done(qtbot, wired.window)
    assert not strip.isVisible()
    assert menu_entry(wired) == ("Show what the model considers", True)
    run(qtbot, wired, "")
    assert not strip.isVisible()


@pytest.mark.parametrize("key", ["stop", "show it no more"])
def test_stopping_hides_it_at_once(qtbot: QtBot, make_doubting: MakeDoubting, key: str) -> None:
    wired = make_doubting("slow")
    press_shifted(wired, Qt.Key.Key_B)
    type_text(wired.window.source.view, "a b c")
    press(wired.window, Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(wired.beams.strip.isVisible)
    if key == "stop":
        press(wired.window, Qt.Key.Key_Escape)
    else:
        press_shifted(wired, Qt.Key.Key_B)
    assert not wired.beams.strip.isVisible()
    wait_until_done(qtbot, wired.window)
    assert not wired.beams.strip.isVisible()


def test_unless_it_is_wanted_the_engine_is_not_asked(
    qtbot: QtBot, make_doubting: MakeDoubting
) -> None:
    wired = make_doubting()
    asked = []
    wired.window.controller.finished.connect(lambda done: asked.append(done.request.shows_beams))
    run(qtbot, wired)
    wired.beams.toggle()
    run(qtbot, wired, "")
    assert asked == [False, True]


def test_a_task_that_does_not_search_is_said_to(qtbot: QtBot, make_doubting: MakeDoubting) -> None:
    wired = make_doubting("greedy")
    wired.window.controller.set_choices(RunChoices(num_beams=1))
    wired.beams.toggle()
    run(qtbot, wired)
    assert wired.window.status.activity.text() == (
        "Done in 0.5 s. This task takes the likeliest word each time."
    )
    assert not wired.beams.strip.isVisible()


def test_it_changes_at_most_ten_times_a_second(
    qtbot: QtBot, make_doubting: MakeDoubting, monkeypatch: pytest.MonkeyPatch
) -> None:
    wired = make_doubting("many-beams")
    wired.beams.toggle()
    shown = []
    show = wired.beams.strip.show_lines
    monkeypatch.setattr(
        wired.beams.strip, "show_lines", lambda lines: (shown.append(lines), show(lines))
    )
    run(qtbot, wired)
    assert 3 <= len(shown) <= 20  # 60 were told in some 0.7 seconds


def test_lines_of_either_direction_are_drawn_grey_and_plain(qtbot: QtBot, theme: Theme) -> None:
    strip = BeamStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(500, strip.sizeHint().height())
    strip.show_lines(beam_lines([(f"{RTL} one", -0.1), (f"{RTL} two", -0.2)]))
    with_both = picture(strip)
    strip.show_lines(beam_lines([("left one", -0.1), ("left two", -0.2)]))
    assert picture(strip) != with_both
    strip.resize(40, strip.height())  # no room at all
    picture(strip)


def picture(strip: BeamStrip) -> bytes:
    image = strip.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(image.constBits())
