"""Models in a form for generating: fused matrices, packed in the way the device is fastest with."""

from engine.seq2seq.packed.model import PackedModel
from engine.seq2seq.packed.packing import Packer

__all__ = ["PackedModel", "Packer"]
