"""What a tokenizer returns: lists or tensors, under the names of the model's inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import torch


class BatchEncoding(dict[str, Any]):
    """The inputs of a model by name, which are attributes too: `input_ids`, `attention_mask`,
    `token_type_ids`.
    """

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def to(self, device: str | int | torch.device) -> BatchEncoding:
        """Move all tensors to a device; returns itself. Lists and arrays stay as they are."""
        for name, value in self.items():
            if hasattr(value, "to"):
                self[name] = value.to(device)
        return self

    def as_tensors(self, kind: str | None, *, add_batch: bool) -> BatchEncoding:
        """The same values as torch (`"pt"`) or numpy (`"np"`) tensors; None leaves lists.

        Raises ValueError for another kind, or when the rows differ in length.
        """
        if kind is None:
            return self
        if kind not in ("pt", "np"):
            raise ValueError(f"return_tensors can be 'pt' or 'np', not {kind!r}")
        for name, value in self.items():
            rows = [value] if add_batch else value
            if len({len(row) for row in rows}) > 1:
                raise ValueError("the texts differ in length: pass padding=True or truncation=True")
            self[name] = _tensor(rows, kind)
        return self


def _tensor(rows: list[list[int]], kind: str) -> Any:
    if kind == "np":
        import numpy as np

        return np.asarray(rows, dtype=np.int64)
    import torch

    return torch.tensor(rows, dtype=torch.int64)
