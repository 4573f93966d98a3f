"""Which places of a document are rewritten; everything between them stays as it was written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from engine.documents import Block, Document, count_words
from engine.documents.block_sentences import sentences_in_blocks
from engine.documents.sentences import Sentence
from engine.tasks.events import SECTION_GAP
from engine.tasks.task import TRANSLATE

FUSE, SPLIT = "fuse", "split"
MOST_CHOSEN = 4
"""Sentences of a text that is taken for a selection: they are fused into one."""
_LONG = 20
"""Words of a long sentence: of those that people chose to split, three of four have as many."""
_FUSED = 40
"""Words that two neighbours may have together: nine of ten fused sentences have no more."""
_SHORTEST = 3
_PROSE = frozenset({"paragraph", "list_item", "caption"})
_REWRITTEN: Mapping[str, frozenset[str]] = {
    FUSE: frozenset({"paragraph", "list_item"}),
    SPLIT: _PROSE,
    TRANSLATE: _PROSE | {"heading", "table_row"},
}
_WORD = re.compile(r"[^\W\d_]{2,}")
_LETTER = re.compile(r"[^\W\d_]")
_LIST_MARK = re.compile(r"[ \t]*(?:[-•*–]|\(?[0-9]{1,3}[.)]|\[[0-9]{1,4}\])[ \t]+(?=\S)")
_BETWEEN_CELLS = re.compile(r" \| ")
_NARROW = 40
_PLAIN_END = re.compile(r"[.。]$")
_POINTS_BACK = re.compile(
    r"(?:he|she|it|they|this|that|these|those|his|her|its|their|such|both|here|there|then|also|but"
    r"|and|so|however|therefore|thus|instead|in addition|as a result)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Unit:
    """One place to rewrite: its sentences, of which only fusing has several."""

    sentences: tuple[Sentence, ...]

    @property
    def start(self) -> int:
        """Where it begins in the document's text."""
        return self.sentences[0].start

    @property
    def end(self) -> int:
        """Where it ends in the document's text."""
        return self.sentences[-1].end

    @property
    def passes(self) -> int:
        """How often the model is asked for it: several sentences are folded into one."""
        return max(1, len(self.sentences) - 1)


@dataclass(frozen=True)
class SectionPlan:
    """A run of blocks, by its place in the document's text, and what is rewritten in it."""

    start: int
    end: int
    units: tuple[Unit, ...]


def plan_sections(document: Document, task_name: str) -> list[SectionPlan]:
    """The sections of a rewritten document, in order.

    Their texts, unchanged and with SECTION_GAP between, would be the document's text again, but for
    white space round it.
    """
    blocks = document.blocks
    units = iter(_units(document, task_name))
    waiting = next(units, None)
    sections = []
    for run in _runs(document):
        first, last = run[0], run[-1]
        own = []
        while waiting is not None and waiting.start < last.end:
            own.append(waiting)
            waiting = next(units, None)
        start = first.start
        if first is blocks[0]:  # an indented first line keeps its indent
            start = document.text.rfind("\n", 0, start) + 1
        sections.append(SectionPlan(start, last.end, tuple(own)))
    return sections


def fitting_sections(
    document: Document,
    sections: Sequence[SectionPlan],
    task_name: str,
    fitting: Callable[[str], int],
) -> tuple[list[SectionPlan], list[Sentence]]:
    """Sections of which a model reads every unit whole, and the sentences it can't.

    `fitting` is the length of the longest beginning of a text that fits. Only translating may take
    a sentence apart for that: nothing is lost between its parts.
    """
    too_long: list[Sentence] = []

    def fitted(unit: Unit) -> Iterator[Unit]:
        if len(unit.sentences) > 1:  # where two don't fit together they are not fused
            yield unit
            return
        start = unit.start
        while size := fitting(document.text[start : unit.end]):
            if size < unit.end - start and task_name != TRANSLATE:
                break
            yield from map(_single, _without_mark(document.text, start, start + size))
            start += size
            if not document.text[start : unit.end].strip():
                return
        too_long.append(Sentence(start, unit.end))

    planned = [
        replace(section, units=tuple(part for unit in section.units for part in fitted(unit)))
        for section in sections
    ]
    return planned, too_long


def _single(sentence: Sentence) -> Unit:
    return Unit((sentence,))


