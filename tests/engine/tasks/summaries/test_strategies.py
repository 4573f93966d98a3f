"""From a document and a length to the passes of a model."""

from __future__ import annotations

from collections import Counter

import pytest

from engine.documents import Document
from engine.extractive import score_sentences
from engine.tasks.summaries.plan import Material, Plan, pass_text
from engine.tasks.summaries.strategies import plan_headline, plan_summary
from engine.tasks.task import Strategy
from tests.engine.tasks.documents import document
from tests.engine.tasks.summaries.prose import paragraph

CHARACTERS = 400
BOOK = document(
    *("# Boats", paragraph(0, 20), paragraph(20, 20)),
    *("# Sails", paragraph(40, 10), "# Ports", paragraph(50, 30)),
)


def material(source: Document) -> Material:
    """As of a model that reads so many characters."""
    return Material(
        source, score_sentences(source), lambda text: len(text) <= CHARACTERS, read_to=CHARACTERS
    )


def check(plan: Plan, source: Document) -> None:
    """What holds of any plan."""
    sections = [work.section for work in plan.passes]
    assert sections == sorted(sections)
    assert set(sections) == set(range(len(plan.titles)))
    for work in plan.passes:
        assert set(work.source) <= set(work.spare)
        assert work.source
        assert len(pass_text(source, work)) <= CHARACTERS
        assert [one.start for one in work.source] == sorted(one.start for one in work.source)


@pytest.mark.parametrize("strategy", ["by-section", "condensed", "whole"])
@pytest.mark.parametrize("length", [3, 5, 9, 30])
def test_there_is_a_pass_for_every_sentence_that_is_wanted(strategy: Strategy, length: int) -> None:
    plan = plan_summary(material(BOOK), strategy, length)
    check(plan, BOOK)
    if strategy == "whole":  # of the beginning that is read at once, fewer than its 7 sentences
        length = min(length, 6)
    assert len(plan.passes) == length
    assert all(work.sentences == 1 for work in plan.passes)


def test_sections_have_their_titles_and_their_share_of_the_sentences() -> None:
    plan = plan_summary(material(BOOK), "by-section", 9)
    assert plan.titles == ("Boats", "Sails", "Ports")
    assert Counter(work.section for work in plan.passes) == {0: 4, 1: 2, 2: 3}
    boats = [one for work in plan.passes if work.section == 0 for one in work.source]
    assert max(one.end for one in boats) <= BOOK.blocks[2].end


def test_every_part_of_a_section_is_heard() -> None:
    plan = plan_summary(material(BOOK), "by-section", 9)
    starts = [work.source[0].start for work in plan.passes]
    ends = [work.source[-1].end for work in plan.passes]
    assert all(end <= start for end, start in zip(ends[:-1], starts[1:], strict=True))


def test_a_named_length_gives_every_heading_a_summary() -> None:
    many = document(*(part for n in range(12) for part in (f"# Part {n}", paragraph(n * 5, 5))))
    assert len(plan_summary(material(many), "by-section", "short").titles) == 12
    few = plan_summary(material(many), "by-section", 4)
    assert len(few.titles) == len(few.passes) == 4
    assert few.titles[0] == "Part 0 · Part 1 · Part 2"


def test_sections_of_a_sentence_each_are_put_together_so_that_something_is_left_out() -> None:
    parts = (part for n in range(8) for part in (f"# Part {n}", paragraph(n, 1)))
    plan = plan_summary(material(document(*parts)), "by-section", "long")
    assert len(plan.passes) == len(plan.titles) == 4


def test_a_long_summary_has_paragraphs() -> None:
    plan = plan_summary(material(BOOK), "condensed", 20)
    assert Counter(work.section for work in plan.passes) == {0: 5, 1: 5, 2: 5, 3: 5}


def test_the_whole_text_is_read_as_it_stands_where_no_length_is_wanted() -> None:
    short = document("# Title", paragraph(0, 4), ("table_row", "1 | 2"))
    fitting = Material(short, score_sentences(short), lambda text: True, len(short.text))
    (work,) = plan_summary(fitting, "whole", None).passes
    assert pass_text(short, work) == short.text
    assert work.sentences is None


def test_what_does_not_fit_one_pass_is_read_from_its_beginning() -> None:
    (work,) = plan_summary(material(BOOK), "whole", None).passes
    assert pass_text(BOOK, work) == BOOK.text[:CHARACTERS]


def test_a_sentence_that_never_fits_is_planned_nevertheless() -> None:
    endless = document("Words without an end " * 60 + "go on.")
    assert len(plan_summary(material(endless), "condensed", None).passes) == 1
    assert len(plan_summary(material(endless), "whole", None).passes) == 1


@pytest.mark.parametrize(
    ("strategy", "passes"), [("whole", 1), ("condensed", 1), ("by-section", 3)]
)
def test_a_headline_takes_one_pass_or_one_for_each_section(strategy: Strategy, passes: int) -> None:
    plan = plan_headline(material(BOOK), strategy)
    check(plan, BOOK)
    assert len(plan.passes) == passes
    assert all(work.sentences is None for work in plan.passes)
