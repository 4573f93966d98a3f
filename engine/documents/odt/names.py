"""The names of OpenDocument (ODF 1.4) and of the vocabularies that it borrows."""

from __future__ import annotations

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = {
    "office": f"{_ODF}office:1.0",
    "text": f"{_ODF}text:1.0",
    "table": f"{_ODF}table:1.0",
    "draw": f"{_ODF}drawing:1.0",
    "style": f"{_ODF}style:1.0",
    "fo": f"{_ODF}xsl-fo-compatible:1.0",
    "svg": f"{_ODF}svg-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "math": "http://www.w3.org/1998/Math/MathML",
}


def tag(name: str) -> str:
    """What `walk_xml` calls "text:p"."""
    prefix, _, local = name.partition(":")
    return f"{_NAMESPACES[prefix]}}}{local}"


def number(value: str | None, otherwise: int) -> int:
    """The whole number that an attribute holds, or another where it holds none."""
    if value is not None and value.isascii() and value.isdigit() and len(value) < 10:
        return int(value)
    return otherwise
