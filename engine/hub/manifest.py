"""The list of a model's files that lies beside them: sizes, hashes, and where they came from."""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from engine.errors import ManifestDamaged
from engine.hub.naming import is_commit, is_model_id
from engine.hub.storage import write_durably

MANIFEST_FILE = "brevity-manifest.json"
PICKLED_FILES = ("pytorch_model.bin", "pytorch_model.bin.index.json")
_VERSION = 1
_MOST_BYTES = 2_000_000
_MOST_FILES = 2_000
_LONGEST_NAME = 255
_LONGEST_TEXT = 5_000

Origin = Literal["hub", "imported"]
ORIGINS: tuple[Origin, ...] = ("hub", "imported")


@dataclass(frozen=True)
class ManifestFile:
    """A file of a model: its path in the model's folder, with `/`, its bytes, and one hash.

    `git_sha1` is that of git's blob, as a hub names small files.
    """

    path: str
    size: int
    sha256: str | None = None
    git_sha1: str | None = None


@dataclass(frozen=True)
class Manifest:
    """What a model consists of. `originals` are the pickled files that were converted and deleted.

    `source` is the address of the hub, or the folder that was imported; `installed` is in UTC, as
    2026-11-23T08:00:00Z.
    """

    id: str
    commit: str
    origin: Origin
    source: str
    installed: str
    files: tuple[ManifestFile, ...]
    originals: tuple[ManifestFile, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)

    @property
    def needs_conversion(self) -> bool:
        """Whether its weights are pickled."""
        return needs_conversion(file.path for file in self.files)


def needs_conversion(names: Iterable[str]) -> bool:
    """Whether the weights among a model's files are pickled only."""
    names = set(names)
    return not any(name.endswith(".safetensors") for name in names) and any(
        is_pickled(name) for name in names
    )


def is_pickled(name: str) -> bool:
    """Whether a file is of the old format, or lists such files."""
    return name in PICKLED_FILES or (name.startswith("pytorch_model-") and name.endswith(".bin"))


def now() -> str:
    """The time, as manifests have it."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def content_commit(files: Iterable[ManifestFile]) -> str:
    """What stands for a commit where there is none: a hash of names and contents."""
    digest = hashlib.sha1(usedforsecurity=False)
    for file in sorted(files, key=lambda file: file.path):
        digest.update(f"{file.path}\0{file.sha256 or file.git_sha1}\n".encode())
    return digest.hexdigest()


def is_safe_path(path: str) -> bool:
    """Whether a file's path stays in its folder, on every system."""
    parts = path.split("/")
    return (
        0 < len(path) <= _LONGEST_NAME
        and path.isprintable()
        and not set(path) & set('\\:*?"<>|')
        and not PurePosixPath(path).is_absolute()
        and all(part and part.strip(". ") and part == part.rstrip(". ") for part in parts)
    )


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write it into the model's folder, whole or not at all. Raises FolderUnwritable."""
    files = [
        {name: value for name, value in asdict(file).items() if value is not None}
        for file in manifest.files
    ]
    originals = [
        {name: value for name, value in asdict(file).items() if value is not None}
        for file in manifest.originals
    ]
    values = {"version": _VERSION, **asdict(manifest), "files": files, "originals": originals}
    write_durably(folder / MANIFEST_FILE, json.dumps(values, indent=1) + "\n")


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a model's folder. Raises ManifestDamaged."""
    path = folder / MANIFEST_FILE
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ManifestDamaged(str(folder), "it is far too large")
        values = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ManifestDamaged(str(folder), "it is missing") from error
    except OSError as error:
        raise ManifestDamaged(str(folder), (error.strerror or str(error)).lower()) from error
    except (ValueError, RecursionError) as error:
        raise ManifestDamaged(str(folder), "it is not JSON") from error
    try:
        return _parse(values)
    except ValueError as error:
        raise ManifestDamaged(str(folder), str(error)) from error


def _parse(values: object) -> Manifest:
    if not isinstance(values, dict):
        raise ValueError("it holds no JSON object")
    if values.get("version") != _VERSION:
        raise ValueError("another version of Brevity wrote it")
    model_id, commit, origin, source, installed = (
        _text(values.get(name)) for name in ("id", "commit", "origin", "source", "installed")
    )
    if not (is_model_id(model_id) and is_commit(commit) and origin in ORIGINS):
        raise ValueError("it does not say which model it lists")
    files = _parse_files(values.get("files"))
    if not files:
        raise ValueError("it lists no files")
    return Manifest(
        id=model_id,
        commit=commit,
        origin="hub" if origin == "hub" else "imported",
        source=source,
        installed=installed,
        files=files,
        originals=_parse_files(values.get("originals")),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise ValueError("it does not say where the model came from")
    return value


def _parse_files(values: object) -> tuple[ManifestFile, ...]:
    if not isinstance(values, list) or len(values) > _MOST_FILES:
        raise ValueError("it lists no files")
    files = tuple(_parse_file(value) for value in values)
    if len({file.path.casefold() for file in files}) != len(files):
        raise ValueError("it lists a file twice")
    return files


def _parse_file(value: object) -> ManifestFile:
    if not isinstance(value, dict):
        raise ValueError("it does not describe a file")
    path, size = value.get("path"), value.get("size")
    if not isinstance(path, str) or not is_safe_path(path) or path == MANIFEST_FILE:
        raise ValueError(f"it names a file {path!s:.80} that can't be")
    if not isinstance(size, int) or isinstance(size, bool) or not 0 <= size < 2**50:
        raise ValueError(f"it gives {path} an impossible size")
    hashes = _hash(value, "sha256", 64), _hash(value, "git_sha1", 40)
    if hashes == (None, None):
        raise ValueError(f"it gives {path} no hash")
    return ManifestFile(path, size, *hashes)


def _hash(value: dict[str, object], name: str, digits: int) -> str | None:
    digest = value.get(name)
    if digest is None:
        return None
    if not isinstance(digest, str) or not re.fullmatch(rf"[0-9a-f]{{{digits}}}", digest):
        raise ValueError("it holds a hash that can't be")
    return digest
