"""Searching on from what an output begins with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace

from engine.decoding import DecodingOptions, Hypothesis, Step
from engine.seq2seq import LoadedModel
from engine.tasks.searching import Search
from engine.tasks.traces.trace import PassTrace


def go_on(
    model: LoadedModel,
    one: PassTrace,
    begun: Sequence[int],
    check: Callable[[], None],
    search: Search,
    decoding: DecodingOptions | None = None,
    not_first: tuple[int, ...] = (),
) -> Iterator[Step]:
    """Steps of a search for the output of a pass, from `begun` on: ids with the start token.

    It may become as long as it might have been, within the same bound. Where that leaves no room,
    `begun` is all there is. `decoding` is how, None as the pass did. The first token is none of
    `not_first`.
    """
    options = _from(decoding or one.decoding, begun, not_first)
    if options is None or len(begun) >= model.model.config.decoder.positions:
        only = Hypothesis(tuple(begun))
        yield Step([only.ids], [len(begun)], finished=True, result=((only,),))
        return
    vocabulary = one.vocabulary(model)
    with closing(search(model, one.source_ids, options, check, vocabulary=vocabulary)) as steps:
        yield from steps


def _from(
    decoding: DecodingOptions, begun: Sequence[int], not_first: tuple[int, ...]
) -> DecodingOptions | None:
    """The same options behind what is there, or None where that is as long as may be."""
    made = len(begun) - 1 - len(decoding.prefix)
    most, least = decoding.max_new_tokens, decoding.min_new_tokens
    if most is not None:
        most -= made
    if (most is not None and most < 1) or (most is None and len(begun) >= decoding.max_length):
        return None
    if not made:
        not_first += decoding.begin_suppress_tokens
    return replace(
        decoding,
        begin_suppress_tokens=not_first,
        prefix=tuple(begun[1:]),
        num_return_sequences=decoding.num_beams,
        do_sample=False,
        draft_tokens=0,
        max_new_tokens=most,
        min_new_tokens=None if least is None else max(0, least - made),
    )
