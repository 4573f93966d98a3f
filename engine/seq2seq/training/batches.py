"""Batches: pairs of like length together, within a budget of tokens.

What an epoch consists of, and in which order, follows from seed and epoch alone, so that a training
that goes on after a kill sees what it would have seen.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from engine.seq2seq.training.examples import Example

_SOURCE_STEP = 4
"""Sources within so many tokens count as equally long, so that targets can be sorted, too."""


@dataclass(frozen=True)
class Batch:
    """B padded pairs: sources [B, S], their mask [B, S] (None: no pad), targets [B, T].

    `inputs` [B, T] are the targets, shifted right behind the start token; `counts` [B, T] is True
    where a target's token stands.
    """

    source: Tensor
    mask: Tensor | None
    inputs: Tensor
    targets: Tensor
    counts: Tensor
    tokens: int


def epoch_batches(
    examples: Sequence[Example],
    tokens_per_batch: int,
    mixture: Mapping[str, float],
    seed: int,
    epoch: int,
) -> list[list[int]]:
    """The batches of an epoch, as places in `examples`, in the order of training.

    A pair that alone exceeds the budget is a batch of its own.
    """
    chance = random.Random(f"{seed} {epoch}")
    chosen = _mixed(examples, mixture, chance)
    chance.shuffle(chosen)  # ties of the sorting fall differently each epoch
    batches = length_buckets(examples, chosen, tokens_per_batch)
    chance.shuffle(batches)
    return batches


def length_buckets(
    examples: Sequence[Example], chosen: Sequence[int], tokens_per_batch: int
) -> list[list[int]]:
    """Batches of like lengths, padded to at most so many tokens each, the short ones first."""

    def lengths(place: int) -> tuple[int, int]:
        example = examples[place]
        return len(example.source) // _SOURCE_STEP, len(example.target)

    batches: list[list[int]] = []
    batch: list[int] = []
    longest_source = longest_target = 0
    for place in sorted(chosen, key=lengths):
        source = max(longest_source, len(examples[place].source))
        target = max(longest_target, len(examples[place].target))
        if batch and (source + target) * (len(batch) + 1) > tokens_per_batch:
            batches.append(batch)
            batch = []
            source, target = len(examples[place].source), len(examples[place].target)
        batch.append(place)
        longest_source, longest_target = source, target
    if batch:
        batches.append(batch)
    return batches


def collate(examples: Sequence[Example], pad: int, start: int, device: torch.device) -> Batch:
    """Pad examples into a batch on a device."""
    source, stands = _padded([example.source for example in examples], pad)
    targets, counts = _padded([example.target for example in examples], pad)
    inputs = torch.cat((torch.full((len(examples), 1), start), targets[:, :-1]), dim=1)
    return Batch(
        source=source.to(device),
        mask=None if bool(stands.all()) else stands.to(device),
        inputs=inputs.to(device),
        targets=targets.to(device),
        counts=counts.to(device),
        tokens=sum(example.tokens for example in examples),
    )


def _mixed(
    examples: Sequence[Example], mixture: Mapping[str, float], chance: random.Random
) -> list[int]:
    """Places of the pairs of an epoch: each task's as often as its weight says."""
    by_task: dict[str, list[int]] = {}
    for place, example in enumerate(examples):
        by_task.setdefault(example.task, []).append(place)
    chosen: list[int] = []
    for task in sorted(by_task):
        places, weight = by_task[task], mixture.get(task, 1.0)
        whole = math.floor(weight)
        chosen.extend(places * whole)
        chosen.extend(chance.sample(places, round((weight - whole) * len(places))))
    return chosen


def _padded(rows: Sequence[Sequence[int]], pad: int) -> tuple[Tensor, Tensor]:
    lengths = torch.tensor([len(row) for row in rows])
    longest = int(lengths.max())
    padded = torch.tensor([[*row, *[pad] * (longest - len(row))] for row in rows])
    return padded, torch.arange(longest)[None, :] < lengths[:, None]
