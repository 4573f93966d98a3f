"""The text of an output, and where in it each of its tokens stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from engine.common_prefix import common_prefix_length
from engine.seq2seq import LoadedModel
from engine.tasks.one_pass import text_stream
from engine.tasks.rules import CheckpointRule
from engine.tasks.task import TaskOptions

_UNSPACED = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Of scripts that are written without spaces: there a token is as good as a word."""
_UNSPACED_CHARACTER = re.compile(f"[{_UNSPACED}\uff00-\uff9f]")
_WORD = re.compile(
    rf"[{_UNSPACED}]|\d+(?:[.,]\d+)+|[^\W_{_UNSPACED}]+(?:['’][^\W_{_UNSPACED}]+)*|\S"
)


@dataclass(frozen=True)
class Word:
    """A word or mark of an output's text, and its tokens: `first` to `stop` of the ids."""

    start: int
    end: int
    first: int
    stop: int


@dataclass(frozen=True)
class Spelled:
    """An output's text. Token `n` of its ids stands in it from `ends[n - 1]` to `ends[n]`."""

    text: str
    ends: tuple[int, ...]

    def words(self) -> list[Word]:
        """Its words and marks that have tokens of their own, in their order."""
        places = [match.span() for match in _WORD.finditer(self.text)]
        words: list[Word] = []
        number = 0
        for token in range(1, len(self.ends)):
            begin, end = self.ends[token - 1], self.ends[token]
            while begin < end and self.text[begin].isspace():
                begin += 1
            if begin == end:
                continue  # a mere space, or a part of a character: it goes with what follows
            last = words[-1] if words else None
            if last and begin < last.end:
                words[-1] = Word(last.start, max(last.end, end), last.first, token + 1)
                continue
            while places[number][1] <= begin:
                number += 1
            first = last.stop if last else 1
            start, stop = places[number]
            words.append(Word(start, max(stop, end), first, token + 1))
        return words

    def first_token(self, place: int) -> int:
        """The first token of the ids that has something at this place of the text, or behind it."""
        return next((token for token, end in enumerate(self.ends) if end > place), len(self.ends))


def is_unspaced(character: str) -> bool:
    """Whether it is of a script without spaces, or a mark of one."""
    return _UNSPACED_CHARACTER.match(character) is not None


def goes_on(last: str, character: str) -> bool:
    """Whether a character behind another belongs to the same word."""
    letters = last.isalnum() and character.isalnum()
    return letters and not is_unspaced(last) and not is_unspaced(character)


def spell(
    model: LoadedModel, rule: CheckpointRule, options: TaskOptions, ids: Sequence[int]
) -> Spelled:
    """The text of a whole output, with the place of each token."""
    text = text_of(model, rule, options, ids)
    ends = [0]
    growing = text_stream(model, rule, options)
    for count in range(2, len(ids)):
        growing.revise(ids[:count], 0)
        ends.append(common_prefix_length(text, growing.text, ends[-1]))
    return Spelled(text, (*ends, len(text))[: len(ids)])


def text_of(
    model: LoadedModel,
    rule: CheckpointRule,
    options: TaskOptions,
    ids: Sequence[int],
    *,
    finished: bool = True,
) -> str:
    """The text of a whole output, or of one that grows: without what is part of a character."""
    stream = text_stream(model, rule, options)
    stream.revise(ids, len(ids), finished=finished)
    return stream.text
