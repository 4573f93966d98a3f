from __future__ import annotations

import pytest

from engine.documents.document import Passage
from engine.documents.odt import read_odt
from engine.errors import DocumentDamaged, EncryptionUnsupported
from tests.engine.documents.office_files import archive, odt, odt_parts


def passages(body: str, automatic: str = "", styles: str = "") -> tuple[Passage, ...]:
    return read_odt(odt(body, automatic, styles), "x.odt").passages


def texts(body: str, automatic: str = "", styles: str = "") -> list[str]:
    return [passage.text for passage in passages(body, automatic, styles)]


def level(depth: int, numerals: str, more: str = "") -> str:
    kind = "bullet" if numerals == "•" else "number"
    attributes = "" if kind == "bullet" else f'style:num-format="{numerals}" style:num-suffix="."'
    return f'<text:list-level-style-{kind} text:level="{depth}" {attributes} {more}/>'


_ALL_THREE = 'text:display-levels="3"'
_WIDE = 'table:number-columns-spanned="2"'
LISTS = (
    f'<text:list-style style:name="N">{level(1, "1")}{level(2, "a")}'
    f"{level(3, 'i', _ALL_THREE)}</text:list-style>"
    f'<text:list-style style:name="B">{level(1, "•")}{level(2, "•")}</text:list-style>'
    f'<text:list-style style:name="E">{level(1, "")}</text:list-style>'
)


def items(*contents: str, style: str = "N", more: str = "") -> str:
    inner = "".join(f"<text:list-item>{content}</text:list-item>" for content in contents)
    named = f'text:style-name="{style}"' if style else ""
    return f"<text:list {named} {more}>{inner}</text:list>"


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_white_space_is_what_the_elements_say() -> None:
    body = p('a  b\n c<text:s text:c="3"/>d<text:tab/>e<text:line-break/> f<text:s/>\u00adg')
    assert texts(body) == ["a b c d e\nf g"]


def test_headings_are_found_by_element_and_by_style() -> None:
    styles = (
        '<style:style style:name="Heading_20_2" style:display-name="Heading 2"'
        ' style:family="paragraph" style:default-outline-level="2"/>'
        '<style:style style:name="Title" style:family="paragraph"/>'
    )
    automatic = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
        '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P2"/>'
    )
    body = (
        p("Title", "P1") + '<text:h text:outline-level="3">Three</text:h>'
        + p("Two", "Heading_20_2") + p("Text", "P2")
    )  # fmt: skip
    assert passages(body, automatic, styles) == (
        Passage("heading", "Title", 1),
        Passage("heading", "Three", 3),
        Passage("heading", "Two", 2),
        Passage("paragraph", "Text"),
    )


def test_lists_count_as_their_styles_say() -> None:
    inner = items(p("b"), p("c") + items(p("d"), style=""), style="")
    body = (
        items(p("a") + p("goes on") + inner, p("e")) + p("between")
        + items(p("f"), more='text:continue-numbering="true"') + items(p("g"))
    )  # fmt: skip
    assert texts(body, LISTS) == [
        "1. a", "goes on", "  a. b", "  b. c", "    1.b.i. d", "2. e", "between", "3. f", "1. g",
    ]  # fmt: skip


def test_a_list_goes_on_where_it_names_another() -> None:
    body = (
        items(p("a"), more='xml:id="x"')
        + items(p("z"))
        + items(p("b"), more='text:continue-list="x"')
    )
    assert texts(body, LISTS) == ["1. a", "1. z", "2. b"]


def test_starts_headers_and_bullets() -> None:
    started = (
        '<text:list text:style-name="N"><text:list-header><text:p>head</text:p></text:list-header>'
        '<text:list-item text:start-value="5"><text:p>five</text:p></text:list-item></text:list>'
    )
    assert texts(started + items(p("b"), style="B") + items(p("none"), style="E"), LISTS) == [
        "head", "5. five", "- b", "none",
    ]  # fmt: skip


