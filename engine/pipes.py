"""The pipes of a process that serves the window: lines come in, messages go out.

Standard output is duplicated for the messages and the original pointed at standard error, so that
a native library's print can't corrupt a line.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from typing import BinaryIO, TextIO

from engine.json_lines import encode_line


class Outbox:
    """Messages on their way to the window, from any thread, a line each."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def send(self, message: object) -> None:
        """Write one message. Ends the process when nobody reads any more."""
        try:
            with self._lock:
                self._stream.write(encode_line(message))
                self._stream.flush()
        except (BrokenPipeError, ValueError):
            os._exit(0)


def lines_of(stream: BinaryIO) -> Iterator[str]:
    """The lines that come in, until the input ends; what is no UTF-8 is replaced."""
    for line in stream:
        yield line.decode("utf-8", "replace")


def take_over_output() -> TextIO:
    """A stream on the original standard output; everything else goes to standard error."""
    protocol = os.fdopen(os.dup(1), "w", encoding="ascii", newline="\n")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return protocol
