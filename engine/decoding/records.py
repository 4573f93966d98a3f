"""What the model thought of an output, token by token: read once, when the output is there.

One pass over finished outputs serves every search alike, and costs nothing when nobody asks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import torch

from engine.decoding.step import Alternative, Hypothesis
from engine.seq2seq.cache import CrossAttentionCache
from engine.seq2seq.protocol import Seq2Seq

MAX_LOGITS = 2**24
"""Logits held at a time: 64 MB in float32."""


def add_records(
    model: Seq2Seq,
    source: CrossAttentionCache,
    result: Sequence[Sequence[Hypothesis]],
    alternatives: int,
    check: Callable[[], None] = lambda: None,
) -> tuple[tuple[Hypothesis, ...], ...]:
    """The outputs of the B sources, equally many each, with log_probs and alternatives.

    `alternatives` most probable tokens are recorded at each position (0: none, and no tuple of
    them). `check` is called between passes.
    """
    outputs = [hypothesis.ids for hypotheses in result for hypothesis in hypotheses]
    longest = max(map(len, outputs))
    # Any filler does: the model is causal, and nothing is read behind an output's end.
    padded = [[*ids, *[ids[-1]] * (longest - len(ids))] for ids in outputs]
    ids = torch.tensor(padded, device=model.device)
    past = model.new_cache(len(outputs))
    vocab_size = model.config.decoder.vocab_size
    length = max(1, MAX_LOGITS // (len(outputs) * vocab_size))
    log_probs: list[list[float]] = [[] for _ in outputs]
    best: list[list[tuple[Alternative, ...]]] = [[] for _ in outputs]
    for start in range(0, longest - 1, length):
        check()
        end = min(start + length, longest - 1)
        scores = model.decode(ids[:, start:end], source, past).float().log_softmax(dim=-1)
        said = scores.gather(2, ids[:, start + 1 : end + 1, None])[..., 0].tolist()
        for row, values in zip(log_probs, said, strict=True):
            row.extend(values)
        if alternatives:
            top = scores.topk(min(alternatives, vocab_size))
            for row_best, values, tokens in zip(
                best, top.values.tolist(), top.indices.tolist(), strict=True
            ):
                row_best.extend(
                    tuple(map(Alternative, *pair)) for pair in zip(tokens, values, strict=True)
                )
    recorded = iter(zip(log_probs, best, strict=True))
    return tuple(
        tuple(_recorded(hypothesis, *next(recorded), alternatives > 0) for hypothesis in hypotheses)
        for hypotheses in result
    )


def _recorded(
    hypothesis: Hypothesis,
    log_probs: Sequence[float],
    best: Sequence[tuple[Alternative, ...]],
    with_alternatives: bool,
) -> Hypothesis:
    count = len(hypothesis.ids) - 1
    return replace(
        hypothesis,
        log_probs=tuple(log_probs[:count]),
        alternatives=tuple(best[:count]) if with_alternatives else None,
    )
