"""Filling models from files, and writing them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from engine.errors import MemoryExhausted
from engine.seq2seq.memory import physical_memory
from engine.seq2seq.names import IGNORED_ENDINGS, Stored, modern_name
from engine.seq2seq.tensor_files import WEIGHTS_FILE, TensorEntry, read_entries
from engine.seq2seq.tensor_writer import write_tensors

Progress = Callable[[float], None]
"""Called before each tensor with the fraction done; raises to abandon loading."""

Place = Callable[[str], Stored]
"""From our name of a parameter to where files have it."""


def stored_tensors(folder: Path) -> dict[str, TensorEntry]:
    """What the files of a folder hold, under present names, without what nothing uses.

    Raises ModelMissing, ModelDamaged or ModelNeedsConversion.
    """
    entries: dict[str, TensorEntry] = {}
    for stored_name, entry in read_entries(folder).items():
        name = modern_name(stored_name)
        if name in entries:
            entry.refuse(f"it holds {name} under its old name, too")
        if not name.endswith(IGNORED_ENDINGS):
            entries[name] = entry
    return entries


def places_of(model: nn.Module, place: Place) -> dict[str, Stored]:
    """For each parameter of a model, by one of our names, where files may have it.

    A parameter that two modules share may stand under the names of either.
    """
    aliases: dict[int, list[str]] = {}
    for name, parameter in model.named_parameters(remove_duplicate=False):
        aliases.setdefault(id(parameter), []).append(name)
    places: dict[str, Stored] = {}
    for first, *others in aliases.values():
        places[first] = place(first)
        for other in others:
            places[first] = places[first].also(place(other).names)
    return places


@dataclass(frozen=True)
class Filling:
    """Where the weights of a model go, in which types, and who is told of each by its name.

    `bytes_a_weight` is what a weight takes in the end, about.
    """

    device: torch.device
    bytes_a_weight: int
    dtype_of: Callable[[str, TensorEntry], torch.dtype]
    filled: Callable[[str], None] = lambda name: None

    @classmethod
    def of(cls, device: torch.device, dtype: torch.dtype) -> Filling:
        """All weights in one type."""
        return cls(device, dtype.itemsize, lambda name, entry: dtype)


@dataclass(frozen=True)
class Matched:
    """What of a model stands where in its files: by our names, and which of those are nowhere."""

    entries: Mapping[str, TensorEntry]
    missing: list[str]


def match(
    model: nn.Module, places: Mapping[str, Stored], entries: Mapping[str, TensorEntry]
) -> Matched:
    """Find a model's parameters in its files, before anything is read or allocated.

    Raises ModelDamaged for a misshapen tensor, under whichever of its names.
    """
    found: dict[str, TensorEntry] = {}
    missing = []
    for name, stored in places.items():
        candidates = [entries[candidate] for candidate in stored.names if candidate in entries]
        for entry in candidates:
            _check_shape(entry, stored, tuple(model.get_parameter(name).shape))
        if candidates:
            found[name] = candidates[0]
        else:
            missing.append(name)
    return Matched(found, missing)


def fill(
    model: nn.Module,
    places: Mapping[str, Stored],
    matched: Matched,
    filling: Filling,
    check: Progress = lambda fraction: None,
) -> None:
    """Fill a model built on the meta device with what was found, tensor by tensor.

    Beside the weights themselves only some rows of one tensor are in memory. Raises ModelDamaged
    for a tensor that holds no finite numbers, and MemoryExhausted when the whole model can't fit.
    """
    needed = sum(parameter.numel() for parameter in model.parameters()) * filling.bytes_a_weight
    if filling.device.type == "cpu" and 0 < physical_memory() < needed:
        raise MemoryExhausted(f"a model of {needed / 1e9:.0f} GB")
    for done, (name, entry) in enumerate(matched.entries.items()):
        check(done / len(matched.entries))
        owner_name, _, leaf = name.rpartition(".")
        owner = model.get_submodule(owner_name)
        shape = owner.get_parameter(leaf).shape
        tensor = torch.empty(shape, dtype=filling.dtype_of(name, entry), device=filling.device)
        _read_into(tensor, entry, places[name])
        setattr(owner, leaf, nn.Parameter(tensor))
        filling.filled(name)
    check(1.0)


def extra_tensors(places: Mapping[str, Stored], entries: Mapping[str, TensorEntry]) -> list[str]:
    """Stored tensors that no parameter may come from."""
    known = {name for stored in places.values() for name in stored.names}
    return sorted(entries.keys() - known)


def write_weights(
    model: nn.Module, place: Place, folder: Path, dtype: torch.dtype | None = None
) -> None:
    """Write `model.safetensors` with the reference's names, each shared tensor once.

    In `dtype`, or as the weights are.
    """
    parts: dict[str, dict[int, Tensor]] = {}
    for name, stored in places_of(model, place).items():
        tensor = model.get_parameter(name).detach().to(dtype)
        tensor = tensor.t() if stored.transposed else tensor
        for reference_name in stored.written or stored.names[:1]:
            parts.setdefault(reference_name, {})[stored.part] = tensor
    folder.mkdir(parents=True, exist_ok=True)
    pieces = {name: [found[part] for part in sorted(found)] for name, found in parts.items()}
    write_tensors(folder / WEIGHTS_FILE, pieces)


def listed(names: list[str]) -> str:
    """A few names, and how many more there are."""
    shown = ", ".join(names[:3])
    return shown if len(names) <= 3 else f"{shown} and {len(names) - 3} more tensors"


def _check_shape(entry: TensorEntry, stored: Stored, expected: tuple[int, ...]) -> None:
    shape = tuple(reversed(expected)) if stored.transposed else expected
    whole = (*shape[:-1], shape[-1] * stored.parts)
    if entry.shape != whole or not entry.dtype.is_floating_point:
        kind = str(entry.dtype).removeprefix("torch.")
        entry.refuse(f"{entry.name} is {kind} {list(entry.shape)}, not {list(whole)}")


def _read_into(tensor: Tensor, entry: TensorEntry, stored: Stored) -> None:
    target = tensor.t() if stored.transposed else tensor
    # Straight into its place where file and model agree, which spares a copy.
    as_stored = stored.parts == 1 and not stored.transposed and tensor.dtype == entry.dtype
    in_place = as_stored and tensor.device.type == "cpu"
    chunks = entry.chunks(into=tensor if in_place else None)
    if stored.parts > 1 and tensor.dim() == 1:  # its only dimension is the one that is divided
        whole = torch.empty(entry.shape, dtype=entry.dtype)
        for _ in entry.chunks(into=whole):
            pass
        chunks = iter([(slice(None), whole)])
    for rows, values in chunks:
        if not all(bound.isfinite() for bound in torch.aminmax(values)):
            entry.refuse(f"{entry.name} holds numbers that are not finite")
        if not in_place:
            # float64 or bfloat16 numbers beyond what the model's type can hold end as infinity.
            target[rows].copy_(values.chunk(stored.parts, dim=-1)[stored.part])
            if not all(bound.isfinite() for bound in torch.aminmax(target[rows])):
                entry.refuse(f"{entry.name} holds numbers too large for {tensor.dtype}")
