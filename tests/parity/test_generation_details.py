"""Beside the tokens: distributions, scores, criteria and settings are the reference's, too."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import torch
import transformers
from safetensors.torch import load_file, save_file
from torch import Tensor

from engine.decoding import DecodingOptions, decode, decoding_options, generate
from engine.decoding.plan import Targets
from engine.decoding.processors import Setting, build_processors
from engine.seq2seq import EncoderDecoderModel
from tests.parity.generation import (
    lively_checkpoint,
    option_sets,
    reference_generate,
    reference_settings,
    sampled_from,
)
from tests.parity.oracle import ours, random_batch, reference

SETS = [*option_sets(90, seed=8), *sampled_from(option_sets(90, seed=9), seed=9)]

Pair = tuple[EncoderDecoderModel, transformers.EncoderDecoderModel]

pytestmark = pytest.mark.filterwarnings("ignore:Unfeasible length constraints")


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """One random checkpoint on both sides, in float64."""
    folder = lively_checkpoint(tmp_path_factory.mktemp("checkpoint"))
    return ours(folder).double(), reference(folder).double()


# ---------------------------------------------------------------- distributions


def test_processed_distributions_are_the_reference_s_on_the_same_logits(pair: Pair) -> None:
    """The whole lists, built by both sides from the same options, on rows of every length."""
    mine, theirs = pair
    sources, _ = random_batch(seed=30, rows=2)
    generator = torch.Generator().manual_seed(1)
    for options in SETS:
        targets = Targets.resolve(mine, options)
        prompt, per_source = len(targets.prompt), max(options.num_beams, 2)
        processors = build_processors(
            options,
            Setting(sources, targets.eos_token_ids, prompt, targets.max_length, targets.min_length),
        )
        reference_list = reference_processors(theirs, options, sources, prompt)
        for length in {prompt, prompt + 1, prompt + 2, targets.max_length - 1}:
            shape = (2 * per_source, length)
            ids = torch.randint(0, 12, shape, generator=generator)  # few, so that they repeat
            scores = torch.randn(2 * per_source, 97, generator=generator) * 4
            processed = scores
            for process in processors:
                processed = process(ids.tolist(), processed)
            expected = reference_list(ids, scores)
            assert torch.equal(processed.softmax(-1), expected.softmax(-1)), options
            assert torch.equal(processed, expected), options


def reference_processors(
    model: transformers.EncoderDecoderModel, options: DecodingOptions, sources: Tensor, prompt: int
) -> transformers.LogitsProcessorList:
    settings, _ = model._prepare_generation_config(reference_settings(options))
    model._prepare_special_tokens(settings, kwargs_has_attention_mask=True, device="cpu")
    settings = model._prepare_generated_length(
        generation_config=settings,
        has_default_max_length=False,
        has_default_min_length=True,
        model_input_name="input_ids",
        input_ids_length=prompt,
        inputs_tensor=sources,
    )
    return model._get_logits_processor(
        settings, prompt, sources, device="cpu", logits_processor=None, model_kwargs={}
    )


# ---------------------------------------------------------------- scores and criteria


@pytest.mark.parametrize("length_penalty", [1.0, 0.0, -1.0, 2.0])
def test_beam_scores_are_the_reference_s(pair: Pair, length_penalty: float) -> None:
    mine, theirs = pair
    ids, mask = random_batch(seed=31)
    options = DecodingOptions(
        num_beams=4,
        num_return_sequences=4,
        length_penalty=length_penalty,
        max_length=25,
        no_repeat_ngram_size=2,
    )
    *_, last = decode(mine, ids, mask, options)
    assert last.result is not None
    scores = [hypothesis.score for hypotheses in last.result for hypothesis in hypotheses]
    output = reference_generate(
        theirs, ids, mask, options, return_dict_in_generate=True, output_scores=True
    )
    assert scores == pytest.approx(output.sequences_scores.tolist(), rel=1e-6)


@pytest.mark.parametrize("beams", [1, 3])
def test_log_probabilities_are_the_reference_s(pair: Pair, beams: int) -> None:
    mine, theirs = pair
    ids, mask = random_batch(seed=32)
    options = DecodingOptions(num_beams=beams, max_length=25, log_probs=True)
    *_, last = decode(mine, ids, mask, options)
    assert last.result is not None
    with torch.no_grad():
        for row, (hypothesis,) in enumerate(last.result):
            output = theirs(
                input_ids=ids[row : row + 1],
                attention_mask=mask[row : row + 1],
                decoder_input_ids=torch.tensor([hypothesis.ids[:-1]]),
            )
            said = torch.tensor(hypothesis.ids[1:])[:, None]
            expected = output.logits[0].log_softmax(-1).gather(1, said)[:, 0]
            assert hypothesis.log_probs == pytest.approx(expected.tolist(), abs=1e-5)


class _EndsAfterHigh(transformers.StoppingCriteria):
    def __call__(self, input_ids: Tensor, scores: object, **others: Any) -> Tensor:
        return input_ids[:, -1] > 60


@pytest.mark.parametrize("early_stopping", [False, True, "never"])
@pytest.mark.parametrize("beams", [1, 2, 5])
def test_a_stopping_criterion_ends_the_same_hypotheses(
    pair: Pair, beams: int, early_stopping: bool
) -> None:
    mine, theirs = pair
    for seed in (33, 34):
        ids, mask = random_batch(seed)
        options = DecodingOptions(
            num_beams=beams, num_return_sequences=beams, early_stopping=early_stopping,
            max_length=25,
        )  # fmt: skip
        criteria = transformers.StoppingCriteriaList([_EndsAfterHigh()])
        expected = reference_generate(theirs, ids, mask, options, stopping_criteria=criteria)
        output = generate(mine, ids, mask, options, stop=lambda row: row[-1] > 60)
        assert output.tolist() == expected.tolist()


@pytest.mark.parametrize("beams", [1, 2, 5])
def test_a_caller_s_allowed_tokens_are_the_reference_s(pair: Pair, beams: int) -> None:
    def allowed(source: int, row: Sequence[int]) -> list[int]:
        return [1, *range(5 + source + int(row[-1]) % 7, 97, 3)]

    mine, theirs = pair
    ids, mask = random_batch(seed=35)
    options = DecodingOptions(num_beams=beams, max_length=25)
    expected = reference_generate(theirs, ids, mask, options, prefix_allowed_tokens_fn=allowed)
    output = generate(mine, ids, mask, options, prefix_allowed_tokens_fn=allowed)
    assert output.tolist() == expected.tolist()


@pytest.mark.parametrize("early_stopping", [False, True, "never"])
def test_of_equal_scores_the_search_takes_those_that_the_reference_takes(
    tmp_path: Path, early_stopping: bool | str
) -> None:
    """All tokens are as likely here, and no hypothesis is better than another of its length."""
    path = lively_checkpoint(tmp_path) / "model.safetensors"
    tensors = load_file(path)
    for name in ("decoder.bert.embeddings.word_embeddings.weight", "decoder.lm_head.bias"):
        tensors[name].zero_()
    save_file(tensors, path)
    mine, theirs = ours(tmp_path), reference(tmp_path)
    ids, mask = random_batch(seed=37)
    for count, beams in ((1, 2), (2, 2), (1, 4), (4, 4), (3, 6)):
        options = DecodingOptions(
            num_beams=beams, num_return_sequences=count, max_length=12,
            early_stopping=early_stopping,  # type: ignore[arg-type]
        )  # fmt: skip

        def allowed(source: int, row: Sequence[int]) -> list[int]:
            return [1, 5 + source, 9, 20] if len(row) > 4 else [5 + source, 9, 20, 31]

        for function in (None, allowed):
            expected = reference_generate(
                theirs, ids, mask, options, prefix_allowed_tokens_fn=function
            )
            output = generate(mine, ids, mask, options, prefix_allowed_tokens_fn=function)
            assert output.tolist() == expected.tolist(), (count, beams, function)


def test_a_prefix_is_the_reference_s_decoder_input_ids(pair: Pair) -> None:
    """The reference takes it with the start token or without: it puts that in front itself."""
    mine, theirs = pair
    ids, mask = random_batch(seed=36)
    for beams in (1, 4):
        options = DecodingOptions(num_beams=beams, max_length=25, prefix=(40, 11, 60))
        bare = torch.tensor([[40, 11, 60]]).expand(5, -1)
        plain = DecodingOptions(num_beams=beams, max_length=25)
        expected = reference_generate(theirs, ids, mask, plain, decoder_input_ids=bare)
        assert generate(mine, ids, mask, options).tolist() == expected.tolist()


# ---------------------------------------------------------------- settings


def reference_options(
    model: transformers.EncoderDecoderModel, folder: Path, arguments: dict[str, Any]
) -> dict[str, Any]:
    """What the reference's generate ends up with, for a checkpoint in this folder."""
    if (folder / "generation_config.json").exists():
        stored = transformers.GenerationConfig.from_pretrained(folder)
    else:
        stored = transformers.GenerationConfig.from_pretrained(
            folder, config_file_name="config.json", _from_model_config=True
        )
    had, model.generation_config = model.generation_config, stored
    try:
        settings, _ = model._prepare_generation_config(None, **arguments)
        unset = arguments.get("max_length") is None and stored.max_length is None
        settings = model._prepare_generated_length(
            generation_config=settings,
            has_default_max_length=unset,
            has_default_min_length=True,
            model_input_name="input_ids",
            input_ids_length=1,
            inputs_tensor=torch.zeros(1, 5),
        )
    finally:
        model.generation_config = had
    return dict(settings.to_dict())


