"""What a logit processor is."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

import torch
from torch import Tensor

Rows = Sequence[Sequence[int]]
"""Token ids of the R rows so far, start token included, all of one length."""

Processor = Callable[[Rows, Tensor], Tensor]
"""From rows and scores [R, V] to scores [R, V]; the scores given are left as they are."""


def forbid_everywhere(scores: Tensor, token_ids: Sequence[int]) -> Tensor:
    """Scores [R, V] in which no row may take these tokens."""
    index = torch.tensor(token_ids, device=scores.device, dtype=torch.long)
    return scores.index_fill(1, index, -math.inf)


def forbid_by_row(scores: Tensor, banned: Iterable[Iterable[int]]) -> Tensor:
    """Scores [R, V] in which row r may not take the tokens `banned[r]`."""
    lists = [list(token_ids) for token_ids in banned]
    if not any(lists):
        return scores
    rows = [row for row, token_ids in enumerate(lists) for _ in token_ids]
    scores = scores.clone()
    scores[rows, list(chain.from_iterable(lists))] = -math.inf
    return scores


def only(scores: Tensor, token_ids: Sequence[int]) -> Tensor:
    """Scores [R, V] that leave every row these tokens alone, all equally good."""
    forced = scores.new_full(scores.shape, -math.inf)
    forced[:, list(token_ids)] = 0.0
    return forced
