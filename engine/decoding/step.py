"""What a search says after each token."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """The state of a search after one more token.

    `hypotheses` holds, for each source, the best hypothesis so far: ids with the start token, and
    the end token once reached. Its first `settled` ids will not change any more. With `finished`
    (the last step of a search) the hypotheses are the result.
    """

    hypotheses: Sequence[Sequence[int]]
    settled: Sequence[int]
    finished: bool
