"""How to decode: one frozen value, with the reference's names, defaults and meanings."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from engine.errors import OptionInvalid

MAX_BEAMS = 64


@dataclass(frozen=True)
class DecodingOptions:
    """Options of `decode`. Lengths count the start token, as in the reference.

    Raises OptionInvalid, on construction, for a value out of its range.
    """

    num_beams: int = 1
    max_length: int = 20
    min_length: int = 0
    length_penalty: float = 1.0
    early_stopping: bool | Literal["never"] = False
    no_repeat_ngram_size: int = 0
    repetition_penalty: float = 1.0

    def __post_init__(self) -> None:
        _require("num_beams", self.num_beams, 1 <= self.num_beams <= MAX_BEAMS, f"1 to {MAX_BEAMS}")
        _require("max_length", self.max_length, self.max_length >= 2, "2 or more")
        _require("min_length", self.min_length, self.min_length >= 0, "0 or more")
        _require(
            "no_repeat_ngram_size",
            self.no_repeat_ngram_size,
            self.no_repeat_ngram_size >= 0,
            "0 (off) or more",
        )
        _require(
            "length_penalty",
            self.length_penalty,
            math.isfinite(self.length_penalty),
            "a finite number",
        )
        _require(
            "repetition_penalty",
            self.repetition_penalty,
            math.isfinite(self.repetition_penalty) and self.repetition_penalty > 0,
            "a number above 0",
        )
        _require(
            "early_stopping",
            self.early_stopping,
            self.early_stopping in (True, False, "never"),
            "true, false or never",
        )


def _require(option: str, value: object, holds: bool, allowed: str) -> None:
    if not holds:
        raise OptionInvalid(option, str(value), allowed)
