"""What became of every block."""

from __future__ import annotations

from dataclasses import replace

from engine.documents.sentences import Sentence
from engine.tasks.coverage import UNWEIGHED, BlockCoverage, cover_blocks, words_covered
from tests.engine.tasks.documents import document

SOURCE = document(
    *("# Boats", "One boat. Two boats.", ("table_row", "1 | 2 | 3"), ("code", "row()"), "The end."),
    ("caption", "A boat."),
)
STARTS = [block.start for block in SOURCE.blocks]


def states(covered: tuple[BlockCoverage, ...]) -> list[str]:
    assert [(one.start, one.end) for one in covered] == [(b.start, b.end) for b in SOURCE.blocks]
    assert all(bool(one.reason) == (one.state == "unread") for one in covered)
    return [one.state for one in covered]


def test_a_block_is_used_where_one_sentence_of_it_is() -> None:
    second = Sentence(STARTS[1] + 10, STARTS[1] + 20)
    assert states(cover_blocks(SOURCE, [second])) == [
        "read",
        "used",
        "read",
        "read",
        "read",
        "read",
    ]


def test_tables_code_and_captions_are_not_weighed_where_sentences_are_chosen() -> None:
    end = Sentence(STARTS[4], STARTS[4] + 8)
    covered = cover_blocks(SOURCE, [end], unweighed=UNWEIGHED)
    assert states(covered) == ["read", "read", "unread", "unread", "used", "unread"]
    assert words_covered(SOURCE, covered) == 7


def test_what_lies_behind_the_end_of_reading_is_unread_even_in_part() -> None:
    inside = STARTS[1] + 9
    covered = cover_blocks(SOURCE, [Sentence(0, inside)], read_to=inside, reason="Too long.")
    assert states(covered) == ["used", *["unread"] * 5]
    assert covered[1].reason == "Too long."


def test_what_was_read_of_a_block_that_was_cut_counts_as_read() -> None:
    inside = STARTS[1] + 9
    covered = cover_blocks(SOURCE, [Sentence(0, inside)], read_to=inside, reason="Too long.")
    assert words_covered(SOURCE, covered, inside) == 3
    end = STARTS[4]
    covered = cover_blocks(SOURCE, [], unweighed=UNWEIGHED, read_to=end, reason="Too long.")
    assert words_covered(SOURCE, covered, end) == 5


def test_only_white_space_behind_the_end_of_reading_loses_nothing() -> None:
    end = SOURCE.blocks[-1].end
    spaced = replace(SOURCE, text=SOURCE.text + "\n\n")
    covered = cover_blocks(spaced, [Sentence(0, end)], read_to=end, reason="Too long.")
    assert {one.state for one in covered} == {"used"}


def test_a_text_without_blocks_counts_as_one() -> None:
    bare = replace(SOURCE, blocks=())
    assert cover_blocks(bare, []) == (BlockCoverage(0, len(bare.text), "read"),)
