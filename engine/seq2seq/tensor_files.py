"""Tensors on disk: safetensors files, one or several shards, read straight into their place.

A reader of our own instead of the library's `safe_open`, for two reasons that both concern what the
user's machine must bear: a mapped file counts in memory beside the copy that is made of it, and a
hostile header is to be refused before anything is allocated (the library accepts names that stand
twice, and spends 15 s on a header of 90 MB). Format, as github.com/huggingface/safetensors has it:
a little-endian 64-bit length, that many bytes of JSON (name -> dtype, shape, data_offsets), then
the data without holes. engine/seq2seq/tensor_writer.py writes them.
"""

from __future__ import annotations

import json
import math
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeGuard

import torch
from torch import Tensor

from engine.errors import ModelDamaged, ModelMissing, ModelNeedsConversion
from engine.hub.model_json import shards_of

WEIGHTS_FILE = "model.safetensors"
INDEX_FILE = "model.safetensors.index.json"
PICKLED_FILE = "pytorch_model.bin"
PICKLED_INDEX_FILE = "pytorch_model.bin.index.json"

# The largest model of the family has some 1,300 tensors, described in 200 KB.
_MAX_HEADER_BYTES = 4_000_000
_MAX_TENSORS = 20_000
_MAX_NAME = 300
_MAX_DIMENSIONS = 8
_CHUNK_BYTES = 1_000_000
DTYPES = {
    "F64": torch.float64,
    "F32": torch.float32,
    "F16": torch.float16,
    "BF16": torch.bfloat16,
    "I64": torch.int64,
    "I32": torch.int32,
    "I16": torch.int16,
    "I8": torch.int8,
    "U8": torch.uint8,
    "BOOL": torch.bool,
}


