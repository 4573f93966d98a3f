"""Writing the sections of a rewritten document, one after the other."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

from engine.common_prefix import common_prefix_length
from engine.documents import Document
from engine.documents.sentences import Sentence, split_sentences
from engine.tasks.coverage import Span
from engine.tasks.events import RunEvent, SectionRevision
from engine.tasks.faithful.ground import Ground
from engine.tasks.rewriting.fidelity import (
    capitalized,
    is_fused,
    is_split,
    is_translation,
    joins_plainly,
    keeps_meaning,
    lowered_words,
    splits_at_a_seam,
)
from engine.tasks.rewriting.passes import Passes
from engine.tasks.rewriting.units import MOST_CHOSEN, SPLIT, SectionPlan, Unit
from engine.tasks.rewriting.writer import Writer, Written
from engine.tasks.summaries.sentence_text import joined, sentence_text
from engine.tasks.task import TRANSLATE


class SectionWriter:
    """What a run has written: the section it is at, and what that has cost so far.

    `refused` are the places where nothing that the model wrote could stand, `quotations` those in
    the section's text that are as in the source because the source did not support what the model
    wrote. `truncated`: something ran into a limit that the user had set, and was left so.
    """

    def __init__(self, document: Document, task_name: str, writer: Writer, passes: Passes) -> None:
        self._document = document
        self._task_name = task_name
        self._writer = writer
        self._passes = passes
        # A few sentences were chosen, and somebody waits for each of them.
        self._is_watched = passes.total < MOST_CHOSEN
        self._section = 0
        self._was_cut = False
        self._was_doubted = False
        self._is_faithful = writer.options.faithful and task_name != TRANSLATE
        self._standing = ""
        self.shown = ""
        self.quotations: list[tuple[int, int]] = []
        self.tokens = 0
        self.truncated = False
        self.refused: list[Span] = []

    def write(self, number: int, plan: SectionPlan) -> Generator[RunEvent, None, None]:
        """Write a section: its units anew, all between them as it is."""
        self._section, self._standing, self.shown, self.quotations = number, "", "", []
        place = plan.start
        for unit in plan.units:
            yield from self._add(self._document.text[place : unit.start])
            yield from self._write_unit(unit)
            place = unit.end
        yield from self._add(self._document.text[place : plan.end])

    def _write_unit(self, unit: Unit) -> Generator[RunEvent, None, None]:
        """Rewrite a unit; several sentences are folded into one, each into what those before are.

        All at once, small models drop some: folding keeps about twice as many groups whole.
        """
        text = self._document.text
        first, *rest = unit.sentences
        current, source = text[first.start : first.end], sentence_text(self._document, first)
        is_quoted = False
        size = (unit.end - unit.start) // unit.passes
        if not rest:
            yield self._passes.begin(self._section, size)
            rewritten = yield from self._rewritten(source, first)
            current, is_quoted = rewritten or current, self._was_doubted
        is_plain = True
        for before, sentence in zip(unit.sentences, rest, strict=False):
            yield self._passes.begin(self._section, size, sentences=1)
            following = sentence_text(self._document, sentence)
            fused = yield from self._rewritten(joined([source, following]), sentence)
            if fused is not None and not self._was_cut:
                current = source = fused
                is_plain = is_quoted = False
                continue
            if fused is None and (is_quoted or (is_plain and self._was_doubted)):
                self._quote(current)
            yield from self._add((fused or current) + text[before.end : sentence.start])
            current, source = text[sentence.start : sentence.end], following
            is_plain, is_quoted = True, self._was_doubted
        if is_quoted:
            self._quote(current)
        yield from self._add(current)

    def _rewritten(self, source: str, place: Sentence) -> Generator[RunEvent, None, str | None]:
        """What the model makes of a source, or None if that can't stand. It is shown meanwhile."""
        self._was_cut = self._was_doubted = False
        if self._writer.fitting(source) < len(source):
            return None
        tokens = self.tokens
        written = Written()
        for written in self._writer.write(source):
            self.tokens = tokens + written.tokens
            yield self._show(self._standing + written.text)
        found = self._accepted(source, written)
        if found is None:
            self._was_doubted = self._is_doubtful(source, written.text)
            if self._is_worth_another_try(source, written):
                found = self._second_choice(source)
        if found is None:
            self.refused.append(place)
        else:
            self._was_doubted = False
        return found

    def _accepted(self, source: str, written: Written) -> str | None:
        """What was written, mended, if it can stand."""
        if written.truncated:
            # Half a sentence, unless somebody asked for so many tokens.
            self._was_cut = self._writer.options.max_tokens is not None
            self.truncated |= self._was_cut
            return written.text if self._was_cut else None
        if self._task_name == TRANSLATE:
            return written.text if is_translation(source, written.text) else None
        text = capitalized(written.text) if source[:1].isupper() else written.text
        # In a whole document nobody looks at each place that was parted or joined.
        if self._task_name == SPLIT:
            stands = is_split(source, text)
            stands = stands and (self._is_watched or splits_at_a_seam(source, text))
        else:
            stands = is_fused(source, text)
            stands = stands and (self._is_watched or self._joins_with_care(source, text))
        return text if stands and not self._is_doubtful(source, text) else None

    def _is_doubtful(self, source: str, text: str) -> bool:
        """Whether the source does not support something of a text, where that matters."""
        if not self._is_faithful:
            return False
        language = self._document.language
        ground = Ground(source, language=language)
        sentences = split_sentences(text, language)
        return any(ground.doubts(text[one.start : one.end]) for one in sentences)

    def _joins_with_care(self, source: str, text: str) -> bool:
        """Whether a fusion claims nothing, and has made no name small.

        Words that begin a sentence are no names if the document has them in small letters, too.
        """
        whole = self._document.text
        return joins_plainly(source, text) and all(
            re.search(rf"\b{re.escape(word)}\b", whole) for word in lowered_words(source, text)
        )

    def _is_worth_another_try(self, source: str, written: Written) -> bool:
        if self._was_doubted:
            return True
        if self._task_name == SPLIT and keeps_meaning(source, written.text):
            return False  # the model sees nothing to split
        return self._is_watched or self._task_name == TRANSLATE

    def _second_choice(self, source: str) -> str | None:
        whole = (other for other in self._writer.others(source) if not other.truncated)
        found = (self._accepted(source, other) for other in whole)
        return next((text for text in found if text is not None), None)

    def _quote(self, text: str) -> None:
        """Remember that this, which stands next, is a quotation."""
        start = len(self._standing)
        self.quotations.append((start, start + len(text)))

    def _add(self, text: str) -> Iterator[SectionRevision]:
        """Let this stand behind all that stands."""
        if text:
            shown = self._standing + text
            revision = self._show(shown, settled=len(shown))
            self._standing = shown
            yield revision

    def _show(self, text: str, settled: int | None = None) -> SectionRevision:
        """Make this, which begins with all that stands, the section's text."""
        standing = len(self._standing)
        keep = common_prefix_length(self.shown, text, standing)
        self.shown = text
        settled = standing if settled is None else settled
        return SectionRevision(self._section, keep, text[keep:], settled, self.tokens)
