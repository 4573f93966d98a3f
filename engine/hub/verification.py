"""Whether the files of a model are still those that were installed, and what to do if not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import RepairImpossible
from engine.hub.bytes_work import Cancel, FileWork, OnWork, ignore_progress
from engine.hub.library import InstalledModel, model_in
from engine.hub.manifest import ManifestFile, write_manifest
from engine.hub.model_files import check_model_files
from engine.hub.removal import repair_folder
from engine.hub.storage import make_folder, sync_folder, unwritable
from engine.hub.transfer.lock import folder_lock

if TYPE_CHECKING:
    from engine.hub.download import DownloadProgress
    from engine.hub.remote import RemoteModel


@dataclass(frozen=True)
class VerifyReport:
    """What verification found; files by name, in order.

    `hashed` is false for models without a manifest (the embedded one, those in the shared cache),
    of which only the form was looked at.
    """

    model: InstalledModel
    damaged: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    hashed: bool = True

    @property
    def sound(self) -> bool:
        """Whether every file is as it was installed."""
        return not self.damaged and not self.missing


def verify(
    model: InstalledModel,
    cancel: Cancel | None = None,
    on_progress: OnWork = ignore_progress,
) -> VerifyReport:
    """Read every file of a model and compare it with its manifest.

    Raises Cancelled; the model's fault where its manifest is not usable; for a model without one,
    what `check_model_files` raises.
    """
    if model.manifest is None:
        if model.fault is not None:
            raise model.fault
        check_model_files(model.folder)
        return VerifyReport(model, hashed=False)
    work = FileWork(model.manifest.size, cancel, on_progress)
    damaged, missing = [], []
    for file in model.manifest.files:
        work.check()
        path = model.folder / file.path
        try:
            if not path.exists():
                missing.append(file.path)
            elif not work.has_content(path, file):
                damaged.append(file.path)
        except OSError:  # a file that can't be read is of no more use than a wrong one
            damaged.append(file.path)
    return VerifyReport(model, tuple(damaged), tuple(missing))


def repair(
    report: VerifyReport,
    *,
    token: str | None = None,
    cancel: Cancel | None = None,
    pause: Cancel | None = None,
    on_progress: Callable[[DownloadProgress], None] = ignore_progress,
) -> InstalledModel:
    """Download the files that are damaged or missing, and put each in its place.

    Of weights that were converted the originals are downloaded: they have to be converted again.
    Raises RepairImpossible for a model that did not come from a hub, the failures of
    `engine.hub.download`, FolderUnwritable, or Cancelled (what has come is kept for the next time).
    """
    from engine.hub.download import Waiting, download  # late: it brings the network with it
    from engine.hub.transfer.halting import Halt

    model, manifest = report.model, report.model.manifest
    if report.sound:
        return model
    if manifest is None or manifest.origin != "hub":
        raise RepairImpossible(model.id, "it did not come from a hub")
    wanted = _wanted(report)
    remote = _remote(model, wanted)
    staging = repair_folder(model.folder.parents[1], model.id, model.commit)
    # Held until the files are in their places: another repair must not find them half moved.
    with folder_lock(staging, Halt(cancel, pause), Waiting(remote, staging, on_progress).tell):
        make_folder(staging)
        download(
            remote,
            staging,
            token=token,
            cancel=cancel,
            pause=pause,
            on_progress=on_progress,
            locked=True,
        )
        _put_in_place(staging, model.folder, wanted)
        if not set(wanted) <= set(manifest.files):  # originals, in place of what was made of them
            sound = {file.path for file in manifest.files} - {*report.damaged, *report.missing}
            kept = tuple(file for file in manifest.files if file.path in sound)
            write_manifest(model.folder, replace(manifest, files=(*kept, *wanted), originals=()))
            _delete_converted(model.folder, report)
        shutil.rmtree(staging, ignore_errors=True)
    return model_in(model.folder)


def _put_in_place(staging: Path, folder: Path, files: tuple[ManifestFile, ...]) -> None:
    try:
        for file in files:
            target = folder / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.is_dir() and not target.is_symlink():
                shutil.rmtree(target)
            (staging / file.path).replace(target)
        sync_folder(folder)
    except OSError as error:
        raise unwritable(folder, error) from error


def _wanted(report: VerifyReport) -> tuple[ManifestFile, ...]:
    """The files of the hub that stand for those that are not sound."""
    manifest = report.model.manifest
    assert manifest is not None
    unsound = {*report.damaged, *report.missing}
    files = [file for file in manifest.files if file.path in unsound]
    if not manifest.originals:
        return tuple(files)
    asked = [file for file in files if not file.path.endswith(".safetensors")]
    return tuple(asked) if len(asked) == len(files) else (*asked, *manifest.originals)


def _delete_converted(folder: Path, report: VerifyReport) -> None:
    for name in report.damaged:
        if name.endswith(".safetensors"):
            (folder / name).unlink(missing_ok=True)


def _remote(model: InstalledModel, files: tuple[ManifestFile, ...]) -> RemoteModel:
    """The model as its hub had it, with these files only; nothing is asked of the hub for it."""
    from engine.hub.remote import RemoteFile, RemoteModel

    assert model.manifest is not None
    remote = tuple(RemoteFile(file.path, file.size, file.sha256, file.git_sha1) for file in files)
    return RemoteModel(
        id=model.id,
        commit=model.commit,
        files=remote,
        endpoint=model.manifest.source,
        private=False,
        gated=False,
    )
