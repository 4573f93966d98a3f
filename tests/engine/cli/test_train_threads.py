"""How many threads a training computes with."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
import torch

from engine.cli.train import set_threads


@pytest.fixture(autouse=True)
def threads_as_before() -> Iterator[None]:
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


def test_no_more_threads_than_cores_are_started() -> None:
    set_threads(100_000)
    assert torch.get_num_threads() == os.cpu_count()
    set_threads(1)
    assert torch.get_num_threads() == 1
