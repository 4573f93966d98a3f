"""Drafting from the source: what the output may go on with, because the source does.

Fusion and splitting copy nearly all they say, and summaries quote. Where the source continues the
last tokens of the output, its next tokens are proposed and verified in one pass of the decoder,
which reads the weights once for all of them. (transformers' prompt lookup looks at the decoder's
own tokens alone, which in an encoder-decoder never hold the source.)
"""

from __future__ import annotations

from collections.abc import Sequence

_LOOKED_UP = 4
"""Tokens of the output that are looked up, at most."""
_SHORTEST = 2
"""Tokens of a draft after misses; one hardly pays for the pass."""
_PASS, _TOKEN = 0.45, 0.08
"""What a pass with a draft costs beside one for a single token, and what each of its tokens adds;
in passes for a single token, in 8 bits, where drafts cost most."""
_LENT, _KEPT, _SHARE = 1.5, 4.0, 0.03
"""Passes that drafts may waste before they saved any, that they may waste of those they saved, and
what each pass adds."""


class SourceDraft:
    """Proposes, and learns from what became of its proposals how long the next may be.

    It keeps account of the passes that its drafts saved and cost, and proposes no more than it can
    pay for, so that an output that copies nothing takes hardly longer than without drafts.
    """

    def __init__(self, source: Sequence[int], most: int) -> None:
        self._source = list(source)
        self._most = most
        self._shortest = min(_SHORTEST, most)
        self._length = max(self._shortest, most // 4)
        self._usual = max(self._shortest, most * 3 // 4)
        self._shortest_match = 1
        self._credit = _LENT
        self._cursor = 1  # behind the one piece that asks for the task
        self._behind: dict[int, list[int]] = {}
        """By token, the places behind it, in order."""
        for place, token in enumerate(self._source[:-1], start=1):
            self._behind.setdefault(token, []).append(place)

    def propose(self, row: Sequence[int]) -> list[int]:
        """What may follow the ids of an output: nothing, or up to `most` tokens of the source."""
        self._credit = min(_KEPT, self._credit + _SHARE)
        length = min(self._length, int((self._credit - _PASS) / _TOKEN))
        start = self._place(row) if length >= self._shortest else None
        if start is None:
            return []
        self._cursor = start
        return self._source[start : start + length]

    def learn(self, proposed: int, accepted: int) -> None:
        """Say how many tokens of the last proposal were right."""
        if not proposed:
            return
        self._cursor += accepted
        self._credit += accepted - _PASS - _TOKEN * proposed
        if accepted:
            self._length = self._most if accepted == proposed else self._usual
            self._shortest_match = 1
        else:
            self._length = max(self._shortest, self._length // 2)
            self._shortest_match = 2  # one token alone says little about the next

    def _place(self, row: Sequence[int]) -> int | None:
        """Where the source goes on with what the output ends with."""
        if len(row) == 1:  # nothing is said yet: what copies begins where the source does
            return self._cursor
        best, longest = None, self._shortest_match - 1
        for place in self._behind.get(row[-1], ()):
            size = self._match(row, place)
            # The longest match; of equal ones the nearest behind what was copied last, since
            # outputs keep the order, else the first.
            if size > longest or (
                size == longest and best is not None and best < self._cursor <= place
            ):
                best, longest = place, size
        return best

    def _match(self, row: Sequence[int], place: int) -> int:
        """How many tokens before a place are the last ones of the output."""
        longest = min(_LOOKED_UP, len(row), place)
        size = 1
        while size < longest and row[-size - 1] == self._source[place - size - 1]:
            size += 1
        return size
