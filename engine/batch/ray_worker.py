"""What runs on the machines of a cluster: reading documents, and doing them with a model.

Ray hands both whole blocks of documents, as tables of one column with a line of JSON each
(`engine.batch.ray_messages`), or of what was read. Nothing that is wrong with a document is raised.
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pyarrow

from engine.batch.job import Answer, Assignment, Ended, Failure
from engine.batch.model_worker import ModelWorker
from engine.batch.ray_messages import (
    Answered,
    Needs,
    Refused,
    message_line,
    source_from,
)
from engine.batch.reading import Facts, read
from engine.batch.settings import model_identity
from engine.documents import Document
from engine.documents.wire import decode_answer, encode_answer
from engine.errors import BrevityError, ClusterUnfit
from engine.version import VERSION

LINE = "line"
"""The column of what goes in and what comes out."""
_READERS = 2
"""Documents that a task reads at once, each in a child of its own that starts a Python."""


def unfitness(needs: Needs, machine: str) -> ClusterUnfit | None:
    """Why results of this machine would not be those of the one that asks; None if they are."""
    if needs.version != VERSION:
        return ClusterUnfit(machine, f"it has Brevity {VERSION} and not {needs.version}")
    if needs.model_hash:
        try:
            found = model_identity(needs.job.model)
        except BrevityError as error:
            return ClusterUnfit(machine, error.message.rstrip("."))
        except OSError as error:
            return ClusterUnfit(machine, f"its model can't be read ({error.strerror or error})")
        if found != needs.model_hash:
            return ClusterUnfit(machine, f"its model {needs.job.model} has another content")
    return None


def read_documents(table: pyarrow.Table, password: str | None = None) -> pyarrow.Table:
    """Read the documents of a table: what they are, when and as what they were read."""
    sources = [source_from(line) for line in table.column(LINE).to_pylist()]
    with ThreadPoolExecutor(_READERS) as pool:
        reads = list(pool.map(lambda source: read(source, password), sources))
    return pyarrow.Table.from_pylist(
        [
            {
                LINE: line,
                "sha256": done.facts.sha256,
                "size": done.facts.size,
                "modified": done.facts.modified,
                "answer": encode_answer(done.document),
            }
            for line, done in zip(table.column(LINE).to_pylist(), reads, strict=True)
        ]
    )


class DocumentWorker:
    """An actor: loads the model once, and does with it block after block of documents."""

    def __init__(self, needs: Needs, machine: str = "") -> None:
        self._worker: ModelWorker | None = None
        self._refusal: BrevityError | None = unfitness(needs, machine or _machine())
        if self._refusal is None:
            try:
                self._worker = ModelWorker(needs.job)
            except BrevityError as error:
                self._refusal = error

    def __call__(self, table: pyarrow.Table) -> pyarrow.Table:
        """The answers for the documents that were read into a table."""
        if self._worker is None:
            assert self._refusal is not None
            lines = [message_line(Refused(Failure.of(self._refusal)))]
        else:
            lines = [message_line(answer) for answer in _answers(self._worker, table.to_pylist())]
        return pyarrow.Table.from_pylist([{LINE: line} for line in lines])


def _answers(worker: ModelWorker, rows: list[dict[str, Any]]) -> list[Answered]:
    began = time.monotonic()
    facts: dict[str, Facts] = {}
    assignments: list[Assignment] = []
    answers: list[Answered] = []
    for row in rows:
        name = source_from(row[LINE]).name
        facts[name] = Facts(row["sha256"], row["size"], row["modified"])
        document = decode_answer(row["answer"])
        if isinstance(document, Document):
            assignments.append(Assignment(name, document))
        else:
            answers.append(Answered(name, facts[name], 0.0, Failure.of(document)))

    def tell(answer: Answer) -> None:
        if isinstance(answer, Ended):
            seconds = time.monotonic() - began
            answers.append(Answered(answer.name, facts[answer.name], seconds, answer.outcome))

    waiting = iter(assignments)
    worker.do(lambda wait: next(waiting, None), tell)
    return answers


def _machine() -> str:
    import ray

    return str(ray.util.get_node_ip_address())
