"""From a hub into the library: download, check, and one renaming that makes it a model."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import (
    BrevityError,
    LibraryMissing,
    ManifestDamaged,
    ModelInUse,
    RevisionMissing,
)
from engine.hub.bytes_work import Cancel, ignore_progress
from engine.hub.catalogue import entry_for
from engine.hub.library import InstalledModel, model_in
from engine.hub.manifest import (
    MANIFEST_FILE,
    Manifest,
    ManifestFile,
    now,
    read_manifest,
    write_manifest,
)
from engine.hub.model_files import check_model_files
from engine.hub.naming import folder_of, model_key, parse_model_key, split_commit
from engine.hub.relocation import delete_leftover
from engine.hub.removal import sweep
from engine.hub.storage import (
    PARTIAL_FOLDER,
    library_folder,
    made_library_folder,
    make_folder,
    sync_folder,
    unwritable,
)
from engine.hub.transfer.lock import folder_lock

if TYPE_CHECKING:
    from engine.hub.download import DownloadProgress
    from engine.hub.remote import RemoteModel

_SECONDS_TO_END = 1.0  # a cancelled download ends within a fifth of it


@dataclass(frozen=True)
class UnfinishedDownload:
    """A download that was paused, cancelled or killed; bytes that are there, and in all.

    `endpoint` is the hub it comes from.
    """

    id: str
    commit: str
    done: int
    total: int
    endpoint: str = ""


def find_wanted(
    name: str,
    revision: str | None = None,
    token: str | None = None,
    cancel: Cancel | None = None,
) -> RemoteModel:
    """Ask the hub for what a user calls a model: a catalogue's name, an id, `id@revision`, or an
    address.

    Without a revision it is the one where the catalogue knows of safetensors, if the hub still has
    that, else main. Raises what `engine.hub.remote.find_remote` raises.
    """
    from engine.hub.remote import find_remote  # late: it brings the network with it

    model_id, named = split_commit(name) if "://" not in name else (name, None)
    entry = entry_for(model_id)
    wanted = entry.id if entry is not None else model_id
    revision = revision or named
    if revision is None and entry is not None and entry.revision is not None:
        with suppress(RevisionMissing):
            return find_remote(wanted, entry.revision, token, cancel=cancel)
    return find_remote(wanted, revision, token, cancel=cancel)


def install(
    model: RemoteModel,
    *,
    token: str | None = None,
    cancel: Cancel | None = None,
    pause: Cancel | None = None,
    on_progress: Callable[[DownloadProgress], None] = ignore_progress,
) -> InstalledModel:
    """Download a model into the library, or go on with that.

    Nothing is asked of the hub where this commit is installed already. What a model of the old
    format needs besides is told by `needs_conversion`. Whatever ends it before it is done, power
    included, what has come so far is kept. Raises the failures of `engine.hub.download`,
    LibraryMissing, FolderUnwritable, ModelDamaged or ModelMissing for what the hub has wrong, or
    Cancelled.
    """
    from engine.hub.download import Waiting, download  # late: it brings the network with it
    from engine.hub.transfer.halting import Halt

    library = made_library_folder()
    installed = _installed(library, model.id, model.commit)
    if installed is not None:
        return installed
    staging = library / PARTIAL_FOLDER / model_key(model.id, model.commit)
    waiting = Waiting(model, staging, on_progress)
    # Held until the folder is in its place: another process finds it there, and nothing to do.
    with folder_lock(staging, Halt(cancel, pause), waiting.tell):
        installed = _installed(library, model.id, model.commit)
        if installed is not None:
            return installed
        make_folder(staging)
        manifest = _begin(model, staging)
        download(
            model,
            staging,
            token=token,
            cancel=cancel,
            pause=pause,
            on_progress=on_progress,
            locked=True,
        )
        try:
            check_model_files(staging)
        except BrevityError:
            shutil.rmtree(staging, ignore_errors=True)  # the hub has it so: no use in keeping it
            raise
        return put_in_place(staging, replace(manifest, installed=now()), library)


def _begin(model: RemoteModel, staging: Path) -> Manifest:
    """The manifest of what is to come; on the disk it tells of the download until that is done."""
    files = tuple(
        ManifestFile(file.path, file.size, file.sha256, file.git_sha1) for file in model.files
    )
    manifest = Manifest(model.id, model.commit, "hub", model.endpoint, now(), files)
    if not (staging / MANIFEST_FILE).exists():
        write_manifest(staging, manifest)
    return manifest


def put_in_place(staging: Path, manifest: Manifest, library: Path) -> InstalledModel:
    """Make a model of a folder that holds all its files; the one that stands there already stays.

    One renaming, on the disk when this returns. Raises FolderUnwritable.
    """
    target = library / folder_of(manifest.id) / manifest.commit
    write_manifest(staging, manifest)
    make_folder(target.parent)
    try:
        if _installed(library, manifest.id, manifest.commit) is None:
            if target.exists():  # damaged beyond reading
                shutil.rmtree(target)
            staging.rename(target)
            sync_folder(target.parent)
            sync_folder(library)
    except OSError as error:
        if _installed(library, manifest.id, manifest.commit) is None:
            raise unwritable(target, error) from error
    sweep(library)
    delete_leftover()
    return model_in(target)


def unfinished_downloads() -> tuple[UnfinishedDownload, ...]:
    """What was begun and can be gone on with, by name. Raises LibrarySettingsDamaged."""
    found = []
    with suppress(OSError):
        for folder in sorted((library_folder() / PARTIAL_FOLDER).iterdir()):
            key = parse_model_key(folder.name)
            if key is None:
                continue
            try:
                manifest = read_manifest(folder)
            except ManifestDamaged:
                found.append(UnfinishedDownload(*key, _bytes_in(folder), 0))
                continue
            done = min(_bytes_in(folder), manifest.size)
            found.append(UnfinishedDownload(*key, done, manifest.size, manifest.source))
    return tuple(found)


def discard_unfinished(download: UnfinishedDownload) -> None:
    """Delete what has come of a download, if it is still there.

    One that was just cancelled is waited for. Raises ModelInUse while it goes on, in whatever
    process.
    """
    until = time.monotonic() + _SECONDS_TO_END

    def give_up_later() -> None:
        if time.monotonic() > until:
            raise ModelInUse(download.id)

    with suppress(LibraryMissing):
        folder = made_library_folder() / PARTIAL_FOLDER / model_key(download.id, download.commit)
        with folder_lock(folder, on_wait=give_up_later):
            shutil.rmtree(folder, ignore_errors=True)


def _installed(library: Path, model_id: str, commit: str) -> InstalledModel | None:
    folder = library / folder_of(model_id) / commit
    if not folder.is_dir():
        return None
    model = model_in(folder)
    return model if model.fault is None else None


def _bytes_in(folder: Path) -> int:
    total = 0
    with suppress(OSError):
        for path in folder.rglob("*"):
            if path.is_file() and path.name != MANIFEST_FILE:
                total += path.stat().st_size
    return total
