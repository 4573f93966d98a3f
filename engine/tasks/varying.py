"""The same task written in other words: the next best that a wide beam search ends with.

Drawn outputs change more words and cost more quality (docs/summaries.md has what was measured), so
that they come after those, for where nothing else may stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.decoding import DecodingOptions, Hypothesis, Step, Vocabulary
    from engine.seq2seq import LoadedModel
    from engine.tasks.searching import Search

_BEAMS = 16
_BEAMS_OF_GREEDY = 8
_DRAWN = 8
_OTHER = 0.15
"""The share of their words that two texts differ in, at least, where one is worth showing beside
the other."""
_WORD = re.compile(r"\w+")


def same_words(text: str, other: str) -> bool:
    """Whether two texts differ in no word, whatever their marks and capitals."""
    return _WORD.findall(text.casefold()) == _WORD.findall(other.casefold())


def in_variety(texts: Sequence[str], *known: str) -> list[int]:
    """The order in which to show texts, the likeliest first: by number, each in other words.

    First those that are clearly different from `known` and from each other, then those that merely
    differ in a word; never the same words twice.
    """
    shown = list(known)
    order: list[int] = []
    for clearly in (True, False):
        for number, text in enumerate(texts):
            if number in order or any(same_words(text, other) for other in shown):
                continue
            if clearly and any(_difference(text, other) < _OTHER for other in shown):
                continue
            order.append(number)
            shown.append(text)
    return order


def _difference(text: str, other: str) -> float:
    """The share of the words of two texts that only one has."""
    one, two = (Counter(_WORD.findall(t.casefold())) for t in (text, other))
    return 1 - 2 * (one & two).total() / max(1, one.total() + two.total())


class VariedSearch:
    """A `Search` that ends with other outputs than another: those of a wider one, in other words.

    First comes the one that `variation`, 1 or more, says, then the next ones and some that are
    drawn; last the likeliest of the search as it is, which was made first.
    """

    def __init__(self, search: Search, variation: int) -> None:
        self._search = search
        self._variation = variation

    def __call__(
        self,
        model: LoadedModel,
        ids: Sequence[int],
        options: DecodingOptions,
        check: Callable[[], None],
        *,
        vocabulary: Vocabulary | None = None,
    ) -> Generator[Step, None, None]:
        """See `Search`."""
        search = self._search

        def ended(options: DecodingOptions) -> tuple[Hypothesis, ...]:
            *_, last = search(model, ids, options, check, vocabulary=vocabulary)
            return () if last.result is None else last.result[0]

        plain = ended(options)
        steps = search(model, ids, wider(options), check, vocabulary=vocabulary)
        with closing(steps):
            for step in steps:
                if step.result is None:
                    yield step
                    continue
                # A task that is searched greedily is to be done, not to be worded.
                drawn = ended(_drawing(options, self._variation)) if options.num_beams > 1 else ()
                varied = self._varied(model, plain, step.result[0], drawn)
                best = varied[0].ids
                yield replace(step, hypotheses=[best], settled=[len(best)], result=(varied,))

    def _varied(
        self,
        model: LoadedModel,
        plain: Sequence[Hypothesis],
        wide: Sequence[Hypothesis],
        drawn: Sequence[Hypothesis],
    ) -> tuple[Hypothesis, ...]:
        def text(output: Hypothesis) -> str:
            return model.target_tokenizer.decode(output.ids, skip_special_tokens=True)

        known = [text(output) for output in plain]
        others = [wide[number] for number in in_variety(list(map(text, wide)), *known)]
        others += [plain[number + 1] for number in in_variety(known[1:], known[0])]
        turn = (self._variation - 1) % max(1, len(others))
        return (*others[turn:], *others[:turn], *drawn, plain[0])


def wider(options: DecodingOptions) -> DecodingOptions:
    """The same options for a beam search that ends with many outputs."""
    beams = max(options.num_beams, _BEAMS if options.num_beams > 1 else _BEAMS_OF_GREEDY)
    return replace(
        options, num_beams=beams, num_return_sequences=beams, do_sample=False, draft_tokens=0
    )


def _drawing(options: DecodingOptions, seed: int) -> DecodingOptions:
    """The same options, but that outputs are drawn: the same each time for one seed."""
    return replace(
        options,
        num_beams=1,
        num_return_sequences=_DRAWN,
        do_sample=True,
        temperature=0.7,
        top_p=0.9,
        seed=seed,
        draft_tokens=0,
    )
