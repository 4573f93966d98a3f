"""What a search says after each token, and what it has found in the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Alternative(NamedTuple):
    """A token that the model might have said at a position, and its log-probability."""

    token_id: int
    log_prob: float


@dataclass(frozen=True)
class Hypothesis:
    """One output: ids with the start token and a prefix, and the end token if it was reached.

    `score` is that of beam search: the sum of the log-probabilities that it compared, divided by
    the generated length to the power of length_penalty; None from greedy search and sampling.
    `log_probs` and `alternatives` are recorded when the options ask for them, one entry for each of
    ids[1:]: what the model itself thought of the token there and of its most probable tokens, most
    probable first, whatever processors, warpers or a prefix made of it.
    """

    ids: tuple[int, ...]
    score: float | None = None
    log_probs: tuple[float, ...] | None = None
    alternatives: tuple[tuple[Alternative, ...], ...] | None = None


@dataclass(frozen=True)
class Step:
    """The state of a search after one more token.

    `hypotheses` holds, for each source, the best hypothesis so far: ids with the start token, and
    the end token once reached. Its first `settled` ids will not change any more. With `finished`
    (the last step of a search) the hypotheses are final, and `result` holds for each source its
    num_return_sequences outputs, best first; of samples, in the order they were drawn.

    Of a beam search, `considered` tells all that is in the running for the first source, finished
    or not, the best first; to be asked before the next step.
    """

    hypotheses: Sequence[Sequence[int]]
    settled: Sequence[int]
    finished: bool
    result: tuple[tuple[Hypothesis, ...], ...] | None = None
    considered: Callable[[], tuple[Hypothesis, ...]] | None = None
