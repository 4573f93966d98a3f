"""The last step carries every output, with scores and records when they are asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from engine.decoding import DecodingOptions, Hypothesis, Step, decode, generate, records
from engine.seq2seq import EncoderDecoderModel

Batch = tuple[torch.Tensor, torch.Tensor]

GREEDY = DecodingOptions(max_length=16)
BEAM = DecodingOptions(max_length=16, num_beams=4, num_return_sequences=3)
SAMPLE = DecodingOptions(max_length=16, do_sample=True, seed=11, num_return_sequences=3)
every_search = pytest.mark.parametrize(
    "options", [GREEDY, BEAM, SAMPLE], ids=["greedy", "beam", "sample"]
)


def last_step(model: EncoderDecoderModel, batch: Batch, options: DecodingOptions) -> Step:
    *_, last = decode(model, *batch, options)
    return last


def outputs(model: EncoderDecoderModel, batch: Batch, options: DecodingOptions) -> list[Hypothesis]:
    result = last_step(model, batch, options).result
    assert result is not None
    return [hypothesis for hypotheses in result for hypothesis in hypotheses]


@every_search
def test_only_the_last_step_carries_a_result(
    tiny_model: EncoderDecoderModel, batch: Batch, options: DecodingOptions
) -> None:
    *steps, last = decode(tiny_model, *batch, options)
    assert all(step.result is None and not step.finished for step in steps)
    assert last.result is not None
    assert [len(hypotheses) for hypotheses in last.result] == [options.num_return_sequences] * 3
    assert [hypotheses[0].ids for hypotheses in last.result] == list(map(tuple, last.hypotheses))


def test_beams_come_best_first_and_all_different(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    result = last_step(tiny_model, batch, BEAM).result
    assert result is not None
    for hypotheses in result:
        scores = [hypothesis.score for hypothesis in hypotheses]
        assert None not in scores
        assert scores == sorted(scores, reverse=True)  # type: ignore[type-var]
        assert len({hypothesis.ids for hypothesis in hypotheses}) == 3


@every_search
def test_records_are_the_model_s_own_log_probabilities(
    tiny_model: EncoderDecoderModel, batch: Batch, options: DecodingOptions
) -> None:
    asked = replace(options, alternatives=3, repetition_penalty=1.5, prefix=(9,))
    source = tiny_model.encode(*batch)
    with torch.no_grad():
        for index, hypothesis in enumerate(outputs(tiny_model, batch, asked)):
            ids = torch.tensor([hypothesis.ids[:-1]]).expand(3, -1)
            row = index // options.num_return_sequences
            expected = tiny_model.decode(ids, source)[row].log_softmax(dim=-1)
            assert hypothesis.log_probs is not None
            assert hypothesis.alternatives is not None
            assert len(hypothesis.log_probs) == len(hypothesis.ids) - 1
            assert len(hypothesis.alternatives) == len(hypothesis.ids) - 1
            for position, token in enumerate(hypothesis.ids[1:]):
                values, tokens = expected[position].topk(3)
                said = expected[position, token].item()
                assert hypothesis.log_probs[position] == pytest.approx(said, abs=1e-4)
                best = hypothesis.alternatives[position]
                assert [each.token_id for each in best] == tokens.tolist()
                assert [each.log_prob for each in best] == pytest.approx(values.tolist(), abs=1e-4)


@every_search
def test_asking_for_records_changes_no_output(
    tiny_model: EncoderDecoderModel, batch: Batch, options: DecodingOptions
) -> None:
    plain = outputs(tiny_model, batch, options)
    assert all(each.log_probs is None and each.alternatives is None for each in plain)
    asked = outputs(tiny_model, batch, replace(options, log_probs=True))
    assert all(each.log_probs is not None and each.alternatives is None for each in asked)
    assert [each.ids for each in asked] == [each.ids for each in plain]


def test_a_beam_s_score_is_the_sum_of_its_log_probabilities_over_its_length(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    for hypothesis in outputs(tiny_model, batch, replace(BEAM, log_probs=True)):
        assert hypothesis.log_probs is not None
        mean = sum(hypothesis.log_probs) / len(hypothesis.log_probs)
        assert hypothesis.score == pytest.approx(mean, abs=1e-4)


def test_long_outputs_are_read_in_several_passes(
    tiny_model: EncoderDecoderModel, batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = replace(BEAM, alternatives=2)
    at_once = outputs(tiny_model, batch, asked)
    monkeypatch.setattr(records, "MAX_LOGITS", 9 * 61 * 4)  # four positions of nine outputs
    in_parts = outputs(tiny_model, batch, asked)
    for whole, part in zip(at_once, in_parts, strict=True):
        assert part.ids == whole.ids
        assert part.log_probs == pytest.approx(whole.log_probs, abs=1e-5)


def test_a_seed_gives_the_same_samples_again_and_another_gives_others(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    for options in (SAMPLE, replace(SAMPLE, num_beams=3)):
        first = outputs(tiny_model, batch, options)
        torch.rand(7)  # the global generator has no part in it
        assert outputs(tiny_model, batch, options) == first
        assert outputs(tiny_model, batch, replace(options, seed=12)) != first


def test_without_a_seed_samples_follow_torch_s_generator(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    options = replace(SAMPLE, seed=None)
    with torch.random.fork_rng():
        torch.manual_seed(11)
        assert outputs(tiny_model, batch, options) == outputs(tiny_model, batch, SAMPLE)
        assert outputs(tiny_model, batch, options) != outputs(tiny_model, batch, SAMPLE)


@pytest.mark.parametrize(
    ("options", "filler"),
    [
        (GREEDY, 0),
        (replace(GREEDY, pad_token_id=7), 7),
        (SAMPLE, 0),
        (BEAM, 1),  # the reference's `pad or eos`: a pad of 0 counts as none
        (replace(BEAM, pad_token_id=7), 7),
    ],
    ids=["greedy", "greedy, pad 7", "sample", "beam", "beam, pad 7"],
)
def test_generate_fills_shorter_rows_as_the_reference_does(
    tiny_model: EncoderDecoderModel, batch: Batch, options: DecodingOptions, filler: int
) -> None:
    options = replace(options, eos_token_id=(1, 20, 43))  # soon an end
    rows = [list(each.ids) for each in outputs(tiny_model, batch, options)]
    tensor = generate(tiny_model, *batch, options)
    longest = max(map(len, rows))
    assert min(map(len, rows)) < longest
    assert tensor.dtype == torch.long
    assert tensor.tolist() == [row + [filler] * (longest - len(row)) for row in rows]


def test_generate_takes_the_defaults(tiny_model: EncoderDecoderModel, batch: Batch) -> None:
    tensor = generate(tiny_model, batch[0], batch[1])
    assert tensor.tolist() == generate(tiny_model, *batch, DecodingOptions()).tolist()


def test_a_beam_search_tells_what_it_considers_with_the_scores_that_it_compares(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    for step in decode(tiny_model, *batch, BEAM):
        assert step.considered is not None
        considered = step.considered()
        scores = [one.score for one in considered]
        assert scores == sorted(scores, key=lambda score: -(score or 0.0))
        assert 1 <= len(considered) <= 2 * BEAM.num_beams
        assert tuple(step.hypotheses[0]) in [one.ids for one in considered]
        last = step
    assert last.result is not None
    assert last.considered is not None
    assert last.considered() == last.result[0]


def test_a_greedy_search_considers_one_hypothesis_alone(
    tiny_model: EncoderDecoderModel, batch: Batch
) -> None:
    assert all(step.considered is None for step in decode(tiny_model, *batch, GREEDY))
