"""What is exported reads back as the same text, with our own readers and with other programs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from engine.documents.cleaning import clean_passages
from engine.documents.document import join
from engine.documents.readers import reader_of
from engine.export import ExportedResult
from engine.export.markdown import export_markdown
from tests.engine.export.exporting import RESULT, as_exported, as_shown, read_back

RICH = [".md", ".html", ".docx"]

# What formats and readers are tempted to take for more than text.
TEMPTING = st.sampled_from([
    "# x", "- x", "* x", "+ x", "1. x", "12) x", "> x", "---", "===", "***", "```", "~~~",
    "|a|b|", "|-|-|", "[1]", "[a](b)", "[^1]", "[^1]: x", "![x](y)", "*a*", "**a**", "_a_",
    "__a__", "~~a~~", "`a`", "\\", "\\\\n", "&amp;", "&lt;", "&#60;", "<b>", "</p>",
    "<script>x</script>", "<!-- x -->", "-->", "]]>", "<![CDATA[", "<?x?>", "<http://x.y>", "$a$",
    "2*3*4", "a_b_c", "#", "x #", "-", "+", "10^4", "\u00a0", "\u200f", "שלום", "日本語", "é",
    "🙂", "\ufeff", "\u200b", "\t", "  ", "    ", ": x", "% x", "a: b", "mso-list", "MsoTitle",
    "::: x", "{#id}", "!", '"', "'", "--", "...", "https://x.y/a_b_", "a@b.de",
])  # fmt: skip
LINES = st.lists(TEMPTING | st.text(max_size=12), min_size=1, max_size=4).map(" ".join)
TEXTS = st.lists(LINES | st.just(""), min_size=1, max_size=8).map("\n".join)


@pytest.mark.parametrize("ending", RICH)
def test_title_headings_text_and_notes_read_back(ending: str) -> None:
    text = read_back(ending, ExportedResult(**{**vars(RESULT), "receipt": None}))
    body, _, notes = text.partition("\n\nSources\n\n" if ending != ".docx" else "\n\n[1] ")
    assert body == (
        "Annual report\n\nRisks\n\n"
        "The company depends on two suppliers. In 2024 it lost 4 % of its revenue.\n\n"
        "Outlook\n\nRevenue may grow."
    )
    assert notes.removeprefix("[1] ") == (
        "Two suppliers matter. (Risks, page 3)\n\n[2] It lost 4 %.\n\n[3] Growth is possible."
    )


def check_round_trip(ending: str, text: str) -> None:
    result = ExportedResult("", text)
    expected = as_exported(result)
    found = as_shown(read_back(ending, result))
    if ending != ".docx":  # items of a list stand on lines below each other, whatever was between
        found, expected = (_without_lists(one) for one in (found, expected))
    assert found == expected


def _without_lists(text: str) -> str:
    return re.sub(r"\n+(?=-|[0-9])", "\n", text)


def check_strictly(text: str) -> None:
    result = ExportedResult("", text)
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    page = parser.render(export_markdown(result)).encode()
    reading = reader_of("html")(b'<meta charset="utf-8">' + page, "x.html", None)
    found = as_shown(join(clean_passages(reading.passages)[0])[0])
    assert " ".join(found.split()) == " ".join(as_exported(result).split())


@pytest.mark.parametrize("ending", RICH)
@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_any_text_reads_back_as_it_was(ending: str, text: str) -> None:
    check_round_trip(ending, text)


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_markdown_says_the_same_to_a_strict_parser(text: str) -> None:
    check_strictly(text)


@pytest.mark.full
@pytest.mark.parametrize("ending", RICH)
@settings(max_examples=4_000, deadline=None)
@given(text=TEXTS)
def test_thousands_of_texts_read_back_as_they_were(ending: str, text: str) -> None:
    check_round_trip(ending, text)


@pytest.mark.full
@settings(max_examples=4_000, deadline=None)
@given(text=TEXTS)
def test_thousands_of_texts_say_the_same_to_a_strict_parser(text: str) -> None:
    check_strictly(text)


def test_lines_that_are_all_items_are_a_list_in_markdown() -> None:
    text = "Before:\n- no list\n\n- one\n  - *two*\n- - three\n\n9. a\n10. b\n\n1. a\n3. b\n\n1) a"
    assert export_markdown(ExportedResult("", text)) == (
        "Before:\\\n\\- no list\n\n"
        "- one\n   - \\*two\\*\n- \\- three\n\n<!-- -->\n\n9. a\n10. b\n\n"
        "1\\. a\\\n3\\. b\n\n1\\) a\n"
    )
