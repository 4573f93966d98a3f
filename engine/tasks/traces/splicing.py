"""Putting what a pass has written anew in the place of what it wrote before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from engine.tasks.traces.placing import place_output
from engine.tasks.traces.trace import PassTrace, RunTrace, Stretch


def splice(
    run: RunTrace, number: int, place: tuple[int, int], said: str, output: str, ids: Sequence[int]
) -> RunTrace:
    """The run with `said` at a place of its text, because its pass `number` wrote other `ids`.

    `output` is the text of those ids. What was quoted there is quoted no more; all behind it moves.
    The outcome's tokens and seconds are left as they were.
    """
    start, end = place
    old = run.outcome
    text = old.text[:start] + said + old.text[end:]
    by = len(said) - (end - start)
    quotations = tuple(
        (one + by, stop + by) if one >= end else (one, stop)
        for one, stop in old.quotations
        if one >= end or stop <= start
    )
    passes: list[PassTrace] = []
    for index, one in enumerate(run.passes):
        if index < number:
            passes.append(one)
        elif index > number:
            passes.append(_moved(one, by))
        else:
            within = (one.start, max(one.end + by, one.start))
            stretches = place_output(output, text, within, quotations, run.language)
            if stretches:
                kept = replace(one, ids=tuple(ids), stretches=stretches)
                passes.append(replace(kept, end=within[1]))
    return replace(
        run, outcome=replace(old, text=text, quotations=quotations), passes=tuple(passes)
    )


def _moved(one: PassTrace, by: int) -> PassTrace:
    stretches = tuple(Stretch(s.start + by, s.end + by, s.written_at) for s in one.stretches)
    return replace(one, stretches=stretches, start=one.start + by, end=one.end + by)
