"""Vocabulary transplant: where the pieces of a new vocabulary begin in an old table of embeddings.

A piece begins as the mean of the old pieces that spell it, so that what the layers have learned of
words still holds; a little noise parts pieces that begin alike.
"""

from __future__ import annotations

import torch
from torch import Tensor

from engine.errors import WarmStartRefused
from engine.seq2seq.tokenizers import BertGenerationTokenizer, Tokenizer
from engine.seq2seq.tokenizers.files import MAX_MODEL_BYTES, read_bytes
from engine.seq2seq.tokenizers.piece_model import PieceType, read_piece_model
from engine.seq2seq.warm_start.plan import Noise
from engine.seq2seq.warm_start.spelling import spelled
from engine.seq2seq.warm_start.token_ids import token_ids


def transplanted(
    words: Tensor, old: Tokenizer, new: BertGenerationTokenizer, noise: Noise
) -> Tensor:
    """Embeddings [pieces of `new`, hidden] out of `words` [pieces of `old`, hidden], float32.

    Pad, start, end and the unknown piece begin exactly as the old ones; user-defined pieces, which
    ask for a task, and tokens behind the vocabulary near the old start; bytes and pieces that the
    old vocabulary spells with nothing near the old unknown piece. Uses torch's random numbers, on
    the CPU. Raises WarmStartRefused when `old` lacks a start, an end or an unknown piece.
    """
    words = words.detach().float()
    model = read_piece_model(read_bytes(new.vocab_file, MAX_MODEL_BYTES))
    outer, own = token_ids(old), token_ids(new)
    unknown = old.unk_token_id
    if unknown is None:
        raise WarmStartRefused("the old vocabulary has no unknown piece")
    rows = max(len(model.pieces), max(new.control_ids) + 1)
    table = torch.empty(rows, words.shape[1])
    level = torch.full((rows,), noise.pieces)
    for number in range(rows):
        kind = model.types[number] if number < len(model.pieces) else PieceType.USER_DEFINED
        if kind in (PieceType.USER_DEFINED, PieceType.CONTROL):
            table[number], level[number] = words[outer.start], noise.tasks
        elif kind == PieceType.NORMAL:
            piece = model.pieces[number]
            ids = spelled(piece, old) or [unknown]
            table[number] = words[torch.tensor(ids)].mean(dim=0)
            if any(character.isupper() for character in piece):
                level[number] = noise.capitals
        else:
            table[number] = words[unknown]
            if kind == PieceType.UNKNOWN:
                level[number] = 0.0
    for number, origin in ((own.pad, outer.pad), (own.start, outer.start), (own.end, outer.end)):
        table[number], level[number] = words[origin], 0.0
    return table + torch.randn(table.shape) * (level * words.std()).unsqueeze(1)
