"""Results as Word documents, with footnotes at the foot of each page.

Written here, part by part: python-docx, the library for this, knows no footnotes and would bring
lxml, and what a result needs of the format is a page of XML. The names and their order are those of
ISO/IEC 29500-1 (WordprocessingML, transitional); docx_parts.py has what is the same in every file.
"""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from engine.export import docx_parts
from engine.export.receipt import HEADING, receipt_rows
from engine.export.result import ExportedResult, Receipt
from engine.export.structure import Content, Direction, Line, content_of, direction_of
from engine.version import VERSION
from engine.wording import worded

_MADE = (1980, 1, 1, 0, 0, 0)  # the same result gives the same bytes
_BODY = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" '
    'w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
)


def export_docx(result: ExportedResult) -> bytes:
    """A document with styles, headings, a language, properties, and real footnotes."""
    content = content_of(result)
    notes = bool(content.notes)
    created = "" if result.receipt is None else result.receipt.date
    parts = {
        "[Content_Types].xml": docx_parts.content_types(notes=notes),
        "_rels/.rels": docx_parts.PACKAGE_RELATIONS,
        "docProps/core.xml": docx_parts.core_properties(
            escape(content.title), VERSION, content.language, escape(created)
        ),
        "docProps/app.xml": docx_parts.APP_PROPERTIES,
        "word/document.xml": _document(content, result.receipt),
        "word/_rels/document.xml.rels": docx_parts.document_relations(notes=notes),
        "word/styles.xml": docx_parts.styles(content.language, content.direction),
        "word/settings.xml": docx_parts.settings(notes=notes),
    }
    if notes:
        parts["word/footnotes.xml"] = _footnotes(content)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(
                zipfile.ZipInfo(name, _MADE), part.encode(), compress_type=zipfile.ZIP_DEFLATED
            )
    return file.getvalue()


def _document(content: Content, receipt: Receipt | None) -> str:
    body = []
    if content.title:
        direction = direction_of(content.title)
        body.append(_paragraph(_text(content.title, direction), direction, "Title"))
    for paragraph in content.paragraphs:
        style = "Heading1" if paragraph.is_heading else ""
        direction = paragraph.direction
        runs = "<w:r><w:br/></w:r>".join(_line(line, direction) for line in paragraph.lines)
        body.append(_paragraph(runs, direction, style))
    if receipt is not None:
        body.append(_paragraph(_text(worded(HEADING), "ltr"), "ltr", "ReceiptHeading"))
        body += [
            _paragraph(
                f"<w:r><w:rPr><w:b/></w:rPr>{_string(f'{label}: ')}</w:r>"
                f"{_text(value, direction_of(value))}",
                "ltr",
                "Receipt",
            )
            for label, value in receipt_rows(receipt)
        ]
    return docx_parts.document("".join(body) + _BODY)


def _line(line: Line, direction: Direction) -> str:
    return "".join(
        _text(piece, direction) if isinstance(piece, str) else _mark(piece) for piece in line.pieces
    )


def _mark(number: int) -> str:
    reference = f'<w:footnoteReference w:id="{number}"/>'
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{reference}</w:r>'


def _footnotes(content: Content) -> str:
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    notes = []
    for number, note in enumerate(content.notes, start=1):
        direction = direction_of(note)
        paragraph = _paragraph(f"{mark}{_text(f' {note}', direction)}", direction, "FootnoteText")
        notes.append(f'<w:footnote w:id="{number}">{paragraph}</w:footnote>')
    return docx_parts.footnotes("".join(notes))


def _paragraph(runs: str, direction: Direction, style: str) -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if direction == "rtl":
        properties += "<w:bidi/>"
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def _text(text: str, direction: Direction) -> str:
    properties = "<w:rPr><w:rtl/></w:rPr>" if direction == "rtl" else ""
    return f"<w:r>{properties}{_string(text)}</w:r>"


def _string(text: str) -> str:
    """Text inside a run; a tab is an element of its own."""
    return "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else ""
        for part in text.split("\t")
    )
