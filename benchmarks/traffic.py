"""How many bytes a decoder step has to read, from a model's sizes alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from benchmarks.case import Case

_WEIGHT_BYTES = {"float32": 4, "int8": 1}
_SCALE_BYTES = 4
"""int8 weights have one float32 scale an output."""

_CACHE_BYTES = 4
"""Keys and values stay float32."""


@dataclass(frozen=True)
class Decoder:
    """The sizes of a decoder that attends to an encoder."""

    layers: int
    hidden: int
    intermediate: int
    vocabulary: int

    @classmethod
    def of(cls, folder: Path) -> Decoder:
        """What a model's config.json says."""
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))["decoder"]
        return cls(
            layers=config["num_hidden_layers"],
            hidden=config["hidden_size"],
            intermediate=config["intermediate_size"],
            vocabulary=config["vocab_size"],
        )

    def weight_bytes(self, precision: str) -> int:
        """Bytes of the matrices and biases that each step reads, the head among them.

        A layer has query, key, value and output of self-attention, query and output of
        cross-attention (its keys and values are made once a source), and two of feed-forward.
        """
        hidden, inner = self.hidden, self.intermediate
        weights = self.layers * (6 * hidden * hidden + 2 * hidden * inner)
        outputs = self.layers * (7 * hidden + inner)
        weights, outputs = weights + hidden * self.vocabulary, outputs + self.vocabulary
        per_output = 4 + (_SCALE_BYTES if precision == "int8" else 0)
        return weights * _WEIGHT_BYTES[precision] + outputs * per_output

    def cache_bytes(self, case: Case) -> int:
        """Bytes of keys and values that a step reads, half of the outputs being there.

        A source's are read once, whatever its number of beams; a beam's own once each.
        """
        own = case.beams * case.new_tokens // 2
        return (
            case.batch * (case.source_tokens + own) * 2 * self.layers * self.hidden * _CACHE_BYTES
        )

    def step_bytes(self, precision: str, case: Case) -> int:
        """Bytes that a step reads."""
        return self.weight_bytes(precision) + self.cache_bytes(case)
