from __future__ import annotations

import time

import pytest

from engine.documents.safe_xml import DEPTH_LIMIT, parse_xml
from engine.errors import DocumentDamaged, DocumentTooComplex


def parse(text: str | bytes) -> str:
    data = text.encode() if isinstance(text, str) else text
    return parse_xml(data, "x.docx", "DOCX", "word/styles.xml").tag


def test_names_carry_their_namespace() -> None:
    root = parse_xml(b'<a xmlns="n" xmlns:p="q" p:b="1" c="2"><d/>t</a>', "x", "DOCX", "part")
    assert root.tag == "{n}a"
    assert root.attrib == {"{q}b": "1", "c": "2"}
    assert root[0].tail == "t"


def test_an_empty_doctype_is_let_pass() -> None:
    assert parse('<!DOCTYPE ncx PUBLIC "-//NISO" "http://localhost:1/ncx.dtd"><ncx/>') == "ncx"


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">',
        '<!ENTITY x SYSTEM "file:///etc/passwd">',
        '<!ENTITY % x SYSTEM "http://localhost:1/x.dtd"> %x;',
        "<!ELEMENT a ANY>",
    ],
)
def test_declarations_are_refused(declaration: str) -> None:
    with pytest.raises(DocumentDamaged, match="declares"):
        parse(f"<!DOCTYPE a [{declaration}]><a>&b;</a>")


@pytest.mark.parametrize(
    "text", ["", "<a>", "<a></b>", "text", "<a>\0</a>", "<a>&x;</a>", "<a b=1/>"]
)
def test_what_is_no_xml_is_damaged_and_its_part_is_named(text: str) -> None:
    with pytest.raises(DocumentDamaged, match=r"word/styles\.xml"):
        parse(text)


def test_an_unknown_encoding_is_damage() -> None:
    with pytest.raises(DocumentDamaged, match="encoding"):
        parse('<?xml version="1.0" encoding="x-nobody-knows"?><a/>')


def test_utf_16_is_read() -> None:
    assert parse('<?xml version="1.0" encoding="UTF-16"?><ä/>'.encode("utf-16")) == "ä"


def test_deep_nesting_is_refused_at_once() -> None:
    assert parse("<a>" * DEPTH_LIMIT + "</a>" * DEPTH_LIMIT) == "a"
    begun = time.process_time()
    with pytest.raises(DocumentTooComplex, match="deep"):
        parse("<a>" * 1_000_000)
    assert time.process_time() - begun < 2
