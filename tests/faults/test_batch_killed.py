"""Kill -9 in the midst of a batch: every document once in the output, and nothing done in vain."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from engine.batch.events import Ended
from engine.batch.folder import RECORDS
from engine.batch.manifest import Entry, read_entries
from tests.faults.batches import begun, files_in, killed_batch, make_documents, run_batch


def entries_in(out: Path) -> list[Entry]:
    lines = (out / RECORDS / "manifest.jsonl").read_bytes().splitlines(keepends=True)
    return [Entry.from_line(line) for line in lines if line.endswith(b"\n")]


def kill_and_go_on(tmp_path: Path, documents: int, kills: int, *options: str) -> None:
    source, out, undisturbed = tmp_path / "in", tmp_path / "out", tmp_path / "undisturbed"
    make_documents(source, documents)
    random = Random(documents + kills)
    noted: set[str] = set()
    for left in range(kills, 0, -1):
        most = (documents - len(noted)) // (left + 1)
        again = begun(killed_batch(source, out, random.randint(1, most), *options))
        assert not again & noted, "what was done is not begun again"
        noted = set(read_entries(out / RECORDS))
    events = run_batch(source, out, *options)
    assert not begun(events) & noted
    assert events[-1] == Ended(
        documents - len(noted), 0, len(noted), getattr(events[-1], "documents_per_minute", 0)
    )

    times = Counter(entry.document for entry in entries_in(out))
    assert len(times) == documents
    assert set(times.values()) == {1}
    run_batch(source, undisturbed, *options)
    found, expected = files_in(out), files_in(undisturbed)
    if "jsonl" in options:  # the order is that in which they were done
        assert list(found) == ["results.jsonl"]
        assert Counter(found["results.jsonl"].splitlines()) == Counter(
            expected["results.jsonl"].splitlines()
        )
    else:
        assert found == expected
        assert len(found) == documents


def test_a_batch_that_is_killed_twice_does_every_document_once(tmp_path: Path) -> None:
    kill_and_go_on(tmp_path, 9, 2, "--format", "jsonl")


@pytest.mark.full
@pytest.mark.timeout(600)
@pytest.mark.parametrize("output_format", ["text", "markdown", "jsonl"])
def test_a_batch_that_is_killed_ten_times_does_every_document_once(
    tmp_path: Path, output_format: str
) -> None:
    kill_and_go_on(tmp_path, 200, 10, "--format", output_format)


@pytest.mark.full
@pytest.mark.timeout(600)
def test_a_batch_of_two_workers_that_is_killed_ten_times_does_every_document_once(
    tmp_path: Path,
) -> None:
    kill_and_go_on(tmp_path, 200, 10, "--jobs", "2")
