from __future__ import annotations

from engine.documents.document import Passage
from engine.documents.docx import read_docx
from tests.engine.documents.office_files import (
    docx,
    item,
    level,
    numbering,
    paragraph,
    run,
    style,
    styled,
)


def passages(body: str, **parts: str) -> tuple[Passage, ...]:
    return read_docx(docx(body, **parts), "x.docx").passages


def texts(body: str, **parts: str) -> list[str]:
    return [passage.text for passage in passages(body, **parts)]


# ---------------------------------------------------------------- changes and controls


def test_insertions_and_moves_are_kept_and_deletions_left_out() -> None:
    body = paragraph(
        run("Kept"),
        f"<w:ins>{run(' inserted')}<w:del><w:r><w:delText>un</w:delText></w:r></w:del></w:ins>",
        "<w:del><w:r><w:delText> deleted</w:delText></w:r></w:del>",
        f"<w:moveFrom>{run(' moved away')}</w:moveFrom>",
        f"<w:moveTo>{run(' moved here')}</w:moveTo>",
    )
    reading = read_docx(docx(body), "x.docx")
    assert [passage.text for passage in reading.passages] == ["Kept inserted moved here"]
    assert reading.warnings == ("The document has tracked deletions: they were left out.",)


def test_a_paragraph_whose_mark_was_deleted_goes_on_with_the_next() -> None:
    body = paragraph(run("One "), properties="<w:rPr><w:del/></w:rPr>") + paragraph(run("line."))
    assert texts(body + paragraph(run("Next."))) == ["One line.", "Next."]


def test_former_properties_do_not_count() -> None:
    former = '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
    assert passages(paragraph(run("Text"), properties=former)) == (Passage("paragraph", "Text"),)


def test_deleted_rows_are_left_out() -> None:
    cell = f"<w:tc>{paragraph(run('a'))}</w:tc><w:tc>{paragraph(run('b'))}</w:tc>"
    body = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell}</w:tr><w:tr>{cell}</w:tr></w:tbl>"
    assert texts(body) == ["a | b"]


def test_content_controls_and_smart_tags_are_transparent() -> None:
    inline = f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{run(' b')}</w:sdtContent></w:sdt>"
    nested = f"<w:sdt><w:sdtContent>{inline}{run(' c')}</w:sdtContent></w:sdt>"
    tagged = f"<w:smartTag>{run(' d')}</w:smartTag><w:hyperlink>{run(' e')}</w:hyperlink>"
    block = f"<w:sdt><w:sdtContent>{paragraph(run('a'), nested, tagged)}</w:sdtContent></w:sdt>"
    assert texts(block) == ["a b c d e"]


def test_placeholders_of_content_controls_are_left_out() -> None:
    control = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{run('Click here')}</w:sdtContent></w:sdt>"
    )
    assert texts(paragraph(run("Name: "), control)) == ["Name:"]


def test_text_boxes_are_taken_once_and_stand_behind_their_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph(run('In the box.'))}</w:txbxContent>"
    drawing = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert texts(paragraph(run("Before"), drawing, run(" and after."))) == [
        "Before and after.",
        "In the box.",
    ]


# ---------------------------------------------------------------- structure


