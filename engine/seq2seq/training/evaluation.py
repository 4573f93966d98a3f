"""The loss on pairs that are not trained on."""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch

from engine.seq2seq.encoder_decoder import EncoderDecoderModel
from engine.seq2seq.training.batches import collate, length_buckets
from engine.seq2seq.training.examples import Example, tasks_of
from engine.seq2seq.training.loss import batch_loss
from engine.seq2seq.training.precision import working_in


def development_sample(examples: Sequence[Example], limit: int, seed: int) -> list[Example]:
    """At most `limit` examples a task (0: all), chosen by the seed alone, in their order."""
    chosen: list[int] = []
    for task in tasks_of(examples):
        places = [place for place, example in enumerate(examples) if example.task == task]
        if limit and len(places) > limit:
            places = random.Random(seed).sample(places, limit)
        chosen.extend(places)
    return [examples[place] for place in sorted(chosen)]


def development_losses(
    model: EncoderDecoderModel,
    examples: Sequence[Example],
    tokens_per_batch: int,
    precision: str,
) -> dict[str, float]:
    """By task, the cross-entropy a target token in nats, without smoothing.

    The model should be in evaluation mode.
    """
    losses = {}
    pad, start = model.config.pad_token_id or 0, model.config.start_token_id or 0
    with torch.no_grad(), working_in(precision, model.device):
        for task in tasks_of(examples):
            total, count = 0.0, 0
            places = [place for place, example in enumerate(examples) if example.task == task]
            for bucket in length_buckets(examples, places, tokens_per_batch):
                batch = collate([examples[place] for place in bucket], pad, start, model.device)
                _, plain = batch_loss(model, batch, 0.0)
                total, count = total + float(plain), count + int(batch.counts.sum())
            losses[task] = total / count
    return losses
