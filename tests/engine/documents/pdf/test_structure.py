"""Headings with levels, lists, tables, captions, footnotes, titles."""

from __future__ import annotations

import pytest

from engine.documents.document import Passage
from engine.documents.pdf import read_pdf
from tests.engine.documents.pdf.making import Pdf, Text, column, wrapped

BODY = (
    "The survey covers the whole of the valley, from the glacier to the lake. It was made on foot "
    "in two summers, and every spring was visited twice."
)


def _read(*pages: list[Text], outline: list[tuple[str, int]] | None = None) -> list[Passage]:
    pdf = Pdf(pages, outline=outline or [])
    return list(read_pdf(pdf.bytes(), "x.pdf").passages)


def _body(top: float) -> list[Text]:
    return column(50, top, wrapped(BODY, 60))


def _shapes(passages: list[Passage]) -> list[tuple[str, int, str]]:
    return [(passage.kind, passage.level, passage.text) for passage in passages]


def test_headings_have_levels_by_the_rank_of_their_size() -> None:
    page = [
        Text(50, 780, "The springs of the valley", size=22),
        Text(50, 740, "Where they are", size=15, bold=True),
        *_body(715),
        Text(50, 650, "The upper springs", size=12, bold=True),
        *_body(630),
        Text(50, 560, "What they give", size=15, bold=True),
        *_body(535),
    ]

    assert _shapes(_read(page)) == [
        ("heading", 1, "The springs of the valley"),
        ("heading", 2, "Where they are"),
        ("paragraph", 0, BODY),
        ("heading", 3, "The upper springs"),
        ("paragraph", 0, BODY),
        ("heading", 2, "What they give"),
        ("paragraph", 0, BODY),
    ]


def test_numbers_give_levels_to_headings_that_look_alike() -> None:
    page = [
        Text(50, 780, "1 Introduction", bold=True),
        *_body(760),
        Text(50, 690, "1.1 Method", bold=True),
        *_body(670),
        Text(50, 600, "1.1.1 Instruments", bold=True),
        *_body(580),
        Text(50, 510, "2 Results", bold=True),
        *_body(490),
    ]

    headings = [passage for passage in _read(page) if passage.kind == "heading"]

    assert [(heading.level, heading.text) for heading in headings] == [
        (1, "1 Introduction"),
        (2, "1.1 Method"),
        (3, "1.1.1 Instruments"),
        (1, "2 Results"),
    ]


def test_a_heading_of_two_lines_is_one_heading() -> None:
    page = [
        Text(50, 780, "A heading that is so long that it", size=16, bold=True),
        Text(50, 761, "takes a second line", size=16, bold=True),
        *_body(730),
    ]

    assert _shapes(_read(page))[0] == (
        "heading", 1, "A heading that is so long that it takes a second line",
    )  # fmt: skip


def test_bold_words_within_a_paragraph_are_no_heading() -> None:
    lines = wrapped(BODY, 60)
    page = [
        *column(50, 700, lines[:1]),
        Text(50, 688, lines[1], bold=True),
        Text(50, 676, lines[2]),
    ]

    assert _shapes(_read(page)) == [("paragraph", 0, BODY)]


def test_the_outline_makes_headings_of_plain_lines() -> None:
    page = [Text(50, 780, "The upper springs"), *_body(750)]

    found = _shapes(_read(page, outline=[("The upper springs", 0)]))

    assert found == [("heading", 1, "The upper springs"), ("paragraph", 0, BODY)]


@pytest.mark.parametrize("bullet", ["\u2022", "-", "\u2013"])
def test_bullets_make_list_items(bullet: str) -> None:
    page = [
        *_body(780),
        Text(60, 720, f"{bullet} the glacier, which is"),
        Text(72, 708, "shrinking;"),
        Text(60, 694, f"{bullet} the moor;"),
        Text(84, 680, f"{bullet} its northern part;"),
        Text(60, 666, f"{bullet} the lake."),
    ]

    assert _shapes(_read(page))[1:] == [
        ("list_item", 1, "- the glacier, which is shrinking;"),
        ("list_item", 1, "- the moor;"),
        ("list_item", 2, "  - its northern part;"),
        ("list_item", 1, "- the lake."),
    ]