def _runs(document: Document) -> Iterator[list[Block]]:
    """The blocks, parted where exactly an empty line stands between two."""
    run: list[Block] = []
    for block in document.blocks:
        if run and document.text[run[-1].end : block.start] == SECTION_GAP:
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def _units(document: Document, task_name: str) -> list[Unit]:
    groups = [list(group) for group in _sentences_by_line(document, _REWRITTEN[task_name])]
    if task_name == FUSE:
        only = document.blocks[0] if len(document.blocks) == 1 else None
        if only and only.kind == "paragraph" and len(groups) == 1:
            (chosen,) = groups
            if 2 <= len(chosen) <= MOST_CHOSEN:
                return [Unit(tuple(chosen))]
        return [pair for group in groups for pair in _neighbours(document.text, group)]
    sentences = [sentence for group in groups for sentence in group]
    if task_name == SPLIT:
        long = [s for s in sentences if count_words(document.text[s.start : s.end]) >= _LONG]
        # In a text of short sentences someone wants even those to be split.
        sentences = long or sentences
    return [_single(s) for s in sentences if _LETTER.search(document.text, s.start, s.end)]


def _neighbours(text: str, sentences: Sequence[Sentence]) -> Iterator[Unit]:
    """The pairs of neighbours that belong together, each sentence in one at most."""
    taken = None
    for one, other in pairwise(sentences):
        if one is taken:
            continue
        if _belong_together(text[one.start : one.end], text[other.start : other.end]):
            taken = other
            yield Unit((one, other))


def _belong_together(one: str, other: str) -> bool:
    """Whether two plain statements, short enough for one sentence, speak of the same thing."""
    first, second = count_words(one), count_words(other)
    if min(first, second) < _SHORTEST or first + second > _FUSED:
        return False
    if not (_PLAIN_END.search(one) and _PLAIN_END.search(other)):
        return False
    return _POINTS_BACK.match(other) is not None or bool(_terms(one) & _terms(other))


def _terms(sentence: str) -> set[str]:
    """Words that say what a sentence is about, as far as their length tells."""
    return {word.casefold()[:6] for word in _WORD.findall(sentence) if len(word) >= 5}


# ---------------------------------------------------------------- sentences, lines, cells


def _sentences_by_line(document: Document, kinds: frozenset[str]) -> Iterator[Iterable[Sentence]]:
    """The sentences of the blocks of these kinds, a group for all that one may be fused within.

    Lines that were broken on purpose, as in a list that was typed, part groups and sentences.
    """
    sentences = iter(sentences_in_blocks(document))
    waiting = next(sentences, None)
    for block in document.blocks:
        own = []
        while waiting is not None and waiting.start < block.end:
            own.append(waiting)
            waiting = next(sentences, None)
        if block.kind not in kinds:
            continue
        if block.kind == "table_row":
            yield list(_cells(document.text, block))
            continue
        breaks = _meant_breaks(document.text, block)
        group: list[Sentence] = []
        for sentence in own:
            edges = [at for at in breaks if sentence.start < at < sentence.end]
            if group and any(group[-1].end <= at <= sentence.start for at in breaks):
                yield group
                group = []
            for start, end in pairwise([sentence.start, *edges, sentence.end]):
                if edges and group and start in edges:
                    yield group
                    group = []
                group += _without_mark(document.text, start, end)
        if group:
            yield group


def _meant_breaks(text: str, block: Block) -> list[int]:
    """Where lines of a block end because someone wanted them to, not for want of width.

    A line was wrapped if the next word did not fit; the widest line tells how much does.
    """
    lines = text[block.start : block.end].split("\n")
    width = max(map(len, lines))
    breaks = []
    place = block.start
    for line, following in pairwise(lines):
        place += len(line) + 1
        word = following.split(maxsplit=1)[:1]
        fits = not word or len(line.rstrip()) + 1 + len(word[0]) <= width
        if width < _NARROW or fits or _LIST_MARK.match(following):
            breaks.append(place - 1)
    return breaks


def _without_mark(text: str, start: int, end: int) -> Iterator[Sentence]:
    """What a line says behind its mark, without white space around it; nothing if it says none."""
    while start < end and text[start].isspace():
        start += 1
    if mark := _LIST_MARK.match(text, start, end):
        start = mark.end()
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Sentence(start, end)


def _cells(text: str, row: Block) -> Iterator[Sentence]:
    start = row.start
    for border in _BETWEEN_CELLS.finditer(text, row.start, row.end):
        yield from _without_mark(text, start, border.start())
        start = border.end()
    yield from _without_mark(text, start, row.end)
