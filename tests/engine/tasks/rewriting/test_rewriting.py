"""Whole documents, fused, split and translated by real models."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest

from engine.documents import Document, document_from_bytes
from engine.documents.from_text import document_from_text
from engine.documents.sentences import split_sentences
from engine.errors import Cancelled, LanguageUnsupported, SourceEmpty
from engine.resources import resource
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import (
    SECTION_GAP,
    Outcome,
    PassBegun,
    Reading,
    SectionRevision,
    TaskOptions,
)
from engine.tasks.events import RunEvent
from engine.tasks.rewriting import rewrite_document
from engine.tasks.rewriting.document import TOO_LONG, UNTRANSLATED
from tests.engine.tasks.conftest import LoadPublished
from tests.engine.tasks.scripted_search import CUT, ScriptedSearch

WMT = "google/bert2bert_L-24_wmt_de_en"
PAIR = "The ferry was old. It was withdrawn in March."
MARKDOWN = """# The harbour of Lund

The harbour was built in 1874 by the engineer Karl Lindqvist, who had studied in Hamburg, and it was
enlarged twice before the war because the herring fleet had grown to 140 boats. It is small.

- The ferry was withdrawn in March after ninety years of service, and nobody on the island was
  surprised, because it was old.
- Boats moor here. They stay for a week.

| Year | Boats |
|------|-------|
| 1874 | 20 |

```
if tide:
    moor(boat)
```

Visitors come in July. They stay for a week. The market opens at six. It closes at noon. Yes!
"""


SHORT = """# The harbour

- The ferry was withdrawn in March after ninety years of service, and nobody on the island was
  surprised, because it was old.

