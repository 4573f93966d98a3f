"""What a pickled checkpoint would do, found out by reading it, not by doing it.

torch's files (torch/serialization.py) are a zip whose `data.pkl` is a pickle, or before version 1.6
several pickles with the data behind them. All that the pickle of a state dict calls is in a list of
fourteen names. A file that calls anything else is refused here, in milliseconds and with that name,
before torch is asked to read it with restrictions of its own.
"""

from __future__ import annotations

import io
import pickletools
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

_MAX_PICKLE_BYTES = 20_000_000
_MAX_MEMBERS = 20_000
_MAX_DIRECTORY_BYTES = 8_000_000
_LEGACY_PICKLES = 5
"""A magic number, the format's version, the machine's sizes, the state dict, the storages' keys."""

_END_OF_DIRECTORY = b"PK\x05\x06"
_CUT = "it is cut off, or no checkpoint of torch"
_CALLED = frozenset(
    {
        "collections.OrderedDict",
        "torch._utils._rebuild_tensor",
        "torch._utils._rebuild_tensor_v2",
        "torch._utils._rebuild_parameter",
    }
    | {
        f"torch.{kind}Storage"
        for kind in (
            "Double", "Float", "Half", "BFloat16", "Long", "Int", "Short", "Char", "Byte", "Bool",
        )
    }
)  # fmt: skip
# They build objects of classes, or take names from where reading alone does not see them; torch
# writes protocol 2, where a state dict needs none of them.
_REFUSED_STEPS = frozenset(
    {"STACK_GLOBAL", "INST", "OBJ", "NEWOBJ", "NEWOBJ_EX", "EXT1", "EXT2", "EXT4"}
)


class PickleRefused(Exception):
    """Why a file is not converted, in words."""


def scan_pickled(path: Path) -> bool:
    """Whether a checkpoint is a zip (else it has the form before torch 1.6).

    Raises PickleRefused for what is no checkpoint, holds programs, or unpacks to more than it is,
    and OSError.
    """
    with path.open("rb") as file:
        beginning = file.read(_MAX_PICKLE_BYTES)
    if beginning.startswith(b"PK\x03\x04"):
        _scan(io.BytesIO(_zipped_pickle(path)), 1)
        return True
    if not beginning.startswith(b"\x80"):  # as every pickle of torch does
        raise PickleRefused("it is no checkpoint of torch")
    _scan(io.BytesIO(beginning), _LEGACY_PICKLES)
    return False


def _zipped_pickle(path: Path) -> bytes:
    size = path.stat().st_size
    _check_directory(path, size)
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
            if any(info.compress_type != zipfile.ZIP_STORED for info in infos):
                raise PickleRefused("it is packed, which checkpoints of torch never are")
            if sum(info.file_size for info in infos) > size:
                raise PickleRefused("it unpacks to more than its size")
            names = [info.filename.rpartition("/")[2] for info in infos]
            if "constants.pkl" in names:
                raise PickleRefused("it is a program (TorchScript), not only weights")
            if names.count("data.pkl") != 1:
                raise PickleRefused(_CUT)
            found = infos[names.index("data.pkl")]
            if found.file_size > _MAX_PICKLE_BYTES:
                raise PickleRefused("its list of tensors is far too long")
            return archive.read(found)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, struct.error) as error:
        raise PickleRefused(_CUT) from error
    except RuntimeError as error:  # zipfile's word for an encrypted member
        raise PickleRefused("it is encrypted") from error


def _check_directory(path: Path, size: int) -> None:
    """Refuse a directory of members that would take long to read."""
    with path.open("rb") as file:
        file.seek(max(0, size - 65_557))  # the record, and the longest comment behind it
        end = file.read()
    at = end.rfind(_END_OF_DIRECTORY)
    if at < 0 or len(end) < at + 22:
        raise PickleRefused(_CUT)
    members, length = struct.unpack_from("<HI", end, at + 10)
    # Where these fields are too small the numbers stand elsewhere, but torch needs that only for
    # more members or a longer directory than any checkpoint has.
    if members > _MAX_MEMBERS or length > _MAX_DIRECTORY_BYTES:
        raise PickleRefused("it has far too many parts")


def _scan(file: io.BytesIO, pickles: int) -> None:
    for _ in range(pickles):
        for step, argument in _steps(file):
            if step in _REFUSED_STEPS:
                raise PickleRefused("it holds more than tensors")
            if step == "GLOBAL":
                called = str(argument).replace(" ", ".")
                if called not in _CALLED:
                    raise PickleRefused(f"it would call {called[:80]}, and holds more than tensors")


def _steps(file: io.BytesIO) -> Iterator[tuple[str, object]]:
    try:
        for step, argument, _ in pickletools.genops(file):
            yield step.name, argument
    except (ValueError, struct.error, EOFError, IndexError) as error:
        raise PickleRefused(_CUT) from error
