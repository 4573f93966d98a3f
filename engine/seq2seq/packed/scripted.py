"""A packed decoder's embeddings, and all of its layers, as one call of TorchScript each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from engine.seq2seq.cache import CrossAttentionCache
from engine.seq2seq.layers import Embeddings
from engine.seq2seq.packed.layer import Float32Norm, PackedLayer
from engine.seq2seq.packed.linear import BlockedLinear, DenseLinear, Int8Linear, Linear
from engine.seq2seq.packed.scripts import embed_script, layer_scripts


@dataclass(frozen=True)
class ScriptedLayers:
    """What the script of the layers takes; its oracle is `PackedLayer.decode`, one by one."""

    script: Any
    weights: list[Any]
    biases: list[Tensor]
    sums: list[Tensor]
    norms: list[Tensor]
    heads: int
    scales: list[float]
    eps: float
    pre_norm: bool
    most: Tensor
    reduce_range: bool

    def __call__(
        self,
        x: Tensor,
        rows: int,
        buffer: Tensor,
        start: int,
        mask: Tensor | None,
        is_causal: bool,
        source: CrossAttentionCache,
    ) -> Tensor:
        """Hidden states [N, hidden] of embedded tokens x [N, hidden], which follow `start` others.

        `buffer` [L, 2, R, H, capacity, D] gets their keys and values; `mask` is broadcastable to
        [R, H, T, start + T].
        """
        decoded: Tensor = self.script(
            x, rows, buffer, start, mask, is_causal,
            list(source.keys), list(source.values), source.mask,
            self.weights, self.biases, self.sums, self.norms,
            self.heads, self.scales, self.eps, self.pre_norm, self.most, self.reduce_range,
        )  # fmt: skip
        return decoded


@dataclass(frozen=True)
class ScriptedEmbeddings:
    """What the script of the embeddings takes; its oracle is the module `Embeddings`."""

    script: Any
    words: Tensor
    positions: Tensor
    token_type: Tensor | None
    weight: Tensor | None
    bias: Tensor | None
    eps: float

    def fits(self, end: int) -> bool:
        """Whether so many tokens fit the positions."""
        return end <= self.positions.shape[0]

    def __call__(self, input_ids: Tensor, start: int) -> Tensor:
        """Embed ids [R, T] after `start` earlier ones: [N, hidden]."""
        embedded: Tensor = self.script(
            input_ids, start, self.words, self.positions, self.token_type,
            self.weight, self.bias, self.eps,
        )  # fmt: skip
        return embedded


def scripted_embeddings(words: Tensor, module: Embeddings) -> ScriptedEmbeddings | None:
    """A module's embeddings, with `words` for its words; None where places depend on the tokens."""
    if module.position_offset:
        return None
    types, norm = module.token_type_embeddings, module.norm
    return ScriptedEmbeddings(
        script=embed_script(),
        words=words,
        positions=module.position_embeddings.weight.data,
        token_type=None if types is None else types.weight.data[0],
        weight=None if norm is None else norm.weight.data,
        bias=None if norm is None else norm.bias.data,
        eps=0.0 if norm is None else norm.eps,
    )


def scripted_layers(layers: Sequence[PackedLayer], activation: str) -> ScriptedLayers | None:
    """The layers of a decoder as one script; None but for float32 on a CPU, where it is of use.

    Elsewhere Python is ahead of the device, and does not wait for each operation.
    """
    linears = [linear for layer in layers for linear in _linears(layer)]
    norms = [norm for layer in layers for norm in _float32_norms(layer)]
    forms = {_form(linear) for linear in linears}
    if len(forms) != 1 or "" in forms or len(norms) != 3 * len(layers):
        return None
    int8 = [linear for linear in linears if isinstance(linear, Int8Linear)]
    return ScriptedLayers(
        script=layer_scripts(forms.pop(), activation).decode,
        weights=[linear.weight for linear in linears],
        biases=[linear.bias for linear in linears],
        # The other forms don't look at them.
        sums=[linear.sums for linear in int8] or [linear.bias for linear in linears],
        norms=[tensor for norm in norms for tensor in (norm.weight, norm.bias)],
        heads=layers[0].attention.heads,
        scales=[layer.scale for layer in layers],
        eps=norms[0].eps,
        pre_norm=layers[0].pre_norm,
        most=int8[0].operator.most if int8 else torch.zeros(()),
        reduce_range=bool(int8) and int8[0].operator.reduce_range,
    )


def _linears(layer: PackedLayer) -> tuple[Any, ...]:
    """The products of a layer that attends to a source, in the script's order."""
    cross = layer.cross_attention
    if cross is None:
        return ()
    own = layer.attention
    return own.query_key_value, own.out, cross.query, cross.out, layer.intermediate, layer.output


def _float32_norms(layer: PackedLayer) -> list[Float32Norm]:
    norms = layer.attention_norm, layer.cross_attention_norm, layer.output_norm
    return [norm for norm in norms if isinstance(norm, Float32Norm)]


def _form(linear: Linear) -> str:
    """Which of `LINEARS` it is; "" for none."""
    if isinstance(linear, Int8Linear):
        return linear.operator.form
    if isinstance(linear, BlockedLinear):
        return "blocked"
    on_cpu = isinstance(linear, DenseLinear) and linear.weight.device.type == "cpu"
    return "dense" if on_cpu else ""