1. It was missed. It was loud.
"""


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    return load_model(resource("models", "brevity-small"), device="cpu")


@pytest.fixture(scope="module")
def document() -> Document:
    return document_from_bytes(MARKDOWN.encode(), "harbour.md")


def pasted(text: str) -> Document:
    return document_from_text(text, "x")


def run(
    model: LoadedModel, task: str, document: Document, options: TaskOptions | None = None
) -> tuple[Reading, list[PassBegun], Outcome]:
    """What a run tells, when all that every run promises holds."""
    events = list(rewrite_document(model, task, document, options or TaskOptions()))
    reading, *between, outcome = events
    assert isinstance(reading, Reading)
    assert isinstance(outcome, Outcome)
    assert shown(between) == outcome.text
    passes = [event for event in between if isinstance(event, PassBegun)]
    assert [(one.number, one.passes) for one in passes] == [
        (number, reading.passes) for number in range(1, reading.passes + 1)
    ]
    assert all((one.seconds_left is None) == (one.number == 1) for one in passes)
    places = [(block.start, block.end) for block in outcome.coverage]
    assert places == [(block.start, block.end) for block in document.blocks]
    return reading, passes, outcome


def shown(events: Iterable[RunEvent]) -> str:
    sections: list[str] = []
    settled = ""
    for event in events:
        if not isinstance(event, SectionRevision):
            continue
        if event.section == len(sections):
            sections.append("")
            settled = ""
        assert event.section == len(sections) - 1
        assert len(settled) <= event.keep <= len(sections[-1])
        sections[-1] = sections[-1][: event.keep] + event.text
        settled = sections[-1][: event.settled]
    return SECTION_GAP.join(sections)


# ---------------------------------------------------------------- the embedded model


def test_two_sentences_become_one(model: LoadedModel) -> None:
    reading, passes, outcome = run(model, "fuse", pasted(PAIR))
    assert outcome.text == "The ferry was old, and it was withdrawn in March."
    assert (reading.words_read, reading.words_total, reading.complete) == (9, 9, True)
    assert (reading.strategy, outcome.strategy, len(passes)) == ("whole", "whole", 1)
    assert [block.state for block in outcome.coverage] == ["used"]


def test_several_sentences_are_folded_into_one(model: LoadedModel) -> None:
    text = f"{PAIR} A bridge was built. It was opened by the king."
    _, passes, outcome = run(model, "fuse", pasted(text))
    assert len(passes) == 3
    assert len(split_sentences(outcome.text)) == 1
    assert all(word in outcome.text for word in ("ferry", "old", "March", "bridge", "king"))


def test_a_sentence_is_split(model: LoadedModel) -> None:
    text = "The ferry was old, and it was withdrawn in March."
    assert run(model, "split", pasted(text))[2].text == PAIR


@pytest.mark.parametrize("task", ["fuse", "split"])
def test_all_but_the_sentences_survives(model: LoadedModel, document: Document, task: str) -> None:
    reading, _, outcome = run(model, task, document)
    assert reading.complete
    assert outcome.text != document.text
    for kept in (
        "The harbour of Lund\n\nThe harbour was built in 1874",
        "It is small.\n\n- The ferry was withdrawn",
        "it was old.\n- Boats moor here",
        "\n\nYear | Boats\n1874 | 20\n\nif tide:\n    moor(boat)\n\nVisitors come in July",
        "Yes!",
    ):
        assert kept in outcome.text or (task == "fuse" and kept.startswith("It is"))
    before, after = (len(split_sentences(text)) for text in (document.text, outcome.text))
    assert after > before if task == "split" else after < before
    for number in ("1874", "140", "1874 | 20"):
        assert number in outcome.text


def test_what_has_nothing_to_rewrite_comes_back_without_a_pass(model: LoadedModel) -> None:
    text = "# Title\n\n- One\n- Two\n\n1 | 2"
    reading, passes, outcome = run(model, "fuse", pasted(text))
    assert (reading.passes, passes) == (0, [])
    assert (outcome.text, outcome.tokens) == (text, 0)


def test_a_sentence_that_is_too_long_stands_and_is_told(model: LoadedModel) -> None:
    endless = "and ".join(["the ferry was old "] * 300) + "now."
    document = pasted(f"It sank in March, and it was missed by all of the people.\n\n{endless}")
    reading, _, outcome = run(model, "split", document)
    assert not reading.complete
    assert 0 < reading.words_read < reading.words_total
    assert [(block.state, block.reason) for block in outcome.coverage] == [
        ("used", ""),
        ("unread", TOO_LONG),
    ]


def test_a_limit_of_the_users_own_cuts_and_is_told(model: LoadedModel) -> None:
    _, _, outcome = run(model, "fuse", pasted(PAIR), TaskOptions(max_tokens=4))
    assert outcome.truncated
    assert outcome.tokens == 4
    assert outcome.text.startswith("The ferry")
    assert len(outcome.text) < len(PAIR)


def test_closing_it_and_raising_from_the_check_end_a_run(
    model: LoadedModel, document: Document
) -> None:
    events = rewrite_document(model, "split", document, TaskOptions())
    for event in events:
        if isinstance(event, SectionRevision):
            break
    events.close()

    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls == 40:
            raise Cancelled

    told: list[RunEvent] = []
    with pytest.raises(Cancelled):
        told.extend(rewrite_document(model, "split", document, TaskOptions(), check))
    assert shown(told).startswith("The harbour of Lund\n\n")


@pytest.mark.parametrize("text", ["", " \n\t", "\u3000"])
def test_a_text_without_words_is_refused(model: LoadedModel, text: str) -> None:
    with pytest.raises(SourceEmpty):
        list(rewrite_document(model, "split", pasted(text), TaskOptions()))


def test_a_document_in_another_language_is_never_sent_silently(model: LoadedModel) -> None:
    german = pasted("Die Fähre war alt. Sie wurde im März außer Dienst gestellt.")
    with pytest.raises(LanguageUnsupported):
        list(rewrite_document(model, "fuse", german, TaskOptions()))
    _, _, outcome = run(model, "fuse", german, TaskOptions(any_language=True))
    assert outcome.text


# ---------------------------------------------------------------- models that write nonsense


@pytest.mark.parametrize(
    ("task", "name"),
    [
        ("split", "google/roberta2roberta_L-24_wikisplit"),
        ("fuse", "google/roberta2roberta_L-24_discofuse"),
    ],
)
def test_nonsense_changes_nothing(published: LoadPublished, task: str, name: str) -> None:
    document = document_from_bytes(SHORT.encode(), "harbour.md")
    reading, passes, outcome = run(published(name), task, document)
    assert len(passes) == reading.passes > 0
    assert outcome.tokens > 0
    assert outcome.text == document.text
    assert not outcome.truncated


GERMAN = """# Der Hafen von Lund

Größere Schiffe legten nicht an, weil das Wasser zu flach war. Die Fähre war alt.

- Das Boot heißt Anna.

