"""Marks of list items: those that count stay as they were written, all others are bullets."""

from __future__ import annotations

import pytest

from engine.documents.list_marks import item_mark


@pytest.mark.parametrize(
    "mark",
    [
        *("1.", "1", "(2)", "1.1.2", "Article 3", "①", "一、", "第１条"),
        *("a.", "b)", "(iv)", "xviii.", "A", "iv", "1.b)", "д)"),
    ],
)
def test_a_mark_that_counts_stays_as_it_was_written(mark: str) -> None:
    assert item_mark(f"  {mark}\xa0\t") == mark


@pytest.mark.parametrize("mark", ["·", "•", "o", "v", "q", "§", "Ø", "ü", "\uf0b7", "–", "*", ""])
def test_all_bullets_are_dashes(mark: str) -> None:
    assert item_mark(mark) == "-"


def test_a_mark_that_is_a_text_is_no_mark() -> None:
    assert item_mark("1. " + "word " * 20) == "-"
