"""How one source of a task is searched for its target: alone, unless a caller batches them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import Protocol

import torch
from torch import Tensor

from engine.decoding import DecodingOptions, Step, decode
from engine.seq2seq import LoadedModel


class Search(Protocol):
    """Generates the target of one source: steps of one source, of which the last has the result."""

    def __call__(
        self,
        model: LoadedModel,
        ids: Sequence[int],
        options: DecodingOptions,
        check: Callable[[], None],
        *,
        vocabulary: Tensor | None = None,
    ) -> Generator[Step, None, None]:
        """Search for the target of a source with these ids.

        `vocabulary` [V], of bools on the model's device, are the tokens that the output may have;
        None is all. `check` and errors are those of `decode`.
        """


def search_alone(
    model: LoadedModel,
    ids: Sequence[int],
    options: DecodingOptions,
    check: Callable[[], None],
    *,
    vocabulary: Tensor | None = None,
) -> Generator[Step, None, None]:
    """The search of a single source, token by token: a `Search`."""
    input_ids = torch.tensor([ids], device=model.model.device)
    bound = None if vocabulary is None else vocabulary[None]
    yield from decode(model.model, input_ids, None, options, check, vocabulary=bound)
