"""The machine that something was measured on."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from engine.seq2seq.memory import physical_memory

_LIBRARIES = ("torch", "transformers", "ctranslate2")
_INSTRUCTIONS = ("avx2", "avx512f", "avx512_vnni", "avx512_bf16", "amx_int8", "asimddp", "i8mm")


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def description() -> str:
    """Processor, instructions that matter here, memory, and versions: a line each."""
    processor, flags = _processor()
    known = ", ".join(name for name in _INSTRUCTIONS if name in flags)
    lines = [
        f"{processor or platform.processor() or platform.machine()}, {cores()} cores"
        + (f" ({known})" if known else ""),
        f"{physical_memory() / 1e9:.0f} GB of memory, {platform.system()} {platform.machine()}",
        f"Python {platform.python_version()}, "
        + ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES),
    ]
    return "\n".join(f"- {line}" for line in lines)


def _processor() -> tuple[str, set[str]]:
    """The processor's name and flags, where Linux tells."""
    file = Path("/proc/cpuinfo")
    if not file.exists():
        return "", set()
    values: dict[str, str] = {}
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        name, _, value = line.partition(":")
        values.setdefault(name.strip(), value.strip())
    flags = values.get("flags", values.get("Features", "")).split()
    return values.get("model name", ""), set(flags)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
