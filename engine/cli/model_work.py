"""Long work on models in a thread, so that this one shows how far it is and obeys signals."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    from engine.hub.bytes_work import WorkProgress
    from engine.hub.download import DownloadProgress

_T = TypeVar("_T")
_GRACE_SECONDS = 5.0
_POLL_SECONDS = 0.2  # Windows tells a blocked wait of no signal

Progress: TypeAlias = "DownloadProgress | WorkProgress"
Work: TypeAlias = Callable[[threading.Event, Callable[[Progress], None]], _T]


class Meter(Protocol):
    """Shows progress of one piece of work; it is entered before and left after it."""

    def show(self, progress: Progress) -> None:
        """How far it is now."""

    def close(self) -> None:
        """It is done, or abandoned."""


def do_work(work: Work[_T], meter: Meter) -> _T:
    """Do `work(cancel, tell)` in a thread and show what it tells; its result.

    Whatever ends this sooner, a signal or a reader that has gone, cancels the work and waits for
    its end. Raises what the work raises.
    """
    cancel = threading.Event()
    told: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()

    def run() -> None:
        try:
            told.put(("done", work(cancel, lambda progress: told.put(("progress", progress)))))
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            told.put(("failed", error))

    thread = threading.Thread(target=run, name="models", daemon=True)
    thread.start()
    try:
        while True:
            try:
                kind, value = told.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                continue
            if kind == "progress":
                meter.show(value)
            elif kind == "failed":
                raise value
            else:
                result: _T = value
                return result
    finally:
        cancel.set()
        thread.join(_GRACE_SECONDS)
        meter.close()
