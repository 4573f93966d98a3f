"""Values of the source in the wrong place: where the same words stand beside another value."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from engine.evidence.evidence import Flag, FlagKind
from engine.evidence.flags.polarity import FUNCTION
from engine.evidence.flags.words import WORD, fold, stem

_WORDS_BESIDE = 3
_REACH = 60  # code points looked at on each side


@dataclass(frozen=True)
class Placed:
    """A value in a sentence: what may say the same, and the words on both sides of it.

    `before` and `after` are stems up to the nearest word that is no word of grammar; empty if
    there is none so near.
    """

    kind: FlagKind
    start: int
    end: int
    values: frozenset[Hashable]
    before: tuple[str, ...]
    after: tuple[str, ...]


def placed(text: str, kind: FlagKind, start: int, end: int, values: Iterable[Hashable]) -> Placed:
    """A value that stands at text[start:end], with the words beside it."""
    before = [fold(word) for word in WORD.findall(text, max(0, start - _REACH), start)]
    after = [fold(word) for word in WORD.findall(text, end, end + _REACH)]
    return Placed(
        kind, start, end, frozenset(values), _context(reversed(before)), _context(iter(after))
    )


def _context(words: Iterator[str]) -> tuple[str, ...]:
    found: list[str] = []
    for _, word in zip(range(_WORDS_BESIDE), words, strict=False):
        found.append(stem(word))
        if found[-1] not in FUNCTION:
            return tuple(found)
    return ()


def flags_of_places(
    text: str, said: Iterable[Placed], best: Iterable[Sequence[Placed]]
) -> Iterator[Flag]:
    """The values of a sentence in whose place the sentences that it rests on have another one.

    Both sides must be the same words, or one of them if nothing in those sentences says otherwise.
    """
    others = [other for sentence in best for other in sentence]
    for value in said:
        same = [other for other in others if other.kind == value.kind]
        if any(
            not other.values.isdisjoint(value.values)
            and (other.before == value.before or other.after == value.after)
            for other in same
        ):
            continue
        instead = [
            other
            for other in same
            if other.values.isdisjoint(value.values)
            and (
                (value.before and other.before == value.before)
                or (value.after and other.after == value.after)
            )
        ]
        if instead:
            written = text[value.start : value.end]
            yield Flag(
                value.kind,
                value.start,
                value.end,
                f"The source has {written}, but not here: the words beside it stand elsewhere.",
            )
