from __future__ import annotations

import io
import struct
import zipfile

import pytest

from engine.documents.package import MEMBER_LIMIT, open_package
from engine.errors import DocumentDamaged, DocumentTooComplex, EncryptionUnsupported
from tests.engine.documents.office_files import archive


def test_members_are_read_by_name_whatever_its_case_and_slashes() -> None:
    package = open_package(archive({"Word\\Document.xml": "text", "/a/b": "c"}), "x.docx", "DOCX")
    assert package.names() == ("Word/Document.xml", "a/b")
    assert package.read("word/document.xml") == b"text"
    assert package.read("a/b") == b"c"
    assert "word/other.xml" not in package


def test_a_missing_member_is_named() -> None:
    package = open_package(archive({"a": "b"}), "x.docx", "DOCX")
    with pytest.raises(DocumentDamaged, match=r"word/document\.xml"):
        package.read("word/document.xml")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"garbage" * 100, b"PK\x05\x06" + bytes(18)])
def test_what_is_no_archive_is_damaged_or_has_no_members(data: bytes) -> None:
    with pytest.raises(DocumentDamaged):
        open_package(data, "x.docx", "DOCX").read("word/document.xml")


def test_an_archive_that_is_cut_off_is_damaged() -> None:
    data = archive({f"{number}": "text" * 100 for number in range(10)})
    with pytest.raises(DocumentDamaged, match="cut off"):
        open_package(data[: len(data) // 2], "x.docx", "DOCX")


def test_a_changed_byte_is_noticed() -> None:
    data = bytearray(archive({"a": bytes(range(256)) * 40}))
    data[40] ^= 0xFF
    with pytest.raises(DocumentDamaged, match="unpacked"):
        open_package(bytes(data), "x.docx", "DOCX").read("a")


def test_an_archive_of_too_many_members_is_refused() -> None:
    with pytest.raises(DocumentTooComplex, match="10,000 parts"):
        open_package(archive({str(n): "" for n in range(MEMBER_LIMIT + 1)}), "x.docx", "DOCX")


def test_an_archive_that_declares_too_much_is_refused_before_it_is_unpacked() -> None:
    data = archive({f"{number}": bytes(50_000_000) for number in range(5)})
    with pytest.raises(DocumentTooComplex, match="200 MB"):
        open_package(data, "x.docx", "DOCX")


def test_a_member_that_shrank_too_well_is_refused_when_it_is_read() -> None:
    package = open_package(archive({"bomb": bytes(20_000_000), "a": "b"}), "x.docx", "DOCX")
    assert package.read("a") == b"b"
    with pytest.raises(DocumentTooComplex, match="200 times"):
        package.read("bomb")


def test_what_is_read_counts_however_often_the_same_member_is_read() -> None:
    package = open_package(archive({"a": bytes(4_000_000)}), "x.docx", "DOCX")
    for _ in range(50):
        package.read("a")
    with pytest.raises(DocumentTooComplex, match="200 MB"):
        package.read("a")


def test_a_member_that_lies_about_its_size_gives_no_more_than_it_says() -> None:
    data = bytearray(archive({"a": bytes(3_000_000)}))
    central = data.rindex(b"PK\x01\x02")
    data[central + 24 : central + 28] = struct.pack("<I", 10)
    with pytest.raises(DocumentDamaged):
        open_package(bytes(data), "x.docx", "DOCX").read("a")


def test_members_that_share_bytes_are_refused() -> None:
    data = bytearray(archive({"a": "x" * 1000, "b": "x" * 1000}))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = struct.pack("<I", 0)
    with pytest.raises(DocumentTooComplex, match="over one another"):
        open_package(bytes(data), "x.docx", "DOCX")


def test_an_encrypted_member_is_said_to_be_encrypted() -> None:
    data = bytearray(archive({"a": "text"}))
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(header) + flags] |= 1
    with pytest.raises(EncryptionUnsupported):
        open_package(bytes(data), "x.docx", "DOCX").read("a")


def test_a_compression_that_no_document_uses_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("a", bytes(1000))
    with pytest.raises(DocumentDamaged, match="unknown way"):
        open_package(out.getvalue(), "x.docx", "DOCX").read("a")
