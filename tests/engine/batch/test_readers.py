"""Reading ahead of the model, within bounds."""

from __future__ import annotations

import os
import queue
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.batch.plan import Source
from engine.batch.readers import Readers
from engine.batch.reading import Read, is_unchanged, read
from engine.documents import Document
from engine.errors import BrevityError, EngineFault, FileMissing
from tests.engine.batch.making import facts_of, make_source

SECONDS = 20.0


@pytest.fixture
def told() -> queue.SimpleQueue[Source | Read]:
    return queue.SimpleQueue()


def next_read(told: queue.SimpleQueue[Source | Read]) -> Read:
    while True:
        message = told.get(timeout=SECONDS)
        if isinstance(message, Read):
            return message


def endless(folder: Path, taken: list[str]) -> Iterator[Source]:
    """Sources without end: their number is never known."""
    number = 0
    while True:
        source = make_source(folder, f"{number}.txt", f"Document number {number}.")
        taken.append(source.name)
        yield source
        number += 1


def test_no_more_documents_are_held_than_fit(
    tmp_path: Path, told: queue.SimpleQueue[Source | Read]
) -> None:
    taken: list[str] = []
    readers = Readers(endless(tmp_path, taken), told.put, threads=2, ahead=2, ahead_bytes=1_000_000)
    try:
        held = [next_read(told) for _ in range(2)]
        time.sleep(0.3)
        assert told.empty()
        assert len(taken) == 3  # one waits until it fits
        readers.release(held[0].source.name)
        assert next_read(told).source.name == "2.txt"
    finally:
        readers.stop()
    assert len(taken) <= 5  # each thread may have taken one more


@pytest.mark.full
def test_a_document_larger_than_the_room_is_read_alone(
    tmp_path: Path, told: queue.SimpleQueue[Source | Read]
) -> None:
    sources = [make_source(tmp_path, f"{n}.txt", "Some words. " * 200) for n in range(2)]
    readers = Readers(iter(sources), told.put, threads=2, ahead=9, ahead_bytes=100)
    try:
        for source in sources:
            found = next_read(told)
            assert found.source is source
            assert told.empty()
            readers.release(source.name)
    finally:
        readers.stop()


def test_a_defect_in_reading_fails_its_document_and_keeps_nobody_waiting(
    tmp_path: Path, told: queue.SimpleQueue[Source | Read], monkeypatch: pytest.MonkeyPatch
) -> None:
    def out_of_threads(*_: object) -> Read:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr("engine.batch.readers.read", out_of_threads)
    sources = [make_source(tmp_path, f"{n}.txt") for n in range(3)]
    readers = Readers(iter(sources), told.put, threads=1, ahead=9, ahead_bytes=1_000)
    try:
        for source in sources:
            found = next_read(told)
            assert found.source is source
            assert isinstance(found.document, EngineFault)
    finally:
        readers.stop()


def test_what_is_wrong_with_a_document_is_told_with_it(tmp_path: Path) -> None:
    found = read(Source("gone.txt", tmp_path / "gone.txt"))
    assert isinstance(found.document, FileMissing)
    assert found.facts.sha256 == ""
    empty = read(make_source(tmp_path, "empty.txt", ""))
    assert empty.facts.sha256  # it is known again, and not tried before it has changed
    assert not isinstance(empty.document, Document)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_what_can_not_be_read_as_before_is_not_taken_for_changed(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to("loop.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (loop, tmp_path / "pipe.txt"):
        found = read(Source(path.name, path))
        assert isinstance(found.document, BrevityError)
        assert is_unchanged(path, found.facts)
    facts = facts_of(make_source(tmp_path, "a.txt"))
    assert is_unchanged(loop, facts), "nothing can be told of it, so nothing is done anew"
    assert not is_unchanged(tmp_path / "pipe.txt", facts)


def test_a_file_is_known_by_its_content(tmp_path: Path) -> None:
    source = make_source(tmp_path, "a.txt", "Some words.")
    facts = read(source).facts
    assert facts == facts_of(source)
    assert is_unchanged(source.path, facts)
    source.path.write_text("Some birds.", encoding="utf-8")
    assert not is_unchanged(source.path, facts)
    source.path.write_text("Some words.", encoding="utf-8")
    assert is_unchanged(source.path, facts)
