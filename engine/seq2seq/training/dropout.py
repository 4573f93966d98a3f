"""Dropout while a model is trained, with chance that costs little on a CPU.

There torch draws 32 random bits for each number, one after the other; that is a tenth of a step of
training. Eight will do: the probability is rounded to 256ths, and the rest scaled to fit it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn

_CHANCES = 256


class ByteDropout(nn.Module):
    """Dropout of numbers with a probability in 256ths; nothing in evaluation mode."""

    def __init__(self, probability: float) -> None:
        super().__init__()
        self.dropped = round(probability * _CHANCES)

    def forward(self, x: Tensor) -> Tensor:
        """Zero some of x, and scale the others so that the expected value stays."""
        if not self.training or not self.dropped:
            return x
        kept = self._chances(x.numel()).view(x.shape) >= self.dropped
        return x * kept.to(x.dtype).mul_(_CHANCES / (_CHANCES - self.dropped))

    def _chances(self, count: int) -> Tensor:
        """So many random bytes; drawn eight at a time."""
        return (
            torch.empty(-(-count // 8), dtype=torch.int64)
            .random_(-(2**63), None)
            .view(torch.uint8)[:count]
        )


@contextmanager
def training_dropout(
    model: nn.Module, device: torch.device, probability: float | None
) -> Iterator[None]:
    """In which a model's hidden states drop out with this probability (None: the model's own).

    By bytes on a CPU; other devices have fast chance of their own. Attention weights drop out as
    the model's configuration says. Afterwards the model is as it was.
    """
    replaced: list[tuple[nn.Module, str, nn.Dropout]] = []
    for owner in list(model.modules()):
        for name, module in owner.named_children():
            if isinstance(module, nn.Dropout):
                replaced.append((owner, name, module))
    for owner, name, module in replaced:
        chosen = module.p if probability is None else probability
        setattr(owner, name, ByteDropout(chosen) if device.type == "cpu" else nn.Dropout(chosen))
    try:
        yield
    finally:
        for owner, name, module in replaced:
            setattr(owner, name, module)
