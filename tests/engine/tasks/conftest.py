"""Small random checkpoints of published forms, each loaded once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from engine.seq2seq import LoadedModel, load_model
from tests.engine.seq2seq.tokenizers.vocabularies import make_vocabularies
from tests.parity.published import add_published_vocabularies, make_published

LoadPublished = Callable[[str], LoadedModel]
MakePublished = Callable[[str, Path], Path]


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> MakePublished:
    """The checkpoint of a published name, made in a folder."""
    root = tmp_path_factory.mktemp("task-vocabularies")
    vocabularies = add_published_vocabularies(make_vocabularies(root), root)
    return lambda name, folder: make_published(name, folder, vocabularies)


@pytest.fixture(scope="session")
def published(make: MakePublished, tmp_path_factory: pytest.TempPathFactory) -> LoadPublished:
    root = tmp_path_factory.mktemp("task-models")
    return cache(lambda name: load_model(make(name, root), device="cpu", precision="float32"))
