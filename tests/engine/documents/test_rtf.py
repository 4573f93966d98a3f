"""RTF: groups, characters, structure, and hostile files."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.documents.rtf import read_rtf
from engine.errors import DocumentDamaged


def texts(body: str) -> list[str]:
    return [p.text for p in read_rtf(f"{{\\rtf1 {body}}}".encode("latin-1"), "a.rtf").passages]


def test_unicode_skips_what_stands_for_it_and_joins_pairs() -> None:
    assert texts(r"a\u8364?b \uc0\u8364 c\uc2\u8364\'80\'80d \uc1\u-10179?\u-8704?") == [
        "a€b €c€d 😀"
    ]


@pytest.mark.parametrize(
    ("charset", "byte", "character"),
    [(0, "e9", "é"), (204, "e9", "й"), (238, "e6", "ć"), (161, "e1", "α"), (128, "82\\'a0", "あ")],
)
def test_bytes_are_in_the_encoding_of_their_font(charset: int, byte: str, character: str) -> None:
    fonts = rf"{{\fonttbl{{\f0\fcharset0 A;}}{{\f5\fcharset{charset} B;}}}}"
    assert texts(rf"{fonts}\f0 x{{\f5 \'{byte}}}y") == [f"x{character}y"]


def test_what_is_no_text_is_left_out() -> None:
    assert texts(
        r"{\*\unknown no}{\header no{\fldrslt no}}{\pict 00}{\info{\author no}}a{\v no}\v0 b\par"
    ) == ["ab"]


def test_items_keep_the_marks_that_are_written_before_them() -> None:
    def item(mark: str, level: int = 0) -> str:
        return rf"{{\listtext {mark}\tab}}\ls1\ilvl{level} x\par "

    assert texts(item("a.") + item("b.") + item("ii)", 1) + item("1.2.c)", 2) + item("o")) == [
        "a. x",
        "b. x",
        "  ii) x",
        "    1.2.c) x",
        "- x",
    ]


def test_binary_data_is_passed_over_by_its_length() -> None:
    assert texts("a{\\pict\\bin3 }}{}b") == ["ab"]


def test_tracked_deletions_are_left_out_and_told() -> None:
    reading = read_rtf(rb"{\rtf1 a{\deleted b}c}", "a.rtf")
    assert [passage.text for passage in reading.passages] == ["ac"]
    assert reading.warnings == ("The document has tracked deletions: they were left out.",)


def test_a_file_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    reading = read_rtf(rb"{\rtf1 one\par {\b two", "a.rtf")
    assert [passage.text for passage in reading.passages] == ["one", "two"]
    assert "cut off" in reading.warnings[0]


def test_what_is_no_rtf_is_refused() -> None:
    with pytest.raises(DocumentDamaged):
        read_rtf(b"plain", "a.rtf")


HOSTILE = {
    "groups": b"{" * 1_000_000 + b"x",
    "footnotes": b"{\\footnote x" * 50_000,
    "a huge length": b"x\\bin9999999999 y",
    "backslashes": b"x" + b"\\" * 1_000_000,
    "bytes": b"x" + b"\\'e4" * 300_000,
    "digits": b"x\\u" + b"1" * 1_000_000,
    "cells": b"\\intbl " + b"x\\cell " * 200_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_read_in_little_time(name: str) -> None:
    begin = time.process_time()
    reading = read_rtf(b"{\\rtf1 " + HOSTILE[name], "a.rtf")
    assert time.process_time() - begin < 10
    assert any("x" in passage.text for passage in reading.passages)


PIECES = st.sampled_from(
    [
        "{", "}", "\\par ", "\\pard ", "\\cell ", "\\row ", "\\intbl ", "{\\footnote ", "{\\*\\x ",
        "\\u55357?", "\\u-8704?", "\\'82", "\\'a0", "\\f1 ", "\\fcharset128 ", "{\\fonttbl ",
        "{\\stylesheet ", ";", "\\s1 ", "{\\listtext 1.\\tab}", "\\ilvl3 ", "\\bin2 ", "\\line ",
        "\\v ", "\\uc0 ", "{\\shp{\\*\\shpinst{\\shptxt ", "{\\title ", "word", "\\", "\r\n",
    ]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_any_mixture_of_groups_is_read(pieces: list[str]) -> None:
    for passage in read_rtf(("{\\rtf1 " + "".join(pieces)).encode(), "a.rtf").passages:
        assert passage.text.strip()
        passage.text.encode("utf-8")
