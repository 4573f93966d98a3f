"""Logit processors: what the next token may be, given the tokens so far.

Each takes the rows' token ids (start token included) and scores [R, V], and returns scores [R, V].
Greedy search gives them logits, beam search log-probabilities, as the reference does.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from engine.decoding.options import DecodingOptions

Rows = Sequence[Sequence[int]]
Processor = Callable[[Rows, Tensor], Tensor]


def build_processors(options: DecodingOptions, eos_token_ids: Sequence[int]) -> list[Processor]:
    """The processors that these options ask for, in the reference's order."""
    processors: list[Processor] = []
    if options.repetition_penalty != 1.0:
        processors.append(repetition_penalty(options.repetition_penalty))
    if options.no_repeat_ngram_size > 0:
        processors.append(no_repeat_ngram(options.no_repeat_ngram_size))
    if options.min_length > 0:
        processors.append(min_length(options.min_length, eos_token_ids))
    return processors


def repetition_penalty(penalty: float) -> Processor:
    """Scores of tokens that a row holds already: divided when positive, multiplied otherwise."""

    def process(rows: Rows, scores: Tensor) -> Tensor:
        ids = torch.tensor(rows, device=scores.device)
        held = scores.gather(1, ids)
        held = torch.where(held < 0, held * penalty, held / penalty)
        return scores.scatter(1, ids, held)

    return process


def no_repeat_ngram(size: int) -> Processor:
    """Forbid every token that would complete an n-gram of this size that a row holds already."""

    def process(rows: Rows, scores: Tensor) -> Tensor:
        at_rows: list[int] = []
        at_tokens: list[int] = []
        for index, row in enumerate(rows):
            banned = _completions(row, size)
            at_rows.extend([index] * len(banned))
            at_tokens.extend(banned)
        if at_tokens:
            scores = scores.clone()
            scores[at_rows, at_tokens] = -math.inf
        return scores

    return process


def _completions(row: Sequence[int], size: int) -> set[int]:
    """Tokens that followed earlier occurrences of the row's last `size - 1` tokens."""
    if len(row) + 1 < size:
        return set()
    start = len(row) - (size - 1)
    tail = list(row[start:])
    return {
        row[end]
        for end in range(size - 1, len(row))
        if (not tail or row[end - 1] == tail[-1]) and list(row[end - size + 1 : end]) == tail
    }


def min_length(length: int, eos_token_ids: Sequence[int]) -> Processor:
    """Forbid the end while a row is shorter than this, start token included."""
    ends = list(eos_token_ids)

    def process(rows: Rows, scores: Tensor) -> Tensor:
        if len(rows[0]) < length:
            scores = scores.clone()
            scores[:, ends] = -math.inf
        return scores

    return process
