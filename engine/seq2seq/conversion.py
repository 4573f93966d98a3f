"""Old checkpoints (`pytorch_model.bin`, which is a pickle) to safetensors, once, in a child.

A pickle is a program. What it would call is read first (engine/seq2seq/pickle_scan.py). Then torch
reads it with `weights_only=True`, an interpreter that knows tensors only; that interpreter has had
holes twice (CVE-2025-32434, CVE-2026-24747), so it runs in a process of its own
(engine/seq2seq/unpickling.py) under limits of memory and time, and what it wrote is then read like
any other file of unknown origin.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from engine.errors import CheckpointRefused, ModelDamaged, ModelMissing, OutputUnwritable
from engine.hub.model_json import shards_of
from engine.own_program import own_environment, part_command
from engine.seq2seq.pickle_scan import PickleRefused, scan_pickled
from engine.seq2seq.tensor_files import (
    PICKLED_FILE,
    PICKLED_INDEX_FILE,
    WEIGHTS_FILE,
    read_header,
)
from engine.seq2seq.tensor_writer import partial_path

_POLL_SECONDS = 0.05
_START_SECONDS = 60.0
_SLOWEST_BYTES_PER_SECOND = 5_000_000


def convert_checkpoint(
    folder: Path,
    check: Callable[[float], None] = lambda fraction: None,
    seconds: float | None = None,
) -> Path:
    """Write `model.safetensors` beside a folder's pickled weights; returns its path.

    Nothing is done where it exists. `check` is called many times a second with the fraction done,
    and raises to abandon: the child is killed then. `seconds` limits the time, by default in
    proportion to the size. Raises ModelMissing, ModelDamaged for an index that is none,
    CheckpointRefused with the reason, or OutputUnwritable.
    """
    folder = folder.resolve()
    target = folder / WEIGHTS_FILE
    if target.exists():
        return target
    sources = _sources(folder)
    size = sum(source.stat().st_size for source in sources)
    for source in sources:
        _scan(source)
    if seconds is None:
        seconds = _START_SECONDS + size / _SLOWEST_BYTES_PER_SECOND
    child = subprocess.Popen(
        [*_command(), *map(str, sources), str(target)],
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(child, partial_path(target), size, check, time.monotonic() + seconds, sources[0])
    finally:
        child.kill()
        answer = child.communicate()[0]
        with contextlib.suppress(OSError):
            partial_path(target).unlink()
    _raise_for(answer, child.returncode, sources[0])
    try:
        read_header(target)
    except (ModelDamaged, ModelMissing) as error:
        target.unlink(missing_ok=True)
        raise CheckpointRefused(str(folder), sources[0].name, str(error)) from error
    check(1.0)
    return target


def _sources(folder: Path) -> list[Path]:
    """The pickled file of a folder, or its shards."""
    names = [PICKLED_FILE]
    if not (folder / PICKLED_FILE).exists() and (folder / PICKLED_INDEX_FILE).exists():
        names = sorted(set(shards_of(folder, PICKLED_INDEX_FILE).values()))
    for name in names:
        if not (folder / name).is_file():
            raise ModelMissing(str(folder), name)
    return [folder / name for name in names]


def _scan(source: Path) -> None:
    folder = str(source.parent)
    try:
        scan_pickled(source)
    except PickleRefused as error:
        raise CheckpointRefused(folder, source.name, str(error)) from error
    except OSError as error:
        raise CheckpointRefused(folder, source.name, error.strerror or str(error)) from error


def _command() -> list[str]:
    return part_command("engine.seq2seq.conversion", "--convert")


def _environment() -> dict[str, str]:
    """The user's, without what could make torch read pickles as programs."""
    return {name: value for name, value in own_environment().items() if "WEIGHTS_ONLY" not in name}


def _wait(
    child: subprocess.Popen[bytes],
    partial: Path,
    size: int,
    check: Callable[[float], None],
    deadline: float,
    source: Path,
) -> None:
    written = 0
    while child.poll() is None:
        if time.monotonic() > deadline:
            raise CheckpointRefused(str(source.parent), source.name, "it takes far too long")
        with contextlib.suppress(OSError):
            written = partial.stat().st_size
        check(min(0.99, written / max(1, size)))
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(_POLL_SECONDS)


def _raise_for(answer: bytes, status: int, source: Path) -> None:
    """What the child said in one line of JSON; nothing when the system killed it."""
    folder = str(source.parent)
    try:
        values = json.loads(answer)
        kind, file, reason = (str(values[key]) for key in ("kind", "file", "reason"))
    except (ValueError, TypeError, KeyError):
        reason = f"the process that read it was ended ({status})"
        raise CheckpointRefused(folder, source.name, reason) from None
    if kind == "refused":
        raise CheckpointRefused(folder, file, reason)
    if kind == "unwritable":
        raise OutputUnwritable(reason)


if __name__ == "__main__":
    from engine.seq2seq.unpickling import main

    main(sys.argv[1:])
