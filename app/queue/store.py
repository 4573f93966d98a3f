"""The queue on the disk, so that it is there again after any end of the window."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from app.errors import QueueDamaged, QueueNewer, QueueNotSaved
from app.queue.document import STATES, Failure, QueuedDocument, QueueOptions
from app.state_folder import state_folder
from engine.errors import FolderUnwritable
from engine.hub.storage import make_folder, write_durably

FORMAT = 1
FILE = "queue.json"
BACKUP = "queue.json.bak"
_MOST_BYTES = 100_000_000


@dataclass(frozen=True)
class StoredQueue:
    """What is remembered. `was_running`: it was at work when it was written."""

    options: QueueOptions = field(default_factory=QueueOptions)
    documents: tuple[QueuedDocument, ...] = ()
    was_running: bool = False
    round: int = 0
    """How often the folder of results was given up for a fresh one."""


def queue_folder() -> Path:
    """Where the queue is kept with its results: in BREVITY_HOME, else where the system has it."""
    return state_folder() / "queue"


def load_queue(folder: Path) -> StoredQueue:
    """The queue in a folder; an empty one where there is none yet.

    Raises QueueNewer, and QueueDamaged once the file has been put aside as BACKUP.
    """
    path = folder / FILE
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _set_aside(path, "is far too large")
        values = json.loads(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return StoredQueue()
    except OSError as error:
        raise _set_aside(path, f"can't be read ({error.strerror or error})") from error
    except (ValueError, RecursionError) as error:
        raise _set_aside(path, "is damaged") from error
    if isinstance(values, dict) and isinstance(values.get("version"), int):
        if values["version"] > FORMAT:
            raise QueueNewer
        try:
            return _queue_of(values)
        except (KeyError, TypeError, ValueError) as error:
            raise _set_aside(path, "is damaged") from error
    raise _set_aside(path, "is damaged")


def save_queue(folder: Path, queue: StoredQueue) -> None:
    """Write the queue, whole or not at all. Raises QueueNotSaved."""
    values = {
        "version": FORMAT,
        "options": asdict(queue.options),
        "was_running": queue.was_running,
        "round": queue.round,
        "documents": [_values_of(document) for document in queue.documents],
    }
    try:
        make_folder(folder)
        write_durably(folder / FILE, json.dumps(values) + "\n")
    except FolderUnwritable as error:
        raise QueueNotSaved(error.folder, error.reason) from error


def set_newer_aside(folder: Path) -> None:
    """Keep a newer Brevity's queue under another name. Raises QueueNotSaved."""
    try:
        (folder / FILE).replace(folder / BACKUP)
    except OSError as error:
        raise QueueNotSaved(str(folder), (error.strerror or str(error)).lower()) from error


def _set_aside(path: Path, reason: str) -> QueueDamaged:
    backup = path.with_name(BACKUP)
    try:
        path.replace(backup)
    except OSError:  # nothing can be kept, and the next writing will say why
        return QueueDamaged(str(path), reason)
    return QueueDamaged(str(backup), reason)


def _values_of(document: QueuedDocument) -> dict[str, Any]:
    """Only what differs from a document that waits: a queue may have thousands."""
    values: dict[str, Any] = {"path": str(document.path)}
    # What is in flight is begun again: the process that works on it ends with the window.
    state = "stopped" if document.is_in_flight else document.state
    if state != "waiting":
        values["state"] = state
    if document.output:
        values |= {
            "output": document.output,
            "words": document.words,
            "seconds": round(document.seconds, 2),
        }
    if document.failure is not None:
        values["failure"] = asdict(document.failure)
    return values


def _queue_of(values: dict[str, Any]) -> StoredQueue:
    """Raises KeyError, TypeError or ValueError for what is no queue."""
    options = QueueOptions(**_words(values["options"]))
    documents = tuple(_documents_of(values["documents"]))
    if not isinstance(values["was_running"], bool) or not isinstance(values["round"], int):
        raise TypeError
    return StoredQueue(options, documents, values["was_running"], values["round"])


def _documents_of(rows: Iterable[Any]) -> Iterable[QueuedDocument]:
    for row in rows:
        if not isinstance(row, dict):
            raise TypeError
        state, output, failure = (
            row.get("state", "waiting"),
            row.get("output", ""),
            row.get("failure"),
        )
        if state not in STATES or (state == "done") != bool(output):
            raise ValueError(state)
        yield QueuedDocument(
            Path(_text(row["path"])),
            "stopped" if state == "working" else state,
            words=int(_number(row["words"])) if output else 0,
            seconds=round(float(_number(row["seconds"])), 2) if output else 0.0,
            output=_place(output) if output else "",
            failure=Failure(**_words(failure)) if failure is not None else None,
        )


def _place(value: object) -> str:
    """A result lies in the queue's folder, whatever the file says."""
    path = Path(_text(value))
    if path.is_absolute() or ".." in path.parts:
        raise ValueError(value)
    return str(value)


def _number(value: object) -> float:
    if not isinstance(value, int | float) or not 0 <= value < _MOST_BYTES:
        raise TypeError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError
    return value


def _words(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(word, str) for word in value.values()):
        raise TypeError
    return value
