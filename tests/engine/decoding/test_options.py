"""Options out of range are refused by name."""

from __future__ import annotations

import math
from typing import Any

import pytest

from engine.decoding import DecodingOptions
from engine.errors import OptionInvalid


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("num_beams", 0),
        ("num_beams", 65),
        ("num_beams", True),
        ("num_beams", 4.0),
        ("num_return_sequences", 0),
        ("max_length", 1),
        ("max_length", None),
        ("max_new_tokens", 0),
        ("min_length", -1),
        ("min_new_tokens", -1),
        ("max_time", -1.0),
        ("max_time", math.nan),
        ("no_repeat_ngram_size", -3),
        ("encoder_no_repeat_ngram_size", "2"),
        ("length_penalty", math.nan),
        ("length_penalty", 1e9),
        ("length_penalty", 10**400),
        ("repetition_penalty", 0.0),
        ("repetition_penalty", math.inf),
        ("encoder_repetition_penalty", -1.0),
        ("early_stopping", "sometimes"),
        ("early_stopping", 1),
        ("bad_words_ids", ((3,), ())),
        ("bad_words_ids", (3,)),
        ("suppress_tokens", (-1,)),
        ("suppress_tokens", 3),
        ("begin_suppress_tokens", ("a",)),
        ("prefix", (3, None)),
        ("forced_bos_token_id", (3,)),
        ("forced_eos_token_id", ()),
        ("eos_token_id", "1"),
        ("pad_token_id", -100),
        ("do_sample", 1),
        ("log_probs", "yes"),
        ("temperature", -0.5),
        ("top_k", -1),
        ("top_p", 1.1),
        ("min_p", -0.1),
        ("typical_p", 0.0),
        ("seed", -1),
        ("alternatives", 101),
    ],
)
def test_a_value_out_of_range_is_named(option: str, value: Any) -> None:
    with pytest.raises(OptionInvalid) as caught:
        DecodingOptions(**{option: value})
    assert caught.value.option == option
    assert caught.value.value
    assert caught.value.allowed


@pytest.mark.parametrize(
    ("option", "values"),
    [
        ("num_return_sequences", {"num_return_sequences": 2}),
        ("num_return_sequences", {"num_return_sequences": 5, "num_beams": 4}),
        ("temperature", {"temperature": 0.0, "do_sample": True}),
        ("temperature", {"temperature": 1e-30, "do_sample": True}),
        ("forced_bos_token_id", {"forced_bos_token_id": 4, "suppress_tokens": (3, 4)}),
        ("forced_eos_token_id", {"forced_eos_token_id": (3, 4), "suppress_tokens": (3, 4)}),
    ],
)
def test_a_combination_that_can_not_work_is_named(option: str, values: dict[str, Any]) -> None:
    with pytest.raises(OptionInvalid) as caught:
        DecodingOptions(**values)
    assert caught.value.option == option


def test_samples_and_beams_may_be_several() -> None:
    DecodingOptions(num_return_sequences=4, num_beams=4)
    DecodingOptions(num_return_sequences=4, do_sample=True)


def test_whole_numbers_serve_as_numbers() -> None:
    DecodingOptions(length_penalty=2, temperature=1, top_p=1, max_time=3)


def test_a_temperature_of_zero_may_stand_where_nothing_is_sampled() -> None:
    """Files of models hold it, meaning: no chance."""
    DecodingOptions(temperature=0.0)


def test_options_are_values() -> None:
    options = DecodingOptions(bad_words_ids=((3, 4),), prefix=(7,))
    assert options == DecodingOptions(bad_words_ids=((3, 4),), prefix=(7,))
    assert len({options, DecodingOptions(bad_words_ids=((3, 4),), prefix=(7,))}) == 1
