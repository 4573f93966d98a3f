"""The tables of the history's file, and the way from each version of them to the next."""

from __future__ import annotations

import sqlite3

MIGRATIONS: tuple[str, ...] = (
    # 1. Texts are compressed; `found` has what is searched for, in any script: each three
    # characters in a row are a term.
    """
    CREATE TABLE sources (
        sha256 TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        text BLOB NOT NULL,
        language TEXT,
        blocks BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE runs (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        made REAL NOT NULL,
        source TEXT NOT NULL REFERENCES sources (sha256),
        source_name TEXT NOT NULL,
        task TEXT NOT NULL,
        model TEXT NOT NULL,
        settings TEXT NOT NULL,
        beginning TEXT NOT NULL,
        words INTEGER NOT NULL,
        text BLOB NOT NULL,
        marks BLOB NOT NULL
    );
    CREATE INDEX runs_by_time ON runs (made);
    CREATE INDEX runs_by_source ON runs (source, task);
    CREATE VIRTUAL TABLE found USING fts5 (name, text, tokenize = 'trigram');
    """,
    # 2. How often the user has edited a run's text since it was made.
    """
    ALTER TABLE runs ADD COLUMN edits INTEGER NOT NULL DEFAULT 0;
    """,
)
VERSION = len(MIGRATIONS)
"""Of the file that this program writes; kept in the file as SQLite's user_version."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a file of an older version, or a new one, to VERSION, all or nothing."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for number in range(version, VERSION):
        connection.executescript(
            f"BEGIN IMMEDIATE; {MIGRATIONS[number]} PRAGMA user_version = {number + 1}; COMMIT;"
        )
