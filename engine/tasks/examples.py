"""From pairs of texts to what a model is trained on: the very ids that a task would send it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.errors import ConfigInvalid, TaskUnsupported
from engine.seq2seq import LoadedModel
from engine.seq2seq.training.examples import Example
from engine.seq2seq.training.pairs import Pair
from engine.tasks.prompt import make_prompt
from engine.tasks.resolution import rule_of
from engine.tasks.rules import CheckpointRule, TaskRule


@dataclass(frozen=True)
class Encoded:
    """Examples, and the lines of pairs that don't fit the model's positions.

    `shortened` sources are read as far as they fit, as everywhere; `too_long` targets are no
    examples, because a model that is taught their beginnings learns not to end; nor are pairs of
    which the model would read nothing, the `unreadable`.
    """

    examples: tuple[Example, ...]
    shortened: tuple[int, ...]
    too_long: tuple[int, ...]
    unreadable: tuple[int, ...]


def encode_pairs(
    model: LoadedModel,
    pairs: Sequence[Pair],
    check: Callable[[float], None] = lambda fraction: None,
) -> Encoded:
    """The examples of pairs, in their order, for a model.

    `check` is called now and then with the fraction done, and raises to abandon. Raises
    TaskUnsupported for a task that the model's vocabulary has no piece for, while it has some for
    others, ConfigInvalid for a model that has no end token.
    """
    config = model.model.config
    rule = rule_of(model)
    ends = config.eos_token_ids
    if not ends:
        raise ConfigInvalid("eos_token_id", "is missing; targets need an end")
    if config.start_token_id is None:
        raise ConfigInvalid("decoder_start_token_id", "is missing; targets need a start")
    longest = config.decoder.positions
    rows = config.decoder.vocab_size
    examples: list[Example] = []
    shortened: list[int] = []
    too_long: list[int] = []
    unreadable: list[int] = []
    for done, pair in enumerate(pairs):
        if done % 1000 == 0:
            check(done / len(pairs))
        target = [*model.target_tokenizer.encode_as_data(pair.target), ends[0]]
        if len(target) > longest:
            too_long.append(pair.line)
            continue
        if max(target) >= rows:
            raise ConfigInvalid("decoder.vocab_size", "is smaller than the vocabulary")
        prompt = make_prompt(model, rule, _task_rule(model, rule, pair.task), pair.source)
        if not prompt.source.ids:
            unreadable.append(pair.line)
            continue
        if not prompt.source.complete:
            shortened.append(pair.line)
        # As arrays: a list takes nine times the memory.
        source = array("i", prompt.ids)
        examples.append(Example(pair.task, source, array("i", target), pair.line))
    check(1.0)
    return Encoded(tuple(examples), tuple(shortened), tuple(too_long), tuple(unreadable))


def _task_rule(model: LoadedModel, rule: CheckpointRule, task: str) -> TaskRule:
    """How the model is asked for a task.

    A model without pieces for tasks does what it is trained to do, whatever that is called.
    """
    if task in rule.tasks:
        return rule.tasks[task]
    if any(known.piece for known in rule.tasks.values()):
        raise TaskUnsupported(model.name, task, ", ".join(rule.tasks))
    return TaskRule()
