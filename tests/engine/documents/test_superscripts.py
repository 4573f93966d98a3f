"""Raised numbers: "10⁴" must not read as 104, and marks of footnotes must not become powers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.documents.document import Reading
from engine.documents.docx import read_docx
from engine.documents.html import read_html
from engine.documents.odt import read_odt
from engine.documents.rtf import read_rtf
from engine.documents.superscripts import raised
from tests.engine.documents.office_files import docx, odt, paragraph, run

_RAISED_RUN = '<w:vertAlign w:val="superscript"/>'
_LOWERED_RUN = '<w:vertAlign w:val="subscript"/>'
_SPANS = (
    '<style:style style:name="U" style:family="text">'
    '<style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="V" style:family="text">'
    '<style:text-properties style:text-position="-33% 58%"/></style:style>'
)


def _docx() -> Reading:
    runs = (
        run("10"), run("1", _RAISED_RUN), run("4", _RAISED_RUN), run(" and 10"),
        run("\u22123", _RAISED_RUN), run(", the 14"), run("th", _RAISED_RUN), run(", km"),
        run("2", _RAISED_RUN), run(", 3"), run("2", _LOWERED_RUN),
    )  # fmt: skip
    return read_docx(docx(paragraph(*runs)), "a.docx")


def _odt() -> Reading:
    up, down = '<text:span text:style-name="U">', '<text:span text:style-name="V">'
    end = "</text:span>"
    body = (
        f"<text:p>10{up}14{end} and 10{up}\u22123{end}, the 14{up}th{end}, km{up}2{end}, "
        f"3{down}2{end}</text:p>"
    )
    return read_odt(odt(body, _SPANS), "a.odt")


def _rtf() -> Reading:
    source = (
        rb"{\rtf1\ansi 10{\super 14} and 10\super \u8722?3\nosupersub , the 14{\super th}"
        rb", km\super 2\super0 , 3{\sub 2}\par}"
    )
    return read_rtf(source, "a.rtf")


def _html() -> Reading:
    source = (
        "<p>10<sup>14</sup> and 10<sup>\u22123</sup>, the 14<sup>th</sup>, km<sup>2</sup>, "
        "3<sub>2</sub></p>"
    )
    return read_html(source.encode(), "a.html")


@pytest.mark.parametrize("read", [_docx, _odt, _rtf, _html])
def test_a_raised_number_behind_a_digit_is_a_power_in_every_format(
    read: Callable[[], Reading],
) -> None:
    (passage,) = read().passages

    assert passage.text == "10^14 and 10^\u22123, the 14th, km2, 32"


def test_the_mark_of_a_footnote_behind_a_year_is_no_power() -> None:
    source = b'<p>In 1998<sup><a href="#n1">1</a></sup> it rained.</p><p id="n1">Much.</p>'

    assert read_html(source, "a.html").passages[0].text == "In 1998 it rained."


@pytest.mark.parametrize(
    ("before", "text", "written"),
    [("", "2", "2"), ("x", "2", "2"), ("5", "", ""), ("5", "a", "a"), ("5", "12", "^12")],
)
def test_only_a_number_behind_a_digit_gets_a_mark(before: str, text: str, written: str) -> None:
    assert raised(before, text) == written
