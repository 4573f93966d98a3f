"""Converting a model of the old format. Importing this imports PyTorch."""

from __future__ import annotations

import threading
from collections.abc import Callable

from engine.errors import Cancelled
from engine.hub.bytes_work import WorkProgress
from engine.hub.converted import note_conversion
from engine.hub.importing import import_folder
from engine.hub.library import InstalledModel
from engine.hub.model_files import WEIGHTS_FILE
from engine.seq2seq.conversion import convert_checkpoint


def convert(
    model: InstalledModel, cancel: threading.Event, tell: Callable[[WorkProgress], None]
) -> InstalledModel:
    """Convert a model in place; one of the shared cache is copied into the library first.

    Raises CheckpointRefused and the other failures of `convert_checkpoint`, those of
    `import_folder`, or Cancelled.
    """
    if model.origin == "shared cache":
        model = import_folder(model.folder, cancel, tell)

    def check(fraction: float) -> None:
        if cancel.is_set():
            raise Cancelled
        tell(WorkProgress(WEIGHTS_FILE, round(fraction * model.size), model.size))

    convert_checkpoint(model.folder, check)
    return note_conversion(model, cancel, tell)
