"""The tokens with a meaning of their own, under the reference's attribute names."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from tokenizers import AddedToken

if TYPE_CHECKING:
    from engine.seq2seq.tokenizers.base import Tokenizer

# The order in which the reference appends those that a vocabulary lacks.
NAMES = (
    "bos_token",
    "eos_token",
    "unk_token",
    "sep_token",
    "pad_token",
    "cls_token",
    "mask_token",
)

Token = str | AddedToken


class SpecialToken:
    """The attribute `bos_token`, `eos_token` and so on: the token's text, or None."""

    def __set_name__(self, owner: type[Tokenizer], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, tokenizer: None, owner: type[Tokenizer]) -> SpecialToken: ...
    @overload
    def __get__(self, tokenizer: Tokenizer, owner: type[Tokenizer]) -> str | None: ...
    def __get__(
        self, tokenizer: Tokenizer | None, owner: type[Tokenizer]
    ) -> SpecialToken | str | None:
        if tokenizer is None:
            return self
        token = tokenizer.special_tokens.get(self._name)
        return None if token is None else str(token)

    def __set__(self, tokenizer: Tokenizer, value: Token | None) -> None:
        tokenizer.special_tokens[self._name] = value


class SpecialTokenId:
    """The attribute `bos_token_id`, `eos_token_id` and so on: the token's id, or None."""

    def __set_name__(self, owner: type[Tokenizer], name: str) -> None:
        self._name = name.removesuffix("_id")

    @overload
    def __get__(self, tokenizer: None, owner: type[Tokenizer]) -> SpecialTokenId: ...
    @overload
    def __get__(self, tokenizer: Tokenizer, owner: type[Tokenizer]) -> int | None: ...
    def __get__(
        self, tokenizer: Tokenizer | None, owner: type[Tokenizer]
    ) -> SpecialTokenId | int | None:
        if tokenizer is None:
            return self
        token = tokenizer.special_tokens.get(self._name)
        return None if token is None else tokenizer.convert_tokens_to_ids(str(token))
