"""One pass of a model over one text: what is read, how the result grows, how it ended."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator

from engine.decoding import Revision, Step, TextStream
from engine.errors import SourceEmpty
from engine.seq2seq import LoadedModel
from engine.tasks.bound import source_vocabulary
from engine.tasks.events import Outcome, Reading
from engine.tasks.language import language_warning
from engine.tasks.prompt import make_prompt
from engine.tasks.resolution import find_rules
from engine.tasks.rules import CheckpointRule
from engine.tasks.searching import Search, search_alone
from engine.tasks.settings import task_decoding
from engine.tasks.task import TaskOptions


def run_task(
    model: LoadedModel,
    task_name: str,
    text: str,
    options: TaskOptions,
    check: Callable[[], None] = lambda: None,
    search: Search = search_alone,
) -> Generator[Reading | Revision | Outcome, None, None]:
    """Do a task on a text: first a Reading, then Revisions, last an Outcome.

    Closing the iterator cancels; so does raising from `check`, which is called between tokens and
    between encoder layers. The text is data: control pieces written in it are plain characters.
    Raises SourceEmpty for a text without words, OptionInvalid for an unknown task, TaskUnsupported
    or LanguagePairUnsupported for one that the model does not do.
    """
    began = time.perf_counter()
    rule, task = find_rules(model, task_name, options)
    decoding = task_decoding(model, rule, task, options)
    prompt = make_prompt(model, rule, task, text)
    source = prompt.source
    if not source.ids or not source.text.strip():
        raise SourceEmpty
    warning = language_warning(model, rule, source.ids)
    yield Reading(source.words_read, source.words_total, source.complete, warning)

    stream = text_stream(model, rule, options)
    end_ids = decoding.end_ids or model.model.config.eos_token_ids
    bound = source_vocabulary(model, rule, task_name, prompt, end_ids, options)
    last = Step([[]], [0], finished=False)
    for last in search(model, prompt.ids, decoding, check, vocabulary=bound):
        yield stream.revise(last.hypotheses[0], last.settled[0], finished=last.finished)
    hypothesis = last.hypotheses[0]
    yield Outcome(
        stream.text,
        tokens=len(hypothesis) - 1,
        seconds=time.perf_counter() - began,
        truncated=hypothesis[-1] not in end_ids,
    )


def text_stream(model: LoadedModel, rule: CheckpointRule, options: TaskOptions) -> TextStream:
    """What turns a model's hypotheses into a text as its rule and the user want it."""
    tokenizer = model.target_tokenizer
    clean_up = rule.output.clean_up if options.clean_up is None else options.clean_up
    if clean_up is None:
        clean_up = tokenizer.clean_up_tokenization_spaces
    named = (tokenizer.piece_id(token) for token in rule.tokens.given)
    hidden = [token_id for token_id in named if token_id is not None]
    return TextStream(tokenizer, hidden=hidden, cleans_up=clean_up)
