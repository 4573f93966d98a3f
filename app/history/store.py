"""The history of one user: one SQLite file, which several windows share."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.history.failures import history_failures, text_failures
from app.history.runs import KeptRun, KeptSource, ListedRun
from app.history.texts import (
    beginning,
    found_again,
    indexed,
    mapping,
    packed,
    searchable,
    tuples,
    unpacked,
    value,
)
from engine.documents import count_words
from engine.hub.transfer.lock import folder_lock

COPY_SUFFIX = ".copy"
_COPY_SECONDS = 86_400
_TERM = 3  # the characters of a term: what is shorter has to be looked for text by text
_LISTED = "runs.number, made, source_name, source, task, model, settings, beginning, words, edits"


class History:
    """An open history; its methods belong to one thread at a time.

    All raise HistoryUnusable when the file can't be read or written, as on a full disk; what was
    kept before stays. See `open_history`.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, most_bytes: int) -> None:
        self._connection = connection
        self._path = path
        self._copy = path.with_name(path.name + COPY_SUFFIX)
        self.most_bytes = most_bytes
        self.log_has_deleted = False
        """Whether what was deleted still stands in the log, since another window was reading."""

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    # ------------------------------------------------------------ keeping

    def keep(self, source: KeptSource, run: KeptRun) -> int:
        """Add a run; its number. The oldest runs go where the file would grow beyond its limit."""
        number = self.add(source, run)
        self.make_room()
        return number

    def add(self, source: KeptSource, run: KeptRun) -> int:
        """The same, but for what has to go: `make_room`."""
        with self._writing() as connection:
            self._add_source(connection, source)
            return self._add_run(connection, source, run)

    def make_room(self) -> None:
        """Delete the oldest runs where there is more than may be; the newest stays."""
        if self.size > self.most_bytes:
            with history_failures(self._path):
                (newest,) = self._connection.execute("SELECT max(number) FROM runs").fetchone()
            self._shrink_to(self.most_bytes, keep=newest or 0)

    def amend(self, number: int, text: str) -> None:
        """Put the text of a run in the words of the user, who has edited it.

        What was quoted in it stays so where it still stands. A run that was deleted stays deleted.
        """
        with self._writing() as connection:
            row = connection.execute(
                "SELECT text, marks FROM runs WHERE number = ?", (number,)
            ).fetchone()
            if row is None:
                return
            with text_failures(self._path):
                old, (quotations, coverage) = unpacked(row[0]), value(row[1])
            quoted = [old[start:end] for start, end in quotations]
            connection.execute(
                "UPDATE runs SET text = ?, beginning = ?, words = ?, marks = ?, edits = edits + 1"
                " WHERE number = ?",
                (
                    packed(text),
                    beginning(text),
                    count_words(text),
                    packed(json.dumps([found_again(quoted, text), coverage])),
                    number,
                ),
            )
            connection.execute("UPDATE found SET text = ? WHERE rowid = ?", (indexed(text), number))

    def delete(self, numbers: Sequence[int]) -> None:
        """Delete runs, and the sources that no other run has, without a trace in the file."""
        with self._writing() as connection:
            self._delete(connection, numbers)
        self._forget_deleted()

    def delete_all(self) -> None:
        """Delete everything, copies and what was set aside included."""
        with self._writing() as connection:
            for table in ("found", "runs", "sources"):
                connection.execute(f"DELETE FROM {table}")
        self._forget_deleted()
        with history_failures(self._path):
            for aside in self._path.parent.glob(f"{self._path.name}.bak*"):
                aside.unlink(missing_ok=True)

    def limit(self, most_bytes: int) -> None:
        """Change how much it may take; the oldest runs go at once where that is less than it does.

        The newest stays, however long it is.
        """
        self.most_bytes = most_bytes
        self.make_room()

    # ------------------------------------------------------------ reading

    def read(self, number: int) -> tuple[KeptSource, KeptRun] | None:
        """A run with its source; None if it was deleted meanwhile."""
        with history_failures(self._path):
            row = self._connection.execute(
                "SELECT source_name, sources.text, language, blocks, task, runs.text, made, model,"
                " settings, marks FROM runs JOIN sources ON sources.sha256 = runs.source"
                " WHERE runs.number = ?",
                (number,),
            ).fetchone()
        if row is None:
            return None
        with text_failures(self._path):
            name, source, language, blocks, task, text, made, model, settings, marks = row
            quotations, coverage = value(marks)
            return (
                KeptSource(name, unpacked(source), language, tuples(value(blocks))),
                KeptRun(
                    task,
                    unpacked(text),
                    made,
                    model,
                    mapping(settings),
                    tuples(quotations),
                    tuples(coverage),
                ),
            )

    def find(self, words: str = "", most: int = 200, before: int = 0) -> list[ListedRun]:
        """The newest runs whose result, or whose source's name, has these words in a row.

        Of all if there are none. `before` is a run's number, to go on behind it.
        """
        older = before or (1 << 62)
        words = indexed(words)
        if not words:
            query = f"SELECT {_LISTED} FROM runs WHERE number < ? ORDER BY number DESC LIMIT ?"
            return self._listed(query, (older, most))
        if len(words) >= _TERM:
            quoted = '"' + words.replace('"', '""') + '"'
            query = (
                f"SELECT {_LISTED}, snippet(found, 1, '', '', '…', 48) FROM found"
                " JOIN runs ON runs.number = found.rowid WHERE found MATCH ? AND number < ?"
                " ORDER BY number DESC LIMIT ?"
            )
            return self._listed(query, (quoted, older, most))
        pattern = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        query = (
            f"SELECT {_LISTED} FROM found JOIN runs ON runs.number = found.rowid"
            " WHERE (found.name LIKE ? ESCAPE '\\' OR found.text LIKE ? ESCAPE '\\')"
            " AND number < ? ORDER BY number DESC LIMIT ?"
        )
        return self._listed(query, (pattern, pattern, older, most))

    def versions(self, source_sha256: str, task: str) -> list[ListedRun]:
        """The runs of a task on a source, the oldest first."""
        query = f"SELECT {_LISTED} FROM runs WHERE source = ? AND task = ? ORDER BY number"
        return self._listed(query, (source_sha256, task))

    @property
    def count(self) -> int:
        """How many runs there are."""
        with history_failures(self._path):
            (count,) = self._connection.execute("SELECT count(*) FROM runs").fetchone()
        return int(count)

    @property
    def size(self) -> int:
        """What it takes of the disk, in bytes."""
        with history_failures(self._path):
            (pages,) = self._connection.execute("PRAGMA page_count").fetchone()
            (free,) = self._connection.execute("PRAGMA freelist_count").fetchone()
            (page,) = self._connection.execute("PRAGMA page_size").fetchone()
        return int((pages - free) * page)

    # ------------------------------------------------------------ a copy against damage

    def copy_if_old(self, now: float | None = None) -> None:
        """Once a day, copy the file: what `open_history` takes if it is damaged one day."""
        with history_failures(self._path):
            made = self._copy.stat().st_mtime if self._copy.exists() else 0.0
            if abs((time.time() if now is None else now) - made) >= _COPY_SECONDS:
                self._copy_now()

    def _copy_now(self) -> None:
        fresh = self._copy.with_name(self._copy.name + ".new")
        with folder_lock(self._copy):  # two windows would write one file
            fresh.unlink(missing_ok=True)
            self._connection.execute("VACUUM INTO ?", (str(fresh),))
            fresh.chmod(0o600)
            fresh.replace(self._copy)

    def _forget_deleted(self) -> None:
        """Take what was deleted out of the file's pages, its log and its copy."""
        with history_failures(self._path):
            # Until its parts are merged, the index keeps the terms of what is gone.
            self._connection.execute("INSERT INTO found (found) VALUES ('optimize')")
            self._connection.execute("PRAGMA incremental_vacuum").fetchall()
            self.empty_log()
            if self._copy.exists():
                self._copy_now()

    def empty_log(self) -> None:
        """Take what was deleted out of the log, unless another window is reading just now."""
        with history_failures(self._path):
            (hindered, *_) = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self.log_has_deleted = bool(hindered)

    # ------------------------------------------------------------ within

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One change, all or nothing; other windows wait for it."""
        with history_failures(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _add_source(self, connection: sqlite3.Connection, source: KeptSource) -> None:
        known = connection.execute("SELECT 1 FROM sources WHERE sha256 = ?", (source.sha256,))
        if known.fetchone() is None:
            connection.execute(
                "INSERT INTO sources VALUES (?, ?, ?, ?, ?)",
                (
                    source.sha256,
                    searchable(source.name),
                    packed(source.text),
                    source.language,
                    packed(json.dumps(source.blocks)),
                ),
            )

    def _add_run(self, connection: sqlite3.Connection, source: KeptSource, run: KeptRun) -> int:
        name = searchable(source.name)
        cursor = connection.execute(
            "INSERT INTO runs (made, source, source_name, task, model, settings, beginning, words,"
            " text, marks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                run.made,
                source.sha256,
                name,
                run.task,
                searchable(run.model),
                json.dumps(dict(run.settings)),
                beginning(run.text),
                count_words(run.text),
                packed(run.text),
                packed(json.dumps([run.quotations, run.coverage])),
            ),
        )
        number = cursor.lastrowid
        assert number is not None
        connection.execute(
            "INSERT INTO found (rowid, name, text) VALUES (?, ?, ?)",
            (number, indexed(name), indexed(run.text)),
        )
        return number

    def _delete(self, connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
        rows = [(number,) for number in numbers]
        connection.executemany("DELETE FROM found WHERE rowid = ?", rows)
        connection.executemany("DELETE FROM runs WHERE number = ?", rows)
        connection.execute("DELETE FROM sources WHERE sha256 NOT IN (SELECT source FROM runs)")

    def _shrink_to(self, most_bytes: int, keep: int) -> None:
        """Delete the oldest runs, but not `keep`, until the rest takes so many bytes."""
        deleted = False
        while self.size > most_bytes:
            with self._writing() as connection:
                oldest = [
                    number
                    for (number,) in connection.execute(
                        "SELECT number FROM runs WHERE number <> ? ORDER BY number LIMIT 16",
                        (keep,),
                    )
                ]
                self._delete(connection, oldest)
            if not oldest:
                break
            deleted = True
        if deleted:
            self._forget_deleted()

    def _listed(self, query: str, values: tuple[object, ...]) -> list[ListedRun]:
        with history_failures(self._path):
            rows = self._connection.execute(query, values).fetchall()
        return [
            ListedRun(
                number, made, name, source, task, model, mapping(settings),
                " ".join(found[0].split()) if found else beginning, words, edits,
            )
            for (
                number, made, name, source, task, model, settings, beginning, words, edits, *found
            ) in rows
        ]  # fmt: skip
