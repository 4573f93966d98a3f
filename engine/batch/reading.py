"""Reading a document of a batch: its text, and the facts by which it is known again."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from engine.batch.plan import Source
from engine.documents import Document, document_from_stream
from engine.documents.cleaning import printable
from engine.documents.files import file_bytes
from engine.errors import BrevityError


@dataclass(frozen=True)
class Facts:
    """What a file was when it was read: its content's hash, its size, its time in nanoseconds.

    Of a file that could not be read, the hash is "", and what is not known of it 0.
    """

    sha256: str = ""
    size: int = 0
    modified: int = 0


@dataclass(frozen=True)
class Read:
    """A source with its document, or with why there is none."""

    source: Source
    facts: Facts
    document: Document | BrevityError


def read(
    source: Source, password: str | None = None, cancelled: Callable[[], bool] = lambda: False
) -> Read:
    """Read a source, in a child process with limits, as `engine.documents.read_document` does.

    Nothing that is wrong with it is raised; Cancelled is, once `cancelled` says so.
    """
    name = printable(source.path.name or str(source.path))
    facts = Facts()
    try:
        facts = _seen(source.path)  # before: a change while it is read must show
        data = file_bytes(source.path, name)
        facts = Facts(hashlib.sha256(data).hexdigest(), len(data), facts.modified)
        document = document_from_stream(io.BytesIO(data), name, password, cancelled)
    except BrevityError as error:
        return Read(source, facts, error)
    return Read(source, facts, document)


def is_unchanged(path: Path, facts: Facts) -> bool:
    """Whether a file still is what it was; by its content, where size or time don't tell.

    A file that is gone, or on a share that is not there, is no changed one: nothing can be done
    anew.
    """
    try:
        status = path.stat()
    except (OSError, ValueError):
        return True
    if (status.st_size, status.st_mtime_ns) == (facts.size, facts.modified):
        return True
    if facts.sha256 and status.st_size != facts.size:
        return False
    try:
        return hashlib.sha256(file_bytes(path, path.name)).hexdigest() == facts.sha256
    except BrevityError:
        return not facts.sha256  # as before, it can't be read; else reading it will tell why


def _seen(path: Path) -> Facts:
    """What can be told of a file without reading it."""
    try:
        status = path.stat()
    except (OSError, ValueError):  # a name with a NUL raises ValueError
        return Facts()
    return Facts(size=status.st_size, modified=status.st_mtime_ns)
