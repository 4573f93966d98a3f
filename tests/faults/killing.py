"""Kills what writes files before each of its steps in turn, in a process of its own each time.

The process is a fork of the test's: it starts in a millisecond, so that there can be hundreds.
"""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Callable, Iterator

STEPS = ("open", "write", "fsync", "replace", "rename", "unlink", "rmdir", "mkdir", "remove",
         "sendfile", "chmod")  # fmt: skip
"""The functions of `os` that change what is on the disk, and `open`."""
_FAILED = 3


def killed(act: Callable[[], object]) -> bool:
    """Do something in a fork of this process; whether it was killed before its end."""
    child = os.fork()
    if child == 0:
        try:
            act()
        except BaseException:  # noqa: BLE001 - the fork must not come back as a second test
            traceback.print_exc()
            os._exit(_FAILED)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, -signal.SIGKILL, -signal.SIGXFSZ), f"it ended with {code}"
    return code != 0


def killed_at_each_step(prepare: Callable[[], Callable[[], object]]) -> Iterator[int]:
    """Prepare, act and be killed before the first step, the second and so on to the last.

    Gives the number of steps that were made each time; at last all were. What is killed is the work
    of `act`, that `prepare` returns.
    """
    step = 0
    while True:
        act = prepare()

        def act_until_killed(act: Callable[[], object] = act, step: int = step) -> None:
            _kill_before(step)
            act()

        is_over = not killed(act_until_killed)
        yield step
        if is_over:
            return
        step += 1


def _kill_before(step: int) -> None:
    """Have this process killed before it has made more than so many steps."""
    left = step

    def dying(really: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **options: object) -> object:
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return really(*arguments, **options)

        return call

    for name in STEPS:
        setattr(os, name, dying(getattr(os, name)))
