"""What is asked of a warm start, as values."""

from __future__ import annotations

from dataclasses import dataclass, fields

from engine.errors import OptionInvalid

FRESH = "fresh"
FROM_SELF_ATTENTION = "self-attention"
CROSS_ATTENTIONS = (FRESH, FROM_SELF_ATTENTION)


@dataclass(frozen=True)
class Noise:
    """How far new pieces start from the old ones, in standard deviations of the old table.

    `pieces` is for all pieces but those with a capital (`capitals`) and the user-defined ones, by
    which a task is asked for (`tasks`). Raises OptionInvalid.
    """

    pieces: float = 0.15
    capitals: float = 0.3
    tasks: float = 0.5

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if not 0.0 <= value <= 10.0:
                raise OptionInvalid(f"noise of {field.name}", str(value), "0 to 10")


@dataclass(frozen=True)
class WarmStartPlan:
    """How a pair is made of checkpoints.

    `share`: one copy of all that both sides have. Layers are counted from 0 and taken in the order
    given; None takes all. `cross_attention` is FRESH (normal numbers, as in the paper) or
    FROM_SELF_ATTENTION (a copy of the same layer's self-attention). Dropouts of None stay as the
    checkpoints have them. `max_length` bounds what the model generates unless told otherwise.
    Raises OptionInvalid.
    """

    share: bool = False
    encoder_layers: tuple[int, ...] | None = None
    decoder_layers: tuple[int, ...] | None = None
    cross_attention: str = FRESH
    hidden_dropout: float | None = None
    attention_dropout: float | None = None
    noise: Noise = Noise()
    max_length: int = 128
    seed: int = 0

    def __post_init__(self) -> None:
        if self.cross_attention not in CROSS_ATTENTIONS:
            allowed = " or ".join(CROSS_ATTENTIONS)
            raise OptionInvalid("cross-attention", self.cross_attention, allowed)
        for layers in (self.encoder_layers, self.decoder_layers):
            if layers is not None and (not layers or len(set(layers)) < len(layers)):
                named = ",".join(map(str, layers)) or "none"
                raise OptionInvalid("layers", named, "one or more layers, each once")
        for dropout in (self.hidden_dropout, self.attention_dropout):
            if dropout is not None and not 0.0 <= dropout < 1.0:
                raise OptionInvalid("dropout", str(dropout), "0 up to 1")
        if self.max_length < 2:
            raise OptionInvalid("max-length", str(self.max_length), "2 or more")
