"""One core is left to the rest of the machine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch

from engine.seq2seq import threads
from engine.seq2seq.threads import leave_a_core


@pytest.fixture(autouse=True)
def _threads_as_before() -> Iterator[None]:
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


@pytest.mark.parametrize(("cores", "expected"), [(1, 1), (2, 1), (4, 3), (64, 8)])
def test_one_core_is_left_free(monkeypatch: pytest.MonkeyPatch, cores: int, expected: int) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.setattr(threads, "_cores", lambda: cores)
    leave_a_core()
    assert torch.get_num_threads() == expected


def test_the_users_own_choice_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "2")
    torch.set_num_threads(2)
    leave_a_core()
    assert torch.get_num_threads() == 2
