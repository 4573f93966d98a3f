"""Drafting from the source: what the output may go on with, because the source does.

Fusion and splitting copy nearly all they say, and summaries quote. Where the source continues the
last tokens of the output, its next tokens are proposed and verified in one pass of the decoder,
which costs little more than the pass for a single token. (transformers' prompt lookup looks at the
decoder's own tokens alone, which in an encoder-decoder never hold the source.)
"""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST = 4
"""Tokens of the output that are looked up, at most."""
_SHORTEST = 2
_REST = 32
"""Tokens without a draft, at most, after drafts that came to nothing."""


class SourceDraft:
    """Proposes, and learns from what became of its proposals how long the next may be."""

    def __init__(self, source: Sequence[int], most: int) -> None:
        self._source = list(source)
        self._most = most
        self._length = self._usual = max(1, most * 3 // 4)
        self._cursor = 1  # behind the one piece that asks for the task
        self._misses = 0
        self._resting = 0
        self._follows: dict[tuple[int, ...], list[int]] = {}
        for size in range(1, _LONGEST + 1):
            for end in range(size, len(self._source)):
                ngram = tuple(self._source[end - size : end])
                self._follows.setdefault(ngram, []).append(end)

    def propose(self, row: Sequence[int]) -> list[int]:
        """What may follow the ids of an output: nothing, or up to `most` tokens of the source."""
        if self._resting:
            self._resting -= 1
            return []
        if len(row) == 1:  # nothing is said yet: what copies begins where the source does
            return self._source[self._cursor : self._cursor + self._length]
        for size in range(min(_LONGEST, len(row)), 0, -1):
            places = self._follows.get(tuple(row[-size:]))
            if places:
                # The nearest place behind the last one that was copied: outputs keep the order.
                start = next((place for place in places if place >= self._cursor), places[0])
                self._cursor = start
                return self._source[start : start + self._length]
        return []

    def learn(self, proposed: int, accepted: int) -> None:
        """Say how many tokens of the last proposal were right."""
        if not proposed:
            return
        self._cursor += accepted
        if accepted == proposed:
            self._length = self._most
        elif accepted:
            self._length = self._usual
        else:
            self._length = max(min(_SHORTEST, self._most), self._length // 2)
        if accepted:
            self._misses = 0
            return
        self._misses += 1
        if self._misses > 1:
            self._resting = min(_REST, 2 ** (self._misses - 1))
