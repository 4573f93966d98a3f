"""The process that drives Ray for a batch: `python -m engine.batch.ray_driver`.

A process of its own, because Ray takes over the signals of the one that it is in, writes to its
terminal, and ends it when the cluster is lost. It reads a request, then a document a line, and an
empty line after the last; it writes messages (engine/batch/ray_messages.py), and ends when its
input does.
"""

from __future__ import annotations

import logging
import os
import queue
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from types import ModuleType
from typing import IO, Any

import psutil

from engine.batch.job import Failure
from engine.batch.ray_messages import (
    Answered,
    Connected,
    Finished,
    Message,
    Ready,
    Refused,
    Request,
    message_from,
    message_line,
    source_from,
)
from engine.batch.reading import Facts
from engine.errors import (
    BrevityError,
    ClusterLost,
    ClusterUnfit,
    ClusterUnreachable,
    DeviceUnavailable,
    WorkerDied,
)
from engine.reasons import first_line

_AT_ONCE = 50_000
"""Documents of one Ray dataset, which keeps a record of each block until its end."""
_BLOCKS = (64, 8, 1)
"""Documents that a worker gets at once: enough to fill batches of sources of like length. Those of
a block whose worker died are done again in smaller ones, and last each alone."""
_BLOCKS_EACH = 4
"""Blocks that each worker gets at least, where there are documents for it: they end together."""
_READER_SHARE = 0.25
"""Of a processor, reserved for a task that reads; a worker gets the rest. Workers that reserve all
processors would wait forever for documents that nobody has a processor left to read."""
_CHECK_SECONDS = 120.0
_OBJECT_BYTES = 500_000_000
"""For documents under way on a cluster of this machine; what is more goes to the disk."""
_LOOPBACK = "127.0.0.2" if sys.platform == "linux" else "127.0.0.1"
"""On Linux, Ray takes 127.0.0.1 for the address by which other machines reach this one."""


