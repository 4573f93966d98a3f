"""How the pieces of a vocabulary read: as text, with the space that they bring."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from engine.seq2seq.tokenizers import (
    BertGenerationTokenizer,
    BertTokenizer,
    GPT2Tokenizer,
    RobertaTokenizer,
    Tokenizer,
    XLMRobertaTokenizer,
)
from engine.seq2seq.tokenizers.byte_characters import BYTE_OF

WORD = re.compile(r"[^\W_]+")
"""A word: letters and digits. What stands between such runs are marks and spaces."""

_BYTE_PIECE = re.compile(r"<0x[0-9A-F]{2}>")


@dataclass(frozen=True)
class Mixed:
    """A piece that has a mark or a space: the word that it ends, those within, one that it begins.

    Of " (the" these are "", none, and "the"; `marks` are its characters outside words, without
    spaces.
    """

    token_id: int
    head: str
    inner: tuple[str, ...]
    tail: str
    marks: frozenset[str]


@dataclass(frozen=True, eq=False)
class Pieces:
    """The pieces of a vocabulary by id.

    `texts` holds None for what is no text by itself: control pieces, and `octets`, which are parts
    of characters. `ids` has the pieces by their text. `mixed` are those that neither are a part of
    a word nor begin one behind a space.
    """

    texts: tuple[str | None, ...]
    octets: frozenset[int]
    ids: Mapping[str, int]
    mixed: tuple[Mixed, ...]


def pieces_of(tokenizer: Tokenizer, rows: int) -> Pieces | None:
    """The pieces that a model of so many rows may write; None for a vocabulary of unknown kind."""
    read = next((read for kind, read in _READERS if isinstance(tokenizer, kind)), None)
    return None if read is None else _pieces(tokenizer, rows, read)


Reader = Callable[[str], str | None]
"""From a piece to its text, or None for a piece that is a part of a character."""


@lru_cache(maxsize=4)
def _pieces(tokenizer: Tokenizer, rows: int, read: Reader) -> Pieces:
    control = tokenizer.control_ids
    texts: list[str | None] = [None] * rows
    octets = []
    for piece, token_id in tokenizer.get_vocab().items():
        if token_id in control or token_id >= rows:
            continue
        texts[token_id] = read(piece)
        if texts[token_id] is None:
            octets.append(token_id)
    # Of pieces that read alike the first, which is the commonest.
    ids = {text: token_id for token_id, text in reversed(list(enumerate(texts))) if text}
    return Pieces(tuple(texts), frozenset(octets), ids, tuple(_mixed(texts)))


def _mixed(texts: list[str | None]) -> Iterator[Mixed]:
    for token_id, text in enumerate(texts):
        if not text or WORD.fullmatch(text.removeprefix(" ")):
            continue
        words = WORD.findall(text)
        marks = frozenset(WORD.sub("", text)) - {" "}
        head = words.pop(0) if words and text.startswith(words[0]) else ""
        tail = words.pop() if words and text.endswith(words[-1]) else ""
        yield Mixed(token_id, head, tuple(words), tail, marks)


def _of_sentencepiece(piece: str) -> str | None:
    return None if _BYTE_PIECE.fullmatch(piece) else piece.replace("▁", " ")


def _of_wordpiece(piece: str) -> str:
    return piece.removeprefix("##") if piece.startswith("##") else f" {piece}"


def _of_bytes(piece: str) -> str | None:
    try:
        return bytes(BYTE_OF[character] for character in piece).decode()
    except (KeyError, UnicodeDecodeError):
        return None


_READERS: tuple[tuple[type[Tokenizer], Reader], ...] = (
    (BertGenerationTokenizer, _of_sentencepiece),
    (XLMRobertaTokenizer, _of_sentencepiece),
    (BertTokenizer, _of_wordpiece),
    (RobertaTokenizer, _of_bytes),
    (GPT2Tokenizer, _of_bytes),
)
