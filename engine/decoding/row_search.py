"""Greedy search and sampling: each row takes one token at a time, whatever the others do."""

from __future__ import annotations

from collections.abc import Iterator

from engine.decoding.plan import Plan, worth_dropping
from engine.decoding.step import Hypothesis, Step


def row_search(plan: Plan) -> Iterator[Step]:
    """Decode the B sources together, num_return_sequences rows each, one step a token.

    Takes the most probable token, or with do_sample one drawn from the processed scores, as the
    reference's `_sample`. Rows that have ended leave the batch, where that does not change what is
    drawn for the others.
    """
    options, targets = plan.options, plan.targets
    each = options.num_return_sequences
    rows, past = plan.new_rows(each)
    ends = set(targets.eos_token_ids)
    outputs = [tuple(row) for row in rows]
    places = list(range(len(rows)))  # of the rows that are still in the batch, among all
    closed = [False] * len(rows)  # of those in the batch
    finished = False
    while not finished:
        scores = plan.process(rows, plan.logits(rows, past))
        chosen = plan.draw(scores, 1)[:, 0] if options.do_sample else scores.argmax(dim=-1)
        for index, (row, token) in enumerate(zip(rows, chosen.tolist(), strict=True)):
            if closed[index]:
                # Closed rows still run in the batch, padded to the common length.
                row.append(targets.pad_token_id)
                continue
            row.append(token)
            output = outputs[places[index]] = tuple(row)
            closed[index] = token in ends or (plan.stop is not None and plan.stop(output))
        finished = len(rows[0]) >= targets.max_length or all(closed) or plan.out_of_time
        best = outputs[::each]
        result = None
        if finished:
            result = tuple(
                tuple(Hypothesis(ids) for ids in outputs[start : start + each])
                for start in range(0, len(outputs), each)
            )
        yield Step(best, [len(row) for row in best], finished, result)
        if plan.may_drop and not finished and worth_dropping(sum(closed), len(rows)):
            kept = [index for index, is_closed in enumerate(closed) if not is_closed]
            plan = plan.select(kept)  # greedy: a source has one row
            past.keep(kept)
            rows, places = [rows[i] for i in kept], [places[i] for i in kept]
            closed = [False] * len(kept)
