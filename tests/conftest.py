"""Fixtures for all tests, and the guards that hold for each of them (tests/guards.py)."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.resources import resource

pytest_plugins = ["pytester", "tests.guards", "tests.full_result"]


@pytest.fixture(scope="session")
def embedded_model_folder() -> Path:
    return resource("models", "brevity-small")


@pytest.fixture(scope="session")
def sample_document() -> Path:
    return resource("samples", "lighthouse-keepers.txt")
