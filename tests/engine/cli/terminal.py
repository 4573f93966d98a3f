"""A process in a real pseudo-terminal, and what a person would see there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Any

from tests.engine.cli.running import ROOT, environment

if sys.platform != "win32":
    import fcntl
    import pty
    import select
    import struct
    import termios


class Terminal:
    """Starts a program with the three streams on a new terminal; `end` sees to its end."""

    def __init__(
        self,
        program: Sequence[str],
        *arguments: str,
        script: Sequence[Any] = (),
        rows: int = 24,
        columns: int = 60,
        term: str = "xterm",
    ) -> None:
        self._main, side = pty.openpty()
        fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        variables = environment(script, TERM=term)
        for name in ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR"):
            variables.pop(name, None)
        self.process = subprocess.Popen(
            [*program, *arguments],
            stdin=side, stdout=side, stderr=side, env=variables, cwd=ROOT, start_new_session=True,
        )  # fmt: skip
        os.close(side)
        self.output = ""

    def read_until(self, words: str = "", timeout: float = 30) -> None:
        """Read until `words` come, or without words until the process ends."""
        end = time.monotonic() + timeout
        while not words or words not in self.output:
            assert time.monotonic() < end, f"{words!r} did not come: {self.output!r}"
            if not select.select([self._main], [], [], 0.1)[0]:
                continue
            try:
                piece = os.read(self._main, 65536)
            except OSError:  # Linux' way of telling that the other side was closed
                piece = b""
            if not piece:
                assert not words, f"{words!r} did not come: {self.output!r}"
                break
            self.output += piece.decode()

    def write(self, words: str) -> None:
        """What a person types."""
        os.write(self._main, words.encode())

    def end(self) -> int:
        """Read to the end; the exit status."""
        self.read_until()
        os.close(self._main)
        return self.process.wait(timeout=30)


def screen(output: str) -> list[str]:
    """The lines that a terminal shows after `output`: as much of one as rich needs."""
    lines, row, column = [""], 0, 0
    for piece in re.findall(r"\x1b\[[?0-9;]*[A-Za-z]|\r|\n|[^\x1b\r\n]+", output):
        if piece == "\r":
            column = 0
        elif piece == "\n":
            row, column = row + 1, 0
            lines += [""] * (row + 1 - len(lines))
        elif piece.startswith("\x1b["):
            if piece.endswith("A"):
                row -= int(piece[2:-1] or 1)
            elif piece.endswith("K"):
                lines[row] = ""
        else:
            line = lines[row].ljust(column)
            lines[row] = line[:column] + piece + line[column + len(piece) :]
            column += len(piece)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def cursor_is_shown(output: str) -> bool:
    """Whether the cursor, once hidden, was given back."""
    return output.rindex("\x1b[?25h") > output.rindex("\x1b[?25l")
