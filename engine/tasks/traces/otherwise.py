"""Writing sentences of a result otherwise: the next best of a wide search that may stand there."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

from engine.documents.sentences import split_sentences
from engine.errors import NothingElseWritten, PartNotWritten
from engine.seq2seq import LoadedModel
from engine.tasks.events import RunEvent
from engine.tasks.resolution import find_rules
from engine.tasks.searching import Search
from engine.tasks.traces.going_on import go_on
from engine.tasks.traces.judging import Judge
from engine.tasks.traces.shown import Shown, in_form
from engine.tasks.traces.spelled import Spelled, spell, text_of
from engine.tasks.traces.splicing import splice
from engine.tasks.traces.trace import PassTrace, RunTrace
from engine.tasks.varying import in_variety, wider


@dataclass(frozen=True)
class _Part:
    """Neighbouring sentences that pass `number` wrote: `start` to `end` of the result.

    In the pass's own text they stand from `written_at` to `written_to`.
    """

    number: int
    start: int
    end: int
    written_at: int
    written_to: int
    sentences: int


def write_otherwise(
    model: LoadedModel,
    run: RunTrace,
    place: tuple[int, int],
    variation: int,
    check: Callable[[], None],
    search: Search,
    shown: Shown,
) -> Generator[RunEvent, None, RunTrace]:
    """Write the model's sentences at a place of the result in other words, pass by pass.

    Raises PartNotWritten where there are none, NothingElseWritten where none of them could be
    written otherwise.
    """
    start, end = place
    was_found = was_changed = False
    while (part := _next_part(model, run, start, max(end, start + 1))) is not None:
        was_found = True
        shown.open(run.outcome.text, part.start, part.end)
        writer = _PartWriter(model, run, part, check, search)
        written = yield from writer.write(variation, shown)
        start = part.end
        if written is not None:
            said, ids = written
            was_changed = True
            output = writer.text_of(ids)
            run = splice(run, part.number, (part.start, part.end), said, output, ids)
            start = part.start + len(said)
            end += start - part.end
        if start >= end:
            break
    if not was_found:
        raise PartNotWritten
    if not was_changed:
        raise NothingElseWritten
    return run


def _next_part(model: LoadedModel, run: RunTrace, start: int, end: int) -> _Part | None:
    """The first sentences of one pass, side by side, that touch the place."""
    rule, _ = find_rules(model, run.task_name, run.options)
    for number, one in enumerate(run.passes):
        if one.end <= start or one.start >= end:
            continue
        sentences = split_sentences(text_of(model, rule, run.options, one.ids), run.language)
        for stretch in one.stretches:
            by = stretch.start - stretch.written_at
            own = [
                sentence
                for sentence in sentences
                if stretch.written_at <= sentence.start
                and sentence.end <= stretch.written_to
                and sentence.start + by < end
                and start < sentence.end + by
            ]
            if own:
                first, last = own[0].start, own[-1].end
                return _Part(number, first + by, last + by, first, last, len(own))
    return None


class _PartWriter:
    """Writes one part anew, between what its pass wrote before and behind it."""

    def __init__(
        self,
        model: LoadedModel,
        run: RunTrace,
        part: _Part,
        check: Callable[[], None],
        search: Search,
    ) -> None:
        self._model = model
        self._run = run
        self._part = part
        self._check = check
        self._search = search
        self._rule, _ = find_rules(model, run.task_name, run.options)
        self._one: PassTrace = run.passes[part.number]
        ids = self._one.ids
        spelled = self._spelled(ids)
        self._begun = ids[: spelled.first_token(part.written_at)]
        self._behind = ids[self._token_behind(spelled, ids, part.written_to) :]
        self._judge = Judge(
            model, run, self._one, spelled.text, (part.written_at, part.written_to), part.start
        )

    def text_of(self, ids: Sequence[int]) -> str:
        """The text of a whole output of the pass."""
        return text_of(self._model, self._rule, self._run.options, ids)

    def write(
        self, variation: int, shown: Shown
    ) -> Generator[RunEvent, None, tuple[str, tuple[int, ...]] | None]:
        """Other sentences, and the ids of the whole output with them; None if none may stand."""
        outputs: list[tuple[int, ...]] = []
        decoding = wider(self._one.decoding)
        for step in go_on(self._model, self._one, self._begun, self._check, self._search, decoding):
            ids = step.hypotheses[0]
            said = self._taken(ids, finished=step.finished)
            yield shown.write(said, len(ids) - len(self._begun))
            if step.result is not None:
                outputs = [output.ids for output in step.result[0]]
        found = {said: ids for ids in reversed(outputs) if (said := self._taken(ids))}
        allowed = [one for one in reversed(found) if self._judge.allows(one)]
        order = in_variety(allowed, self._judge.old)
        if not order:
            return None
        chosen = allowed[order[max(0, variation - 1) % len(order)]]
        return chosen, self._whole(found[chosen], chosen)

    def _taken(self, ids: Sequence[int], *, finished: bool = True) -> str:
        """As many new sentences of an output as there were of the old."""
        text = text_of(self._model, self._rule, self._run.options, ids, finished=finished)
        text, place = in_form(self._run, self._one, text), self._part.written_at
        if text[max(0, place - 1) : place].strip():
            return ""  # it goes on with the word before
        sentences = split_sentences(text[place:], self._run.language)[: self._part.sentences]
        return text[place : place + sentences[-1].end] if sentences else ""

    def _whole(self, ids: Sequence[int], said: str) -> tuple[int, ...]:
        """The ids to the end of the new sentences, and those of the old that stood behind.

        No more than the model can read again, which it does to weigh them.
        """
        stop = self._token_behind(self._spelled(ids), ids, self._part.written_at + len(said))
        positions = self._model.model.config.decoder.positions
        return (*ids[:stop], *self._behind)[:positions]

    def _spelled(self, ids: Sequence[int]) -> Spelled:
        return spell(self._model, self._rule, self._run.options, ids)

    def _token_behind(self, spelled: Spelled, ids: Sequence[int], place: int) -> int:
        """The first token of an output that has something behind a place: at last its end token."""
        ends = self._one.decoding.end_ids or self._model.model.config.eos_token_ids
        return min(spelled.first_token(place), len(ids) - (ids[-1] in ends))
