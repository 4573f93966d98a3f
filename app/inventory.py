"""From what is catalogued, installed and half downloaded to one entry for each model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.model_entry import BUSY, ModelEntry, Stage, Transfer
from engine.hub.catalogue import CatalogueEntry, entry_for
from engine.hub.fit import Machine
from engine.hub.installation import UnfinishedDownload
from engine.hub.library import InstalledModel


@dataclass(frozen=True)
class Inventory:
    """All that is known without the network."""

    catalogued: tuple[CatalogueEntry, ...]
    installed: tuple[InstalledModel, ...]
    unfinished: tuple[UnfinishedDownload, ...]
    machine: Machine
    library: Path


def rest_stage(model: InstalledModel) -> Stage:
    """What is said of an installed model with which nothing is done."""
    if model.fault is not None:
        return "damaged"
    return "unconverted" if model.needs_conversion else "installed"


def with_model(entry: ModelEntry, model: InstalledModel) -> ModelEntry:
    """The entry of a model that has come here."""
    return replace(
        entry,
        stage=rest_stage(model),
        installed=model,
        unfinished=None,
        transfer=None,
        error=model.fault,
    )


def entries_of(
    inventory: Inventory, former: Mapping[str, ModelEntry] | None = None
) -> dict[str, ModelEntry]:
    """An entry for each model, in the order of the catalogue, the others behind.

    What `former` entries know beside is kept: what is being done, and why something failed.
    """
    entries = {
        each.id: ModelEntry(each.id, each.id, "available", each) for each in inventory.catalogued
    }
    for model in inventory.installed:
        key = model.id
        if key in entries and entries[key].installed is not None:
            key = model.name
        entry = entries.get(key) or ModelEntry(key, model.id, "installed", entry_for(model.id))
        entries[key] = with_model(entry, model)
    for unfinished in inventory.unfinished:
        key = unfinished.id
        entry = entries.get(key) or ModelEntry(key, key, "paused")
        if entry.installed is None:  # else it is a newer commit, which nobody asked for here
            transfer = Transfer(unfinished.done, unfinished.total)
            entries[key] = replace(entry, stage="paused", unfinished=unfinished, transfer=transfer)
    for key, entry in (former or {}).items():
        if (kept := _kept(entry, entries.get(key))) is not None:
            entries[key] = kept
    return entries


def _kept(old: ModelEntry, fresh: ModelEntry | None) -> ModelEntry | None:
    """What remains of an entry beside what is found on the disk; None for nothing."""
    if old.stage in BUSY:
        return old
    if fresh is None:
        if old.remote is None:
            return None
        return ModelEntry(old.key, old.id, old.stage, remote=old.remote, error=old.error)
    if fresh.installed is not None:
        same = old.installed is not None and old.installed.folder == fresh.installed.folder
        if same and old.error is not None:  # as what verifying found
            return replace(fresh, stage=old.stage, error=old.error)
        return fresh
    fresh = replace(fresh, remote=old.remote)
    if old.stage == "failed":
        return replace(fresh, stage="failed", error=old.error, transfer=fresh.transfer)
    return fresh
