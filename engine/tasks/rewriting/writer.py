"""A model that rewrites one source after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from engine.decoding import DecodingOptions, Step
from engine.seq2seq import LoadedModel
from engine.tasks.bound import source_vocabulary
from engine.tasks.one_pass import text_stream
from engine.tasks.prompt import make_prompt
from engine.tasks.resolution import find_rules
from engine.tasks.rules import CheckpointRule, TaskRule
from engine.tasks.searching import Search
from engine.tasks.settings import task_decoding
from engine.tasks.task import TaskOptions

_BEAMS = 4


@dataclass(frozen=True)
class Written:
    """What the model has made of a source. `truncated`: it ran into its maximum length."""

    text: str = ""
    tokens: int = 0
    truncated: bool = False


@dataclass(frozen=True)
class Writer:
    """Rewrites by one model, for one task, with one setting.

    Sources go one by one, so that what is written streams. With drafting, as the embedded model
    rewrites, batches are hardly faster.
    """

    model: LoadedModel
    task_name: str
    rule: CheckpointRule
    task: TaskRule
    decoding: DecodingOptions
    options: TaskOptions
    check: Callable[[], None]
    search: Search

    @classmethod
    def of(
        cls,
        model: LoadedModel,
        task_name: str,
        options: TaskOptions,
        check: Callable[[], None],
        search: Search,
    ) -> Writer:
        """Raises what `find_rules` and `task_decoding` raise."""
        rule, task = find_rules(model, task_name, options)
        decoding = task_decoding(model, rule, task, options)
        return cls(model, task_name, rule, task, decoding, options, check, search)

    def fitting(self, source: str) -> int:
        """The length of the longest beginning of a source that one pass reads."""
        size = len(source.encode("utf-8", "surrogatepass"))
        if size < self.model.model.config.encoder.positions // 2:
            return len(source)  # a byte is a token at most, and few stand round a source
        fitted = make_prompt(self.model, self.rule, self.task, source).source
        return len(source) if fitted.complete else len(fitted.text)

    def write(self, source: str) -> Iterator[Written]:
        """One pass over a source that fits: the text as it grows, last the finished one."""
        stream = text_stream(self.model, self.rule, self.options)
        for step in self._search(source, self.decoding):
            hypothesis = step.hypotheses[0]
            stream.revise(hypothesis, step.settled[0], finished=step.finished)
            truncated = step.finished and not self._is_ended(hypothesis)
            yield Written(stream.text, len(hypothesis) - 1, truncated)

    def others(self, source: str) -> Iterator[Written]:
        """What else the model might write, the likeliest first: the ends of a beam search."""
        beams = max(_BEAMS, self.decoding.num_beams)
        wider = replace(
            self.decoding,
            num_beams=beams,
            num_return_sequences=beams,
            do_sample=False,
            draft_tokens=0,
        )
        result = None
        for step in self._search(source, wider):
            result = step.result
        for hypothesis in result[0] if result else ():
            ids = hypothesis.ids
            stream = text_stream(self.model, self.rule, self.options)
            stream.revise(ids, len(ids), finished=True)
            yield Written(stream.text, len(ids) - 1, not self._is_ended(ids))

    def _is_ended(self, hypothesis: Sequence[int]) -> bool:
        return hypothesis[-1] in self._end_ids

    @property
    def _end_ids(self) -> tuple[int, ...]:
        return self.decoding.end_ids or self.model.model.config.eos_token_ids

    def _search(self, source: str, decoding: DecodingOptions) -> Iterator[Step]:
        prompt = make_prompt(self.model, self.rule, self.task, source)
        bound = source_vocabulary(
            self.model, self.rule, self.task_name, prompt, self._end_ids, self.options
        )
        return self.search(self.model, prompt.ids, decoding, self.check, vocabulary=bound)
