"""Each format as other programs find it."""

from __future__ import annotations

import io
import random
import re
import time
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from engine.documents.read import document_from_bytes
from engine.documents.readers import reader_of
from engine.errors import ExportFormatUnknown
from engine.export import ExportedResult, Footnote
from engine.export.docx import export_docx
from engine.export.formats import ENDINGS, ending_of, exported_bytes
from engine.export.html import export_html
from engine.export.markdown import export_markdown
from engine.export.plain_text import export_text
from engine.version import VERSION
from tests.engine.export.exporting import RESULT, TEXT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HOSTILE = (
    "\x00\x1b[31m\x08 \ud800 \udfff <script>alert('x')</script> ]]> &amp; \ufffe \u202eabc\u202c"
)


@pytest.mark.parametrize(
    ("name", "ending"),
    [("a.txt", ".txt"), ("A.DOCX", ".docx"), ("v1.2.md", ".md"), ("a.htm", ".html"),
     ("a.markdown", ".md"), ("a.text", ".txt"), ("a.pdf", ".pdf")],
)  # fmt: skip
def test_the_ending_of_a_name_chooses_the_format(name: str, ending: str) -> None:
    assert ending_of(Path(name)) == ending


@pytest.mark.parametrize("name", ["a", "a.doc", "a.odt", ".docx", "docx", "a.docx.exe"])
def test_other_endings_are_refused_with_the_list(name: str) -> None:
    with pytest.raises(ExportFormatUnknown, match=re.escape(", ".join(ENDINGS))):
        ending_of(Path(name))


# ---------------------------------------------------------------- plain text


def test_plain_text_is_the_text_and_below_it_what_was_asked_for() -> None:
    assert export_text(ExportedResult("Title", TEXT + "\n\n", headed=True)) == TEXT + "\n"
    text = export_text(RESULT)
    assert text.startswith("Risks\nThe company depends on two suppliers.[1] In 2024")
    assert "\n\nSources\n[1] Two suppliers matter. (Risks, page 3)\n[2] It lost 4 %.\n" in text
    assert "\n\nHow this was made\nProgram: Brevity 1.2.3\n" in text
    assert "\nModel: owner/model, commit 0123456789012345678901234567890123456789\n" in text
    assert "\nOptions: length short, beams 4\n" in text
    assert "\nRead: 1,204 of 23,456 words\nQuoted: 1 sentence\n" in text
    assert "\nNot supported by the source: number: 2\n" in text


def test_a_receipt_leaves_out_what_does_not_apply() -> None:
    receipt = RESULT.receipt
    assert receipt is not None
    quoted = replace(
        receipt, model="", commit="", device="", precision="", options={}, flags={}, quoted=0,
        source_sha256="",
    )  # fmt: skip
    text = export_text(replace(RESULT, receipt=quoted))
    assert "\nModel: none: sentences are quoted\n" in text
    assert "\nNot supported by the source: nothing was found\n" in text
    assert not re.search("^(Ran on|Options|Quoted|SHA-256)", text, re.MULTILINE)
    assert "Not supported" not in export_text(replace(RESULT, receipt=replace(quoted, flags=None)))


# ---------------------------------------------------------------- Markdown


def test_markdown_has_headings_and_footnotes() -> None:
    text = export_markdown(RESULT)
    assert text.startswith(
        "# Annual report\n\n## Risks\n\nThe company depends on two suppliers.[^1]"
    )
    assert text.endswith(
        "\n\n## Sources\n\n[^1]: Two suppliers matter. (Risks, page 3)"
        "\n\n[^2]: It lost 4 %.\n\n[^3]: Growth is possible.\n"
    )
    assert "\n- SHA-256 of the source: abab" in text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# no heading", "\\# no heading"),
        ("1986. was a year", "1986\\. was a year"),
        ("one\n- two", "one\\\n\\- two"),
        ("snake_case and _emphasis_", "snake_case and \\_emphasis\\_"),
        ("R&D, but &amp;", "R&D, but \\&amp;"),
        ("5 < 6 > 4", "5 \\< 6 > 4"),
        ("[1](x) ![y](z)", "\\[1\\](x) !\\[y\\](z)"),
        ("one\ntwo", "one\\\ntwo"),
        ("a well-known fact - or not", "a well-known fact - or not"),
    ],
)
def test_what_means_something_in_markdown_is_escaped_and_nothing_else(
    text: str, written: str
) -> None:
    assert export_markdown(ExportedResult("", text)) == f"{written}\n"


