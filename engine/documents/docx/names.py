"""The names of WordprocessingML, in its transitional and its strict form (ISO/IEC 29500)."""

from __future__ import annotations

from xml.etree.ElementTree import Element

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
MATH = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
COMPATIBILITY = ("http://schemas.openxmlformats.org/markup-compatibility/2006",)

_PREFIXES = {"w": WORD, "m": MATH, "mc": COMPATIBILITY}


def tags(name: str) -> tuple[str, ...]:
    """What `walk_xml` may call the element "w:p"."""
    prefix, _, local = name.partition(":")
    return tuple(f"{namespace}}}{local}" for namespace in _PREFIXES[prefix])


def attribute(attributes: dict[str, str], local: str) -> str:
    """The value of the attribute "w:`local`" (or "m:"), or ""."""
    for namespace in (*WORD, *MATH):
        value = attributes.get(f"{namespace}}}{local}")
        if value is not None:
            return value
    return ""


def number(value: str) -> int | None:
    """The whole number that an attribute holds, or None."""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None


def is_on(value: str) -> bool:
    """Whether a switch with this value is on; without one it is."""
    return value not in ("0", "false", "off")


def local_name(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def child(element: Element | None, *path: str) -> Element | None:
    """The first child with the first name of `path`, its first child with the next, and so on."""
    for local in path:
        if element is None:
            return None
        element = next((inner for inner in element if local_name(inner) == local), None)
    return element


def value(element: Element | None, *path: str) -> str:
    """The attribute "val" of `child`, or "" where one is missing."""
    found = child(element, *path)
    return "" if found is None else own(found, "val")


def own(element: Element, local: str) -> str:
    """An element's attribute, whatever its namespace, or ""."""
    for key, content in element.attrib.items():
        if key.rpartition("}")[2] == local:
            return content
    return ""
