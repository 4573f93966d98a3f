"""A run whose device has less memory than it needs, injected in place of the model's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from engine.documents.from_text import document_from_text
from engine.hub.library import find_model
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import Notice, Outcome, SectionRevision, TaskOptions, run_document
from engine.tasks.events import RunEvent

TEXT = (
    "The operator refused the offer because the council would not promise support beyond 2027. "
    "The ferry was old. It was withdrawn in March."
)


class Starved:
    """A model on a device that holds so many rows, and so many passes of the decoder."""

    def __init__(self, model: Any, rows: int, passes: int) -> None:
        self._model, self._rows, self._passes = model, rows, passes

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    def decode(self, ids: torch.Tensor, *arguments: Any) -> Any:
        self._take(len(ids))
        return self._model.decode(ids, *arguments)

    def next_logits(self, ids: torch.Tensor, *arguments: Any) -> Any:
        self._take(len(ids))
        return self._model.next_logits(ids, *arguments)

    def _take(self, rows: int) -> None:
        self._passes -= 1
        if rows > self._rows or self._passes < 0:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    return load_model(find_model(""), "cpu", "float32")


def starved(model: LoadedModel, device: str, *, rows: int = 64, passes: int = 9_999) -> LoadedModel:
    return replace(model, model=Starved(model.model, rows, passes), device=device)


def told(model: LoadedModel, **options: Any) -> list[RunEvent]:
    document = document_from_text(TEXT, "Ferry")
    return list(run_document(lambda: model, "summarize", document, TaskOptions(**options)))


def notices(events: list[RunEvent]) -> list[str]:
    return [event.text for event in events if isinstance(event, Notice)]


def outcome(events: list[RunEvent]) -> Outcome:
    assert isinstance(events[-1], Outcome)
    return events[-1]


def texts(events: list[RunEvent]) -> Iterator[str]:
    text = ""
    for event in events:
        if isinstance(event, SectionRevision):
            text = text[: event.keep] + event.text
            yield text


def test_without_room_for_the_beams_one_hypothesis_is_searched(model: LoadedModel) -> None:
    events = told(starved(model, "cpu", rows=1), num_beams=4)
    assert notices(events) == [
        "Memory ran out, so that only one hypothesis is searched from here on, and not 4."
    ]
    assert outcome(events).text == outcome(told(model, num_beams=1)).text


def test_a_device_that_runs_out_in_mid_sentence_hands_over_to_the_processor(
    model: LoadedModel,
) -> None:
    greedy = outcome(told(model, num_beams=1)).text
    events = told(starved(model, "cuda", passes=6), num_beams=1)
    assert notices(events) == [
        "The memory of the device cuda ran out, so that this run goes on on the processor, slower."
    ]
    assert outcome(events).text == greedy
    at = next(place for place, event in enumerate(events) if isinstance(event, Notice))
    before, after = list(texts(events[:at]))[-1], list(texts(events[: at + 2]))[-1]
    assert before
    assert after.startswith(before)


def test_beams_and_then_the_device_are_given_up_and_each_is_told_once(model: LoadedModel) -> None:
    events = told(starved(model, "cuda", rows=1, passes=5), num_beams=4)
    assert [text.split()[0] for text in notices(events)] == ["Memory", "The"]
    assert outcome(events).text


def test_a_limit_counts_what_was_made_before_memory_ran_out(model: LoadedModel) -> None:
    whole = outcome(told(model, num_beams=1, max_tokens=9))
    cut = outcome(told(starved(model, "cuda", passes=4), num_beams=1, max_tokens=9))
    assert (cut.text, cut.tokens, cut.truncated) == (whole.text, whole.tokens, True)


def test_the_processor_has_nothing_to_fall_back_to(model: LoadedModel) -> None:
    with pytest.raises(torch.OutOfMemoryError):
        told(starved(model, "cpu", passes=3), num_beams=1)


def test_a_model_that_has_gone_meanwhile_is_told_as_such(
    model: LoadedModel, tmp_path: Path
) -> None:
    from engine.errors import ModelFolderMissing

    gone = replace(starved(model, "cuda", passes=3), folder=tmp_path / "gone")
    with pytest.raises(ModelFolderMissing):
        told(gone, num_beams=1)
