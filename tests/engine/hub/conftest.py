"""Fixtures for the library's tests: a data folder of Brevity's and a cache of others'."""

from __future__ import annotations

from pathlib import Path

import huggingface_hub.constants
import pytest


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the library will be; nothing is there yet."""
    monkeypatch.setenv("BREVITY_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "models"


@pytest.fixture(autouse=True)
def shared_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache that programs with huggingface_hub share; it does not exist yet."""
    cache = tmp_path / "cache" / "hub"
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(cache))
    return cache
