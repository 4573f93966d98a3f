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
from engine.decoding.vocabulary import Vocabulary
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


class Within:
    """Forbid each source what its vocabulary does not allow; None allows all.

    A row whose likeliest token is forbidden gives the score of that to the best of the tokens that
    the vocabulary expects: where a model that copies would write something new, it has lost its
    place, and what is merely second in its scores is no better. Where nothing at all would be left
    to a row, it is not bounded.
    """

    def __init__(self, vocabularies: Sequence[Vocabulary | None]) -> None:
        self._vocabularies = vocabularies

    def __call__(self, rows: Rows, scores: Tensor) -> Tensor:
        """A `Processor`."""
        each = len(rows) // len(self._vocabularies)
        free = torch.ones(scores.shape[-1], dtype=torch.bool, device=scores.device)
        allowed = []
        for index, row in enumerate(rows):
            vocabulary = self._vocabularies[index // each]
            # A run that goes on on another device keeps its vocabularies.
            allowed.append(
                free if vocabulary is None else vocabulary.allowed(row).to(scores.device)
            )
        may = torch.stack(allowed)
        bound = scores.masked_fill(~may, -math.inf)
        likeliest = scores.argmax(dim=-1, keepdim=True)
        refused = ~may.gather(1, likeliest)[:, 0]
        for index in refused.nonzero()[:, 0].tolist():
            vocabulary = self._vocabularies[index // each]
            expected = [] if vocabulary is None else list(vocabulary.expected(rows[index]))
            if expected:
                best = expected[int(bound[index, expected].argmax())]
                if may[index, best]:
                    bound[index, best] = scores[index, likeliest[index, 0]]
        stuck = bound.amax(dim=-1, keepdim=True).isneginf()
        return torch.where(stuck, scores, bound)

    def allows(self, row: Sequence[int], token: int) -> bool:
        """Whether the first source may go on so: quicker than forbidding the rest."""
        vocabulary = self._vocabularies[0]
        return vocabulary is None or vocabulary.allows(row, token)


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
