"""The ids of a vocabulary that a model needs to know."""

from __future__ import annotations

from dataclasses import dataclass

from engine.errors import WarmStartRefused
from engine.seq2seq.tokenizers import Tokenizer


@dataclass(frozen=True)
class TokenIds:
    """The filler of batches, what every target is generated from, and what ends it."""

    pad: int
    start: int
    end: int


def token_ids(tokenizer: Tokenizer) -> TokenIds:
    """Of BERT `[CLS]` and `[SEP]`, of the others `<s>` and `</s>`; GPT-2 is filled with its end.

    Raises WarmStartRefused when there is no start or no end.
    """
    starts = [i for i in (tokenizer.bos_token_id, tokenizer.cls_token_id) if i is not None]
    ends = [i for i in (tokenizer.eos_token_id, tokenizer.sep_token_id) if i is not None]
    if not starts or not ends:
        raise WarmStartRefused("the vocabulary has no tokens for the start and the end of a text")
    pad = tokenizer.pad_token_id
    return TokenIds(ends[0] if pad is None else pad, starts[0], ends[0])