@dataclass(frozen=True)
class TensorEntry:
    """One tensor of a file: type, shape, and where its bytes are."""

    path: Path
    name: str
    dtype: torch.dtype
    shape: tuple[int, ...]
    start: int
    size: int

    def chunks(self, into: Tensor | None = None) -> Iterator[tuple[slice, Tensor]]:
        """The tensor by rows: which, and their values, about a MB at once.

        The rows are parts of `into`, which is filled (a contiguous tensor of this type and shape);
        without it they are in a buffer that the next ones overwrite. Raises ModelDamaged when the
        file can't be read, or is shorter than it was.
        """
        shape = self.shape or (1,)
        row_size = self.size // shape[0] if shape[0] else 0
        if not row_size:
            return
        at_once = min(shape[0], max(1, _CHUNK_BYTES // row_size))
        if into is not None:
            buffer = into.view(shape)
        else:
            buffer = torch.empty((at_once, *shape[1:]), dtype=self.dtype)
        try:
            with self.path.open("rb") as file:
                file.seek(self.start)
                for first in range(0, shape[0], at_once):
                    rows = slice(first, min(first + at_once, shape[0]))
                    values = buffer[rows] if into is not None else buffer[: rows.stop - first]
                    raw = values.view(-1).view(torch.uint8).numpy().data
                    if file.readinto(raw) != raw.nbytes:
                        self.refuse("it ends too early")
                    yield rows, values
        except OSError as error:
            self.refuse(error.strerror or str(error))

    def same_values(self, other: TensorEntry) -> bool:
        """Whether both hold the same. Raises ModelDamaged."""
        if (self.shape, self.dtype) != (other.shape, other.dtype):
            return False
        pairs = zip(self.chunks(), other.chunks(), strict=True)
        return all(torch.equal(mine, theirs) for (_, mine), (_, theirs) in pairs)

    def refuse(self, reason: str) -> NoReturn:
        """Raise ModelDamaged about this tensor's file."""
        raise ModelDamaged(str(self.path.parent), self.path.name, reason)


def read_entries(folder: Path) -> dict[str, TensorEntry]:
    """All tensors of a model's folder by name.

    Raises ModelMissing, ModelDamaged, or ModelNeedsConversion when only pickled weights are there.
    """
    if (folder / WEIGHTS_FILE).exists():
        return read_header(folder / WEIGHTS_FILE)
    if (folder / INDEX_FILE).exists():
        return _read_shards(folder)
    if (folder / PICKLED_FILE).exists() or (folder / PICKLED_INDEX_FILE).exists():
        raise ModelNeedsConversion(str(folder))
    raise ModelMissing(str(folder), WEIGHTS_FILE)


def _read_shards(folder: Path) -> dict[str, TensorEntry]:
    weight_map = shards_of(folder, INDEX_FILE)
    entries: dict[str, TensorEntry] = {}
    for shard in sorted(set(weight_map.values())):
        for name, entry in read_header(folder / shard).items():
            if weight_map.get(name, shard) != shard or name in entries:
                entry.refuse(f"it holds {name}, which {INDEX_FILE} has elsewhere")
            entries[name] = entry
    if lost := sorted(weight_map.keys() - entries.keys()):
        raise ModelDamaged(str(folder), INDEX_FILE, f"no shard holds {lost[0]:.80}")
    return entries


def read_header(path: Path) -> dict[str, TensorEntry]:
    """The entries of one safetensors file, checked. Raises ModelMissing or ModelDamaged."""
    try:
        return {entry.name: entry for entry in _checked_entries(path)}
    except FileNotFoundError as error:
        raise ModelMissing(str(path.parent), path.name) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ModelDamaged(str(path.parent), path.name, reason) from error
    except ValueError as error:
        raise ModelDamaged(str(path.parent), path.name, str(error)) from error


def _checked_entries(path: Path) -> Iterator[TensorEntry]:
    if not stat.S_ISREG(path.stat().st_mode):
        raise ValueError("it is no file")  # opening a pipe would wait for ever
    with path.open("rb") as file:
        total = file.seek(0, 2)
        file.seek(0)
        length = int.from_bytes(file.read(8), "little")
        if total < 8 or length > total - 8:
            raise ValueError("it is no safetensors file, or was cut off")
        if length > _MAX_HEADER_BYTES:
            raise ValueError(f"its header of {length} bytes is far too long")
        header = _parse(file.read(length))
    header.pop("__metadata__", None)
    if len(header) > _MAX_TENSORS:
        raise ValueError(f"it has {len(header)} tensors, far too many")
    data, end = 8 + length, 0
    entries = [_entry(path, name, value, data) for name, value in header.items()]
    for entry in sorted(entries, key=lambda entry: (entry.start, entry.size)):
        if entry.start - data != end:
            raise ValueError(f"the bytes of {entry.name} overlap others or leave a hole")
        end += entry.size
        yield entry
    if data + end != total:
        raise ValueError(f"it should have {data + end} bytes, and has {total}")


class _HeaderError(ValueError):
    """What is wrong with a header that is JSON; json's own errors are ValueErrors, too."""


def _parse(header: bytes) -> dict[str, Any]:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        values = dict(pairs)
        if len(values) != len(pairs):
            raise _HeaderError("its header names something twice")
        return values

    try:
        values = json.loads(header.decode("utf-8"), object_pairs_hook=unique)
    except _HeaderError:
        raise
    except (ValueError, RecursionError) as error:
        raise ValueError("its header is not JSON") from error
    if not isinstance(values, dict):
        raise ValueError("its header is no JSON object")
    return values


def _entry(path: Path, name: str, value: object, data: int) -> TensorEntry:
    if not (name.isprintable() and 0 < len(name) <= _MAX_NAME):
        raise ValueError(f"it names a tensor {name[:40]!a}, which can't be")
    if not isinstance(value, dict):
        raise ValueError(f"{name} is not described")
    kind = value.get("dtype")
    dtype = DTYPES.get(kind) if isinstance(kind, str) else None
    shape, offsets = value.get("shape"), value.get("data_offsets")
    if dtype is None:
        raise ValueError(f"{name} is of the unknown type {str(kind)[:20]!a}")
    if not _are_counts(shape, _MAX_DIMENSIONS):
        raise ValueError(f"{name} has an impossible shape")
    if not _are_counts(offsets, 2) or len(offsets) != 2:
        raise ValueError(f"{name} has impossible offsets")
    size = offsets[1] - offsets[0]
    if size != math.prod(shape) * dtype.itemsize:
        raise ValueError(f"the size of {name} does not fit its shape")
    return TensorEntry(path, name, dtype, tuple(shape), data + offsets[0], size)


def _are_counts(values: object, most: int) -> TypeGuard[list[int]]:
    """Whether this is a list of at most so many sizes; true and false are none."""
    return (
        isinstance(values, list)
        and len(values) <= most
        and all(type(value) is int and 0 <= value < 2**48 for value in values)
    )
