"""No n-gram twice, and none of the source's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from torch import Tensor

from engine.decoding.processors.processor import Processor, Rows, forbid_by_row


def no_repeat_ngram(size: int) -> Processor:
    """Forbid every token that would complete an n-gram of this size that a row holds already.

    The start token and a prefix are part of n-grams. Rule: the reference's
    NoRepeatNGramLogitsProcessor.
    """

    def process(rows: Rows, scores: Tensor) -> Tensor:
        return forbid_by_row(scores, (_completions(row, size) for row in rows))

    return process


def encoder_no_repeat_ngram(size: int, encoder_ids: Sequence[Sequence[int]]) -> Processor:
    """Forbid every token that would complete an n-gram of this size of the row's source.

    encoder_ids holds the B sources, pads included: like the reference, a padded batch also has
    n-grams of pads, which forbid pads only. Rule: EncoderNoRepeatNGramLogitsProcessor.
    """
    tables = [_followers(source, size) for source in encoder_ids]

    def process(rows: Rows, scores: Tensor) -> Tensor:
        if len(rows[0]) < size - 1:
            return scores
        beams = len(rows) // len(tables)
        return forbid_by_row(
            scores,
            (
                tables[index // beams].get(tuple(row[len(row) - size + 1 :]), ())
                for index, row in enumerate(rows)
            ),
        )

    return process


def _completions(row: Sequence[int], size: int) -> set[int]:
    """Tokens that followed earlier occurrences of the row's last `size - 1` tokens."""
    if len(row) + 1 < size:
        return set()
    start = len(row) - (size - 1)
    tail = list(row[start:])
    return {
        row[end]
        for end in range(size - 1, len(row))
        if (not tail or row[end - 1] == tail[-1]) and list(row[end - size + 1 : end]) == tail
    }


def _followers(source: Sequence[int], size: int) -> Mapping[tuple[int, ...], set[int]]:
    """By the first `size - 1` tokens of the source's n-grams: the tokens that complete them."""
    followers: dict[tuple[int, ...], set[int]] = {}
    for end in range(size - 1, len(source)):
        followers.setdefault(tuple(source[end - size + 1 : end]), set()).add(source[end])
    return followers
