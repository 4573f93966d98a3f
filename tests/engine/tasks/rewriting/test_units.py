"""Which places of a document are rewritten."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents import Document, document_from_bytes
from engine.documents.document import Passage, join
from engine.documents.from_text import document_from_text
from engine.tasks.events import SECTION_GAP
from engine.tasks.rewriting.units import fitting_sections, plan_sections

LONG = (
    "The north pier carries the lighthouse, which was moved inland after the storm of 1921, and it"
    " is closed to visitors in winter"
)
MARKDOWN = f"""# {LONG}

{LONG}. It is small.

1. {LONG} too.
2. Boats moor here.

| Boats | {LONG} |
|---|---|

```
{LONG}
```
""".encode()


def units(document: Document, task: str) -> list[str]:
    text = document.text
    sections = plan_sections(document, task)
    return [text[unit.start : unit.end] for section in sections for unit in section.units]


def pasted(text: str) -> Document:
    return document_from_text(text, "x", language="en")


def test_of_a_document_the_long_sentences_of_its_prose_are_split() -> None:
    document = document_from_bytes(MARKDOWN, "a.md")
    assert units(document, "split") == [f"{LONG}.", f"{LONG} too."]


def test_all_but_code_is_translated_cell_by_cell() -> None:
    document = document_from_bytes(MARKDOWN, "a.md")
    assert units(document, "translate") == [
        LONG,
        f"{LONG}.",
        "It is small.",
        f"{LONG} too.",
        "Boats moor here.",
        "Boats",
        LONG,
    ]


def test_who_has_only_short_sentences_wants_those_to_be_split() -> None:
    text = "The ferry was old, and it sank. It was missed."
    assert units(pasted(text), "split") == ["The ferry was old, and it sank.", "It was missed."]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_few_sentences_are_fused_into_one(count: int) -> None:
    text = " ".join(f"Number {i} was built in 187{i}." for i in range(count))
    assert units(pasted(text), "fuse") == [text]
    ((unit,),) = (section.units for section in plan_sections(pasted(text), "fuse"))
    assert (len(unit.sentences), unit.passes) == (count, count - 1)


def test_of_more_text_neighbours_are_fused_that_speak_of_the_same() -> None:
    text = (
        "The pier was closed. It was rebuilt. Visitors came in July. The cliffs are high!"
        " This is loud. Puffins nest there. Puffins eat fish.\n\nShe stays."
    )
    assert units(pasted(text), "fuse") == [
        "The pier was closed. It was rebuilt.",
        "Puffins nest there. Puffins eat fish.",
    ]


def test_long_neighbours_stay_apart() -> None:
    text = f"{LONG}. {LONG}. Yes. {LONG}. {LONG}."
    assert units(pasted(text), "fuse") == []


def test_one_sentence_is_not_fused_with_anything() -> None:
    assert units(pasted("The ferry was old."), "fuse") == []
    assert units(document_from_bytes(b"# One. Two.\n\nThree.", "a.md"), "fuse") == []


def test_lines_that_were_typed_as_a_list_stay_lines() -> None:
    text = f"To buy:\n- {LONG}\n- {LONG}\n2) {LONG}."
    assert units(pasted(text), "split") == [LONG, LONG, f"{LONG}."]
    lines = ["Ships: the old Anna. It sank in May.", "Piers: the north pier. It still stands."]
    assert units(pasted("\n".join(lines)), "fuse") == lines


def test_lines_that_were_broken_for_want_of_width_are_one_sentence() -> None:
    wrapped = (
        "The north pier carries the lighthouse, which was moved\n"
        "inland after the storm of 1921, and it is closed to\n"
        "visitors in the winter."
    )
    assert units(pasted(wrapped), "split") == [wrapped]


def test_a_section_ends_where_an_empty_line_stands_and_nothing_else() -> None:
    text = "  One.\nTwo.\n\nThree.\n \nFour.\n\n\nFive.\n\nSix.\n"
    sections = plan_sections(pasted(text), "split")
    texts = [text[section.start : section.end] for section in sections]
    assert texts == ["  One.\nTwo.", "Three.\n \nFour.\n\n\nFive.", "Six."]


WORDS = ["a", "It is. ", "Old ferry ", "\n", "\n\n", " | ", "- ", "😀", "。"]
WILD = st.builds(
    Passage,
    st.sampled_from(["heading", "paragraph", "list_item", "table_row", "caption", "code"]),
    st.lists(st.sampled_from(WORDS), max_size=12).map("".join),
    st.just(1),
)


@given(st.lists(WILD, max_size=6), st.sampled_from(["fuse", "split", "translate"]))
def test_sections_hold_all_of_any_document_and_units_lie_in_them(
    passages: list[Passage], task: str
) -> None:
    text, blocks = join(passages)
    document = Document(text, "", "", "text", "", blocks, "en")
    sections = plan_sections(document, task)
    assert SECTION_GAP.join(text[s.start : s.end] for s in sections).strip() == text.strip()
    for section in sections:
        place = section.start
        for unit in section.units:
            assert place <= unit.start < unit.end <= section.end
            assert text[unit.start : unit.end].strip() == text[unit.start : unit.end]
            place = unit.end


def test_what_does_not_fit_is_taken_apart_to_be_translated_and_else_left() -> None:
    document = pasted(f"{LONG}. It is small.")

    def fitting(text: str) -> int:
        return len(text) if len(text) <= 60 else text.rfind(" ", 0, 60)

    sections, too_long = fitting_sections(
        document, plan_sections(document, "translate"), "translate", fitting
    )
    parts = [document.text[u.start : u.end] for s in sections for u in s.units]
    assert " ".join(parts) == document.text
    assert len(parts) == 4
    assert too_long == []
    sections, too_long = fitting_sections(
        document, plan_sections(document, "split"), "split", fitting
    )
    assert [section.units for section in sections] == [()]
    assert [document.text[s.start : s.end] for s in too_long] == [f"{LONG}."]


def test_what_has_no_beginning_that_fits_is_too_long_to_translate() -> None:
    document = pasted("x" * 99)
    sections, too_long = fitting_sections(
        document, plan_sections(document, "translate"), "translate", lambda text: 0
    )
    assert [section.units for section in sections] == [()]
    assert [(s.start, s.end) for s in too_long] == [(0, 99)]
