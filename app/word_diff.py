"""What changed from one text to another, in words: for two versions of a result side by side."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from functools import cache
from typing import Literal

ChangeKind = Literal["same", "removed", "added"]

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\uffef"
# Roughly: that an abbreviation ends one as well makes no difference here.
_SENTENCE = re.compile(r"[^.!?。！？\n]*[.!?。！？\n]+[\"'”’»」)\]]*\s*|[^.!?。！？\n]+")
_MOST_COMPARED = 200_000
"""Characters of one stretch that is compared word by word: more take long, and nobody reads it."""
_NEAR, _LONG_ENOUGH, _LEAST = 400, 8, 3
"""A match of so many parts is good enough where it is as near as that to the middle of both: it
leaves halves to search, and what is repeated is not taken for what is far from it. A shorter one,
but not the shortest, is if there is none twice as long."""
_MOST_PAIRS = 80_000
"""Of equal parts that are looked at for one match: some five milliseconds."""


@dataclass(frozen=True)
class Change:
    """A stretch of text: in both versions, only in the old one, or only in the new one.

    `old` and `new` are where it begins in each, in code points.
    """

    kind: ChangeKind
    text: str
    old: int
    new: int


def word_diff(old: str, new: str) -> list[Change]:
    """The two texts as one: those parts that are `same` and `removed` are the old one, in order,
    those that are `same` and `added` the new one.

    Whole sentences are compared first, then the words of those that differ.
    """
    steps = diff_steps(old, new)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            changes: list[Change] = end.value
            return changes


def diff_steps(old: str, new: str) -> Generator[None, None, list[Change]]:
    """What `word_diff` does, in short steps, for a thread that has other things to do.

    The generator returns the changes.
    """
    changes: list[Change] = []
    old_place = new_place = 0
    sentences = _SENTENCE.findall(old), _SENTENCE.findall(new)
    for part in _merged(_compared(*sentences, within=_word_changes)):
        if part is None:
            yield
            continue
        kind, text = part
        changes.append(Change(kind, text, old_place, new_place))
        old_place += 0 if kind == "added" else len(text)
        new_place += 0 if kind == "removed" else len(text)
    return changes


def count_compared(text: str) -> int:
    """How many of the words that are compared a text has; punctuation is none."""
    return len(_plain_word().findall(text))


@cache
def _marks() -> str:
    """What belongs to the character before it, as accents and vowel signs do: a range of `re`."""
    codes = map(chr, range(0x300, 0x10000))
    marks = "".join(one for one in codes if unicodedata.category(one).startswith("M"))
    return f"{marks}\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef"  # of skins, and of rare Han


@cache
def _plain_word() -> re.Pattern[str]:
    """A word; of scripts that are written without spaces, a character."""
    marks = _marks()
    return re.compile(rf"[{_UNSPACED}][{marks}]*|(?:[^\W{_UNSPACED}][{marks}\u200c\u200d]*)+")


@cache
def _word() -> re.Pattern[str]:
    """The same with the space behind it, or a sign, or space alone; emoji may be joined."""
    sign = rf"[^\w\s][{_marks()}]*"
    return re.compile(rf"(?:{_plain_word().pattern}|{sign}(?:\u200d{sign})*)\s*|\s+")


_Part = tuple[ChangeKind, str]
_Steps = Iterator[_Part | None]
"""Parts in their order, and None where a step ends."""
_Within = Callable[[Sequence[str], Sequence[str]], _Steps]


def _word_changes(old: Sequence[str], new: Sequence[str]) -> _Steps:
    if max(len("".join(parts)) for parts in (old, new)) > _MOST_COMPARED:
        yield from _replaced(old, new)
        return
    old_words = _word().findall("".join(old))
    yield None
    new_words = _word().findall("".join(new))
    yield None
    yield from _compared(old_words, new_words, within=_closer_changes)


def _closer_changes(old: Sequence[str], new: Sequence[str]) -> _Steps:
    """Between the rare words that stand in both, those that are frequent in the whole."""
    yield from _compared(old, new, within=_replaced)


def _replaced(old: Sequence[str], new: Sequence[str]) -> _Steps:
    yield "removed", "".join(old)
    yield "added", "".join(new)


def _compared(old: Sequence[str], new: Sequence[str], *, within: _Within) -> _Steps:
    """What is the same of two sequences, and between that what `within` makes of the rest.

    Parts are the same whatever space is behind them; that is compared by itself.
    """
    old_end = new_end = 0
    for match in _matches([part.rstrip() for part in old], [part.rstrip() for part in new]):
        if match is None:
            yield None
            continue
        if old_end < match.a or new_end < match.b:
            yield from within(old[old_end : match.a], new[new_end : match.b])
        old_end, new_end = match.a + match.size, match.b + match.size
        for one, other in zip(old[match.a : old_end], new[match.b : new_end], strict=True):
            yield from _with_space(one, other)


def _middle(start: int, end: int) -> tuple[int, int]:
    middle = (start + end) // 2
    return max(middle - _NEAR, start), min(middle + _NEAR, end)


def _with_space(old: str, new: str) -> _Steps:
    if old == new:
        yield "same", old
        return
    words = len(old.rstrip())
    if words:
        yield "same", old[:words]
    yield from _told(old[words:], new[words:])


def _matches(old: Sequence[str], new: Sequence[str]) -> Iterator[Match | None]:
    """What stands in both, in its order, None between the steps; last an empty match at the end.

    In long sequences, what is frequent is found only beside what is rare: else the search for one
    match would take as long as the product of their lengths.
    """
    most = max(_MOST_PAIRS // max(len(old), 1), 1)
    counts = Counter(new)
    yield None
    matcher = SequenceMatcher(lambda part: counts[part] > most, old, new, autojunk=False)
    yield None
    ranges: list[tuple[int, int, int, int] | Match] = [(0, len(old), 0, len(new))]
    while ranges:
        part = ranges.pop()
        if isinstance(part, Match):
            yield part
            continue
        old_start, old_end, new_start, new_end = part
        near = (*_middle(old_start, old_end), *_middle(new_start, new_end))
        match = matcher.find_longest_match(*near)
        yield None
        if match.size < _LONG_ENOUGH and near != part:
            longest = matcher.find_longest_match(*part)
            if match.size < _LEAST or longest.size >= 2 * match.size:
                match = longest
            yield None
        if not match.size:
            continue
        # The last is looked at first.
        ends = match.a + match.size, match.b + match.size
        if ends[0] < old_end and ends[1] < new_end:
            ranges.append((ends[0], old_end, ends[1], new_end))
        ranges.append(match)
        if old_start < match.a and new_start < match.b:
            ranges.append((old_start, match.a, new_start, match.b))
    yield Match(len(old), len(new), 0)


def _merged(parts: _Steps) -> _Steps:
    """Neighbours of one kind as one; where both change, what is removed before what is added."""
    removed, added, same = "", "", ""
    for part in parts:
        if part is None:
            yield None
            continue
        kind, text = part
        if kind == "same":
            yield from _told(removed, added)
            removed, added = "", ""
            same += text
            continue
        if same:
            yield "same", same
            same = ""
        if kind == "removed":
            removed += text
        else:
            added += text
    if same:
        yield "same", same
    yield from _told(removed, added)


def _told(removed: str, added: str) -> _Steps:
    if removed:
        yield "removed", removed
    if added:
        yield "added", added
