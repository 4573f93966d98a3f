"""The process of `brevity batch` as the window starts it: it gives way, and ends with the window.

The command itself knows no window. What is added here holds before anything else is imported.
"""

from __future__ import annotations

import os
import signal
import sys
import threading

OPTION = "--queue"
"""Behind it, in a bundle and in a checkout alike, stand the arguments of the command."""
_NICENESS = 10


def live_with_window() -> None:
    """Run at lower priority, and end as soon as whoever started this process has gone."""
    if sys.platform != "win32":  # there the window has asked for it when it started this
        os.nice(_NICENESS)
    descriptor = os.dup(0)
    # Nothing else of this process may take what only tells that the window is there.
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    watch = threading.Thread(target=_wait_for_end, args=(descriptor,), name="window", daemon=True)
    watch.start()


def _wait_for_end(descriptor: int) -> None:
    try:
        while os.read(descriptor, 4096):
            pass
    except OSError:
        pass  # a broken pipe is an end, too
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        # With what it has started, such as further workers. Outputs are whole at any moment.
        os.killpg(0, signal.SIGKILL)
    os._exit(1)
