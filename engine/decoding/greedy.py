"""Greedy search: the most probable token, each time."""

from __future__ import annotations

from collections.abc import Iterator

import torch

from engine.decoding.options import DecodingOptions
from engine.decoding.processors import build_processors
from engine.decoding.step import Step
from engine.seq2seq.cache import CrossAttentionCache
from engine.seq2seq.model import EncoderDecoderModel


def greedy_search(
    model: EncoderDecoderModel, source: CrossAttentionCache, options: DecodingOptions
) -> Iterator[Step]:
    """Decode the B encoded sources together, one step a token."""
    config = model.config
    ends = set(config.eos_token_ids)
    processors = build_processors(options, config.eos_token_ids)
    assert config.start_token_id is not None
    rows = [[config.start_token_id] for _ in range(source.sources)]
    open_rows = set(range(len(rows)))
    past = model.new_cache(len(rows))
    filler = config.eos_token_ids[0]
    next_ids = [row[-1] for row in rows]
    for length in range(2, options.max_length + 1):
        ids = torch.tensor(next_ids, device=model.device)[:, None]
        scores = model.next_logits(ids, source, past).float()
        # Closed rows still run in the batch; processors see them padded to the common length.
        padded = [row + [filler] * (length - 1 - len(row)) for row in rows]
        for process in processors:
            scores = process(padded, scores)
        next_ids = scores.argmax(dim=-1).tolist()
        for row in sorted(open_rows):
            rows[row].append(next_ids[row])
            if next_ids[row] in ends:
                open_rows.discard(row)
        finished = not open_rows or length == options.max_length
        yield Step([list(row) for row in rows], [len(row) for row in rows], finished)
        if finished:
            return
