"""Who has the queue: one process at a time, which alone writes its file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile

from app.errors import QueueDamaged, QueueElsewhere, QueueNewer, QueueNotSaved
from app.queue.store import StoredQueue, load_queue, save_queue, set_newer_aside
from engine.errors import FolderUnwritable
from engine.hub.storage import make_folder

LOCK_FILE = "queue.lock"


class QueueKeeping:
    """The queue's folder, from when it is opened until it is closed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.is_open = False
        self.damage: QueueDamaged | None = None
        """Why the queue began empty, if its file was damaged."""
        self._is_unsaved = False
        self._lock = QLockFile(str(folder / LOCK_FILE))
        self._lock.setStaleLockTime(0)  # a queue may be open for days

    def open(self) -> StoredQueue:
        """The queue as it was left. Raises QueueElsewhere, QueueNewer or QueueNotSaved."""
        self.damage = None
        try:
            make_folder(self.folder)
        except FolderUnwritable as error:
            raise QueueNotSaved(error.folder, error.reason) from error
        if not self._lock.tryLock(0):
            if self._lock.error() == QLockFile.LockError.LockFailedError:
                raise QueueElsewhere
            raise QueueNotSaved(str(self.folder), "it may not be written")
        try:
            stored = load_queue(self.folder)
        except QueueDamaged as damage:
            self.damage = damage
            stored = StoredQueue()
        except QueueNewer:
            self._lock.unlock()
            raise
        self.is_open = True
        return stored

    def save(self, queue: StoredQueue) -> None:
        """Write the queue, for good. Raises QueueNotSaved, but not again until it was written."""
        try:
            save_queue(self.folder, queue)
        except QueueNotSaved:
            if not self._is_unsaved:
                self._is_unsaved = True
                raise
        else:
            self._is_unsaved = False

    def set_newer_aside(self) -> None:
        """Keep a newer Brevity's queue under another name. Raises QueueNotSaved."""
        set_newer_aside(self.folder)

    def close(self) -> None:
        """Let another process have it."""
        self.is_open = False
        self._lock.unlock()
