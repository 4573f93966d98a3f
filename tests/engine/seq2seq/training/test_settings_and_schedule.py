"""What a training may be asked for, and how its rate moves."""

from __future__ import annotations

from typing import Any

import pytest

from engine.errors import OptionInvalid
from engine.seq2seq.training.schedule import rate_factor
from engine.seq2seq.training.settings import TrainingSettings


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("steps", 0),
        ("minutes", 0.0),
        ("minutes", float("inf")),
        ("rate", float("nan")),
        ("rate", -1.0),
        ("tokens_per_batch", 3),
        ("accumulation", 0),
        ("mixture", {"fuse": -0.5}),
        ("mixture", {"fuse": float("nan")}),
        ("label_smoothing", 1.0),
        ("beta2", 1.0),
        ("clip", 0.0),
        ("dropout", 1.0),
    ],
)
def test_what_can_not_be_is_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(OptionInvalid) as caught:
        TrainingSettings(**{name: value})
    word = "fuse" if name == "mixture" else name.replace("_", "-")
    assert word in caught.value.option


def test_only_one_end_may_be_asked_for() -> None:
    with pytest.raises(OptionInvalid, match="nothing beside steps"):
        TrainingSettings(steps=5, minutes=1.0)


def test_the_rate_rises_evenly_and_falls_along_a_cosine() -> None:
    rising = [rate_factor(step, 4, 0.0, 0.1) for step in range(5)]
    assert rising == pytest.approx([0.25, 0.5, 0.75, 1.0, 1.0])
    falling = [rate_factor(9, 4, progress, 0.1) for progress in (0.0, 0.25, 0.5, 0.75, 1.0, 1.5)]
    assert falling == pytest.approx([1.0, 0.868198, 0.55, 0.231802, 0.1, 0.1])


def test_without_warm_up_the_first_update_has_the_whole_rate() -> None:
    assert rate_factor(0, 0, 0.0, 0.0) == 1.0
