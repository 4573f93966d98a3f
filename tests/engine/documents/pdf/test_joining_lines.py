"""Lines into paragraphs: hyphens, indents, gaps, and what pages and columns cut in two."""

from __future__ import annotations

import pytest

from engine.documents.pdf import read_pdf
from engine.documents.pdf.hyphens import Joiner
from tests.engine.documents.pdf.making import Pdf, Text, column, wrapped

STORY = (
    "The keeper of the lighthouse had not spoken for a week when the boat arrived. It brought oil, "
    "letters and a goat. He read the letters first, then he fed the goat, and when the lamp was "
    "filled he sat down on the steps and began to sing so loudly that the gulls flew up."
)
MORE = (
    "Nobody on the boat understood the words, but all of them remembered the tune. It was heard in "
    "the harbour the same evening, and a week later in the city, where somebody wrote it down."
)


def _paragraphs(*pages: list[Text]) -> list[str]:
    return [passage.text for passage in read_pdf(Pdf(pages).bytes(), "x.pdf").passages]


ENGLISH = ("The reader of the book knows the well-known writer and the the the of of database of.",)
GERMAN = ("Die und der und die Nord-Süd-Verbindung und die Bank und der Daten und die Zeit.",)


@pytest.mark.parametrize(
    ("known", "lines", "text"),
    [
        (ENGLISH, ["where it be-", "gins again"], "where it begins again"),
        (ENGLISH, ["where it be\u00ad", "gins again"], "where it begins again"),
        (ENGLISH, ["a well-", "known fact"], "a well-known fact"),
        (ENGLISH, ["the data-", "base of"], "the database of"),
        (ENGLISH, ["a self-", "evident truth"], "a self-evident truth"),
        (ENGLISH, ["pre- and post-", "war houses"], "pre- and postwar houses"),
        (ENGLISH, ["the pre-", "and post-war years"], "the pre- and post-war years"),
        (ENGLISH, ["in the years 1914-", "1918 it"], "in the years 1914-1918 it"),
        (ENGLISH, ["the Anglo-", "Saxon king"], "the Anglo-Saxon king"),
        (ENGLISH, ["it was late –", "too late"], "it was late – too late"),
        (ENGLISH, ["NATIONAL DEVELOP-", "MENT PLAN"], "NATIONAL DEVELOPMENT PLAN"),
        (GERMAN, ["die Öffnungs-", "zeiten gelten"], "die Öffnungszeiten gelten"),
        (GERMAN, ["eine Daten-", "bank und"], "eine Datenbank und"),
        (GERMAN, ["Vor-", "und Nachteile"], "Vor- und Nachteile"),
        (GERMAN, ["die EU-", "Kommission hat"], "die EU-Kommission hat"),
        (GERMAN, ["Haus-", "und Gartenarbeit"], "Haus- und Gartenarbeit"),
        ((), ["日本語の文は", "空白なしで続く。"], "日本語の文は空白なしで続く。"),
        ((), ["新しい", "PDFの資料"], "新しいPDFの資料"),
        ((), ["한국어는 띄어쓰기를", "한다"], "한국어는 띄어쓰기를 한다"),
    ],
)
def test_lines_are_joined_as_the_sentence_was_written(
    known: tuple[str, ...], lines: list[str], text: str
) -> None:
    assert Joiner([*known, *lines]).join(lines) == text


def test_hyphens_at_line_ends_of_a_page_are_joined() -> None:
    lines = ["The mill was aban-", "doned when the river", "changed its course."]

    assert _paragraphs(column(50, 700, lines)) == [
        "The mill was abandoned when the river changed its course."
    ]


def test_an_indent_begins_a_paragraph() -> None:
    first, second = wrapped(STORY, 60), wrapped(MORE, 57)
    page = [
        *column(50, 700, first),
        Text(68, 700 - 12 * len(first), second[0]),
        *column(50, 700 - 12 * (len(first) + 1), second[1:]),
    ]

    assert _paragraphs(page) == [STORY, MORE]


def test_a_gap_begins_a_paragraph() -> None:
    lines = wrapped(STORY, 60)
    page = [*column(50, 700, lines), *column(50, 690 - 12 * len(lines), wrapped(MORE, 60))]

    assert _paragraphs(page) == [STORY, MORE]


def test_a_short_line_ends_a_paragraph_without_indent_or_gap() -> None:
    lines = [*wrapped(STORY, 60), *wrapped(MORE, 60)]

    assert _paragraphs(column(50, 700, lines)) == [STORY, MORE]


def test_a_sentence_goes_on_across_the_pages() -> None:
    lines = wrapped(STORY, 60)

    assert _paragraphs(column(50, 100, lines[:3]), column(50, 700, lines[3:])) == [STORY]


def test_a_footnote_and_a_caption_do_not_cut_the_sentence_that_goes_on_behind_them() -> None:
    lines = wrapped(f"{STORY} {MORE}", 60)
    first = [
        *column(50, 400, lines[:4]),
        Text(50 + 6 * len(lines[3]), 368, "1", size=6),
        Text(50, 60, "1", size=5),
        Text(56, 57, "The song is printed in the songbook of the harbour.", size=7),
    ]
    second = [
        Text(50, 720, "Figure 2: The lighthouse before the storm.", size=8),
        *column(50, 690, lines[4:]),
    ]

    assert _paragraphs(first, second) == [
        f"{STORY} {MORE}",
        "[1] The song is printed in the songbook of the harbour.",
        "Figure 2: The lighthouse before the storm.",
    ]


def test_letters_that_a_font_joins_are_read_apart() -> None:
    # The codes that TeX's fonts have for fi, ffi and ff, in a font that does not say so.
    content = b"BT /F1 10 Tf 50 700 Td (A \\034nal di\\036culty is its sta\\033.) Tj ET"

    [passage] = read_pdf(Pdf([content]).bytes(), "x.pdf").passages

    assert passage.text == "A final difficulty is its staff."