def test_a_numbered_heading_is_a_heading_without_its_number() -> None:
    body = items('<text:h text:outline-level="1">Intro</text:h>')
    assert passages(body, LISTS) == (Passage("heading", "Intro", 1),)


def test_tables_notes_and_boxes() -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<table:table-cell {more}>{p(text)}</table:table-cell>"

    covered = "<table:covered-table-cell/>"
    table = (
        f"<table:table><table:table-row>{cell('wide', _WIDE)}"
        f"{covered}{cell('c')}</table:table-row><table:table-row>{covered}{cell('d')}"
        f"{cell('')}</table:table-row></table:table>"
    )
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>7</text:note-citation>'
        f"<text:note-body>{p('The note.')}</text:note-body></text:note>"
    )
    text_box = f"<draw:text-box>{p('In the box.')}</draw:text-box>"
    box = f"<draw:frame>{text_box}<svg:title>x</svg:title></draw:frame>"
    assert texts(p(f"Before{note}{box} after.") + table) == [
        "Before after.", "In the box.", "wide | c", " | d", "[1] The note.",
    ]  # fmt: skip


def test_deletions_comments_indexes_and_hidden_text_are_left_out() -> None:
    hidden = (
        '<style:style style:name="H" style:family="text">'
        '<style:text-properties text:display="none"/></style:style>'
    )
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        f"{p('deleted')}</text:deletion></text:changed-region></text:tracked-changes>"
        f"<text:table-of-content>{p('Contents 1')}</text:table-of-content>"
        + p(
            'Kept<office:annotation><text:p>comment</text:p></office:annotation>'
            '<text:change-start/> inserted<text:change-end/>'
            '<text:span text:style-name="H"> hidden</text:span>'
            "<text:ruby><text:ruby-base> 東</text:ruby-base>"
            "<text:ruby-text>x</text:ruby-text></text:ruby>"
        )
        + f'<text:section text:display="none">{p("hidden")}</text:section>'
        + p('<text:hidden-paragraph text:is-hidden="true"/>hidden')
    )  # fmt: skip
    reading = read_odt(odt(body, hidden), "x.odt")
    assert [one.text for one in reading.passages] == ["Kept inserted 東"]
    assert reading.warnings == ("The document has tracked deletions: they were left out.",)


def test_title_and_language_are_what_the_document_says() -> None:
    styles = (
        '<style:default-style style:family="paragraph">'
        '<style:text-properties fo:language="de"/></style:default-style>'
    )
    data = odt(p("Text"), styles=styles, meta="<dc:title>Der Titel</dc:title>")
    reading = read_odt(data, "x.odt")
    assert (reading.title, reading.language) == ("Der Titel", "de")


def test_an_encrypted_document_can_not_be_read() -> None:
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>'
    )
    for more in ({"META-INF/manifest.xml": manifest}, {"encrypted-package": "x"}):
        with pytest.raises(EncryptionUnsupported):
            read_odt(archive({**odt_parts(p("Text")), **more}), "x.odt")


def test_missing_parts_are_named() -> None:
    parts = odt_parts(p("Text"))
    del parts["styles.xml"]
    assert "styles.xml" in read_odt(archive(parts), "x.odt").warnings[0]
    del parts["content.xml"]
    with pytest.raises(DocumentDamaged, match=r"content\.xml is missing"):
        read_odt(archive(parts), "x.odt")


def test_elements_at_odd_places_cost_nothing_else() -> None:
    odd = (
        "<text:list-item><text:p>a</text:p></text:list-item><table:table-row/><table:table-cell>"
        "<text:p>b</text:p></table:table-cell><table:covered-table-cell/><text:note-body/>loose"
        "<text:p>c<text:p>inner</text:p></text:p><text:list><text:p>d</text:p></text:list>"
    )
    assert texts(odd + p("end")) == ["a", "b", "inner", "c", "d", "end"]


def test_a_file_of_other_content_is_damaged() -> None:
    parts = odt_parts("")
    parts["content.xml"] = "<html><body>text</body></html>"
    with pytest.raises(DocumentDamaged, match="no text document"):
        read_odt(archive(parts), "x.odt")
