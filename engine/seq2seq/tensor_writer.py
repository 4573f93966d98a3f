"""Writing safetensors files: tensor after tensor, whole or not at all.

A writer of our own beside the reader: the library's copies all tensors before it writes one, and
writes into the file that is being replaced.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor

from engine.seq2seq.tensor_files import DTYPES

_NAMES = {dtype: name for name, dtype in DTYPES.items()}
_ALIGNMENT = 8


def write_tensors(
    path: Path, tensors: Mapping[str, Sequence[Tensor]], check: Callable[[], None] = lambda: None
) -> None:
    """Write a file that holds these tensors, each in pieces that join along the last dimension.

    The data reach the disk under another name first, so that a file of this name is always whole.
    `check` is called before each tensor, and raises to abandon. Raises OSError, and KeyError for a
    type that files can't hold.
    """
    # By falling alignment, as the library: all tensors are then aligned without holes.
    names = sorted(tensors, key=lambda name: (-tensors[name][0].dtype.itemsize, name))
    header: dict[str, object] = {"__metadata__": {"format": "pt"}}
    end = 0
    for name in names:
        first = tensors[name][0]
        shape = list(first.shape)
        if len(tensors[name]) > 1:
            shape[-1] = sum(piece.shape[-1] for piece in tensors[name])
        begin, end = end, end + sum(piece.numel() for piece in tensors[name]) * first.itemsize
        header[name] = {
            "dtype": _NAMES[first.dtype],
            "shape": shape,
            "data_offsets": [begin, end],
        }
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % _ALIGNMENT)
    partial = partial_path(path)
    try:
        with partial.open("wb") as file:
            file.write(len(text).to_bytes(8, "little") + text)
            for name in names:
                check()
                file.write(_bytes_of(tensors[name]))
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise
    _sync_folder(path.parent)


def partial_path(path: Path) -> Path:
    """Under which name a file is written until it is whole."""
    return path.with_name(f"{path.name}.part")


def _bytes_of(pieces: Sequence[Tensor]) -> memoryview:
    whole = pieces[0] if len(pieces) == 1 else torch.cat(list(pieces), dim=-1)
    flat = whole.detach().to("cpu").contiguous().view(-1)
    return flat.view(torch.uint8).numpy().data


def _sync_folder(folder: Path) -> None:
    """Let the new name survive a power cut, where the system can do that (Windows can't)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
