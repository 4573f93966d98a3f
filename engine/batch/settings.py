"""What every result in an output folder was made with, so that no folder holds two batches."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from engine.errors import BatchRecordsDamaged
from engine.hub.library import find_model
from engine.hub.model_files import chosen_files
from engine.version import VERSION

OutputFormat = Literal["text", "markdown", "jsonl"]
FORMATS: tuple[OutputFormat, ...] = get_args(OutputFormat)
SUFFIXES: Mapping[str, str] = {"text": ".txt", "markdown": ".md", "jsonl": ".jsonl"}

_CHUNK = 1 << 20
_NOT_SETTINGS = "it does not hold the settings of a batch"


@dataclass(frozen=True)
class BatchSettings:
    """All that decides about results; equal settings give equal ones.

    `options` are the fields of `engine.tasks.TaskOptions`. `model` is the name as it was given (""
    is the embedded one), `model_hash` what tells its content (`model_identity`), "" where none is
    run. `device` and `precision` are as they were asked for.
    """

    task: str
    options: Mapping[str, Any] = field(default_factory=dict)
    model: str = ""
    model_hash: str = ""
    device: str = "auto"
    precision: str = "auto"
    output_format: OutputFormat = "text"
    version: str = VERSION

    def to_json(self) -> str:
        """As the file of a folder holds it."""
        return json.dumps(asdict(self), indent=2, sort_keys=True) + "\n"

    @classmethod
    def from_json(cls, text: str, file: str) -> BatchSettings:
        """What `to_json` wrote into `file`. Raises BatchRecordsDamaged."""
        try:
            values = json.loads(text)
            known = {field.name for field in fields(cls)}  # another version may have others
            settings = cls(**{name: value for name, value in values.items() if name in known})
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise BatchRecordsDamaged(file, _NOT_SETTINGS) from error
        words = (value for name, value in asdict(settings).items() if name != "options")
        if not isinstance(settings.options, dict) or not all(isinstance(w, str) for w in words):
            raise BatchRecordsDamaged(file, _NOT_SETTINGS)
        return settings

    def differences(self, other: BatchSettings) -> list[str]:
        """What `other` asks for that is not as here, as in "task was fuse, is split".

        A model of the same content is the same model, whatever it is called.
        """
        mine, theirs = _flat(self), _flat(other)
        if self.model_hash == other.model_hash:
            mine["model"] = theirs["model"]
        return [
            f"{name} was {_shown(mine.get(name))}, is {_shown(theirs.get(name))}"
            for name in sorted(mine.keys() | theirs.keys())
            if mine.get(name) != theirs.get(name)
        ]


def model_identity(name: str) -> str:
    """What tells the content of the model that a name means: a hash of the files that run it.

    Raises what `find_model` raises, and OSError for files that can't be read.
    """
    folder = find_model(name)
    whole = hashlib.sha256()
    for file in chosen_files(path.name for path in folder.iterdir() if path.is_file()):
        whole.update(f"{file}\0{_hash_of(folder / file)}\n".encode())
    return whole.hexdigest()


def _hash_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _flat(settings: BatchSettings) -> dict[str, object]:
    values = asdict(settings)
    options = values.pop("options")
    values["the content of the model"] = values.pop("model_hash")[:12]
    values["format"] = values.pop("output_format")
    return {**values, **options}


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return "not given" if value in (None, "") else str(value)
