"""How the rate of learning rises and falls."""

from __future__ import annotations

import math


def rate_factor(step: int, warmup_steps: int, progress: float, final: float) -> float:
    """What the highest rate is multiplied with at an update, counted from 0.

    It rises evenly over the warm-up, whose last update has the whole rate, then falls along half a
    cosine to `final` as `progress` (0 at the end of the warm-up, 1 at the end of all) does.
    """
    if step < warmup_steps:
        return (step + 1) / warmup_steps
    fallen = (1.0 + math.cos(math.pi * min(1.0, max(0.0, progress)))) / 2.0
    return final + (1.0 - final) * fallen
