"""Everything that a training can be asked for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from engine.errors import OptionInvalid

_LARGEST_COUNT = 10**9


@dataclass(frozen=True)
class TrainingSettings:
    """How a model is trained. Raises OptionInvalid for what can't be.

    The training ends after `steps` updates or, with `minutes`, after so much time of training; the
    rate of learning falls towards that end. Whoever asks for neither gets one pass over the pairs.

    - `rate` is the highest rate: reached after `warmup_steps`, it falls along a cosine to
      `final_rate` times itself.
    - `tokens_per_batch` counts source and target tokens with their padding; an update takes
      `accumulation` such batches.
    - `mixture` weighs tasks: 0.5 takes half of a task's pairs an epoch, others each time, 2 takes
      each twice; what is not named has 1.
    - `label_smoothing` is the part of the probability that is spread over the vocabulary.
    - `dropout` replaces the model's hidden dropout; None leaves it.
    - `evaluate_every` and `save_every` count updates; `dev_limit` is the most development pairs a
      task, 0 all.
    - `precision` is `float32`, `bfloat16`, or `auto`: bfloat16 where it is measured to be faster.
      Weights and what the optimizer keeps are float32 in any case.
    """

    steps: int | None = None
    minutes: float | None = None
    rate: float = 3e-4
    final_rate: float = 0.01
    warmup_steps: int = 100
    tokens_per_batch: int = 3000
    accumulation: int = 1
    mixture: Mapping[str, float] = field(default_factory=dict)
    label_smoothing: float = 0.05
    weight_decay: float = 0.01
    beta1: float = 0.9
    beta2: float = 0.98
    clip: float = 1.0
    dropout: float | None = None
    evaluate_every: int = 200
    save_every: int = 100
    dev_limit: int = 128
    precision: str = "auto"
    seed: int = 1

    def __post_init__(self) -> None:
        _check_count("steps", self.steps, 1)
        _check_count("warmup-steps", self.warmup_steps, 0)
        _check_count("tokens-per-batch", self.tokens_per_batch, 16)
        _check_count("accumulation", self.accumulation, 1)
        _check_count("evaluate-every", self.evaluate_every, 1)
        _check_count("save-every", self.save_every, 1)
        _check_count("dev-limit", self.dev_limit, 0)
        _check_count("seed", self.seed, 0)
        _check_number("minutes", self.minutes, 0.0, 1e6, open_below=True)
        _check_number("rate", self.rate, 0.0, 1.0, open_below=True)
        _check_number("final-rate", self.final_rate, 0.0, 1.0)
        _check_number("label-smoothing", self.label_smoothing, 0.0, 0.99)
        _check_number("weight-decay", self.weight_decay, 0.0, 1.0)
        _check_number("beta1", self.beta1, 0.0, 0.9999)
        _check_number("beta2", self.beta2, 0.0, 0.999999)
        _check_number("clip", self.clip, 0.0, 1e6, open_below=True)
        _check_number("dropout", self.dropout, 0.0, 0.99)
        for task, weight in self.mixture.items():
            _check_number(f"the weight of {task}", weight, 0.0, 1000.0)
        if self.steps is not None and self.minutes is not None:
            raise OptionInvalid("minutes", str(self.minutes), "nothing beside steps")

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        return {**asdict(self), "mixture": dict(self.mixture)}


def _check_count(name: str, value: int | None, least: int) -> None:
    if value is not None and not least <= value <= _LARGEST_COUNT:
        raise OptionInvalid(name, str(value), f"a whole number from {least} on")


def _check_number(
    name: str, value: float | None, least: float, most: float, *, open_below: bool = False
) -> None:
    if value is None:
        return
    if not math.isfinite(value) or not least <= value <= most or (open_below and value == least):
        begin = "more than " if open_below else ""
        raise OptionInvalid(name, f"{value:g}", f"{begin}{least:g} to {most:g}")
