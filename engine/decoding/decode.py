"""The one entry to decoding: encode the sources once, then search."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace

import torch
from torch import Tensor

from engine.decoding.beam import beam_search
from engine.decoding.greedy import greedy_search
from engine.decoding.options import DecodingOptions
from engine.decoding.step import Step
from engine.seq2seq.model import EncoderDecoderModel


@torch.inference_mode()
def decode(
    model: EncoderDecoderModel,
    input_ids: Tensor,
    attention_mask: Tensor | None,
    options: DecodingOptions,
    check: Callable[[], None] = lambda: None,
) -> Generator[Step, None, None]:
    """Generate targets for sources, one step a token.

    input_ids [B, S]; attention_mask [B, S], zero at pads (None: no pads). The caller iterates;
    closing the iterator cancels. `check` is called between encoder layers and between tokens; what
    it raises comes out here. Lengths beyond the model's positions are cut to them.
    """
    positions = model.config.decoder.max_position_embeddings
    options = replace(options, max_length=min(options.max_length, positions))
    source = model.encode(input_ids, attention_mask, check)
    search = greedy_search if options.num_beams == 1 else beam_search
    for step in search(model, source, options):
        yield step
        check()
