"""Words that may not be said, and words that alone may be."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

import torch
from torch import Tensor

from engine.decoding.processors.processor import (
    Processor,
    Rows,
    forbid_by_row,
    forbid_everywhere,
)
from engine.errors import OptionInvalid

AllowedTokens = Callable[[int, Sequence[int]], Sequence[int]]
"""From the index of a source and a hypothesis' ids to the tokens that may follow, at least one."""


def bad_words(words: Sequence[Sequence[int]], eos_token_ids: Sequence[int]) -> Processor:
    """Forbid the token that would complete one of these sequences. An end token alone is let be.

    Rule: the reference's NoBadWordsLogitsProcessor.
    """
    ends = set(eos_token_ids)
    single = sorted({word[0] for word in words if len(word) == 1} - ends)
    by_last: dict[int, list[tuple[list[int], int]]] = {}
    for word in words:
        if len(word) > 1:
            by_last.setdefault(word[-2], []).append((list(word[:-1]), word[-1]))

    def completions(row: Sequence[int]) -> Iterator[int]:
        for beginning, last in by_last.get(row[-1], ()):
            if list(row[-len(beginning) :]) == beginning:
                yield last

    def process(rows: Rows, scores: Tensor) -> Tensor:
        if single:
            scores = forbid_everywhere(scores, single)
        return forbid_by_row(scores, map(completions, rows))

    return process


def suppress(token_ids: Sequence[int]) -> Processor:
    """Forbid these tokens. Rule: the reference's SuppressTokensLogitsProcessor."""

    def process(rows: Rows, scores: Tensor) -> Tensor:
        return forbid_everywhere(scores, token_ids)

    return process


def begin_suppress(token_ids: Sequence[int], begin: int) -> Processor:
    """Forbid these tokens to rows of exactly this length.

    Rule: the reference's SuppressTokensAtBeginLogitsProcessor.
    """

    def process(rows: Rows, scores: Tensor) -> Tensor:
        return forbid_everywhere(scores, token_ids) if len(rows[0]) == begin else scores

    return process


def within(vocabulary: Tensor, eos_token_ids: Sequence[int]) -> Processor:
    """Forbid each source the tokens outside its vocabulary [B, V], of bools, but for end tokens."""
    forbidden = ~vocabulary
    forbidden[:, list(eos_token_ids)] = False

    def process(rows: Rows, scores: Tensor) -> Tensor:
        beams = len(rows) // len(forbidden)
        return scores.masked_fill(forbidden.repeat_interleave(beams, dim=0), -math.inf)

    return process


def only_allowed(allowed_tokens: AllowedTokens, sources: int) -> Processor:
    """Forbid all tokens but those that the caller names for a hypothesis.

    When these are all forbidden already, in every row of a source, they are allowed again: the
    caller's word is the last. Rule: the reference's PrefixConstrainedLogitsProcessor. Raises
    OptionInvalid when the caller names none.
    """

    def process(rows: Rows, scores: Tensor) -> Tensor:
        beams = len(rows) // sources
        allowed = scores.new_full(scores.shape, -math.inf)
        for index, row in enumerate(rows):
            token_ids = list(allowed_tokens(index // beams, tuple(row)))
            if not token_ids:
                raise OptionInvalid(
                    "prefix_allowed_tokens_fn", "without a token", "one token or more, each time"
                )
            allowed[index, token_ids] = 0.0
        restricted = scores + allowed
        stuck = restricted.amax(dim=-1).isneginf().view(sources, beams).all(dim=-1)
        return torch.where(stuck.repeat_interleave(beams)[:, None], allowed, restricted)

    return process
