"""A Ray cluster of two machines: two addresses of the loopback, with processes of their own."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from engine.batch.plan import Source
from engine.errors import ClusterLost, ClusterUnfit, ClusterUnreachable
from tests.engine.batch.on_ray import JOB, make_documents, of_ray, on_ray, without_ray

pytest.importorskip("ray", reason="the extra ray is not installed")

cluster_test = pytest.mark.full
patient = pytest.mark.timeout(600)
_HEAD, _SECOND = "127.0.0.2", "127.0.0.3"


@pytest.fixture
def sources(tmp_path: Path, sample_document: Path) -> tuple[Source, ...]:
    return make_documents(tmp_path / "documents", sample_document)


@contextmanager
def _machine(
    folder: Path, *arguments: str, before: str = "pass"
) -> Iterator[subprocess.Popen[bytes]]:
    """`ray start`, in the foreground, until the block is left."""
    script = f"import sys, ray; {before}; from ray.scripts.scripts import main; main()"
    command = [
        sys.executable,
        "-c",
        script,
        "start",
        "--block",
        "--num-cpus=1",
        "--disable-usage-stats",
    ]
    log = (folder / "ray.log").open("ab")
    process = subprocess.Popen(
        [*command, "--object-store-memory=100000000", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        cwd=Path(__file__).parents[3],
        start_new_session=True,
    )
    log.close()
    try:
        yield process
    finally:
        _end(process)


def _end(machine: subprocess.Popen[bytes]) -> None:
    """Pull the plug: no process of it says goodbye."""
    try:
        below = psutil.Process(machine.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        below = []
    for process in [*below, machine]:
        try:
            process.kill()
        except psutil.NoSuchProcess:
            continue
    machine.wait()
    psutil.wait_procs(below, timeout=10)


@dataclass(frozen=True)
class _Cluster:
    """Two machines, as far as Ray can tell."""

    address: str
    head: subprocess.Popen[bytes]
    second: subprocess.Popen[bytes]


@contextmanager
def _cluster(folder: Path, before: str = "pass") -> Iterator[_Cluster]:
    with socket.socket() as free:
        free.bind((_HEAD, 0))
        port = free.getsockname()[1]
    address = f"{_HEAD}:{port}"
    with (
        tempfile.TemporaryDirectory(prefix="ray-", ignore_cleanup_errors=True) as short,
        _machine(
            folder,
            "--head", f"--node-ip-address={_HEAD}", f"--port={port}", "--include-dashboard=false",
            f"--temp-dir={short}", before=before,
        ) as head,
    ):  # fmt: skip
        _wait_for_machines(folder / "ray.log", 1)
        there = (f"--address={address}", f"--node-ip-address={_SECOND}")
        with _machine(folder, *there, before=before) as second:
            _wait_for_machines(folder / "ray.log", 2)
            yield _Cluster(address, head, second)


def _wait_for_machines(log: Path, count: int) -> None:
    """Until so many have said that they run."""
    deadline = time.monotonic() + 90
    while log.read_text(encoding="utf-8").count("Ray runtime started.") < count:
        if time.monotonic() > deadline:
            pytest.fail(log.read_text(encoding="utf-8"))
        time.sleep(0.2)


def _workers_of(machine: subprocess.Popen[bytes]) -> list[psutil.Process]:
    below = {process.pid for process in psutil.Process(machine.pid).children(recursive=True)}
    return [process for process in of_ray() if process.pid in below]


@cluster_test
@patient
def test_a_cluster_of_two_machines_loses_one_and_no_document(
    sources: tuple[Source, ...], tmp_path: Path
) -> None:
    with _cluster(tmp_path) as cluster:
        at_work: list[int] = []

        def lose_the_second(answers: int) -> None:
            if not at_work:
                at_work.append(len(_workers_of(cluster.second)))
                _end(cluster.second)

        found = on_ray(sources, address=cluster.address, workers=0, on_answer=lose_the_second)
    assert at_work == [1]
    assert found == without_ray(sources, JOB)


@cluster_test
@patient
def test_a_cluster_that_is_lost_is_told_of(sources: tuple[Source, ...], tmp_path: Path) -> None:
    with _cluster(tmp_path) as cluster, pytest.raises(ClusterLost):
        on_ray(sources, address=cluster.address, on_answer=lambda answers: _end(cluster.head))


@cluster_test
@patient
def test_a_cluster_of_another_ray_is_named(sources: tuple[Source, ...], tmp_path: Path) -> None:
    with (
        _cluster(tmp_path, before="ray.__version__ = '2.51.0'") as cluster,
        pytest.raises(ClusterUnfit, match=re.escape("Ray: 2.51.0")),
    ):
        on_ray(sources, address=cluster.address)


@cluster_test
@patient
def test_a_port_where_something_else_listens_is_no_cluster(sources: tuple[Source, ...]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(ClusterUnreachable, match="does not speak as Ray does"):
            on_ray(sources, address=address)
