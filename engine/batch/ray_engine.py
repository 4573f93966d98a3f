"""The documents of a batch on a Ray cluster: sent there, and what comes back.

Ray itself runs in a process of its own (engine/batch/ray_driver.py); nothing of it is imported
here.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import re
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import IO

from engine.batch.plan import Source
from engine.batch.ray_messages import (
    Answered,
    Connected,
    Finished,
    Message,
    Needs,
    Ready,
    Refused,
    Request,
    message_from,
    source_line,
)
from engine.errors import ClusterLost, ClusterUnreachable, RayMissing
from engine.own_program import is_bundle, own_environment

_OLDEST = (2, 52)
"""The first whose clusters can be closed to others."""
_KNOCK_SECONDS = 5.0
_ANSWER_SECONDS = 30.0
"""To connect to a cluster whose port is open."""
_REQUEST_SECONDS = 20
_START_SECONDS = 240.0
"""To start one on this machine, which takes five where nothing else runs."""
_LEAVE_SECONDS = 15.0
_LONGEST_PLACE = 24
"""In bytes: 107 for a socket, less what Ray and a folder of our own add."""
_DEBUG_VARIABLE = "BREVITY_DEBUG"
"""Set to 1, lets through what Ray says."""
_ADDRESS = re.compile(r"(?P<host>[^\s:/\[\]]+|\[[0-9A-Fa-f:.]+\]):(?P<port>\d{1,5})")


def answers_of_cluster(
    sources: Iterable[Source],
    needs: Needs,
    address: str = "",
    workers: int = 0,
    password: str | None = None,
) -> Generator[Ready | Answered, None, None]:
    """What a cluster makes of documents: once Ready, then an answer for each, in any order.

    `address` is that of a cluster, as in "10.0.0.1:6379"; without one, a cluster of this machine
    alone is started, reachable from this machine alone, and ended with the iterator. Every machine
    must see the documents under the same paths, and have the same Brevity and model. `workers` are
    processes that run the model; 0 are as many as the cluster has processors, or graphics cards
    where it has those.

    `sources` are asked for from another thread. A worker that dies is replaced, and what it had is
    done again; a document over which several died ends in WorkerDied. Closing the iterator ends the
    work. Raises RayMissing, ClusterUnreachable, ClusterUnfit, ClusterLost, and what loading the
    model raises.
    """
    require_ray()
    if address:
        _knock(address)
    with _driver(address) as (driver, folder):
        request = Request(needs, address, folder, workers, password)
        feeding = threading.Thread(target=_feed, args=(driver.stdin, request, sources), daemon=True)
        feeding.start()
        watch = threading.Timer(_ANSWER_SECONDS if address else _START_SECONDS, driver.kill)
        watch.daemon = True
        watch.start()
        is_connected = False
        try:
            for message in _messages(driver):
                watch.cancel()
                match message:
                    case Finished():
                        _let_leave(driver)
                        return
                    case Refused():
                        _let_leave(driver)
                        raise message.failure.error()
                    case Connected():
                        is_connected = True
                    case Ready() | Answered():
                        yield message
        finally:
            watch.cancel()
            _end(driver)
            feeding.join()
        if address and not is_connected:
            raise ClusterUnreachable(address, "what listens there does not speak as Ray does")
        raise ClusterLost(f"the process that drives it ended with status {driver.returncode}")


def require_ray() -> None:
    """Raises RayMissing unless Ray is installed, and new enough."""
    if is_bundle():
        raise RayMissing("this is the program as a bundle, and Ray needs one that pip installed")
    if importlib.util.find_spec("ray") is None or importlib.util.find_spec("pyarrow") is None:
        raise RayMissing("it is not installed")
    version = importlib.metadata.version("ray")
    if tuple(map(int, re.findall(r"\d+", version)[:2])) < _OLDEST:
        raise RayMissing(f"its version {version} is older than {'.'.join(map(str, _OLDEST))}")


def _knock(address: str) -> None:
    """Raises ClusterUnreachable unless somebody listens there: Ray would try for a minute."""
    found = _ADDRESS.fullmatch(address)
    if found is None or int(found["port"]) > 65_535:
        raise ClusterUnreachable(
            address, "an address is a name or number and a port, as in host:6379"
        )
    try:
        host = found["host"].strip("[]")
        socket.create_connection((host, int(found["port"])), timeout=_KNOCK_SECONDS).close()
    except (OSError, UnicodeError) as error:
        told = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise ClusterUnreachable(address, told.lower()) from error


@contextmanager
def _driver(address: str) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The process that drives Ray, and the folder for its cluster's files."""
    with tempfile.TemporaryDirectory(
        prefix="brevity-", dir=_place_for_sockets(), ignore_cleanup_errors=True
    ) as folder:
        command = [sys.executable, "-P", "-m", "engine.batch.ray_driver"]
        # In a group of its own: Ctrl+C is for us, and what drives the cluster ends when we say so.
        if sys.platform == "win32":
            flags, group = subprocess.CREATE_NEW_PROCESS_GROUP, None
        else:
            flags, group = 0, 0
        driver = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get(_DEBUG_VARIABLE) == "1" else subprocess.DEVNULL,
            env=_environment(address),
            creationflags=flags,
            process_group=group,
        )
        try:
            yield driver, folder
        finally:
            _end(driver)


def _place_for_sockets() -> str | None:
    """Where a cluster's files go: sockets can't have long paths. None is the usual place."""
    if sys.platform != "win32" and len(os.fsencode(tempfile.gettempdir())) > _LONGEST_PLACE:
        return "/tmp"  # the folder in it is made for us alone
    return None


def _environment(address: str) -> Mapping[str, str]:
    values = {
        **own_environment(),
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_TQDM": "0",
    }
    values.pop("RAY_ADDRESS", None)
    if address:
        # So that Ray says what it is that does not answer, before we give up on it.
        values.setdefault("RAY_gcs_server_request_timeout_seconds", str(_REQUEST_SECONDS))
    else:
        # Whoever may speak to a cluster may run programs on it. This one is ours alone.
        values["RAY_AUTH_MODE"] = "token"
        values["RAY_AUTH_TOKEN"] = secrets.token_hex(32)
        values.pop("RAY_AUTH_TOKEN_PATH", None)
    return values


def _feed(pipe: IO[bytes], request: Request, sources: Iterable[Source]) -> None:
    # A driver that ended closed the pipe; why, is told elsewhere.
    with suppress(OSError, ValueError):
        pipe.write(request.to_line())
        for source in sources:
            pipe.write(source_line(source))
        pipe.write(b"\n")
        pipe.flush()  # and left open: its end is ours


def _messages(driver: subprocess.Popen[bytes]) -> Iterator[Message]:
    assert driver.stdout is not None
    for line in driver.stdout:
        if not line.endswith(b"\n"):
            return  # it ended in the midst of a line
        try:
            yield message_from(line)
        except ValueError as error:
            raise ClusterLost(f"{line[:80]!r} is no message") from error


def _let_leave(driver: subprocess.Popen[bytes]) -> None:
    """Wait until the driver, which has said its last word, has put its cluster away."""
    with suppress(subprocess.TimeoutExpired):
        driver.wait(_LEAVE_SECONDS)


def _end(driver: subprocess.Popen[bytes]) -> None:
    """End the driver, and with it a cluster of its own; idempotent."""
    patience = threading.Timer(_LEAVE_SECONDS, driver.kill)
    patience.start()
    for pipe in (driver.stdin, driver.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()  # at the end of its input it ends what it has started, and itself
    driver.wait()
    patience.cancel()
    patience.join()
