"""What the output of one source may say, token by token."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from torch import Tensor


class Vocabulary(Protocol):
    """The tokens that may follow a hypothesis, of which `ids` begin with the start token.

    What it says of a hypothesis depends on its ids alone, and is the same each time. End tokens
    are tokens as others are.
    """

    def allows(self, ids: Sequence[int], token: int) -> bool:
        """Whether this token may follow."""

    def allowed(self, ids: Sequence[int]) -> Tensor:
        """Which tokens may follow: bools [V] on the model's device, to be read only."""

    def expected(self, ids: Sequence[int]) -> Sequence[int]:
        """Tokens of which one should follow when what the model would say is not allowed."""
