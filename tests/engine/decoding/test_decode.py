"""Decoding is a generator: it streams, it can be closed, it can be cancelled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
import torch

from engine.decoding import DecodingOptions, Step, decode
from engine.errors import Cancelled, ConfigInvalid, OptionInvalid
from engine.resources import resource
from engine.seq2seq import EncoderDecoderModel, LoadedModel, load_model

BEAM = DecodingOptions(num_beams=4, max_length=60, no_repeat_ngram_size=3)
GREEDY = DecodingOptions(max_length=60)

Batch = tuple[torch.Tensor, torch.Tensor]


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
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    for beams in (1, 3):
        never_ends = DecodingOptions(num_beams=beams, max_length=10_000, min_length=10_000)
        *_, last = decode(tiny_model, *batch, never_ends)
        assert [len(row) for row in last.hypotheses] == [40, 40, 40]


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("suppress_tokens", (61,)),
        ("bad_words_ids", ((3, 4), (5, 61))),
        ("eos_token_id", 99),
        ("pad_token_id", 61),
        ("prefix", (3, 100)),
    ],
)
def test_tokens_outside_the_vocabulary_are_refused_before_any_work(
    tiny_model: EncoderDecoderModel, batch: Batch, option: str, value: object
) -> None:
    def check() -> None:
        raise AssertionError("the encoder has begun")

    options = replace(GREEDY, **{option: value})  # type: ignore[arg-type]
    with pytest.raises(OptionInvalid) as caught:
        next(decode(tiny_model, *batch, options, check))
    assert caught.value.option == option


@pytest.mark.parametrize("limit", [{"max_length": 4}, {"max_new_tokens": 100}])
def test_a_prefix_that_leaves_no_room_is_refused(
    tiny_model: EncoderDecoderModel, batch: Batch, limit: dict[str, Any]
) -> None:
    size = 3 if "max_length" in limit else 39  # the model has 40 positions
    with pytest.raises(OptionInvalid) as caught:
        next(decode(tiny_model, *batch, DecodingOptions(prefix=(3,) * size, **limit)))
    assert caught.value.option == "prefix"
    *_, last = decode(tiny_model, *batch, DecodingOptions(prefix=(3,) * (size - 1), **limit))
    assert {len(row) for row in last.hypotheses} == {size + 1}


@pytest.mark.parametrize("beams", [1, 3])
def test_outputs_begin_with_the_prefix(
    tiny_model: EncoderDecoderModel, batch: Batch, beams: int
) -> None:
    options = DecodingOptions(num_beams=beams, prefix=(9, 8, 7), max_length=12)
    for step in decode(tiny_model, *batch, options):
        for hypothesis, settled in zip(step.hypotheses, step.settled, strict=True):
            assert list(hypothesis[:4]) == [2, 9, 8, 7]
            assert settled >= 4


def test_a_prefix_that_was_coming_anyway_changes_nothing(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    ids, mask = batch[0][:1], batch[1][:1]
    *_, whole = decode(tiny_model, ids, mask, DecodingOptions(max_length=20))
    for length in (1, 2, 5):
        prefix = tuple(whole.hypotheses[0][1 : 1 + length])
        *_, last = decode(tiny_model, ids, mask, DecodingOptions(max_length=20, prefix=prefix))
        assert last.hypotheses == whole.hypotheses


@pytest.mark.parametrize("beams", [1, 3])
def test_a_stopping_criterion_ends_a_hypothesis(
    tiny_model: EncoderDecoderModel, batch: Batch, beams: int
) -> None:
    options = DecodingOptions(num_beams=beams, max_length=30, num_return_sequences=beams)
    *_, last = decode(tiny_model, *batch, options, stop=lambda ids: ids[-1] > 30)
    assert last.result is not None
    for hypothesis in (each for hypotheses in last.result for each in hypotheses):
        assert all(token <= 30 for token in hypothesis.ids[1:-1])
        assert hypothesis.ids[-1] > 30 or hypothesis.ids[-1] == 1 or len(hypothesis.ids) == 30


def test_a_stopping_criterion_is_asked_about_every_candidate_and_may_answer_like_python(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    asked, ends = [], (10, 20, 30)

    def stop(ids: tuple[int, ...]) -> bool:
        asked.append(ids)
        return len(ids) // 9  # type: ignore[return-value]

    options = DecodingOptions(num_beams=3, max_length=30, eos_token_id=ends)
    steps = list(decode(tiny_model, *batch, options, stop=stop))
    assert len(asked) == len(steps) * len(batch[0]) * 3 * (1 + len(ends))
    assert any(ids[-1] in ends for ids in asked)
    assert {len(row) for row in steps[-1].hypotheses} <= set(range(2, 10))


def test_a_length_penalty_that_is_a_whole_number_means_what_its_float_does(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    for penalty in (2, -3, 32):
        options = [
            DecodingOptions(num_beams=3, max_length=30, length_penalty=kind(penalty))
            for kind in (int, float)
        ]
        *_, one = decode(tiny_model, *batch, options[0])
        *_, other = decode(tiny_model, *batch, options[1])
        assert one.result == other.result


@pytest.mark.parametrize("beams", [1, 3])
def test_time_that_is_over_ends_the_search_with_what_there_is(
    tiny_model: EncoderDecoderModel, batch: Batch, beams: int
) -> None:
    options = DecodingOptions(num_beams=beams, max_length=30, max_time=0)
    (only,) = decode(tiny_model, *batch, options)
    assert only.finished
    assert {len(row) for row in only.hypotheses} == {2}


def test_the_caller_may_say_which_tokens_follow(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    def allowed(source: int, ids: Sequence[int]) -> list[int]:
        return [10 + source, 20 + len(ids)]

    for options in (
        DecodingOptions(max_length=8),
        DecodingOptions(max_length=8, num_beams=2),
        DecodingOptions(max_length=8, do_sample=True, seed=1, num_return_sequences=2),
    ):
        *_, last = decode(tiny_model, *batch, options, prefix_allowed_tokens_fn=allowed)
        assert last.result is not None
        for source, hypotheses in enumerate(last.result):
            for hypothesis in hypotheses:
                for length, token in enumerate(hypothesis.ids[1:], start=1):
                    assert token in (10 + source, 20 + length)


def test_options_that_forbid_every_token_are_told_apart_from_a_crash(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    nothing = DecodingOptions(suppress_tokens=tuple(range(61)), max_length=8)
    with pytest.raises(OptionInvalid) as caught:
        list(decode(tiny_model, *batch, replace(nothing, do_sample=True)))
    assert caught.value.option == "do_sample"
    for beams in (1, 3):  # without chance there is always an output, if a senseless one
        *_, last = decode(tiny_model, *batch, replace(nothing, num_beams=beams))
        assert last.finished


@pytest.mark.parametrize("early_stopping", [True, False, "never"])
def test_settled_tokens_of_a_batch_never_change(
    tiny_model: EncoderDecoderModel, batch: Batch, early_stopping: bool
) -> None:
    """Sources that are done wait, settled, for those that are not."""
    options = DecodingOptions(num_beams=3, max_length=30, early_stopping=early_stopping)
    steps = list(decode(tiny_model, *batch, options))
    for source in range(3):
        settled: list[int] = []
        for step in steps:
            assert list(step.hypotheses[source][: len(settled)]) == settled
            assert step.settled[source] >= len(settled)
            settled = list(step.hypotheses[source][: step.settled[source]])
        assert settled == list(steps[-1].hypotheses[source])


@pytest.mark.parametrize("beams", [1, 3])
def test_a_model_without_an_end_token_fills_the_length(
    tiny_model: EncoderDecoderModel, batch: Batch, beams: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tiny_model.config, "eos_token_id", None)
    options = DecodingOptions(num_beams=beams, max_length=9, min_length=4)
    *_, last = decode(tiny_model, *batch, options)
    assert [len(row) for row in last.hypotheses] == [9, 9, 9]


def test_a_model_without_a_start_token_is_told_one(
    tiny_model: EncoderDecoderModel, batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tiny_model.config, "decoder_start_token_id", None)
    monkeypatch.setattr(tiny_model.config, "bos_token_id", None)
    with pytest.raises(ConfigInvalid) as caught:
        next(decode(tiny_model, *batch, GREEDY))
    assert caught.value.field == "decoder_start_token_id"
    *_, last = decode(tiny_model, *batch, DecodingOptions(decoder_start_token_id=9))
    assert {row[0] for row in last.hypotheses} == {9}


def test_most_of_the_vocabulary_may_end_an_output(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    for sampling in (False, True):
        options = DecodingOptions(
            num_beams=3, eos_token_id=tuple(range(61)), do_sample=sampling, seed=1
        )
        *_, last = decode(tiny_model, *batch, options)
        assert [len(row) for row in last.hypotheses] == [2, 2, 2]
