"""Values through a pipe between two processes of this program, each behind its length."""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

_LENGTH = struct.Struct(">Q")


def write_frame(pipe: IO[bytes], value: object) -> None:
    """Send a value at once. Raises OSError when nobody reads any more."""
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(data)) + data)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> Any:  # noqa: ANN401 - whatever the other end has sent
    """The next value. Raises EOFError at the end, also in the midst of a value.

    Only for a pipe whose other end is this very program: pickles can do anything.
    """
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)
