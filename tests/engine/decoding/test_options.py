"""Options out of range are refused by name."""

from __future__ import annotations

import math

import pytest

from engine.decoding import DecodingOptions
from engine.errors import OptionInvalid


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("num_beams", 0),
        ("num_beams", 65),
        ("max_length", 1),
        ("min_length", -1),
        ("no_repeat_ngram_size", -3),
        ("length_penalty", math.nan),
        ("repetition_penalty", 0.0),
        ("repetition_penalty", math.inf),
        ("early_stopping", "sometimes"),
    ],
)
def test_a_value_out_of_range_is_named(option: str, value: object) -> None:
    with pytest.raises(OptionInvalid) as caught:
        DecodingOptions(**{option: value})  # type: ignore[arg-type]
    assert caught.value.option == option
