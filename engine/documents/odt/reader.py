"""From the bytes of an OpenDocument text to what it says."""

from __future__ import annotations

from engine.documents.document import Reading
from engine.documents.odt.story import Story
from engine.documents.odt.styles import Styles
from engine.documents.package import Package, open_package
from engine.documents.safe_xml import parse_xml, walk_xml
from engine.errors import DocumentDamaged, EncryptionUnsupported

FORMAT = "ODT"
_CONTENT = "content.xml"
_STYLES = "styles.xml"
_META = "meta.xml"
_MANIFEST = "META-INF/manifest.xml"
# ODF 1.4 encrypts a whole package inside another one.
_ENCRYPTED_PACKAGE = "encrypted-package"
_DELETIONS = "The document has tracked deletions: they were left out."


def read_odt(data: bytes, name: str, password: str | None = None) -> Reading:
    """What an ODT document says, with all tracked changes accepted.

    Left out are headers, footers, comments, hidden text, indexes, pictures and formulas. Notes
    stand at the end. Raises DocumentDamaged, DocumentTooComplex and EncryptionUnsupported: no
    password helps.
    """
    package = open_package(data, name, FORMAT)
    if _is_encrypted(package, name):
        raise EncryptionUnsupported(name, FORMAT)
    styles = Styles()
    warnings: list[str] = []
    if _STYLES in package:
        walk_xml(package.read(_STYLES), styles, name, FORMAT, _STYLES)
    else:
        warnings.append(f"A part of the document is missing, and what it says with it: {_STYLES}.")
    story = Story(styles)
    walk_xml(package.read(_CONTENT), story, name, FORMAT, _CONTENT)
    if not story.has_body:
        raise DocumentDamaged(name, FORMAT, f"{_CONTENT} is no text document")
    if story.has_deletions:
        warnings.append(_DELETIONS)
    title, language = _properties(package, name)
    return Reading(
        passages=(*story.passages, *story.notes),
        title=title,
        language=styles.language or language,
        warnings=tuple(warnings),
    )


def _is_encrypted(package: Package, name: str) -> bool:
    if _ENCRYPTED_PACKAGE in package:
        return True
    if _MANIFEST not in package:
        return False
    root = parse_xml(package.read(_MANIFEST), name, FORMAT, _MANIFEST)
    return any(element.tag.endswith("}encryption-data") for element in root.iter())


def _properties(package: Package, name: str) -> tuple[str, str]:
    """The title and the language that the document's properties state."""
    found = {"title": "", "language": ""}
    if _META in package:
        for element in parse_xml(package.read(_META), name, FORMAT, _META).iter():
            local = element.tag.rpartition("}")[2]
            if local in found and not found[local]:
                found[local] = (element.text or "").strip()
    return found["title"], found["language"]
