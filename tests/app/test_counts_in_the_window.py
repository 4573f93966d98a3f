"""What the headers of the panes say of their lengths, and what of it where there is little room."""

from __future__ import annotations

import time
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.history import KeptRun, KeptSource
from app.window.count_label import CountLabel
from app.window.tasks import TASKS
from tests.app.driving import type_text
from tests.app.export_driving import SOURCE, Exports

MakeExports = Callable[..., Exports]


def test_words_sentences_and_the_share_of_the_source_are_told(
    qtbot: QtBot, exports: Exports
) -> None:
    exports.run()
    source, result = exports.window.source, exports.window.result
    qtbot.waitUntil(lambda: source.count.text() == "· 29 words · 4 sentences")
    told = "· 14 words · 2 sentences · 48 % of the source"
    qtbot.waitUntil(lambda: result.count.text() == told)
    type_text(result.view, " And more.")
    told = "· 16 words · 3 sentences · 55 % of the source"
    qtbot.waitUntil(lambda: result.count.text() == told)


def test_the_share_is_of_the_source_that_the_run_was_on(qtbot: QtBot, exports: Exports) -> None:
    exports.run()
    result = exports.window.result
    exports.window.source.view.setPlainText("Another text.")
    told = "· 14 words · 2 sentences · 48 % of the source"
    qtbot.waitUntil(lambda: result.count.text() == told)
    result.view.setPlainText("Mine alone.")  # without undo: no run's text any more
    qtbot.waitUntil(lambda: result.count.text() == "· 2 words · 1 sentence")
    result.view.clear()
    assert result.count.text() == "", "at once"
    type_text(result.view, "Typed.")
    qtbot.waitUntil(lambda: result.count.text() == "· 1 word · 1 sentence")


def test_a_translation_is_no_share(qtbot: QtBot, make_exports: MakeExports) -> None:
    exports = make_exports("translates")
    exports.window.tool_bar.task_switch.offer(["translate"], (("en", "de"),))
    exports.window.tool_bar.task_switch.choose(
        next(number for number, task in enumerate(TASKS) if task.name == "translate")
    )
    exports.run()
    qtbot.waitUntil(lambda: "words" in exports.window.result.count.text())
    assert "%" not in exports.window.result.count.text()


def test_a_result_from_the_history_is_a_share_of_the_source_beside_it(
    qtbot: QtBot, exports: Exports
) -> None:
    window = exports.window
    window.source.view.setPlainText(SOURCE)
    window.result.show_kept(TASKS[0], "Three short words.", (), (), window.source.identity)
    told = "· 3 words · 1 sentence · 10 % of the source"
    qtbot.waitUntil(lambda: window.result.count.text() == told)
    run = KeptRun("summarize", "Three short words.", 0.0)
    exports.origins.remember_kept(1, KeptSource("", SOURCE), run)
    assert window.result.count.text() == told


def test_counting_goes_along_with_a_stream(qtbot: QtBot, make_exports: MakeExports) -> None:
    exports = make_exports("slow")
    exports.window.source.view.setPlainText(SOURCE)
    exports.window.controller.run()
    told: list[str] = []
    exports.window.result.counted.connect(lambda: told.append(exports.window.result.count.text()))
    qtbot.waitUntil(lambda: len(told) >= 3, timeout=20_000)
    exports.window.controller.stop()
    exports.wait_until_done()
    counts = [int(said.split()[1]) for said in told]
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]
    assert told[-1].endswith("of the source")


def test_a_stream_into_a_long_result_stays_fast(qtbot: QtBot, exports: Exports) -> None:
    view = exports.window.result.view
    view.load("Ten words stand in this line, and it is short.\n\n" * 20_000, undoable=False)
    result = exports.window.result
    qtbot.waitUntil(lambda: "200,000 words" in result.count.text(), timeout=60_000)
    last, latest = time.perf_counter(), 0.0
    cursor = view.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    for _ in range(100):
        cursor.insertText("more ")
        qtbot.wait(5)
        latest = max(latest, time.perf_counter() - last)
        last = time.perf_counter()
    assert latest < 0.5, "a busy machine, but never all words in one go"
    qtbot.waitUntil(lambda: "200,100 words" in result.count.text(), timeout=60_000)


def test_where_there_is_little_room_the_least_important_goes_first(qtbot: QtBot) -> None:
    label = CountLabel()
    qtbot.addWidget(label)
    label.show_parts(("91 words", "6 sentences", "8 % of the source"))
    whole = "· 91 words · 6 sentences · 8 % of the source"
    assert label.text() == whole
    seen = []
    for width in range(label.sizeHint().width(), -1, -1):
        label.resize(width, 20)
        if label.shown_text() not in seen:
            seen.append(label.shown_text())
    assert seen == [whole, "· 91 words · 8 % of the source", "· 91 words", ""]


def test_a_narrow_window_keeps_the_title_and_leaves_out_counts(
    qtbot: QtBot, exports: Exports
) -> None:
    exports.run()
    window = exports.window
    result = window.result
    qtbot.waitUntil(lambda: result.count.text().endswith("of the source"))
    window.resize(2_000, 700)
    qtbot.waitUntil(lambda: result.count.shown_text() == result.count.text())
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: result.count.shown_text() != result.count.text())
    result.grab()
    assert result.title.shown_text() == "Summary"
    assert result.count.toolTip() in ("", result.count.text())
    assert result.save_button.geometry().right() <= result.header.width()