def test_settings_come_from_the_same_places(pair: Pair, tmp_path: Path) -> None:
    """Two hundred triples of arguments, generation_config.json (or none) and config.json."""
    choices: dict[str, list[Any]] = {
        "num_beams": [1, 2, 4],
        "max_length": [20, 64, 128],
        "max_new_tokens": [None, None, 10],
        "min_length": [0, 5],
        "length_penalty": [1.0, 2.0],
        "early_stopping": [True, False, "never"],
        "no_repeat_ngram_size": [0, 3],
        "do_sample": [False, True],
        "top_k": [50, 10],
        "temperature": [1.0, 0.7],
        "encoder_no_repeat_ngram_size": [0, 2],
        "repetition_penalty": [1.0, 1.2],
    }
    mine, theirs = pair
    generator = random.Random(3)

    def some(share: float) -> dict[str, Any]:
        return {
            name: generator.choice([*values, None])
            for name, values in choices.items()
            if generator.random() < share
        }

    for index in range(200):
        folder = tmp_path / str(index)
        folder.mkdir()
        config = {**some(0.3), "decoder": {**some(0.6), "is_decoder": True}}
        generation_config = some(0.5) if generator.random() < 0.5 else None
        arguments = {name: value for name, value in some(0.2).items() if value is not None}
        (folder / "config.json").write_text(json.dumps(config))
        if generation_config:
            (folder / "generation_config.json").write_text(json.dumps(generation_config))
        expected = reference_options(theirs, folder, arguments)
        options = decoding_options(arguments, generation_config, config)
        targets = Targets.resolve(mine, options)
        assert targets.max_length == min(expected["max_length"], 64)  # the model's positions
        assert targets.min_length == expected["min_length"]
        for name in set(choices) - {"max_length", "max_new_tokens", "min_length"}:
            assert getattr(options, name) == expected[name], name


def test_a_checkpoint_s_max_length_is_its_max_length(pair: Pair, tmp_path: Path) -> None:
    """N means N. Transformers 5.2 made it N + 1 (it took a checkpoint's own for a default and added
    the start token); 5.23, the pinned one, does so only for its own default: 20 *new* tokens."""
    mine, theirs = pair
    for stored, longest in (({"max_length": 32}, 32), ({"num_beams": 1}, 21)):
        (tmp_path / "generation_config.json").write_text(json.dumps(stored))
        options = decoding_options({}, stored)
        assert Targets.resolve(mine, options).max_length == longest
        assert reference_options(theirs, tmp_path, {})["max_length"] == longest
