"""Writes the results of the queue where the user wants them, in a thread, as many as they are."""

from __future__ import annotations

import os
import threading
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QThread

from app.errors import ExportUnfinished, ResultGone
from app.queue.document import QueuedDocument
from app.queue.results import Results
from engine.batch.settings import SUFFIXES, OutputFormat
from engine.documents.cleaning import printable
from engine.errors import BrevityError, Cancelled

_LONGEST = 180
"""In bytes, of a file's name before what is put behind it: less than file systems allow."""


@dataclass(frozen=True)
class Export:
    """What is to be written. `target` is a folder, or for JSON Lines the one file.

    `label` says in the names what the results are. Where a file of a name is there already, it is
    replaced if `replaces`; else the new one gets a number.
    """

    documents: tuple[QueuedDocument, ...]
    folder: Path
    """The queue's, where the results are."""
    target: Path
    output_format: OutputFormat
    label: str
    replaces: bool = False

    def names(self) -> list[str]:
        """The names of the files in a folder, no two alike: "report (summary).txt"."""
        taken: set[str] = set()
        last: Counter[str] = Counter()
        return [self._free_name(document.path.stem, taken, last) for document in self.documents]

    def existing(self) -> list[str]:
        """Those of the names that are taken in the folder."""
        return [name for name in self.names() if (self.target / name).exists()]

    def numbered(self, name: str, number: int) -> str:
        """The name with a number, for where it is taken."""
        suffix = SUFFIXES[self.output_format]
        return f"{name.removesuffix(suffix)} {number}{suffix}"

    def _free_name(self, stem: str, taken: set[str], last: Counter[str]) -> str:
        """`last` has the last number of each name: thousands of files may be called alike."""
        name = plain = f"{_cut(stem)} ({self.label}){SUFFIXES[self.output_format]}"
        same = plain.casefold()  # as file systems compare that know no capitals
        while name.casefold() in taken:
            last[same] = max(last[same], 1) + 1
            name = self.numbered(plain, last[same])
        taken.add(name.casefold())
        return name


def _cut(stem: str) -> str:
    """No more bytes than _LONGEST, and no part of a character."""
    while len(os.fsencode(stem)) > _LONGEST:
        stem = stem[: min(_LONGEST, len(stem) - 1)]
    return stem


class Exporting(QThread):
    """One export. When it has finished, `error` says what kept it from its end, if anything did.

    `missing` are the names of documents whose results are no longer there.
    """

    def __init__(self, export: Export, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.export = export
        self.written = 0
        self.missing: list[str] = []
        self.error: BrevityError | None = None
        self._results = Results(export.folder)
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Have it end after the present result."""
        self._stopped.set()

    def run(self) -> None:
        """Write; called by Qt."""
        try:
            if self.export.output_format == "jsonl":
                self._write_lines()
            else:
                self._write_files()
        except BrevityError as error:
            self.error = error
        except Cancelled:
            return

    def _write_files(self) -> None:
        export = self.export
        for name, document in zip(export.names(), export.documents, strict=True):
            if self._stopped.is_set():
                return
            if (data := self._rendered(document)) is None:
                continue
            try:
                if export.replaces:
                    replace_file(export.target / name, (data,))
                else:
                    self._write_new(name, data)
            except OSError as error:
                raise self._unfinished(name, error) from error
            self.written += 1

    def _write_new(self, name: str, data: bytes) -> None:
        path, number = self.export.target / name, 2
        while True:
            try:
                file = path.open("xb")
                break
            except FileExistsError:
                path = self.export.target / self.export.numbered(name, number)
                number += 1
        try:
            with file:
                file.write(data)
        except OSError:
            with suppress(OSError):
                path.unlink()  # half a result is none
            raise

    def _write_lines(self) -> None:
        target = self.export.target
        try:
            replace_file(target, self._lines())
        except OSError as error:
            self.written = 0
            raise self._unfinished(target.name, error) from error

    def _lines(self) -> Iterable[bytes]:
        for document in self.export.documents:
            if self._stopped.is_set():
                raise Cancelled  # what stood there before stays
            if (line := self._rendered(document)) is not None:
                yield line
                self.written += 1

    def _rendered(self, document: QueuedDocument) -> bytes | None:
        try:
            return self._results.read(document).rendered(self.export.output_format)
        except ResultGone as gone:
            self.missing.append(gone.name)
            return None

    def _unfinished(self, name: str, error: OSError) -> ExportUnfinished:
        reason = (error.strerror or str(error)).lower()
        return ExportUnfinished(printable(name), reason, self.written)


def replace_file(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file whole or not at all. Raises OSError."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        with partial.open("wb") as file:
            for part in parts:
                file.write(part)
        partial.replace(path)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise
