"""Files that are encrypted, scanned, damaged or hostile end in the right words."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.documents.pdf import read_pdf
from engine.errors import (
    BrevityError,
    DocumentDamaged,
    DocumentEncrypted,
    DocumentScanned,
    DocumentTooComplex,
    PasswordWrong,
)
from tests.engine.documents.pdf.making import Pdf, Text, assemble, column, encrypted, stream

LINES = ["The gate is locked at nine,", "and the key hangs behind the door."]
TEXT = " ".join(LINES)
PLAIN = Pdf([column(50, 700, LINES)])


def _text(data: bytes, password: str | None = None) -> str:
    return " ".join(passage.text for passage in read_pdf(data, "x.pdf", password).passages)


def test_an_encrypted_file_asks_for_its_password() -> None:
    with pytest.raises(DocumentEncrypted):
        read_pdf(encrypted(PLAIN, "heron", "master"), "x.pdf")


def test_a_wrong_password_is_told_from_none() -> None:
    with pytest.raises(PasswordWrong):
        read_pdf(encrypted(PLAIN, "heron", "master"), "x.pdf", "otter")


@pytest.mark.parametrize("password", ["heron", "master"])
def test_both_the_users_and_the_owners_password_open_a_file(password: str) -> None:
    assert _text(encrypted(PLAIN, "heron", "master"), password) == TEXT


def test_a_password_with_an_umlaut_opens_a_file() -> None:
    assert _text(encrypted(PLAIN, "Schlüssel", "master"), "Schlüssel") == TEXT


@pytest.mark.parametrize("password", [None, "", "anything"])
def test_a_file_whose_use_is_only_restricted_just_opens(password: str | None) -> None:
    assert _text(encrypted(PLAIN, "", "master"), password) == TEXT


def test_a_file_without_a_password_opens_whatever_is_given() -> None:
    assert _text(PLAIN.bytes(), "anything") == TEXT


def test_pages_without_text_are_a_scan() -> None:
    picture = b"0 0 400 400 re f"

    with pytest.raises(DocumentScanned) as caught:
        read_pdf(Pdf([picture, picture, [Text(50, 50, "Scanned by X")]]).bytes(), "x.pdf")

    assert caught.value.pages == 3


IMAGE = b"q 400 0 0 400 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI Q\n"
STAMP = Text(50, 20, "Copied for the readers of the town library").operators().encode()


@pytest.mark.parametrize("place", [20, 400, 820])
def test_short_pages_without_pictures_are_read(place: int) -> None:
    pages = [[Text(50, place, f"page {page} text")] for page in range(1, 51)]

    text = _text(Pdf(pages).bytes())

    assert text.split() == [word for page in range(1, 51) for word in ("page", str(page), "text")]


def test_empty_pages_among_short_ones_are_no_scan() -> None:
    assert _text(Pdf([b"", [Text(50, 400, "Part one")], b"", b""]).bytes()) == "Part one"


def test_short_pages_below_pictures_are_a_scan() -> None:
    page = IMAGE + Text(50, 20, "page text").operators().encode()

    with pytest.raises(DocumentScanned):
        read_pdf(Pdf([page] * 5).bytes(), "x.pdf")


def test_pictures_that_are_stamped_are_a_scan() -> None:
    with pytest.raises(DocumentScanned):
        read_pdf(Pdf([IMAGE + STAMP] * 5).bytes(), "x.pdf")


def test_a_stamp_on_pictures_behind_a_page_of_text_is_no_text() -> None:
    pages = [column(50, 700, LINES * 5), *[IMAGE + STAMP] * 5]

    assert "town library" not in _text(Pdf(pages).bytes())


def test_a_picture_in_a_form_is_a_picture() -> None:
    pdf = Pdf([b"/X Do " + Text(50, 20, "page text").operators().encode()] * 5)
    objects = pdf.objects()
    form = f"/XObject << /X {len(objects) + 1} 0 R >>".encode()
    objects = [one.replace(b"/Resources <<", b"/Resources << " + form) for one in objects]
    objects.append(stream(IMAGE, "/Type /XObject /Subtype /Form /BBox [0 0 600 800]"))

    with pytest.raises(DocumentScanned):
        read_pdf(assemble(objects), "x.pdf")


def test_single_pages_without_text_are_named() -> None:
    page = column(50, 700, LINES * 5)

    reading = read_pdf(Pdf([page, b"", page, b"0 0 9 9 re f"]).bytes(), "x.pdf")

    assert reading.pages == 4
    assert reading.warnings == ("Pages 2 and 4 without text: scanned pictures, or empty.",)


def _hostile() -> dict[str, bytes]:
    objects = PLAIN.objects()
    itself = [objects[0], b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>", *objects[2:]]
    return {
        "nothing": b"",
        "random": bytes(range(256)) * 40,
        "only the head": b"%PDF-1.7\n" + bytes(range(256)) * 40,
        "HTML": b"<!doctype html><html><body>Not found</body></html>",
        "cut off": PLAIN.bytes()[:400],
        "no pages": Pdf([]).bytes(),
        "pages within themselves": assemble(itself),
    }


@pytest.mark.parametrize("case", _hostile())
def test_what_is_no_pdf_is_refused(case: str) -> None:
    with pytest.raises((DocumentDamaged, DocumentTooComplex)):
        read_pdf(_hostile()[case], "x.pdf")


def test_a_count_of_pages_that_is_a_lie_harms_nothing() -> None:
    objects = PLAIN.objects()
    objects[1] = b"<< /Type /Pages /Kids [2 0 R 6 0 R] /Count 999999999 >>"

    assert _text(assemble(objects)) == TEXT


def test_a_damaged_page_is_left_out_and_named() -> None:
    objects = Pdf([column(50, 700, LINES * 5)] * 3).objects()
    objects[7] = b"null"  # the second page

    reading = read_pdf(assemble(objects), "x.pdf")

    assert reading.warnings == ("Page 2 can't be read and was left out.",)
    assert {passage.page for passage in reading.passages} == {1, 3}


def test_a_page_of_a_million_characters_is_cut_with_a_warning() -> None:
    # So small that they find room on the page.
    line = b"word " * 200
    lines = b"".join(b"(%d %s) Tj T* " % (number, line) for number in range(1_000))
    content = b"BT /F1 0.6 Tf 0.75 TL 50 800 Td " + lines + b"ET"

    reading = read_pdf(Pdf([content]).bytes(), "x.pdf")

    assert reading.warnings == ("Page 1: only the first 200,000 characters were read.",)
    assert sum(len(passage.text) for passage in reading.passages) > 190_000


def test_ten_thousand_pages_are_read() -> None:
    pages = [[Text(50, 700, f"This is the page of number {page}.")] for page in range(10_000)]

    reading = read_pdf(Pdf(pages).bytes(), "x.pdf")

    assert reading.pages == 10_000
    assert len(reading.passages) == 10_000


def test_an_outline_that_leads_to_itself_ends() -> None:
    objects = Pdf([column(50, 700, LINES)], outline=[("One", 0), ("Two", 0)]).objects()
    objects[-1] = objects[-1].replace(b"/Dest", b"/Next 9 0 R /First 8 0 R /Dest")

    assert _text(assemble(objects)) == TEXT


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_mutated_file_gives_text_or_a_designed_error(data: st.DataObject) -> None:
    content = bytearray(
        assemble([*PLAIN.objects()[:6], stream(b"BT /F1 9 Tf (x) Tj ET", packed=False)])
    )
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))

    # Anything but a designed error fails the test.
    with contextlib.suppress(BrevityError):
        read_pdf(bytes(content), "x.pdf")
