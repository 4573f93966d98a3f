"""What else could have stood in a word's place: its first pieces, completed to whole words."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch

from engine.decoding import Vocabulary
from engine.decoding.processors import Within
from engine.seq2seq import LoadedModel
from engine.seq2seq.cache import CrossAttentionCache, SelfAttentionCache
from engine.tasks.bound.pieces import Pieces, pieces_of
from engine.tasks.traces.spelled import Word, goes_on, is_unspaced

MOST = 5
LEAST = 3
_LIKELY = 0.02
_WORTH_SAYING = 0.005
"""What is less probable is hardly ever a word that fits."""
LOOKED_AT = 32
_LONGEST = 8
"""Pieces that complete a word: what is not done by then is none that anybody would choose."""

Found = tuple[str, float, tuple[int, ...]]
"""A word as it reads, its probability, its pieces."""


@dataclass(frozen=True)
class Told:
    """What a model says of an output, for each of its ids but the last: of what follows that.

    `said` is the log-probability of the token that does follow, `likeliest` the tokens and
    log-probabilities of the LOOKED_AT most probable.
    """

    said: Sequence[float]
    likeliest: Sequence[tuple[Sequence[int], Sequence[float]]]

    def log_prob(self, first: int, stop: int) -> float:
        """That of these of the ids, each given all before it."""
        return sum(self.said[first - 1 : stop - 1])


@dataclass
class _Begun:
    """The pieces of a word that is being completed, and their log-probability."""

    ids: list[int]
    log_prob: float


class Completing:
    """Finds other words for those of one output, from its last word to its first.

    `past` holds the output; it is forgotten from a word on that was asked about.
    """

    def __init__(
        self,
        model: LoadedModel,
        source: CrossAttentionCache,
        past: SelfAttentionCache,
        ids: Sequence[int],
        told: Told,
        vocabulary: Vocabulary | None,
        check: Callable[[], None],
    ) -> None:
        self._model = model.model
        self._source = source
        self._past = past
        self._ids = list(ids)
        self._told = told
        self._vocabulary = vocabulary
        self._within = None if vocabulary is None else Within([vocabulary])
        self._check = check
        self._pieces = _pieces_of(model)
        self._is_spread = False

    def others(self, word: Word, text: str) -> list[Found]:
        """The likeliest other words at a word's place: MOST that are likely, or LEAST in any case.

        They part from it at any of its pieces. `text` is the whole output's. None where nothing is
        known of how this vocabulary's pieces read.
        """
        pieces = self._pieces
        if pieces is None:
            return []
        found: dict[str, Found] = {}
        for one in self._completed(word.first, list(self._begun(word, text, pieces)), pieces):
            read = "".join(pieces.texts[token] or "" for token in one.ids).strip()
            probability = math.exp(one.log_prob)
            if "\N{REPLACEMENT CHARACTER}" in read:
                continue
            if read not in found or found[read][1] < probability:
                found[read] = read, probability, tuple(one.ids)
        found.pop(text[word.start : word.end], None)
        return sorted(found.values(), key=lambda one: -one[1])

    def _begun(self, word: Word, text: str, pieces: Pieces) -> Iterator[_Begun]:
        """Beginnings of other words, the likeliest first."""
        before = text[word.start - 1 : word.start]
        count = 0
        for log_prob, place, token in self._beside(word):
            probability = math.exp(log_prob)
            enough = MOST if probability >= _LIKELY else LEAST
            if count >= enough or probability < _WORTH_SAYING:
                return
            said, read = self._ids[word.first : place], pieces.texts[token]
            if not read or not read.strip() or not all(pieces.texts[one] for one in said):
                continue
            begun = "".join(pieces.texts[one] or "" for one in said)
            if begun.strip():
                pass  # it may go on otherwise, or end here
            elif begun and read[0].isspace():
                continue  # a space too many
            elif not begun and (goes_on(before, read[0]) or _lacks_space(before, read[0])):
                continue  # it would go on with the word before
            prefix = self._ids[:place]
            if self._vocabulary is not None and not self._vocabulary.allows(prefix, token):
                continue
            count += 1
            yield _Begun([*said, token], log_prob)

    def _beside(self, word: Word) -> list[tuple[float, int, int]]:
        """What else the model might have said at each of a word's pieces, the likeliest first.

        A log-probability, with that of the word's pieces before; the place; the token.
        """
        return sorted(
            (
                (self._told.log_prob(word.first, place) + log_prob, place, token)
                for place in range(word.first, word.stop)
                for token, log_prob in zip(*self._told.likeliest[place - 1], strict=True)
                if token != self._ids[place]
            ),
            reverse=True,
        )

    def _completed(self, first: int, begun: Sequence[_Begun], pieces: Pieces) -> list[_Begun]:
        """These beginnings with what the model says behind them to the end of a word."""
        going = {number for number, one in enumerate(begun) if _may_go_on(one.ids[-1], pieces)}
        endless = set[int]()
        longest = [len(one.ids) + _LONGEST for one in begun]
        if going and not self._is_spread:
            self._past.keep([0] * MOST)
            self._is_spread = True
        self._past.rewind(first)
        step = 0
        while going and first + step < self._model.config.decoder.positions:
            self._check()
            # All are fed from the word's beginning on, though some have parted from it later.
            fed = [one.ids[min(step, len(one.ids) - 1)] for one in begun]
            step += 1
            spread = fed + fed[:1] * (MOST - len(fed))
            ids = torch.tensor([spread], device=self._model.device).T
            logits = self._model.next_logits(ids, self._source, self._past).float()
            due = sorted(number for number in going if len(begun[number].ids) == step)
            if not due:
                continue
            scores = logits[due].log_softmax(dim=-1)
            rows = [[*self._ids[:first], *begun[number].ids] for number in due]
            chosen = (scores if self._within is None else self._within(rows, scores)).argmax(dim=-1)
            for index, number in enumerate(due):
                one, token = begun[number], int(chosen[index])
                if not _goes_on(one.ids, token, pieces):
                    going.discard(number)
                elif step == longest[number]:
                    going.discard(number)
                    endless.add(number)
                else:
                    one.ids.append(token)
                    one.log_prob += float(scores[index, token])
        return [one for number, one in enumerate(begun) if number not in endless]


def longer_words(model: LoadedModel, word: str) -> tuple[int, ...]:
    """The pieces that would make a longer word of one; none where nothing is known of them."""
    pieces = _pieces_of(model)
    if pieces is None or not word[-1:].isalnum() or is_unspaced(word[-1:]):
        return ()
    texts = enumerate(pieces.texts)
    return tuple(token for token, text in texts if text and goes_on(word[-1], text[0]))


def _pieces_of(model: LoadedModel) -> Pieces | None:
    return pieces_of(model.target_tokenizer, model.model.config.decoder.vocab_size)


def _lacks_space(before: str, character: str) -> bool:
    return before.isspace() and character.isalnum() and not is_unspaced(character)


def _may_go_on(token: int, pieces: Pieces) -> bool:
    """Whether a piece ends with a letter or digit, so that a word may go on behind it."""
    last = (pieces.texts[token] or " ")[-1]
    return last.isalnum() and not is_unspaced(last)


def _goes_on(row: Sequence[int], token: int, pieces: Pieces) -> bool:
    """Whether a token belongs to the word that a row of pieces has begun."""
    last, read = pieces.texts[row[-1]], pieces.texts[token]
    return last is not None and read is not None and goes_on(last[-1:], read[:1])
