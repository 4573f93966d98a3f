"""The measuring of long documents, and what it holds: coverage, and memory that hardly grows."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.books import WORDS_PER_PAGE, book
from benchmarks.long_documents import LongRun, grown, measure, table

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="asks the system for rusage")

RUN = LongRun("whole", 10, 1.0, 100_000_000, 1, 380, 3_000, 60, {"used": 1, "unread": 2})


def test_a_book_has_its_pages_and_begins_as_a_shorter_one() -> None:
    assert book(30).startswith(book(7).rstrip())
    assert len(book(30).split()) == pytest.approx(30 * WORDS_PER_PAGE, rel=0.2)
    sentences = book(30).split(". ")
    assert len(set(sentences)) == len(sentences)


def test_growth_is_told_by_the_first_run_of_a_strategy() -> None:
    larger = replace(RUN, pages=300, peak_bytes=121_000_000)
    other = replace(RUN, strategy="condensed", peak_bytes=900_000_000)
    assert list(grown([RUN, other, larger])) == [larger]
    assert list(table([RUN, other, larger]))[-1] == (
        "| whole | 300 | 1.0 | 121 | 1.21 | 1 | 380 of 3,000 | 1 used, 2 unread | 60 words |"
    )


@unix_only
def test_a_failing_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        measure("shortest", 1, tmp_path, threads=1)


@unix_only
@pytest.mark.parametrize(
    "strategy",
    ["extractive", *(pytest.param(one, marks=pytest.mark.full) for one in ("auto", "condensed"))],
)
def test_a_book_of_300_pages_is_covered_in_the_memory_of_ten(strategy: str, tmp_path: Path) -> None:
    runs = [measure(strategy, pages, tmp_path, threads=1) for pages in (10, 300)]
    assert list(grown(runs)) == []
    assert runs[1].words_read == runs[1].words_total > 80_000
    assert runs[1].blocks["unread"] == 0
