"""The same decoder for the rows of beams, which come several at a time and never alone.

In 8 bits a row is rounded with fewer operations there; the weights are the same objects.
"""

from __future__ import annotations

from dataclasses import replace

from engine.seq2seq.packed.head import Head, TransformedHead
from engine.seq2seq.packed.layer import PackedLayer
from engine.seq2seq.packed.linear import Int8Linear, Linear
from engine.seq2seq.packed.scripted import scripted_layers
from engine.seq2seq.packed.stack import PackedStack


def head_for_beams(head: Head) -> Head:
    """A head of the same weights."""
    if isinstance(head, TransformedHead):
        transform, words = _for_beams(head.transform), _for_beams(head.words)
        return replace(head, transform=transform, words=words)
    return head.scaled() if isinstance(head, Int8Linear) else head


def stack_for_beams(stack: PackedStack) -> PackedStack:
    """A decoder's stack of the same weights; scripted if it is."""
    layers = tuple(map(_layer_for_beams, stack.layers))
    script = scripted_layers(layers, stack.config.hidden_act) if stack.script else None
    return replace(stack, layers=layers, script=script)


def _layer_for_beams(layer: PackedLayer) -> PackedLayer:
    own, cross = layer.attention, layer.cross_attention
    assert cross is not None
    return replace(
        layer,
        attention=replace(
            own,
            query_key_value=_for_beams(own.query_key_value),
            out=_for_beams(own.out),
        ),
        cross_attention=replace(cross, query=_for_beams(cross.query), out=_for_beams(cross.out)),
        intermediate=_for_beams(layer.intermediate),
        output=_for_beams(layer.output),
    )


def _for_beams(linear: Linear) -> Linear:
    return linear.scaled() if isinstance(linear, Int8Linear) else linear
