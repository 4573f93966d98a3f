"""Summaries that quote the document, without a model."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents import Document
from engine.documents.document import BlockKind
from engine.documents.sentences import split_sentences
from engine.errors import Cancelled, OptionInvalid, SourceEmpty
from engine.seq2seq import LoadedModel
from engine.tasks import Outcome, Reading, SectionRevision, TaskOptions, run_document
from engine.tasks.summaries.quoting import NOT_PROSE
from tests.engine.tasks.documents import document
from tests.engine.tasks.summaries.prose import paragraph

GERMAN = document(
    "Der Gemeinderat hat am Dienstag beschlossen, die alte Fähre im Herbst zu ersetzen. "
    "Die Fähre verkehrt seit 1932 zwischen den beiden Ufern des Sees. "
    "Viele Pendler nutzen die Fähre jeden Morgen auf dem Weg zur Arbeit. "
    "Das neue Schiff soll elektrisch fahren und doppelt so viele Fahrräder tragen. "
    "Im Sommer war es sehr heiß, und das Eis schmeckte allen.",
    language="de",
)
JAPANESE = document(
    "町議会は火曜日に、古いフェリーを秋に廃止することを決めた。"
    "このフェリーは一九三二年から湖の両岸を結んでいる。"
    "毎朝多くの通勤客がフェリーを利用している。"
    "新しい船は電気で動き、二倍の自転車を運ぶことができる。"
    "夏はとても暑く、みんながアイスクリームを食べた。",
    language="ja",
)


def no_model() -> LoadedModel:
    raise AssertionError("quoting needs no model")


def quote(
    source: Document, task: str = "summarize", length: str | int | None = None
) -> tuple[Reading, Outcome]:
    options = TaskOptions(strategy="extractive", length=length)
    reading, *revisions, outcome = run_document(no_model, task, source, options)
    assert isinstance(reading, Reading)
    assert isinstance(outcome, Outcome)
    texts = []
    for revision in revisions:
        assert isinstance(revision, SectionRevision)
        assert revision.section == len(texts)
        texts.append(revision.text)
    assert "\n\n".join(texts) == outcome.text
    assert (reading.strategy, outcome.strategy) == ("extractive", "extractive")
    assert (reading.passes, outcome.tokens, outcome.truncated) == (0, 0, False)
    return reading, outcome


@pytest.mark.parametrize("source", [GERMAN, JAPANESE], ids=["de", "ja"])
@pytest.mark.parametrize("length", [1, 2, 3])
def test_sentences_are_quoted_word_for_word_in_any_language(source: Document, length: int) -> None:
    reading, outcome = quote(source, length=length)
    quoted = [outcome.text[s.start : s.end] for s in split_sentences(outcome.text, source.language)]
    assert len(quoted) == length
    places = [source.text.index(sentence) for sentence in quoted]
    assert places == sorted(places)
    assert reading.complete
    assert len(outcome.text) < len(source.text)


def test_a_long_summary_comes_in_paragraphs_of_neighbours() -> None:
    source = document(*(paragraph(n, 10) for n in range(0, 100, 10)))
    _, outcome = quote(source, length=20)
    paragraphs = outcome.text.split("\n\n")
    assert [len(split_sentences(one)) for one in paragraphs] == [5, 5, 5, 5]


def test_coverage_says_where_the_sentences_come_from_and_what_was_not_weighed() -> None:
    parts = ("# Boats", paragraph(0, 1), paragraph(1, 1), ("table_row", "a | b"))
    reading, outcome = quote(document(*parts), length=1)
    states = [block.state for block in outcome.coverage]
    assert sorted(states[1:3]) == ["read", "used"]
    assert (states[0], states[3]) == ("read", "unread")
    assert outcome.coverage[3].reason == "Tables have no sentences to choose from."
    assert not reading.complete
    assert reading.words_total - reading.words_read == 3


def test_all_but_one_short_sentence_are_no_longer_than_all() -> None:
    source = document(f"Oh. {paragraph(0, 60)}")
    _, outcome = quote(source, length=60)
    assert len(outcome.text) < len(source.text)
    assert 55 < len(split_sentences(outcome.text)) < 60


def test_a_headline_is_one_sentence() -> None:
    _, outcome = quote(GERMAN, "headline", length="long")
    assert outcome.text in GERMAN.text
    assert len(split_sentences(outcome.text, "de")) == 1


@pytest.mark.parametrize("text", ["One sentence stands alone.", "no sentence at all"])
def test_one_sentence_is_given_back_as_it_is(text: str) -> None:
    assert quote(document(text))[1].text == text


def test_a_document_without_sentences_is_told() -> None:
    source = document("# Only", ("table_row", "a | b"), ("code", "x = 1"))
    reading, outcome = quote(source, length=1)
    assert reading.warning == NOT_PROSE
    assert outcome.text == "Only"
    assert [block.state for block in outcome.coverage] == ["used", "read", "read"]
    assert reading.complete


def test_of_a_mere_table_the_first_rows_are_quoted_a_line_each() -> None:
    rows = [("table_row", f"row {number} | {number % 3}") for number in range(40)]
    _, outcome = quote(document(*rows), length=3)
    assert outcome.text == "row 0 | 0\nrow 1 | 1\nrow 2 | 2"


KINDS: list[BlockKind] = [
    *("heading", "paragraph", "list_item", "table_row", "caption", "code"),
]
WILD = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from(" .!。\n"))


@given(st.lists(st.tuples(st.sampled_from(KINDS), WILD), max_size=12), st.integers(1, 9))
def test_whatever_a_document_holds_its_summary_is_of_its_words(
    passages: list[tuple[BlockKind, str]], length: int
) -> None:
    source = document(*passages)
    if not source.text.strip():
        return
    reading, outcome = quote(source, length=length)
    left = iter("".join(source.text.split()))
    said = "".join(outcome.text.split())
    assert said
    assert all(character in left for character in said), "not in the source, or in another order"
    assert len(outcome.text) <= len(source.text)
    assert len(outcome.coverage) == len(source.blocks)
    assert 0 <= reading.words_read <= reading.words_total


def test_a_text_without_words_is_refused_and_so_is_an_unknown_task() -> None:
    with pytest.raises(SourceEmpty):
        quote(Document(" \n", "", "x", "text", "utf-8"))
    with pytest.raises(OptionInvalid):
        quote(GERMAN, "sing")


def test_it_can_be_cancelled_before_anything_is_shown() -> None:
    def check() -> None:
        raise Cancelled

    options = TaskOptions(strategy="extractive")
    with pytest.raises(Cancelled):
        next(run_document(no_model, "summarize", GERMAN, options, check))


def test_torch_is_not_imported_for_it() -> None:
    program = (
        "import sys\n"
        "from engine.documents import Document, Block\n"
        "from engine.tasks import TaskOptions, run_document\n"
        "source = Document('One is here. Two is there.', '', 'x', 'text', '',"
        " (Block('paragraph', 0, 26),), 'en')\n"
        "print([*run_document(lambda: 1 / 0, 'summarize', source,"
        " TaskOptions(strategy='extractive', length=1))][-1].text)\n"
        "print([name for name in sys.modules if name.partition('.')[0] == 'torch'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    text, modules = done.stdout.splitlines()
    assert text in ("One is here.", "Two is there.")
    assert modules == "[]"
