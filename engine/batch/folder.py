"""The output folder of a batch: its settings, locks, manifests and results.

results                      as the sources lie in theirs, or results.jsonl
.brevity/settings.json       what all results here were made with
.brevity/manifest.jsonl      what became of every document (a shard: manifest-1-of-4.jsonl)
.brevity/shard-1-of-1.lock   while a process works on it
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from engine.batch.appending import AppendedLines
from engine.batch.manifest import Entry, manifest_path, read_entries
from engine.batch.plan import Shard, Source, output_name
from engine.batch.reading import Facts, is_unchanged
from engine.batch.result_lines import documents_in, keep_lines
from engine.batch.results import Result, rendered
from engine.batch.settings import SUFFIXES, BatchSettings
from engine.errors import (
    BatchBusy,
    BatchDiskFull,
    BatchFolderForeign,
    BatchFolderTaken,
    BatchFolderUnwritable,
    BrevityError,
    FolderUnwritable,
    OutputUnwritable,
)
from engine.hub.storage import sync_folder
from engine.hub.transfer.lock import LOCK_SUFFIX, folder_lock, is_locked

RECORDS = ".brevity"
_SETTINGS_FILE = "settings.json"
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_IN_THE_WAY = {errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ENOTEMPTY}
_NO_NAME = {errno.ENAMETOOLONG, errno.EILSEQ, errno.EINVAL}
"""A name is too long for the disk of the results, or has characters that it does not take."""


class BatchFolder:
    """The folder, open for one shard: nobody else writes its manifest. Made by `open_folder`.

    `entries` are what became of every document in earlier runs, whichever shard it belonged to.
    """

    def __init__(self, folder: Path, settings: BatchSettings, shard: Shard) -> None:
        self.folder = folder
        self.settings = settings
        self.entries = read_entries(folder / RECORDS)
        self._shard = shard
        self._manifest = AppendedLines(manifest_path(folder / RECORDS, shard))
        self._results: AppendedLines | None = None
        self._lines: dict[str, set[tuple[str, str]]] = {}
        if settings.output_format == "jsonl":
            self._results = AppendedLines(self._results_path())
            self._lines = {path.name: documents_in(path) for path in folder.glob("results*.jsonl")}

    def needs(self, source: Source, *, retry_failed: bool) -> bool:
        """Whether a document is to be done: it was not yet, it has changed, its result is gone.

        What failed is done again if it has changed, or with `retry_failed`.
        """
        entry = self.entries.get(source.name)
        if entry is None:
            return True
        if not is_unchanged(source.path, Facts(entry.sha256, entry.size, entry.modified)):
            return True
        if entry.state == "failed":
            return retry_failed
        if self._results is not None:
            return (source.name, entry.sha256) not in self._lines.get(entry.output, ())
        return not (self.folder / entry.output).exists()

    def forget(self, names: Collection[str]) -> None:
        """Take lines of these documents, and such that no entry tells of, out of files of results.

        To be called once, with what is to be done, before anything is written.
        """
        if self._results is None:
            return
        self._results.close()
        try:
            for path in self._own_results():
                kept = {
                    (name, entry.sha256)
                    for name, entry in self.entries.items()
                    if entry.state == "done" and entry.output == path.name and name not in names
                }
                keep_lines(path, self.folder / RECORDS / self._partial_name(), kept)
        finally:
            self._results = AppendedLines(self._results_path())

    def write(self, source: Source, facts: Facts, result: Result, seconds: float) -> Entry:
        """Write the result of a document, and then that it is done, both for good.

        Raises BatchDiskFull, BatchFolderUnwritable, and OutputUnwritable where only this one's
        place is taken, or its name is impossible there.
        """
        settings = self.settings
        data = rendered(result, settings.output_format, source.name, facts.sha256, settings.task)
        with self._faults():
            if self._results is not None:
                output = self._results_path().name
                self._results.append(data)
            else:
                output = output_name(source.name, SUFFIXES[settings.output_format])
                self._store(output, data)
            return self._note(
                Entry(
                    document=source.name,
                    state="done",
                    sha256=facts.sha256,
                    size=facts.size,
                    modified=facts.modified,
                    output=output,
                    words=result.words_total,
                    read_share=result.read_share,
                    passes=result.passes,
                    tokens=result.tokens,
                    quoted=len(result.quotations),
                    flags=result.flags,
                    seconds=round(seconds, 3),
                    finished=round(time.time(), 3),
                )
            )

    def fail(self, source: Source, facts: Facts, error: BrevityError, seconds: float) -> Entry:
        """Write that a document failed; its result of an earlier run, of other content, goes.

        That of a document that can't be read now stays: its content may be what it was. Raises
        BatchDiskFull, BatchFolderUnwritable.
        """
        earlier = self.entries.get(source.name)
        with self._faults():
            if earlier is not None and earlier.output and facts.sha256 and self._results is None:
                result = self.folder / earlier.output
                if result.is_file():
                    result.unlink()
            return self._note(
                Entry(
                    document=source.name,
                    state="failed",
                    sha256=facts.sha256,
                    size=facts.size,
                    modified=facts.modified,
                    seconds=round(seconds, 3),
                    finished=round(time.time(), 3),
                    code=error.code,
                    message=error.message,
                    next_step=error.next_step,
                )
            )

    def close(self) -> None:
        """Nothing more will be written."""
        self._manifest.close()
        if self._results is not None:
            self._results.close()

    def _note(self, entry: Entry) -> Entry:
        self._manifest.append(entry.to_line().encode("ascii"))
        return entry

    def _store(self, output: str, data: bytes) -> None:
        """Write a file whole or not at all."""
        target = self.folder / output
        partial = self.folder / RECORDS / self._partial_name()
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with partial.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(target)
        except OSError as error:
            if error.errno in _IN_THE_WAY:
                raise OutputUnwritable(f"something stands in the place of {output}") from error
            if error.errno in _NO_NAME:
                raise OutputUnwritable(f"no file can be called {output}") from error
            raise
        sync_folder(target.parent)

    def _partial_name(self) -> str:
        return f"partial-{self._shard.label}"

    def _results_path(self) -> Path:
        of_shard = "" if self._shard.count == 1 else f"-{self._shard.label}"
        return self.folder / f"results{of_shard}.jsonl"

    def _own_results(self) -> Iterable[Path]:
        """The files of results that nobody else writes now."""
        if self._shard.count == 1:
            return sorted(self.folder.glob("results*.jsonl"))
        return [self._results_path()]

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise write_failure(self.folder, error) from error


@contextmanager
def open_folder(folder: Path, settings: BatchSettings, shard: Shard) -> Iterator[BatchFolder]:
    """Open an output folder, made if it is not there, for one shard of a batch.

    Raises BatchFolderTaken for one of other settings, BatchFolderForeign for one of files that no
    batch wrote, BatchBusy while another process works on some of the same documents,
    BatchRecordsDamaged, BatchFolderUnwritable, BatchDiskFull.
    """
    records = folder / RECORDS
    try:
        with ExitStack() as stack:
            _require_own(folder)
            records.mkdir(parents=True, exist_ok=True)
            with folder_lock(records / "start"):
                stack.enter_context(_shard_lock(folder, shard))
                _require_settings(folder, settings, shard)
            opened = stack.enter_context(closing(BatchFolder(folder, settings, shard)))
            yield opened
    except OSError as error:
        raise write_failure(folder, error) from error
    except FolderUnwritable as error:
        raise BatchFolderUnwritable(str(folder), error.reason) from error


def write_failure(folder: Path, error: OSError) -> BrevityError:
    """The failure for what the system says about writing to the folder."""
    if error.errno in _FULL:
        return BatchDiskFull(str(folder))
    return BatchFolderUnwritable(str(folder), (error.strerror or str(error)).lower())


def _require_own(folder: Path) -> None:
    if (folder / RECORDS / _SETTINGS_FILE).exists() or not folder.exists():
        return
    if any(not path.name.startswith(".") for path in folder.iterdir()):
        raise BatchFolderForeign(str(folder))


def _require_settings(folder: Path, settings: BatchSettings, shard: Shard) -> None:
    """Raises BatchFolderTaken for other settings, where anything was made with those."""
    path = folder / RECORDS / _SETTINGS_FILE
    if path.exists():
        found = BatchSettings.from_json(path.read_text(encoding="utf-8"), str(path))
        differences = found.differences(settings)
        if not differences:
            return
        if read_entries(path.parent) or any(map(is_locked, _other_shards(path.parent, shard))):
            raise BatchFolderTaken(str(folder), "; ".join(differences))
    partial = path.with_name("partial-settings")
    with partial.open("w", encoding="utf-8") as file:
        file.write(settings.to_json())
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    sync_folder(path.parent)


def _other_shards(records: Path, shard: Shard) -> list[Path]:
    """What is locked while a process works on another shard, as far as such locks are there."""
    locks = (path.with_suffix("") for path in records.glob(f"shard-*{LOCK_SUFFIX}"))
    return [path for path in locks if path.name != f"shard-{shard.label}"]


@contextmanager
def _shard_lock(folder: Path, shard: Shard) -> Iterator[None]:
    records = folder / RECORDS

    def refuse() -> None:
        raise _Held

    try:
        with folder_lock(records / f"shard-{shard.label}", on_wait=refuse) as lock:
            # Shards of another division have some of the same documents.
            for path in _other_shards(records, shard):
                label = path.name.removeprefix("shard-")
                if not label.endswith(f"-of-{shard.count}") and is_locked(path):
                    raise BatchBusy(str(folder), _spoken(label))
            yield lock
    except _Held as error:
        raise BatchBusy(str(folder), _spoken(shard.label)) from error


class _Held(Exception):
    """Another process has the lock."""


def _spoken(label: str) -> str:
    return "the whole" if label == "1-of-1" else f"shard {label.replace('-of-', ' of ')}"
