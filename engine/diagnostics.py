"""What this installation is and what this machine has: for a page that users copy into a report.

`python -m engine.diagnostics` prints it as JSON. Nothing of a document, and nothing secret, is in
it; the folders are named, because a report without them helps nobody.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from engine.errors import BrevityError
from engine.hub.storage import data_folder, free_bytes, library_folder, megabytes
from engine.version import VERSION

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
        ("Program", _program()),
        ("System", _system()),
        ("Libraries", [(name, installed_version(name)) for name in LIBRARIES]),
        ("Devices", _devices()),
        ("Folders", _folders()),
    ]


def installed_version(name: str) -> str:
    """The version of a library, or that nobody knows it."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"


def _program() -> Facts:
    kind = "bundle" if getattr(sys, "frozen", False) else "from source"
    return [("Brevity", f"{VERSION} ({kind})"), ("Python", platform.python_version())]


def _system() -> Facts:
    return [
        ("System", platform.platform()),
        ("Processor", platform.machine()),
        ("Cores", str(os.cpu_count() or "unknown")),
        ("Memory", _memory()),
    ]


def _memory() -> str:
    import psutil

    return megabytes(psutil.virtual_memory().total)


def _devices() -> Facts:
    try:
        import torch

        from engine.seq2seq.device import available_devices, choose_device, choose_precision
        from engine.seq2seq.packed.operators import operators
    except (ImportError, OSError) as error:  # a library of torch's that is missing, too
        return [("torch", f"can't be loaded: {error}")]
    found = operators()
    facts = [
        ("Available", ", ".join(available_devices())),
        ("Chosen by itself", choose_device("auto").type),
        ("Precision chosen by itself", choose_precision("auto", choose_device("auto"))),
        ("Threads", str(torch.get_num_threads())),
        ("8-bit products", found.int8.engine if found.int8 else "none"),
        ("8 bits are faster", "yes" if found.int8_is_faster else "no"),
        ("Blocked float32 products", "used" if found.blocked else "not used"),
    ]
    return [*facts, *(("Failed", failure) for failure in found.failures)]


def _folders() -> Facts:
    facts = [("Data", str(data_folder()))]
    try:
        models = library_folder()
    except BrevityError as error:
        return [*facts, ("Models", str(error))]
    facts.append(("Models", str(models)))
    existing = next((folder for folder in (models, *models.parents) if folder.exists()), None)
    if existing is not None:
        facts.append(("Free there", megabytes(free_bytes(existing))))
    return facts


def main() -> None:
    """Print the diagnosis as one JSON document."""
    json.dump(diagnose(), sys.stdout)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
