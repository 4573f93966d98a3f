"""The models that are on this machine, and which of them a name means. Nothing is downloaded here.

A model lies in `<library>/<owner>--<name>/<commit>/`, ordinary files and no links, with a manifest
(engine/hub/manifest.py). What changes the library has modules of its own: `installation` (download
and install), `importing`, `verification` (and repair), `removal`, `relocation`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.errors import (
    BrevityError,
    ManifestDamaged,
    ModelFolderMissing,
    ModelNotFolder,
    ModelNotInstalled,
)
from engine.hub.catalogue import entry_for
from engine.hub.manifest import Manifest, needs_conversion, read_manifest
from engine.hub.model_files import check_model_files, chosen_files
from engine.hub.naming import (
    EMBEDDED_MODEL,
    LOCAL_OWNER,
    is_model_id,
    place_of,
    split_commit,
)
from engine.hub.shared_cache import cached_snapshot, cached_snapshots
from engine.hub.storage import PARTIAL_FOLDER, check_library_folder
from engine.hub.storage import library_folder as library_folder
from engine.resources import resource

ModelOrigin = Literal["embedded", "hub", "imported", "shared cache"]


@dataclass(frozen=True)
class InstalledModel:
    """A model on this machine.

    `size` is in bytes. `commit` is empty for the embedded model, and a hash of its content for an
    imported one. `fault` says why a model can't be used as it is: its manifest, or a file, is not
    as it should be. Only models of the library have a manifest.
    """

    id: str
    commit: str
    folder: Path
    size: int
    origin: ModelOrigin
    needs_conversion: bool = False
    manifest: Manifest | None = None
    fault: BrevityError | None = None

    @property
    def name(self) -> str:
        """What names exactly this one: `id@commit`, or the embedded model's name."""
        return f"{self.id}@{self.commit}" if self.commit else self.id


def installed_models() -> tuple[InstalledModel, ...]:
    """All models on this machine: the embedded one, the library's, those in the shared cache.

    A damaged one is listed with its fault; folders that hold no models are passed over. Of a model
    that is in the library, the same commit in the shared cache is left out. Raises
    LibrarySettingsDamaged.
    """
    library = tuple(library_models())
    kept = {(model.id, model.commit) for model in library}
    cached = (model for model in shared_models() if (model.id, model.commit) not in kept)
    return (embedded_model(), *library, *cached)


def embedded_model() -> InstalledModel:
    """The model that ships with Brevity."""
    folder = resource("models", EMBEDDED_MODEL)
    return InstalledModel(EMBEDDED_MODEL, "", folder, _size(folder), "embedded")


def library_models() -> Iterator[InstalledModel]:
    """Those of the library, by name, the newest installed first. Raises LibrarySettingsDamaged."""
    found = []
    for owner in _folders(library_folder()):
        if owner.name == PARTIAL_FOLDER:
            continue
        found += [model_in(folder) for folder in _folders(owner) if place_of(folder) is not None]
    found.sort(key=lambda model: model.manifest.installed if model.manifest else "", reverse=True)
    found.sort(key=lambda model: model.id.casefold())
    yield from found


def model_in(folder: Path) -> InstalledModel:
    """The model of a folder of the library, which must be called as such."""
    place = place_of(folder)
    assert place is not None
    model_id, commit = place
    try:
        manifest = read_manifest(folder)
        if (manifest.id.casefold(), manifest.commit) != (model_id.casefold(), commit):
            raise ManifestDamaged(str(folder), "it is that of another model")
    except ManifestDamaged as error:
        origin: ModelOrigin = "imported" if model_id.startswith(f"{LOCAL_OWNER}/") else "hub"
        names = chosen_files(_names(folder))
        return InstalledModel(
            model_id, commit, folder, _size(folder), origin, needs_conversion(names), fault=error
        )
    return InstalledModel(
        manifest.id,
        commit,
        folder,
        manifest.size,
        manifest.origin,
        manifest.needs_conversion,
        manifest,
        _fault(folder),
    )


def shared_models() -> Iterator[InstalledModel]:
    """Models of the family that are complete in the cache of huggingface_hub."""
    for folder in cached_snapshots():
        place = place_of(folder)
        if place is not None and _fault(folder) is None:
            names = chosen_files(_names(folder))
            pickled = needs_conversion(names)
            yield InstalledModel(*place, folder, _size(folder), "shared cache", pickled)


def find_model(name: str) -> Path:
    """The folder of a model, found without the network.

    In this order: the embedded model for no name or its own; a folder of that name (one that is
    called as the embedded model is named by a path, `./brevity-small`); a model of the library, by
    its id, `id@commit`, or its short name in the catalogue; the same in the cache that programs
    with huggingface_hub share. Of several commits it is the one that was installed last.

    Raises ModelNotInstalled for what is called as a hub's model and is not here,
    ModelFolderMissing or ModelNotFolder for anything else, the fault of a damaged model, and
    LibraryMissing or LibrarySettingsDamaged.
    """
    if not name or name == EMBEDDED_MODEL:
        return resource("models", EMBEDDED_MODEL)
    try:
        folder = Path(name).expanduser()
        if folder.is_dir():
            return folder
    except (RuntimeError, OSError, ValueError) as error:  # no such user's home; far too long
        raise ModelFolderMissing(name) from error
    wanted = hub_name(name)
    if is_model_id(split_commit(wanted)[0]) and "/" in wanted:
        model = find_installed(wanted)
        if model is not None:
            if isinstance(model.fault, ManifestDamaged):
                raise model.fault
            return model.folder
        if snapshot := cached_snapshot(wanted):
            return snapshot
        if not folder.exists():
            check_library_folder()  # where that is gone, nobody knows what is in it
            raise ModelNotInstalled(name)
    check_model_folder(folder)
    return folder


def find_installed(name: str) -> InstalledModel | None:
    """The library's model of an id, an `id@commit`, or a catalogue's short name, or None.

    A commit may be shortened to seven digits or more. Of several the newest is meant, a sound one
    before a damaged one. Raises LibrarySettingsDamaged.
    """
    model_id, commit = split_commit(hub_name(name))
    found = [
        model
        for model in library_models()
        if model.id.casefold() == model_id.casefold()
        and (commit is None or (len(commit) >= 7 and model.commit.startswith(commit)))
    ]
    found.sort(key=lambda model: model.fault is not None)
    return found[0] if found else None


def hub_name(name: str) -> str:
    """The id for a short name of the catalogue, with what stands behind `@`; others as they are."""
    model_id, revision = split_commit(name)
    entry = entry_for(model_id)
    if entry is None:
        return name
    return entry.id if revision is None else f"{entry.id}@{revision}"


def check_model_folder(folder: Path) -> None:
    """Raises ModelFolderMissing or ModelNotFolder for what is no folder."""
    if folder.is_dir():
        return
    if folder.exists():
        raise ModelNotFolder(str(folder))
    raise ModelFolderMissing(str(folder))


def _fault(folder: Path) -> BrevityError | None:
    try:
        check_model_files(folder)
    except BrevityError as error:
        return error
    return None


def _folders(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(path for path in folder.iterdir() if path.is_dir())
    return []


def _names(folder: Path) -> list[str]:
    with suppress(OSError):
        return [path.name for path in folder.iterdir() if path.is_file()]
    return []


def _size(folder: Path) -> int:
    """Bytes of the files that running the model takes."""
    total = 0
    for name in chosen_files(_names(folder)):
        with suppress(OSError):
            total += (folder / name).stat().st_size
    return total
