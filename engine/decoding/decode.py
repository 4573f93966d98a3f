"""The one entry to decoding: encode the sources once, then search."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import replace

import torch
from torch import Tensor

from engine.decoding.beam import beam_search
from engine.decoding.draft_search import can_draft, draft_search
from engine.decoding.options import DecodingOptions
from engine.decoding.plan import Stop, Targets, make_plan
from engine.decoding.processors import AllowedTokens
from engine.decoding.records import add_records
from engine.decoding.row_search import row_search
from engine.decoding.step import Step
from engine.decoding.vocabulary import Vocabulary
from engine.seq2seq.protocol import Seq2Seq


@torch.inference_mode()
def decode(
    model: Seq2Seq,
    input_ids: Tensor,
    attention_mask: Tensor | None,
    options: DecodingOptions,
    check: Callable[[], None] = lambda: None,
    *,
    stop: Stop | None = None,
    prefix_allowed_tokens_fn: AllowedTokens | None = None,
    vocabularies: Sequence[Vocabulary | None] = (),
) -> Generator[Step, None, None]:
    """Generate targets for sources, one step a token, or with drafting one for several.

    The last step carries the result.

    input_ids [B, S]; attention_mask [B, S], zero at pads (None: no pads). The caller iterates;
    closing the iterator cancels. `check` is called between encoder layers and between tokens; what
    it raises comes out here. Lengths beyond the model's positions are cut to them.

    `stop` is asked about every new hypothesis, of beam search about every candidate, and ends those
    it says yes to. `prefix_allowed_tokens_fn` gets the index of a source and a hypothesis' ids, and
    returns the tokens that may follow; the reference's gets a row's index when it samples several
    sequences. `vocabularies` are what the outputs of each source may say, where it is bounded; none
    at all: no source is. Raises OptionInvalid for options that do not fit the model, ConfigInvalid
    for a model without a token to start from.
    """
    targets = Targets.resolve(model, options)
    source = model.encode(input_ids, attention_mask, check)
    plan = make_plan(
        model,
        source,
        input_ids,
        options,
        targets,
        stop=stop,
        allowed_tokens=prefix_allowed_tokens_fn,
        vocabularies=vocabularies,
    )
    search = beam_search if options.num_beams > 1 else row_search
    if can_draft(plan):
        search = draft_search
    recording = options.log_probs or options.alternatives > 0
    for step in search(plan):
        if recording and step.result is not None:
            records = add_records(model, source, step.result, options.alternatives, check)
            yield replace(step, result=records)
        else:
            yield step
        check()
