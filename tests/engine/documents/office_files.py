"""Office documents for tests, written part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{_RELATIONS}"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_NAMESPACES = (
    f'xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0" xmlns:table="{_ODF}:table:1.0"'
    f' xmlns:draw="{_ODF}:drawing:1.0" xmlns:style="{_ODF}:style:1.0"'
    f' xmlns:fo="{_ODF}:xsl-fo-compatible:1.0" xmlns:svg="{_ODF}:svg-compatible:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """A zip archive with these members, compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return out.getvalue()


def docx_parts(body: str, **parts: str) -> dict[str, str]:
    """The parts of a DOCX: what stands in w:body, and in the roots of word/{part}.xml."""
    roots = {
        "styles": "styles", "numbering": "numbering", "footnotes": "footnotes",
        "endnotes": "endnotes",
    }  # fmt: skip
    relations = "".join(
        f'<Relationship Id="r{part}" Type="{_RELATIONS}/{part}" Target="{part}.xml"/>'
        for part in parts
    )
    xmlns = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    written = {
        "_rels/.rels": f'<Relationships {xmlns}><Relationship Id="r1" '
        f'Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"<Relationships {xmlns}>{relations}</Relationships>",
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    for part, content in parts.items():
        root = roots[part]
        written[f"word/{part}.xml"] = f"<w:{root} {_NAMESPACES}>{content}</w:{root}>"
    return written


def docx(body: str, **parts: str) -> bytes:
    """A DOCX of `docx_parts`."""
    return archive(docx_parts(body, **parts))


def odt_parts(body: str, automatic: str = "", styles: str = "", meta: str = "") -> dict[str, str]:
    """The parts of an ODT: what stands in office:text, and its styles."""

    def document(kind: str, content: str) -> str:
        root = f"office:document-{kind}"
        return f'<{root} {_ODF_NAMESPACES} office:version="1.3">{content}</{root}>'

    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": document(
            "content",
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body>",
        ),
        "styles.xml": document("styles", f"<office:styles>{styles}</office:styles>"),
        "meta.xml": document("meta", f"<office:meta>{meta}</office:meta>"),
    }


def odt(body: str, automatic: str = "", styles: str = "", meta: str = "") -> bytes:
    """An ODT of `odt_parts`."""
    return archive(odt_parts(body, automatic, styles, meta))


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of a DOCX; `runs` are runs or other content, as XML."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of a DOCX."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(identity: str, name: str, properties: str = "", based_on: str = "") -> str:
    """One style of styles.xml."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>{base}'
        f"{properties}</w:style>"
    )


def styled(identity: str, text: str) -> str:
    """A paragraph with a style."""
    return paragraph(run(text), properties=f'<w:pStyle w:val="{identity}"/>')


def item(text: str, depth: int = 0, identity: str = "1") -> str:
    """A paragraph in a list, at a depth from 0."""
    return paragraph(
        run(text),
        properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{identity}"/></w:numPr>',
    )


def level(depth: int, kind: str, text: str, start: int = 1, more: str = "") -> str:
    """One level of a list in numbering.xml."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, lists: str = "") -> str:
    """The list "1" with these levels; `lists` is more XML behind it."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' + lists
    )
