"""Decoding is a generator: it streams, it can be closed, it can be cancelled."""

from __future__ import annotations

import pytest
import torch

from engine.decoding import DecodingOptions, Step, decode
from engine.errors import Cancelled
from engine.resources import resource
from engine.seq2seq import LoadedModel, load_model

BEAM = DecodingOptions(num_beams=4, max_length=60, no_repeat_ngram_size=3)
GREEDY = DecodingOptions(max_length=60)


@pytest.fixture(scope="module")
def loaded() -> LoadedModel:
    return load_model(resource("models", "brevity-small"))


@pytest.fixture(scope="module")
def source(loaded: LoadedModel) -> torch.Tensor:
    text = "The ferry was old. It was withdrawn in March. Nobody in the harbour missed it."
    return torch.tensor([[7, *loaded.tokenizer.encode_as_data(text)]])


@pytest.mark.parametrize("options", [GREEDY, BEAM], ids=["greedy", "beam"])
def test_settled_tokens_never_change(
    loaded: LoadedModel, source: torch.Tensor, options: DecodingOptions
) -> None:
    steps = list(decode(loaded.model, source, None, options))
    assert [step.finished for step in steps] == [False] * (len(steps) - 1) + [True]
    settled: list[int] = []
    for step in steps:
        (hypothesis,), (count,) = step.hypotheses, step.settled
        assert count >= len(settled)
        assert list(hypothesis[: len(settled)]) == settled
        settled = list(hypothesis[:count])
    assert settled == list(steps[-1].hypotheses[0])


def test_greedy_search_only_ever_appends(loaded: LoadedModel, source: torch.Tensor) -> None:
    for step in decode(loaded.model, source, None, GREEDY):
        assert step.settled[0] == len(step.hypotheses[0])


def test_steps_already_given_do_not_change_later(loaded: LoadedModel, source: torch.Tensor) -> None:
    for options in (GREEDY, BEAM):
        seen: list[tuple[Step, list[int]]] = []
        for step in decode(loaded.model, source, None, options):
            seen.append((step, list(step.hypotheses[0])))
        assert all(list(step.hypotheses[0]) == copy for step, copy in seen)


def test_closing_the_generator_ends_the_work(loaded: LoadedModel, source: torch.Tensor) -> None:
    calls = 0

    def count() -> None:
        nonlocal calls
        calls += 1

    steps = decode(loaded.model, source, None, BEAM, count)
    next(steps)
    before = calls
    steps.close()
    assert calls == before
    with pytest.raises(StopIteration):
        next(steps)


@pytest.mark.parametrize("after", [0, 3, 9], ids=["before", "in the encoder", "between tokens"])
def test_a_check_that_raises_cancels_anywhere(
    loaded: LoadedModel, source: torch.Tensor, after: int
) -> None:
    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls > after:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(decode(loaded.model, source, None, GREEDY, check))
    assert calls == after + 1


def test_gradients_are_off_inside_and_untouched_outside(
    loaded: LoadedModel, source: torch.Tensor
) -> None:
    for _ in decode(loaded.model, source, None, GREEDY):
        assert torch.is_grad_enabled()
        assert not torch.is_inference_mode_enabled()


def test_lengths_beyond_the_positions_are_cut_to_them(
    loaded: LoadedModel, source: torch.Tensor
) -> None:
    options = DecodingOptions(max_length=10_000, min_length=10_000)  # never ends by itself
    *_, last = decode(loaded.model, source, None, options)
    assert len(last.hypotheses[0]) == 512
