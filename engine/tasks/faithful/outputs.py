"""All that a model might have written: the outputs of a beam search, and a second, wider one."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import replace

from engine.decoding import DecodingOptions, Step, Vocabulary
from engine.seq2seq import LoadedModel
from engine.tasks.bound import source_vocabulary
from engine.tasks.one_pass import run_task, text_stream
from engine.tasks.prompt import make_prompt
from engine.tasks.resolution import find_rules
from engine.tasks.searching import Search
from engine.tasks.settings import task_decoding
from engine.tasks.task import TaskOptions

_BEAMS_AGAIN = 8
_JOINING = "fuse"
"""The task whose words join those of a source, where its own would be too many."""


class Outputs:
    """A `Search` that runs another one and remembers what it ended with.

    Where nothing else bounds it, `bound` does. With `least_beams` beyond 1 it is made wider.
    """

    def __init__(
        self, search: Search, bound: Vocabulary | None = None, least_beams: int = 1
    ) -> None:
        self._search = search
        self._bound = bound
        self._least_beams = least_beams
        self._ended: list[tuple[int, ...]] = []

    def __call__(
        self,
        model: LoadedModel,
        ids: Sequence[int],
        options: DecodingOptions,
        check: Callable[[], None],
        *,
        vocabulary: Vocabulary | None = None,
    ) -> Generator[Step, None, None]:
        """Search as the other one does; a beam search returns all its beams."""
        self._ended = []
        vocabulary = vocabulary or self._bound
        if options.num_beams < self._least_beams:
            # Not by the user's options: a checkpoint may say of beams what is not supported.
            options = replace(options, num_beams=self._least_beams, draft_tokens=0)
        if not options.do_sample:
            options = replace(options, num_return_sequences=options.num_beams)
        ends = options.end_ids or model.model.config.eos_token_ids
        for step in self._search(model, ids, options, check, vocabulary=vocabulary):
            if step.result is not None:
                outputs = (output.ids for output in step.result[0])
                self._ended = [output for output in outputs if output[-1] in ends]
            yield step

    def wider(self) -> Outputs:
        """The same with more beams."""
        return Outputs(self._search, self._bound, _BEAMS_AGAIN)

    def texts(self, model: LoadedModel, task_name: str, options: TaskOptions) -> list[str]:
        """The outputs of the last search that came to an end, likeliest first."""
        rule, _ = find_rules(model, task_name, options)
        texts = []
        for ids in self._ended:
            stream = text_stream(model, rule, options)
            stream.revise(ids, len(ids), finished=True)
            texts.append(stream.text)
        return list(dict.fromkeys(texts))


def source_words(
    model: LoadedModel, task_name: str, source: str, options: TaskOptions
) -> Vocabulary | None:
    """What a sentence may say that merely shortens or joins those of `source`.

    None is anything, for a model that can't be bound to words.
    """
    rule, task = find_rules(model, task_name, options)
    decoding = task_decoding(model, rule, task, options)
    ends = decoding.end_ids or model.model.config.eos_token_ids
    prompt = make_prompt(model, rule, task, source)
    return source_vocabulary(model, rule, _JOINING, prompt, ends, options)


def second_tries(
    model: LoadedModel,
    task_name: str,
    source: str,
    options: TaskOptions,
    check: Callable[[], None],
    outputs: Outputs,
) -> list[str]:
    """What a model might write of a source in a search wider than the first, likeliest first."""
    wider = outputs.wider()
    for _ in run_task(model, task_name, source, options, check, wider):
        pass  # not shown: what is taken of it is
    return wider.texts(model, task_name, options)
