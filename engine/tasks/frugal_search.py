"""A search that goes on with less where memory runs out in the middle of a run.

First with one hypothesis at a time, then, where the model runs on another device, with its weights
in float32 on the processor. What was settled of the output stays.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.out_of_memory import is_out_of_memory

if TYPE_CHECKING:
    from engine.decoding import DecodingOptions, Step, Vocabulary
    from engine.seq2seq import LoadedModel
    from engine.tasks.searching import Search

ONE_BEAM = "Memory ran out, so that only one hypothesis is searched from here on, and not {beams}."
ON_PROCESSOR = (
    "The memory of the device {device} ran out, so that this run goes on on the processor, slower."
)


class FrugalSearch:
    """A `Search` for the passes of one run. What it did without once, it does without for good.

    `notices` are sentences about that, for the user: whoever tells them clears them.
    """

    def __init__(self, search: Search | None = None) -> None:
        """`search` is how it searches with what it has; None is alone."""
        self._search = search
        self._one_beam = False
        self._on_processor: LoadedModel | None = None
        self.notices: list[str] = []

    def __call__(
        self,
        model: LoadedModel,
        ids: Sequence[int],
        options: DecodingOptions,
        check: Callable[[], None],
        *,
        vocabulary: Vocabulary | None = None,
    ) -> Generator[Step, None, None]:
        """See `Search`. Raises what torch raises when there is nothing left to do without."""
        from engine.tasks.searching import search_alone

        search = self._search or search_alone
        while True:
            model, options = self._on_processor or model, self._lean(options)
            settled: tuple[int, ...] = ()
            try:
                for step in search(model, ids, options, check, vocabulary=vocabulary):
                    settled = tuple(step.hypotheses[0][: step.settled[0]])
                    yield step
            except (MemoryError, RuntimeError) as error:
                if not is_out_of_memory(error) or not self._may_do_with_less(model, options):
                    raise
            else:
                return
            # Behind the except block: the traceback holds the tensors of the failed search.
            _free()
            options = _continued(options, settled)
            self._do_with_less(model, options, check)

    def _lean(self, options: DecodingOptions) -> DecodingOptions:
        if not self._one_beam or options.num_beams == 1:
            return options
        return replace(options, num_beams=1, num_return_sequences=1)

    def _may_do_with_less(self, model: LoadedModel, options: DecodingOptions) -> bool:
        return options.num_beams > 1 or model.device != "cpu"

    def _do_with_less(
        self, model: LoadedModel, options: DecodingOptions, check: Callable[[], None]
    ) -> None:
        from engine.seq2seq import load_model

        if options.num_beams > 1:
            self._one_beam = True
            self.notices.append(ONE_BEAM.format(beams=options.num_beams))
            return
        self.notices.append(ON_PROCESSOR.format(device=model.device))
        self._on_processor = load_model(model.folder, "cpu", "float32", lambda fraction: check())


def _continued(options: DecodingOptions, settled: tuple[int, ...]) -> DecodingOptions:
    """The options that go on behind what was settled: start token, prefix, and what came after."""
    made = len(settled) - 1 - len(options.prefix)
    if made <= 0:
        return options
    return replace(
        options,
        prefix=settled[1:],
        max_new_tokens=None if options.max_new_tokens is None else options.max_new_tokens - made,
        min_new_tokens=(
            None if options.min_new_tokens is None else max(0, options.min_new_tokens - made)
        ),
    )


def _free() -> None:
    """Give back what a failed search held."""
    gc.collect()
    torch = sys.modules["torch"]
    for backend in (torch.cuda, torch.mps):
        if backend.is_available():
            backend.empty_cache()