def main() -> None:
    """Serve one request, on the standard streams."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what Ray prints is no answer
    request = Request.from_line(sys.stdin.buffer.readline())
    documents: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(documents, request.folder), daemon=True).start()
    last: Message
    try:
        ray = _connect(request)
        _send(answers, Connected())
        _check_machines(ray, request)
        workers = _workers(ray, request)
        _send(answers, Ready(len(_machines(ray)), workers))
        _do_all(request, workers, iter(documents.get, b"\n"), answers)
        last = Finished()
    except BrevityError as error:
        last = Refused(Failure.of(error))
    except Exception as error:  # noqa: BLE001 - the process boundary
        last = Refused(Failure.of(ClusterLost(first_line(error))))
    _send(answers, last)
    _leave()


def _receive(documents: queue.SimpleQueue[bytes], folder: str) -> None:
    for line in sys.stdin.buffer:
        documents.put(line)
    # Who asked is gone, or wants no more. Some of Ray's own processes would stay for a while.
    for process in psutil.Process().children(recursive=True):
        with suppress(psutil.NoSuchProcess):
            process.kill()
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def _send(answers: IO[bytes], message: Message) -> None:
    answers.write(message_line(message))
    answers.flush()


def _connect(request: Request) -> ModuleType:
    """Ray, connected. Raises ClusterUnreachable and ClusterUnfit."""
    import ray.data

    connected: ModuleType = ray
    options: dict[str, Any] = {"logging_level": logging.ERROR, "log_to_driver": False}
    if request.address:
        try:
            ray.init(address=request.address, **options)
        except (ConnectionError, ValueError, TimeoutError) as error:
            raise ClusterUnreachable(request.address, first_line(error)) from error
        except RuntimeError as error:
            if "ersion mismatch" in str(error):
                raise ClusterUnfit(request.address, " ".join(str(error).split())) from error
            reason = first_line(error)
            if "No node info" in str(error):
                reason = "this machine is no part of it, as ray start has not been run here"
            raise ClusterUnreachable(request.address, reason) from error
    else:
        ray.init(
            address="local",
            num_cpus=request.workers or _processors(),
            include_dashboard=False,
            object_store_memory=_OBJECT_BYTES,
            _node_ip_address=_LOOPBACK,
            _temp_dir=request.folder,
            **options,
        )
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.max_errored_blocks = -1  # what they held is done again, document by document
    return connected


def _workers(ray: ModuleType, request: Request) -> int:
    """How many workers there will be. Raises DeviceUnavailable."""
    device, resources = request.needs.job.device, ray.cluster_resources()
    wanted = "GPU" if _on_cards(device, resources) else "CPU"
    if wanted == "CPU" and device.startswith("cuda"):
        raise DeviceUnavailable(device, "cpu")
    return request.workers or max(1, int(resources.get(wanted, 1)))


def _do_all(request: Request, workers: int, documents: Iterator[bytes], answers: IO[bytes]) -> None:
    while left := list(islice(documents, _AT_ONCE)):
        for most in _BLOCKS:
            block = max(1, min(most, len(left) // (workers * _BLOCKS_EACH)))
            left = _do_some(request, workers, left, block, answers)
            if not left:
                break
        for line in left:
            died = WorkerDied("the last time, it had only this one")
            name = source_from(line).name
            _send(answers, Answered(name, Facts(), 0.0, Failure.of(died)))


def _do_some(
    request: Request, workers: int, lines: list[bytes], block: int, answers: IO[bytes]
) -> list[bytes]:
    """Do these documents in blocks of so many; those of which nothing came back."""
    import ray

    from engine.batch.ray_worker import LINE, DocumentWorker, read_documents

    resources = ray.cluster_resources()
    job = request.needs.job
    on_cards = _on_cards(job.device, resources)
    each = 1 if on_cards else max(1, int(resources.get("CPU", 1)) // workers)
    needs = replace(request.needs, job=replace(job, threads=job.threads or each))
    results = (
        ray.data.from_items(
            [{LINE: line} for line in lines], override_num_blocks=-(-len(lines) // block)
        )
        .map_batches(
            read_documents,
            fn_kwargs={"password": request.password},
            batch_size=None,
            batch_format="pyarrow",
            num_cpus=_READER_SHARE,
        )
        .map_batches(
            DocumentWorker,
            fn_constructor_args=(needs,),
            batch_size=None,
            batch_format="pyarrow",
            concurrency=workers,
            num_cpus=each - _READER_SHARE,
            num_gpus=1 if on_cards else 0,
            max_restarts=-1,
            # What a worker died over must not wait until there is a machine for it again.
            max_task_retries=0,
        )
    )
    left = {source_from(line).name: line for line in lines}
    for table in results.iter_batches(batch_size=None, batch_format="pyarrow", prefetch_batches=0):
        for line in table.column(LINE).to_pylist():
            message = message_from(line)
            if isinstance(message, Refused):
                raise message.failure.error()
            if isinstance(message, Answered) and left.pop(message.name, None) is not None:
                answers.write(line)
        answers.flush()
    return list(left.values())


def _check_machines(ray: ModuleType, request: Request) -> None:
    """Let every machine look whether it has what is needed. Raises ClusterUnfit."""
    from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

    from engine.batch.ray_worker import unfitness

    check = ray.remote(num_cpus=0, max_retries=1)(unfitness)
    asked = []
    for node in _machines(ray):
        there = NodeAffinitySchedulingStrategy(node["NodeID"], soft=False)
        machine = node["NodeManagerAddress"]
        answer = check.options(scheduling_strategy=there).remote(request.needs, machine)
        asked.append((machine, answer))
    for machine, answer in asked:
        try:
            fault = ray.get(answer, timeout=_CHECK_SECONDS)
        except ray.exceptions.GetTimeoutError as error:
            raise ClusterUnfit(machine, "it does not answer") from error
        except ray.exceptions.RayError as error:
            raise ClusterUnfit(machine, _cause(error)) from error
        if fault is not None:
            raise fault


def _machines(ray: ModuleType) -> list[dict[str, Any]]:
    """What Ray knows of the machines that can take work."""
    return [node for node in ray.nodes() if node["Alive"] and node["Resources"].get("CPU", 0)]


def _on_cards(device: str, resources: dict[str, float]) -> bool:
    return resources.get("GPU", 0) >= 1 and (device == "auto" or device.startswith("cuda"))


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _cause(error: BaseException) -> str:
    """The last line of what a machine tells: what was raised there."""
    lines = [line for line in str(error).splitlines() if line.strip()]
    return lines[-1].strip().rstrip(".") if lines else type(error).__name__


def _leave() -> None:
    import ray

    ray.shutdown()
    os._exit(0)  # not by way of Python's end, which waits for whatever threads Ray has left


if __name__ == "__main__":
    main()
