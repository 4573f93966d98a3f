"""What makes logits of a packed decoder's hidden states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from torch import Tensor

from engine.seq2seq.packed.layer import Activation, Norm
from engine.seq2seq.packed.linear import Linear

Head = Callable[[Tensor], Tensor]
"""Hidden states [N, hidden] to logits [N, vocab_size]."""


@dataclass(frozen=True)
class TransformedHead:
    """BERT's and RoBERTa's head: the hidden states are transformed first."""

    transform: Linear
    activation: Activation
    norm: Norm
    words: Linear

    def __call__(self, hidden: Tensor) -> Tensor:
        """Hidden states [N, hidden] to logits [N, vocab_size]."""
        return self.words(self.norm(self.activation(self.transform(hidden))))
