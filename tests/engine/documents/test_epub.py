"""EPUB: what is read, what is left out, and files that are damaged, locked or hostile."""

from __future__ import annotations

import io
import zipfile

import pytest

from engine.documents.epub import read_epub
from engine.errors import DocumentDamaged, DocumentProtected

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book.opf"/></rootfiles></container>'
)


def opf(*chapters: str) -> str:
    items = "".join(
        f'<item id="i{n}" href="{c}" media-type="application/xhtml+xml"/>'
        for n, c in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(chapters)))
    return (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata/>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )


def book(**members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def whole(**more: str) -> bytes:
    return book(**{
        "META-INF/container.xml": CONTAINER,
        "book.opf": opf("a.xhtml", "b.xhtml"),
        "a.xhtml": "<html><body><p>First.</p></body></html>",
        "b.xhtml": "<html><body><p>Second.</p></body></html>",
        **more,
    })  # fmt: skip


def texts(data: bytes) -> list[str]:
    return [passage.text for passage in read_epub(data, "book.epub").passages]


def test_chapters_come_in_the_order_of_the_spine() -> None:
    assert texts(whole(**{"book.opf": opf("b.xhtml", "a.xhtml", "b.xhtml")})) == [
        "Second.",
        "First.",
    ]


def test_a_title_that_closes_itself_does_not_swallow_the_chapter() -> None:
    chapter = "<html><head><title/><script src='x'/></head><body><div/><p>Text<a id='x'/>.</p>"
    assert texts(whole(**{"a.xhtml": chapter})) == ["Text.", "Second."]


def test_lists_of_a_chapter_keep_their_letters_and_roman_numerals() -> None:
    chapter = "<html><body><ol type='A'><li>x<ol type='i'><li>y</li></ol></li></ol></body></html>"
    assert texts(whole(**{"a.xhtml": chapter})) == ["A. x", "  i. y", "Second."]


def test_a_missing_chapter_is_named_and_the_others_are_read() -> None:
    data = whole(**{"book.opf": opf("a.xhtml", "lost.xhtml")})
    reading = read_epub(data, "book.epub")
    assert [passage.text for passage in reading.passages] == ["First."]
    assert reading.warnings == ("Parts of the book are missing from the file: lost.xhtml.",)


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({}, "META-INF/container.xml is missing"),
        ({"META-INF/container.xml": CONTAINER}, "book.opf is missing"),
        ({"META-INF/container.xml": CONTAINER, "book.opf": opf()}, "lists no chapters"),
        ({"META-INF/container.xml": CONTAINER, "book.opf": opf("a.xhtml")}, "a.xhtml is missing"),
    ],
)
def test_what_makes_a_book_unreadable_is_named(members: dict[str, str], reason: str) -> None:
    with pytest.raises(DocumentDamaged, match=reason):
        read_epub(book(**members), "book.epub")


def test_a_book_under_copy_protection_is_refused_as_that() -> None:
    encryption = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"'
        ' xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod'
        ' Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><e:CipherData>'
        '<e:CipherReference URI="a.xhtml"/></e:CipherData></e:EncryptedData></encryption>'
    )
    with pytest.raises(DocumentProtected) as refused:
        read_epub(whole(**{"META-INF/encryption.xml": encryption}), "book.epub")
    assert "copy protection" in str(refused.value)


@pytest.mark.parametrize("member", ["book.opf", "a.xhtml", "META-INF/container.xml"])
def test_entities_of_its_own_are_refused(member: str) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    with pytest.raises(DocumentDamaged, match="entities"):
        read_epub(whole(**{member: laughs}), "book.epub")
