from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.window.source_text import MOST_COUNTED, SourceText
from engine.documents import Document
from engine.documents.document import Block
from engine.documents.from_text import document_from_text

TEXT = "# Ferries\n\nThe ferry left. It was\xa0late.\n\n- tea\n- bread"
BLOCKS = (
    Block("heading", 0, 9, 1),
    Block("paragraph", 11, 39),
    Block("list_item", 41, 46, 1),
    Block("list_item", 47, 54, 1),
)
DOCUMENT = Document(TEXT, "Ferries", "ferries.md", "markdown", "utf-8", BLOCKS, "en")


def kinds(source: SourceText) -> list[tuple[str, str]]:
    return [(block.kind, source.text[block.start : block.end]) for block in source.blocks]


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\xa0", " ")])
def test_a_document_goes_with_its_structure_and_its_language(text: str) -> None:
    source = SourceText.of(text, DOCUMENT)
    assert (source.text, source.blocks, source.language) == (text, BLOCKS, "en")


def test_text_of_no_document_is_left_to_the_engine() -> None:
    source = SourceText.of("Some words.", None)
    assert (source.blocks, source.language, source.is_selection) == ((), None, False)


def test_an_edited_document_keeps_its_structure_but_may_be_in_another_language() -> None:
    edited = TEXT.replace("\xa0", " ").replace("left", "came back")
    source = SourceText.of(edited, DOCUMENT)
    assert kinds(source) == [
        ("heading", "# Ferries"),
        ("paragraph", "The ferry came back. It was late."),
        ("list_item", "- tea"),
        ("list_item", "- bread"),
    ]
    assert source.language is None


def test_a_selection_has_the_blocks_it_touches() -> None:
    source = SourceText.of(TEXT, DOCUMENT).part(27, 46)
    assert source.text == "It was\xa0late.\n\n- tea"
    assert kinds(source) == [("paragraph", "It was\xa0late."), ("list_item", "- tea")]
    assert (source.start, source.language, source.is_selection) == (27, "en", True)


@pytest.mark.parametrize(
    ("text", "enough", "sentences"),
    [
        ("ferry", False, 1),
        ("the ferry", False, 1),
        ("The ferry left. It was late.", True, 2),
        ("船が出た。遅れた。", True, 2),
        ("a " * MOST_COUNTED, True, None),
    ],
)
def test_a_selection_of_a_word_or_two_is_not_worth_a_run(
    text: str, enough: bool, sentences: int | None
) -> None:
    source = replace(SourceText(text), language="ja" if "船" in text else "en")
    assert (source.says_enough, source.sentences) == (enough, sentences)


@given(st.data())
def test_the_engine_takes_every_part_of_every_edited_document(data: st.DataObject) -> None:
    place = st.integers(0, len(TEXT))
    start, end = sorted((data.draw(place), data.draw(place)))
    typed = data.draw(st.text(st.sampled_from("a \n-#\xa0"), max_size=6))
    source = SourceText.of(TEXT[:start] + typed + TEXT[end:], DOCUMENT)
    first, last = sorted(data.draw(st.integers(0, len(source.text))) for _ in range(2))
    for part in (source, source.part(first, last)) if first < last else (source,):
        taken = document_from_text(part.text, "The text", part.blocks, part.language or "en")
        assert taken.text == part.text
