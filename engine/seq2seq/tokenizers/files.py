"""Reading the files of a tokenizer, none of which is trusted.

Sizes are checked before a file is read, and the shape of JSON before it is parsed: a hostile file
may cost neither two seconds nor half a gigabyte.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from engine.errors import ModelDamaged, ModelMissing

MEGABYTE = 1 << 20
# The largest in use: an XLM-R tokenizer.json of 17 MB, a vocab.txt of 500,000 pieces.
MAX_JSON_BYTES = 32 * MEGABYTE
MAX_TEXT_BYTES = 16 * MEGABYTE
MAX_MODEL_BYTES = 32 * MEGABYTE
MAX_PIECES = 600_000
MAX_ID = 10_000_000
MAX_PIECE_LENGTH = 1_000
# Each list or object, and each value, costs Python some sixty bytes.
_MAX_CONTAINERS = 1_500_000
_MAX_VALUES = 3_000_000

# The characters that a vocabulary's lines lose at their end: White_Space of Unicode.
_SPACES = (
    "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u2028\u2029\u202f\u205f\u3000"
)


def read_bytes(path: Path, limit: int) -> bytes:
    """The whole file. Raises ModelMissing, or ModelDamaged when it is too large or unreadable."""
    try:
        size = path.stat().st_size
        if size > limit:
            raise damaged(path, f"its {size // MEGABYTE} MB are far too many")
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ModelMissing(str(path.parent), path.name) from error
    except OSError as error:
        raise damaged(path, error.strerror or str(error)) from error


def damaged(path: Path, reason: str) -> ModelDamaged:
    """The failure that names a file and what is wrong with it."""
    return ModelDamaged(str(path.parent), path.name, reason)


def read_json_object(path: Path, limit: int = MAX_JSON_BYTES) -> dict[str, Any]:
    """The JSON object in a file. Raises ModelMissing or ModelDamaged."""
    data = read_bytes(path, limit)
    if data.count(b"[") + data.count(b"{") > _MAX_CONTAINERS or data.count(b",") > _MAX_VALUES:
        raise damaged(path, "it holds far too many values")
    try:
        values = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise damaged(path, "it is not JSON") from error
    if not isinstance(values, dict):
        raise damaged(path, "it holds no JSON object")
    return values


def read_vocab_txt(path: Path) -> dict[str, int]:
    """A WordPiece vocabulary: a piece a line, its id the line's number from 0.

    Of lines that say the same, the last counts, as in the reference. Raises ModelMissing or
    ModelDamaged.
    """
    lines = _lines(path)
    if len(lines) > MAX_PIECES:
        raise damaged(path, f"its {len(lines)} lines are far too many")
    vocabulary = {line.rstrip(_SPACES): number for number, line in enumerate(lines)}
    if any(len(piece) > MAX_PIECE_LENGTH for piece in vocabulary):
        raise damaged(path, "a piece is far too long")
    if any("\0" in piece for piece in vocabulary):
        raise damaged(path, "it is not text")
    return vocabulary


def read_vocab_json(path: Path) -> dict[str, int]:
    """A byte-level vocabulary: pieces and their ids. Raises ModelMissing or ModelDamaged."""
    values = read_json_object(path)
    reason = vocabulary_fault(values)
    if reason:
        raise damaged(path, reason)
    return values


def read_merges(path: Path, vocabulary: dict[str, int]) -> list[tuple[str, str]]:
    """The merges of a byte-level vocabulary, in order. Raises ModelMissing or ModelDamaged."""
    merges = []
    for line in _lines(path):
        if line.startswith("#version") or not line:
            continue
        left, space, right = line.partition(" ")
        if not (left and space and right) or " " in right:
            raise damaged(path, f"a line is no pair of pieces: {line!r:.40}")
        merges.append((left, right))
    reason = merges_fault(merges, vocabulary)
    if reason:
        raise damaged(path, reason)
    return merges


def vocabulary_fault(values: dict[str, Any]) -> str | None:
    """What is wrong with pieces and ids, if anything is."""
    if not values:
        return "it holds no pieces"
    if len(values) > MAX_PIECES:
        return f"its {len(values)} pieces are far too many"
    for piece, number in values.items():
        if type(number) is not int or not 0 <= number <= MAX_ID:
            return f"the id of {piece!r:.40} is no whole number from 0 to {MAX_ID}"
        if len(piece) > MAX_PIECE_LENGTH:
            return "a piece is far too long"
    if len(set(values.values())) != len(values):
        return "two pieces have the same id"
    return _surrogate_fault("".join(values))


def merges_fault(merges: list[tuple[str, str]], vocabulary: dict[str, int]) -> str | None:
    """What is wrong with merges, if anything is.

    Each must make a piece from two pieces: the native library panics on a merge without a result.
    """
    for left, right in merges:
        for piece in (left, right, left + right):
            if piece not in vocabulary:
                return f"a merge names {piece!r:.40}, which the vocabulary lacks"
    return None


def _surrogate_fault(text: str) -> str | None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return "a piece is not text"
    return None


def _lines(path: Path) -> list[str]:
    data = read_bytes(path, MAX_TEXT_BYTES)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise damaged(path, "it is not UTF-8 text") from error
    if not text:
        raise damaged(path, "it is empty")
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]
