"""XML of unknown origin, read by expat: no declarations of its own, no entities, no deep nesting.

Nothing outside the data is ever fetched.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from engine.errors import DocumentDamaged, DocumentTooComplex

DEPTH_LIMIT = 2_000
"""Elements inside each other. A table inside a table costs about 5."""

_BUFFER = 1 << 16


class XmlEvents(Protocol):
    """What `walk_xml` calls, in the order of the data.

    Tags and the names of attributes are "namespace}local", or "local" where they have no namespace.
    """

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text inside the innermost open element; long text may come in pieces."""


def walk_xml(data: bytes, events: XmlEvents, name: str, format_: str, part: str) -> None:
    """Calls `events` for all of `data`, in time linear in it and without any recursion.

    `name` (the file), `format_` ("DOCX") and `part` ("word/document.xml") are for messages. Raises
    DocumentDamaged for what is no XML or has a DTD with declarations (an empty DOCTYPE is let
    pass), DocumentTooComplex for more than DEPTH_LIMIT elements inside each other.
    """
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.buffer_size = _BUFFER
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartDoctypeDeclHandler = _refuse_declarations(name, format_, part)
    depth = 0
    has_begun = False
    start_element, end_element = events.start, events.end

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, has_begun
        has_begun = True
        depth += 1
        if depth > DEPTH_LIMIT:
            raise DocumentTooComplex(name, f"{part} is nested more than {DEPTH_LIMIT:,} deep")
        start_element(tag, attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        end_element(tag)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = events.text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = f"{part} is no well-formed XML (line {error.lineno:,})"
        raise DocumentDamaged(name, format_, reason) from error
    except (LookupError, ValueError) as error:
        if has_begun:  # a fault of `events`
            raise
        raise DocumentDamaged(name, format_, f"{part} is in an unknown encoding") from error


def parse_xml(data: bytes, name: str, format_: str, part: str) -> Element:
    """The root of `data` as a tree, for the small parts of a document: settings, lists, styles.

    Tags are "{namespace}local", as everywhere with ElementTree. Raises what `walk_xml` raises.
    """
    tree = _Tree()
    walk_xml(data, tree, name, format_, part)
    return tree.builder.close()


class _Tree:
    """Builds the elements of `parse_xml`."""

    def __init__(self) -> None:
        self.builder = TreeBuilder()
        self.text = self.builder.data

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.builder.start(_name(tag), {_name(key): value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        self.builder.end(_name(tag))


def _name(name: str) -> str:
    return "{" + name if "}" in name else name


def _refuse_declarations(
    name: str, format_: str, part: str
) -> Callable[[str, str | None, str | None, bool], None]:
    def refuse(doctype: str, system: str | None, public: str | None, declares: bool) -> None:
        if declares:
            raise DocumentDamaged(name, format_, f"{part} declares XML entities of its own")

    return refuse