def test_numbers_make_list_items_that_keep_them() -> None:
    page = [
        *_body(780),
        Text(60, 720, "1. Measure the"),
        Text(78, 708, "temperature."),
        Text(60, 694, "2. Fill the bottle."),
        Text(60, 680, "3. Write the date on it."),
    ]

    assert _shapes(_read(page))[1:] == [
        ("list_item", 1, "1. Measure the temperature."),
        ("list_item", 1, "2. Fill the bottle."),
        ("list_item", 1, "3. Write the date on it."),
    ]


def test_a_year_at_the_beginning_of_a_sentence_makes_no_list() -> None:
    text = f"{BODY} The first spring was found in the year 1911. 12. August was the day."

    assert _shapes(_read(column(50, 700, wrapped(text, 44)))) == [("paragraph", 0, text)]


def test_aligned_cells_make_rows_with_their_empty_cells() -> None:
    rows = [
        ("Spring", "Litres", "Degrees"),
        ("Alder", "12", "7"),
        ("Birch", "", "6"),
        ("Hazel", "31", ""),
    ]
    page = _body(780)
    for index, row in enumerate(rows):
        for left, cell in zip((50, 200, 320), row, strict=True):
            if cell:
                page.append(Text(left, 700 - 14 * index, cell))
    page += _body(600)

    assert _shapes(_read(page)) == [
        ("paragraph", 0, BODY),
        ("table_row", 0, "Spring | Litres | Degrees"),
        ("table_row", 0, "Alder | 12 | 7"),
        ("table_row", 0, "Birch |  | 6"),
        ("table_row", 0, "Hazel | 31"),
        ("paragraph", 0, BODY),
    ]


@pytest.mark.parametrize(
    "caption",
    ["Figure 3: The valley.", "Table 2. Litres by spring.", "Abbildung 4: Das Tal."],
)
def test_captions_are_told_from_sentences(caption: str) -> None:
    page = [
        Text(50, 780, caption, size=8),
        *column(50, 740, wrapped(f"Figure 3 shows the valley. {BODY}", 60)),
    ]

    assert _shapes(_read(page)) == [
        ("caption", 0, caption),
        ("paragraph", 0, f"Figure 3 shows the valley. {BODY}"),
    ]


def test_marks_that_refer_to_a_footnote_leave_the_text_and_others_stay() -> None:
    page = [
        *column(50, 780, wrapped(BODY, 60)),
        Text(50, 720, "The lake has an area of 12 km"),
        Text(50 + 29 * 6, 724, "2", size=6),
        Text(50 + 29 * 6 + 10, 720, "in a wet year."),
        Text(50 + 29 * 6 + 10 + 14 * 6, 724, "7", size=6),
        Text(50, 60, "7", size=5),
        Text(55, 57, "The area was measured from a map.", size=7),
    ]

    assert [passage.text for passage in _read(page)] == [
        BODY,
        "The lake has an area of 12 km2 in a wet year.",
        "[7] The area was measured from a map.",
    ]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("The springs of the valley", "The springs of the valley"),
        ("Microsoft Word - springs final 2.docx", ""),
        ("untitled", ""),
        ("Untitled-1", ""),
        ("springs.tex", ""),
        ("", ""),
        ("Document1", ""),
        ("(anonymous)", ""),
        ("1848: a year", "1848: a year"),
    ],
)
def test_the_title_is_the_metadata_unless_it_is_junk(title: str, shown: str) -> None:
    escaped = title.replace("(", r"\(").replace(")", r"\)")

    assert read_pdf(Pdf([_body(700)], title=escaped).bytes(), "x.pdf").title == shown


def test_passages_know_their_pages() -> None:
    passages = _read(_body(700), [Text(50, 780, "Next", size=16), *_body(700)])

    assert [passage.page for passage in passages] == [1, 2, 2]
