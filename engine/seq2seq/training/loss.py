"""The loss: cross-entropy of the targets with label smoothing, and its gradient."""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.seq2seq.encoder_decoder import EncoderDecoderModel
from engine.seq2seq.training.batches import Batch

_ROWS = 128
"""Of so many targets the scores over the vocabulary are in memory at once, and in the cache."""


def batch_loss(model: EncoderDecoderModel, batch: Batch, smoothing: float) -> tuple[Tensor, Tensor]:
    """What is minimised, and the plain cross-entropy, both summed over the targets that count.

    By teacher forcing, as the model's `forward` with labels. Pads are left out before the product
    with the vocabulary, the largest of all. Smoothing moves that part of the probability from the
    target to all pieces alike, as `torch.nn.functional.cross_entropy` does.
    """
    source = model.encode(batch.source, batch.mask)
    hidden = model.decoder.bert.decode(batch.inputs, source)[batch.counts]
    targets = batch.targets[batch.counts]
    decoder = model.decoder
    words = decoder.bert.embeddings.word_embeddings.weight
    hidden, table, bias = decoder.lm_head.factors(hidden, words)
    if torch.is_autocast_enabled(hidden.device.type):
        dtype = torch.get_autocast_dtype(hidden.device.type)
    else:
        dtype = hidden.dtype
    loss, plain = _VocabularyLoss.apply(  # type: ignore[no-untyped-call]
        hidden, table, bias, targets, smoothing, dtype, torch.is_grad_enabled()
    )
    return loss, plain


class _VocabularyLoss(torch.autograd.Function):
    """The product with the vocabulary and the cross-entropy in one.

    The gradient with respect to the logits is all that is kept of them, in the type of the
    products: no logits in float32, and none of their probabilities, ever exist as a whole.
    """

    @staticmethod
    def forward(
        ctx: Any,
        hidden: Tensor,
        table: Tensor,
        bias: Tensor | None,
        targets: Tensor,
        smoothing: float,
        dtype: torch.dtype,
        needs_gradient: bool,
    ) -> tuple[Tensor, Tensor]:
        """Sums over targets [N] for hidden [N, H], a table [V, H] and a bias [V]."""
        rows, pieces = hidden.to(dtype), table.to(dtype)
        offset = None if bias is None else bias.to(dtype)
        plain, spread = torch.zeros(2, device=hidden.device).unbind()
        of_logits = rows.new_empty((len(rows), len(pieces)) if needs_gradient else (0, 0))
        even = smoothing / len(pieces)
        with torch.autocast(hidden.device.type, enabled=False):
            for start in range(0, len(rows), _ROWS):
                part = slice(start, start + _ROWS)
                scores = F.log_softmax(F.linear(rows[part], pieces, offset).float(), dim=-1)
                wanted = targets[part, None]
                plain = plain - scores.gather(1, wanted).sum()
                if smoothing:
                    spread = spread - scores.mean(dim=-1).sum()
                if needs_gradient:
                    scores.exp_()
                    if smoothing:
                        scores -= even
                    scores.scatter_add_(1, wanted, scores.new_full(wanted.shape, smoothing - 1.0))
                    of_logits[part] = scores
        ctx.save_for_backward(of_logits, rows, pieces)
        ctx.of_bias = bias is not None
        ctx.mark_non_differentiable(plain)
        return torch.lerp(plain, spread, smoothing), plain

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        """Scaled by the gradient of the loss; that of the plain one does not count."""
        of_logits, rows, pieces = ctx.saved_tensors
        scale = gradients[0]
        with torch.autocast(rows.device.type, enabled=False):
            of_hidden = (of_logits @ pieces).float() * scale
            of_table = (of_logits.t() @ rows).float() * scale
            of_bias = of_logits.sum(dim=0, dtype=torch.float32) * scale if ctx.of_bias else None
        return of_hidden, of_table, of_bias, None, None, None, None
