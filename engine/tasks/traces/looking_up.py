"""Finding the outputs of a run's searches in its result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from engine.seq2seq import LoadedModel
from engine.tasks.resolution import find_rules
from engine.tasks.traces.placing import length_of, place_output
from engine.tasks.traces.recording import PassPlace, Searched
from engine.tasks.traces.spelled import text_of
from engine.tasks.traces.trace import PassTrace, RunTrace, Span, Stretch


def look_up(
    model: LoadedModel, run: RunTrace, passes: Sequence[PassPlace], sections: Sequence[Span]
) -> RunTrace:
    """The run with those of its passes of which something stands in its result.

    `sections` are the places of its sections there.
    """
    return replace(run, passes=tuple(_Seeker(model, run).traces(passes, sections)))


class _Seeker:
    """Finds in a result what passes wrote."""

    def __init__(self, model: LoadedModel, run: RunTrace) -> None:
        self._model = model
        self._options = run.options
        self._rule, _ = find_rules(model, run.task_name, run.options)
        self._language = run.language
        self._text = run.outcome.text
        self._quotations = run.outcome.quotations

    def traces(self, passes: Sequence[PassPlace], sections: Sequence[Span]) -> Iterator[PassTrace]:
        """The passes of which something stands in the result."""
        end = 0
        for number, place in enumerate(passes):
            start, section_end = sections[place.section]
            behind = section_end - start
            for other in islice(passes, number + 1, None):
                if other.section != place.section or other.settled > place.settled:
                    behind = other.settled if other.section == place.section else behind
                    break
            trace = self._trace(place, (max(end, start + place.settled), start + behind))
            if trace is not None:
                end = trace.end
                yield trace

    def _trace(self, place: PassPlace, within: Span) -> PassTrace | None:
        """What most of a pass's part of the result is of: an output of one of its searches."""
        best: tuple[Searched, Sequence[int], tuple[Stretch, ...]] | None = None
        for searched, ids, output in self._outputs(place):
            found = place_output(output, self._text, within, self._quotations, self._language)
            if found and (best is None or length_of(found) > length_of(best[2])):
                best = searched, ids, found
                if length_of(found) == len(output):
                    break  # all of it: nothing else can be more
        if best is None:
            return None
        searched, ids, stretches = best
        start, end = stretches[0].start, stretches[-1].end
        quoted = [one for one in self._quotations if within[0] <= one[0] and one[1] <= within[1]]
        for one_start, one_end in quoted:
            start, end = min(start, one_start), max(end, one_end)
        return PassTrace(
            searched.source_ids,
            searched.decoding,
            searched.bound,
            tuple(ids),
            place.sentences,
            stretches,
            start,
            end,
        )

    def _outputs(self, place: PassPlace) -> Iterator[tuple[Searched, Sequence[int], str]]:
        """All that a pass might have been taken from, with its text: the first tries first."""
        for searched in place.searches:
            for ids in searched.outputs:
                yield searched, ids, text_of(self._model, self._rule, self._options, ids)
