"""How one source of a task is searched for its target: alone, unless a caller batches them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import Protocol

import torch

from engine.decoding import DecodingOptions, Step, Vocabulary, decode
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
        vocabulary: Vocabulary | None = None,
    ) -> Generator[Step, None, None]:
        """Search for the target of a source with these ids.

        `vocabulary` is what the output may say; None is anything. `check` and errors are those of
        `decode`.
        """


def search_alone(
    model: LoadedModel,
    ids: Sequence[int],
    options: DecodingOptions,
    check: Callable[[], None],
    *,
    vocabulary: Vocabulary | None = None,
) -> Generator[Step, None, None]:
    """The search of a single source, token by token: a `Search`."""
    input_ids = torch.tensor([ids], device=model.model.device)
    yield from decode(model.model, input_ids, None, options, check, vocabularies=[vocabulary])
