"""The configuration of a GPT-2 decoder (the paper's BERT2GPT2 and RoBERTa2GPT2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from engine.seq2seq.configuration.checks import check_boolean, check_number
from engine.seq2seq.configuration.stack import StackConfig

# Ours (the family's) to GPT-2's own; the reference's attribute_map, and three it lacks.
_OWN_NAMES = {
    "hidden_size": "n_embd",
    "num_hidden_layers": "n_layer",
    "num_attention_heads": "n_head",
    "max_position_embeddings": "n_positions",
    "intermediate_size": "n_inner",
    "hidden_act": "activation_function",
    "layer_norm_eps": "layer_norm_epsilon",
    "hidden_dropout_prob": "resid_pdrop",
    "attention_probs_dropout_prob": "attn_pdrop",
}


@dataclass(kw_only=True)
class GPT2Config(StackConfig):
    """LayerNorm before each sub-layer, no bias in the head. Defaults: gpt2.

    Files hold GPT-2's own names (`n_embd`, `n_layer`...); they are read and written.
    """

    model_type: ClassVar[str] = "gpt2"

    vocab_size: int = 50257
    hidden_size: int = 768
    num_hidden_layers: int = 12
    num_attention_heads: int = 12
    intermediate_size: int = 3072
    hidden_act: str = "gelu_new"
    max_position_embeddings: int = 1024
    layer_norm_eps: float = 1e-5
    pad_token_id: int | None = None
    bos_token_id: int | None = 50256
    eos_token_id: int | list[int] | None = 50256
    embd_pdrop: float = 0.1
    scale_attn_weights: bool = True
    scale_attn_by_inverse_layer_idx: bool = False
    reorder_and_upcast_attn: bool = False

    def validate(self) -> None:
        """As of any stack, and GPT-2's own fields."""
        super().validate()
        check_number("embd_pdrop", self.embd_pdrop, 0.0, 1.0)
        for name in ("scale_attn_weights", "scale_attn_by_inverse_layer_idx"):
            check_boolean(name, getattr(self, name))

    @classmethod
    def renamed(cls, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """GPT-2's own names to ours; an absent `n_inner` is four times the width.

        `is_decoder` is not in every file: a GPT-2 is nothing else.
        """
        ours = dict(values)
        for name, own in _OWN_NAMES.items():
            value = ours.pop(own, None)
            if value is not None:
                ours[name] = value
        if ours.get("intermediate_size") is None:
            width = ours.get("hidden_size", cls.hidden_size)
            ours["intermediate_size"] = 4 * width if isinstance(width, int) else width
        return {**ours, "is_decoder": True}

    def to_dict(self) -> dict[str, Any]:
        """As the object of a `config.json`, under GPT-2's own names."""
        values = super().to_dict()
        for name, own in _OWN_NAMES.items():
            values[own] = values.pop(name)
        return values
