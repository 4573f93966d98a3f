"""Warpers: how sampling reshapes a distribution before it draws.

Each leaves at least `keep` tokens: one, or in beam search one more than there are end tokens, so
that a beam can always go on.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

from engine.decoding.processors.processor import Processor, Rows


def temperature(value: float) -> Processor:
    """Flatter above 1, steeper below."""

    def process(rows: Rows, scores: Tensor) -> Tensor:
        return scores / value

    return process


def top_k(count: int, keep: int = 1) -> Processor:
    """The most probable `count` tokens, and those that tie with the last of them."""
    count = max(count, keep)

    def process(rows: Rows, scores: Tensor) -> Tensor:
        least = scores.topk(min(count, scores.shape[-1])).values[:, -1:]
        return scores.masked_fill(scores < least, -math.inf)

    return process


def top_p(mass: float, keep: int = 1) -> Processor:
    """The fewest most probable tokens whose probabilities sum to `mass` (Holtzman et al., 2019).

    Summed from the least probable up, as in the reference's TopPLogitsWarper: ties and rounding
    then fall on the same side.
    """

    def process(rows: Rows, scores: Tensor) -> Tensor:
        ascending, order = scores.sort(dim=-1)
        drop = ascending.softmax(dim=-1).cumsum(dim=-1) <= 1 - mass
        drop[:, -keep:] = False
        return scores.masked_fill(drop.scatter(1, order, drop), -math.inf)

    return process


def min_p(share: float, keep: int = 1) -> Processor:
    """Tokens at least `share` times as probable as the most probable one."""

    def process(rows: Rows, scores: Tensor) -> Tensor:
        probabilities = scores.softmax(dim=-1)
        drop = probabilities < share * probabilities.amax(dim=-1, keepdim=True)
        best = probabilities.topk(min(keep, scores.shape[-1])).indices
        return scores.masked_fill(drop.scatter(1, best, False), -math.inf)

    return process


def typical_p(mass: float, keep: int = 1) -> Processor:
    """Tokens whose surprise is nearest to the expected one, up to `mass` (Meister et al., 2022)."""

    def process(rows: Rows, scores: Tensor) -> Tensor:
        log_probs = scores.log_softmax(dim=-1)
        entropy = -(log_probs * log_probs.exp()).nansum(dim=-1, keepdim=True)
        distances, order = (-log_probs - entropy).abs().sort(dim=-1)
        reached = scores.gather(1, order).softmax(dim=-1).cumsum(dim=-1) < mass
        last = reached.sum(dim=-1, keepdim=True).clamp(max=scores.shape[-1] - 1)
        drop = distances > distances.gather(1, last)
        drop[:, :keep] = False
        return scores.masked_fill(drop.scatter(1, order, drop), -math.inf)

    return process


def renormalize() -> Processor:
    """Scores as log-probabilities again, whatever was done to them."""

    def process(rows: Rows, scores: Tensor) -> Tensor:
        return torch.log_softmax(scores, dim=-1)

    return process
