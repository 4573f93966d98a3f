"""The measuring of sources, on a few pairs of its own."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.evidence import Found, Pair, hide, look, source_of, words_of
from tests.engine.cli.running import ROOT

PAIRS = [
    Pair("fuse", "The lamp burned oil. It was lit at dusk.", "The lamp, lit at dusk, burned oil."),
    Pair("split", "A storm came and took the roof.", "A storm came. It took the roof."),
]
DOCUMENT = "Ships passed by night.\n\nThe harbour slept.\n\nNobody kept a log of the weather."


def test_hidden_sentences_are_counted_where_they_are_found() -> None:
    found = {"fuse": Found(), "split": Found()}
    look(source_of(hide(DOCUMENT, PAIRS, random.Random(1))), PAIRS, found)
    assert (found["fuse"].sentences, found["fuse"].first, found["fuse"].all) == (1, 1, 2)
    assert (found["split"].sentences, found["split"].first, found["split"].top3) == (2, 2, 2)


def test_sentences_that_are_not_there_count_as_missed() -> None:
    found = {"fuse": Found(), "split": Found()}
    look(source_of(DOCUMENT), PAIRS, found)
    assert found["split"].first == found["split"].top3 == found["split"].all == 0
    assert len(found["split"].missed) == 2


def test_a_source_of_so_many_words_has_so_many() -> None:
    assert len(words_of([DOCUMENT], 100).split()) == 100


@pytest.mark.full
def test_it_runs(tmp_path: Path) -> None:
    documents, pairs = tmp_path / "documents.jsonl", tmp_path / "pairs.jsonl"
    documents.write_text(json.dumps({"document": DOCUMENT, "summaries": ["Ships passed."]}))
    pairs.write_text("\n".join(json.dumps(vars(pair)) for pair in PAIRS))
    words = ["-m", "benchmarks.evidence", str(documents), str(pairs), "--words", "500"]
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert re.search(r"^\| fuse, one document \| 1 \| 100.0% ", done.stdout, re.MULTILINE)
    assert re.search(r"^\| together \| \d+\.\d\d s \|$", done.stdout, re.MULTILINE)
