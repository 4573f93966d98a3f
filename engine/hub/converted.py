"""What becomes of a model's files when its pickled weights have been converted.

The conversion itself needs PyTorch: engine/seq2seq/conversion.py.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from engine.hub.bytes_work import Cancel, FileWork, OnWork, ignore_progress
from engine.hub.library import InstalledModel, model_in
from engine.hub.manifest import is_pickled, write_manifest
from engine.hub.model_files import WEIGHTS_FILE
from engine.hub.storage import unwritable


def note_conversion(
    model: InstalledModel, cancel: Cancel | None = None, on_progress: OnWork = ignore_progress
) -> InstalledModel:
    """Take `model.safetensors` into the manifest of a model, and delete what it was made of.

    In that order, so that there is a sound model at every moment. Does nothing where there is no
    such file. Raises FolderUnwritable or Cancelled.
    """
    weights = model.folder / WEIGHTS_FILE
    manifest = model.manifest
    if manifest is None or not weights.is_file():
        return model
    pickled = tuple(file for file in manifest.files if is_pickled(file.path))
    if pickled:
        try:
            work = FileWork(weights.stat().st_size, cancel, on_progress)
            made = work.describe(weights, WEIGHTS_FILE)
        except OSError as error:
            raise unwritable(model.folder, error) from error
        kept = tuple(file for file in manifest.files if file not in pickled)
        manifest = replace(manifest, files=(*kept, made), originals=pickled)
        write_manifest(model.folder, manifest)
    for file in manifest.originals:
        with suppress(OSError):  # a file that stays costs room and nothing else
            (model.folder / file.path).unlink()
    return model_in(model.folder)
