"""What a training tells while it runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

Scores = Mapping[str, Mapping[str, float]]
"""By task, by name of the score."""


@dataclass(frozen=True)
class Begun:
    """The first event. `step` is how many updates were made before, `steps` how many there will
    be (None: as many as fit the time)."""

    step: int
    steps: int | None
    precision: str
    batches: int


@dataclass(frozen=True)
class Updated:
    """An update was made: the `step`th, counted from 1.

    `loss` is the cross-entropy a target token without smoothing, in nats; `norm` that of the
    gradient before clipping. `tokens` are those of the update without padding, `seconds` its time,
    `elapsed` the time of all training so far, `left` what is expected to come.
    """

    step: int
    loss: float
    rate: float
    norm: float
    tokens: int
    seconds: float
    elapsed: float
    left: float


@dataclass(frozen=True)
class Evaluated:
    """The model was tried on the development pairs after `step` updates.

    `losses` are those of each task, `mean` their mean, by which the best is chosen.
    """

    step: int
    losses: Mapping[str, float]
    mean: float
    is_best: bool
    elapsed: float
    scores: Scores = field(default_factory=dict)


@dataclass(frozen=True)
class Saved:
    """All that the training goes on from after `step` updates is on the disk."""

    step: int


@dataclass(frozen=True)
class Ended:
    """The last event. `complete`: it was not stopped before its end."""

    step: int
    complete: bool
    best_step: int
    best_loss: float | None


Event = Begun | Updated | Evaluated | Saved | Ended


def event_object(event: Event) -> dict[str, Any]:
    """An event as an object of JSON, its kind under `event`."""
    return {"event": type(event).__name__.lower(), **asdict(event)}
