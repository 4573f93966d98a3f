"""The embedded model, loaded once."""

from __future__ import annotations

import pytest

from engine.resources import resource
from engine.seq2seq import LoadedModel, load_model


@pytest.fixture(scope="package")
def model() -> LoadedModel:
    return load_model(resource("models", "brevity-small"), device="cpu", precision="float32")
