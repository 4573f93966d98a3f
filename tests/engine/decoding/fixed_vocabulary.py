"""The simplest vocabulary of an output."""

from __future__ import annotations

from collections.abc import Sequence

import torch


class FixedVocabulary:
    """A vocabulary of the same tokens everywhere."""

    def __init__(self, tokens: torch.Tensor) -> None:
        self._tokens = tokens

    def allows(self, ids: Sequence[int], token: int) -> bool:
        return bool(self._tokens[token])

    def allowed(self, ids: Sequence[int]) -> torch.Tensor:
        return self._tokens

    def expected(self, ids: Sequence[int]) -> Sequence[int]:
        return ()
