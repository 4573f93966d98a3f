"""Documents of text that no file holds, and what editing does to their structure."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents import Block, document_from_bytes
from engine.documents.document import Passage, join
from engine.documents.from_text import blocks_of_part, document_from_text, realigned_blocks
from engine.errors import ProtocolBroken

MARKDOWN = b"""# The harbour

It was built in 1874.

- North pier
- South pier

Boats come in July. They stay for a week.
"""


def kinds(text: str, blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in blocks]


def test_a_text_stays_as_it_is_and_its_paragraphs_are_found() -> None:
    text = "  The ferry was old.\n\n\nIt was\nwithdrawn in March.\n "
    document = document_from_text(text, "pasted")
    assert document.text == text
    assert document.language == "en"
    assert (document.name, document.title) == ("pasted", "pasted")
    assert kinds(text, document.blocks) == [
        ("paragraph", "The ferry was old."),
        ("paragraph", "It was\nwithdrawn in March."),
    ]


def test_what_the_caller_knows_is_not_looked_for() -> None:
    blocks = (Block("heading", 0, 5, 2),)
    document = document_from_text("Fähre", "x", blocks, "tlh")
    assert (document.blocks, document.language) == (blocks, "tlh")
    assert document_from_text("", "x").blocks == ()


@pytest.mark.parametrize(
    ("blocks", "reason"),
    [
        ([("ship", 0, 9, 0)], "ship"),
        ([("heading", 0, 9, -1)], "level -1"),
        ([("heading", 0, 10, 1)], "from 0 to 10"),
        ([("heading", 4, 4, 1)], "from 4 to 4"),
        ([("paragraph", 0, 5, 0), ("paragraph", 4, 9, 0)], "from 4 to 9"),
        ([("paragraph", 4, 9, 0), ("paragraph", 0, 3, 0)], "text from 0 to 4"),
        ([("paragraph", 0, 3, 0)], "text from 3"),
    ],
)
def test_blocks_of_another_text_are_refused(
    blocks: list[tuple[str, int, int, int]], reason: str
) -> None:
    made = [Block(*block) for block in blocks]  # type: ignore[arg-type]
    with pytest.raises(ProtocolBroken, match=reason):
        document_from_text("one, two.", "x", made)


# ---------------------------------------------------------------- editing


def edited(old: str, new: str) -> list[tuple[str, str]]:
    """What the blocks are when `old` has become `new` in the text of MARKDOWN."""
    document = document_from_bytes(MARKDOWN, "a.md")
    assert document.text.count(old) == 1
    text = document.text.replace(old, new)
    blocks = realigned_blocks(document.blocks, document.text, text)
    document_from_text(text, "x", blocks)
    return kinds(text, blocks)


UNTOUCHED = [
    ("heading", "The harbour"),
    ("paragraph", "It was built in 1874."),
    ("list_item", "- North pier"),
    ("list_item", "- South pier"),
    ("paragraph", "Boats come in July. They stay for a week."),
]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("1874", "1874", UNTOUCHED),
        ("harbour", "old harbour", [("heading", "The old harbour"), *UNTOUCHED[1:]]),
        ("1874", "1875", [UNTOUCHED[0], ("paragraph", "It was built in 1875."), *UNTOUCHED[2:]]),
        (
            "- North pier\n",
            "- North pier\n- West pier\n",
            [*UNTOUCHED[:3], ("list_item", "- West pier"), *UNTOUCHED[3:]],
        ),
        (
            "July. They",
            "July.\n\nThey",
            [
                *UNTOUCHED[:4],
                ("paragraph", "Boats come in July."),
                ("paragraph", "They stay for a week."),
            ],
        ),
        (
            "The harbour",
            "The harbour\nof Lund",
            [("heading", "The harbour"), ("paragraph", "of Lund"), *UNTOUCHED[1:]],
        ),
        (
            "\n\nIt was",
            "\n\nNew.\n\nIt was",
            [UNTOUCHED[0], ("paragraph", "New."), *UNTOUCHED[1:]],
        ),
        ("It was built in 1874.\n\n", "", [UNTOUCHED[0], *UNTOUCHED[2:]]),
    ],
    ids=["nothing", "heading", "word", "item", "paragraphs", "line", "between", "deleted"],
)
def test_an_edited_document_keeps_its_structure(
    old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    assert edited(old, new) == expected


def test_an_empty_line_does_not_end_code() -> None:
    old, blocks = join([Passage("code", "if tide:\n\n    moor()"), Passage("paragraph", "Go.")])
    new = old.replace("moor", "wait")
    assert {b.kind for b in realigned_blocks(blocks, old, new)[:-1]} == {"code"}


def test_all_may_go_and_all_may_be_new() -> None:
    document = document_from_bytes(MARKDOWN, "a.md")
    assert realigned_blocks(document.blocks, document.text, "") == ()
    assert kinds("Else.", realigned_blocks(document.blocks, document.text, "Else.")) == [
        ("paragraph", "Else.")
    ]
    assert kinds("Else.", realigned_blocks((), "", "Else.")) == [("paragraph", "Else.")]


TEXTS = st.text(st.sampled_from("ab .\n-é😀"), max_size=30)
LINES = TEXTS.map(lambda text: text.replace("\n", " "))
PASSAGES = st.builds(
    Passage, st.sampled_from(["paragraph", "caption"]), TEXTS, st.integers(0, 3)
) | st.builds(
    # Those are lines; where an edit might have been in either of two, they are told line by line.
    Passage,
    st.sampled_from(["heading", "list_item", "table_row", "code"]),
    LINES,
    st.integers(0, 3),
)


@given(st.lists(PASSAGES, max_size=6), TEXTS, st.data())
def test_any_edit_leaves_blocks_of_the_new_text_and_all_outside_it(
    passages: list[Passage], typed: str, data: st.DataObject
) -> None:
    old, blocks = join(passages)
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    new = old[:start] + typed + old[end:]
    found = realigned_blocks(blocks, old, new)
    document_from_text(new, "x", found, "en")  # which refuses what are not its blocks
    shift = len(new) - len(old)
    kept = {(b.kind, b.start, b.end) for b in found}
    # What is equal before and behind may be more than was left alone, never less.
    for before, block in pairwise(blocks):
        if block.end < start:
            assert (before.kind, before.start, before.end) in kept
        if before.start > end:
            assert (block.kind, block.start + shift, block.end + shift) in kept


def test_a_book_is_realigned_at_once() -> None:
    text, blocks = join([Passage("paragraph", "It was built in 1874. " * 40)] * 3_000)
    began = time.perf_counter()
    found = realigned_blocks(blocks, text, text[:1_000_000] + "x" + text[1_000_000:])
    assert time.perf_counter() - began < 0.5
    assert len(found) == len(blocks)


def test_a_part_has_the_blocks_that_lie_in_it() -> None:
    document = document_from_bytes(MARKDOWN, "a.md")
    start, end = document.text.index("built"), document.text.index(" pier\n- South")
    part = document.text[start:end]
    blocks = blocks_of_part(document.blocks, start, end)
    assert kinds(part, blocks) == [("paragraph", "built in 1874."), ("list_item", "- North")]
    document_from_text(part, "x", blocks)
