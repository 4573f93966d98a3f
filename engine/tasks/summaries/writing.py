"""Carrying out a plan: one pass after the other, each checked before the next begins."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from engine.common_prefix import common_prefix_length
from engine.decoding import Revision, Vocabulary
from engine.documents import Document
from engine.documents.sentences import Sentence, split_sentences
from engine.extractive import CentralSentence
from engine.seq2seq import LoadedModel
from engine.tasks.events import (
    SECTION_GAP,
    Outcome,
    PassBegun,
    Reading,
    RunEvent,
    SectionRevision,
)
from engine.tasks.faithful.ground import Ground
from engine.tasks.faithful.mending import Judged, best_supported, judge, mend
from engine.tasks.faithful.outputs import Outputs, second_tries, source_words
from engine.tasks.faithful.spelling import SpelledWords
from engine.tasks.one_pass import run_task
from engine.tasks.searching import Search
from engine.tasks.summaries.acceptance import (
    headline_may_stand,
    repeats,
    sentences_may_stand,
)
from engine.tasks.summaries.plan import Pass, Plan, pass_text
from engine.tasks.summaries.sentence_text import gap_after, sentence_text
from engine.tasks.task import HEADLINE, TaskOptions

_BEAMS = 1
"""Of passes over chosen sentences: more take twice the time and measured no better."""


@dataclass(frozen=True)
class Written:
    """What the passes of a plan made: the whole text, tokens, and whether any was cut off.

    `quoted` are the sentences that stand in it word for word, in place of what the model wrote, and
    `quotations` their places in the text.
    """

    text: str
    tokens: int
    truncated: bool
    quoted: tuple[CentralSentence, ...]
    quotations: tuple[tuple[int, int], ...]


def write_plan(
    model: LoadedModel,
    task_name: str,
    document: Document,
    plan: Plan,
    options: TaskOptions,
    check: Callable[[], None],
    search: Search,
) -> Generator[RunEvent, None, Written]:
    """Run the passes of a plan and return what they made.

    What a pass writes is shown while it grows, and stands when it is accepted; else the most
    central sentence of its part that says something new is quoted in its place. A pass without
    anything new adds nothing, unless its section would be empty. With `options.faithful`, sentences
    that the source does not support are tried again, and then quoted each for itself.
    """
    if options.num_beams is None and not plan.as_it_stands:
        options = replace(options, num_beams=_BEAMS)
    writer = _Writer(model, task_name, document, options, check, search)
    began = time.perf_counter()
    texts: list[str] = []
    quotations: list[tuple[int, int]] = []
    for number, work in enumerate(plan.passes):
        left = None
        if number:
            left = (time.perf_counter() - began) / number * (len(plan.passes) - number)
        yield PassBegun(number + 1, len(plan.passes), work.section, left, work.sentences)
        if work.section == len(texts):
            place = sum(len(text) + len(SECTION_GAP) for text in texts)
            texts.append("")
            yield from writer.begin_section(work.section, plan.titles[work.section])
        yield from writer.write(work)
        texts[-1] = writer.shown
        quotations += ((place + start, place + end) for start, end in writer.quotations)
        writer.quotations.clear()
    return Written(
        SECTION_GAP.join(texts),
        writer.tokens,
        writer.truncated,
        tuple(writer.quoted),
        tuple(quotations),
    )


@dataclass(frozen=True)
class _Piece:
    """What a pass adds to its section, and the places in it that are quotations."""

    text: str
    quotations: tuple[tuple[int, int], ...] = ()


class _Writer:
    """The text of the section that is being written, and all that was written before."""

    def __init__(
        self,
        model: LoadedModel,
        task_name: str,
        document: Document,
        options: TaskOptions,
        check: Callable[[], None],
        search: Search,
    ) -> None:
        self._model = model
        self._task_name = task_name
        self._document = document
        self._options = options
        self._check = check
        self._search = search
        self._outputs = Outputs(search)
        self._section = -1
        self._empty = True
        self._written: list[str] = []
        self.shown = ""
        self.tokens = 0
        self.truncated = False
        self.quoted: list[CentralSentence] = []
        self.quotations: list[tuple[int, int]] = []

    def begin_section(self, section: int, title: str) -> Iterator[SectionRevision]:
        self._section, self._empty, self.shown = section, True, ""
        if title:
            yield self._show(f"{title}\n", len(title) + 1)

    def write(self, work: Pass) -> Generator[RunEvent, None, None]:
        """Add to the section what a pass says."""
        before = self.shown
        start = before if self._empty else before + gap_after(before)
        source = pass_text(self._document, work)
        text, cut_off, earlier_tokens = "", False, self.tokens
        self._outputs = Outputs(self._search, self._bound(work, source))
        events = run_task(
            self._model, self._task_name, source, self._options, self._check, self._outputs
        )
        with closing(events):
            for event in events:
                match event:
                    case Reading() if not event.complete:
                        break  # one sentence, too long for the model: it is quoted
                    case Revision():
                        text = text[: event.keep] + event.text
                        self.tokens = earlier_tokens + event.tokens
                        taken = self._taken(text, work)
                        yield self._show(start + taken, len(before))
                        if text[len(taken) : event.settled].strip():
                            break
                    case Outcome():
                        cut_off = event.truncated
        found = self._accepted(work, source, self._taken(text, work), cut_off=cut_off)
        if found.text:
            self._written.append(found.text)
            self._empty = False
            place = len(start)
            self.quotations += ((place + one, place + end) for one, end in found.quotations)
        after = start + found.text if found.text else before
        yield self._show(after, len(after))

    def _bound(self, work: Pass, source: str) -> Vocabulary | None:
        """The words that a pass over a few sentences may use.

        A pass over a whole text says more in words of its own, and so does a headline.
        """
        if not self._options.faithful or work.read_to is not None or self._task_name == HEADLINE:
            return None
        return source_words(self._model, self._task_name, source, self._options)

    def _taken(self, text: str, work: Pass) -> str:
        """As many sentences of a text as are wanted of the pass."""
        if work.sentences is None:
            return text
        found = split_sentences(text, self._document.language)
        return text[: found[: work.sentences][-1].end] if found else ""

    def _accepted(self, work: Pass, source: str, text: str, *, cut_off: bool) -> _Piece:
        """What the model wrote, or quotations, or nothing."""
        if cut_off:  # half a sentence, unless somebody asked for so many tokens
            if self._options.max_tokens is None:
                return self._quoted(work)
            self.truncated = True
            return _Piece(text)
        if self._options.faithful:
            return self._supported(work, source, text) or self._quoted(work)
        if self._may_stand(work, source, text) and not any(SpelledWords(source).new_names(text)):
            return _Piece(text)
        return self._quoted(work)

    def _supported(self, work: Pass, source: str, text: str) -> _Piece | None:
        """The best of what the model wrote, tried again if it is doubtful, and mended if it must.

        None where nothing of it can stand.
        """
        language = self._document.language
        ground = Ground(source, _places(self._document, work), language)

        def best(texts: Iterable[str]) -> Judged | None:
            standing = (one for one in texts if self._may_stand(work, source, one))
            is_headline = self._task_name == HEADLINE
            return best_supported(
                judge(one, ground, language, whole=is_headline) for one in standing
            )

        outputs = self._outputs.texts(self._model, self._task_name, self._options)
        found = best([text, *(self._taken(one, work) for one in outputs)])
        if found is None:
            return None
        if found.doubts:
            others = second_tries(
                self._model, self._task_name, source, self._options, self._check, self._outputs
            )
            found = best([found.text, *(self._taken(one, work) for one in others)]) or found
        if not found.doubts:
            return _Piece(found.text)
        if self._task_name == HEADLINE:
            return None
        quoted: list[CentralSentence] = []

        def quote(sentence: str, beside: Sequence[str]) -> str | None:
            for number in ground.nearest(sentence):
                quotation = sentence_text(self._document, work.source[number])
                if not repeats(quotation, [*self._written, *beside]):
                    quoted.append(work.source[number])
                    return quotation
            return None

        mended, quotations = mend(found, quote)
        if not mended or len(mended) >= len(source) + (len(work.source) == 1):
            return None
        self.quoted += quoted
        return _Piece(mended, tuple(quotations))

    def _quoted(self, work: Pass) -> _Piece:
        """The most central sentence that says something new, or nothing."""
        by_centrality = sorted(work.spare, key=lambda sentence: -sentence.score)
        for sentence in by_centrality:
            quotation = sentence_text(self._document, sentence)
            if not repeats(quotation, self._written):
                break
        else:
            if not self._empty:
                return _Piece("")
            sentence = by_centrality[0]
            quotation = sentence_text(self._document, sentence)
        self.quoted.append(sentence)
        return _Piece(quotation, ((0, len(quotation)),))

    def _may_stand(self, work: Pass, source: str, text: str) -> bool:
        if self._task_name == HEADLINE:
            return headline_may_stand(text, source, self._written)
        alone = len(work.source) == 1
        return sentences_may_stand(text, source, self._written, alone=alone)

    def _show(self, text: str, settled: int) -> SectionRevision:
        """Make this the section's text."""
        keep = common_prefix_length(self.shown, text)
        self.shown = text
        return SectionRevision(self._section, keep, text[keep:], settled, self.tokens)


def _places(document: Document, work: Pass) -> list[Sentence]:
    """Where the sentences that a pass reads stand in its text."""
    if work.read_to is not None:
        return [Sentence(one.start, min(one.end, work.read_to)) for one in work.source]
    places: list[Sentence] = []
    text = ""
    for one in work.source:
        text += gap_after(text)
        start = len(text)
        text += sentence_text(document, one)
        places.append(Sentence(start, len(text)))
    return places
