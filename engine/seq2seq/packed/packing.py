"""From modules to their packed form, part by part while they are filled."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import torch
from torch import Tensor, nn

from engine.seq2seq.encoder_decoder import EncoderDecoderModel
from engine.seq2seq.language_model import LanguageModel
from engine.seq2seq.layers import Attention, Layer, attention_scale
from engine.seq2seq.packed.head import Head, TransformedHead
from engine.seq2seq.packed.layer import (
    PackedCrossAttention,
    PackedLayer,
    PackedSelfAttention,
    packed_norm,
)
from engine.seq2seq.packed.linear import Linear
from engine.seq2seq.packed.model import PackedModel
from engine.seq2seq.packed.scripted import scripted_embeddings, scripted_layers
from engine.seq2seq.packed.stack import PackedStack
from engine.seq2seq.stack import Stack

Pack = Callable[[Tensor, Tensor | None], Linear]
"""From a weight [out, in] and a bias to the form that is wanted."""


class Packer:
    """Packs the matrices of a model as soon as all of a part are there, and lets go of the floats.

    So that a model is never held in both forms: beside the packed weights there is one part in
    floats. A part that encoder and decoder share is packed once.
    """

    def __init__(self, model: EncoderDecoderModel, pack: Pack, dtype: torch.dtype) -> None:
        self._model, self._pack, self._dtype = model, pack, dtype
        self._packed: dict[int, PackedSelfAttention | PackedCrossAttention | Linear] = {}
        self._parts: dict[str, tuple[nn.Module, set[str]]] = {}
        self._crossing = {id(layer.cross_attention) for layer in model.decoder.bert.stack}
        inside: set[int] = set()
        # An attention comes before its matrices, which are no parts of their own.
        for path, module in model.named_modules():
            if id(module) in inside or not isinstance(module, Attention | nn.Linear):
                continue
            inside.update(map(id, module.modules()))
            missing = {f"{path}.{name}" for name, _ in module.named_parameters()}
            self._parts.update(dict.fromkeys(missing, (module, missing)))

    def filled(self, name: str) -> None:
        """A parameter is there: pack its part when it was the last of it."""
        if name not in self._parts:
            return
        module, missing = self._parts[name]
        missing.discard(name)
        if not missing:
            self._packed[id(module)] = self._pack_part(module)
            for linear in module.modules():
                if isinstance(linear, nn.Linear):
                    linear.weight = linear.bias = None  # type: ignore[assignment]

    def model(self) -> PackedModel:
        """The whole, when everything is filled."""
        model = self._model
        projection = model.enc_to_dec_proj
        return PackedModel(
            config=model.config,
            generation_config=model.generation_config,
            encoder=self._stack(model.encoder),
            decoder=self._stack(model.decoder.bert),
            head=self._head(model.decoder),
            projection=None if projection is None else self._linear(projection),
        )

    def _pack_part(self, module: nn.Module) -> PackedSelfAttention | PackedCrossAttention | Linear:
        if isinstance(module, nn.Linear):
            return self._pack(module.weight.data, None if module.bias is None else module.bias.data)
        assert isinstance(module, Attention)
        query, key, value = module.query, module.key, module.value
        out = self._pack(module.out.weight.data, module.out.bias.data)
        if id(module) in self._crossing:
            return PackedCrossAttention(
                self._fused(query), self._fused(key, value), out, module.heads
            )
        return PackedSelfAttention(self._fused(query, key, value), out, module.heads)

    def _fused(self, *linears: nn.Linear) -> Linear:
        if len(linears) == 1:
            return self._pack(linears[0].weight.data, linears[0].bias.data)
        weight = torch.cat([linear.weight.data for linear in linears])
        return self._pack(weight, torch.cat([linear.bias.data for linear in linears]))

    def _linear(self, module: nn.Linear) -> Linear:
        return cast("Linear", self._packed[id(module)])

    def _stack(self, stack: Stack) -> PackedStack:
        layers = tuple(self._layer(stack, index) for index in range(len(stack.layers)))
        words = stack.embeddings.word_embeddings.weight.data
        script = scripted_layers(layers, stack.config.hidden_act)
        return PackedStack(
            config=stack.config,
            words=words,
            embeddings=stack.embeddings,
            layers=layers,
            final_norm=None if stack.final_norm is None else packed_norm(stack.final_norm),
            dtype=self._dtype,
            script=script,
            embedding_script=scripted_embeddings(words, stack.embeddings) if script else None,
        )

    def _layer(self, stack: Stack, index: int) -> PackedLayer:
        layer: Layer = stack.stack[index]
        cross, cross_norm = layer.cross_attention, layer.cross_attention_norm
        return PackedLayer(
            attention=cast("PackedSelfAttention", self._packed[id(layer.attention)]),
            attention_norm=packed_norm(layer.attention_norm),
            cross_attention=(
                None if cross is None else cast("PackedCrossAttention", self._packed[id(cross)])
            ),
            cross_attention_norm=None if cross_norm is None else packed_norm(cross_norm),
            intermediate=self._linear(layer.intermediate),
            output=self._linear(layer.output),
            output_norm=packed_norm(layer.output_norm),
            activation=layer.activation,
            scale=attention_scale(stack.config, index),
            pre_norm=layer.pre_norm,
        )

    def _head(self, decoder: LanguageModel) -> Head:
        module = decoder.lm_head
        words: Tensor = decoder.bert.embeddings.word_embeddings.weight
        table = words if module.weight is None else module.weight
        to_words = self._pack(table.data, None if module.bias is None else module.bias.data)
        if module.weight is not None:
            module.weight = None
        if module.transform is None:
            return to_words
        transform = self._linear(module.transform)
        assert module.transform_norm is not None
        norm = packed_norm(module.transform_norm)
        return TransformedHead(transform, module.activation, norm, to_words)
