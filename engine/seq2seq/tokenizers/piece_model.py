"""The pieces of a SentencePiece model, read and checked from its protocol buffer.

Two reasons to read it ourselves: the Python binding can't tell user-defined pieces (matched in raw
text) from ordinary ones, and no native code should see a model that was not checked. Format:
sentencepiece_model.proto: `ModelProto` has pieces = 1, trainer_spec = 2, normalizer_spec = 3,
self_test_data = 4, denormalizer_spec = 5; a `SentencePiece` has piece = 1, score = 2, type = 3.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from enum import IntEnum

from engine.seq2seq.tokenizers.charsmap import check_charsmap
from engine.seq2seq.tokenizers.files import MAX_PIECE_LENGTH
from engine.seq2seq.tokenizers.wire_format import fields

MAX_PIECES = 500_000  # twice those of XLM-R
_MAX_TRAINER_SPEC = 4 << 20
_PIECES, _TRAINER_SPEC, _NORMALIZER_SPEC, _SELF_TEST, _DENORMALIZER_SPEC = 1, 2, 3, 4, 5
_PIECE, _SCORE, _TYPE = 1, 2, 3
_CHARSMAP = 2
_MODEL_TYPE = 3
_SINGLE = struct.Struct("<f")


class PieceType(IntEnum):
    """`ModelProto.SentencePiece.Type`."""

    NORMAL = 1
    UNKNOWN = 2
    CONTROL = 3
    USER_DEFINED = 4
    UNUSED = 5
    BYTE = 6


_NORMAL = PieceType.NORMAL


@dataclass(frozen=True)
class PieceModel:
    """Pieces, scores and types in order of id, and the character map; `bpe`: merges, not scores."""

    pieces: list[str]
    scores: list[float]
    types: list[PieceType]
    charsmap: bytes
    bpe: bool


def read_piece_model(proto: bytes) -> PieceModel:
    """The checked content of a model's bytes. Raises ValueError with what is wrong."""
    found, position = _first_pieces(proto)
    charsmap = b""
    bpe = False
    for number, value in fields(proto[position:]):
        if number > _DENORMALIZER_SPEC:
            continue  # extensions, which SentencePiece skips too
        if isinstance(value, int):
            raise ValueError("a field has the wrong kind")
        if number == _PIECES:
            found.append(value)
            if len(found) > MAX_PIECES:
                raise ValueError("its pieces are far too many")
        elif number == _TRAINER_SPEC:
            if len(value) > _MAX_TRAINER_SPEC:
                raise ValueError("its training settings are far too large")
            bpe = any(n == _MODEL_TYPE and kind == 2 for n, kind in fields(value))
        elif number in (_NORMALIZER_SPEC, _DENORMALIZER_SPEC):
            for inner, content in fields(value):
                if inner == _CHARSMAP and isinstance(content, bytes):
                    check_charsmap(content)
                    charsmap = content if number == _NORMALIZER_SPEC else charsmap
    if not found:
        raise ValueError("it holds no pieces")
    pieces, scores, types = zip(*map(_piece, found), strict=True)
    if len(set(pieces)) != len(pieces):
        raise ValueError("two pieces are the same")
    if types.count(PieceType.UNKNOWN) != 1:
        raise ValueError("it needs exactly one unknown piece")
    return PieceModel(list(pieces), list(scores), list(types), charsmap, bpe)


def _first_pieces(proto: bytes) -> tuple[list[bytes], int]:
    """The messages of the pieces that it begins with, and where they end.

    Those shorter than 128 bytes, as nearly all are: a vocabulary may have hundreds of thousands.
    """
    found: list[bytes] = []
    position, last = 0, len(proto) - 2
    while position <= last and proto[position] == 0x0A and len(found) < MAX_PIECES:
        size = proto[position + 1]
        if size >= 0x80 or position + size > last:
            break
        position += 2 + size
        found.append(proto[position - size : position])
    return found, position


def _piece(message: bytes) -> tuple[str, float, PieceType]:
    # The form in which every trainer writes ordinary pieces, read without ado: 0x0a, the length,
    # the piece, 0x15, the score. A vocabulary may have hundreds of thousands.
    end = 2 + message[1] if len(message) > 2 and message[0] == 0x0A else 0
    if len(message) == end + 5 and message[1] < 0x80 and message[end] == 0x15:
        text, score, kind = message[2:end], _SINGLE.unpack_from(message, end + 1)[0], _NORMAL
    else:
        text, score, kind = _piece_of_fields(message)
    if not text or len(text) > MAX_PIECE_LENGTH:
        raise ValueError("a piece is empty or far too long")
    if b"\0" in text:
        raise ValueError("a piece holds a null character")
    if not math.isfinite(score):
        raise ValueError("a score is no finite number")
    return text.decode(), score, kind


def _piece_of_fields(message: bytes) -> tuple[bytes, float, PieceType]:
    text, score, kind = b"", 0.0, PieceType.NORMAL
    for number, value in fields(message):
        if number == _PIECE and isinstance(value, bytes):
            text = value
        elif number == _SCORE and isinstance(value, bytes) and len(value) == 4:
            score = _SINGLE.unpack(value)[0]
        elif number == _TYPE and isinstance(value, int):
            kind = PieceType(value)
        elif number <= _TYPE:
            raise ValueError("a piece has a field of the wrong kind")
    return text, score, kind
