"""packaging/bundle as a package that can be imported, as for the scripts beside it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True, scope="session")
def _packaging() -> Iterator[None]:
    # At the end: packaging/build.py is not to stand for what others call build.
    sys.path.append(str(ROOT / "packaging"))
    yield
    sys.path.remove(str(ROOT / "packaging"))


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A folder like a bundle, with a program that says its name."""
    folder = tmp_path / "brevity"
    inside = folder / "_internal" / "torch" / "lib"
    inside.mkdir(parents=True)
    (inside / "libtorch.so").write_bytes(b"\x7fELF GLIBC_2.17 GLIBC_2.28 GLIBC_2.3.4")
    (folder / "_internal" / "base_library.zip").write_bytes(b"x" * 5000)
    (folder / "THIRD_PARTY.txt").write_text("licences")
    (folder / "LICENSE.txt").write_text("Apache")
    program = folder / "brevity"
    program.write_text("#!/bin/sh\necho brevity\n")
    program.chmod(0o755)
    return folder
