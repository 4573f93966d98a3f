"""Parts of a text stay on their characters while the text is edited."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.window.moving_spans import MovingSpans

Edit = tuple[int, int, int]


@st.composite
def _spans(draw: st.DrawFn) -> list[tuple[int, int]]:
    marks = sorted(draw(st.sets(st.integers(0, 40), max_size=12)))
    return list(zip(marks[::2], marks[1::2], strict=False))


@st.composite
def _edits(draw: st.DrawFn) -> list[Edit]:
    length, edits = 41, []
    for _ in range(draw(st.integers(1, 4))):
        position = draw(st.integers(0, length))
        removed = draw(st.integers(0, length - position))
        added = draw(st.integers(0, 6))
        edits.append((position, removed, added))
        length += added - removed
    return edits


@given(_spans(), _edits())
def test_what_is_left_of_a_part_is_made_of_its_characters_and_of_what_was_typed_into_it(
    spans: list[tuple[int, int]], edits: list[Edit]
) -> None:
    text: list[object] = list(range(41))
    moving = MovingSpans(spans)
    for number, (position, removed, added) in enumerate(edits):
        text[position : position + removed] = [f"new{number}"] * added
        moving.edit(position, removed, added)
    borders = [border for n in range(len(moving)) for border in moving.span(n)]
    assert borders == sorted(borders)
    for (start, end), (first, last) in zip(
        spans, map(moving.span, range(len(moving))), strict=True
    ):
        if first < last:
            characters = [one for one in text[first:last] if isinstance(one, int)]
            left = [one for one in text if isinstance(one, int) and start <= one < end]
            assert characters == left


@given(_spans(), st.integers(0, 45))
def test_the_part_at_a_position_is_the_last_one_that_reaches_it(
    spans: list[tuple[int, int]], position: int
) -> None:
    holding = [n for n, (start, end) in enumerate(spans) if start <= position <= end]
    assert MovingSpans(spans).at(position) == (holding[-1] if holding else None)


def test_typing_before_within_and_behind_a_part() -> None:
    spans = MovingSpans([(10, 14)])
    spans.edit(10, 0, 2)
    assert spans.span(0) == (12, 16), "typed before it"
    spans.edit(14, 0, 3)
    assert spans.span(0) == (12, 19), "typed into it"
    spans.edit(19, 0, 1)
    assert spans.span(0) == (12, 19), "typed behind it"


def test_a_part_that_is_replaced_or_cut_into_is_gone_and_the_others_keep_their_numbers() -> None:
    spans = MovingSpans([(0, 4), (5, 9), (10, 14)])
    spans.edit(5, 4, 7)
    assert spans.span(1) == (12, 12)
    assert spans.span(2) == (13, 17)
    assert spans.at(12) is None
    spans.edit(2, 12, 0)
    assert [spans.span(n) for n in range(3)] == [(2, 2), (2, 2), (2, 2)]


def test_parts_in_sight_are_those_that_touch_it() -> None:
    spans = MovingSpans([(0, 4), (5, 9), (10, 14), (20, 24)])
    assert list(spans.within(6, 10)) == [1, 2]
    assert list(spans.within(15, 19)) == []
    assert len(spans) == 4
