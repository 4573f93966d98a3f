"""The portable archive: one folder to unpack anywhere and run."""

from __future__ import annotations

import hashlib
import platform
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

_LEVEL = "-19"


def write_portable(folder: Path, out: Path, version: str, suffix: str) -> Path:
    """brevity-<version>-linux-<machine>.tar.zst, the same bytes for the same files."""
    name = f"brevity-{version}{suffix}-linux-{platform.machine()}"
    archive = out / f"{name}.tar.zst"
    compress = shutil.which("zstd")
    if compress is None:
        raise FileNotFoundError("zstd is needed to write the portable archive")
    with archive.open("wb") as file:
        packed = subprocess.Popen(
            ["tar", "--create", "--sort=name", "--owner=root:0", "--group=root:0",
             "--numeric-owner", f"--transform=flags=r;s,^{folder.name},{name},",
             "--directory", str(folder.parent), folder.name],
            stdout=subprocess.PIPE,
        )  # fmt: skip
        subprocess.run(
            [compress, _LEVEL, "--long=27", "--threads=0", "--quiet", "--stdout"],
            stdin=packed.stdout, stdout=file, check=True,
        )  # fmt: skip
    if packed.wait():
        raise subprocess.CalledProcessError(packed.returncode, "tar")
    return archive


def write_checksums(files: Iterable[Path], out: Path) -> Path:
    """SHA256SUMS, in the form that `sha256sum --check` reads."""
    lines = [f"{sha256_of(file)}  {file.name}\n" for file in sorted(files)]
    path = out / "SHA256SUMS"
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
    return path


def sha256_of(path: Path) -> str:
    """The hash of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
