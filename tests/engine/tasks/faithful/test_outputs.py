"""What else a model might have written."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from engine.errors import Cancelled
from engine.resources import resource
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import Outcome, TaskOptions, run_task
from engine.tasks.faithful.outputs import Outputs, second_tries, source_words
from engine.tasks.searching import search_alone

SOURCE = (
    "The ferry Aurora was built in 1932 for the lake. It carried two hundred people a day until the"
    " war began. Captain Ruiz sold it in May to a museum of the city."
)
_WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    return load_model(resource("models", "brevity-small"), device="cpu", precision="float32")


def outputs_of(model: LoadedModel, options: TaskOptions) -> tuple[str, list[str]]:
    """What is shown of a summary, and all that was remembered."""
    outputs = Outputs(search_alone)
    *_, outcome = run_task(model, "summarize", SOURCE, options, search=outputs)
    assert isinstance(outcome, Outcome)
    return outcome.text, outputs.texts(model, "summarize", options)


def test_all_beams_are_remembered_the_best_first(model: LoadedModel) -> None:
    shown, texts = outputs_of(model, TaskOptions(num_beams=4))
    assert texts[0] == shown
    assert len(texts) == len(set(texts)) > 1


def test_a_greedy_search_has_one_output(model: LoadedModel) -> None:
    shown, texts = outputs_of(model, TaskOptions(num_beams=1))
    assert texts == [shown]


def test_what_did_not_end_is_not_remembered(model: LoadedModel) -> None:
    shown, texts = outputs_of(model, TaskOptions(num_beams=2, max_tokens=3))
    assert shown
    assert texts == []


def test_a_bound_search_keeps_to_the_words_of_the_source(model: LoadedModel) -> None:
    joining = resource("words", "added-en-fuse.txt").read_text(encoding="utf-8").split()
    known = {word.lower() for word in [*_WORD.findall(SOURCE), *joining]}
    options = TaskOptions()
    outputs = Outputs(search_alone, source_words(model, "summarize", SOURCE, options))
    texts = second_tries(model, "summarize", SOURCE, options, lambda: None, outputs)
    assert len(texts) > 1
    for text in texts:
        assert {word.lower() for word in _WORD.findall(text)} <= known


def test_a_second_try_is_made_whatever_a_checkpoint_says_of_searches_with_beams(
    model: LoadedModel,
) -> None:
    asks = replace(
        model, generation_config={**(model.generation_config or {}), "num_beam_groups": 4}
    )
    options = TaskOptions(num_beams=1)
    outputs = Outputs(search_alone)
    assert second_tries(asks, "summarize", SOURCE, options, lambda: None, outputs)


def test_a_second_try_is_cancelled_like_a_first(model: LoadedModel) -> None:
    def check() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        second_tries(model, "headline", SOURCE, TaskOptions(), check, Outputs(search_alone))
