"""A search that finds what a test wants a model to write."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

from engine.decoding import DecodingOptions, Hypothesis, Step, Vocabulary
from engine.seq2seq import LoadedModel

CUT = "\0"


class ScriptedSearch:
    """A `Search`: each has the outputs that stand next in `script`, the likeliest first.

    One that ends with CUT ran into its maximum length. `asked` are the options of the searches so
    far.
    """

    def __init__(self, *script: Sequence[str]) -> None:
        self._script = list(script)
        self.asked: list[DecodingOptions] = []

    def __call__(
        self,
        model: LoadedModel,
        ids: Sequence[int],
        options: DecodingOptions,
        check: Callable[[], None],
        *,
        vocabulary: Vocabulary | None = None,
    ) -> Generator[Step, None, None]:
        """All tokens of the first output, one after the other, and in the end all outputs."""
        self.asked.append(options)
        outputs = [_ids(model, text) for text in self._script.pop(0)]
        outputs = outputs[: options.num_return_sequences]
        best = outputs[0]
        for length in range(2, len(best)):
            yield Step([best[:length]], [length], finished=False)
        result = tuple(Hypothesis(ids) for ids in outputs)
        yield Step([best], [len(best)], finished=True, result=(result,))

    @property
    def is_used_up(self) -> bool:
        """Whether everything was asked for."""
        return not self._script


def _ids(model: LoadedModel, text: str) -> tuple[int, ...]:
    config = model.model.config
    start, end = config.start_token_id, config.eos_token_ids[0]
    assert start is not None
    ids = model.target_tokenizer.encode_as_data(text.removesuffix(CUT))
    return (start, *ids) if text.endswith(CUT) else (start, *ids, end)
