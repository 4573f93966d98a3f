"""The child that reads a pickled checkpoint and writes its tensors: see conversion.py.

It may use a few times the file's size of memory, and nothing of the machine beside its files: after
the imports no process may be started and no socket opened, whatever the pickle tries.
"""

from __future__ import annotations

import json
import pickle
import re
import struct
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from engine.seq2seq.pickle_scan import PickleRefused, scan_pickled
from engine.seq2seq.tensor_files import DTYPES
from engine.seq2seq.tensor_writer import write_tensors

_SPARE_BYTES = 400_000_000
_FORBIDDEN = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.spawn",
    "os.startfile", "os.rmdir", "shutil.", "webbrowser.", "ctypes.dlopen",
)  # fmt: skip
"""Beginnings of the audit events (docs.python.org/3/library/audit_events.html) of such deeds."""


def main(arguments: Sequence[str]) -> None:
    """Convert `SOURCE... TARGET`; prints the outcome as one line of JSON."""
    *sources, target = map(Path, arguments)
    sys.addaudithook(_forbid)
    limit_memory(2 * sum(source.stat().st_size for source in sources) + _SPARE_BYTES)
    kind, file, reason = "written", target.name, ""
    source = sources[0]
    try:
        tensors: dict[str, Tensor] = {}
        for source in sources:
            tensors |= read_pickled(source)
        write_tensors(target, {name: [tensor] for name, tensor in tensors.items()})
    except PickleRefused as error:
        kind, file, reason = "refused", source.name, str(error)
    except MemoryError:
        kind, file, reason = "refused", source.name, "it needs far more memory than its size"
    except OSError as error:
        kind, reason = "unwritable", error.strerror or str(error)
    print(json.dumps({"kind": kind, "file": file, "reason": reason}), flush=True)


def _forbid(event: str, _: tuple[object, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PickleRefused(f"it would do what no weights need ({event})")


def limit_memory(more: int) -> None:
    """Let this process use so many bytes more than now. Only Linux can say how many those are."""
    if sys.platform == "linux":
        import resource

        now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + more, now + more))


def read_pickled(path: Path) -> dict[str, Tensor]:
    """The tensors of a pickled file, each stretch of memory under one name.

    Raises PickleRefused for a file that holds anything else, MemoryError, or OSError.
    """
    is_zip = scan_pickled(path)
    try:
        found = torch.load(path, map_location="cpu", weights_only=True, mmap=is_zip)
    except MemoryError:
        raise
    except pickle.UnpicklingError as error:
        raise PickleRefused(_reason(str(error))) from error
    except (RuntimeError, EOFError, ValueError, TypeError, LookupError, AttributeError,
            AssertionError, RecursionError, struct.error, OverflowError) as error:  # fmt: skip
        if "allocate memory" in str(error):
            raise MemoryError from error
        raise PickleRefused("it is cut off or no checkpoint of torch") from error
    return _once(_tensors_of(found), path.stat().st_size)


def _reason(message: str) -> str:
    """torch's explanation of several lines, in a few words."""
    if found := re.search(r"(?:GLOBAL|global:?|class) ([\w.]+\.[\w.]+)", message):
        return f"it would call {found[1][:80]}, and holds more than tensors"
    return "it is cut off, or holds more than tensors"


def _tensors_of(found: object) -> Mapping[str, Tensor]:
    if isinstance(found, dict) and list(found) == ["state_dict"]:
        found = found["state_dict"]
    if not isinstance(found, dict) or not found:
        raise PickleRefused("it holds no tensors by name")
    for name, tensor in found.items():
        shown = str(name)[:80]
        if not isinstance(name, str) or type(tensor) not in (Tensor, nn.Parameter):
            raise PickleRefused(f"it holds more than tensors: {shown}")
        if tensor.layout != torch.strided or tensor.dtype not in DTYPES.values():
            raise PickleRefused(f"{shown} is of a kind that safetensors files can't hold")
        if tensor.device.type != "cpu":
            raise PickleRefused(f"{shown} has no data")
    return found


def _once(tensors: Mapping[str, Tensor], size: int) -> dict[str, Tensor]:
    """Without the later names of a shared tensor, and refused where few bytes stand for many."""
    views: dict[tuple[Any, ...], str] = {}
    kept: dict[str, Tensor] = {}
    for name, tensor in tensors.items():
        place = (tensor.data_ptr(), tensor.dtype, tensor.shape, tensor.stride())
        if tensor.numel() and views.setdefault(place, name) != name:
            continue
        kept[name] = tensor.detach()
    # Twice, because views of one memory may overlap without being the same.
    if sum(tensor.nbytes for tensor in kept.values()) > 2 * size:
        raise PickleRefused("its tensors are larger than the file")
    return kept
