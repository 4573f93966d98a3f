"""tokenizer.json: a whole pipeline of the `tokenizers` package, checked before it is built.

The package trusts the file: it panics on a merge without a result, aborts the process when the
padding is huge, runs any regular expression, and lets a replacement grow a text without bound. So
only parts of known kinds, with bounded settings, reach it.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer as Pipeline

from engine.seq2seq.tokenizers.charsmap import check_charsmap
from engine.seq2seq.tokenizers.files import (
    MAX_ID,
    MAX_PIECE_LENGTH,
    MAX_PIECES,
    damaged,
    merges_fault,
    read_json_object,
    vocabulary_fault,
)
from engine.seq2seq.tokenizers.native import damage_to

PIPELINE_FILE = "tokenizer.json"

_KINDS = {
    "normalizer": {
        "BertNormalizer", "Lowercase", "NFC", "NFD", "NFKC", "NFKD", "Nmt", "Precompiled",
        "Prepend", "Replace", "Sequence", "Strip", "StripAccents",
    },
    "pre_tokenizer": {
        "BertPreTokenizer", "ByteLevel", "Digits", "Metaspace", "Punctuation", "Sequence", "Split",
        "Whitespace", "WhitespaceSplit",
    },
    "post_processor": {
        "BertProcessing", "ByteLevel", "RobertaProcessing", "Sequence", "TemplateProcessing",
    },
    "decoder": {
        "BPEDecoder", "ByteFallback", "ByteLevel", "Fuse", "Metaspace", "Replace", "Sequence",
        "Strip", "WordPiece",
    },
}  # fmt: skip
# Regular expressions run in a backtracking engine: only those that checkpoints of the family hold.
_KNOWN_PATTERNS = {
    " {2,}",
    r"\s+",
    r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+",
}
_MAX_DEPTH = 8
_MAX_PARTS = 64
_MAX_SETTING = 64  # characters of a replacement, a prefix, a character to strip
_MAX_GROWTH = 64  # times that a normalizer may lengthen a text
_MAX_ADDED_TOKENS = 10_000
_MAX_WORD = 200  # characters; the search for pieces in one takes the cube of it


def read_pipeline(path: Path) -> Pipeline:
    """The pipeline of a tokenizer.json. Raises ModelMissing or ModelDamaged."""
    values = read_json_object(path)
    try:
        _check(values)
    except ValueError as error:
        raise damaged(path, str(error)) from error
    # Set by each call instead; the reference resets them too.
    values["padding"] = values["truncation"] = None
    with damage_to(path):
        pipeline: Pipeline = Pipeline.from_str(json.dumps(values))
        _check_added_ids(pipeline)
    return pipeline


def _check(values: dict[str, Any]) -> None:
    model = values.get("model")
    if not isinstance(model, dict):
        raise ValueError("it holds no model")
    # Files from before 2021 leave the kind of the model out.
    kind = model.get("type") or ("BPE" if "merges" in model else "WordPiece")
    check = _MODELS.get(kind) if isinstance(kind, str) else None
    if check is None:
        raise ValueError(f"its model is of an unknown kind, {kind!r:.40}")
    check(model)
    for place, kinds in _KINDS.items():
        _check_parts(values.get(place), kinds, place)
    _check_added_tokens(values.get("added_tokens"))


def _check_bpe(model: dict[str, Any]) -> None:
    vocabulary, merges = model.get("vocab"), model.get("merges")
    if not isinstance(vocabulary, dict) or not isinstance(merges, list):
        raise ValueError("its model holds no vocabulary and merges")
    _refuse(vocabulary_fault(vocabulary))
    pairs = [tuple(m.split(" ")) if isinstance(m, str) else m for m in merges]
    for pair in pairs:
        if not isinstance(pair, tuple | list) or len(pair) != 2:
            raise ValueError("a merge is no pair of pieces")
        if not all(isinstance(piece, str) and piece for piece in pair):
            raise ValueError("a merge is no pair of pieces")
    _refuse(merges_fault([(left, right) for left, right in pairs], vocabulary))
    for name in ("continuing_subword_prefix", "end_of_word_suffix", "dropout"):
        if model.get(name):
            raise ValueError(f"its model has a {name}, which Brevity does not run")
    _check_unknown(model.get("unk_token"), vocabulary, needed=False)


def _check_wordpiece(model: dict[str, Any]) -> None:
    vocabulary = model.get("vocab")
    if not isinstance(vocabulary, dict):
        raise ValueError("its model holds no vocabulary")
    _refuse(vocabulary_fault(vocabulary))
    longest = model.get("max_input_chars_per_word", 100)
    if type(longest) is not int or not 1 <= longest <= _MAX_WORD:
        raise ValueError("its longest word is out of range")
    if model.get("continuing_subword_prefix", "##") != "##":
        raise ValueError("its pieces inside words do not begin with ##")
    _check_unknown(model.get("unk_token"), vocabulary, needed=True)


def _check_unigram(model: dict[str, Any]) -> None:
    vocabulary, unknown = model.get("vocab"), model.get("unk_id")
    if not isinstance(vocabulary, list):
        raise ValueError("its model holds no vocabulary")
    pieces: dict[str, Any] = {}
    for number, entry in enumerate(vocabulary):
        match entry:
            case [str(piece), float() | int() as score] if abs(score) < 1e30:
                pieces[piece] = number
            case _:
                raise ValueError("a piece has no text or no finite score")
    _refuse(vocabulary_fault(pieces))
    if len(pieces) != len(vocabulary):
        raise ValueError("two pieces are the same")
    if type(unknown) is not int or not 0 <= unknown < len(vocabulary):
        raise ValueError("it has no unknown piece")


_MODELS: Mapping[str, Callable[[dict[str, Any]], None]] = {
    "BPE": _check_bpe,
    "WordPiece": _check_wordpiece,
    "Unigram": _check_unigram,
}


def _check_unknown(token: object, vocabulary: Mapping[str, Any], *, needed: bool) -> None:
    if token is None and not needed:
        return
    if not isinstance(token, str) or token not in vocabulary:
        raise ValueError("its unknown token is not in the vocabulary")


def _check_parts(value: object, kinds: set[str], place: str) -> None:
    growth = 1.0
    for count, part in enumerate(_parts(value, 0)):
        if count >= _MAX_PARTS:
            raise ValueError(f"its {place} has far too many parts")
        kind = part.get("type")
        if kind not in kinds:
            raise ValueError(f"its {place} is of an unknown kind, {kind!r:.40}")
        for name in ("content", "prepend", "replacement", "prefix", "suffix"):
            if len(str(part.get(name, ""))) > _MAX_SETTING:
                raise ValueError(f"its {place} has a {name} that is far too long")
        for name in ("start", "stop"):
            if name in part and not _is_whole(part[name], _MAX_SETTING):
                raise ValueError(f"its {place} strips far too much")
        if kind == "Precompiled":
            check_charsmap(_decoded(part.get("precompiled_charsmap")))
        if "pattern" in part:
            found = _checked_pattern(part["pattern"], place)
            if kind == "Replace":
                growth *= max(1.0, len(str(part.get("content", ""))) / len(found))
        if growth > _MAX_GROWTH:
            raise ValueError(f"its {place} makes texts far too long")
        for name in ("sep", "cls"):
            if name in part and not _is_token(part[name]):
                raise ValueError(f"its {place} has a {name} that is no token and id")


def _parts(value: object, depth: int) -> Iterator[dict[str, Any]]:
    """A part of the pipeline and, when it is a sequence, those in it."""
    if value is None:
        return
    if not isinstance(value, dict) or depth > _MAX_DEPTH:
        raise ValueError("a part of it is no object")
    yield value
    for name in ("normalizers", "pretokenizers", "processors", "decoders"):
        inner = value.get(name, [])
        if not isinstance(inner, list):
            raise ValueError("a part of it is no list")
        for part in inner:
            yield from _parts(part, depth + 1)


def _checked_pattern(pattern: object, place: str) -> str:
    match pattern:
        case {"String": str(text)} if 0 < len(text) <= _MAX_SETTING:
            return text
        case {"Regex": str(text)} if text in _KNOWN_PATTERNS:
            return "  "  # the shortest text that they match and replace
    raise ValueError(f"its {place} has a pattern that Brevity does not run: {pattern!r:.60}")


def _decoded(value: object) -> bytes:
    if not isinstance(value, str):
        raise ValueError("its character map is missing")
    try:
        blob = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("its character map is broken") from error
    if not blob:
        raise ValueError("its character map is empty")
    return blob


def _check_added_tokens(tokens: object) -> None:
    if not isinstance(tokens, list | None) or len(tokens or ()) > _MAX_ADDED_TOKENS:
        raise ValueError("its added tokens are no list, or far too many")
    for token in tokens or ():
        match token:
            case {"id": int(number), "content": str(content)} if (
                0 <= number <= MAX_ID and 0 < len(content) <= MAX_PIECE_LENGTH
            ):
                continue
        raise ValueError(f"an added token has no usable text and id: {token!r:.60}")


def _check_added_ids(pipeline: Pipeline) -> None:
    """Every id that the pipeline adds to a text must be one of its own."""
    for pair in (None, "a"):
        for number in pipeline.encode("a", pair).ids:
            if pipeline.id_to_token(number) is None or number > MAX_ID + MAX_PIECES:
                raise ValueError("it adds an id that its vocabulary lacks")


def _is_whole(value: object, largest: int) -> bool:
    return type(value) is int and 0 <= value <= largest


def _is_token(value: object) -> bool:
    match value:
        case [str(), int(number)]:
            return 0 <= number <= MAX_ID
    return False


def _refuse(fault: str | None) -> None:
    if fault:
        raise ValueError(f"in its model, {fault}")
