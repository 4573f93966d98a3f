"""Options come from the caller, then the model's files, then the defaults."""

from __future__ import annotations

from typing import Any

import pytest

from engine.decoding import DecodingOptions, decoding_options
from engine.errors import ConfigInvalid, OptionInvalid


def test_arguments_go_before_generation_config_before_defaults() -> None:
    options = decoding_options({"num_beams": 2}, {"num_beams": 4, "max_length": 64})
    assert options == DecodingOptions(num_beams=2, max_length=64)


def test_config_json_speaks_only_where_generation_config_is_missing() -> None:
    config = {"num_beams": 3, "max_length": 50, "decoder": {"max_length": 20, "min_length": 5}}
    assert decoding_options({}, {"max_length": 64}, config) == DecodingOptions(max_length=64)
    expected = DecodingOptions(num_beams=3, max_length=50, min_length=5)
    assert decoding_options({}, None, config) == expected
    assert decoding_options({}, {}, config) == expected


def test_none_sets_nothing() -> None:
    config = {"num_beams": None, "decoder": {"num_beams": 4, "max_length": 9}}
    assert decoding_options({"max_length": None}, None, config).num_beams == 4
    assert decoding_options({"max_length": None}, None, config).max_length == 9


def test_a_zero_or_false_does_set() -> None:
    files = {"max_length": 30, "min_length": 9, "do_sample": True}
    options = decoding_options({"min_length": 0, "do_sample": False}, files)
    assert options == DecodingOptions(max_length=30)


def test_twenty_new_tokens_are_generated_when_nobody_speaks_of_length() -> None:
    assert decoding_options({}).max_new_tokens == 20
    assert decoding_options({}, {"max_length": 64}).max_new_tokens is None
    assert decoding_options({"max_new_tokens": 7}, {"max_length": 64}).max_new_tokens == 7


def test_the_start_is_the_bos_of_the_same_files() -> None:
    files = {"bos_token_id": 5, "eos_token_id": [1, 6]}
    options = decoding_options({}, files, {"decoder_start_token_id": 9})
    assert (options.decoder_start_token_id, options.eos_token_id) == (5, (1, 6))
    assert decoding_options({}, {**files, "decoder_start_token_id": 9}).decoder_start_token_id == 9


def test_lists_become_tuples() -> None:
    options = decoding_options({"bad_words_ids": [[3, 4], [5]]}, {"suppress_tokens": [7]})
    assert (options.bad_words_ids, options.suppress_tokens) == (((3, 4), (5,)), (7,))


def test_unknown_keys_of_files_are_ignored_and_of_arguments_refused() -> None:
    files = {"transformers_version": "4.27", "_from_model_config": True, "prefix": [3], "seed": "x"}
    assert decoding_options({"use_cache": False}, files) == DecodingOptions(max_new_tokens=20)
    with pytest.raises(OptionInvalid) as caught:
        decoding_options({"number_of_beams": 4})
    assert caught.value.option == "number_of_beams"


@pytest.mark.parametrize(
    ("generation_config", "config", "field"),
    [
        ({"num_beams": "4"}, None, "generation_config.json: num_beams"),
        ({"max_length": 2.5}, None, "generation_config.json: max_length"),
        ({"eos_token_id": [1, -1]}, None, "generation_config.json: eos_token_id"),
        ({"bos_token_id": []}, None, "generation_config.json: decoder_start_token_id"),
        (None, {"length_penalty": float("nan")}, "config.json: length_penalty"),
        (None, {"decoder": {"top_p": 3}}, "config.json: decoder: top_p"),
        (None, {"decoder": {"bad_words_ids": {"a": 1}}}, "config.json: decoder: bad_words_ids"),
    ],
)
def test_a_wrong_value_in_a_file_is_named_with_its_file(
    generation_config: dict[str, Any] | None, config: dict[str, Any] | None, field: str
) -> None:
    with pytest.raises(ConfigInvalid) as caught:
        decoding_options({}, generation_config, config)
    assert caught.value.field == field


def test_an_argument_mends_a_wrong_value_in_a_file() -> None:
    assert decoding_options({"num_beams": 2}, {"num_beams": "4", "max_length": 9}).num_beams == 2


def test_a_wrong_argument_is_the_caller_s() -> None:
    with pytest.raises(OptionInvalid):
        decoding_options({"num_beams": "4"}, {"max_length": 9})


@pytest.mark.parametrize(
    ("option", "value", "others"),
    [
        ("constraints", ["x"], {}),
        ("force_words_ids", [[3]], {}),
        ("sequence_bias", [[[3], 1.0]], {}),
        ("stop_strings", ["."], {}),
        ("guidance_scale", 2.0, {}),
        ("num_beam_groups", 2, {"num_beams": 4}),
        ("penalty_alpha", 0.6, {}),
        ("eta_cutoff", 0.1, {"do_sample": True}),
        ("remove_invalid_values", True, {}),
        ("dola_layers", "low", {}),
    ],
)
def test_a_way_of_decoding_that_is_not_supported_is_refused(
    option: str, value: object, others: dict[str, Any]
) -> None:
    for arguments, files in (({option: value, **others}, {}), (others, {option: value})):
        with pytest.raises(OptionInvalid) as caught:
            decoding_options(arguments, files)
        assert caught.value.option == option


def test_what_is_not_supported_may_stand_there_inactive() -> None:
    """Old files carry the reference's defaults of all its options."""
    inactive: dict[str, Any] = {
        "num_beam_groups": 1,
        "diversity_penalty": 0.0,
        "penalty_alpha": None,
        "remove_invalid_values": False,
        "guidance_scale": 1,
        "epsilon_cutoff": 0.0,
        "eta_cutoff": 0.5,  # not sampling
        "sequence_bias": None,
        "force_words_ids": [],
    }
    assert decoding_options({}, inactive) == DecodingOptions(max_new_tokens=20)
    assert decoding_options({"num_beams": 2}, {"penalty_alpha": 0.6}).num_beams == 2
