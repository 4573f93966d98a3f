"""The vocabulary of one source, word by word: a `Vocabulary` of the decoding.

A bound by pieces alone lets a rare word begin rightly and end as another: "Agricultural" as
"Aural". Here a word that is begun must go on as one of the words that may be written; and where the
model would say something else, what the source says next is what it should have said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise

import torch
from torch import Tensor

from engine.tasks.bound.pieces import Pieces
from engine.tasks.bound.words import Words, inside_openings

_LONGEST_MATCH = 16
_SURE_MATCH = 2
"""Pieces that must agree before a small letter may follow a full stop, as in "U.S. troops"."""


class _Place(Enum):
    """Where in a sentence a word would begin; ANYWHERE is where nobody can tell."""

    BEGINNING = auto()
    MIDDLE = auto()
    ANYWHERE = auto()


class SourceVocabulary:
    """What an output may say: `words`, `marks`, and such parts of characters as its source has.

    `source_ids` are the source in the output's pieces. A word is large at the beginning of a
    sentence and as `words` have it elsewhere, and is not said twice in a row unless the source does
    so. `end_ids` may come wherever no word is left unfinished. A word that nothing here begins,
    such as one of a prefix, may end where it stands.
    """

    def __init__(
        self,
        pieces: Pieces,
        words: Sequence[Words],
        marks: frozenset[str],
        source_ids: Sequence[int],
        end_ids: Collection[int],
        device: torch.device,
    ) -> None:
        self._pieces = pieces
        self._words = words
        self._device = device
        self._small = frozenset[int]().union(*(known.small for known in words))
        self._large = frozenset[int]().union(*(known.large for known in words))
        self._either = self._small | self._large
        self._inside = inside_openings(source_ids, pieces).union(*(w.inside for w in words))
        # What may stand wherever no word is left unfinished, and what finishes a word first.
        self._free = pieces.octets.intersection(source_ids).union(end_ids)
        self._finishing: dict[int, str] = {}
        for piece in pieces.mixed:
            if (
                piece.marks <= marks
                and all(map(self._is_word, piece.inner))
                and (not piece.tail or self._is_begun(piece.tail))
            ):
                if piece.head:
                    self._finishing[piece.token_id] = piece.head
                else:
                    self._free |= {piece.token_id}
        self._source = source_ids
        self._keys = [self._key(token_id) for token_id in source_ids]
        self._ends_of: dict[object, list[int]] = {}
        for end in range(1, len(source_ids)):
            self._ends_of.setdefault(self._keys[end - 1], []).append(end)
        pairs = pairwise(source_ids)
        self._twice = frozenset(first for first, second in pairs if first == second)
        self._allowed: dict[tuple[str, _Place], Tensor] = {}

    def allows(self, ids: Sequence[int], token: int) -> bool:
        """Whether this token may follow."""
        begun = self._begun(ids)
        if token in self._either:
            if not self._may_end(begun) or self._is_repeated(ids, token):
                return False
            place = self._place(ids)
            return token in self._openings(place) or (
                place is _Place.BEGINNING and token in self._sure(ids)
            )
        if token in self._free:
            return self._may_end(begun)
        if token in self._finishing:
            return self._is_word(begun + self._finishing[token])
        if not begun:
            return token in self._inside
        text = self._pieces.texts[token]
        return bool(text) and self._is_begun(f"{begun}{text}")

    def allowed(self, ids: Sequence[int]) -> Tensor:
        """Which tokens may follow: bools [V], to be read only."""
        begun, place = self._begun(ids), self._place(ids)
        if (begun, place) not in self._allowed:
            self._allowed[begun, place] = self._mask(set(self._following(begun, place)))
        found = self._allowed[begun, place]
        sure = self._sure(ids) if place is _Place.BEGINNING and self._may_end(begun) else ()
        repeated = self._is_repeated(ids, ids[-1])
        if sure or repeated:
            found = found.clone()
            found[list(sure)] = True
            found[ids[-1]] &= not repeated
        return found

    def expected(self, ids: Sequence[int]) -> Sequence[int]:
        """What follows in the source wherever it says most of what the hypothesis said last."""
        return self._match(ids)[1]

    # ------------------------------------------------------------ what may follow

    def _following(self, begun: str, place: _Place) -> Iterator[int]:
        if self._may_end(begun):
            yield from self._free
            yield from self._openings(place)
        for token_id, head in self._finishing.items():
            if self._is_word(begun + head):
                yield token_id
        if not begun:
            yield from self._inside
            return
        ids = self._pieces.ids
        for known in self._words:
            for word in known.beginnings.get(begun, ()):
                for end in range(len(begun) + 1, len(word) + 1):
                    if word[len(begun) : end] in ids:
                        yield ids[word[len(begun) : end]]

    def _openings(self, place: _Place) -> frozenset[int]:
        if place is _Place.ANYWHERE:
            return self._either
        return self._large if place is _Place.BEGINNING else self._small

    def _is_repeated(self, ids: Sequence[int], token: int) -> bool:
        return token == ids[-1] and token in self._either and token not in self._twice

    def _may_end(self, begun: str) -> bool:
        return not begun or self._is_word(begun) or not self._is_begun(begun)

    def _is_word(self, word: str) -> bool:
        return any(word in known.words for known in self._words)

    def _is_begun(self, beginning: str) -> bool:
        return any(beginning in known.beginnings for known in self._words)

    def _mask(self, token_ids: set[int]) -> Tensor:
        found = torch.zeros(len(self._pieces.texts), dtype=torch.bool)
        found[list(token_ids)] = True
        return found.to(self._device)

    # ------------------------------------------------------------ where a hypothesis stands

    def _begun(self, ids: Sequence[int]) -> str:
        """The word at the end of a hypothesis, which may go on; "" where there is none."""
        begun = ""
        for token_id in reversed(ids):
            text = self._pieces.texts[token_id]
            if text is None:
                break
            start = len(text)
            while start and text[start - 1].isalnum():
                start -= 1
            begun = text[start:] + begun
            if start:
                break
        return begun

    def _place(self, ids: Sequence[int]) -> _Place:
        for token_id in reversed(ids):
            text = self._pieces.texts[token_id]
            if text is None:
                octet = token_id in self._pieces.octets
                return _Place.ANYWHERE if octet else _Place.BEGINNING
            last = text.rstrip()[-1:]
            if last:
                if last in ".!?":
                    return _Place.BEGINNING
                return _Place.MIDDLE if last.isalnum() or last in ",;" else _Place.ANYWHERE
        return _Place.BEGINNING

    def _sure(self, ids: Sequence[int]) -> list[int]:
        """What may begin a word though it is small: the source goes on with it."""
        length, expected = self._match(ids)
        return [i for i in expected if i in self._either] if length >= _SURE_MATCH else []

    def _match(self, ids: Sequence[int]) -> tuple[int, list[int]]:
        """How many pieces at the end of a hypothesis the source says, and what follows there.

        Pieces that differ in case or by a space are alike. Of an empty hypothesis: the beginning.
        """
        said = [self._key(token_id) for token_id in ids[1:][-_LONGEST_MATCH:]]
        if not said:
            return 0, list(self._source[:1])
        longest, found = 0, list[int]()
        for end in self._ends_of.get(said[-1], ()):
            length = 1
            while (
                length < min(len(said), end) and self._keys[end - 1 - length] == said[-1 - length]
            ):
                length += 1
            if length > longest:
                longest, found = length, []
            if length == longest:
                found.append(self._source[end])
        return longest, found

    def _key(self, token_id: int) -> object:
        text = self._pieces.texts[token_id]
        return token_id if text is None else text.strip().lower() or text
