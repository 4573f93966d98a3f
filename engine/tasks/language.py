"""Telling a text that the model can't read, before its poor result is taken for a good one."""

from __future__ import annotations

from collections.abc import Sequence

from engine.seq2seq import LoadedModel
from engine.seq2seq.tokenizers import Tokenizer
from engine.tasks.rules import CheckpointRule

_NAMES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "fa": "Persian",
    "tr": "Turkish",
}
_MOST_FALLBACK = 1 / 3
"""Of English with symbols, formulas and emoji some pieces are bytes; of a foreign script most."""


def language_warning(model: LoadedModel, rule: CheckpointRule, ids: Sequence[int]) -> str:
    """A sentence when a source hardly consists of the model's own pieces; empty when it is fine.

    `ids` are those of the text alone. A language whose letters the vocabulary has is not told
    apart, and of a model whose languages are unknown nothing is said.
    """
    if not rule.languages:
        return ""
    fallback = _fallback_ids(model.tokenizer)
    if sum(token_id in fallback for token_id in ids) <= len(ids) * _MOST_FALLBACK:
        return ""
    names = [_NAMES.get(code, code) for code in rule.languages]
    only = "the only language" if len(names) == 1 else "the only languages"
    return (
        f"This text does not look like {_either(names)}, {only} that {model.name} reads: "
        "the result will be poor."
    )


def _fallback_ids(tokenizer: Tokenizer) -> set[int | None]:
    """The unknown piece and the byte pieces, which stand for characters that no piece has."""
    octets = (tokenizer.piece_id(f"<0x{octet:02X}>") for octet in range(256))
    return {tokenizer.unk_token_id, *octets}


def _either(names: Sequence[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last
