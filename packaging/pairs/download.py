"""Getting the repositories of the sources, as archives, over HTTPS."""

from __future__ import annotations

import gzip
import http.client
import io
import shutil
import tarfile
import urllib.request
from pathlib import Path, PurePosixPath

from pairs.assembly import Repository

HOST = "https://codeload.github.com"
_SUFFIXES = frozenset({".md", ".rst", ".cnxml", ".xml", ".tsv", ".jsonl", ".txt", ""})
_MOST_BYTES = 2_000_000_000
_MOST_FILE = 100_000_000
_SECONDS = 60
_CHUNK = 1 << 20


def fetch(repository: Repository, folder: Path, host: str = HOST) -> None:
    """Download a repository into a new folder, whole or not at all; only its texts are kept.

    Raises OSError (urllib's errors are), ValueError for an archive that is too large, and
    tarfile.TarError for one that is none, or was cut off.
    """
    address = f"{host}/{repository.name}/tar.gz/{repository.commit or 'HEAD'}"
    partial = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    try:
        with urllib.request.urlopen(address, timeout=_SECONDS) as answer:
            data = answer.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise ValueError(f"{address} is far too large")
        unpack(data, partial)
        partial.rename(folder)
    except (EOFError, http.client.HTTPException) as error:
        raise tarfile.ReadError(f"{address} was cut off") from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def unpack(data: bytes, folder: Path) -> None:
    """Write the texts of an archive below a folder, without the archive's own top folder.

    Links, devices and names that lead elsewhere are left out. Raises EOFError, OSError or
    tarfile.TarError for what is no whole archive.
    """
    packed = gzip.GzipFile(fileobj=io.BytesIO(data))
    with tarfile.open(fileobj=packed, mode="r|") as archive:
        for member in archive:
            name = PurePosixPath(member.name)
            parts = name.parts[1:]
            leads_away = any(part in ("..", "/") or set(part) & set("\\:") for part in parts)
            if not member.isreg() or member.size > _MOST_FILE or not parts or leads_away:
                continue
            if name.suffix not in _SUFFIXES:
                continue
            file = archive.extractfile(member)
            if file is not None:
                path = folder.joinpath(*parts)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file.read())
    while packed.read(_CHUNK):  # to its end, where the checksum is
        pass
