"""What is checked, in order: the program's parts, one after the other."""

from __future__ import annotations

import platform
import subprocess
import sys
from functools import partial
from pathlib import Path

from app.selftest import with_qt
from app.selftest.check import PATIENCE_SECONDS, Check, CheckFailed, require
from app.selftest.samples import RESULT, SENTENCE, samples
from engine.documents.extraction import extract
from engine.documents.readers import FORMATS, Format
from engine.documents.wire import Wish
from engine.export.formats import ENDINGS, write_export
from engine.hub.library import embedded_model
from engine.own_program import is_bundle, own_command, own_environment, part_command
from engine.resources import resource
from engine.version import VERSION

NATIVE_PARTS = (
    "torch", "training", "conversion", "numpy", "sentencepiece", "tokenizers", "huggingface_hub",
    "certificates", "processes", "PDFium", "HTML", "sentences", "language", "encodings", "database",
)  # fmt: skip
"""The names in `engine.native_parts.PARTS`, which only a child may import."""
_SHIPPED = (
    "catalogue.json", "checkpoints.json", "samples/lighthouse-keepers.txt", "words/common-en.txt",
)  # fmt: skip
_MODEL_FILES = ("config.json", "model.safetensors", "spiece.model")
_LONGEST_REASON = 300


def all_checks() -> list[Check]:
    """Every check, in the order in which a failure explains those after it."""
    return [
        Check("the program", _program),
        Check("shipped files", _shipped_files),
        *(Check(part, partial(_native_part, part)) for part in NATIVE_PARTS),
        Check("Qt", with_qt.qt),
        Check("icons", with_qt.icons),
        Check("translations", with_qt.translations),
        Check("licences", with_qt.licences),
        Check("settings", with_qt.settings),
        Check("the window", with_qt.window),
        *(Check(f"export {ending}", partial(_export, ending)) for ending in ENDINGS),
        *(Check(f"read {format_}", partial(_read, format_)) for format_ in FORMATS),
        Check("printing", with_qt.printing),
        Check("exporting", with_qt.exporting),
        Check("diagnosis", with_qt.diagnosis),
        Check("the engine", with_qt.engine),
        Check("evidence", with_qt.evidence),
        Check("a command", _command),
        Check("a batch", _batch),
    ]


def _program(_: Path) -> str:
    kind = "bundle" if is_bundle() else "source"
    return f"Brevity {VERSION}, {kind}, Python {platform.python_version()}, {platform.platform()}"


def _shipped_files(_: Path) -> str:
    model = embedded_model()
    files = [resource(*name.split("/")) for name in _SHIPPED]
    files += [model.folder / name for name in _MODEL_FILES]
    for file in files:
        require(file.is_file(), f"{file} is missing")
    return f"the model {model.name}, {model.size / 1e6:.0f} MB"


def _native_part(name: str, _: Path) -> str:
    return _said(part_command("engine.native_parts", "--native-part", name))


def _export(ending: str, folder: Path) -> str:
    path = folder / f"result{ending}"
    write_export(path, RESULT)
    return f"{path.stat().st_size} bytes"


def _read(format_: Format, _: Path) -> str:
    name, data = samples()[format_]
    text = extract(Wish(name), data).text
    require(SENTENCE in " ".join(text.split()), f"it reads as {text[:_LONGEST_REASON]!r}")
    return f"{len(data)} bytes, {len(text.split())} words"


def _command(_: Path) -> str:
    sample = resource("samples", "lighthouse-keepers.txt")
    summary = _said(own_command("summarize", str(sample)))
    require(summary, "the summary is empty")
    return f"a summary of {len(summary.split())} words"


def _batch(folder: Path) -> str:
    documents, out = folder / "documents é", folder / "out"
    documents.mkdir()
    for number in range(2):
        (documents / f"{number}.txt").write_text(SENTENCE, encoding="utf-8")
    _said(own_command("batch", str(documents), "--out", str(out), "--task", "split", "--jobs", "1"))
    results = [path for path in out.rglob("*.txt") if path.stat().st_size]
    require(len(results) == 2, f"of 2 documents it made {len(results)}")
    return "2 documents"


def _said(command: list[str]) -> str:
    """What a child prints; its last words in a CheckFailed if it fails."""
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    else:
        flags = 0
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=own_environment(),
            timeout=PATIENCE_SECONDS,
            check=False,
            creationflags=flags,
        )
    except subprocess.TimeoutExpired as error:
        raise CheckFailed(f"no answer within {PATIENCE_SECONDS:g} seconds") from error
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines() or ["no message"]
        raise CheckFailed(f"status {done.returncode}: {lines[-1][:_LONGEST_REASON]}")
    return done.stdout.decode(errors="replace").strip()
