"""A batch on a Ray cluster: this process plans and writes, the cluster reads and computes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing

from engine.batch.job import Failure, Job
from engine.batch.ledger import Ledger
from engine.batch.plan import Source
from engine.batch.ray_engine import answers_of_cluster
from engine.batch.ray_messages import Needs, Ready
from engine.batch.settings import BatchSettings


def do_on_cluster(
    sources: Sequence[Source],
    job: Job,
    settings: BatchSettings,
    ledger: Ledger,
    *,
    address: str = "",
    workers: int = 0,
    password: str | None = None,
) -> None:
    """Do all of these documents on the cluster at `address`, or on one of this machine alone ("").

    `workers` processes run the model; 0 are as many as the cluster has processors, or graphics
    cards where it has those. A document is begun in the ledger when it ends, and its seconds count
    from when a worker had it: only the cluster knows where it is. Raises what `answers_of_cluster`
    and the ledger raise. However it is left, nothing that it has started goes on.
    """
    if not sources:
        return
    known = {source.name: source for source in sources}
    needs = Needs(job, settings.model_hash)
    with closing(answers_of_cluster(sources, needs, address, workers, password)) as answers:
        for answer in answers:
            if isinstance(answer, Ready):
                continue
            ledger.begin(known[answer.name], ago=answer.seconds)
            outcome = answer.outcome
            end = outcome.error() if isinstance(outcome, Failure) else outcome
            ledger.end(answer.name, answer.facts, end)
