"""The queue as the window sees it: documents with their states, and what is done with them.

Everything is decided in the thread that owns this object. What is done stands in the batch's own
manifest at once, and in the queue's file a little later: a window that was killed in between finds
it there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import FoldersUnreadable, QueueFindsNothing, QueueFull, QueueNotSaved
from app.queue.batch_run import batch_command, is_listable
from app.queue.batch_work import BatchWork, WorkEnd
from app.queue.document import QueuedDocument, QueueOptions
from app.queue.document_list import DocumentList
from app.queue.finding import Finding, Findings
from app.queue.keeping import QueueKeeping
from app.queue.outcomes import after_event, found_done, left_out, unlistable
from app.queue.pace import Pace
from app.queue.results import delete_results
from app.queue.store import FILE, StoredQueue, queue_folder
from engine.batch.events import Begun, Done, Failed, Progress
from engine.documents.cleaning import printable
from engine.errors import BatchFolderTaken, BrevityError

LIMIT = 10_000
DEATHS_IN_A_ROW = 3
_SAVE_MS = 5_000


class DocumentQueue(QObject):
    """Opened when it is first needed; another window's queue is left alone."""

    listed = Signal()
    """The documents are others than before."""
    appended = Signal(int)
    """From this row on, the documents are new."""
    changed = Signal(int)
    """The document of this row looks different."""
    started = Signal()
    """It goes to work, after a time when it was not."""
    progressed = Signal()
    """The queue as a whole looks different: its counts, its options, whether it runs."""
    added = Signal(int, int)
    """So many documents were added, and so many were there already."""
    failed = Signal(object, str)
    """A BrevityError that concerns the queue as a whole, with details for who wants them."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        folder: Path | None = None,
        command: Callable[[Sequence[str]], list[str]] = batch_command,
        limit: int = LIMIT,
    ) -> None:
        super().__init__(parent)
        self.folder = folder or queue_folder()
        self.documents = DocumentList()
        self.options = QueueOptions()
        self.pace = Pace()
        self.trouble: BrevityError | None = None
        """Why the queue is not open, if it was tried."""
        self._limit = limit
        self._keeping = QueueKeeping(self.folder)
        self._wants_to_run = False
        self._round = 0
        self._deaths = 0
        self._has_moved = False
        self._untold: set[Path] = set()
        self._findings = Findings(self)
        self._findings.ended.connect(self._take_up)
        self._work = BatchWork(self.folder, command, self)
        self._work.heard.connect(self._on_heard)
        self._work.ended.connect(self._on_ended)
        self._saving = QTimer(self, singleShot=True, interval=_SAVE_MS)
        self._saving.timeout.connect(self._save)

    # ------------------------------------------------------------ what there is

    @property
    def is_open(self) -> bool:
        """Whether the documents here are those that are remembered."""
        return self._keeping.is_open

    @property
    def is_running(self) -> bool:
        """Whether documents are worked on, or will be as soon as the process is up."""
        return self._wants_to_run

    @property
    def is_finding(self) -> bool:
        """Whether documents are looked for in what was added."""
        return bool(self._findings)

    @property
    def has_begun(self) -> bool:
        """Whether any document was worked on: from then on the options stay as they are."""
        return self.is_running or self.documents.count("waiting") < len(self.documents)

    @property
    def done(self) -> int:
        """How many documents have a result, or can't have one."""
        return self.documents.count("done", "failed")

    @property
    def pid(self) -> int:
        """The batch's process, 0 where there is none."""
        return self._work.pid

    # ------------------------------------------------------------ from one start to the next

    def resume(self) -> None:
        """At the start: take up a queue that an earlier window left, and go on if that was at work.

        What is wrong with it is told only when somebody opens it: `trouble`.
        """
        if os.path.lexists(self.folder / FILE):  # False where nobody may look, too
            self._open(resumes=True)

    def open(self) -> bool:
        """Have the queue at hand; whether that is so. If not, `trouble` says why."""
        if not self.is_open:
            self._open(resumes=False)
        return self.is_open

    def begin_anew(self) -> None:
        """Leave a newer Brevity's queue aside, and begin an empty one."""
        try:
            self._keeping.set_newer_aside()
        except QueueNotSaved as error:
            self.failed.emit(error, "")
            return
        self.open()

    def shutdown(self) -> None:
        """End the work and remember where it stands; whether it ran is remembered, too."""
        self._findings.shutdown()
        self._work.shutdown()
        self._saving.stop()
        if self.is_open:
            self._save()
            self._keeping.close()

    def _open(self, *, resumes: bool) -> None:
        try:
            stored = self._keeping.open()
        except BrevityError as error:
            self.trouble = error
            return
        self.trouble = self._keeping.damage
        self.options, self._round = stored.options, stored.round
        self.documents = DocumentList(stored.documents)
        self.listed.emit()
        self._take_up_results()
        self.progressed.emit()
        if resumes and stored.was_running:
            self.start()

    def _save(self) -> None:
        self._saving.stop()
        documents = tuple(self.documents)
        stored = StoredQueue(self.options, documents, self._wants_to_run, self._round)
        try:
            self._keeping.save(stored)
        except QueueNotSaved as error:
            self.failed.emit(error, "")

    # ------------------------------------------------------------ wishes

    def add(self, sources: Iterable[Path]) -> None:
        """Add files, and the documents in folders; `added` tells when they are there."""
        if not self.open():
            assert self.trouble is not None
            self.failed.emit(self.trouble, "")
            return
        self._findings.begin(sources, self._limit)
        self.progressed.emit()

    def set_options(self, options: QueueOptions) -> None:
        """Choose the task and its options, unless some documents were worked on already."""
        if not self.open() or self.has_begun or options == self.options:
            return
        self.options = options
        if len(self.documents):
            self._save()
        self.progressed.emit()

    def remove(self, rows: Iterable[int]) -> None:
        """Take documents out; what a batch works on is broken off, and the others go on."""
        gone = set(rows)
        if len(gone) >= len(self.documents):
            self.clear()
            return
        restarts = self._wants_to_run and any(self.documents[row].is_to_do for row in gone)
        self.documents.remove(gone)
        self.listed.emit()
        if restarts:
            self._work.kill()
        self._save()
        self.progressed.emit()

    def clear(self) -> None:
        """Take all documents out, and delete their results."""
        self._wants_to_run = False
        self._findings.stop()
        self._work.shutdown()
        self.documents = DocumentList()
        self._round = 0
        delete_results(self.folder)
        self._save()
        self.listed.emit()
        self.progressed.emit()

    def retry(self, rows: Iterable[int]) -> None:
        """Have documents that failed, or whose result is gone, wait again."""
        for row in rows:
            document = self.documents[row]
            if document.state in ("failed", "stopped", "done"):
                self._put(row, QueuedDocument(document.path))
        self._save()
        self.progressed.emit()

    def start(self) -> None:
        """Work on all that is to do, from now on until it is done."""
        if self._wants_to_run or not self.documents.rows(lambda document: document.is_to_do):
            return
        self._wants_to_run, self._deaths, self._has_moved = True, 0, False
        self.started.emit()
        if not self._work.is_running:  # else it has been told to end, and this begins then
            self._begin()
        self._save()
        self.progressed.emit()

    def pause(self) -> None:
        """Leave off. What is in flight is begun again later."""
        self._wants_to_run = False
        self._work.kill()
        self._save()
        self.progressed.emit()

    # ------------------------------------------------------------ the work

    @property
    def _results(self) -> Path:
        name = self.options.folder_name
        return self.folder / (f"{name}-{self._round}" if self._round else name)

    def _begin(self) -> None:
        for row in self.documents.rows(lambda d: d.is_to_do and not is_listable(d.path)):
            self._put(row, unlistable(self.documents[row].path))
        rows = self.documents.rows(lambda document: document.is_to_do)
        if not rows:
            self._leave_off()
            return
        for row in rows:
            if self.documents[row].state != "waiting":
                self._put(row, QueuedDocument(self.documents[row].path))
        paths = [self.documents[row].path for row in rows]
        self._untold = set(paths)
        self.pace.begin()
        try:
            self._work.begin(paths, self.options, self._results)
        except QueueNotSaved as error:
            self._leave_off(error)

    def _put(self, row: int, document: QueuedDocument) -> None:
        self.documents.put(row, document)
        self.changed.emit(row)

    def _take_up(self, finding: Finding) -> None:
        if finding.is_stopped:
            self.progressed.emit()
            return
        found = finding.found
        row = len(self.documents)
        new = [path for path in found.documents if self.documents.row_of(path) < 0]
        known = len(found.documents) - len(new)
        is_all = found.is_all and row + len(new) <= self._limit
        added = self.documents.extend(new[: self._limit - row])
        if added:
            self.appended.emit(row)
            self._save()
        self.added.emit(added, known)
        if not is_all:
            self.failed.emit(QueueFull(f"{self._limit:,}"), "")
        elif found.unreadable:
            self.failed.emit(FoldersUnreadable(", ".join(found.unreadable)), "")
        elif not found.documents:
            names = ", ".join(printable(path.name) for path in finding.sources)
            self.failed.emit(QueueFindsNothing(names), "")
        self.progressed.emit()

    def _on_heard(self, path: Path, event: Begun | Progress | Done | Failed) -> None:
        row = self.documents.row_of(path)
        if row < 0:
            return
        document = after_event(self.documents[row], event, self._results)
        if not document.is_to_do:
            self._deaths = 0
            self._untold.discard(path)
            self.pace.count()
            if not self._saving.isActive():
                self._saving.start()
        self._put(row, document)
        self.progressed.emit()

    def _take_up_results(self) -> None:
        """Find what a batch has done without having been heard."""
        to_do = [document for document in self.documents if document.is_to_do]
        for document in found_done(to_do, self._results):
            self._put(self.documents.row_of(document.path), document)

    def _on_ended(self, end: WorkEnd) -> None:
        self._take_up_results()
        if end.code == BatchFolderTaken.__name__ and not self._has_moved:
            # The same model's name stands for another content now.
            self._has_moved = True
            self._round += 1
        elif end.has_died and self._deaths + 1 < DEATHS_IN_A_ROW:
            self._deaths += 1
        elif end.error is not None:
            self._leave_off(end.error, end.details)
            return
        if not self._wants_to_run:
            self._leave_off()
            return
        if end.has_finished:  # what no event told of would be listed again and again
            for row in self.documents.rows(lambda d: d.is_to_do and d.path in self._untold):
                self._put(row, left_out(self.documents[row].path))
        if self.documents.rows(lambda document: document.is_to_do):
            self._begin()
            self.progressed.emit()
        else:
            self._leave_off()

    def _leave_off(self, error: BrevityError | None = None, details: str = "") -> None:
        self._wants_to_run = False
        for row in self.documents.rows(lambda document: document.is_in_flight):
            self._put(row, QueuedDocument(self.documents[row].path, "stopped"))
        self._save()
        self.progressed.emit()
        if error is not None:
            self.failed.emit(error, details)
