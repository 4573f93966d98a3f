"""Which sentences of a document may be quoted."""

from __future__ import annotations

import pytest

from engine.documents import Document
from engine.documents.document import Passage, join
from engine.extractive.candidates import Candidate, find_candidates


def document(*passages: Passage, language: str | None = "en") -> Document:
    text, blocks = join(passages)
    return Document(text, "", "test", "text", "utf-8", blocks, language)


def paragraph(text: str) -> Passage:
    return Passage("paragraph", text)


def candidates_of(text: str, language: str | None = "en") -> list[Candidate]:
    return find_candidates(document(paragraph(text), language=language))


def test_only_sentences_of_paragraphs_and_lists_are_candidates() -> None:
    doc = document(
        Passage("heading", "The lamp was lit every night.", level=1),
        paragraph("The keeper climbed the stairs at dusk."),
        Passage("list_item", "- He carried the oil in two cans.", level=1),
        Passage("table_row", "oil | 40 litres | it was enough for a week."),
        Passage("caption", "Figure 1. The keeper stands on the stairs."),
        Passage("code", "print('the keeper climbed the stairs.')"),
        paragraph("* * *"),
    )
    found = [doc.text[one.start : one.end] for one in find_candidates(doc)]
    assert found == ["The keeper climbed the stairs at dusk.", "He carried the oil in two cans."]


@pytest.mark.parametrize(
    "text",
    [
        "Who lit the lamp when the keeper was ill?",
        "See below.",
        "The following things were kept in the tower:",
        "By Anna Keeper, staff writer, in the north",
        f"It went on {'and on ' * 200}for years.",
        "誰が灯台の明かりをつけたのですか？",
    ],
)
def test_questions_fragments_and_monsters_are_doubtful(text: str) -> None:
    assert [one.doubtful for one in candidates_of(text)] == [True]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The keeper climbed the stairs at dusk.", "en"),
        ("The keeper “climbed the stairs at dusk.”", "en"),
        ("The keeper climbed the stairs at dusk.[12]", "en"),
        ("Der Wärter stieg in der Dämmerung hinauf!", "de"),
        ("„Er steigt jeden Abend die Treppe hinauf“, sagte sie, „auch im Winter.“", "de"),
        ("灯台守は夕暮れに階段を上った。", "ja"),
        ("「灯台守は夕暮れに階段を上った。」", "ja"),
        ("दीपस्तंभ का रक्षक शाम को सीढ़ियाँ चढ़ा।", "hi"),
        ("ผู้ดูแลประภาคารขึ้นบันไดตอนพลบค่ำ", "th"),
    ],
)
def test_whole_sentences_of_any_script_are_not_doubtful(text: str, language: str) -> None:
    assert {one.doubtful for one in candidates_of(text, language)} == {False}


def test_the_first_of_a_paragraph_is_its_first_good_sentence() -> None:
    found = candidates_of(
        "Why is that so? The lamp was lit every night. It burned until dawn then."
    )
    assert [one.first for one in found] == [False, True, False]


def test_a_candidate_knows_the_headings_that_it_stands_under() -> None:
    doc = document(
        paragraph("This stands before everything else."),
        Passage("heading", "Lights", level=1),
        Passage("heading", "Lenses", level=2),
        paragraph("Lenses are ground from clear glass."),
        Passage("heading", "Oil", level=2),
        paragraph("Oil was carried up every day."),
        Passage("heading", "Keepers", level=1),
        paragraph("Keepers lived below the lamp."),
    )
    assert [one.headings for one in find_candidates(doc)] == [
        (), ("Lights", "Lenses"), ("Lights", "Oil"), ("Keepers",),
    ]  # fmt: skip
