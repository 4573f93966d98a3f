"""From a folder to a packed model, without ever holding the floats of more than a part of it."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import torch
from torch import Tensor

from engine.seq2seq.checkpoint import Filling
from engine.seq2seq.configuration import EncoderDecoderConfig
from engine.seq2seq.encoder_decoder import EncoderDecoderModel
from engine.seq2seq.packed.linear import BlockedLinear, DenseLinear, Int8Linear, Linear
from engine.seq2seq.packed.model import PackedModel
from engine.seq2seq.packed.operators import operators
from engine.seq2seq.packed.packing import Pack, Packer
from engine.seq2seq.tensor_files import TensorEntry

_TABLES = ("word_embeddings.weight", "lm_head.weight")
_HALVES = (torch.float16, torch.bfloat16)


def load_packed(
    folder: Path,
    config: EncoderDecoderConfig,
    device: torch.device,
    precision: str,
    check: Callable[[float], None] = lambda fraction: None,
) -> PackedModel:
    """The pair of a folder on a device; precision is "int8" or the name of a floating-point type.

    In int8 the matrices are; what is looked up, added or normalised stays in floats, and so do the
    numbers between the layers. Raises what `load_encoder_decoder` raises.
    """
    dtype = torch.float32 if precision == "int8" else getattr(torch, precision)
    assert isinstance(dtype, torch.dtype)
    packers: list[Packer] = []

    def filling(model: EncoderDecoderModel) -> Filling:
        packers.append(Packer(model, _pack(precision, device), dtype))
        bytes_a_weight = 1 if precision == "int8" else dtype.itemsize
        return Filling(device, bytes_a_weight, dtype_of, packers[0].filled)

    def dtype_of(name: str, entry: TensorEntry) -> torch.dtype:
        if not name.endswith(_TABLES) or dtype != torch.float32 or device.type != "cpu":
            return dtype
        # A CPU has a second copy of the table as the head's matrix: this one only gives rows.
        if entry.dtype in _HALVES:
            return entry.dtype
        return torch.float16 if precision == "int8" else dtype

    with torch.inference_mode():
        EncoderDecoderModel.from_pretrained(folder, config=config, filling=filling, check=check)
        return packers[0].model()


def packed_copy(model: EncoderDecoderModel, precision: str) -> PackedModel:
    """A packed copy of a model that stays as it is, as one is that is being trained.

    On the model's device; precision as of `load_packed`.
    """
    dtype = torch.float32 if precision == "int8" else getattr(torch, precision)
    assert isinstance(dtype, torch.dtype)
    with torch.inference_mode():
        copy = deepcopy(model).to(dtype).eval()
        packer = Packer(copy, _pack(precision, model.device), dtype)
        for name in [name for name, _ in copy.named_parameters(remove_duplicate=False)]:
            packer.filled(name)
        return packer.model()


def _pack(precision: str, device: torch.device) -> Pack:
    if device.type != "cpu" or precision not in ("int8", "float32"):
        return DenseLinear
    int8 = operators().int8
    if precision == "int8":
        assert int8 is not None

        def pack_int8(weight: Tensor, bias: Tensor | None) -> Linear:
            return Int8Linear(weight, bias, int8)

        return pack_int8
    form = BlockedLinear if operators().blocked else DenseLinear
    return lambda weight, bias: form(weight.float(), bias)
