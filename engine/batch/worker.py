"""A process that runs the model of a batch: a job and documents in, answers out.

It ends when its input does, so that it never survives the process that started it.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
import time
from typing import IO

from engine.batch.frames import read_frame, write_frame
from engine.batch.job import Answer, Assignment, Failure, Job, Room
from engine.errors import BrevityError, fault_of

_PARENT_POLL_SECONDS = 0.25


def main() -> None:
    """Serve the process that started this one, on standard input and output.

    In: a Job, then Assignments. Out: the Room for these once the model is loaded, or the Failure
    that keeps it from that; then answers.
    """
    # Ctrl+C in a terminal reaches the whole group: the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, args=(os.getppid(),), daemon=True).start()
    # Libraries may print; answers have a descriptor of their own.
    with open(os.dup(1), "wb") as out:  # noqa: PTH123 - a descriptor
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        _serve(sys.stdin.buffer, out)
    os._exit(0)  # taking everything apart in good order would cost time


def _serve(incoming: IO[bytes], out: IO[bytes]) -> None:
    try:
        job: Job = read_frame(incoming)
    except EOFError:
        return
    lock = threading.Lock()

    def tell(answer: Answer | Room | Failure) -> None:
        with lock:
            try:
                write_frame(out, answer)
            except OSError:
                os._exit(1)  # nobody is there any more

    waiting: queue.SimpleQueue[Assignment] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(incoming, waiting), daemon=True).start()

    def take(wait: bool) -> Assignment | None:
        try:
            return waiting.get(block=wait)
        except queue.Empty:
            return None

    try:
        from engine.batch.model_worker import ModelWorker  # takes a second where torch is needed

        worker = ModelWorker(job)
    except BrevityError as error:
        tell(Failure.of(error))
        return
    except Exception as error:  # noqa: BLE001 - the process boundary: the parent tells of it
        tell(Failure.of(fault_of(error)))
        return
    tell(Room(worker.room))
    worker.do(take, tell)


def _receive(incoming: IO[bytes], waiting: queue.SimpleQueue[Assignment]) -> None:
    while True:
        try:
            waiting.put(read_frame(incoming))
        except EOFError:  # nobody wants anything more
            os._exit(0)


def _end_with_parent(parent: int) -> None:
    """Also while the model is being loaded, or a batch is decoded. (On Windows the pipe tells.)"""
    while os.getppid() == parent:
        time.sleep(_PARENT_POLL_SECONDS)
    os._exit(1)


if __name__ == "__main__":
    main()
