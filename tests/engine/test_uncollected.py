"""Starting without garbage collections."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest

from engine.uncollected import uncollected


def ends_badly() -> None:
    with uncollected():
        assert not gc.isenabled()
        raise KeyError


@pytest.mark.parametrize("set_before", [gc.enable, gc.disable])
def test_afterwards_all_is_as_it_was_however_it_ends(set_before: Callable[[], None]) -> None:
    before = gc.isenabled()
    try:
        set_before()
        collected = gc.isenabled()
        with pytest.raises(KeyError):
            ends_badly()
        assert gc.isenabled() == collected
    finally:
        (gc.enable if before else gc.disable)()
