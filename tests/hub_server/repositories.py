"""Repositories as a hub keeps them: commits, files, and the hashes it announces."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

LFS_SUFFIXES = (".safetensors", ".bin", ".model", ".h5", ".msgpack", ".onnx")
Content = bytes | Path


def git_sha1(content: bytes) -> str:
    """The hash by which git names a file."""
    return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()


def commit_of(files: Mapping[str, Content]) -> str:
    """A commit id that depends on all that the commit holds."""
    digest = hashlib.sha1()
    for path in sorted(files):
        content = files[path]
        digest.update(path.encode("utf-8", "surrogatepass") + b"\0")
        digest.update(str(content).encode() if isinstance(content, Path) else content)
    return digest.hexdigest()


def random_bytes(size: int, seed: int = 0) -> bytes:
    """Bytes that no two files share by chance, the same in every run."""
    return random.Random(f"{seed} {size}").randbytes(size)


def model_files(weights: bytes = b"weights", name: str = "model.safetensors") -> dict[str, Content]:
    """A repository that looks like a model of the family; its weights are any bytes."""
    config = {
        "architectures": ["EncoderDecoderModel"],
        "model_type": "encoder-decoder",
        "encoder": {"model_type": "bert"},
        "decoder": {"model_type": "bert"},
    }
    return {
        "config.json": json.dumps(config, indent=2).encode(),
        "generation_config.json": b'{"max_length": 64}',
        "tokenizer_config.json": b"{}",
        "vocab.txt": b"[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\na\nb\n",
        "README.md": b"# A model\n",
        ".gitattributes": b"*.safetensors filter=lfs\n",
        name: weights,
    }


@dataclass(frozen=True)
class StoredFile:
    """A file of a commit."""

    content: Content
    is_lfs: bool

    @cached_property
    def size(self) -> int:
        """In bytes."""
        if isinstance(self.content, Path):
            return self.content.stat().st_size
        return len(self.content)

    @cached_property
    def sha256(self) -> str:
        """As in an LFS pointer."""
        if isinstance(self.content, Path):
            with self.content.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        return hashlib.sha256(self.content).hexdigest()

    @cached_property
    def blob_id(self) -> str:
        """What git calls it: of an LFS file, that is its pointer."""
        if self.is_lfs:
            pointer = (
                "version https://git-lfs.github.com/spec/v1\n"
                f"oid sha256:{self.sha256}\nsize {self.size}\n"
            )
            return git_sha1(pointer.encode())
        assert isinstance(self.content, bytes), "only LFS files come from the disk"
        return git_sha1(self.content)

    @property
    def etag(self) -> str:
        """The ETag of the hub: the sha256 of LFS files, git's hash of the others."""
        return self.sha256 if self.is_lfs else self.blob_id


@dataclass
class Repository:
    """A model's repository."""

    id: str
    commits: dict[str, dict[str, StoredFile]] = field(default_factory=dict)
    branches: dict[str, str] = field(default_factory=dict)
    allowed: frozenset[str] | None = None  # tokens; None: everybody
    gated: bool = False

    def push(self, files: Mapping[str, Content], branch: str = "main") -> str:
        """A new commit on a branch; its id."""
        commit = commit_of(files)
        self.commits[commit] = {
            path: StoredFile(content, path.endswith(LFS_SUFFIXES))
            for path, content in files.items()
        }
        self.branches[branch] = commit
        return commit

    def find(self, revision: str) -> str | None:
        """The commit that a branch or a commit id means."""
        commit = self.branches.get(revision, revision)
        return commit if commit in self.commits else None
