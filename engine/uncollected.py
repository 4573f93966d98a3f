"""Starting without Python's garbage collections."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collections inside: for imports, and for loading a model.

    Importing torch makes half a million objects, hardly one of which is garbage, and a fifth of its
    time went into looking for some. In processes of our own alone: a library leaves that to others.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
