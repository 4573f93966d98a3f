"""What the small files beside a vocabulary say: special tokens, added tokens, options.

Precedence is the reference's: `added_tokens_decoder` in tokenizer_config.json, where it stands,
makes special_tokens_map.json and added_tokens.json obsolete; else their values win over the
config's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tokenizers import AddedToken

from engine.errors import ModelDamaged
from engine.seq2seq.tokenizers.files import (
    MAX_ID,
    MAX_PIECE_LENGTH,
    MEGABYTE,
    damaged,
    read_json_object,
)
from engine.seq2seq.tokenizers.special_tokens import NAMES, Token

CONFIG_FILE = "tokenizer_config.json"
SPECIAL_TOKENS_FILE = "special_tokens_map.json"
ADDED_TOKENS_FILE = "added_tokens.json"
_MAX_BYTES = 8 * MEGABYTE  # with ten thousand added tokens
_MAX_ADDED_TOKENS = 10_000
_FLAGS = ("lstrip", "rstrip", "normalized", "single_word", "special")


@dataclass
class TokenizerSettings:
    """Named special tokens, extra ones, added tokens by id, and every other option."""

    tokens: dict[str, Token | None] = field(default_factory=dict)
    extra: list[Token] = field(default_factory=list)
    added: dict[int, AddedToken] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def tokenizer_class(self) -> str:
        """The class that the files name, without the reference's old suffix; may be empty."""
        name = self.options.get("tokenizer_class")
        return name.removesuffix("Fast") if isinstance(name, str) else ""

    def flag(self, name: str, default: bool) -> bool:
        """An option that is true or false; anything else counts as not said."""
        value = self.options.get(name)
        return value if isinstance(value, bool) else default

    @property
    def model_max_length(self) -> float | None:
        """The most ids that the model takes, where the files say so."""
        value = self.options.get("model_max_length", self.options.get("max_len"))
        if not isinstance(value, int | float) or isinstance(value, bool):
            return None
        return value if 0 < value <= 1e31 else None


def read_settings(folder: Path, overrides: Mapping[str, Any] | None = None) -> TokenizerSettings:
    """The settings of a model's folder, whose files may all be absent; `overrides` win over them.

    Raises ModelDamaged.
    """
    values = _read(folder / CONFIG_FILE)
    settings = TokenizerSettings()
    _take_tokens(settings, values, folder / CONFIG_FILE)
    declared = values.get("added_tokens_decoder")
    if isinstance(declared, dict) and declared:
        for key, value in declared.items():
            _add(settings, key, _token(value, folder / CONFIG_FILE), folder / CONFIG_FILE)
    else:
        path = folder / SPECIAL_TOKENS_FILE
        _take_tokens(settings, _read(path), path, special=True)
        for content, number in _read(folder / ADDED_TOKENS_FILE).items():
            special = content in {str(t) for t in (*settings.tokens.values(), *settings.extra)}
            token = AddedToken(content, normalized=not special, special=special)
            _add(settings, number, token, folder / ADDED_TOKENS_FILE)
    overrides = overrides or {}
    _take_tokens(settings, overrides, folder / CONFIG_FILE)
    by_content = {token.content: token for token in settings.added.values()}
    for name, named in settings.tokens.items():
        if named is not None:
            settings.tokens[name] = by_content.get(str(named), named)
    known = {*NAMES, "added_tokens_decoder", "extra_special_tokens", "additional_special_tokens"}
    settings.options = {
        key: value for key, value in {**values, **overrides}.items() if key not in known
    }
    return settings


def added_token_state(token: AddedToken) -> dict[str, Any]:
    """An added token as JSON, in the reference's form."""
    return {"content": token.content, **{name: getattr(token, name) for name in _FLAGS}}


def _read(path: Path) -> dict[str, Any]:
    return read_json_object(path, _MAX_BYTES) if path.exists() else {}


def _take_tokens(
    settings: TokenizerSettings, values: Mapping[str, Any], path: Path, *, special: bool = False
) -> None:
    for name in NAMES:
        if name in values:
            value = values[name]
            settings.tokens[name] = None if value is None else _token(value, path, special)
    extra = values.get("extra_special_tokens") or values.get("additional_special_tokens") or ()
    if not isinstance(extra, dict | list | tuple):
        raise damaged(path, "its extra special tokens are no list")
    for value in extra.values() if isinstance(extra, dict) else extra:
        token = _token(value, path, special)
        if str(token) not in map(str, settings.extra):
            settings.extra.append(token)


def _token(value: object, path: Path, special: bool = False) -> Token:
    """A token written as a string, or as an object with its content and flags."""
    if isinstance(value, str):
        return _checked(value, path)
    if isinstance(value, AddedToken):
        return value
    if not isinstance(value, dict) or not isinstance(value.get("content"), str):
        raise damaged(path, f"a special token is neither text nor an object: {value!r:.40}")
    flags = {name: value[name] for name in _FLAGS if isinstance(value.get(name), bool)}
    if special:
        flags["special"] = True
    return AddedToken(_checked(value["content"], path), **flags)


def _checked(content: str, path: Path) -> str:
    try:
        content.encode()
    except UnicodeEncodeError as error:
        raise damaged(path, "a special token is not text") from error
    if not content or len(content) > MAX_PIECE_LENGTH:
        raise damaged(path, "a special token is empty or far too long")
    return content


def _add(settings: TokenizerSettings, key: object, token: Token, path: Path) -> None:
    number = _id(key, path)
    if len(settings.added) >= _MAX_ADDED_TOKENS:
        raise damaged(path, "it adds far too many tokens")
    if isinstance(token, str):
        token = AddedToken(token)
    _checked(token.content, path)
    settings.added[number] = token


def _id(key: object, path: Path) -> int:
    number = int(key) if isinstance(key, str) and key.isascii() and key.isdigit() else key
    if type(number) is not int or not 0 <= number <= MAX_ID:
        raise damaged(path, f"{key!r:.40} is no token id")
    return number


def settings_damaged(folder: Path, reason: str) -> ModelDamaged:
    """The failure that names tokenizer_config.json."""
    return damaged(folder / CONFIG_FILE, reason)
