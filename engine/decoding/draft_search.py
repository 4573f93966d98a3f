"""Greedy search that verifies drafts: the same tokens, in fewer passes of the decoder."""

from __future__ import annotations

from collections.abc import Iterator

from engine.decoding.draft import SourceDraft
from engine.decoding.plan import Plan
from engine.decoding.processors import Within
from engine.decoding.step import Hypothesis, Step


def draft_search(plan: Plan) -> Iterator[Step]:
    """Decode one source; a step carries one token or several.

    In floating point the tokens are those of `row_search`, up to ties. In 8 bits a pass
    of several rows rounds otherwise than passes of one, so that a token may differ where two are
    close.
    """
    options, targets = plan.options, plan.targets
    (row,), past = plan.new_rows(1)
    ends = set(targets.eos_token_ids)
    draft = SourceDraft(plan.source_ids[0].tolist(), options.draft_tokens)
    # Processors must see the tokens before. Without them all choices are made at once, and with
    # none but bounds all those that they allow, which are nearly all.
    bounds = [processor for processor in plan.processors if isinstance(processor, Within)]
    at_once = len(bounds) == len(plan.processors)
    finished = False
    while not finished:
        room = targets.max_length - len(row) - 1
        proposed = draft.propose(row)[:room]
        fed = row[past.length :] + proposed
        logits = plan.logits_of(fed, past)[-len(proposed) - 1 :]
        likeliest = logits.argmax(dim=-1).tolist() if at_once else []
        accepted = 0
        for following in (*proposed, None):
            if at_once and all(bound.allows(row, likeliest[accepted]) for bound in bounds):
                token = likeliest[accepted]
            else:
                scores = plan.process([row], logits[accepted : accepted + 1])
                token = int(scores.argmax(dim=-1))
            row.append(token)
            closed = token in ends or (plan.stop is not None and plan.stop(tuple(row)))
            finished = closed or len(row) >= targets.max_length
            if finished or token != following:
                break
            accepted += 1
        draft.learn(len(proposed), accepted)
        # What was fed beyond the output is forgotten; the last token has not been fed yet.
        past.rewind(len(row) - 1)
        finished = finished or plan.out_of_time
        result = ((Hypothesis(tuple(row)),),) if finished else None
        yield Step([tuple(row)], [len(row)], finished, result)


def can_draft(plan: Plan) -> bool:
    """Whether drafting is asked for, and is possible: greedy search on one source.

    The vocabularies must be the same; of two of one size nobody can tell, but there drafts merely
    come to nothing.
    """
    options, config = plan.options, plan.model.config
    return (
        options.draft_tokens > 0
        and options.num_beams == 1
        and not options.do_sample
        and plan.source.sources == 1
        and config.encoder.vocab_size == config.decoder.vocab_size
    )
