"""What the records of a batch cost, which one process keeps for any number of machines.

Results of a thousand characters are written as a batch writes them, each for good; then the folder
is opened as a later run does, which looks at every document again. No model runs:

    python -m benchmarks.batch_records --documents 20000
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from engine.batch.folder import RECORDS, open_folder
from engine.batch.plan import Shard, Source, find_sources
from engine.batch.reading import Facts
from engine.batch.results import Result
from engine.batch.settings import FORMATS, BatchSettings, OutputFormat

_PER_FOLDER = 1_000
_RESULT = Result("x" * 1_000, "A title", "en", "model", "whole", 1, 200, 900, 900, True, "", False)


@dataclass(frozen=True)
class Records:
    """Seconds to find all documents, to write their results, to see that nothing is left to do."""

    output_format: str
    documents: int
    find_seconds: float
    write_seconds: float
    reopen_seconds: float
    manifest_bytes: int
    memory_bytes: int


def measure(output_format: OutputFormat, documents: int, folder: Path) -> Records:
    """Write and reopen the records of so many documents, which are made in `folder`."""
    source_folder, out = folder / "documents", folder / "out"
    for number in range(documents):
        path = source_folder / f"{number // _PER_FOLDER:04}" / f"{number:07}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Document {number}.", encoding="utf-8")
    settings = BatchSettings("summarize", {}, output_format=output_format)
    before = _memory()
    began = time.perf_counter()
    sources = find_sources([source_folder])
    found = time.perf_counter()
    with open_folder(out, settings, Shard()) as opened:
        for source in sources:
            opened.write(source, _facts(source), _RESULT, 1.0)
    written = time.perf_counter()
    with open_folder(out, settings, Shard()) as opened:
        left = [source for source in sources if opened.needs(source, retry_failed=False)]
        memory = _memory() - before
    assert not left
    return Records(
        output_format,
        documents,
        found - began,
        written - found,
        time.perf_counter() - written,
        (out / RECORDS / "manifest.jsonl").stat().st_size,
        memory,
    )


def _facts(source: Source) -> Facts:
    status = source.path.stat()
    digest = hashlib.sha256(source.path.read_bytes()).hexdigest()
    return Facts(digest, status.st_size, status.st_mtime_ns)


def _memory() -> int:
    return int(psutil.Process().memory_info().rss)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table, a row for each format of results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--folder", help="where the files are made: on the disk in question")
    wanted = parser.parse_args(arguments)
    print("format     documents   found   written   documents/min  reopened  manifest   memory")
    for output_format in FORMATS:
        if output_format == "markdown":
            continue  # files like those of text
        with tempfile.TemporaryDirectory(dir=wanted.folder) as folder:
            row = measure(output_format, wanted.documents, Path(folder))
        print(
            f"{row.output_format:10} {row.documents:9,} {row.find_seconds:6.1f}s"
            f" {row.write_seconds:8.1f}s {row.documents / row.write_seconds * 60:15,.0f}"
            f" {row.reopen_seconds:8.1f}s {row.manifest_bytes / 1e6:7.1f}MB"
            f" {row.memory_bytes / 1e6:6.1f}MB"
        )


if __name__ == "__main__":
    main()
