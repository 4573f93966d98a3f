"""Pairs of texts from files: JSON Lines, also compressed, and CSV with two columns."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from engine.errors import FileMissing, PairMalformed, PairsMissing, PairsUnreadable
from engine.seq2seq.tokenizers.base import well_formed

_LONGEST_LINE = 10_000_000
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True)
class Pair:
    """A source, what the model should make of it, and by which task.

    `line` is where it stands in its file, from 1 on.
    """

    task: str
    source: str
    target: str
    line: int


@dataclass(frozen=True)
class Pairs:
    """The pairs of a file, and what was wrong with the lines that were left out."""

    pairs: tuple[Pair, ...]
    bad: tuple[PairMalformed, ...]


def read_pairs(path: Path, task: str | None = None, *, skip_bad: bool = False) -> Pairs:
    """The pairs of a file, known by its name and content.

    JSON Lines have objects with `source`, `target` and `task`, which `task` replaces where it is
    missing; other fields are not looked at, half a surrogate pair is read as U+FFFD. A CSV has a
    source and a target in each row and does the task `task`; a first row that says just that is its
    heading. Empty lines don't count.
    A bad line ends the reading with PairMalformed, or is left out and told with `skip_bad`. Raises
    FileMissing, PairsUnreadable, and PairsMissing when nothing is left.
    """
    name = path.name
    pairs: list[Pair] = []
    bad: list[PairMalformed] = []
    with _opened(path) as file:
        is_table = _plain_suffix(path) == ".csv"
        found = _rows(file, name, task) if is_table else _lines(file, name, task)
        for entry in found:
            if isinstance(entry, Pair):
                pairs.append(entry)
            elif skip_bad:
                bad.append(entry)
            else:
                raise entry
    if not pairs:
        raise PairsMissing(name, f"{len(bad)} lines are bad" if bad else "it is empty")
    return Pairs(tuple(pairs), tuple(bad))


def _plain_suffix(path: Path) -> str:
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes[-1:] == [".gz"]:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


@contextmanager
def _opened(path: Path) -> Iterator[io.TextIOWrapper]:
    """The text of a file, decompressed if its content is gzip's."""
    try:
        with path.open("rb") as raw:
            if raw.peek(2)[:2] == _GZIP:  # a pipe can't be read twice
                with gzip.GzipFile(fileobj=raw) as unpacked:
                    yield io.TextIOWrapper(unpacked, encoding="utf-8-sig", newline="")
            else:
                yield io.TextIOWrapper(raw, encoding="utf-8-sig", newline="")
    except FileNotFoundError as error:
        raise FileMissing(str(path)) from error
    except UnicodeDecodeError as error:
        raise PairsUnreadable(path.name, "it is not UTF-8") from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise PairsUnreadable(path.name, "its compressed data are damaged or cut off") from error
    except OSError as error:
        raise PairsUnreadable(path.name, (error.strerror or str(error)).lower()) from error


def _lines(file: io.TextIOWrapper, name: str, task: str | None) -> Iterator[Pair | PairMalformed]:
    number = 0
    while line := file.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE:
            raise PairsUnreadable(name, f"line {number} is longer than {_LONGEST_LINE} characters")
        if line.strip():
            yield _pair_of_json(line, name, number, task)


def _pair_of_json(line: str, name: str, number: int, task: str | None) -> Pair | PairMalformed:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return PairMalformed(name, number, "it is not JSON")
    if not isinstance(values, dict):
        return PairMalformed(name, number, "it is no JSON object")
    given = {"task": task, **values}
    for key in ("task", "source", "target"):
        value = given.get(key)
        if value is None:
            return PairMalformed(name, number, f"it has no {key}")
        if not isinstance(value, str):
            return PairMalformed(name, number, f"its {key} is no text")
    return _checked(name, number, given["task"], given["source"], given["target"])


def _rows(file: io.TextIOWrapper, name: str, task: str | None) -> Iterator[Pair | PairMalformed]:
    if task is None:
        raise PairsUnreadable(name, "a CSV names no task; say --task")
    csv.field_size_limit(_LONGEST_LINE)
    reader = csv.reader(file, strict=True)
    number = 1
    try:
        for row in reader:
            begin, number = number, reader.line_num + 1
            if not row or (begin == 1 and [cell.strip().lower() for cell in row] == _HEADING):
                continue
            if len(row) != 2:
                yield PairMalformed(name, begin, f"it has {len(row)} columns, not 2")
            else:
                yield _checked(name, begin, task, *row)
    except csv.Error as error:
        raise PairsUnreadable(name, f"line {number} is no CSV ({error})") from error


_HEADING = ["source", "target"]


def _checked(name: str, line: int, task: str, source: str, target: str) -> Pair | PairMalformed:
    for text, what in ((task, "task"), (source, "source"), (target, "target")):
        if not text.strip():
            return PairMalformed(name, line, f"its {what} is empty")
    return Pair(well_formed(task), well_formed(source), well_formed(target), line)
