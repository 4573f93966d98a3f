"""The sections of a document, by its headings."""

from __future__ import annotations

from engine.documents import Document
from engine.documents.block_sentences import sentences_in_blocks
from engine.documents.sentences import Sentence
from engine.tasks.summaries.sections import Section, find_sections
from tests.engine.tasks.documents import document


def prose(source: Document) -> list[Sentence]:
    headings = {block.start for block in source.blocks if block.kind == "heading"}
    return [one for one in sentences_in_blocks(source) if one.start not in headings]


def sections(source: Document, wanted: int, most: int = 100) -> list[tuple[str, int]]:
    found = find_sections(source, prose(source), wanted, most)
    assert [one.first for one in found[1:]] == [one.stop for one in found[:-1]]
    return [(one.title, one.stop - one.first) for one in found]


BOOK = document(
    "It begins. Then it goes on.",
    *("# Boats", "One.", "## Old boats", "Two.", "## New boats", "Three. Four."),
    *("# Sails", "## Without a sentence", "# Ports", "Five. Six."),
)


def test_sections_are_as_deep_as_the_headings_go_within_the_wanted_number() -> None:
    assert sections(BOOK, 4) == [("", 2), ("Boats", 4), ("Ports", 2)]
    assert sections(BOOK, 5) == [
        *(("", 2), ("Boats", 1), ("Old boats", 1), ("New boats", 2), ("Ports", 2))
    ]


def test_the_highest_headings_are_taken_though_they_are_more() -> None:
    assert sections(BOOK, 1) == [("", 2), ("Boats", 4), ("Ports", 2)]


def test_a_title_over_the_whole_document_is_no_section_of_many() -> None:
    titled = document("# Ships", "## Old", "One.", "## New", "Two.", "## Coming", "Three.")
    assert sections(titled, 2) == [("Old", 1), ("New", 1), ("Coming", 1)]


def test_neighbours_are_put_together_where_there_may_not_be_so_many() -> None:
    assert sections(BOOK, 2, most=2) == [("Boats", 6), ("Ports", 2)]
    assert sections(BOOK, 1, most=1) == [("Boats · Ports", 8)]


def test_without_headings_there_is_one_section_and_without_sentences_none() -> None:
    assert sections(document("One. Two.", "Three."), 5) == [("", 3)]
    assert find_sections(document("# Only a title"), [], 3, 3) == []


def test_a_title_stands_on_one_short_line() -> None:
    long = document(f"# The\nlong {'title ' * 60}", "One.")
    (section,) = find_sections(long, prose(long), 1, 1)
    assert section == Section(section.title, 0, 1)
    assert section.title.startswith("The long title")
    assert len(section.title) <= 120
