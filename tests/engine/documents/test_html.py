"""HTML: blocks, main content, encodings, the clipboard, and hostile pages."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.documents.html import fragment_passages, read_html
from engine.errors import BrevityError, DocumentDamaged, DocumentTooComplex

SENTENCE = "The harbour lies still, and nobody in the town remembers why it was ever built. "


def kinds(html: str) -> list[tuple[str, int, str]]:
    return [(p.kind, p.level, p.text) for p in fragment_passages(html)]


def texts(html: str) -> list[str]:
    return [p.text for p in fragment_passages(html)]


def page(data: bytes | str) -> str:
    raw = data if isinstance(data, bytes) else data.encode()
    return "\n".join(p.text for p in read_html(raw, "page.html").passages)


def test_inline_elements_do_not_part_words_and_blocks_do() -> None:
    assert texts("<div>b<b>ol</b>d<div>next</div>last</div>") == ["bold", "next", "last"]


def test_one_break_is_a_line_and_two_are_a_paragraph() -> None:
    assert texts("<p>a<br>b<br> <br>c</p>") == ["a\nb", "c"]


def test_lists_keep_their_numbers_and_levels() -> None:
    html = "<ol start=9 reversed><li>a<ul><li>b</ul><li value=3>c<li>d</ol><li>alone"
    assert kinds(html) == [
        ("list_item", 1, "9. a"),
        ("list_item", 2, "  - b"),
        ("list_item", 1, "3. c"),
        ("list_item", 1, "2. d"),
        ("list_item", 1, "- alone"),
    ]


@pytest.mark.parametrize(
    ("list_", "marks"),
    [
        ("type=a", "a. b."),
        ("type=A start=26", "Z. AA."),
        ("type=i start=3", "iii. iv."),
        ("type=I reversed", "II. I."),
        ("type=1", "1. 2."),
        ("type=disc", "1. 2."),
        ("type=a start=-1", "-1. 0."),
        ("style='margin:0; LIST-STYLE-TYPE: lower-roman'", "i. ii."),
        ("style='list-style: upper-latin inside' type=i", "A. B."),
        ("style='list-style-type: decimal-leading-zero'", "01. 02."),
    ],
)
def test_ordered_lists_keep_their_letters_and_roman_numerals(list_: str, marks: str) -> None:
    first, second = marks.split()
    assert texts(f"<ol {list_}><li>x<li>y</ol>") == [f"{first} x", f"{second} y"]


def test_an_item_may_have_numerals_of_its_own() -> None:
    html = "<ol><li>x<li style='list-style-type:lower-alpha'>y<li type=I>z</ol>"
    assert texts(html) == ["1. x", "b. y", "III. z"]


def test_notes_keep_their_numbers_whatever_their_list_counts_in() -> None:
    html = "<p>Text.</p><section role=doc-endnotes><ol type=i><li>Note.</ol></section>"
    assert texts(html) == ["Text.", "[1] Note."]


def test_tables_of_data_are_rows_and_tables_of_layout_are_blocks() -> None:
    assert kinds("<table><caption>T<tr><th>A<th>B<tr><td rowspan=2>1<td>2<tr><td>3</table>") == [
        ("caption", 0, "T"),
        ("table_row", 0, "A | B"),
        ("table_row", 0, "1 | 2"),
        ("table_row", 0, " | 3"),
    ]
    assert kinds("<table><tr><td>menu<td><h2>Head</h2><p>Text</table>") == [
        ("paragraph", 0, "menu"),
        ("heading", 2, "Head"),
        ("paragraph", 0, "Text"),
    ]


def test_headings_by_role_have_the_level_they_say() -> None:
    assert kinds("<div role=heading aria-level=4>H</div><div role=heading>I</div>") == [
        ("heading", 4, "H"),
        ("heading", 2, "I"),
    ]


def test_code_keeps_its_white_space() -> None:
    assert kinds("<pre>\nif a:\n    b\n</pre>") == [("code", 0, "if a:\n    b")]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>x</p>", "<p style='display: none'>x</p>", "<template>x</template>",
        "<noscript>x</noscript>", "<script>x</script>", "<svg><text>x</text></svg>",
        "<span aria-hidden=true>x</span>", "<dialog>x</dialog>", "<!-- x -->",
        "<textarea>x</textarea>", "<img alt=x>",
    ],
)  # fmt: skip
def test_what_is_not_seen_is_not_read(hidden: str) -> None:
    assert texts(f"<p>a</p>{hidden}<p>b</p>") == ["a", "b"]


def test_details_are_read_closed_as_they_are() -> None:
    assert texts("<details><summary>S</summary><p>T</details>") == ["S", "T"]


def test_footnote_marks_leave_the_text_and_footnotes_go_to_the_end() -> None:
    html = (
        "<p>One<sup><a href='#n1'>1</a></sup>, x<sup>2</sup>.</p>"
        "<aside epub:type=footnote id=n1><p>The note.</aside><p>Two.</p>"
    )
    assert texts(html) == ["One, x2.", "Two.", "[1] The note."]


def test_formulas_are_read_as_their_author_wrote_them() -> None:
    math = "<math><semantics><mi>x</mi><annotation encoding='application/x-tex'>x^2</annotation>"
    assert texts(f"<p>It is {math}</semantics></math>.</p>") == ["It is x^2."]


def test_lines_of_japanese_join_without_a_space() -> None:
    assert texts("<p>漢字を\n  読む。\nThen this.</p>") == ["漢字を読む。 Then this."]


def test_word_paragraphs_that_look_like_lists_are_lists() -> None:
    html = (
        "<html><body>around<!--StartFragment-->"
        "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·"
        "<span>&nbsp;&nbsp;</span></span><![endif]>first<o:p></o:p></p>"
        "<p style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>b)</span>second</p>"
        "<!--[if gte mso 9]><xml>x</xml><![endif]--><!--EndFragment-->around</body></html>"
    )
    assert kinds(html) == [("list_item", 1, "- first"), ("list_item", 2, "  b) second")]


def test_items_of_a_list_by_word_stand_as_deep_as_the_list() -> None:
    html = (
        "<ol type=a><li style='mso-list:l0 level1 lfo1'>first</li><ol type=i>"
        "<li style='mso-list:l0 level2 lfo1'>second</li></ol></ol>"
    )
    assert kinds(html) == [("list_item", 1, "a. first"), ("list_item", 2, "  i. second")]


def test_an_item_by_word_has_the_mark_in_its_text_and_no_other() -> None:
    mark = "<span style='mso-list:Ignore'>(iv)&nbsp;</span>"
    html = f"<ol><li style='mso-list:l0 level1 lfo1'>{mark}fourth</li></ol>"
    assert texts(html) == ["(iv) fourth"]


def test_google_docs_lists_nest_without_items_between() -> None:
    html = (
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><ul><li><p>a</p></li>'
        "<ul><li><p>b</p></li></ul></ul><br><h2>H</h2></b>"
    )
    assert kinds(html) == [
        ("list_item", 1, "- a"),
        ("list_item", 2, "  - b"),
        ("heading", 2, "H"),
    ]


def test_cells_copied_without_their_table_are_still_rows() -> None:
    html = "<table><!--StartFragment--><tr><td>1</td><td>2</td></tr><!--EndFragment--></table>"
    assert kinds(html) == [("table_row", 0, "1 | 2")]


def test_a_page_of_links_and_short_lines_is_read_whole() -> None:
    assert page("<nav>Menu</nav><p>Hello.</p><footer>End</footer>") == "Menu\nHello.\nEnd"


def test_an_article_in_a_container_with_a_bad_name_is_kept() -> None:
    article = f"<div class='sidebar comments'><p>{SENTENCE * 5}</p><p>{SENTENCE * 5}</p></div>"
    assert page(f"<nav>Menu</nav>{article}").count("harbour") == 10


def test_the_posts_of_a_blog_are_all_read() -> None:
    posts = "".join(f"<article><h2>Post {n}</h2><p>{SENTENCE * 4}</p></article>" for n in range(5))
    assert page(f"<nav>Menu</nav><div>{posts}</div>").count("harbour") == 20


def test_a_page_that_is_hidden_until_a_script_runs_is_read() -> None:
    assert page(f"<div style='display:none'><p>{SENTENCE}</p></div>") == SENTENCE.strip()


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"\xef\xbb\xbf<p>caf\xc3\xa9", "utf-8"),
        ("<meta charset=utf-8><p>café".encode("utf-16"), "utf-16-le"),
        ("<meta charset=latin1><p>café €".encode("cp1252"), "cp1252"),
        ("<?xml version='1.0' encoding='ISO-8859-2'?><p>café".encode("cp1250"), "iso8859-2"),
        ("<meta http-equiv=x content='text/html; charset=x-sjis'><p>café 髙".replace("é", "e")
         .encode("cp932"), "cp932"),
        ("<meta charset=euc-jp><p>喫茶店".encode("euc_jp"), "euc_jp"),
        ("<meta charset=iso-8859-1><p>喫茶店 café".encode(), "utf-8"),
    ],
)  # fmt: skip
def test_a_page_is_read_in_the_encoding_that_browsers_use(data: bytes, encoding: str) -> None:
    reading = read_html(data, "page.html")
    text = "".join(passage.text for passage in reading.passages)
    assert reading.encoding == encoding
    assert "caf" in text or text == "喫茶店"
    assert "\ufffd" not in text


def test_an_archive_without_a_page_says_so() -> None:
    data = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n\nx\n--a--\n"
    with pytest.raises(DocumentDamaged, match="holds no page"):
        read_html(data, "page.mht")


HOSTILE = {
    "deep divs": b"<div>x" * 20_000,
    "unclosed divs": b"<div>" * 200_000 + b"x",
    "unclosed formatting": b"<b>" * 200_000 + b"<p>x" * 1000,
    "nested tables": b"<table><tr><td>x" * 20_000,
    "nested lists": b"<ul><li>x" * 20_000,
    "raised links": b"x" + b"<sup><a href=#x>1" * 20_000,
    "attributes": b"<div " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">x",
    "angles": b"x" + b"<" * 500_000,
    "quotes": b"x" + b'<a "' * 200_000,
    "literal sections": b"<?xml?>x" + b"<![CDATA[" * 200_000,
    "spanning rows": b"<table>" + b"<tr><td rowspan=1000>x<td>y" * 10_000,
    "asides": b"<div class=related><h1>x" * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_in_little_time(name: str) -> None:
    begin = time.process_time()
    reading = read_html(HOSTILE[name], "page.html")
    assert time.process_time() - begin < 10
    assert any("x" in passage.text for passage in reading.passages) or name == "quotes"


def test_formatting_that_multiplies_is_refused() -> None:
    bomb = b"".join(b"<p><font color=%d>x" % n for n in range(150_000))
    with pytest.raises(DocumentTooComplex):
        read_html(bomb, "page.html")


PIECES = st.sampled_from(
    "<p> </p> <div> </div> <b> </b> <ul> <ol> <li> </ul> <table> <tr> <td> </table> <h1> </h1> <br>"
    " <pre> </pre> <a#> </a> <sup> </sup> <ruby> <rt> <math> </math> <article> <main> <nav> <aside>"
    " <template> <svg> <!-- --> <![CDATA[ ]]> &amp; &#0; word 漢字 \u2028 \ud800".replace(
        "<a#>", "<a_href='#1'>"
    ).split(" ")
).map(lambda piece: piece.replace("_", " "))


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_any_mixture_of_tags_is_read(pieces: list[str]) -> None:
    html = "".join(pieces)
    for passage in fragment_passages(html):
        assert passage.text.strip()
    read_html(html.encode("utf-8", "replace"), "page.html")


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_by_design(data: bytes) -> None:
    with contextlib.suppress(BrevityError):
        read_html(b"<html>" + data, "page.html")
