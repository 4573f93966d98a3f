"""How a result was made is known for as long as its text may come back."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtGui import QTextCursor

from app.history import KeptRun, KeptSource
from app.window.tasks import TASKS
from tests.app.export_driving import SOURCE, Exports
from tests.app.fake_engine import QUOTED, SAID

MakeExports = Callable[..., Exports]


def test_undo_and_redo_change_the_origin_with_the_text(exports: Exports) -> None:
    exports.run()
    first = exports.origins.shown
    assert first is not None
    assert (first.words_read, first.words_total, first.quoted) == (29, 29, 1)
    assert first.source.text == SOURCE
    assert first.text == SAID + QUOTED
    exports.run("Another source, of six words only.")
    second = exports.origins.shown
    assert second is not None
    assert second.words_total == 6
    view = exports.window.result.view
    view.undo()
    assert exports.origins.shown is first
    view.redo()
    assert exports.origins.shown is second


def test_a_part_that_is_written_anew_keeps_the_origin_of_the_rest(exports: Exports) -> None:
    exports.run()
    view = exports.window.result.view
    cursor = view.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(len(SAID), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    exports.window.rewriting.rewrite_selection()
    exports.wait_until_done()
    assert exports.window.result.text() != SAID + QUOTED
    origin = exports.origins.shown
    assert origin is not None
    assert origin.options["rewritten"] == "in part"
    assert (origin.words_read, origin.words_total) == (29, 29)
    assert origin.source.text == SOURCE


def test_a_version_that_comes_back_is_known_by_its_text_or_its_key(exports: Exports) -> None:
    text = exports.run()
    origin = exports.origins.shown
    run = exports.window.result.run
    assert run is not None
    run.version = 7
    exports.window.result.show_kept(TASKS[0], text, (), (), run.source)
    assert exports.origins.shown is origin
    exports.window.result.show_kept(TASKS[0], "Edited since.", (), (), run.source, 7)
    assert exports.origins.shown is origin
    exports.window.result.show_kept(TASKS[0], "Of another time.", (), (), run.source, 8)
    assert exports.origins.shown is None


def test_what_the_history_reads_before_or_after_it_is_shown_is_known(exports: Exports) -> None:
    settings = {"How": "Quote key sentences", "Length": "Long"}
    run = KeptRun("summarize", "Kept.\u2028Two lines.", 12.0, "owner/model", settings)
    source = KeptSource("a.pdf", SOURCE)
    exports.origins.remember_kept(3, None, None)
    exports.window.result.show_kept(TASKS[0], run.text, (), (), None)
    assert exports.origins.shown is None
    exports.origins.remember_kept(3, source, run)
    origin = exports.origins.shown
    assert origin is not None
    assert (origin.name, origin.title, origin.strategy) == ("a.pdf", "a", "extractive")
    exports.window.result.show_kept(TASKS[0], "Other.", (), (), None)
    assert exports.origins.shown is None
    exports.window.result.show_kept(TASKS[0], run.text, (), (), None)
    assert exports.origins.shown is not None


def test_a_run_that_writes_nothing_changes_nothing(make_exports: MakeExports) -> None:
    exports = make_exports("silent")
    exports.window.result.view.setPlainText("Mine.")
    exports.run()
    assert exports.window.result.text() == "Mine."
    assert exports.origins.shown is None


def test_what_can_not_come_back_is_forgotten(exports: Exports) -> None:
    for number in range(40):
        exports.run(f"Source number {number} has six words.")
        exports.window.result.view.document().clearUndoRedoStacks()
        exports.window.result.view.setPlainText("")
    gc.collect()
    exports.run()
    assert len(exports.origins._known) <= 20
