"""Summaries and headlines of documents that the embedded model writes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.documents import Document
from engine.documents.sentences import split_sentences
from engine.errors import Cancelled, LanguageUnsupported, SourceEmpty
from engine.resources import resource
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import (
    Outcome,
    PassBegun,
    Reading,
    SectionRevision,
    Strategy,
    TaskOptions,
    run_document,
)
from tests.engine.tasks.documents import document
from tests.engine.tasks.summaries.prose import paragraph
from tests.engine.tasks.summaries.test_quoting import GERMAN, JAPANESE

SHORT = document("# Boats", "The ferry was old. It was withdrawn in March.")
LONG = document(
    *("# Boats", paragraph(0, 20), "# Sails", paragraph(20, 20), ("table_row", "1 | 2")),
    *("# Ports", paragraph(40, 20)),
)


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    return load_model(resource("models", "brevity-small"))


class Run:
    """One run of a task, with what holds of any."""

    def __init__(
        self,
        model: LoadedModel,
        task: str,
        source: Document,
        options: TaskOptions,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        self.begun: list[PassBegun] = []
        self.sections: list[str] = []
        settled = ""
        events = run_document(lambda: model, task, source, options, check)
        for event in events:
            match event:
                case Reading():
                    assert not self.begun
                    self.reading = event
                case PassBegun():
                    self.begun.append(event)
                case SectionRevision():
                    if event.section == len(self.sections):
                        self.sections.append("")
                        settled = ""
                    assert event.section == len(self.sections) - 1
                    text = self.sections[-1][: event.keep] + event.text
                    assert text.startswith(settled)
                    self.sections[-1], settled = text, text[: event.settled]
                case Outcome():
                    self.outcome = event
        assert [one.number for one in self.begun] == list(range(1, self.reading.passes + 1))
        assert "\n\n".join(self.sections) == self.outcome.text
        assert self.outcome.strategy == self.reading.strategy
        assert len(self.outcome.coverage) == len(source.blocks)
        assert len(self.outcome.text) < len(source.text)

    @property
    def sentences(self) -> int:
        return len(split_sentences(self.outcome.text))


def summarize(
    model: LoadedModel, source: Document, strategy: Strategy, length: str | int | None = None
) -> Run:
    options = TaskOptions(num_beams=1, strategy=strategy, length=length)
    return Run(model, "summarize", source, options)


def test_a_text_that_fits_is_read_whole(model: LoadedModel) -> None:
    run = summarize(model, SHORT, "auto")
    assert (run.reading.strategy, run.reading.passes, run.reading.complete) == ("whole", 1, True)
    assert {block.state for block in run.outcome.coverage} == {"used"}
    assert run.begun == [PassBegun(1, 1, 0)]


def test_one_pass_that_writes_as_it_likes_is_not_asked_for_a_number(model: LoadedModel) -> None:
    run = summarize(model, document(paragraph(0, 8)), "auto", 3)
    assert run.reading.strategy != "whole"
    assert run.sentences == 3


def test_a_text_that_does_not_fit_is_never_cut_unasked(model: LoadedModel) -> None:
    run = summarize(model, LONG, "auto", 3)
    assert run.reading.strategy != "whole"
    told = {block.reason for block in run.outcome.coverage if block.state == "unread"}
    assert told == {"Tables have no sentences to choose from."}


def test_read_whole_a_long_text_is_told_to_be_cut(model: LoadedModel) -> None:
    run = summarize(model, LONG, "whole")
    assert not run.reading.complete
    assert 200 < run.reading.words_read < run.reading.words_total
    states = [block.state for block in run.outcome.coverage]
    assert states[:2] == ["used", "used"]
    assert states[-1] == "unread"
    assert (
        run.outcome.coverage[-1].reason == "brevity-small reads no more of this document at once."
    )


def test_of_one_block_that_is_cut_the_words_that_were_read_are_counted(model: LoadedModel) -> None:
    run = summarize(model, document(paragraph(0, 60)), "whole", 2)
    assert not run.reading.complete
    assert 200 < run.reading.words_read < run.reading.words_total


@pytest.mark.parametrize("strategy", ["by-section", "condensed"])
def test_a_number_of_sentences_is_kept(model: LoadedModel, strategy: Strategy) -> None:
    run = summarize(model, LONG, strategy, 5)
    bodies = run.outcome.text
    for title in ("Boats\n", "Sails\n", "Ports\n"):
        bodies = bodies.replace(title, "")
    assert len(split_sentences(bodies)) == 5
    assert run.begun[0].seconds_left is None
    assert all(one.seconds_left and one.seconds_left > 0 for one in run.begun[1:])


def test_under_each_heading_stands_its_summary(model: LoadedModel) -> None:
    run = summarize(model, LONG, "by-section", 3)
    assert [section.partition("\n")[0] for section in run.sections] == ["Boats", "Sails", "Ports"]
    assert all(len(split_sentences(one.partition("\n")[2])) == 1 for one in run.sections)
    assert [one.section for one in run.begun] == [0, 1, 2]


def test_mere_headings_are_not_said_twice(model: LoadedModel) -> None:
    run = summarize(model, document("# Alpha", "## Beta", "## Gamma", "# Omega"), "by-section", 3)
    assert run.reading.strategy == "condensed"
    assert run.outcome.text.count("Alpha") == 1


def test_several_sentences_of_a_short_text_come_from_all_parts_of_it(model: LoadedModel) -> None:
    run = summarize(model, document(paragraph(0, 6)), "whole", 3)
    assert run.reading.passes == run.sentences == 3


def test_nothing_that_repeats_itself_is_written_twice(model: LoadedModel) -> None:
    again = "The old ferry was withdrawn from service in March after ninety years."
    run = summarize(model, document(*[again] * 6), "condensed", 3)
    assert run.sentences == 1
    assert run.outcome.text.startswith(again[:-1])


def test_one_sentence_that_cannot_be_shorter_is_given_back(model: LoadedModel) -> None:
    source = document("Ferries sank.", ("table_row", "a | b"))
    assert summarize(model, source, "condensed").outcome.text == "Ferries sank."


@pytest.mark.parametrize("strategy", ["auto", pytest.param("by-section", marks=pytest.mark.full)])
def test_a_headline_of_a_long_document_hears_of_all_of_it(
    model: LoadedModel, strategy: Strategy
) -> None:
    run = Run(model, "headline", LONG, TaskOptions(num_beams=1, strategy=strategy))
    assert run.reading.passes == (3 if strategy == "by-section" else 1)
    assert {block.state for block in run.outcome.coverage} <= {"used", "read", "unread"}
    assert [b.state for b in run.outcome.coverage].count("unread") == 1  # the table


def test_who_asks_for_few_tokens_gets_half_a_sentence_and_is_told(model: LoadedModel) -> None:
    options = TaskOptions(num_beams=1, max_tokens=3, strategy="whole")
    run = Run(model, "summarize", document(paragraph(0, 6)), options)
    assert run.outcome.truncated
    assert run.outcome.tokens == 3


def test_finished_sections_stand_when_it_is_cancelled(model: LoadedModel) -> None:
    options = TaskOptions(num_beams=1, strategy="by-section", length=3)
    events = run_document(lambda: model, "summarize", LONG, options)
    texts: dict[int, str] = {}
    for event in events:
        if isinstance(event, SectionRevision):
            texts[event.section] = texts.get(event.section, "")[: event.keep] + event.text
        if isinstance(event, PassBegun) and event.number == 2:
            events.close()
    assert list(texts) == [0]
    assert texts[0].startswith("Boats\nIn 17")


def test_a_check_ends_it_between_passes_and_within(model: LoadedModel) -> None:
    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls == 25:
            raise Cancelled

    with pytest.raises(Cancelled):
        Run(model, "summarize", LONG, TaskOptions(strategy="condensed", num_beams=1), check)


@pytest.mark.parametrize("source", [GERMAN, JAPANESE], ids=["de", "ja"])
@pytest.mark.parametrize("strategy", ["auto", "whole", "by-section", "condensed"])
def test_no_other_language_is_sent_to_the_model_unasked(
    model: LoadedModel, source: Document, strategy: Strategy
) -> None:
    with pytest.raises(LanguageUnsupported):
        summarize(model, source, strategy)


def test_any_language_is_sent_on_request_and_still_told(model: LoadedModel) -> None:
    options = TaskOptions(num_beams=1, any_language=True)
    run = Run(model, "summarize", JAPANESE, options)
    assert "does not look like English" in run.reading.warning


def test_a_text_without_words_is_refused(model: LoadedModel) -> None:
    with pytest.raises(SourceEmpty):
        list(run_document(lambda: model, "summarize", document(" "), TaskOptions()))
