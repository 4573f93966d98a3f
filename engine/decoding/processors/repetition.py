"""Penalties for what was said already, and for what the source does not say."""

from __future__ import annotations

import torch
from torch import Tensor

from engine.decoding.processors.processor import Processor, Rows


def repetition_penalty(penalty: float) -> Processor:
    """Scores of tokens that a row holds already: divided when positive, multiplied otherwise.

    The start token and a prefix count. On log-probabilities (beam search) it always multiplies.
    Rule: the reference's RepetitionPenaltyLogitsProcessor, after CTRL (Keskar et al., 2019).
    """

    def process(rows: Rows, scores: Tensor) -> Tensor:
        return _penalized(scores, torch.tensor(rows, device=scores.device), penalty)

    return process


def encoder_repetition_penalty(penalty: float, encoder_ids: Tensor) -> Processor:
    """Scores of tokens that the row's source holds: raised by a penalty above 1.

    encoder_ids [B, S], pads included: like the reference, a padded batch also raises the pad.
    Rule: the reference's EncoderRepetitionPenaltyLogitsProcessor.
    """

    def process(rows: Rows, scores: Tensor) -> Tensor:
        ids = encoder_ids.repeat_interleave(len(rows) // len(encoder_ids), dim=0)
        return _penalized(scores, ids, 1 / penalty)

    return process


def _penalized(scores: Tensor, ids: Tensor, penalty: float) -> Tensor:
    """Scores [R, V] with the penalty at ids [R, T], once however often an id stands there."""
    held = scores.gather(1, ids)
    held = torch.where(held < 0, held * penalty, held / penalty)
    return scores.scatter(1, ids, held)
