"""Failures of native code as designed failures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.errors import BrevityError
from engine.seq2seq.tokenizers.files import damaged

_PANIC = "PanicException"  # pyo3's, a BaseException that no module exports


@contextmanager
def damage_to(path: Path, reason: str = "") -> Iterator[None]:
    """Whatever a native library raises inside means that this file is damaged.

    Raises ModelDamaged. `tokenizers` raises plain Exceptions, and its panics are BaseExceptions.
    """
    try:
        yield
    except (BrevityError, MemoryError):
        raise
    except Exception as error:  # the libraries have no narrower type
        raise damaged(path, reason or f"{error!s:.200}") from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise damaged(path, reason or "it makes no tokenizer") from error
