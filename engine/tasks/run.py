"""Run a task on a text: what is read, how the result grows, how it ended."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace

import torch

from engine.decoding import DecodingOptions, Revision, Step, TextStream, decode
from engine.errors import SourceEmpty
from engine.seq2seq import LoadedModel
from engine.tasks.fit import fit_source
from engine.tasks.task import Task, TaskOptions, find_task


@dataclass(frozen=True)
class Reading:
    """How much of the source the model reads, in words."""

    words_read: int
    words_total: int


@dataclass(frozen=True)
class Outcome:
    """The finished result. `truncated`: it ran into its maximum length."""

    text: str
    tokens: int
    seconds: float
    truncated: bool


def run_task(
    model: LoadedModel,
    task_name: str,
    text: str,
    options: TaskOptions,
    check: Callable[[], None] = lambda: None,
) -> Generator[Reading | Revision | Outcome, None, None]:
    """Do a task on a text: first a Reading, then Revisions, last an Outcome.

    Closing the iterator cancels; so does raising from `check`, which is called between tokens and
    between encoder layers. The text is data: control pieces written in it are plain characters.
    Raises SourceEmpty for a text without words, OptionInvalid for an unknown task.
    """
    task = find_task(task_name)
    began = time.perf_counter()
    prompt = _task_prompt(model, task)
    positions = model.model.config.encoder.max_position_embeddings
    source = fit_source(text, model.tokenizer.encode_as_data, positions - len(prompt))
    if not source.ids or not source.words_read:
        raise SourceEmpty
    yield Reading(source.words_read, source.words_total)

    input_ids = torch.tensor([prompt + source.ids], device=model.model.device)
    stream = TextStream(model.tokenizer)
    last = Step([[]], [0], finished=False)
    for last in decode(
        model.model, input_ids, None, _decoding_options(model, task, options), check
    ):
        yield stream.revise(last.hypotheses[0], last.settled[0], finished=last.finished)
    hypothesis = last.hypotheses[0]
    yield Outcome(
        stream.text,
        tokens=len(hypothesis) - 1,
        seconds=time.perf_counter() - began,
        truncated=hypothesis[-1] not in model.model.config.eos_token_ids,
    )


def _task_prompt(model: LoadedModel, task: Task) -> list[int]:
    piece = model.tokenizer.piece_id(task.piece)
    return [] if piece is None else [piece]


def _decoding_options(model: LoadedModel, task: Task, options: TaskOptions) -> DecodingOptions:
    decoding = task.decoding
    declared = model.generation_config.get("max_length")
    if isinstance(declared, int) and declared >= 2:
        decoding = replace(decoding, max_length=declared)
    if options.max_tokens is not None:
        decoding = replace(decoding, max_length=options.max_tokens + 1)  # and the start token
    if options.num_beams is not None:
        decoding = replace(decoding, num_beams=options.num_beams)
    return decoding
