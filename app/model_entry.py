"""One model as the window knows it: what it is, how far it is here, and what is done with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.errors import BrevityError
from engine.hub.catalogue import CatalogueEntry
from engine.hub.fit import FitVerdict, Machine, fit, fit_reason
from engine.hub.installation import UnfinishedDownload
from engine.hub.library import InstalledModel
from engine.hub.naming import LOCAL_OWNER
from engine.hub.remote import RemoteModel
from engine.wording import retold_text

Stage = Literal[
    "available",
    "waiting",
    "downloading",
    "paused",
    "failed",
    "installed",
    "unconverted",
    "damaged",
    "verifying",
    "importing",
    "converting",
    "removing",
]
"""`failed` is a download; `unconverted` is here, but in the old format that is never loaded."""

TRANSFERS: frozenset[Stage] = frozenset({"waiting", "downloading"})
UNFINISHED: frozenset[Stage] = TRANSFERS | {"paused", "failed"}
BUSY: frozenset[Stage] = TRANSFERS | {"verifying", "importing", "converting", "removing"}
HERE: frozenset[Stage] = frozenset(
    {"installed", "unconverted", "damaged", "verifying", "converting", "removing"}
)

# What a model of unknown shape takes beside its weights: see engine/hub/fit.py.
_RUNTIME_BYTES = 350_000_000
_WORKING_FACTOR = 1.15


@dataclass(frozen=True)
class FileTransfer:
    """One file on its way. `seconds_left` is None while nobody can tell."""

    path: str
    done: int
    size: int
    bytes_per_second: float = 0.0
    seconds_left: float | None = None


@dataclass(frozen=True)
class Transfer:
    """How far the work on a model is: in all, and for each file that moves now.

    `state` is that of engine.hub.download.DownloadProgress, `note` a sentence on it, as on why it
    waits.
    """

    done: int
    total: int
    bytes_per_second: float = 0.0
    seconds_left: float | None = None
    state: str = "waiting"
    note: str = ""
    files: tuple[FileTransfer, ...] = ()

    @property
    def fraction(self) -> float:
        """Between 0 and 1."""
        return min(1.0, self.done / self.total) if self.total else 0.0


@dataclass(frozen=True)
class ModelEntry:
    """A row of the model manager. At least one of the four sources of it is there.

    `key` is unique among all rows: the model's id, or `id@commit` for a further commit of it.
    """

    key: str
    id: str
    stage: Stage
    catalogued: CatalogueEntry | None = None
    installed: InstalledModel | None = None
    remote: RemoteModel | None = None
    unfinished: UnfinishedDownload | None = None
    transfer: Transfer | None = None
    error: BrevityError | None = None

    @property
    def name(self) -> str:
        """What it is called in a menu or a sentence: short, and enough to know it by."""
        if self.catalogued is not None:
            return self.catalogued.short_name
        if self.id.startswith(f"{LOCAL_OWNER}/") and self.installed and self.installed.manifest:
            # An id holds only some letters: the folder is called as the user knows it.
            return Path(self.installed.manifest.source).name or self.id
        return self.id.rpartition("/")[2]

    @property
    def title(self) -> str:
        """What it is called in a list."""
        return self.catalogued.title if self.catalogued is not None else self.name

    @property
    def engine_name(self) -> str:
        """What the engine finds it by."""
        return self.installed.name if self.installed is not None else self.id

    @property
    def tasks(self) -> tuple[str, ...]:
        """Those that it does; none where that is known only once it is loaded."""
        return self.catalogued.tasks if self.catalogued is not None else ()

    @property
    def is_here(self) -> bool:
        """Whether it is on this machine, whole."""
        return self.stage in HERE

    @property
    def does_no_task(self) -> bool:
        """Whether it is known to do nothing that Brevity offers."""
        return self.catalogued is not None and not self.catalogued.tasks

    @property
    def commit(self) -> str:
        """The commit that is here or on its way; empty where none is known yet."""
        for source in (self.installed, self.unfinished, self.remote):
            if source is not None:
                return source.commit
        return ""

    @property
    def size(self) -> int | None:
        """Its bytes: those that are here, else those to download; None where nobody knows."""
        if self.installed is not None:
            return self.installed.size
        if self.remote is not None:
            return self.remote.size
        if self.unfinished is not None and self.unfinished.total:
            return self.unfinished.total
        return self.catalogued.download_bytes if self.catalogued is not None else None

    @property
    def memory(self) -> int | None:
        """Bytes of memory that it takes to run, about; None where nobody knows."""
        if self.catalogued is not None and self.catalogued.memory_bytes:
            return self.catalogued.memory_bytes["float32"]
        if self.size is None:
            return None
        return round(self.size * _WORKING_FACTOR) + _RUNTIME_BYTES

    def fit(self, machine: Machine) -> FitVerdict | None:
        """Whether it can be run here; None where nobody knows."""
        return None if self.memory is None else fit(self.memory, machine)

    def fit_reason(self, machine: Machine) -> str:
        """Why, in a sentence; empty where nobody knows."""
        return "" if self.memory is None else retold_text(fit_reason(self.memory, machine))