```
moor(boat)
```
"""


def test_a_translation_keeps_the_layout_and_says_what_it_lacks(published: LoadPublished) -> None:
    document = document_from_bytes(GERMAN.encode(), "hafen.md")
    reading, passes, outcome = run(
        published(WMT), "translate", document, TaskOptions(max_tokens=6, num_beams=1)
    )
    assert (reading.passes, len(passes), reading.complete) == (4, 4, True)
    assert outcome.truncated
    heading, prose, items, code = outcome.text.split(SECTION_GAP)
    assert code == "moor(boat)"
    assert items.startswith("- ")
    assert "legten" not in prose
    assert heading != "Der Hafen von Lund"
    # A model of random weights does not end what it begins: without a limit nothing stands.
    _, _, outcome = run(published(WMT), "translate", document)
    assert outcome.text == document.text
    assert [(block.state, block.reason) for block in outcome.coverage] == [
        ("unread", UNTRANSLATED),
        ("unread", UNTRANSLATED),
        ("unread", UNTRANSLATED),
        ("used", ""),
    ]


def test_no_sentence_is_too_long_to_be_translated(published: LoadPublished) -> None:
    endless = ", ".join(["weil das Wasser zu flach war"] * 60) + "."
    options = TaskOptions(max_tokens=3, num_beams=1)
    reading, passes, outcome = run(published(WMT), "translate", pasted(endless), options)
    assert reading.complete
    assert len(passes) > 1
    assert [block.state for block in outcome.coverage] == ["used"]
    sections = [one.section for one in passes]
    assert all(one <= other for one, other in pairwise(sections))


# ---------------------------------------------------------------- what the source does not support


def scripted(
    model: LoadedModel,
    task: str,
    text: str,
    search: ScriptedSearch,
    options: TaskOptions | None = None,
) -> tuple[str, list[str]]:
    """The result of a model that writes what is scripted, and what of it is quoted."""
    options = options or TaskOptions()
    *_, outcome = rewrite_document(model, task, pasted(text), options, search=search)
    assert isinstance(outcome, Outcome)
    assert search.is_used_up
    return outcome.text, [outcome.text[start:end] for start, end in outcome.quotations]


LAKES = "Karl Lindqvist built the harbour. He was not paid for it."
FUSED = "Karl Lindqvist built the harbour, and he was not paid for it."


def test_a_negation_that_was_lost_is_tried_again(model: LoadedModel) -> None:
    turned = FUSED.replace("not ", "")
    search = ScriptedSearch([turned], [turned, FUSED])
    assert scripted(model, "fuse", LAKES, search) == (FUSED, [])


def test_what_stays_unsupported_is_quoted(model: LoadedModel) -> None:
    invented = FUSED.replace("Lindqvist", "Lindberg")
    search = ScriptedSearch([invented], [invented])
    first, second = LAKES[:33], LAKES[34:]
    assert scripted(model, "fuse", f"# Title\n\n{LAKES}", search) == (
        f"# Title\n\n{LAKES}",
        [first, second],
    )
    long = "The harbour of Lund was built by Karl, and it is old because it is not new at all now."
    written = "The harbour of Lund was built by Karin. It is old because it is not new at all now."
    search = ScriptedSearch([written], [written])
    assert scripted(model, "split", long, search) == (long, [long])


def test_what_was_fused_before_is_no_quotation(model: LoadedModel) -> None:
    text = f"{LAKES} It was old."
    invented = FUSED.replace(".", ", and it was Astoria.")
    search = ScriptedSearch([FUSED], [invented], [invented])
    assert scripted(model, "fuse", text, search) == (f"{FUSED} It was old.", ["It was old."])


def test_what_is_merely_not_the_same_is_no_quotation(model: LoadedModel) -> None:
    search = ScriptedSearch(["Karl Lindqvist built it."], ["Karl Lindqvist built it."])
    assert scripted(model, "fuse", LAKES, search) == (LAKES, [])


def test_a_negation_is_not_looked_at_unless_faithful(model: LoadedModel) -> None:
    turned = FUSED.replace("not ", "")
    search = ScriptedSearch([turned])
    options = TaskOptions(faithful=False)
    assert scripted(model, "fuse", LAKES, search, options) == (turned, [])


@pytest.mark.parametrize("text", ["Hello", "They tore."])
def test_what_the_model_left_as_it_was_is_no_quotation(model: LoadedModel, text: str) -> None:
    assert scripted(model, "split", text, ScriptedSearch([text])) == (text, [])


def test_what_is_doubted_is_not_replaced_by_half_a_sentence(model: LoadedModel) -> None:
    turned = FUSED.replace("not ", "")
    options = TaskOptions(max_tokens=30)
    search = ScriptedSearch([turned], [f"Karl Lindberg built{CUT}", FUSED])
    assert scripted(model, "fuse", LAKES, search, options) == (FUSED, [])


@pytest.mark.parametrize("task", ["fuse", "split"])
def test_a_character_that_is_broken_off_is_rewritten_with_its_text(
    model: LoadedModel, task: str
) -> None:
    outcome = list(rewrite_document(model, task, pasted(f"{PAIR} \ud83d It sank."), TaskOptions()))
    assert isinstance(outcome[-1], Outcome)
