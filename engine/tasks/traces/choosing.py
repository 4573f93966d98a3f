"""Going on from a word that the user has chosen in the place of the model's."""

from __future__ import annotations

from collections.abc import Callable, Generator

from engine.documents.sentences import split_sentences
from engine.seq2seq import LoadedModel
from engine.tasks.events import RunEvent
from engine.tasks.one_pass import text_stream
from engine.tasks.resolution import find_rules
from engine.tasks.searching import Search
from engine.tasks.traces.completing import longer_words
from engine.tasks.traces.going_on import go_on
from engine.tasks.traces.shown import Shown, in_form
from engine.tasks.traces.spelled import Spelled, spell
from engine.tasks.traces.splicing import splice
from engine.tasks.traces.trace import PassTrace, RunTrace
from engine.tasks.traces.weighing import Choice, WeighedWord


def go_on_from(
    model: LoadedModel,
    run: RunTrace,
    word: WeighedWord,
    choice: Choice,
    check: Callable[[], None],
    search: Search,
    shown: Shown,
) -> Generator[RunEvent, None, RunTrace]:
    """Let `choice` stand for a word, and what its pass says then for the rest of that pass."""
    one = run.passes[word.number]
    rule, _ = find_rules(model, run.task_name, run.options)
    spelled = spell(model, rule, run.options, one.ids)
    cut, start = _seam(spelled, one, word)
    shown.open(run.outcome.text, start, one.end)
    begun = (*one.ids[: word.token], *choice.ids)
    ids, output, said = begun, "", ""
    stream = text_stream(model, rule, run.options)
    longer = longer_words(model, choice.text)
    for step in go_on(model, one, begun, check, search, not_first=longer):
        ids = tuple(step.hypotheses[0])
        settled = stream.revise(ids, step.settled[0], finished=step.finished).settled
        taken = output = stream.text
        if one.sentences is not None:
            found = split_sentences(output, run.language)[: one.sentences]
            taken = output[: found[-1].end] if found else ""
        said = in_form(run, one, taken)[cut:]
        yield shown.write(said, len(ids) - len(begun))
        if output[len(taken) : settled].strip():
            break
    return splice(run, word.number, (start, one.end), said, output, ids)


def _seam(spelled: Spelled, one: PassTrace, word: WeighedWord) -> tuple[int, int]:
    """Where the new text begins, in the output and in the result.

    With the space before the word, where that is of the same stretch: a comma in the place of the
    word would have none.
    """
    stretch = next(s for s in one.stretches if s.start <= word.start < s.end)
    end_before = spelled.ends[word.token - 1]
    cut = max(end_before, stretch.written_at)
    return cut, stretch.start + cut - stretch.written_at
