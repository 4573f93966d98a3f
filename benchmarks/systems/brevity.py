"""Ours, through the doors that the program uses."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch

from benchmarks.case import Ids, Measurement
from benchmarks.systems.protocol import Unavailable
from engine.decoding import DecodingOptions, Step, TextStream, decode
from engine.errors import PrecisionUnavailable
from engine.seq2seq import load_model

DRAFT_TOKENS = 16


@dataclass(frozen=True)
class Prompt:
    """What a model is sent for a task, and how it decodes."""

    ids: Ids
    options: DecodingOptions


@dataclass(frozen=True)
class Completion:
    """A task done: the text, its new tokens, how often the decoder ran, and the whole call's time.

    The call goes from the text to the text.
    """

    text: str
    ids: tuple[int, ...]
    passes: int
    seconds: float


class Brevity:
    """A model of ours. Raises Unavailable for a precision that this machine does not run."""

    def __init__(self, folder: Path, precision: str, *, drafting: bool, threads: int) -> None:
        torch.set_num_threads(threads)
        try:
            self._loaded = load_model(folder, device="cpu", precision=precision)
        except PrecisionUnavailable as error:
            raise Unavailable(error.message) from error
        self._drafting: dict[str, Any] = {"draft_tokens": DRAFT_TOKENS if drafting else 0}

    def generate(self, sources: list[Ids], beams: int, new_tokens: int) -> Measurement:
        """Generate exactly `new_tokens` tokens for sources of one length, and measure it."""
        options = DecodingOptions(
            num_beams=beams,
            min_new_tokens=new_tokens,
            max_new_tokens=new_tokens,
            **self._drafting,
        )
        began = time.perf_counter()
        steps = decode(self._loaded.model, torch.tensor(sources), None, options)
        step = next(steps)
        first_token_s, first_tokens = time.perf_counter() - began, len(step.hypotheses[0]) - 1
        passes = 1
        for step in steps:  # noqa: B007 -- the last one counts
            passes += 1
        return Measurement(
            first_token_s=first_token_s,
            total_s=time.perf_counter() - began,
            first_tokens=first_tokens,
            tokens=len(step.hypotheses[0]) - 1,
            passes=passes,
            ids=tuple(step.hypotheses[0][1:]),
        )

    def prompt(self, task: str, text: str) -> Prompt:
        """What a greedy search for this task starts from."""
        # Late, as the other systems' ways to do a task: a model is ready without them.
        from engine.tasks import TaskOptions, find_rules
        from engine.tasks.prompt import make_prompt
        from engine.tasks.settings import task_decoding

        options = TaskOptions(num_beams=1)
        rule, task_rule = find_rules(self._loaded, task, options)
        decoding = task_decoding(self._loaded, rule, task_rule, options)
        return Prompt(make_prompt(self._loaded, rule, task_rule, text).ids, decoding)

    def complete(self, task: str, text: str) -> Completion:
        """Do a task on a text, greedily, streaming it as the window does."""
        began = time.perf_counter()
        prompt = self.prompt(task, text)
        stream = TextStream(self._loaded.target_tokenizer)
        step, passes = Step([[]], [0], finished=False), 0
        options = replace(prompt.options, **self._drafting)
        for step in decode(self._loaded.model, torch.tensor([prompt.ids]), None, options):
            stream.revise(step.hypotheses[0], step.settled[0], finished=step.finished)
            passes += 1
        seconds = time.perf_counter() - began
        return Completion(stream.text, tuple(step.hypotheses[0][1:]), passes, seconds)
