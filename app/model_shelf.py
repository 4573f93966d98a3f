"""All models that the window knows, and what is done with them.

Every decision is made in the thread that owns this object; the jobs run in threads of their own
(app/job_threads.py) and share nothing with it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.errors import ModelFilesDamaged
from app.inventory import Inventory, entries_of, rest_stage, with_model
from app.job_threads import JobThreads
from app.model_entry import BUSY, TRANSFERS, UNFINISHED, ModelEntry, Transfer
from app.model_jobs import (
    Convert,
    Discard,
    Download,
    Import,
    Job,
    LookUp,
    Remove,
    Repair,
    TakeInventory,
    Verify,
)
from engine.errors import BrevityError, Cancelled
from engine.hub.fit import Machine
from engine.hub.library import InstalledModel
from engine.hub.remote import RemoteModel
from engine.hub.verification import VerifyReport


class ModelShelf(QObject):
    """The entries by key, in the order of the catalogue, and what can be done with each."""

    listed = Signal()
    """There are other entries than before."""
    changed = Signal(str)
    """The entry of a key looks different."""
    list_failed = Signal(object)
    """The BrevityError for which the models here can't be told."""
    looked_up = Signal(str, object)
    """An id, and the key of its entry, or the BrevityError that kept it from being found."""
    installed = Signal(str)
    """A model has come here, or was converted: its key."""
    imported = Signal(object, object)
    """A folder, and the key of the model that it is now, or the BrevityError."""
    verified = Signal(str, object)
    """A model's files are what they should be: its key and the VerifyReport."""
    removed = Signal(str)
    """A model is no longer here: what the engine knew it by."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.machine = Machine(0, 0)
        self.library = Path()
        self.is_listed = False
        self._token: str | None = None
        self._entries: dict[str, ModelEntry] = {}
        self._discarding: set[str] = set()
        self._damages: dict[str, BrevityError] = {}
        self._looks_again = False
        self._threads = JobThreads(self)
        self._threads.started.connect(self._on_started)
        self._threads.queued.connect(lambda job: self._set(job.key, stage="waiting", error=None))
        self._threads.progressed.connect(self._on_progressed)
        self._threads.ended.connect(self._on_ended)

    # ------------------------------------------------------------ what there is

    @property
    def entries(self) -> tuple[ModelEntry, ...]:
        """All of them."""
        return tuple(self._entries.values())

    def entry(self, key: str) -> ModelEntry | None:
        """The one of a key."""
        return self._entries.get(key)

    def find(self, engine_name: str) -> ModelEntry | None:
        """The model here that the engine finds by a name: `id@commit`, or an id."""
        for entry in self.entries:
            if entry.is_here and engine_name in (entry.engine_name, entry.id):
                return entry
        return None

    @property
    def transfers(self) -> tuple[ModelEntry, ...]:
        """Those that are on their way."""
        return tuple(entry for entry in self.entries if entry.stage in TRANSFERS)

    @property
    def resting(self) -> tuple[ModelEntry, ...]:
        """Those of which something has come, and that do not go on."""
        return tuple(e for e in self.entries if e.unfinished and e.stage not in BUSY)

    def use_token(self, token: str) -> None:
        """From now on ask the hub with this token. It is kept in memory only."""
        self._token = token.strip() or None

    # ------------------------------------------------------------ wishes

    def refresh(self) -> None:
        """Look anew what there is; `listed` or `list_failed` tells of it."""
        if self._threads.has(TakeInventory):
            self._looks_again = True
        else:
            self._threads.start(TakeInventory())

    def look_up(self, model_id: str) -> None:
        """Ask the hub for a model; `looked_up` tells of it, unless another is asked for first."""
        self._threads.stop(LookUp)
        self._threads.start(LookUp(model_id, self._token))

    def download(self, key: str) -> None:
        """Bring a model here, or go on with that."""
        entry = self._entries.get(key)
        if entry is None or entry.stage in BUSY:
            return
        revision = endpoint = None
        if entry.unfinished is not None:
            revision, endpoint = entry.unfinished.commit, entry.unfinished.endpoint or None
        self._threads.start(Download(key, entry.id, revision, endpoint, self._token))

    def pause(self, key: str) -> None:
        """Have a download rest; what has come stays."""
        if self._threads.withdraw(key):
            self._rest(key)
        else:
            self._threads.stop(Download, key)
            self._threads.stop(Repair, key)

    def cancel(self, key: str) -> None:
        """End the work on a model. What has come of a download is thrown away."""
        entry = self._entries[key]
        if entry.stage not in UNFINISHED or entry.installed is not None:
            if self._threads.withdraw(key):
                self._rest(key)
            for kind in (Repair, Verify, Import, Convert):
                self._threads.stop(kind, key)
            return
        if self._threads.withdraw(key) or not self._threads.is_running(key):
            self._threads.start(Discard(key, entry.id))
        else:
            self._discarding.add(key)
            self._threads.stop(Download, key)

    def verify(self, key: str) -> None:
        """Hash a model's files again; `verified` tells of it, or its entry of damage."""
        if (model := self._idle_model(key)) is not None:
            self._threads.start(Verify(key, model))

    def repair(self, key: str) -> None:
        """Download again what is damaged of a model."""
        if (model := self._idle_model(key)) is not None:
            self._threads.start(Repair(key, model, self._token))

    def convert(self, key: str) -> None:
        """Bring a model of the old format into the new one; `installed` tells of it."""
        if (model := self._idle_model(key)) is not None:
            self._threads.start(Convert(key, model))

    def remove(self, key: str) -> None:
        """Delete a model; `removed` tells of it."""
        if (model := self._idle_model(key)) is not None:
            self._threads.start(Remove(key, model))

    def import_folder(self, folder: Path) -> None:
        """Copy a folder's model into the library; `imported` tells of it."""
        job = Import(folder)
        if job.key in self._entries:
            return
        self._entries[job.key] = ModelEntry(job.key, folder.name, "importing")
        self.listed.emit()
        self._threads.start(job)

    def shutdown(self) -> None:
        """End all work and all threads; what has come of downloads stays."""
        self._threads.shutdown()

    def _idle_model(self, key: str) -> InstalledModel | None:
        entry = self._entries.get(key)
        return entry.installed if entry is not None and entry.stage not in BUSY else None

    # ------------------------------------------------------------ jobs

    def _on_started(self, job: Job) -> None:
        if job.stage is None:
            return
        # How far it was, without a rate, until it tells anew.
        former = self._entries[job.key].transfer
        transfer = Transfer(former.done, former.total) if former is not None else None
        self._set(job.key, stage=job.stage, error=None, transfer=transfer)

    def _on_progressed(self, job: Job, transfer: Transfer) -> None:
        if job.key in self._entries:
            self._set(job.key, transfer=transfer)

    def _on_ended(self, job: Job, outcome: object) -> None:
        if job.stage is not None and self._threads.has(TakeInventory):
            self._looks_again = True  # who looks just now may have looked before
        match job:
            case TakeInventory():
                self._settle_inventory(outcome)
            case LookUp():
                self._settle_look_up(job, outcome)
            case Import():
                self._settle_import(job, outcome)
            case Verify() if isinstance(outcome, VerifyReport):
                self._settle_verification(job, outcome)
            case Discard() | Remove() if outcome is None:
                self._settle_removal(job)
            case _:
                self._settle(job.key, outcome)

    def _settle(self, key: str, outcome: object) -> None:
        is_discarded = key in self._discarding
        self._discarding.discard(key)
        if isinstance(outcome, InstalledModel):
            self._damages.pop(key, None)
            self._entries[key] = with_model(self._entries[key], outcome)
            self.changed.emit(key)
            self.installed.emit(key)
        elif is_discarded:
            self._threads.start(Discard(key, self._entries[key].id))
        elif isinstance(outcome, BrevityError):
            self._rest(key, outcome)
        elif isinstance(outcome, Cancelled):
            self._rest(key)

    def _rest(self, key: str, error: BrevityError | None = None) -> None:
        """Nothing is done with the model any more; an error says why."""
        entry = self._entries[key]
        if entry.installed is not None:
            damage = self._damages.get(key)
            stage = "damaged" if damage is not None else rest_stage(entry.installed)
            error = error or damage or entry.installed.fault
            self._set(key, stage=stage, error=error, transfer=None)
            return
        begun = entry.transfer is not None or entry.unfinished is not None
        stage = "failed" if error is not None else "paused" if begun else "available"
        self._set(key, stage=stage, error=error)
        self.refresh()  # what has come of it is on the disk

    def _settle_inventory(self, outcome: object) -> None:
        if self._looks_again:
            self._looks_again = False
            self.refresh()
        elif isinstance(outcome, Inventory):
            self.machine, self.library = outcome.machine, outcome.library
            self._entries = entries_of(outcome, self._entries)
            self.is_listed = True
            self.listed.emit()
        elif isinstance(outcome, BrevityError):
            self.list_failed.emit(outcome)

    def _settle_look_up(self, job: LookUp, outcome: object) -> None:
        if isinstance(outcome, RemoteModel):
            known = self._entries.get(outcome.id) or ModelEntry(outcome.id, outcome.id, "available")
            self._entries[outcome.id] = replace(known, remote=outcome)
            self.listed.emit()
            self.looked_up.emit(job.id, outcome.id)
        elif isinstance(outcome, BrevityError):
            self.looked_up.emit(job.id, outcome)

    def _settle_import(self, job: Import, outcome: object) -> None:
        del self._entries[job.key]
        if not isinstance(outcome, InstalledModel):
            self.listed.emit()
            if isinstance(outcome, BrevityError):
                self.imported.emit(job.folder, outcome)
            return
        known = self._entry_for(outcome)
        self._entries[known.key] = with_model(known, outcome)
        self.listed.emit()
        self.imported.emit(job.folder, known.key)
        self.refresh()

    def _entry_for(self, model: InstalledModel) -> ModelEntry:
        """The entry of a model that has come here, under the key that it will be listed by."""
        for entry in self.entries:
            if entry.installed is not None and entry.installed.folder == model.folder:
                return entry
        known = self._entries.get(model.id) or ModelEntry(model.id, model.id, "installed")
        if known.stage in BUSY or known.installed is not None:
            return ModelEntry(model.name, model.id, "installed", known.catalogued)
        return known

    def _settle_verification(self, job: Verify, report: VerifyReport) -> None:
        if report.sound:
            self._damages.pop(job.key, None)
            self._rest(job.key)
            self.verified.emit(job.key, report)
            return
        files = ", ".join([*report.damaged, *report.missing])
        self._damages[job.key] = ModelFilesDamaged(self._entries[job.key].name, files)
        self._rest(job.key)

    def _settle_removal(self, job: Discard | Remove) -> None:
        entry = self._entries[job.key]
        self._damages.pop(job.key, None)
        self._entries[job.key] = ModelEntry(
            entry.key, entry.id, "available", entry.catalogued, remote=entry.remote
        )
        self.changed.emit(job.key)
        if isinstance(job, Remove):
            self.removed.emit(job.model.name)
        self.refresh()

    def _set(self, key: str, **changes: object) -> None:
        self._entries[key] = replace(self._entries[key], **changes)  # type: ignore[arg-type]
        self.changed.emit(key)
