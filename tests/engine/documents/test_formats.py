"""What a file is read as: its content says so, and its name where the content does not."""

from __future__ import annotations

import io
import zipfile

import pytest

from engine.documents import document_from_bytes
from engine.documents.formats import LABELS, format_of
from engine.documents.readers import FORMATS, reader_of
from engine.errors import (
    BrevityError,
    DocumentDamaged,
    EncryptionUnsupported,
    FileNotText,
    FormatUnsupported,
)

OFFICE_97 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def package(*members: str, mimetype: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for member in members:
            archive.writestr(member, "x")
    return file.getvalue()


ODT = package(mimetype="application/vnd.oasis.opendocument.text")


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "really.txt", "pdf"),
        (b"\0\0\r\n%PDF-1.4\n", "mailed.pdf", "pdf"),
        (b"How to write %PDF-1.4 by hand", "a.txt", "text"),
        (b"{\\rtf1\\ansi Hello}", "a.txt", "rtf"),
        (b"{\\rtf1\\ansi Hello}", "a.doc", "rtf"),
        (b"\xef\xbb\xbf\n<!DOCTYPE HTML><p>x", "a.txt", "html"),
        (b"<?xml version='1.0'?>\n<html xmlns='x'>", "a", "html"),
        (b"<!-- saved from url=(0014)about:internet -->\n<html>", "a", "html"),
        ("\ufeff<html><p>x".encode("utf-16-le"), "a", "html"),
        (b"<!DOCTYPE html><title>404</title>", "paper.pdf", "html"),
        (b"<html><body><table><tr><td>an export", "list.doc", "html"),
        (b"<div>an error</div>", "paper.docx", "html"),
        (b"<p>fragment", "A.HTML", "html"),
        (b"<p>fragment", "a.txt", "text"),
        (package("[Content_Types].xml", "word/document.xml"), "a.zip", "docx"),
        (package("[Content_Types].xml", "word/document2.xml"), "a.docx", "docx"),
        (package(mimetype="application/epub+zip"), "a", "epub"),
        (package("META-INF/container.xml"), "a.zip", "epub"),
        (ODT, "a.txt", "odt"),
        (ODT, "a.docx", "odt"),
        (package("content.xml"), "a.odt", "odt"),
        (b"# Title", "a.mkd", "markdown"),
        (b"# Title", "a.py", "text"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x", "a", "html"),
    ],
)  # fmt: skip
def test_content_comes_first_and_the_name_second(data: bytes, name: str, expected: str) -> None:
    assert format_of(data, name) == expected


@pytest.mark.parametrize(
    ("data", "name", "label"),
    [
        (package("ppt/presentation.xml"), "a", "PPTX"),
        (package("xl/workbook.xml"), "a.docx", "XLSX"),
        (package(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "a", "ODS"),
        (OFFICE_97, "a.doc", "DOC"),
        (OFFICE_97, "a.txt", "Office 97"),
        (b"%!PS-Adobe", "a.txt", "PostScript"),
        (package("index.xml"), "a.pages", "Pages"),
        (b"whatever", "a.djvu", "DjVu"),
    ],
)
def test_known_formats_without_a_reader_are_named(data: bytes, name: str, label: str) -> None:
    with pytest.raises(FormatUnsupported) as raised:
        document_from_bytes(data, name)
    assert raised.value.facts == {"name": name, "format": label}


@pytest.mark.parametrize("suffix", ["pdf", "docx", "odt", "rtf", "epub"])
@pytest.mark.parametrize("data", [b"not a real one", bytes(range(256)) * 9, package("x.bin")])
def test_a_name_that_promises_more_than_the_content_is_told(data: bytes, suffix: str) -> None:
    with pytest.raises(DocumentDamaged, match=rf"no readable {suffix.upper()} document: it"):
        document_from_bytes(data, f"a.{suffix}")


def test_what_word_has_encrypted_is_told_as_such() -> None:
    data = OFFICE_97 + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(EncryptionUnsupported, match="protected DOCX documents"):
        document_from_bytes(data, "secret.docx")


def test_an_ordinary_archive_is_binary() -> None:
    with pytest.raises(FileNotText) as raised:
        document_from_bytes(package("photos/1.raw") + bytes(100), "a.txt")
    assert raised.value.facts == {"name": "a.txt"}


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_has_a_reader_and_a_label(format_: str) -> None:
    assert format_ in LABELS
    reader = reader_of(format_)  # type: ignore[arg-type]
    with pytest.raises(BrevityError):
        reader(bytes(range(256)) * 9, "garbage", None)
