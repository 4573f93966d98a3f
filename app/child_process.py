"""Brevity's own programs as children of the window: how they are started, and ended for sure."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Sequence

from engine.own_program import own_environment
from engine.wording import LANGUAGE_VARIABLE


def start_child(command: Sequence[str], *, speaks: str = "en") -> subprocess.Popen[bytes]:
    """Start a program of Brevity's with pipes. Raises OSError when the system refuses.

    What children say crosses in English, and the window says it in the language that it has then;
    one that writes for people is told which language it `speaks`.
    """
    if sys.platform == "win32":
        flags = subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW
        group = None
    else:
        # In a group of its own: Ctrl+C in the terminal is for the window, which then ends the
        # child, and a kill reaches whatever the child may have started.
        flags, group = 0, 0
    return subprocess.Popen(
        list(command),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**own_environment(), LANGUAGE_VARIABLE: speaks},
        creationflags=flags,
        process_group=group,
    )


def kill_child(process: subprocess.Popen[bytes]) -> None:
    """End a child, and what it has started, now."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
        return
    # It may end by itself between the question and the kill.
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
