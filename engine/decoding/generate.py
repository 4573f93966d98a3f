"""Generation as the reference's `generate`: sources in, a tensor of ids out."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from engine.decoding.decode import decode
from engine.decoding.options import DecodingOptions
from engine.decoding.plan import Stop, Targets
from engine.decoding.processors import AllowedTokens
from engine.seq2seq.protocol import Seq2Seq


def generate(
    model: Seq2Seq,
    input_ids: Tensor,
    attention_mask: Tensor | None = None,
    options: DecodingOptions | None = None,
    check: Callable[[], None] = lambda: None,
    *,
    stop: Stop | None = None,
    prefix_allowed_tokens_fn: AllowedTokens | None = None,
) -> Tensor:
    """The whole outputs: ids [B * num_return_sequences, L], start token and prefix kept.

    Arguments as of `decode`. L is the longest row's length. Shorter rows are filled as the
    reference fills them: with pads, but in beam search with the first end token when the pad's id
    is 0 (there, `pad_token_id or eos_token_id` stands).
    """
    options = options or DecodingOptions()
    *_, last = decode(
        model,
        input_ids,
        attention_mask,
        options,
        check,
        stop=stop,
        prefix_allowed_tokens_fn=prefix_allowed_tokens_fn,
    )
    assert last.result is not None
    rows = [hypothesis.ids for hypotheses in last.result for hypothesis in hypotheses]
    targets = Targets.resolve(model, options)
    filler = targets.pad_token_id
    if options.num_beams > 1 and filler == 0 and targets.eos_token_ids:
        filler = targets.eos_token_ids[0]
    longest = max(map(len, rows))
    return torch.tensor(
        [[*row, *[filler] * (longest - len(row))] for row in rows], device=model.device
    )
