"""What this installation is and what this machine has: for a page that users copy into a report.

`python -m engine.diagnostics` prints it as JSON. Nothing of a document, and nothing secret, is in
it; the folders are named, because a report without them helps nobody. It is in English; whoever
shows it puts it into the user's language.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from engine.errors import BrevityError
from engine.hub.storage import data_folder, free_bytes, library_folder, megabytes
from engine.own_program import is_bundle
from engine.version import VERSION
from engine.wording import translatable

Facts = list[tuple[str, str]]
Diagnosis = list[tuple[str, Facts]]
"""Groups of facts: each has a name, and its facts a name and a value."""

LIBRARIES = (
    "torch", "PySide6_Essentials", "sentencepiece", "tokenizers", "huggingface_hub", "pypdfium2",
    "numpy", "sentencex",
)  # fmt: skip


def diagnose() -> Diagnosis:
    """Look at everything; takes the seconds of importing torch."""
    return [
        (translatable("Program"), _program()),
        (translatable("System"), _system()),
        (translatable("Libraries"), [(name, installed_version(name)) for name in LIBRARIES]),
        (translatable("Devices"), _devices()),
        (translatable("Folders"), _folders()),
    ]


def installed_version(name: str) -> str:
    """The version of a library, or that nobody knows it."""
    try:
        return version(name)
    except PackageNotFoundError:
        return translatable("unknown")


def _program() -> Facts:
    return [
        ("Brevity", VERSION),
        (translatable("Kind"), translatable("bundle" if is_bundle() else "from source")),
        ("Python", platform.python_version()),
    ]


def _system() -> Facts:
    return [
        (translatable("System"), platform.platform()),
        (translatable("Processor"), platform.machine()),
        (translatable("Cores"), str(os.cpu_count() or translatable("unknown"))),
        (translatable("Memory"), _memory()),
    ]


def _memory() -> str:
    import psutil

    return megabytes(psutil.virtual_memory().total)


def _devices() -> Facts:
    try:
        import torch

        from engine.seq2seq.device import available_devices, choose_device, choose_precision
        from engine.seq2seq.device_trial import devices
        from engine.seq2seq.packed.operators import operators
    except (ImportError, OSError) as error:  # a library of torch's that is missing, too
        return [("torch", f"can't be loaded: {error}")]
    found = operators()
    device = choose_device("auto")
    facts = [
        (translatable("Available"), ", ".join(available_devices())),
        (translatable("Chosen by itself"), device.type),
        (translatable("Precision chosen by itself"), choose_precision("auto", device)),
        (translatable("Threads"), str(torch.get_num_threads())),
        (translatable("8-bit products"), found.int8.engine if found.int8 else translatable("none")),
        (translatable("8 bits are faster"), translatable("yes" if found.int8_is_faster else "no")),
        (
            translatable("Blocked float32 products"),
            translatable("used" if found.blocked else "not used"),
        ),
    ]
    failures = [f"{kind}: {reason}" for kind, reason in devices().failures.items()]
    return [
        *facts,
        *((translatable("Failed"), failure) for failure in (*failures, *found.failures)),
    ]


def _folders() -> Facts:
    facts = [(translatable("Data"), str(data_folder()))]
    try:
        models = library_folder()
    except BrevityError as error:
        return [*facts, (translatable("Models"), str(error))]
    facts.append((translatable("Models"), str(models)))
    existing = next((folder for folder in (models, *models.parents) if folder.exists()), None)
    if existing is not None:
        facts.append((translatable("Free there"), megabytes(free_bytes(existing))))
    return facts


def main() -> None:
    """Print the diagnosis as one JSON document."""
    json.dump(diagnose(), sys.stdout)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
