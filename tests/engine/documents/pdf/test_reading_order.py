"""Columns, found from where text stands on the page and not from its order in the file."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

import pytest

from engine.documents.document import join
from engine.documents.pdf import read_pdf
from tests.engine.documents.pdf.making import Pdf, Text, column, wrapped

# Courier of 10 points: 6 points a character.
LEFT = (
    "The left column tells of a mill that stood beside the river until the great flood took it. "
    "Nobody built it again, and the millstone still lies in the meadow where children climb on it. "
    "In dry years the old wheel pit can be seen from the bridge."
)
RIGHT = (
    "The right column tells of the ferry that replaced the bridge for eleven years. It ran from "
    "dawn until dusk, and carried hay and cattle besides people. The ferryman kept a book in which "
    "every crossing was written down with its weather."
)
THIRD = (
    "The third column tells of the school. It had one room and one stove, and the pupils brought a "
    "log each in the morning. The teacher stayed for forty years and taught three generations of "
    "one family."
)


def _read(*pages: Sequence[Text]) -> str:
    return join(read_pdf(Pdf(pages).bytes(), "columns.pdf").passages)[0]


def _by_rows(*columns: list[Text]) -> list[Text]:
    """Content as some programs store it: row by row across the columns."""
    texts = [text for texts in columns for text in texts]
    return sorted(texts, key=lambda text: (-text.y, text.x))


def test_columns_stored_row_by_row_are_read_column_by_column() -> None:
    page = _by_rows(column(50, 700, wrapped(LEFT, 38)), column(310, 700, wrapped(RIGHT, 38)))

    assert _read(page) == f"{LEFT}\n\n{RIGHT}"


def test_columns_whose_lines_are_not_level_are_read_column_by_column() -> None:
    page = _by_rows(column(50, 700, wrapped(LEFT, 38)), column(310, 695.3, wrapped(RIGHT, 38)))

    assert _read(page) == f"{LEFT}\n\n{RIGHT}"


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_file_does_not_matter(seed: int) -> None:
    page = column(50, 700, wrapped(LEFT, 38)) + column(310, 700, wrapped(RIGHT, 38))
    random.Random(seed).shuffle(page)

    assert _read(page) == f"{LEFT}\n\n{RIGHT}"


def test_three_columns_below_a_title_are_read_after_it_one_by_one() -> None:
    page = [
        Text(100, 760, "The village by the river", size=20, bold=True),
        *_by_rows(
            column(40, 700, wrapped(LEFT, 25)),
            column(220, 700, wrapped(RIGHT, 25)),
            column(400, 700, wrapped(THIRD, 25)),
        ),
    ]

    assert _read(page) == f"The village by the river\n\n{LEFT}\n\n{RIGHT}\n\n{THIRD}"


def test_text_across_the_page_parts_what_stands_in_columns_above_and_below_it() -> None:
    across = (
        "Between the columns runs a line of text across the whole width of the page, and a second "
        "one that makes a paragraph of it."
    )
    page = [
        *_by_rows(column(50, 760, wrapped(LEFT, 38)), column(310, 760, wrapped(RIGHT, 38))),
        *column(50, 560, wrapped(across, 80)),
        *_by_rows(column(50, 500, wrapped(THIRD, 38)), column(310, 500, wrapped(LEFT, 38))),
    ]

    assert _read(page) == f"{LEFT}\n\n{RIGHT}\n\n{across}\n\n{THIRD}\n\n{LEFT}"


def test_a_column_that_begins_below_a_picture_is_read_in_its_place() -> None:
    page = [
        *column(50, 560, wrapped(LEFT, 38)),
        *column(310, 700, wrapped(f"{RIGHT} {THIRD}", 38)),
    ]

    assert _read(page) == f"{LEFT}\n\n{RIGHT} {THIRD}"


def test_a_page_that_is_turned_is_read_as_it_is_shown() -> None:
    # The page is shown turned by a quarter: its text runs upwards in the file.
    texts = [
        Text(200 + 12 * index, 60, line, matrix="0 1 -1 0")
        for index, line in enumerate(wrapped(LEFT, 60))
    ]
    pdf = Pdf([texts], page_extra="/Rotate 90")

    assert join(read_pdf(pdf.bytes(), "turned.pdf").passages)[0] == LEFT


def test_a_watermark_across_the_page_is_left_out() -> None:
    page = column(50, 700, wrapped(LEFT, 60))
    page.insert(3, Text(150, 300, "CONFIDENTIAL", size=60, matrix="0.7 0.7 -0.7 0.7"))
    page.insert(5, Text(580, 300, "printed on Monday", size=8, matrix="0 1 -1 0"))

    assert _read(page) == LEFT


def test_hidden_text_behind_a_scan_is_read() -> None:
    page = [Text(text.x, text.y, text.text, mode=3) for text in column(50, 700, wrapped(LEFT, 60))]

    assert _read(page) == LEFT


def test_words_that_are_printed_twice_to_look_bold_are_read_once() -> None:
    page = [
        *column(50, 700, ["A heading that is printed twice"], size=14),
        *column(50.4, 700, ["A heading that is printed twice"], size=14),
        *column(50, 670, wrapped(LEFT, 60)),
    ]

    assert _read(page) == f"A heading that is printed twice\n\n{LEFT}"


@pytest.mark.full
def test_the_time_for_a_page_grows_with_its_text_and_not_faster() -> None:
    def seconds(characters: int) -> float:
        rows = [
            Text(30 + 3 * (index % 180), 830 - (index // 180) * 0.9, "a", size=1)
            for index in range(characters)
        ]
        data = Pdf([rows]).bytes()
        started = time.process_time()
        read_pdf(data, "dense.pdf")
        return time.process_time() - started

    seconds(1_000)
    assert seconds(40_000) < 8 * max(seconds(10_000), 0.05)
