"""What can be done with models, each as a value that is worked off in a thread of its own.

Nothing here knows Qt. Each job's `work` raises a BrevityError, or Cancelled soon after the event is
set. A token is in no job's repr, so that no message on a job shows it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.inventory import Inventory
from app.model_conversion import convert
from app.model_entry import Stage
from engine.hub.bytes_work import WorkProgress
from engine.hub.catalogue import catalogue
from engine.hub.fit import machine
from engine.hub.importing import import_folder
from engine.hub.installation import (
    discard_unfinished,
    find_wanted,
    install,
    unfinished_downloads,
)
from engine.hub.library import InstalledModel, find_installed, installed_models, library_folder
from engine.hub.remote import RemoteModel, find_remote
from engine.hub.removal import remove
from engine.hub.verification import repair, verify

if TYPE_CHECKING:
    from engine.hub.download import DownloadProgress

Report = Callable[["DownloadProgress | WorkProgress"], None]


class Job(Protocol):
    """Something that takes long. `stage` is what the model's row says meanwhile."""

    @property
    def key(self) -> str:
        """The row that it concerns; empty for none."""

    @property
    def stage(self) -> Stage | None:
        """Set for what is seen in the row."""

    def work(self, cancel: threading.Event, report: Report) -> object:
        """Do it, in a thread; its outcome."""


@dataclass(frozen=True)
class TakeInventory:
    """Look what there is on this machine."""

    key: str = ""
    stage: Stage | None = None

    def work(self, cancel: threading.Event, report: Report) -> Inventory:
        """Raises LibrarySettingsDamaged, of all that can't be read."""
        return Inventory(
            catalogue(), installed_models(), unfinished_downloads(), machine(), library_folder()
        )


@dataclass(frozen=True)
class LookUp:
    """Ask the hub about a model."""

    id: str
    token: str | None = field(default=None, repr=False)
    key: str = ""
    stage: Stage | None = None

    def work(self, cancel: threading.Event, report: Report) -> RemoteModel:
        """Raises what find_wanted does."""
        return find_wanted(self.id, token=self.token, cancel=cancel)


@dataclass(frozen=True)
class Download:
    """Bring a model here, or go on with that.

    The revision is that of what has come already; None for a new download.
    """

    key: str
    id: str
    revision: str | None
    endpoint: str | None = None
    token: str | None = field(default=None, repr=False)
    stage: Stage | None = "downloading"

    def work(self, cancel: threading.Event, report: Report) -> InstalledModel:
        """Raises what find_wanted and install do."""
        if self.revision is None:
            remote = find_wanted(self.id, token=self.token, cancel=cancel)
        else:
            remote = find_remote(self.id, self.revision, self.token, self.endpoint, cancel)
        return install(remote, token=self.token, cancel=cancel, on_progress=report)


@dataclass(frozen=True)
class Discard:
    """Throw away what has come of a model."""

    key: str
    id: str
    stage: Stage | None = "removing"

    def work(self, cancel: threading.Event, report: Report) -> None:
        """Raises LibrarySettingsDamaged."""
        for unfinished in unfinished_downloads():
            if unfinished.id == self.id:
                discard_unfinished(unfinished)


@dataclass(frozen=True)
class Verify:
    """Hash a model's files again."""

    key: str
    model: InstalledModel
    stage: Stage | None = "verifying"

    def work(self, cancel: threading.Event, report: Report) -> object:
        """A VerifyReport."""
        return verify(self.model, cancel, report)


@dataclass(frozen=True)
class Repair:
    """Download again what is damaged of a model, and no more."""

    key: str
    model: InstalledModel
    token: str | None = field(default=None, repr=False)
    stage: Stage | None = "downloading"

    def work(self, cancel: threading.Event, report: Report) -> InstalledModel:
        """Raises RepairImpossible, or what downloads raise."""
        found = verify(self.model, cancel, report)
        return repair(found, token=self.token, cancel=cancel, on_progress=report)


@dataclass(frozen=True)
class Import:
    """Copy a folder of the user's into the library."""

    folder: Path
    stage: Stage | None = "importing"

    @property
    def key(self) -> str:
        """A row of its own while it lasts."""
        return str(self.folder)

    def work(self, cancel: threading.Event, report: Report) -> InstalledModel:
        """Raises what import_folder does."""
        return import_folder(self.folder, cancel, report)


@dataclass(frozen=True)
class Convert:
    """Write the weights of a model in the new format, in a process of its own."""

    key: str
    model: InstalledModel
    stage: Stage | None = "converting"

    def work(self, cancel: threading.Event, report: Report) -> InstalledModel:
        """Raises ConversionFailed."""
        convert(self.model.name, cancel, report)
        return find_installed(self.model.name) or self.model


@dataclass(frozen=True)
class Remove:
    """Delete a model."""

    key: str
    model: InstalledModel
    stage: Stage | None = "removing"

    def work(self, cancel: threading.Event, report: Report) -> None:
        """Raises ModelNotRemovable, ModelInUse or FolderUnwritable."""
        remove(self.model)