def test_headings_are_found_by_style_outline_and_name() -> None:
    styles = (
        style("berschrift1", "heading 1")
        + style("Own", "My own", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
        + style("Derived", "Derived", based_on="berschrift1")
        + style("Loop", "Loop", based_on="Loop")
        + style("Titel", "Title")
        + style("Foreign", "Überschrift 4")
    )
    outline = paragraph(run("Outline"), properties='<w:outlineLvl w:val="8"/>')
    body = "".join(styled(s, s) for s in ("berschrift1", "Own", "Derived", "Titel", "Foreign"))
    found = passages(body + outline + styled("Loop", "text") + styled("Heading2", "undefined"),
                     styles=styles)  # fmt: skip
    assert [(one.kind, one.level) for one in found] == [
        ("heading", 1), ("heading", 3), ("heading", 1), ("heading", 1), ("heading", 4),
        ("heading", 6), ("paragraph", 0), ("heading", 2),
    ]  # fmt: skip


def test_captions_and_code_are_found_by_style() -> None:
    styles = style("C", "caption") + style("F", "Figure", based_on="C") + style("S", "Source Code")
    body = styled("C", "Table 1") + styled("F", "Figure 1") + styled("S", "if a:\t b  c")
    assert passages(body, styles=styles) == (
        Passage("caption", "Table 1"),
        Passage("caption", "Figure 1"),
        Passage("code", "if a:\t b  c"),
    )


def test_lists_count_as_word_counts() -> None:
    lists = numbering(
        level(0, "decimal", "%1."),
        level(1, "lowerLetter", "%2)"),
        level(2, "upperRoman", "%1.%3", start=4),
        lists='<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="7"/></w:lvlOverride></w:num>',
    )
    body = (
        item("a") + item("b", 1) + item("c", 1) + item("d", 2) + paragraph(run("between"))
        + item("e") + item("f", 1) + item("g", 0, "2") + item("h", 0, "2") + item("none", 0, "0")
    )  # fmt: skip
    assert texts(body, numbering=lists) == [
        "1. a", "  a) b", "  b) c", "    1.IV d", "between",
        "2. e", "  a) f", "7. g", "8. h", "none",
    ]  # fmt: skip


def test_bullets_are_hyphens_whatever_their_glyph() -> None:
    lists = numbering(level(0, "bullet", "\uf0b7"), level(1, "bullet", "o"))
    found = passages(item("a") + item("b", 1), numbering=lists)
    assert found == (Passage("list_item", "- a", 1), Passage("list_item", "  - b", 2))


def test_lists_by_style_and_by_link_are_lists() -> None:
    properties = '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'
    lists = (
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="6"><w:styleLink w:val="L"/>{level(0, "decimal", "(%1)")}'
        '</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>'
    )
    body = styled("N", "one") + styled("N", "two")
    assert texts(body, numbering=lists, styles=style("N", "N", properties)) == [
        "(1) one",
        "(2) two",
    ]


def test_tables_are_rows_with_their_cells_side_by_side() -> None:
    def cell(*lines: str, properties: str = "") -> str:
        return (
            f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraph(run(t)) for t in lines)}</w:tc>"
        )

    wide = '<w:gridSpan w:val="2"/>'
    nested = f"<w:tc><w:tbl><w:tr>{cell('x')}{cell('y')}</w:tr></w:tbl>{paragraph()}</w:tc>"
    body = (
        f"<w:tbl><w:tr>{cell('wide', properties=wide)}{cell('c')}</w:tr>"
        f"<w:tr>{cell('two', 'lines')}{cell('')}{cell('z')}</w:tr>"
        f"<w:tr>{cell('a')}{nested}{cell('')}</w:tr><w:tr>{cell('')}</w:tr></w:tbl>"
    )
    found = passages(body)
    assert [one.text for one in found] == ["wide | c", "two lines |  | z", "a | x | y"]
    assert {one.kind for one in found} == {"table_row"}


def test_a_table_that_only_arranges_the_page_is_running_text() -> None:
    body = (
        f"<w:tbl><w:tr><w:tc>{paragraph(run('One.'))}{paragraph(run('Two.'))}</w:tc></w:tr></w:tbl>"
    )
    assert passages(body) == (Passage("paragraph", "One."), Passage("paragraph", "Two."))


def test_notes_stand_at_the_end_in_the_order_of_their_marks() -> None:
    def note(identity: int, text: str) -> str:
        content = paragraph("<w:r><w:footnoteRef/></w:r>", run(text))
        return f'<w:footnote w:id="{identity}">{content}</w:footnote>'

    body = paragraph(
        run("First"), '<w:r><w:footnoteReference w:id="5"/></w:r>', run(", second"),
        '<w:r><w:endnoteReference w:id="2"/></w:r>', run(", third"),
        '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>', run("."),
        '<w:del><w:r><w:footnoteReference w:id="4"/></w:r></w:del>',
    )  # fmt: skip
    footnotes = note(3, " three") + note(4, "deleted") + note(5, " five") + note(6, "unused")
    endnotes = f'<w:endnote w:id="2">{paragraph(run("end"))}{paragraph(run("more"))}</w:endnote>'
    assert texts(body, footnotes=footnotes, endnotes=endnotes) == [
        "First, second, third.", "[1] five", "[2] end", "more", "[3] three",
    ]  # fmt: skip


