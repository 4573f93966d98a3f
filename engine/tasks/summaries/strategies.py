"""The strategies: from a document and the wanted length to the passes of a model."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from engine.extractive import CentralSentence, choose_sentences
from engine.tasks.summaries.groups import balanced_groups, shares
from engine.tasks.summaries.length import wanted_sentences
from engine.tasks.summaries.plan import Material, Pass, Plan, fitting, paragraphs_of
from engine.tasks.summaries.sections import Section, find_sections
from engine.tasks.task import Strategy

# From how many central sentences one sentence of a summary is made. The more a pass reads, the less
# central is what a small model makes of it: docs/summaries.md has what each measured.
_CONDENSED_FROM = 2
_SECTION_FROM = 1


def plan_summary(material: Material, strategy: Strategy, length: str | int | None) -> Plan:
    """The passes of a summary: one for each sentence of it, over a part of its own.

    Only where the whole text fits and nobody wants a length, there is one pass that writes as many
    sentences as it likes.
    """
    scored = material.scored
    if strategy == "by-section":
        return _by_section(material, length)
    if strategy == "condensed":
        wanted = wanted_sentences(length, len(scored))
        chosen = choose_sentences(material.document, scored, wanted * _CONDENSED_FROM)
        return _in_parts(material, chosen, wanted, strategy)
    within = _within(material)
    wanted = 1 if length is None else wanted_sentences(length, len(within))
    if wanted > 1:
        return _in_parts(material, within, wanted, strategy)
    return _one_pass(material, sentences=None if length is None else 1)


def plan_headline(material: Material, strategy: Strategy) -> Plan:
    """One pass; by section one for each, as deep as a summary of medium length goes."""
    scored = material.scored
    if strategy == "by-section":
        wanted = wanted_sentences(None, len(scored))
        sections = find_sections(material.document, scored, wanted, most=len(scored))
        parts = [scored[section.first : section.stop] for section in sections]
        passes = [
            Pass(number, fitting(material, part), part, sentences=None)
            for number, part in enumerate(parts)
        ]
        return Plan(strategy, _titles(sections), tuple(passes))
    if strategy == "condensed":
        central = fitting(material, scored)
        return Plan(strategy, ("",), (Pass(0, central, central, sentences=None),))
    return _one_pass(material, sentences=None)


def _one_pass(material: Material, sentences: int | None) -> Plan:
    """The text itself, as much of it as is read at once."""
    within = _within(material)
    work = Pass(0, within, within, sentences, material.read_to)
    return Plan("whole", ("",), (work,))


def _by_section(material: Material, length: str | int | None) -> Plan:
    """A summary under each heading; sections are put together rather than too much is written."""
    scored = material.scored
    wanted = wanted_sentences(length, len(scored))
    most = wanted if isinstance(length, int) else max(1, len(scored) // 2)
    sections = find_sections(material.document, scored, wanted, most)
    sizes = [section.stop - section.first for section in sections]
    counts = shares([math.sqrt(size) for size in sizes], wanted, sizes)
    passes: list[Pass] = []
    for number, (section, count) in enumerate(zip(sections, counts, strict=True)):
        for part in _parts(scored[section.first : section.stop], count):
            central = fitting(material, part, _SECTION_FROM)
            passes.append(Pass(number, central, part))
    return Plan("by-section", _titles(sections), tuple(passes))


def _in_parts(
    material: Material, sentences: Sequence[CentralSentence], wanted: int, strategy: Strategy
) -> Plan:
    """As many sentences as are wanted, in paragraphs, each from its own part of `sentences`."""
    parts = _parts(sentences, wanted)
    paragraphs = paragraphs_of(len(parts))
    passes = tuple(
        Pass(number, fitting(material, parts[place]), _stretch(material, parts[place]))
        for number, paragraph in enumerate(paragraphs)
        for place in paragraph
    )
    return Plan(strategy, ("",) * len(paragraphs), passes)


def _parts(sentences: Sequence[CentralSentence], count: int) -> list[Sequence[CentralSentence]]:
    """Neighbouring parts of about the same length."""
    groups = balanced_groups([one.end - one.start for one in sentences], count)
    return [sentences[group.start : group.stop] for group in groups]


def _stretch(material: Material, part: Sequence[CentralSentence]) -> Sequence[CentralSentence]:
    """All sentences of the document from the first to the last of a part."""
    first = bisect_left(material.scored, part[0].start, key=_start)
    stop = bisect_right(material.scored, part[-1].start, key=_start)
    return material.scored[first:stop]


def _start(sentence: CentralSentence) -> int:
    return sentence.start


def _within(material: Material) -> tuple[CentralSentence, ...]:
    """The sentences that fit one pass from the document's beginning; at least the first."""
    within = [one for one in material.scored if one.end <= material.read_to]
    return tuple(within or material.scored[:1])


def _titles(sections: Sequence[Section]) -> tuple[str, ...]:
    return tuple(section.title for section in sections)
