"""Two versions side by side: what is counted, marked and scrolled together."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from app.history import KeptRun, KeptSource, open_history
from app.window.main_window import MainWindow
from app.window.mark_looks import MarkKind
from app.window.sight import part_in_sight
from app.window.text_view import TextView
from app.window.versions.compare_column import CompareColumn
from app.window.versions.compare_window import CompareWindow
from app.window.versions.comparison import Comparison, comparing_steps
from app.window.versions.controller import VersionsController
from app.window.words import number
from tests.app.conftest import MakeWindow
from tests.app.driving import click, press, type_text
from tests.app.versions_driving import SOURCE, choose, open_list, run

# Says offscreen of every list that opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

OLD = "The ferry sank in March. Nineteen people drowned. It was old."
NEW = "The ferry sank in April. It was old and slow. Nobody knew."


def open_kept(
    qtbot: QtBot, window: MainWindow, versions: VersionsController, folder: Path, *texts: str
) -> CompareWindow:
    """Compare kept versions with these texts; the last is the result."""
    history, _ = open_history(folder / "history.sqlite3", 10**9)
    source = KeptSource("ferry.pdf", SOURCE)
    runs = [KeptRun("summarize", text, 1_000.0 + place) for place, text in enumerate(texts)]
    numbers = [history.keep(source, kept) for kept in runs]
    history.close()
    assert window.history is not None
    window.history.window.open_wanted.emit(source, runs[-1], numbers[-1])
    qtbot.waitUntil(lambda: len(versions.versions) == len(texts))
    press_compare(window)
    compared = versions.window
    qtbot.waitUntil(compared.isActiveWindow)
    qtbot.waitUntil(lambda: " same" in compared.counts.text() or "differ" in compared.counts.text())
    return compared


def press_compare(window: MainWindow) -> None:
    modifier = Qt.KeyboardModifier
    keys = modifier.ControlModifier | modifier.ShiftModifier
    QTest.keyClick(window.result.view, Qt.Key.Key_D, keys)


def marked(column: CompareColumn, kind: MarkKind) -> list[str]:
    text = column.view.text()
    return [text[start:end] for start, end, _ in column.marks.marked(kind)]


def selected(compared: CompareWindow) -> tuple[str, str]:
    views = compared.left.view, compared.right.view
    left, right = (view.textCursor().selectedText() for view in views)
    return left, right


# ---------------------------------------------------------------- what is shown


def test_with_one_version_it_says_how_to_make_another(
    qtbot: QtBot, window: MainWindow, versions: VersionsController
) -> None:
    run(qtbot, window)
    press_compare(window)
    compared = versions.window
    qtbot.waitUntil(compared.isVisible)
    assert "Run again" in compared.nothing.text()
    assert compared.nothing.isVisible()
    assert not compared.left.isVisible()
    run(qtbot, window, length="short")  # it stands beside the window
    qtbot.waitUntil(compared.right.isVisible)
    assert not compared.nothing.isVisible()
    qtbot.waitUntil(lambda: "1 word removed" in compared.counts.text())


def test_the_result_stands_beside_the_version_before_it_with_what_differs_marked(
    qtbot: QtBot, window: MainWindow, versions: VersionsController, tmp_path: Path
) -> None:
    compared = open_kept(qtbot, window, versions, tmp_path, "First.", OLD, NEW)
    assert (compared.left.view.text(), compared.right.view.text()) == (OLD, NEW)
    assert compared.left.chooser.text().startswith("Version 2 · ")
    assert compared.right.chooser.text().startswith("Version 3 · ")
    assert marked(compared.left, MarkKind.REMOVED) == ["March. Nineteen people drowned"]
    assert marked(compared.right, MarkKind.ADDED) == ["April", " and slow", " Nobody knew."]
    assert compared.counts.text() == "4 words removed · 5 added · 61 % the same"
    assert all(view.isReadOnly() for view in (compared.left.view, compared.right.view))
    assert "only on the left" in compared.legend.text()


def test_another_version_is_chosen_in_its_list(
    qtbot: QtBot, window: MainWindow, versions: VersionsController, tmp_path: Path
) -> None:
    compared = open_kept(qtbot, window, versions, tmp_path, NEW, OLD, NEW)
    click(compared.left.chooser)
    qtbot.waitUntil(compared.left.list.isVisible)
    assert not compared.left.list.compare_button.isVisible()
    choose(compared.left.list, 2)
    qtbot.waitUntil(lambda: compared.counts.text() == "Both are the same.")
    assert compared.left.chooser.text().startswith("Version 1 · ")
    assert not compared.next_button.isEnabled()


def test_a_version_can_be_used_and_copied(
    qtbot: QtBot, window: MainWindow, versions: VersionsController, tmp_path: Path
) -> None:
    compared = open_kept(qtbot, window, versions, tmp_path, OLD, NEW)
    assert not compared.right.use_button.isEnabled()
    click(compared.left.copy_button)
    assert QGuiApplication.clipboard().text() == OLD
    click(compared.left.use_button)
    assert window.result.text() == OLD
    assert not compared.left.use_button.isEnabled()
    assert compared.right.use_button.isEnabled()
    window.result.view.undo()
    assert window.result.text() == NEW


def test_an_edit_of_the_result_is_compared_anew(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    make_window: MakeWindow,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr("app.window.versions.controller.QUIET_MS", 50)
    window = make_window("echoes", state=tmp_path)
    versions = window.versions
    compared = open_kept(qtbot, window, versions, tmp_path, OLD, OLD + " So.")
    assert compared.counts.text() == "0 words removed · 1 added · 96 % the same"
    window.activateWindow()
    type_text(window.result.view, "Well, ")
    qtbot.waitUntil(lambda: "2 added" in compared.counts.text())
    assert compared.right.view.text().startswith("Well, ")
    versions.shutdown()


def test_an_edit_leaves_the_reader_of_the_comparison_where_they_are(
    qtbot: QtBot, window: MainWindow, versions: VersionsController, tmp_path: Path
) -> None:
    lines = [f"Sentence number {place} of the text." for place in range(200)]
    texts = "\n".join(lines), "\n".join([*lines, "So."])
    compared = open_kept(qtbot, window, versions, tmp_path, *texts)
    bar = compared.right.view.verticalScrollBar()
    bar.setValue(80)
    window.result.view.moveCursor(QTextCursor.MoveOperation.End)
    type_text(window.result.view, " Well.")
    versions.keep_edits()
    qtbot.waitUntil(lambda: "2 added" in compared.counts.text())
    assert compared.right.view.text().endswith("So. Well.")
    assert bar.value() == 80


def test_the_window_opens_from_the_list_of_versions_and_closes_by_escape(
    qtbot: QtBot, window: MainWindow, versions: VersionsController
) -> None:
    run(qtbot, window, length="short")
    run(qtbot, window, length="long")
    click(open_list(qtbot, window).compare_button)
    compared = versions.window
    qtbot.waitUntil(compared.isActiveWindow)
    press(compared.left.view, Qt.Key.Key_Escape)
    assert not compared.isVisible()


# ---------------------------------------------------------------- from difference to difference


def test_keys_go_from_difference_to_difference_and_round(
    qtbot: QtBot, window: MainWindow, versions: VersionsController, tmp_path: Path
) -> None:
    compared = open_kept(qtbot, window, versions, tmp_path, OLD, NEW)
    first = "March. Nineteen people drowned", "April"
    steps = [first, ("", " and slow"), ("", " Nobody knew."), first]
    for place, expected in enumerate(steps):
        QTest.keyClick(compared.left.view, Qt.Key.Key_F7)
        assert selected(compared) == expected
        assert compared.counts.text().startswith(f"Difference {place % 3 + 1} of 3 · ")
    QTest.keyClick(compared.right.view, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert selected(compared) == steps[2]


def test_what_matches_scrolls_side_by_side(
    qtbot: QtBot, window: MainWindow, versions: VersionsController, tmp_path: Path
) -> None:
    lines = [f"Sentence number {place} of the text." for place in range(400)]
    longer = ["Something that is new here."] * 150
    old, new = "\n".join(lines), "\n".join([*lines[:200], *longer, *lines[200:]])
    compared = open_kept(qtbot, window, versions, tmp_path, old, new)

    def top(column: CompareColumn) -> str:
        start, _ = part_in_sight(column.view)
        return column.view.document().findBlock(start).text()

    bar = compared.left.view.verticalScrollBar()
    for line in (50, 260, 330):
        bar.setValue(line)
        assert top(compared.left) == top(compared.right) == lines[line]
    other = compared.right.view.verticalScrollBar()
    other.setValue(275)  # in what only the right one has
    assert top(compared.right) == longer[0]
    assert top(compared.left) == lines[200]
    other.setValue(other.maximum())
    assert bar.value() == bar.maximum()


@pytest.mark.parametrize("share", [0.05, 1.0])
def test_long_versions_are_compared_without_holding_the_window(
    qtbot: QtBot,
    window: MainWindow,
    versions: VersionsController,
    tmp_path: Path,
    share: float,
) -> None:
    words = [f"w{place * 7919 % 5003}" for place in range(20_000)]
    every = round(1 / share)
    old = ". ".join(" ".join(words[at : at + 20]) for at in range(0, 20_000, 20))
    changed = ["other" if place % every == 0 else word for place, word in enumerate(words)]
    new = ". ".join(" ".join(changed[at : at + 20]) for at in range(0, 20_000, 20))
    beats = 0

    def beat() -> None:
        nonlocal beats
        beats += 1

    timer = QTimer(interval=1)
    timer.timeout.connect(beat)
    timer.start()
    compared = open_kept(qtbot, window, versions, tmp_path, old, new)
    timer.stop()
    assert compared.counts.text().startswith(f"{number(20_000 // every)} words removed")
    assert beats > 3


def test_marks_are_not_put_in_place_while_others_are(
    qtbot: QtBot,
    window: MainWindow,
    versions: VersionsController,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Qt lays lines out while it marks, which moves the bar; given other marks then, it crashes.
    depths: list[int] = []
    at_work: Counter[TextView] = Counter()

    def marking(view: TextView, marks: Sequence[QTextEdit.ExtraSelection]) -> None:
        at_work[view] += 1
        depths.append(at_work[view])
        QPlainTextEdit.setExtraSelections(view, marks)
        at_work[view] -= 1

    chance = random.Random(1)
    sizes = [chance.randint(2, 120) for _ in range(250)]
    old = "\n\n".join(" ".join(f"w{chance.randint(0, 900)}" for _ in range(n)) for n in sizes)
    new = " ".join("x" if chance.random() < 0.3 else word for word in old.split(" "))
    compared = open_kept(qtbot, window, versions, tmp_path, old, new)
    monkeypatch.setattr(TextView, "setExtraSelections", marking, raising=False)
    bar = compared.left.view.verticalScrollBar()
    for part in range(40):
        bar.setValue(bar.maximum() * part // 40)
        QApplication.processEvents()
    first, last = part_in_sight(compared.right.view)
    shown = [mark.cursor.selectionStart() for mark in compared.right.view.extraSelections()]
    assert any(first <= start <= last for start in shown)
    assert set(depths) == {1}


# ---------------------------------------------------------------- the comparison itself


def compare(old: str, new: str) -> Comparison:
    steps = comparing_steps(old, new)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            comparison = end.value
            assert isinstance(comparison, Comparison)
            return comparison


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("", "", "Both are the same."),
        ("One.", "One.", "Both are the same."),
        ("One two.", "One,  two!", "Only spaces and punctuation differ."),
        ("", "One two.", "0 words removed · 2 added · 0 % the same"),
        ("one " * 300 + "two", "one " * 300 + "six", "1 word removed · 1 added · 99 % the same"),
    ],
)
def test_what_differs_is_told_in_words(qtbot: QtBot, old: str, new: str, words: str) -> None:
    assert compare(old, new).words == words


TEXTS = st.lists(st.sampled_from(["a ", "b ", "c. ", "\n", "d", "🚢 ", "船"])).map("".join)


@given(old=TEXTS, new=TEXTS)
def test_every_place_has_one_at_its_height_in_the_other_text(old: str, new: str) -> None:
    comparison = compare(old, new)
    across = [comparison.place_in_new(place) for place in range(len(old) + 1)]
    assert across == sorted(across)
    assert all(0 <= place <= len(new) for place in across)
    assert across[-1] == len(new)
    back = [comparison.place_in_old(place) for place in range(len(new) + 1)]
    assert back == sorted(back)
    assert back[-1] == len(old)
