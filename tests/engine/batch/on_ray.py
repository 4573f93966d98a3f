"""Documents on a Ray cluster and without one, for the tests of both."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import psutil

from engine.batch.job import Assignment, Ended, Failure, Job
from engine.batch.model_worker import ModelWorker
from engine.batch.plan import Source, find_sources
from engine.batch.ray_engine import answers_of_cluster
from engine.batch.ray_messages import Answered, Needs, Ready
from engine.batch.reading import read
from engine.batch.results import Result
from engine.batch.settings import model_identity
from engine.documents import Document

JOB = Job("summarize", device="cpu", precision="float32", threads=1)
_WORKER = "MapWorker(MapBatches(DocumentWorker))"


def needs(job: Job = JOB) -> Needs:
    """What this machine has."""
    return Needs(job, model_identity(job.model))


def make_documents(folder: Path, sample: Path) -> tuple[Source, ...]:
    """48 documents of two to seven sentences, no two alike."""
    sentences = re.split(r"(?<=[.!?])\s+", sample.read_text(encoding="utf-8"))
    folder.mkdir()
    for number in range(48):
        first, size = number % 12, 2 + number // 8
        text = " ".join(sentences[first : first + size])
        (folder / f"{number:02}.txt").write_text(f"Note {number}. {text}\n", encoding="utf-8")
    return find_sources([folder])


def without_ray(sources: Sequence[Source], job: Job) -> dict[str, Result | Failure]:
    """What one worker in this process makes of each document."""
    found: dict[str, Result | Failure] = {}
    assignments = []
    for source in sources:
        document = read(source).document
        if isinstance(document, Document):
            assignments.append(Assignment(source.name, document))
        else:
            found[source.name] = Failure.of(document)
    waiting = iter(assignments)

    def tell(answer: object) -> None:
        if isinstance(answer, Ended):
            found[answer.name] = answer.outcome

    ModelWorker(job).do(lambda wait: next(waiting, None), tell)
    return found


def on_ray(
    sources: Sequence[Source],
    wanted: Needs | None = None,
    address: str = "",
    workers: int = 2,
    on_answer: Callable[[int], None] = lambda number: None,
) -> dict[str, Result | Failure]:
    """What a cluster says of each document; it must say it once. `on_answer` gets their count."""
    found: dict[str, Result | Failure] = {}
    with closing(answers_of_cluster(sources, wanted or needs(), address, workers)) as answers:
        assert isinstance(next(answers), Ready)
        for answer in answers:
            assert isinstance(answer, Answered)
            assert answer.name not in found
            found[answer.name] = answer.outcome
            on_answer(len(found))
    return found


def of_ray(at_work: bool = False) -> list[psutil.Process]:
    """The processes of Ray below this one that do documents; those that are doing some."""
    found = []
    for process in psutil.Process().children(recursive=True):
        try:
            title = " ".join(process.cmdline())
        except psutil.NoSuchProcess:
            continue
        if _WORKER in title and (not at_work or f"{_WORKER}.submit" in title):
            found.append(process)
    return found
