"""Converting a model of the old format: `brevity models convert`, as a child of the window.

The window's process never opens a pickle, and never imports what could.
"""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Callable
from typing import Any

from app.child_process import kill_child, start_child
from app.errors import ConversionFailed
from engine.errors import Cancelled
from engine.hub.bytes_work import WorkProgress
from engine.own_program import own_command

_POLL_SECONDS = 0.05


def convert_command(name: str) -> list[str]:
    """The command line that converts a model and tells of it in JSON lines."""
    return own_command("models", "convert", name, "--yes", "--json")


def convert(name: str, cancel: threading.Event, report: Callable[[WorkProgress], None]) -> None:
    """Convert a model once and for all. Raises ConversionFailed or Cancelled."""
    try:
        child = start_child(convert_command(name))
    except OSError as refusal:
        raise ConversionFailed(f"The conversion of {name} can't be started.") from refusal
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.close()
    ended = threading.Event()
    watch = threading.Thread(target=_kill_on, args=(cancel, ended, child), name="conversion")
    errors = threading.Thread(target=_drain, args=(child,), name="conversion's errors")
    watch.start()
    errors.start()
    failure = None
    try:
        for line in child.stdout:
            values = _parsed(line)
            failure = _failure(values) or failure
            done, total = values.get("done"), values.get("total")
            if isinstance(done, int) and isinstance(total, int):
                report(WorkProgress("", done, total))
        status = child.wait()
    finally:
        ended.set()
        kill_child(child)
        watch.join()
        errors.join()
        child.stdout.close()
    if cancel.is_set():
        raise Cancelled
    if failure is not None:
        raise failure
    if status:
        how = f"signal {-status}" if status < 0 else f"exit code {status}"
        raise ConversionFailed(f"The conversion of {name} broke off ({how}).")


def _kill_on(
    cancel: threading.Event, ended: threading.Event, child: subprocess.Popen[bytes]
) -> None:
    while not ended.is_set():
        if cancel.wait(_POLL_SECONDS):
            kill_child(child)
            return


def _drain(child: subprocess.Popen[bytes]) -> None:
    """What nobody reads would fill the pipe and stop the child."""
    assert child.stderr is not None
    with child.stderr as errors:
        while errors.read(4096):
            pass


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        values = json.loads(line)
    except ValueError:
        return {}
    return values if isinstance(values, dict) else {}


def _failure(values: dict[str, Any]) -> ConversionFailed | None:
    error = values.get("error")
    if not isinstance(error, dict):
        return None
    return ConversionFailed(str(error.get("message", "")), str(error.get("next_step", "")))
