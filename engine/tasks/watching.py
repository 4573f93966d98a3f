"""What a search considers, told while it goes on: no more often than anybody can look."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from engine.tasks.task import TaskOptions

if TYPE_CHECKING:
    from engine.decoding import DecodingOptions, Step, Vocabulary
    from engine.seq2seq import LoadedModel

_SECONDS = 0.1
"""Least time between two tellings."""

Tell = Callable[[Sequence[tuple[str, float]]], None]
"""Takes the texts that are considered, with their scores, the best first."""


class WatchedSearch:
    """A `Search` of one source that tells what beam searches consider. Others have one text only.

    A score is what the search compares: the mean log-probability of the tokens, where the
    checkpoint has no other penalty of length.
    """

    def __init__(self, task_name: str, options: TaskOptions, tell: Tell) -> None:
        self._task_name = task_name
        self._options = options
        self._tell = tell
        self._told = -_SECONDS

    def __call__(
        self,
        model: LoadedModel,
        ids: Sequence[int],
        options: DecodingOptions,
        check: Callable[[], None],
        *,
        vocabulary: Vocabulary | None = None,
    ) -> Generator[Step, None, None]:
        """See `Search`."""
        from engine.tasks.resolution import find_rules
        from engine.tasks.searching import search_alone
        from engine.tasks.traces.spelled import text_of

        rule, _ = find_rules(model, self._task_name, self._options)
        with closing(search_alone(model, ids, options, check, vocabulary=vocabulary)) as steps:
            for step in steps:
                now = time.monotonic()
                if step.considered is not None and now - self._told >= _SECONDS:
                    self._told = now
                    considered = [
                        (
                            text_of(model, rule, self._options, one.ids, finished=step.finished),
                            one.score or 0.0,
                        )
                        for one in step.considered()
                    ]
                    self._tell(considered)
                yield step
