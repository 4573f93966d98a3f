"""From the bytes of a Word document to what it says."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from xml.etree.ElementTree import Element

from engine.documents.document import Passage, Reading
from engine.documents.docx.names import local_name, own
from engine.documents.docx.numbering import Numbering
from engine.documents.docx.story import Story
from engine.documents.docx.styles import Styles
from engine.documents.package import Package, open_package
from engine.documents.safe_xml import parse_xml, walk_xml
from engine.errors import DocumentDamaged

FORMAT = "DOCX"
_MAIN = "word/document.xml"
_DELETIONS = "The document has tracked deletions: they were left out."
_FOREIGN = "Parts of the document that are embedded in another format were left out."


def read_docx(data: bytes, name: str, password: str | None = None) -> Reading:
    """What a DOCX or DOCM document says, with all tracked changes accepted.

    Left out are headers, footers, comments, hidden text, tables of contents and pictures. Notes
    stand at the end. Raises DocumentDamaged, DocumentTooComplex and EncryptionUnsupported: no
    password helps.
    """
    return _Document(open_package(data, name, FORMAT), name).reading()


class _Document:
    """The parts of one document and how they lead to each other."""

    def __init__(self, package: Package, name: str) -> None:
        self._package = package
        self._name = name
        self._warnings: list[str] = []
        self._main = self._related("", "officeDocument") or _MAIN
        self._styles = Styles(self._tree("styles"))
        self._numbering = Numbering(self._tree("numbering"))

    def reading(self) -> Reading:
        """Reads all of it."""
        body = Story(self._styles, self._numbering)
        self._walk(self._main, body)
        if not body.has_body:
            raise DocumentDamaged(self._name, FORMAT, f"{self._main} is no text document")
        passages = [*body.passages, *self._notes(body.references)]
        if body.has_deletions:
            self._warnings.append(_DELETIONS)
        if body.has_foreign_parts:
            self._warnings.append(_FOREIGN)
        title, language = self._properties()
        return Reading(
            passages=tuple(passages),
            title=title,
            language=self._styles.language or language,
            warnings=tuple(self._warnings),
        )

    def _notes(self, references: list[tuple[str, str]]) -> list[Passage]:
        """The notes that the text refers to, in the order in which it does."""
        passages: list[Passage] = []
        notes: dict[str, dict[str, list[Passage]]] = {}
        for kind in dict.fromkeys(kind for kind, _ in references):
            part = self._part(f"{kind}s")
            story = Story(self._styles, self._numbering)
            if part:
                self._walk(part, story)
            notes[kind] = story.notes
        for count, (kind, identity) in enumerate(dict.fromkeys(references), start=1):
            note = notes[kind].get(identity)
            if note:
                first = replace(note[0], text=f"[{count}] {note[0].text.lstrip()}")
                passages += [first, *note[1:]]
        return passages

    def _properties(self) -> tuple[str, str]:
        """The title and the language that the document's properties state."""
        part = self._related("", "core-properties")
        if not part or part not in self._package:
            return "", ""
        found = {"title": "", "language": ""}
        for element in self._parse(part):
            if local_name(element) in found:
                found[local_name(element)] = (element.text or "").strip()
        return found["title"], found["language"]

    def _tree(self, kind: str) -> Element | None:
        part = self._part(kind)
        return self._parse(part) if part else None

    def _part(self, kind: str) -> str:
        """The part of a kind that belongs to the main one, or "" if there is none."""
        part = self._related(self._main, kind)
        if part and part not in self._package:
            warning = f"A part of the document is missing, and what it says with it: {part}."
            if warning not in self._warnings:
                self._warnings.append(warning)
            return ""
        return part

    def _related(self, source: str, kind: str) -> str:
        """The part that `source` has a relationship of a kind with, or ""."""
        folder, file = posixpath.split(source)
        part = posixpath.join(folder, "_rels", f"{file}.rels")
        if part not in self._package:
            return ""
        for relation in self._parse(part):
            if own(relation, "Type").endswith(f"/{kind}"):
                target = own(relation, "Target").replace("\\", "/")
                return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        return ""

    def _parse(self, part: str) -> Element:
        return parse_xml(self._package.read(part), self._name, FORMAT, part)

    def _walk(self, part: str, story: Story) -> None:
        walk_xml(self._package.read(part), story, self._name, FORMAT, part)