def test_marks_at_the_end_of_a_heading_stay() -> None:
    assert export_markdown(ExportedResult("The language C #", "")) == "# The language C \\#\n"


# ---------------------------------------------------------------- HTML


class _Elements(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_a_page_is_one_file_with_language_and_direction() -> None:
    elements = _Elements(export_html(RESULT)).found
    assert ("html", {"lang": "en", "dir": "ltr"}) in elements
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in elements}
    assert "http://" not in export_html(RESULT)
    hebrew = _Elements(export_html(ExportedResult("", "שלום", "he"))).found
    assert ("html", {"lang": "he", "dir": "rtl"}) in hebrew


def test_marks_and_footnotes_lead_to_each_other() -> None:
    elements = _Elements(export_html(RESULT)).found
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    links = [str(attributes["href"]) for tag, attributes in elements if tag == "a"]
    assert len(ids) == len(set(ids)) == 6
    assert sorted(links) == sorted(f"#{id_}" for id_ in ids)


def test_no_text_becomes_an_element_or_an_attribute() -> None:
    def tags_with(text: str) -> list[str]:
        assert RESULT.receipt is not None
        receipt = replace(RESULT.receipt, source_name=text, model=text)
        notes = (Footnote(0, text, text),)
        body = f"{text}\n{text}\n\n{text}"
        result = ExportedResult(text, body, "en", notes, receipt, headed=True)
        return [tag for tag, _ in _Elements(export_html(result)).found]

    assert tags_with(HOSTILE) == tags_with('"><b onclick="x">') == tags_with("x")


# ---------------------------------------------------------------- DOCX


def parts_of(data: bytes) -> dict[str, ElementTree.Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}


def test_every_part_of_a_docx_has_its_type_and_its_relation() -> None:
    for result in (RESULT, replace(RESULT, footnotes=(), receipt=None)):
        parts = parts_of(export_docx(result))
        types = {e.get("PartName", "")[1:] for e in parts["[Content_Types].xml"]} - {""}
        targets = {f"word/{e.get('Target')}" for e in parts["word/_rels/document.xml.rels"]}
        targets |= {str(e.get("Target")) for e in parts["_rels/.rels"]}
        content = {n for n in parts if not n.endswith(".rels") and n != "[Content_Types].xml"}
        assert types == targets == content
        assert ("word/footnotes.xml" in parts) == bool(result.footnotes)


def test_footnotes_of_a_docx_are_real_ones() -> None:
    parts = parts_of(export_docx(RESULT))
    references = [e.get(f"{W}id") for e in parts["word/document.xml"].iter(f"{W}footnoteReference")]
    notes = {e.get(f"{W}id"): "".join(e.itertext()) for e in parts["word/footnotes.xml"]}
    assert references == ["1", "2", "3"]
    assert notes == {
        "-1": "", "0": "", "1": " Two suppliers matter. (Risks, page 3)", "2": " It lost 4 %.",
        "3": " Growth is possible.",
    }  # fmt: skip


def test_every_style_that_a_docx_uses_is_defined() -> None:
    parts = parts_of(export_docx(RESULT))
    defined = {e.get(f"{W}styleId") for e in parts["word/styles.xml"].iter(f"{W}style")}
    used = {
        e.get(f"{W}val")
        for part in parts.values()
        for kind in ("pStyle", "rStyle", "basedOn")
        for e in part.iter(f"{W}{kind}")
    }
    assert used <= defined
    assert {"Title", "Heading1", "FootnoteText", "FootnoteReference", "Receipt"} <= used


