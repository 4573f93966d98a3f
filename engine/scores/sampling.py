"""Which pairs a model is scored on."""

from __future__ import annotations

from collections.abc import Iterable

from engine.scores.pair_scores import Pair


def first_of_each_task(pairs: Iterable[Pair], limit: int) -> list[Pair]:
    """The first `limit` pairs of each task (0: all), in their order."""
    taken: dict[str, int] = {}
    chosen = []
    for pair in pairs:
        taken[pair.task] = taken.get(pair.task, 0) + 1
        if not limit or taken[pair.task] <= limit:
            chosen.append(pair)
    return chosen