# ---------------------------------------------------------------- what stands in a paragraph


def field(code: str, result: str) -> str:
    def character(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (
        f"{character('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>"
        f"{character('separate')}{run(result)}{character('end')}"
    )


def test_fields_give_their_results() -> None:
    nested = field(f" IF </w:instrText></w:r>{field('PAGE', '7')}<w:r><w:instrText>", "many")
    simple = f'<w:fldSimple w:instr=" DATE ">{run("May")}</w:fldSimple>'
    body = paragraph(run("See "), field(" REF x ", "page 3"), run(", "), nested, run(", "), simple)
    assert texts(body) == ["See page 3, many, May"]


def test_a_field_that_never_ends_costs_its_paragraph_at_most() -> None:
    open_field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    body = paragraph(run("a"), open_field, run("code")) + paragraph(run("b"))
    assert texts(body) == ["a", "b"]


def test_a_table_of_contents_is_left_out() -> None:
    styles = style("TOC1", "toc 1") + style("H", "heading 1") + style("TH", "TOC Heading", "", "H")
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> TOC \\o </w:instrText></w:r>"
    )
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    entries = paragraph(begin, separate, run("One 1")) + paragraph(run("Two 2"), end)
    body = styled("TH", "Contents") + entries + styled("TOC1", "Three 3") + styled("H", "One")
    assert texts(body, styles=styles) == ["One"]
    unclosed = (
        paragraph(begin, separate, run("One 1")) + styled("H", "One") + paragraph(run("Text"))
    )
    assert texts(unclosed, styles=styles) == ["One", "Text"]


def test_breaks_tabs_hyphens_and_symbols() -> None:
    body = paragraph(
        run("a"), '<w:r><w:br/></w:r>', run(" b  "), "<w:r><w:tab/></w:r>", run("c"),
        '<w:r><w:br w:type="page"/></w:r>', run("d"), "<w:r><w:noBreakHyphen/></w:r>", run("e"),
        "<w:r><w:softHyphen/></w:r>", run("f\u00ad"),
        '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
        '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>',
    )  # fmt: skip
    assert texts(body) == ["a\nb c d-ef→α"]


def test_hidden_text_is_left_out() -> None:
    body = paragraph(
        run("seen"), run(" hidden", "<w:vanish/>"), run(" shown", '<w:vanish w:val="0"/>'),
        properties="<w:rPr><w:vanish/></w:rPr>",
    )  # fmt: skip
    assert texts(body) == ["seen shown"]


def test_the_pronunciation_above_words_is_left_out() -> None:
    ruby = f"<w:ruby><w:rt>{run('とう')}</w:rt><w:rubyBase>{run('東')}</w:rubyBase></w:ruby>"
    assert texts(paragraph(f"<w:r>{ruby}</w:r>", run("京"))) == ["東京"]


def test_a_large_initial_stands_with_its_word() -> None:
    initial = paragraph(run("O"), properties='<w:framePr w:dropCap="drop"/>')
    assert texts(initial + paragraph(run("nce upon a time."))) == ["Once upon a time."]


def test_equations_are_text_on_a_line() -> None:
    def m(text: str) -> str:
        return f"<m:r><m:t>{text}</m:t></m:r>"

    fraction = f"<m:f><m:num>{m('a+b')}</m:num><m:den>{m('2')}</m:den></m:f>"
    power = f"<m:sSup><m:e>{m('x')}</m:e><m:sup>{m('2')}</m:sup></m:sSup>"
    root = f"<m:rad><m:deg/><m:e>{m('n')}</m:e></m:rad>"
    brackets = (
        f'<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>{m("y")}</m:e></m:d>'
    )
    total = (
        '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>'
        f"<m:sub>{m('i=1')}</m:sub><m:sup>{m('n')}</m:sup><m:e>{m('i')}</m:e></m:nary>"
    )
    equation = f"<m:oMath>{fraction}{m('+')}{power}{m('+')}{root}{brackets}{total}</m:oMath>"
    assert texts(paragraph(run("So "), equation)) == ["So (a+b)/2+x^2+√(n)[y]∑_(i=1)^ni"]
