"""The self-attention cache: growth and reordering."""

from __future__ import annotations

import torch

from engine.seq2seq.cache import SelfAttentionCache


def filled(rows: int, tokens: int) -> tuple[SelfAttentionCache, torch.Tensor]:
    cache = SelfAttentionCache(2, rows, 3, 4, device=torch.device("cpu"), dtype=torch.float32)
    written = torch.randn(rows, 3, tokens, 4)
    for position in range(tokens):
        token = written[:, :, position : position + 1]
        for layer in range(2):
            cache.append(layer, token + layer, token - layer)
        cache.advance(1)
    return cache, written


def held(cache: SelfAttentionCache, layer: int) -> tuple[torch.Tensor, torch.Tensor]:
    nothing = torch.empty(1, 3, 0, 4)
    return cache.append(layer, nothing, nothing)


def test_what_was_written_stays_when_the_cache_grows() -> None:
    cache, written = filled(rows=2, tokens=150)  # more than two blocks
    keys, values = held(cache, 1)
    assert torch.equal(keys, written + 1)
    assert torch.equal(values, written - 1)


def test_rows_continue_their_new_parents() -> None:
    cache, written = filled(rows=4, tokens=10)
    sources = [2, 1, 1, 0]
    cache.reorder(sources)
    assert torch.equal(held(cache, 0)[0], written[sources])
    assert torch.equal(held(cache, 1)[1], written[sources] - 1)


def test_positions_before_the_first_difference_are_left_alone() -> None:
    cache, written = filled(rows=2, tokens=10)
    cache.reorder([1, 0], start=6)
    keys, _ = held(cache, 0)
    assert torch.equal(keys[:, :, :6], written[:, :, :6])
    assert torch.equal(keys[:, :, 6:], written[[1, 0], :, 6:])
