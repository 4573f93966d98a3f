"""Documents on a real Ray cluster of this machine, of real processes on the loopback.

The clusters take half a minute each, so that all of them are in the full run; what comes before a
cluster is tested always, where Ray is installed.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from engine.batch.job import Failure, Job
from engine.batch.plan import Source, find_sources
from engine.batch.ray_engine import answers_of_cluster
from engine.batch.ray_messages import Answered, Ready
from engine.errors import ClusterUnfit, ClusterUnreachable, RayMissing
from tests.engine.batch.on_ray import JOB, make_documents, needs, of_ray, on_ray, without_ray

pytest.importorskip("ray", reason="the extra ray is not installed")

cluster_test = pytest.mark.full
patient = pytest.mark.timeout(600)


@pytest.fixture
def sources(tmp_path: Path, sample_document: Path) -> tuple[Source, ...]:
    return make_documents(tmp_path / "documents", sample_document)


# ---------------------------------------------------------------- before there is a cluster


@pytest.mark.parametrize("address", ["somewhere", "ray://127.0.0.1:10001", "127.0.0.1:70000", ":1"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ClusterUnreachable, match="host:6379"):
        next(answers_of_cluster([], needs(), address))


def test_a_cluster_that_is_not_there_is_told_of_at_once() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # and does not listen
        address = f"127.0.0.1:{nobody.getsockname()[1]}"
        began = time.monotonic()
        with pytest.raises(ClusterUnreachable, match="refused"):
            next(answers_of_cluster([], needs(), address))
    assert time.monotonic() - began < 5


def test_a_program_without_ray_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(RayMissing, match=re.escape("brevity[ray]")):
        next(answers_of_cluster([], needs()))


def test_an_old_ray_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.metadata.version", lambda name: "2.9.3")
    with pytest.raises(RayMissing, match=re.escape("its version 2.9.3 is older than 2.52")):
        next(answers_of_cluster([], needs()))


# ---------------------------------------------------------------- a cluster of this machine


@cluster_test
@patient
@pytest.mark.parametrize(
    "job",
    [
        JOB,
        # In 8 bits, the last bit of a sum that was done in another batch can change a word.
        replace(JOB, precision="int8", batch=1),
    ],
    ids=["float32", "int8"],
)
def test_the_results_are_those_of_a_run_without_a_cluster(
    sources: tuple[Source, ...], job: Job
) -> None:
    folder = sources[0].path.parent
    (folder / "empty.txt").write_bytes(b"")
    (folder / "no-text.txt").write_bytes(bytes(range(256)) * 20)
    all_of_them = [*find_sources([folder]), Source("gone.txt", folder / "gone.txt")]
    found = on_ray(all_of_them, needs(job))
    expected = without_ray(all_of_them, job)
    assert found.keys() == {source.name for source in all_of_them}
    failures = {name: o.code for name, o in found.items() if isinstance(o, Failure)}
    assert failures.keys() == {"empty.txt", "no-text.txt", "gone.txt"}
    assert failures["gone.txt"] == "FileMissing"
    assert found == expected


@cluster_test
@patient
def test_the_death_of_a_worker_costs_nothing_but_its_time(sources: tuple[Source, ...]) -> None:
    killed = []

    def kill_one(answers: int) -> None:
        if not killed:
            victim = of_ray()[0]
            victim.kill()
            killed.append(victim.pid)

    found = on_ray(sources, on_answer=kill_one)
    assert killed
    assert found == without_ray(sources, JOB)


@cluster_test
@patient
def test_a_document_over_which_every_worker_dies_has_failed(
    tmp_path: Path, sample_document: Path
) -> None:
    text = sample_document.read_text(encoding="utf-8")
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join([text] * 20), encoding="utf-8")
    is_over = threading.Event()
    killed = []

    def kill_all_at_work() -> None:
        while not is_over.wait(0.02):
            for process in of_ray(at_work=True):
                with suppress(psutil.NoSuchProcess):
                    process.kill()
                    killed.append(process.pid)

    killer = threading.Thread(target=kill_all_at_work)
    killer.start()
    try:
        found = on_ray([Source("long.txt", path)], workers=1)
    finally:
        is_over.set()
        killer.join()
    assert found["long.txt"].code == "WorkerDied"  # type: ignore[union-attr]
    assert len(killed) >= 3


@cluster_test
@patient
def test_a_batch_whose_process_is_killed_leaves_no_cluster(
    sources: tuple[Source, ...], tmp_path: Path
) -> None:
    script = (
        "import sys; from pathlib import Path; from engine.batch.plan import find_sources;"
        "from tests.engine.batch.on_ray import on_ray;"
        "on_ray(find_sources([Path(sys.argv[1])]), on_answer=lambda n: print(n, flush=True))"
    )
    batch = subprocess.Popen(
        [sys.executable, "-c", script, str(sources[0].path.parent)],
        stdout=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    try:
        assert batch.stdout is not None
        assert batch.stdout.readline()
        below = psutil.Process(batch.pid).children(recursive=True)
        assert any("raylet" in process.name() for process in below)
    finally:
        batch.kill()
        batch.communicate()
    left = psutil.wait_procs(below, timeout=30)[1]
    assert [" ".join(process.cmdline())[:80] for process in left] == []


@cluster_test
@patient
def test_machines_with_another_brevity_take_no_part(sources: tuple[Source, ...]) -> None:
    with pytest.raises(ClusterUnfit, match=re.escape("not 0.0.0")):
        on_ray(sources, replace(needs(), version="0.0.0"))


@cluster_test
@patient
def test_machines_with_another_model_take_no_part(sources: tuple[Source, ...]) -> None:
    with pytest.raises(ClusterUnfit, match="another content"):
        on_ray(sources, replace(needs(), model_hash="1f0c"))


@cluster_test
@patient
def test_closing_the_answers_ends_the_cluster(sources: tuple[Source, ...]) -> None:
    answers = answers_of_cluster(sources, needs(), workers=1)
    assert isinstance(next(answers), Ready)
    assert isinstance(next(answers), Answered)
    answers.close()
    # What is left behind, tests/guards.py finds.
