"""The parts of a Word document that do not depend on its text: types, relations, styles."""

from __future__ import annotations

from engine.export.structure import Direction

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EAST_ASIAN = ("zh", "ja", "ko")
_SCRIPTS_OF_RIGHT_TO_LEFT = ("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")

PACKAGE_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties"'
    ' Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{_OFFICE}/extended-properties" Target="docProps/app.xml"/>'
    "</Relationships>"
)
APP_PROPERTIES = (
    f"{_HEAD}<Properties"
    ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Brevity</Application></Properties>"
)


def content_types(*, notes: bool) -> str:
    """What each part is; `notes`: there are footnotes."""
    names = {"document": "document.main", "styles": "styles", "settings": "settings"}
    if notes:
        names["footnotes"] = "footnotes"
    word = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_DOCUMENT_TYPE}.{kind}+xml"/>'
        for part, kind in names.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{word}'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def document_relations(*, notes: bool) -> str:
    """Where the document's styles, settings and notes are."""
    kinds = ["styles", "settings", *(["footnotes"] if notes else [])]
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>'
        for number, kind in enumerate(kinds, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'


def core_properties(title: str, version: str, language: str, created: str) -> str:
    """The document's title, maker, language and date; `title` and `created` are escaped."""
    values = f"<dc:title>{title}</dc:title><dc:creator>Brevity {version}</dc:creator>"
    if language:
        values += f"<dc:language>{language}</dc:language>"
    if created:
        kind = 'xsi:type="dcterms:W3CDTF"'
        values += f"<dcterms:created {kind}>{created}</dcterms:created>"
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{values}</cp:coreProperties>'
    )


def document(body: str) -> str:
    """The main part around its body."""
    return f"{_HEAD}<w:document {_WORD}><w:body>{body}</w:body></w:document>"


def footnotes(notes: str) -> str:
    """The part with all notes; the first two are the lines that Word draws above them."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0"'
        f' w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return f"{_HEAD}<w:footnotes {_WORD}>{separators}{notes}</w:footnotes>"


def settings(*, notes: bool) -> str:
    """How Word is to treat the document: as one of its present version."""
    separators = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    mode = (
        '<w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    return f"{_HEAD}<w:settings {_WORD}>{separators * notes}{mode}</w:settings>"


def styles(language: str, direction: Direction) -> str:
    """The styles of all that a result has, and the language of its text."""
    return (
        f"{_HEAD}<w:styles {_WORD}><w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/>'
        f'<w:sz w:val="22"/><w:szCs w:val="22"/>{_language(language, direction)}'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        + _style("Title", "Title", '<w:keepNext/><w:spacing w:after="240"/>', 40)
        + _style(
            "Heading1",
            "heading 1",
            '<w:keepNext/><w:spacing w:before="320" w:after="80"/><w:outlineLvl w:val="0"/>',
            28,
        )
        + _style("FootnoteText", "footnote text", '<w:spacing w:after="40" w:line="240"/>', 18)
        + _style("Receipt", "Receipt", '<w:spacing w:after="0" w:line="260"/>', 18)
        + _style(
            "ReceiptHeading", "Receipt Heading", '<w:keepNext/><w:spacing w:before="480"/>', 20
        )
        + '<w:style w:type="character" w:styleId="FootnoteReference">'
        '<w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        "</w:style></w:styles>"
    )


def _style(identity: str, name: str, paragraph: str, half_points: int) -> str:
    bold = "<w:b/><w:bCs/>" if half_points >= 20 else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>'
        f'<w:rPr>{bold}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
        "</w:style>"
    )


def _language(language: str, direction: Direction) -> str:
    """The language, for the kind of script that it is written in."""
    if not language:
        return ""
    short = language.partition("-")[0].lower()
    kind = "val"
    if direction == "rtl" or short in _SCRIPTS_OF_RIGHT_TO_LEFT:
        kind = "bidi"
    elif short in _EAST_ASIAN:
        kind = "eastAsia"
    return f'<w:lang w:{kind}="{language}"/>'
