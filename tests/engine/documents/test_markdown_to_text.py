"""Markdown: what a reader of the page would read, and linear time on anything."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.documents import document_from_bytes
from engine.documents.document import join
from engine.documents.markdown import markdown_reading

# A quarter of a megabyte: enough to tell linear from quadratic, and quick.
SIZE = 250_000


def markdown_to_text(source: str) -> str:
    return join(markdown_reading(source).passages)[0]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# One #\nbody\n## Two", "One\n\nbody\n\nTwo"),
        ("Heading\n=======\n\nbody", "Heading\n\nbody"),
        ("#no heading\n\n####### none", "#no heading\n\n####### none"),
        ("wrapped\nlines\n\nnext", "wrapped lines\n\nnext"),
        ("hard  \nbreak\\\nhere", "hard\nbreak\nhere"),
        ("行の折り\n返し", "行の折り返し"),
        ("- one\n* two\n  more\n    + in\n1. first", "- one\n- two more\n  - in\n1. first"),
        ("It was in\n1986. A year", "It was in 1986. A year"),
        ("- [ ] to do\n- [x] done", "- [ ] to do\n- [x] done"),
        ("[text](http://x/a_(b) 'title')", "text"),
        ("[text](<a b>) [](x) [a](b", "text  [a](b"),
        ("[![badge](u)](v) ![alt *text*](i.png)", "badge alt text"),
        ("[a][R] [b][] [c] [d]\n\n[r]: u\n[b]: <y> 'T'\n[c]: z", "a b c [d]"),
        ("text[^1]\n\n[^1]: the note\n\nmore", "text\n\nmore\n\n[1] the note"),
        ("a[^x] b[^y]\n\n[^x]: one\n[^y]: two\nmore", "a b\n\n[1] one\n\n[2] two more"),
        ("no note[^1]", "no note[^1]"),
        ("*em* **strong** ***both*** _em_ __strong__ ~~gone~~", "em strong both em strong gone"),
        ("*a **b** c* **bold**ly 日本**強調**語", "a b c boldly 日本強調語"),
        ("2*3*4 = 24, 2 * 3 * 4, a*b*c", "2*3*4 = 24, 2 * 3 * 4, a*b*c"),
        ("snake_case_name", "snake_case_name"),
        ("f(*args, **kwargs)", "f(*args, **kwargs)"),
        ("a footnote* and more*", "a footnote* and more*"),
        ("`*code*` ``a`b`` `open", "*code* a`b `open"),
        (r"\*not em\* \[x\] \\", r"*not em* [x] \ ".strip()),
        ("```python\nx = a*b*c\n\n# no heading\n```\nafter", "x = a*b*c\n\n# no heading\n\nafter"),
        ("~~~\n```\n<!-- kept -->\n~~~", "```\n<!-- kept -->"),
        ("```\nnever closed *x*", "never closed *x*"),
        ("a\n\n    code *x*\n", "a\n\ncode *x*"),
        ("a <!-- b --> c", "a  c"),
        ("<!-- one\n\ntwo --> three\n<!-- 4 -->", "three"),
        ("<!-- never closed\n\nend", "<!-- never closed\n\nend"),
        ("> quoted\n>> deeper\n> # Heading", "quoted deeper\n\nHeading"),
        ("| a | b |\n|---|:-:|\n| 1 | *2* |\n\nafter", "a | b\n1 | 2\n\nafter"),
        ("a|b\n-|-\n1\\|2|3", "a | b\n1|2 | 3"),
        ("one\n\n***\n\ntwo\n\n- - -", "one\n\ntwo"),
        ("---\ntitle: x\n---\nbody", "body"),
        ("---\n\nnot a front matter\n\n---", "not a front matter"),
        ("---\nkey: never closed", "key: never closed"),
        ("&amp; &eacute; &#233; &nope; AT&T", "& é é &nope; AT&T"),
        ("<b>bold</b> <img src=x alt='a &amp; b'> H<sub>2</sub>O", "bold a & b H2O"),
        ("one<br>two<br/>\nthree", "one\ntwo\nthree"),
        ("<s> </s> <summarize> <fuse>", "<s> </s> <summarize> <fuse>"),
        ("<::::> a<b <T>", "<::::> a<b <T>"),
        ("<https://example.org/x> <me@example.org>", "https://example.org/x me@example.org"),
        ("", ""),
    ],
)  # fmt: skip
def test_markdown_is_read_as_its_page(source: str, text: str) -> None:
    assert markdown_to_text(source) == text


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("body\n\n# The *first* one\n\n# Another", "The first one"),
        ("Set\n===\n", "Set"),
        ("---\ntitle: 'From the front'\n---\n# Heading", "From the front"),
        ("```\n# code\n```", ""),
        ("no heading", ""),
    ],
)
def test_a_markdown_text_names_itself(source: str, title: str) -> None:
    assert document_from_bytes(source.encode(), "notes.md").title == (title or "notes")


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        (
            "# A\n\n### B\n\nC\n=\n\nD\n-\n\ntext",
            [("heading", 1), ("heading", 3), ("heading", 1), ("heading", 2), ("paragraph", 0)],
        ),
        (
            "- a\n  - b\n    1. c\n  - d\n- e",
            [("list_item", level) for level in (1, 2, 3, 2, 1)],
        ),
        ("1.  a\n    -   b\n\n2.  c", [("list_item", level) for level in (1, 2, 1)]),
        ("|a|b|\n|-|-|\n|c|d|\n\n```\ncode\n\nmore\n```", [("table_row", 0)] * 2 + [("code", 0)]),
    ],
)  # fmt: skip
def test_blocks_have_their_kind_and_level(source: str, blocks: list[tuple[str, int]]) -> None:
    _, found = join(markdown_reading(source).passages)
    assert [(block.kind, block.level) for block in found] == blocks


def test_nested_items_stand_two_spaces_deeper_whatever_the_file_says() -> None:
    source = "* a\n    * b\n        * c\n* d\n\n1. one\n   1. two"
    assert markdown_to_text(source) == "- a\n  - b\n    - c\n- d\n1. one\n  1. two"


def test_the_language_of_the_head_is_taken_where_the_text_is_too_short_to_tell() -> None:
    assert document_from_bytes(b"---\nlang: pt-BR\n---\nOk.", "a.md").language == "pt"


_HOSTILE = {
    "quotes": ">" * SIZE,
    "open brackets": "[" * SIZE,
    "nested brackets": "[" * (SIZE // 2) + "]" * (SIZE // 2),
    "images": "![" * (SIZE // 2),
    "nested references": "[a]: b\n\n" + "[" * (SIZE // 2) + "]" * (SIZE // 2),
    "stars": "*" * SIZE,
    "openers": " *a" * (SIZE // 3),
    "pairs": "*a* " * (SIZE // 4),
    "crossing marks": "*a _b ~~c " * (SIZE // 20) + "d* e_ " * (SIZE // 12),
    "one opener, many closers": "*" * (SIZE // 2) + "a" + " b*" * (SIZE // 6),
    "backticks": "".join("`" * length + " " for length in range(1400)),
    "angles": "<a" * (SIZE // 2),
    "addresses": "<a@" + "b." * (SIZE // 2),
    "open comments": "<!--\n" * (SIZE // 5),
    "closed comments": "<!-- -->" * (SIZE // 8),
    "one close": "<!-- a\n" * (SIZE // 7) + "-->",
    "destinations": "[a](b" * (SIZE // 5),
    "titles": '[a](b "' * (SIZE // 7),
    "parentheses": "[](a()" * (SIZE // 6),
    "space in a link": "[](" + " " * SIZE,
    "definitions": "[a]: b\n" * (SIZE // 7),
    "shortcuts": "[a]: b\n\n" + "[a]" * (SIZE // 3),
    "table": "|a" * (SIZE // 2) + "\n" + "|-" * (SIZE // 2),
    "lists": "- " * (SIZE // 2),
    "deep lists": "".join("  " * depth + "- a\n" for depth in range(1000)),
    "fences": "```\n" * (SIZE // 4),
    "front matter": "---\na: b\n" + "c: d\n" * (SIZE // 5),
    "heading ends": "# " + "# " * (SIZE // 2) + "x",
    "spaces": " " * SIZE + "x",
    "rule": "* " * (SIZE // 2) + "x",
    "entities": "&amp" * (SIZE // 4),
    "backslashes": "\\" * SIZE,
    "short lines": "a\n" * (SIZE // 2),
    "tag": "<img " + " alt" * (SIZE // 4) + ">",
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_time_is_linear_on_hostile_input(name: str) -> None:
    began = time.perf_counter()
    markdown_to_text(_HOSTILE[name])
    assert time.perf_counter() - began < 5  # at most 0.3 s alone on a machine; quadratic is minutes


_PIECES = [
    "*", "**", "_", "[", "](", ")", "![", "]", "`", "```", "\n", "\n\n", "> ", "- ", "1. ", "#",
    " ", "|", "|-|", "<!--", "-->", "<b>", "<s>", "&amp;", "\\", "---", "===", "[a]: b", "word",
    "語", "~~", "    ", "\t", ":",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=60).map("".join) | st.text(max_size=300))
def test_any_text_is_read(source: str) -> None:
    reading = markdown_reading(source)
    text, blocks = join(reading.passages)
    assert "\n" not in reading.title
    assert len(text) <= 2 * len(source) + 8 * len(blocks)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["word", "日本", "2*3", "a_b", "x.", "<s>", "(y)", "é,"])))
def test_plain_words_stay_as_they_are(words: list[str]) -> None:
    assert markdown_to_text(" ".join(words)) == " ".join(words)
