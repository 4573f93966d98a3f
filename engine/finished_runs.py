"""The last runs that the engine finished, for questions about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.errors import RunForgotten

if TYPE_CHECKING:
    from engine.seq2seq import LoadedModel
    from engine.tasks.traces.trace import RunTrace
    from engine.tasks.traces.weighing import WeighedWord

REMEMBERED = 4


class FinishedRuns:
    """Remembers so many runs, by their jobs; they hold ids and texts, and no tensors."""

    def __init__(self) -> None:
        self._runs: dict[int, RunTrace] = {}
        self._words: dict[int, tuple[WeighedWord, ...]] = {}

    def keep(self, job: int, run: RunTrace) -> None:
        """Remember a run, and forget the one that was asked about longest ago."""
        self._runs[job] = run
        while len(self._runs) > REMEMBERED:
            oldest = next(iter(self._runs))
            del self._runs[oldest]
            self._words.pop(oldest, None)

    def find(self, job: int) -> RunTrace:
        """The run of a job. Raises RunForgotten."""
        run = self._runs.pop(job, None)
        if run is None:
            raise RunForgotten
        self._runs[job] = run
        return run

    def words(
        self, job: int, model: LoadedModel, check: Callable[[], None]
    ) -> tuple[WeighedWord, ...]:
        """The weighed words of a job's result, weighed once. Raises RunForgotten."""
        from engine.tasks.traces.weighing import weigh

        run = self.find(job)
        if job not in self._words:
            self._words[job] = weigh(model, run, check)
        return self._words[job]

    def forget(self) -> None:
        """Forget all: another model knows nothing of their ids."""
        self._runs.clear()
        self._words.clear()
