"""The results that the batches of the queue have written: one line of JSON each."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from app.errors import ResultGone
from app.queue.document import QueuedDocument
from engine.batch.folder import RECORDS
from engine.batch.manifest import Entry, read_entries
from engine.batch.plan import written_name
from engine.batch.results import Result, rendered
from engine.batch.settings import OutputFormat
from engine.documents.cleaning import printable
from engine.errors import BrevityError

FORMAT: OutputFormat = "jsonl"
"""It alone holds all that is known of a result; the others are made of it."""


@dataclass(frozen=True)
class WrittenResult:
    """A result as it stands in a file of results."""

    document: str
    sha256: str
    task: str
    result: Result

    def rendered(self, output_format: OutputFormat) -> bytes:
        """In a format of `brevity batch`."""
        return rendered(self.result, output_format, self.document, self.sha256, self.task)


class Results:
    """Files of results, each gone through once, to find any of its lines at once.

    `read` raises ResultGone for what is not there, or is no result.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._places: dict[str, dict[str, int]] = {}

    def read(self, document: QueuedDocument) -> WrittenResult:
        """The result of a document that is done."""
        try:
            if (found := self._read(document)) is None:  # a batch that began has changed the file
                del self._places[document.output]
                found = self._read(document)
        except OSError as error:
            raise ResultGone(printable(document.path.name)) from error
        if found is None:
            raise ResultGone(printable(document.path.name))
        return found

    def _read(self, document: QueuedDocument) -> WrittenResult | None:
        name, file = written_name(document.path), document.output
        if file not in self._places:
            self._places[file] = _places_in(self._folder / file)
        if (place := self._places[file].get(name)) is None:
            return None
        with (self._folder / file).open("rb") as lines:
            lines.seek(place)
            line = lines.readline()
        return _result_of(json.loads(line)) if _name_in(line) == name else None


def _places_in(path: Path) -> dict[str, int]:
    """Where the last line of each document begins."""
    places: dict[str, int] = {}
    place = 0
    with path.open("rb") as file:
        for line in file:
            if name := _name_in(line):
                places[name] = place
            place += len(line)
    return places


def done_entries(results: Path) -> dict[str, Entry]:
    """What the manifests of a folder of results say of documents that are done, by their names.

    Nothing where they can't be read: the batch that goes on there says what is wrong with them.
    """
    try:
        entries = read_entries(results / RECORDS)
    except (BrevityError, OSError):
        return {}
    return {name: entry for name, entry in entries.items() if entry.state == "done"}


def delete_results(folder: Path) -> None:
    """Delete the folders of results in the queue's folder.

    What can't be deleted stays, and does no harm there: a new queue finds it done already.
    """
    for path in folder.iterdir() if folder.is_dir() else ():
        if (path / RECORDS).is_dir():
            shutil.rmtree(path, ignore_errors=True)


def _name_in(line: bytes) -> str:
    """The document that a line tells of; empty where it is torn."""
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return ""
    name = values.get("document") if isinstance(values, dict) else None
    return name if isinstance(name, str) else ""


def _result_of(values: dict[str, Any]) -> WrittenResult | None:
    """None for what is no result."""
    known = {field.name for field in fields(Result)} - {"text", "quotations"}
    try:
        result = Result(
            text=values["result"],
            quotations=tuple((start, end) for start, end in values["quotations"]),
            **{name: value for name, value in values.items() if name in known},
        )
        return WrittenResult(values["document"], values["sha256"], values["task"], result)
    except (KeyError, TypeError, ValueError):
        return None
