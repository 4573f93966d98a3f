"""When an output may end, and what its first and last tokens must be."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor

from engine.decoding.processors.processor import Processor, Rows, forbid_everywhere, only


def min_length(length: int, eos_token_ids: Sequence[int]) -> Processor:
    """Forbid the end while a row is shorter than this, start token included.

    Rule: the reference's MinLengthLogitsProcessor; min_new_tokens is the same with the prompt's
    length added.
    """

    def process(rows: Rows, scores: Tensor) -> Tensor:
        return forbid_everywhere(scores, eos_token_ids) if len(rows[0]) < length else scores

    return process


def forced_bos(token_id: int) -> Processor:
    """Let the token after a lone start token be this one: a prefix leaves no room for it.

    Rule: the reference's ForcedBOSTokenLogitsProcessor.
    """

    def process(rows: Rows, scores: Tensor) -> Tensor:
        return only(scores, [token_id]) if len(rows[0]) == 1 else scores

    return process


def forced_eos(token_ids: Sequence[int], max_length: int) -> Processor:
    """Let the last token of an output of full length be one of these.

    Rule: the reference's ForcedEOSTokenLogitsProcessor.
    """

    def process(rows: Rows, scores: Tensor) -> Tensor:
        return only(scores, token_ids) if len(rows[0]) == max_length - 1 else scores

    return process
