"""What an EPUB says of itself: where its chapters are, in which order, and what it is called.

The rules are those of EPUB 3.3 (W3C), Open Container Format and package document, and of OPF 2.0.1.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from engine.documents.package import Package
from engine.documents.safe_xml import parse_xml
from engine.errors import DocumentDamaged, DocumentProtected

FORMAT = "EPUB"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_TEXT_TYPES = frozenset(
    {"application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml"}
)
# These hide fonts from font thieves: the text is open.
_OF_FONTS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
_NOT_READ = frozenset({"cover", "toc"})


@dataclass(frozen=True)
class Publication:
    """A book: its chapters (members of the archive) in reading order, each once.

    `navigation` is the member that holds the table of contents, or "".
    """

    title: str
    language: str
    chapters: tuple[str, ...]
    navigation: str


def read_publication(package: Package, name: str) -> Publication:
    """The book in `package`. Raises DocumentDamaged and DocumentProtected, with `name`."""
    path = _path_of_package_document(package, name)
    root = parse_xml(package.read(path), name, FORMAT, path)
    folder = posixpath.dirname(path)
    items = {
        item.get("id", ""): item for item in _below(root, "item") if item.get("href") is not None
    }
    left_out = {
        _member(folder, reference.get("href", ""))
        for reference in _below(root, "reference")
        if reference.get("type", "").lower() in _NOT_READ
    }
    navigation = ""
    for item in items.values():
        if "nav" in item.get("properties", "").split():
            navigation = _member(folder, item.get("href", ""))
            left_out.add(navigation)
        elif item.get("media-type") == "application/x-dtbncx+xml" and not navigation:
            navigation = _member(folder, item.get("href", ""))
    main: list[str] = []
    apart: list[str] = []
    for itemref in _below(root, "itemref"):
        item = items.get(itemref.get("idref", ""), Element("missing"))
        if item.get("media-type", "").lower().strip() in _TEXT_TYPES:
            member = _member(folder, item.get("href", ""))
            (apart if itemref.get("linear") == "no" else main).append(member)
    everything = tuple(dict.fromkeys(main + apart))
    chapters = tuple(member for member in everything if member not in left_out) or everything
    if not chapters:
        raise DocumentDamaged(name, FORMAT, "it lists no chapters")
    _require_open(package, name, frozenset(chapters))
    return Publication(
        title=_text_of(root, "title"),
        language=_text_of(root, "language"),
        chapters=chapters,
        navigation=navigation,
    )


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def member_at(base: str, href: str) -> str:
    """The member that `href` names in the part `base`, without a fragment."""
    return _member(posixpath.dirname(base), href)


def _path_of_package_document(package: Package, name: str) -> str:
    if _CONTAINER in package:
        container = parse_xml(package.read(_CONTAINER), name, FORMAT, _CONTAINER)
        for rootfile in _below(container, "rootfile"):
            path = rootfile.get("full-path")
            if path:
                return _member("", path)
    for member in package.names():
        if member.lower().endswith(".opf"):
            return member
    raise DocumentDamaged(name, FORMAT, f"its part {_CONTAINER} is missing")


def _require_open(package: Package, name: str, chapters: frozenset[str]) -> None:
    """Raise DocumentProtected if a shop's or a library's system keeps the chapters locked."""
    if _ENCRYPTION not in package:
        return
    root = parse_xml(package.read(_ENCRYPTION), name, FORMAT, _ENCRYPTION)
    for encrypted in _below(root, "EncryptedData"):
        algorithms = {
            method.get("Algorithm", "") for method in _below(encrypted, "EncryptionMethod")
        }
        members = {
            _member("", reference.get("URI", ""))
            for reference in _below(encrypted, "CipherReference")
        }
        if not algorithms <= _OF_FONTS and not members.isdisjoint(chapters):
            raise DocumentProtected(name)


def _below(root: Element, name: str) -> Iterator[Element]:
    return (element for element in root.iter() if local(element) == name)


def _text_of(root: Element, name: str) -> str:
    """The first element of that name in the metadata that says anything."""
    for metadata in _below(root, "metadata"):
        for element in _below(metadata, name):
            text = " ".join("".join(element.itertext()).split())
            if text:
                return text
    return ""


def _member(folder: str, href: str) -> str:
    path = unquote(href.partition("#")[0])
    return posixpath.normpath(posixpath.join(folder, path)).lstrip("/")
