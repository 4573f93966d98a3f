"""Fixtures for the engine's tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engine.service_driving import Service


@pytest.fixture
def service() -> Iterator[Service]:
    with Service() as started:
        yield started
