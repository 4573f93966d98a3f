"""Writing a part of a finished result anew, while the rest stays as it was."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import replace

from engine.documents.sentences import split_sentences
from engine.errors import PartNotWritten
from engine.seq2seq import LoadedModel
from engine.tasks.events import PassBegun, RunEvent
from engine.tasks.resolution import find_rules
from engine.tasks.searching import Search, search_alone
from engine.tasks.traces.choosing import go_on_from
from engine.tasks.traces.otherwise import write_otherwise
from engine.tasks.traces.shown import Shown
from engine.tasks.traces.spelled import text_of
from engine.tasks.traces.trace import RunTrace
from engine.tasks.traces.weighing import Choice, WeighedWord


def rework(
    model: LoadedModel,
    run: RunTrace,
    place: tuple[int, int],
    *,
    choice: tuple[WeighedWord, Choice] | None = None,
    variation: int = 0,
    check: Callable[[], None] = lambda: None,
    search: Search = search_alone,
) -> Generator[RunEvent, None, RunTrace]:
    """Write a part of a run's result anew: the events of a run, whose text is one section.

    With a `choice`, one of those that `weigh` gives for a word, the text has it in that word's
    place, and the same pass goes on from there to its end. Else the sentences at `place` are
    written otherwise, as `variation` decides; those of a faithful run keep to what their source
    supports. Returns the run with its new text, as if that had been written at once.

    Raises PartNotWritten where the model wrote nothing, NothingElseWritten where it finds no other
    words. Cancelling is as of `run_document`.
    """
    began = time.perf_counter()
    shown = Shown(run.outcome.text)
    yield replace(run.reading, passes=1)
    yield PassBegun(1, 1, 0)
    yield shown.whole(run.outcome.text)
    if choice is None:
        written = write_otherwise(model, run, place, variation, check, search, shown)
    else:
        written = go_on_from(model, run, *choice, check, search, shown)
    reworked = yield from written
    seconds = time.perf_counter() - began
    truncated = _is_cut(model, reworked) or (run.outcome.truncated and not _is_cut(model, run))
    outcome = replace(reworked.outcome, tokens=shown.tokens, seconds=seconds, truncated=truncated)
    yield shown.whole(outcome.text)
    yield outcome
    return replace(reworked, outcome=outcome)


def _is_cut(model: LoadedModel, run: RunTrace) -> bool:
    """Whether one of the passes of a run stands in its text and ended before its end."""
    rule, _ = find_rules(model, run.task_name, run.options)
    for one in run.passes:
        if one.ids[-1] in (one.decoding.end_ids or model.model.config.eos_token_ids):
            continue
        output = text_of(model, rule, run.options, one.ids)
        if one.sentences is None or len(split_sentences(output, run.language)) <= one.sentences:
            return True  # not because it had said all that was wanted of it
    return False


def find_choice(
    words: tuple[WeighedWord, ...], start: int, alternative: str
) -> tuple[WeighedWord, Choice]:
    """The word at a place of a result, and that of its choices which reads so.

    Raises PartNotWritten where there is none.
    """
    for word in words:
        if word.start <= start < word.end:
            for choice in word.choices:
                if choice.text == alternative:
                    return word, choice
    raise PartNotWritten
