"""Greedy search and sampling: each row takes one token at a time, whatever the others do."""

from __future__ import annotations

from collections.abc import Iterator

from engine.decoding.plan import Plan
from engine.decoding.step import Hypothesis, Step


def row_search(plan: Plan) -> Iterator[Step]:
    """Decode the B sources together, num_return_sequences rows each, one step a token.

    Takes the most probable token, or with do_sample one drawn from the processed scores, as the
    reference's `_sample`.
    """
    options, targets = plan.options, plan.targets
    each = options.num_return_sequences
    rows, past = plan.new_rows(each)
    ends = set(targets.eos_token_ids)
    lengths = [0] * len(rows)  # of the closed rows; the others are open
    finished = False
    while not finished:
        scores = plan.process(rows, plan.logits(rows, past))
        chosen = plan.draw(scores, 1)[:, 0] if options.do_sample else scores.argmax(dim=-1)
        for index, (row, token) in enumerate(zip(rows, chosen.tolist(), strict=True)):
            if lengths[index]:
                # Closed rows still run in the batch, padded to the common length.
                row.append(targets.pad_token_id)
                continue
            row.append(token)
            if token in ends or (plan.stop is not None and plan.stop(tuple(row))):
                lengths[index] = len(row)
        finished = len(rows[0]) >= targets.max_length or all(lengths) or plan.out_of_time
        outputs = [
            tuple(row[:length] if length else row)
            for row, length in zip(rows, lengths, strict=True)
        ]
        best = outputs[::each]
        result = None
        if finished:
            result = tuple(
                tuple(Hypothesis(ids) for ids in outputs[start : start + each])
                for start in range(0, len(outputs), each)
            )
        yield Step(best, [len(row) for row in best], finished, result)
