"""Evidence as the window sees it, from a real process."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.evidence_thread import EvidenceThread
from engine.evidence.check import check
from engine.evidence.source import Source
from tests.app.evidence_thread_driving import RESULT, SOURCE, Seen, gone, numbered, until


@pytest.fixture
def thread(qapp: QApplication) -> Iterator[EvidenceThread]:
    thread = EvidenceThread()
    yield thread
    thread.shutdown()


@pytest.fixture
def seen(thread: EvidenceThread) -> Seen:
    return Seen(thread)


def test_no_process_is_started_before_there_is_a_source(thread: EvidenceThread) -> None:
    thread.check(1, RESULT)
    thread.forget()
    assert thread.pid == 0
    assert not thread.isRunning()


def test_the_places_of_the_source_and_the_evidence_of_the_result_are_told(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    thread.read_source(SOURCE)
    thread.check(7, RESULT)
    until(qtbot, lambda: seen.has_all_of(7))
    source = Source.of(SOURCE)
    assert seen.sources == [tuple((place.start, place.end) for place in source.sentences)]
    assert seen.results[-1].sentences == check(source, RESULT).sentences
    assert any(sentence.flags for sentence in seen.results[-1].sentences)


def test_blocks_and_language_of_the_source_are_passed_on(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    text = "Die Fähre\nSie wurde 1874 gebaut."
    thread.read_source(text, (("heading", 0, 9, 1), ("paragraph", 10, len(text), 0)), "de")
    until(qtbot, lambda: bool(seen.sources))
    assert seen.sources == [((0, 9), (10, len(text)))]


def test_places_count_code_points_whatever_the_script(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    thread.read_source("😀 The ferry was built in 1874. שלום עולם. \ud83d Half a character.")
    result = "😀😀 The ferry was built in 1875. שלום עולם."
    thread.check(1, result)
    until(qtbot, lambda: seen.has_all_of(1))
    flags = [flag for sentence in seen.results[-1].sentences for flag in sentence.flags]
    assert [result[flag.start : flag.end] for flag in flags] == ["1875"]


@pytest.mark.parametrize(("source", "result"), [("", RESULT), (SOURCE, ""), ("", "")])
def test_empty_texts_are_answered(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen, source: str, result: str
) -> None:
    thread.read_source(source)
    thread.check(1, result)
    until(qtbot, lambda: seen.has_all_of(1))
    assert len(seen.sources) == 1
    assert len(seen.results[-1].sentences) == (2 if result else 0)


def test_an_edited_sentence_is_checked_again_and_the_others_move_with_it(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    thread.read_source(SOURCE)
    thread.check(1, RESULT)
    until(qtbot, lambda: seen.has_all_of(1))
    edited = RESULT.replace("built in 1875", "launched in 1874")
    thread.check(2, edited, near=20)
    until(qtbot, lambda: seen.has_all_of(2))
    assert seen.results[-1].sentences == check(Source.of(SOURCE), edited).sentences


def test_nothing_is_told_of_a_revision_once_there_is_a_newer_one(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    thread.read_source(numbered(2_000))
    thread.check(1, numbered(2_500))
    until(qtbot, lambda: bool(seen.results))
    thread.check(2, RESULT)
    before = len(seen.results)
    until(qtbot, lambda: seen.has_all_of(2))
    assert {result.revision for result in seen.results[before:]} == {2}
    assert {result.revision for result in seen.results[:before]} == {1}


def test_of_many_revisions_in_a_row_the_last_is_told(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    thread.read_source(SOURCE)
    for revision in range(1, 50):
        thread.check(revision, f"{RESULT} It sank {revision} times.")
    until(qtbot, lambda: seen.has_all_of(49))
    assert {result.revision for result in seen.results} == {49}
    assert len(seen.results[-1].sentences) == 3


def test_what_is_known_of_a_long_result_grows_from_the_place_that_is_asked_for(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    text = numbered(800)
    near = text.index("trips to port 400.")
    thread.read_source(numbered(1_000))
    thread.check(1, text, near)
    until(qtbot, lambda: seen.has_all_of(1))
    first, *_, last = seen.results
    assert any(one.start <= near < one.end for one in first.sentences)
    sizes = [len(result.sentences) for result in seen.results]
    assert sizes == sorted(sizes)
    assert [result.complete for result in seen.results] == [False] * (len(sizes) - 1) + [True]
    for result in seen.results:
        assert all(one.end <= other.start for one, other in itertools.pairwise(result.sentences))
    assert len(last.sentences) == 800


def test_asking_for_another_place_of_a_very_long_result_adds_to_what_is_known(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    text = f"{RESULT} " * (5_000_000 // len(RESULT))
    thread.read_source(SOURCE)
    thread.check(1, text)
    until(qtbot, lambda: seen.has_all_of(1))
    first = seen.results[-1].sentences
    assert first[0].start == 0
    assert first[-1].end < len(text) / 4
    thread.check(1, text, len(text))
    until(qtbot, lambda: len(seen.results[-1].sentences) > len(first) and seen.has_all_of(1))
    both = seen.results[-1].sentences
    assert both[: len(first)] == first
    assert both[-1].end == len(text.rstrip())
    assert all(one.end <= other.start for one, other in itertools.pairwise(both))


def test_a_new_source_forgets_the_result_of_the_one_before(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    thread.read_source(SOURCE)
    thread.check(1, RESULT)
    until(qtbot, lambda: seen.has_all_of(1))
    pid = thread.pid
    thread.read_source(SOURCE.replace("1874", "1875"))
    thread.check(2, RESULT)
    until(qtbot, lambda: seen.has_all_of(2))
    assert len(seen.sources) == 2
    assert not any(sentence.flags for sentence in seen.results[-1].sentences)
    assert thread.pid == pid


def test_a_long_source_that_is_still_read_gives_way_to_another_at_once(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    thread.read_source(SOURCE)
    until(qtbot, lambda: len(seen.sources) == 1)
    thread.read_source(numbered(200_000))  # minutes
    qtbot.wait(300)
    pid = thread.pid
    thread.read_source(SOURCE)
    thread.check(1, RESULT)
    until(qtbot, lambda: seen.has_all_of(1), 10)
    assert gone(pid)
    assert [len(places) for places in seen.sources] == [3, 3]
    assert not seen.failures


@pytest.mark.full
def test_texts_of_five_megabytes_do_not_hold_the_window(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    result = f"{RESULT}\n\n" * (5_000_000 // (len(RESULT) + 2))
    late: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        late.append(now - last)
        last = now

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(5)
    thread.read_source(numbered(500))
    for revision in range(5):
        thread.check(revision, result + "It sank. " * revision, revision * 1_000_000)
        until(qtbot, lambda revision=revision: seen.has_all_of(revision))  # type: ignore[misc]
    timer.stop()
    late.sort()
    assert late[int(len(late) * 0.98)] < 0.1
    assert late[-1] < 0.5


@pytest.mark.full
def test_a_source_of_five_megabytes_is_read_and_asked(
    qtbot: QtBot, thread: EvidenceThread, seen: Seen
) -> None:
    source = "\n\n".join(numbered(10) + f" It was year {n}." for n in range(11_500))
    assert len(source) > 5_000_000
    thread.read_source(source)
    thread.check(1, RESULT)
    until(qtbot, lambda: seen.has_all_of(1), 110)
    assert len(seen.sources[0]) == 11 * 11_500
    assert not seen.failures
