"""Headers, footers and page numbers: dropped where pages repeat them, never body text."""

from __future__ import annotations

import pytest

from engine.documents.pdf import read_pdf
from tests.engine.documents.pdf.making import HEIGHT, Pdf, Text, column, wrapped

CHAPTERS = (
    "The road to the north leaves the town by the old gate and climbs through orchards.",
    "Behind the second bridge the river is so shallow that carts can cross it in summer.",
    "On the pass stands an inn whose owner knows the weather of the next three days.",
    "From there the road falls steeply, and the sea is seen between the hills.",
    "The last village has no name on most maps, but it has a harbour and a church.",
)


def _pages(count: int, header: str, footer: str, *, first: int = 1) -> list[list[Text]]:
    return [
        [
            Text(50, HEIGHT - 40, header.format(page=index + first), size=8),
            *column(50, 700, wrapped(CHAPTERS[index % len(CHAPTERS)], 50)),
            Text(250, 30, footer.format(page=index + first, roman="i" * (index + 1)), size=8),
        ]
        for index in range(count)
    ]


def _read(pages: list[list[Text]]) -> list[str]:
    return [passage.text for passage in read_pdf(Pdf(pages).bytes(), "x.pdf").passages]


@pytest.mark.parametrize(
    ("header", "footer"),
    [
        ("Journal of Roads", "{page}"),
        ("Journal of Roads {page}", "- {page} -"),
        ("Page {page} of 5", "www.roads.example"),
        ("Roads and Rivers", "Seite {page} von 5"),
        ("Roads and Rivers", "{page}/5"),
        ("Roads and Rivers", "{roman}"),
    ],
)
def test_running_headers_and_page_numbers_are_dropped(header: str, footer: str) -> None:
    assert _read(_pages(5, header, footer)) == list(CHAPTERS)


def test_page_numbers_that_begin_anywhere_are_dropped() -> None:
    assert _read(_pages(5, "Journal of Roads", "{page}", first=417)) == list(CHAPTERS)


def test_headers_that_alternate_are_dropped() -> None:
    pages = _pages(5, "", "{page}")
    for index, page in enumerate(pages):
        page[0] = Text(50, HEIGHT - 40, ("The Author", "The Book")[index % 2], size=8)

    assert _read(pages) == list(CHAPTERS)


def test_one_page_keeps_its_margins_but_not_its_number() -> None:
    assert _read(_pages(1, "A letter from the coast", "Page {page}")) == [
        "A letter from the coast",
        CHAPTERS[0],
    ]


def test_the_same_line_on_two_pages_of_a_short_document_stays() -> None:
    kept = _read(_pages(2, "To be read aloud", "{page}"))

    assert kept.count("To be read aloud") == 2
    assert "1" not in kept


def test_a_sentence_that_comes_back_in_the_body_stays() -> None:
    refrain = "And the road went on."
    pages = [
        [*column(50, 600, wrapped(chapter, 50)), Text(50, 500, refrain)] for chapter in CHAPTERS
    ]

    assert _read(pages).count(refrain) == len(CHAPTERS)


def test_numbers_at_the_foot_that_do_not_count_with_the_pages_stay() -> None:
    numbers = ("1848", "1914", "1871", "1989", "1806")
    pages = [
        [*column(50, 700, wrapped(chapter, 50)), Text(50, 60, number)]
        for chapter, number in zip(CHAPTERS, numbers, strict=True)
    ]

    assert [text for text in _read(pages) if text in numbers] == list(numbers)


def _log(pages: int, lines: int) -> list[list[Text]]:
    return [
        column(50, HEIGHT - 40, [f"Page {page} of the log says {line}." for line in range(lines)])
        for page in range(1, pages + 1)
    ]


@pytest.mark.parametrize("lines", [1, 3, 10])
def test_lines_that_are_all_that_the_pages_say_stay(lines: int) -> None:
    text = " ".join(_read(_log(84, lines)))

    for page in (1, 2, 42, 84):
        for line in range(lines):
            assert f"Page {page} of the log says {line}." in text


def test_such_lines_stay_behind_a_title_page_and_above_page_numbers() -> None:
    log = [[*page, Text(250, 30, str(index))] for index, page in enumerate(_log(20, 3), start=2)]
    title = column(50, 500, wrapped(CHAPTERS[0], 50))

    read = _read([title, *log])

    assert read[0] == CHAPTERS[0]
    assert " ".join(read[1:]) == " ".join(
        f"Page {page} of the log says {line}." for page in range(1, 21) for line in range(3)
    )


def test_a_header_is_dropped_from_pages_that_have_nothing_else() -> None:
    pages = _pages(5, "Journal of Roads", "{page}")
    pages[2] = [pages[2][0], pages[2][-1]]

    assert _read(pages) == [*CHAPTERS[:2], *CHAPTERS[3:]]


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_title_in_small_above_its_heading_is_dropped(count: int) -> None:
    pages = _pages(count, "The Roads of the North", "{page}")
    pages[0].insert(1, Text(50, 740, "The Roads of the North", size=20))

    assert _read(pages) == ["The Roads of the North", *CHAPTERS[:count]]


def test_page_numbers_stay_where_there_is_nothing_but_them() -> None:
    pages = [[Text(250, 30, f"Page {page}")] for page in range(1, 6)]

    assert " ".join(_read(pages)) == "Page 1 Page 2 Page 3 Page 4 Page 5"
