"""What a training leaves on the disk: models, and the one file from which it goes on.

    FOLDER/resume.safetensors   weights, the optimizer's moments and the position, all in one file
    FOLDER/best, FOLDER/last    models, each a folder that the other commands take
    FOLDER/log.jsonl            a line for each update and each evaluation
    FOLDER/curve.svg            the same as a picture

Each file is written under another name, brought to the disk and renamed, so that neither a kill nor
a full disk leaves less than there was before.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from engine.errors import CheckpointUnwritable, ModelDamaged, TrainingDamaged
from engine.hub.model_files import chosen_files
from engine.hub.model_json import CONFIG_FILE
from engine.seq2seq.checkpoint import write_weights
from engine.seq2seq.encoder_decoder import EncoderDecoderModel
from engine.seq2seq.pretrained import save_encoder_decoder, stored_in_pair
from engine.seq2seq.tensor_files import TensorEntry, read_header
from engine.seq2seq.tensor_writer import write_tensors

RESUME_FILE = "resume.safetensors"
BEST, LAST = "best", "last"
_STATE = "state"
_WEIGHT, _FIRST, _SECOND = "weight ", "first moment ", "second moment "
_FORMAT = 1
_WEIGHTS = (".safetensors", ".bin", ".safetensors.index.json", ".bin.index.json")


@dataclass
class Position:
    """How far a training is: what else than weights and moments it goes on from.

    `epoch` and `batch` are the next batch's place; `seconds` is the time of training so far.
    `settings`, `examples` (their digest) and `precision` say what it began with.
    """

    step: int = 0
    epoch: int = 0
    batch: int = 0
    seconds: float = 0.0
    tokens: int = 0
    best_loss: float | None = None
    best_step: int = 0
    precision: str = ""
    examples: str = ""
    settings: dict[str, Any] = field(default_factory=dict)


def save_position(
    folder: Path, model: nn.Module, optimizer: torch.optim.Optimizer, position: Position
) -> None:
    """Write all that a training goes on from. Raises CheckpointUnwritable; the old file stays."""
    tensors: dict[str, list[Tensor]] = {}
    for name, parameter in model.named_parameters():
        tensors[_WEIGHT + name] = [parameter.detach()]
        moments = optimizer.state.get(parameter)
        if moments:
            tensors[_FIRST + name] = [moments["exp_avg"]]
            tensors[_SECOND + name] = [moments["exp_avg_sq"]]
    text = json.dumps({"format": _FORMAT, **asdict(position)}).encode()
    tensors[_STATE] = [torch.frombuffer(bytearray(text), dtype=torch.uint8)]
    with _told(folder / RESUME_FILE):
        folder.mkdir(parents=True, exist_ok=True)
        write_tensors(folder / RESUME_FILE, tensors)


def load_position(folder: Path, model: nn.Module, optimizer: torch.optim.Optimizer) -> Position:
    """Fill model and optimizer from what `save_position` wrote. Raises TrainingDamaged."""
    path = folder / RESUME_FILE
    try:
        entries = read_header(path)
        position = _read_position(path, entries)
        with torch.no_grad():
            for name, parameter in model.named_parameters():
                parameter.copy_(_read(path, entries, _WEIGHT + name, parameter))
                if _FIRST + name in entries:
                    optimizer.state[parameter] = {
                        "step": _step_tensor(optimizer, parameter, position.step),
                        "exp_avg": _read(path, entries, _FIRST + name, parameter),
                        "exp_avg_sq": _read(path, entries, _SECOND + name, parameter),
                    }
    except ModelDamaged as error:
        raise TrainingDamaged(str(path), error.reason) from error
    return position


def save_model(
    folder: Path, model: EncoderDecoderModel, dtype: torch.dtype, vocabulary_from: Path
) -> None:
    """Write a model that the other commands take, its weights in `dtype`.

    A folder that is there keeps all but its weights. Raises CheckpointUnwritable; what was there
    before stays whole.
    """
    place = _place(model)
    if (folder / CONFIG_FILE).exists():
        with _told(folder):
            write_weights(model, place, folder, dtype)
        return
    partial = folder.with_name(f"{folder.name}.part")
    with _told(folder):
        if partial.exists():
            shutil.rmtree(partial)
        partial.mkdir(parents=True)
        for name in chosen_files(path.name for path in vocabulary_from.iterdir()):
            if not name.endswith(_WEIGHTS):
                shutil.copyfile(vocabulary_from / name, partial / name)
        save_encoder_decoder(model, partial, dtype)
        partial.rename(folder)


def _place(model: EncoderDecoderModel) -> Any:
    return lambda name: stored_in_pair(model.config, name)


def _read_position(path: Path, entries: Mapping[str, TensorEntry]) -> Position:
    state = _read(path, entries, _STATE)
    try:
        values = json.loads(state.numpy().tobytes())
        if values.pop("format") != _FORMAT:
            raise TrainingDamaged(str(path), "another version of Brevity wrote it")
        known = {entry.name for entry in fields(Position)}
        if set(values) != known:
            raise TrainingDamaged(str(path), "its position lacks something")
        return Position(**values)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise TrainingDamaged(str(path), "its position is not readable") from error


def _read(
    path: Path, entries: Mapping[str, TensorEntry], name: str, like: Tensor | None = None
) -> Tensor:
    entry = entries.get(name)
    if entry is None:
        raise TrainingDamaged(str(path), f"it lacks the {name}")
    if like is not None and (entry.shape, entry.dtype) != (tuple(like.shape), like.dtype):
        raise TrainingDamaged(str(path), f"the {name} is of another model")
    tensor = torch.empty(entry.shape, dtype=entry.dtype)
    for _ in entry.chunks(into=tensor):
        pass
    return tensor if like is None else tensor.to(like.device)


def _step_tensor(optimizer: torch.optim.Optimizer, parameter: Tensor, step: int) -> Tensor:
    """As AdamW keeps it: with the parameter where all is one operation, else on the CPU."""
    device = parameter.device if optimizer.defaults["fused"] else torch.device("cpu")
    return torch.tensor(float(step), device=device)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turns what the system says of a failed write into our error."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CheckpointUnwritable(str(path), reason) from error