def test_a_docx_knows_its_title_language_maker_and_date() -> None:
    parts = parts_of(export_docx(RESULT))
    core = {e.tag.rpartition("}")[2]: e.text for e in parts["docProps/core.xml"]}
    assert core == {
        "title": "Annual report", "creator": f"Brevity {VERSION}", "language": "en",
        "created": "2026-01-02T03:04:05+00:00",
    }  # fmt: skip
    reading = reader_of("docx")(export_docx(replace(RESULT, language="fi")), "x.docx", None)
    assert (reading.title, reading.language) == ("Annual report", "fi")


@pytest.mark.parametrize(("language", "kind"), [("de", "val"), ("he", "bidi"), ("ja", "eastAsia")])
def test_the_language_of_a_docx_is_that_of_its_script(language: str, kind: str) -> None:
    styles = parts_of(export_docx(replace(RESULT, language=language)))["word/styles.xml"]
    (lang,) = styles.iter(f"{W}lang")
    assert lang.attrib == {f"{W}{kind}": language}


def test_paragraphs_from_right_to_left_say_so_in_a_docx() -> None:
    text = "שלום עולם\n\nHello"
    paragraphs = list(
        parts_of(export_docx(ExportedResult("", text)))["word/document.xml"].iter(f"{W}p")
    )
    assert [len(list(p.iter(f"{W}bidi"))) for p in paragraphs] == [1, 0]
    assert [len(list(p.iter(f"{W}rtl"))) for p in paragraphs] == [1, 0]


def test_the_same_result_gives_the_same_docx() -> None:
    assert export_docx(RESULT) == export_docx(RESULT)


# ---------------------------------------------------------------- all of them


@pytest.mark.parametrize("ending", [e for e in ENDINGS if e != ".pdf"])
def test_hostile_text_gives_a_file_that_holds_no_control_character(ending: str) -> None:
    data = exported_bytes(ending, ExportedResult(HOSTILE, HOSTILE, footnotes=RESULT.footnotes))
    if ending == ".docx":
        data = b"".join(ElementTree.tostring(part) for part in parts_of(data).values())
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe]", data.decode("utf-8"))
    assert "script" in data.decode("utf-8")


@pytest.mark.parametrize("ending", [e for e in ENDINGS if e != ".pdf"])
def test_an_empty_result_gives_a_sound_file(ending: str) -> None:
    data = exported_bytes(ending, ExportedResult("", ""))
    if ending == ".docx":
        parts_of(data)
    assert data.decode("utf-8").strip() == "" if ending in (".txt", ".md") else data


@pytest.mark.parametrize("ending", [e for e in ENDINGS if e != ".pdf"])
@pytest.mark.parametrize(
    "unit",
    [
        *("a ", "\n"),
        *(
            pytest.param(unit, marks=pytest.mark.full)
            for unit in ("\n\n", "_", "1.\n", "- x\n", "\\", "<", "é\u202e")
        ),
    ],
)
def test_five_megabytes_of_anything_take_seconds(ending: str, unit: str) -> None:
    megabytes = 5 if unit == "a " else 1
    text = unit * (megabytes * 1_000_000 // len(unit))
    began = time.perf_counter()
    exported_bytes(ending, ExportedResult("", text))
    assert time.perf_counter() - began < 30


def test_a_result_of_five_megabytes_reads_back_from_a_docx() -> None:
    numbers = random.Random(1)
    sentences = [f"In {numbers.randrange(10**30)} it lost very much." for _ in range(110_000)]
    text = "\n\n".join(" ".join(sentences[begin : begin + 20]) for begin in range(0, 110_000, 20))
    assert len(text) > 5_000_000
    assert document_from_bytes(export_docx(ExportedResult("", text)), "x.docx").text == text
