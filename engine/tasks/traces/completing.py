"""What else could have stood in a word's place: its first pieces, completed to whole words."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Sequence

import torch
from torch import Tensor

from engine.decoding import Vocabulary
from engine.decoding.processors import Within
from engine.seq2seq import LoadedModel
from engine.seq2seq.cache import CrossAttentionCache, SelfAttentionCache
from engine.tasks.bound.pieces import Pieces, pieces_of
from engine.tasks.traces.spelled import Word

MOST = 5
LEAST = 3
_LIKELY = 0.02
_WORTH_SAYING = 0.005
"""What is less probable is hardly ever a word that fits."""
_LOOKED_AT = 32
_LONGEST = 8
"""Pieces of a word that is completed."""

Found = tuple[str, float, tuple[int, ...]]
"""A word as it reads, its probability, its pieces."""


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
        vocabulary: Vocabulary | None,
        check: Callable[[], None],
    ) -> None:
        self._model = model.model
        self._source = source
        self._past = past
        self._ids = list(ids)
        self._vocabulary = vocabulary
        self._within = None if vocabulary is None else Within([vocabulary])
        self._check = check
        tokenizer = model.target_tokenizer
        self._control: Collection[int] = tokenizer.control_ids
        self._pieces = pieces_of(tokenizer, self._model.config.decoder.vocab_size)
        self._is_spread = False

    def others(self, word: Word, text: str, scores: Tensor) -> list[Found]:
        """The likeliest other words at a word's place: MOST that are likely, or LEAST in any case.

        `text` is the whole output's; `scores` [V] are the log-probabilities of what may stand
        there. None where nothing is known of how this vocabulary's pieces read.
        """
        pieces = self._pieces
        if pieces is None:
            return []
        begun = list(self._begun(word, text, scores, pieces))
        if not begun:
            return []
        found: dict[str, Found] = {}
        for ids, log_prob in self._completed(word.first, begun, pieces):
            read = "".join(pieces.texts[token] or "" for token in ids).strip()
            if read and "\N{REPLACEMENT CHARACTER}" not in read:
                found.setdefault(read, (read, math.exp(log_prob), tuple(ids)))
        found.pop(text[word.start : word.end], None)
        return sorted(found.values(), key=lambda one: -one[1])

    def _begun(
        self, word: Word, text: str, scores: Tensor, pieces: Pieces
    ) -> Iterator[tuple[int, float]]:
        """First pieces of other words, and their log-probabilities, the likeliest first."""
        before = text[word.start - 1 : word.start]
        prefix = self._ids[: word.first]
        top = scores.topk(min(_LOOKED_AT, len(scores)))
        count = 0
        for value, token in zip(top.values.tolist(), top.indices.tolist(), strict=True):
            probability = math.exp(value)
            enough = MOST if probability >= _LIKELY else LEAST
            if count >= enough or probability < _WORTH_SAYING:
                return
            read = pieces.texts[token]
            if not read or not read.strip() or token in self._control:
                continue
            if token == self._ids[word.first]:
                continue
            if read[0].isalnum() and (before.isalnum() or before.isspace()):
                continue  # it would go on with the word before
            if self._vocabulary is not None and not self._vocabulary.allows(prefix, token):
                continue
            count += 1
            yield token, value

    def _completed(
        self, first: int, begun: Sequence[tuple[int, float]], pieces: Pieces
    ) -> list[tuple[list[int], float]]:
        """These first pieces with what the model says behind them to the end of a word."""
        going = {number for number, (token, _) in enumerate(begun) if _is_of_a_word(token, pieces)}
        rows = [[token] for token, _ in begun]
        log_probs = [value for _, value in begun]
        if not going:
            return list(zip(rows, log_probs, strict=True))
        if not self._is_spread:
            self._past.keep([0] * MOST)
            self._is_spread = True
        self._past.rewind(first)
        fed = [row[-1] for row in rows]
        for _ in range(_LONGEST):
            self._check()
            spread = fed + fed[:1] * (MOST - len(fed))
            ids = torch.tensor([spread], device=self._model.device).T
            logits = self._model.next_logits(ids, self._source, self._past).float()
            scores = logits[: len(rows)].log_softmax(dim=-1)
            chosen = self._chosen(rows, first, scores)
            for index in sorted(going):
                token = chosen[index]
                if not _goes_on(rows[index], token, pieces, self._control):
                    going.discard(index)
                    continue
                rows[index].append(token)
                log_probs[index] += float(scores[index, token])
            if not going:
                break
            fed = [row[-1] for row in rows]
        return list(zip(rows, log_probs, strict=True))

    def _chosen(self, rows: Sequence[list[int]], first: int, scores: Tensor) -> list[int]:
        if self._within is not None:
            scores = self._within([[*self._ids[:first], *row] for row in rows], scores)
        return [int(token) for token in scores.argmax(dim=-1).tolist()]


def _is_of_a_word(token: int, pieces: Pieces) -> bool:
    """Whether a piece ends with a letter or digit, so that a word may go on behind it."""
    return (pieces.texts[token] or " ")[-1].isalnum()


def _goes_on(row: Sequence[int], token: int, pieces: Pieces, control: Collection[int]) -> bool:
    """Whether a token belongs to the word that a row of pieces has begun."""
    last, read = pieces.texts[row[-1]], pieces.texts[token]
    if token in control or not last or not read:
        return False
    return last[-1].isalnum() and read[0].isalnum()
