"""Fixtures for all tests, and the guards that hold for each of them (tests/guards.py)."""

from __future__ import annotations

import re
from pathlib import Path

import hypothesis
import pytest

from engine.resources import resource

pytest_plugins = ["pytester", "tests.guards", "tests.full_result"]


# No test is timed: machines are busy.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.fixture(scope="session")
def embedded_model_folder() -> Path:
    return resource("models", "brevity-small")


@pytest.fixture(scope="session")
def sample_document() -> Path:
    return resource("samples", "lighthouse-keepers.txt")


@pytest.fixture(scope="session")
def sample_ids(embedded_model_folder: Path, sample_document: Path) -> list[list[int]]:
    """At least 50 sources of one to four sentences, for all four tasks."""
    from engine.seq2seq import BertGenerationTokenizer  # torch: not for tests that have no use

    tokenizer = BertGenerationTokenizer.from_pretrained(embedded_model_folder)
    sentences = re.split(r"(?<=[.!?])\s+", sample_document.read_text(encoding="utf-8"))
    tasks = [tokenizer.piece_id(p) for p in ("<summarize>", "<headline>", "<fuse>", "<split>")]
    sources = [
        [tasks[(start + size) % 4], *tokenizer.encode_as_data(" ".join(sentences[start:][:size]))]
        for size in (1, 2, 3, 4)
        for start in range(len(sentences) - size + 1)
    ]
    return [[i for i in source if i is not None] for source in sources][:60]
