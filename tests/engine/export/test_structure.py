"""What is written of a result: paragraphs, headings, marks of notes, clean text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.export import ExportedResult, Footnote
from engine.export.structure import blocks_of, content_of, direction_of
from tests.engine.export.exporting import RESULT, TEXT


def pieces(text: str, *places: int, headed: bool = False) -> list[list[tuple[str | int, ...]]]:
    footnotes = tuple(Footnote(place, "a source") for place in places)
    content = content_of(ExportedResult("", text, footnotes=footnotes, headed=headed))
    return [[line.pieces for line in paragraph.lines] for paragraph in content.paragraphs]


def test_an_empty_line_parts_paragraphs_and_a_line_break_parts_lines() -> None:
    assert pieces("One.\nTwo.\n\n \n\nThree.\n") == [[("One.",), ("Two.",)], [("Three.",)]]


def test_the_first_of_several_lines_is_a_heading_only_where_the_result_is_headed() -> None:
    content = content_of(RESULT)
    assert [p.is_heading for p in content.paragraphs] == [True, False, True, False]
    assert not any(p.is_heading for p in content_of(ExportedResult("", TEXT)).paragraphs)


def test_a_paragraph_of_one_line_has_no_heading() -> None:
    assert [block.kind for block in blocks_of("One.\n\nTwo\nthree.", headed=True)] == [
        "paragraph", "heading", "paragraph",
    ]  # fmt: skip


def test_marks_are_numbered_in_the_order_of_the_text() -> None:
    content = content_of(RESULT)
    assert [line.pieces for p in content.paragraphs for line in p.lines] == [
        ("Risks",),
        ("The company depends on two suppliers.", 1, " In 2024 it lost 4 % of its revenue.", 2),
        ("Outlook",),
        ("Revenue may grow.", 3),
    ]
    assert content.notes == (
        "Two suppliers matter. (Risks, page 3)", "It lost 4 %.", "Growth is possible.",
    )  # fmt: skip


@pytest.mark.parametrize("place", [4, 5, 6, 7])
def test_a_mark_stands_right_behind_its_sentence(place: int) -> None:
    assert pieces("One.\n\n\0Two.", place) == [[("One.", 1)], [("Two.",)]]


def test_several_marks_may_stand_at_one_place() -> None:
    assert pieces("One. Two.", 4, 4) == [[("One.", 1, 2, " Two.")]]


def test_places_outside_the_text_are_at_its_borders() -> None:
    assert pieces("One.", -5, 99) == [[(1, "One.", 2)]]


def test_what_no_file_can_hold_is_left_out_or_shown_as_unreadable() -> None:
    text = "a\x00b\x1b[31mc\x07\ud800d\ufffe e\uffff\u2028f\r\ng\x85"
    assert pieces(text) == [[("abc\ufffdd\ufffd e\ufffd",), ("f",), ("g",)]]


def test_places_are_those_of_the_text_before_it_was_cleaned() -> None:
    assert pieces("\0\0One.\0 Two.", 6) == [[("One.", 1, " Two.")]]


def test_a_title_is_one_clean_line() -> None:
    assert content_of(ExportedResult("A\n\x00 title\t", "x")).title == "A title"
    assert len(content_of(ExportedResult("word " * 1000, "x")).title) <= 300


@pytest.mark.parametrize("language", ['en" onload="x', "english!", "e", "de_AT"])
def test_a_language_that_is_no_code_is_left_out(language: str) -> None:
    assert content_of(ExportedResult("", "x", language)).language == ""


def test_the_direction_is_that_of_the_first_letter() -> None:
    assert direction_of("12 % שלום and more") == "rtl"
    assert direction_of("12 % hello שלום") == "ltr"
    assert direction_of("العربية") == "rtl"
    assert direction_of("123") == "ltr"


@given(
    st.text(st.characters(codec=None), max_size=60),
    st.lists(st.integers(-3, 70), max_size=6),
    st.booleans(),
)
def test_no_mark_is_lost_and_none_changes_the_text(
    text: str, places: list[int], headed: bool
) -> None:
    bare = content_of(ExportedResult("", text, headed=headed))
    footnotes = tuple(Footnote(place, "x") for place in places)
    marked = content_of(ExportedResult("", text, footnotes=footnotes, headed=headed))
    lines = [line for paragraph in marked.paragraphs for line in paragraph.lines]
    marks = [piece for line in lines for piece in line.pieces if isinstance(piece, int)]
    assert marks == list(range(1, len(places) + 1)) or not bare.paragraphs
    # Parted between two characters, a surrogate pair, a control sequence and CR LF are others.
    if not any(found in text for found in "\x1b\r\xad") and text.isprintable():
        assert [line.text.strip() for line in lines] == [
            line.text.strip() for paragraph in bare.paragraphs for line in paragraph.lines
        ]
