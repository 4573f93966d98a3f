"""Folders, sources and results for the tests of batches."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from engine.batch.plan import Source
from engine.batch.reading import Facts
from engine.batch.results import Result
from engine.batch.settings import BatchSettings

SETTINGS = BatchSettings("summarize", {"strategy": "extractive"})
LINES = BatchSettings("summarize", {"strategy": "extractive"}, output_format="jsonl")


def make_source(folder: Path, name: str, text: str = "Some words.") -> Source:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return Source(name, path)


def facts_of(source: Source) -> Facts:
    """As reading it finds them, without the process that this takes."""
    data, status = source.path.read_bytes(), source.path.stat()
    return Facts(sha256(data).hexdigest(), len(data), status.st_mtime_ns)


def a_result(text: str = "A result.") -> Result:
    return Result(
        text=text,
        title="Title",
        language="en",
        model="",
        strategy="extractive",
        passes=0,
        tokens=0,
        words_read=2,
        words_total=2,
        complete=True,
        warning="",
        truncated=False,
    )
