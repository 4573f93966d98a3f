"""Where closed windows are destroyed."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.garbage import GarbageCollections


@pytest.fixture
def collections(qtbot: QtBot) -> Iterator[GarbageCollections]:
    """As in the program, where Python collects by itself; these tests run without that."""
    gc.enable()
    collections = GarbageCollections()
    yield collections
    collections.close()
    gc.disable()


def test_a_closed_window_is_destroyed_in_its_own_thread_whatever_others_do(
    qtbot: QtBot, collections: GarbageCollections
) -> None:
    destroyed_in: list[int] = []
    window = QWidget()
    window.itself = window  # type: ignore[attr-defined]  # a cycle, as signals and lambdas make
    weakref.finalize(window, lambda: destroyed_in.append(threading.get_ident()))
    del window

    def make_many() -> None:
        kept: list[list[object]] = [[] for _ in range(50_000)]
        kept.clear()

    busy = threading.Thread(target=make_many)
    busy.start()
    busy.join()
    assert destroyed_in == []
    filling = [[] for _ in range(5_000)]  # type: ignore[var-annotated]
    qtbot.waitUntil(lambda: bool(destroyed_in), timeout=10_000)
    assert destroyed_in == [threading.get_ident()]
    del filling


def test_python_collects_by_itself_again_in_the_end(collections: GarbageCollections) -> None:
    assert not gc.isenabled()
    collections.close()
    assert gc.isenabled()
