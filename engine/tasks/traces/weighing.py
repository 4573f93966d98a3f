"""How sure a model was of what it wrote: the words of a result, weighed once it is there.

Each pass costs one pass of the encoder over its source and one of the decoder over its output, and
little more for the words that could stand in the place of those that it was not sure of.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch

from engine.decoding.records import MAX_LOGITS
from engine.seq2seq import LoadedModel
from engine.seq2seq.cache import CrossAttentionCache, SelfAttentionCache
from engine.tasks.resolution import find_rules
from engine.tasks.traces.completing import LOOKED_AT, Completing, Told
from engine.tasks.traces.spelled import Spelled, Word, spell
from engine.tasks.traces.trace import PassTrace, RunTrace

SURE = 0.9
"""From this probability on nobody asks what else could stand there."""


@dataclass(frozen=True)
class Choice:
    """What could stand in a word's place: its tokens, how they read, and their probability."""

    text: str
    probability: float
    ids: tuple[int, ...]


@dataclass(frozen=True)
class WeighedWord:
    """A word or mark of a result, and how probable it was where it stands.

    That is the product over its tokens, each given all before it. `choices` are the likeliest
    others, the best first; a word that the model was sure of has none. It was written by the pass
    `number`, its first token being `token` of that one's ids.
    """

    start: int
    end: int
    probability: float
    choices: tuple[Choice, ...]
    number: int
    token: int


@torch.inference_mode()
def weigh(
    model: LoadedModel, run: RunTrace, check: Callable[[], None] = lambda: None
) -> tuple[WeighedWord, ...]:
    """The words of a finished run's result that this model wrote, in their order.

    `check` is called between the passes and the steps of the model, and raises to abandon.
    """
    return tuple(
        word
        for number, one in enumerate(run.passes)
        for word in _weigh_pass(model, run, one, number, check)
    )


def _weigh_pass(
    model: LoadedModel, run: RunTrace, one: PassTrace, number: int, check: Callable[[], None]
) -> Iterator[WeighedWord]:
    rule, _ = find_rules(model, run.task_name, run.options)
    spelled = spell(model, rule, run.options, one.ids)
    placed = list(_placed(spelled, one))
    if not placed:
        return
    device = model.model.device
    source = model.model.encode(torch.tensor([one.source_ids], device=device), None, check)
    told, past = _told(model, source, one.ids, check)
    completing = Completing(model, source, past, one.ids, told, one.vocabulary(model), check)
    choices: dict[Word, tuple[Choice, ...]] = {}
    for word, start in reversed(placed):  # each forgets what the cache holds behind it
        if math.exp(told.log_prob(word.first, word.stop)) < SURE:
            found = completing.others(word, spelled.text)
            # A first letter may have been made large since.
            shown = run.outcome.text[start : start + word.end - word.start]
            choices[word] = tuple(Choice(*choice) for choice in found if choice[0] != shown)
    for word, start in placed:
        yield WeighedWord(
            start,
            start + word.end - word.start,
            math.exp(told.log_prob(word.first, word.stop)),
            choices.get(word, ()),
            number,
            word.first,
        )


def _placed(spelled: Spelled, one: PassTrace) -> Iterator[tuple[Word, int]]:
    """The words of an output that stand in the result, and where they do."""
    stretches = iter(one.stretches)
    stretch = next(stretches, None)
    for word in spelled.words():
        while stretch is not None and stretch.written_to <= word.start:
            stretch = next(stretches, None)
        if stretch is None:
            return
        if stretch.written_at <= word.start and word.end <= stretch.written_to:
            yield word, stretch.start + word.start - stretch.written_at


def _told(
    model: LoadedModel, source: CrossAttentionCache, ids: Sequence[int], check: Callable[[], None]
) -> tuple[Told, SelfAttentionCache]:
    """What the model says of an output, and the cache that holds all of it but the last token."""
    past = model.model.new_cache(1, len(ids))
    vocab_size = model.model.config.decoder.vocab_size
    length, count = max(1, MAX_LOGITS // vocab_size), min(LOOKED_AT, vocab_size)
    said: list[float] = []
    likeliest: list[tuple[list[int], list[float]]] = []
    for start in range(0, len(ids) - 1, length):
        check()
        fed = torch.tensor([ids[start : start + length + 1]], device=model.model.device)
        scores = model.model.decode(fed[:, :-1], source, past)[0].float().log_softmax(dim=-1)
        said += scores.gather(1, fed[0, 1:, None])[:, 0].tolist()
        top = scores.topk(count)
        likeliest += zip(top.indices.tolist(), top.values.tolist(), strict=True)
    return Told(said, likeliest), past
