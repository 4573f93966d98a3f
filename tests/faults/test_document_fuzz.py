"""Damaged documents: each reader ends in a text or in a designed failure, soon and in bounds."""

from __future__ import annotations

import json
import select
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.documents.readers import FORMATS
from tests.faults.hostile_documents import whole_documents
from tests.faults.mutations import mutated

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "data" / "documents"
SAMPLE = 200
WHOLE = 2_000
SECONDS = 5.0
PATIENCE = 60.0

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs select on pipes")


class Worker:
    """A process that reads documents; a new one takes over when it dies."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, data: bytes, name: str) -> dict[str, object]:
        """What became of a document: see document_worker.py, or how the worker ended."""
        process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        head = json.dumps({"name": name, "length": len(data)}).encode()
        try:
            process.stdin.write(head + b"\n" + data)
            process.stdin.flush()
            ready, _, _ = select.select([process.stdout], [], [], PATIENCE)
            line = process.stdout.readline() if ready else b""
        except BrokenPipeError:
            ready, line = [process.stdout], b""
        if line:
            outcome: dict[str, object] = json.loads(line)
            return outcome
        if not ready:
            self.end()
            return {"defect": f"no answer after {PATIENCE} s"}
        status = process.wait()
        self.end()
        return {"defect": f"the worker died ({status})"}

    def _start(self) -> subprocess.Popen[bytes]:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.document_worker"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        return self._process

    def end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.end()


def seeds_of(format_: str) -> list[tuple[str, bytes]]:
    """The sound documents that are damaged: a made one and the golden ones of the format."""
    folder = {"text": "txt", "markdown": "md"}.get(format_, format_)
    golden = sorted(path for path in (GOLDEN / folder).glob(f"*.{folder}") if path.is_file())
    small = [path for path in golden if path.stat().st_size < 60_000]
    return [whole_documents()[format_], *((path.name, path.read_bytes()) for path in small)]


def fuzz(worker: Worker, format_: str, numbers: range) -> Counter[str]:
    """Read damaged documents; how they ended. Fails with those that ended badly."""
    documents = seeds_of(format_)
    ends: Counter[str] = Counter()
    defects = []
    for number in numbers:
        name, data = documents[number % len(documents)]
        outcome = worker.read(mutated(data, number), name)
        ends[str(outcome.get("error", "read"))] += 1
        if "defect" in outcome:
            defects.append(f"{name}, seed {number}: {outcome['defect']}")
        elif float(str(outcome["seconds"])) > SECONDS:
            defects.append(f"{name}, seed {number}: {outcome['seconds']} s")
        assert "\n" not in str(outcome.get("sentence", ""))
    assert not defects, "\n" + "\n".join(defects[:20])
    return ends


@pytest.mark.parametrize("format_", FORMATS)
def test_damaged_documents_are_read_or_refused(worker: Worker, format_: str) -> None:
    ends = fuzz(worker, format_, range(SAMPLE))
    assert sum(ends.values()) == SAMPLE
    assert ends["read"]  # not all so damaged that nothing is tried


@pytest.mark.full
@pytest.mark.timeout(1_200)
@pytest.mark.parametrize("format_", FORMATS)
def test_more_damaged_documents_are_read_or_refused(worker: Worker, format_: str) -> None:
    ends = fuzz(worker, format_, range(SAMPLE, SAMPLE + WHOLE))
    print(f"{format_}: {dict(ends)}")
    assert ends["read"]
