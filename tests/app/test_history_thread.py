from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.history import KeptRun, KeptSource, open_history
from app.history_thread import HistoryThread

ROOM = 10_000_000
FERRY = KeptSource("ferry.pdf", "The ferry was old. It sank.")


def run(text: str) -> KeptRun:
    return KeptRun("summarize", text, 1_000.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite3"


@pytest.fixture
def thread(path: Path, qtbot: QtBot) -> Iterator[HistoryThread]:
    made = HistoryThread(path, ROOM)
    yield made
    made.close()


def test_nothing_is_opened_before_it_is_needed(thread: HistoryThread, path: Path) -> None:
    assert not thread.isRunning()
    assert not path.exists()


def test_a_kept_run_is_found_and_comes_back(thread: HistoryThread, qtbot: QtBot) -> None:
    with qtbot.waitSignal(thread.kept) as kept:
        thread.keep(7, FERRY, run("It sank."))
    ticket, number = kept.args
    assert ticket == 7
    with qtbot.waitSignal(thread.found) as found:
        thread.find(8, "sank")
    assert found.args[0] == 8
    assert [listed.number for listed in found.args[1]] == [number]
    with qtbot.waitSignal(thread.found) as versions:
        thread.find_versions(9, FERRY.sha256, "summarize")
    assert [listed.number for listed in versions.args[1]] == [number]
    with qtbot.waitSignal(thread.read) as read:
        thread.fetch(number)
    assert read.args == [number, FERRY, run("It sank.")]


def test_edits_and_deletions_are_done_in_their_order(thread: HistoryThread, qtbot: QtBot) -> None:
    thread.keep(1, FERRY, run("One."))
    thread.keep(2, FERRY, run("Two."))
    thread.amend(2, "Two, edited.")
    thread.delete([1])
    with qtbot.waitSignal(thread.found) as found:
        thread.find(0)
    assert [listed.beginning for listed in found.args[1]] == ["Two, edited."]
    thread.delete_all()
    with qtbot.waitSignal(thread.read) as read:
        thread.fetch(2)
    assert read.args == [2, None, None]


def test_what_another_window_kept_from_being_taken_out_goes_when_it_reads_no_more(
    thread: HistoryThread, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.history.opening._BUSY_SECONDS", 0.05)
    monkeypatch.setattr("app.history_thread.AGAIN_SECONDS", 0.05)
    with qtbot.waitSignal(thread.kept) as kept:
        thread.keep(1, FERRY, run("Qwrtzuiop sank."))
    reader = sqlite3.connect(path, isolation_level=None)
    log = path.with_name(path.name + "-wal")
    try:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM runs").fetchone()
        with qtbot.waitSignal(thread.changed):
            thread.delete([kept.args[1]])
        assert b"Qwrtzuiop" in log.read_bytes()
        reader.execute("COMMIT")
        qtbot.waitUntil(lambda: b"Qwrtzuiop" not in log.read_bytes())
    finally:
        reader.close()


def test_runs_and_bytes_are_counted(thread: HistoryThread, qtbot: QtBot) -> None:
    with qtbot.waitSignal(thread.measured) as empty:
        thread.measure()
    thread.keep(1, FERRY, run("".join(map(chr, range(0x4E00, 0x9000)))))
    with qtbot.waitSignal(thread.measured) as full:
        thread.measure()
    assert (empty.args[0], full.args[0]) == (0, 1)
    assert full.args[1] > empty.args[1] + 10_000


def test_what_was_asked_for_is_done_before_it_ends(thread: HistoryThread, path: Path) -> None:
    for place in range(20):
        thread.keep(place, FERRY, run(f"Result {place}."))
    thread.close()
    history, _ = open_history(path, ROOM)
    assert len(history.find()) == 20
    history.close()


def test_a_bad_file_is_told_of_and_replaced(
    thread: HistoryThread, path: Path, qtbot: QtBot
) -> None:
    path.write_bytes(os.urandom(9_000))
    with qtbot.waitSignals([thread.set_aside, thread.kept]):
        thread.keep(1, FERRY, run("It sank."))
    assert path.with_name("history.sqlite3.bak").exists()


def test_a_place_that_takes_no_files_is_told_of_each_time(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").touch()
    thread = HistoryThread(tmp_path / "file" / "history.sqlite3", ROOM)
    for ticket in range(2):
        with qtbot.waitSignal(thread.failed):
            thread.keep(ticket, FERRY, run("It sank."))
    (tmp_path / "file").unlink()
    with qtbot.waitSignal(thread.kept) as kept:
        thread.keep(3, FERRY, run("It sank."))
    assert kept.args[0] == 3
    thread.close()


def test_a_history_in_which_nothing_was_kept_is_empty_and_has_no_file(
    thread: HistoryThread, path: Path, qtbot: QtBot
) -> None:
    thread.amend(1, "Other words.")
    thread.delete([1])
    with qtbot.waitSignal(thread.found) as found:
        thread.find(1)
    with qtbot.waitSignal(thread.found) as versions:
        thread.find_versions(2, FERRY.sha256, "summarize")
    with qtbot.waitSignal(thread.measured) as measured:
        thread.measure()
    with qtbot.waitSignal(thread.read) as read:
        thread.fetch(1)
    thread.limit(1_000)
    assert (found.args, versions.args) == ([1, []], [2, []])
    assert (measured.args, read.args) == ([0, 0], [1, None, None])
    thread.close()
    assert list(path.parent.iterdir()) == []


def test_a_limit_holds_from_now_on_and_for_what_is_there(
    thread: HistoryThread, path: Path, qtbot: QtBot
) -> None:
    long = "".join(map(chr, range(0x4E00, 0x9000)))
    for place in range(4):
        thread.keep(place, KeptSource("", f"{place}"), run(long))
    with qtbot.waitSignal(thread.measured) as before:
        thread.measure()
    with qtbot.waitSignal(thread.changed):
        thread.limit(before.args[1] // 2)
    with qtbot.waitSignal(thread.measured) as after:
        thread.measure()
    assert 0 < after.args[0] < 4
    assert after.args[1] <= before.args[1] // 2
    with qtbot.waitSignal(thread.kept):
        thread.keep(9, KeptSource("", "9"), run(long))
    with qtbot.waitSignal(thread.measured) as last:
        thread.measure()
    assert last.args[1] <= before.args[1] // 2


def test_a_limit_that_was_set_before_the_file_was_needed_holds_when_it_is(
    path: Path, qtbot: QtBot
) -> None:
    long = "".join(map(chr, range(0x4E00, 0x9000)))
    history, _ = open_history(path, ROOM)
    for place in range(4):
        history.keep(KeptSource("", f"{place}"), run(long))
    size = history.size
    history.close()
    thread = HistoryThread(path, ROOM)
    thread.limit(size // 2)
    assert not thread.isRunning()
    with qtbot.waitSignal(thread.found) as found:
        thread.find(1)
    assert [listed.number for listed in found.args[1]][:1] == [4]
    assert len(found.args[1]) < 4
    thread.close()
