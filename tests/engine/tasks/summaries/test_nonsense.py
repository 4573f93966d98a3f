"""A model that writes nonsense: what comes of it is quoted, whatever the strategy."""

from __future__ import annotations

import pytest

from engine.documents.sentences import split_sentences
from engine.tasks import Outcome, SectionRevision, Strategy, TaskOptions, run_document
from tests.engine.tasks.conftest import LoadPublished
from tests.engine.tasks.documents import document
from tests.engine.tasks.summaries.prose import paragraph

UNTRAINED = "google/roberta2roberta_L-24_bbc"
SOURCE = document(paragraph(0, 6), paragraph(6, 6))


@pytest.mark.parametrize("strategy", ["whole", "by-section", "condensed"])
def test_sentences_of_the_source_stand_where_a_model_writes_nonsense(
    published: LoadPublished, strategy: Strategy
) -> None:
    model = published(UNTRAINED)
    options = TaskOptions(num_beams=1, strategy=strategy, length=3)
    *events, outcome = run_document(lambda: model, "summarize", SOURCE, options)
    assert isinstance(outcome, Outcome)
    quoted = [outcome.text[one.start : one.end] for one in split_sentences(outcome.text)]
    assert len(quoted) == len(set(quoted)) == 3
    assert all(sentence in SOURCE.text for sentence in quoted)
    assert quoted == [outcome.text[start:end] for start, end in outcome.quotations]
    assert not outcome.truncated
    shown = [event for event in events if isinstance(event, SectionRevision)]
    assert any(quoted[0] not in event.text for event in shown), "nothing was taken back"


def test_a_block_that_was_quoted_from_is_used(published: LoadPublished) -> None:
    model = published(UNTRAINED)
    options = TaskOptions(num_beams=1, strategy="condensed", length=2)
    *_, outcome = run_document(lambda: model, "summarize", SOURCE, options)
    assert isinstance(outcome, Outcome)
    for sentence in split_sentences(outcome.text):
        place = SOURCE.text.index(outcome.text[sentence.start : sentence.end])
        (block,) = [one for one in outcome.coverage if one.start <= place < one.end]
        assert block.state == "used"
