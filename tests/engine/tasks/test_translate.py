"""Translation, with a small random checkpoint of the form of the published ones."""

from __future__ import annotations

from engine.tasks import Outcome, Reading, Revision, TaskOptions, run_task
from tests.engine.tasks.conftest import LoadPublished

WMT = "google/bert2bert_L-24_wmt_de_en"
TEXT = "Größere Schiffe legten nicht an, weil das Wasser zu flach war."


def test_it_streams_as_other_tasks_do(published: LoadPublished) -> None:
    reading, *revisions, outcome = run_task(
        published(WMT), "translate", TEXT, TaskOptions(max_tokens=20)
    )
    assert reading == Reading(11, 11)
    assert isinstance(outcome, Outcome)
    shown = ""
    for revision in revisions:
        assert isinstance(revision, Revision)
        shown = shown[: revision.keep] + revision.text
    assert shown == outcome.text
    assert not any(token in shown for token in ("<s>", "</s>", "<pad>"))


def test_of_a_long_text_it_says_what_was_not_read(published: LoadPublished) -> None:
    events = run_task(published(WMT), "translate", TEXT * 40, TaskOptions(max_tokens=2))
    reading = next(events)
    assert isinstance(reading, Reading)
    assert 0 < reading.words_read < reading.words_total
    events.close()


def test_clean_up_is_a_setting_of_display(published: LoadPublished) -> None:
    model = published("google/roberta2roberta_L-24_bbc")
    texts = {}
    for clean_up in (None, True, False):
        options = TaskOptions(num_beams=1, clean_up=clean_up)
        *_, outcome = run_task(model, "summarize", "The ferry was old .", options)
        assert isinstance(outcome, Outcome)
        texts[clean_up] = outcome
    assert texts[None].text == texts[True].text
    assert texts[True].tokens == texts[False].tokens
    assert texts[True].text.replace(" ", "") == texts[False].text.replace(" ", "")
