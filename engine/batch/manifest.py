"""What became of every document: a file that only grows (`AppendedLines`), one JSON object a line.

A line is written when the result is on the disk for good. A document that no line tells of is done,
or done again, to the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from engine.batch.plan import Shard
from engine.errors import BatchRecordsDamaged


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one document.

    `sha256`, `size` and `modified` (in nanoseconds) are the source's, as it was read; of one that
    could not be read the hash is "". Of a result: its file `output` relative to the folder, how
    many `words` the source has and which share of them was read, passes and tokens of the model,
    `quoted` sentences, and `flags`: "truncated" (a part ran into its length limit), "unread" (not
    everything was read), "warned" (the result will be poor). Of a failure: the error's code and
    sentences. `seconds` count from when it was begun; `finished` is the time of the entry, in
    seconds since 1970.
    """

    document: str
    state: Literal["done", "failed"]
    sha256: str = ""
    size: int = 0
    modified: int = 0
    output: str = ""
    words: int = 0
    read_share: float = 0.0
    passes: int = 0
    tokens: int = 0
    quoted: int = 0
    flags: tuple[str, ...] = ()
    seconds: float = 0.0
    finished: float = 0.0
    code: str = ""
    message: str = ""
    next_step: str = ""

    def to_line(self) -> str:
        """As a line of a manifest, in ASCII, with its end."""
        return json.dumps({name: value for name, value in asdict(self).items() if value}) + "\n"

    @classmethod
    def from_line(cls, line: bytes) -> Entry:
        """What `to_line` wrote. Raises ValueError or TypeError for anything else."""
        values = json.loads(line)
        if not isinstance(values, dict) or values.get("state") not in ("done", "failed"):
            raise ValueError("not an entry")
        return cls(**{**values, "flags": tuple(values.get("flags", ()))})


def manifest_path(records: Path, shard: Shard) -> Path:
    """Where the manifest of a shard is in the folder of records."""
    return records / ("manifest.jsonl" if shard.count == 1 else f"manifest-{shard.label}.jsonl")


def read_entries(records: Path) -> dict[str, Entry]:
    """The last entry of each document, of all manifests in a folder of records.

    In one manifest that is the lowest line, whatever the clock said; of several, the latest.

    Raises BatchRecordsDamaged, and OSError as files do.
    """
    found: dict[str, Entry] = {}
    for path in sorted(records.glob("manifest*.jsonl")):
        for name, entry in {entry.document: entry for entry in _entries_in(path)}.items():
            known = found.get(name)
            if known is None or known.finished <= entry.finished:
                found[name] = entry
    return found


def _entries_in(path: Path) -> Iterator[Entry]:
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.endswith(b"\n"):
                return  # torn, or being written by another process at this moment
            try:
                yield Entry.from_line(line)
            except (ValueError, TypeError, RecursionError) as error:
                raise BatchRecordsDamaged(str(path), f"line {number} is no entry") from error
