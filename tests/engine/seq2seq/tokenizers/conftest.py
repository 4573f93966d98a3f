"""Small vocabularies of every kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.seq2seq.tokenizers.vocabularies import make_vocabularies


@pytest.fixture(scope="session")
def vocabularies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return make_vocabularies(tmp_path_factory.mktemp("vocabularies"))
