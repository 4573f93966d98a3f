"""Which files a model consists of, and light checks of them, without PyTorch.

They tell what is certainly no model of the family before a byte is copied or a model installed;
engine/seq2seq checks everything when it loads one.
"""

from __future__ import annotations

import json
import math
import re
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from engine.errors import ModelDamaged, ModelMissing, ModelUnsupported
from engine.hub.model_json import CONFIG_FILE, architecture_of, read_json, shards_of

WEIGHTS_FILE = "model.safetensors"
INDEX_FILE = "model.safetensors.index.json"
PICKLED_FILE = "pytorch_model.bin"
PICKLED_INDEX_FILE = "pytorch_model.bin.index.json"
_SETTINGS = {
    CONFIG_FILE, "generation_config.json", "tokenizer_config.json", "special_tokens_map.json",
    "added_tokens.json",
}  # fmt: skip
_VOCABULARIES = {
    "spiece.model", "sentencepiece.bpe.model", "vocab.txt", "vocab.json", "tokenizer.json",
}  # fmt: skip
_SAFE_SHARD = re.compile(r"model-\d+-of-\d+\.safetensors")
_PICKLED_SHARD = re.compile(r"pytorch_model-\d+-of-\d+\.bin")

ENCODERS = frozenset({"bert-generation", "bert", "roberta", "xlm-roberta"})
DECODERS = ENCODERS | {"gpt2"}
# A stack alone that is published as the start of training.
_SINGLE = frozenset({"bert-generation"})

_MOST_HEADER_BYTES = 4_000_000
_DTYPE_BYTES = {
    "F64": 8, "F32": 4, "F16": 2, "BF16": 2, "I64": 8, "I32": 4, "I16": 2, "I8": 1, "U8": 1,
    "BOOL": 1,
}  # fmt: skip


def chosen_files(names: Iterable[str]) -> tuple[str, ...]:
    """Those of a folder's files that running the model takes, in order.

    Safetensors are preferred: pickled weights are chosen only where there is nothing else.
    """
    there = set(names)
    chosen = there & (_SETTINGS | _VOCABULARIES | {"merges.txt"})
    for whole, index, shard in (
        (WEIGHTS_FILE, INDEX_FILE, _SAFE_SHARD),
        (PICKLED_FILE, PICKLED_INDEX_FILE, _PICKLED_SHARD),
    ):
        if whole in there:
            chosen.add(whole)
            break
        if index in there:
            chosen |= {index, *(name for name in there if shard.fullmatch(name))}
            break
    return tuple(sorted(chosen))


def check_family(values: Mapping[str, Any], where: str) -> None:
    """Raises ModelUnsupported for the `config.json` of a model that Brevity can't run.

    `where` is how its folder or its repository is called.
    """
    kind = values.get("model_type")
    if kind in _SINGLE:
        return
    if kind != "encoder-decoder":
        raise ModelUnsupported(where, architecture_of(values))
    for part, known in (("encoder", ENCODERS), ("decoder", DECODERS)):
        inner = values.get(part)
        inner = inner if isinstance(inner, Mapping) else {}
        if inner.get("model_type") not in known:
            raise ModelUnsupported(where, f"{architecture_of(inner)} {part}")


def check_model_files(folder: Path) -> None:
    """Look whether a folder can hold a model of the family that is complete.

    Raises ModelMissing naming what is not there, ModelDamaged, or ModelUnsupported.
    """
    check_family(read_json(folder, CONFIG_FILE), str(folder))
    if not any((folder / name).is_file() for name in _VOCABULARIES):
        raise ModelMissing(
            str(folder), "the vocabulary (spiece.model, vocab.txt or tokenizer.json)"
        )
    if (folder / WEIGHTS_FILE).exists():
        _check_safetensors(folder / WEIGHTS_FILE)
    elif (folder / INDEX_FILE).exists():
        for shard in _shards(folder, INDEX_FILE):
            _check_safetensors(folder / shard)
    elif (folder / PICKLED_INDEX_FILE).exists() and not (folder / PICKLED_FILE).exists():
        for shard in _shards(folder, PICKLED_INDEX_FILE):
            if not (folder / shard).is_file():
                raise ModelMissing(str(folder), shard)
    elif not (folder / PICKLED_FILE).is_file():
        raise ModelMissing(str(folder), WEIGHTS_FILE)


def _shards(folder: Path, index: str) -> list[str]:
    """The shards that an index names, all called as `chosen_files` expects."""
    shards = sorted(set(shards_of(folder, index).values()))
    for shard in shards:
        if not (_SAFE_SHARD.fullmatch(shard) or _PICKLED_SHARD.fullmatch(shard)):
            raise ModelDamaged(str(folder), index, f"it names a file elsewhere: {shard:.80}")
    return shards


def _check_safetensors(path: Path) -> None:
    """Whether the header is sound and speaks of exactly the bytes that are there."""
    try:
        _check_header(path)
    except FileNotFoundError as error:
        raise ModelMissing(str(path.parent), path.name) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ModelDamaged(str(path.parent), path.name, reason) from error
    except (ValueError, RecursionError) as error:
        raise ModelDamaged(str(path.parent), path.name, str(error)) from error


def _check_header(path: Path) -> None:
    if not stat.S_ISREG(path.stat().st_mode):
        raise ValueError("it is no file")
    total = path.stat().st_size
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if total < 8 or length > total - 8:
            raise ValueError("it is no safetensors file, or was cut off")
        if length > _MOST_HEADER_BYTES:
            raise ValueError(f"its header of {length} bytes is far too long")
        header = file.read(length)
    try:
        tensors = json.loads(header)
        tensors.pop("__metadata__", None)
        sizes = [_tensor_size(tensor) for tensor in tensors.values()]
    except (ValueError, AttributeError, KeyError, TypeError, RecursionError) as error:
        raise ValueError("its header is not that of a safetensors file") from error
    expected = 8 + length + sum(sizes)
    if expected != total:
        raise ValueError(f"it should have {expected} bytes, and has {total}")


def _tensor_size(tensor: dict[str, Any]) -> int:
    shape, (start, end) = tensor["shape"], tensor["data_offsets"]
    size: int = math.prod(shape) * _DTYPE_BYTES[tensor["dtype"]]
    if type(size) is not int or not 0 <= start <= end or end - start != size:
        raise ValueError
    return size
