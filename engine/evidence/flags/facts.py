"""What a source says, read once, so that any number of sentences can be asked against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from engine.evidence.evidence import Flag
from engine.evidence.flags.dates import Date, KnownDates, dates_in, flags_of_dates
from engine.evidence.flags.names import KnownNames, Name, flags_of_names, kin, names_in
from engine.evidence.flags.numbers import KnownNumbers, Number, flags_of_numbers, numbers_in
from engine.evidence.flags.places import Placed, flags_of_places, placed
from engine.evidence.flags.polarity import (
    Step,
    flags_of_polarity,
    much_in_common,
    repeats,
    steps_in,
)
from engine.evidence.flags.quotations import (
    Quotation,
    flags_of_quotations,
    flowing,
    is_spaced,
    quotations_in,
)
from engine.evidence.flags.words import fold, folded_words

_SENTENCES_KEPT = 4096
_LONGEST_KEPT = 2_000
"""Code points of a sentence that is worth remembering; longer ones are data."""


@dataclass(frozen=True)
class Checked:
    """The flags of one sentence in their order, and how many things in it were checked."""

    flags: tuple[Flag, ...]
    items: int


class SourceFacts:
    """The names, numbers, dates and words of a whole source.

    `language` is an ISO 639-1 code, or None if it is not known: then it is read like English.
    """

    def __init__(self, text: str, language: str | None = None) -> None:
        self.language = language
        words = folded_words(text)
        self._spaced = is_spaced(text)
        self.flowing = flowing(words, spaced=self._spaced)
        self.numbers = KnownNumbers(numbers_in(text, language))
        self.dates = KnownDates(dates_in(text, language), self.numbers)
        self.names = KnownNames(words, text)

    def check(
        self, sentence: str, best: Sequence[str], *, start: int = 0, language: str | None = None
    ) -> Checked:
        """What the source does not support of one sentence.

        `best` are the sentences of the source that it rests on, the best first: negations are
        compared with those. `start` is the sentence's place in its text: flags count from there.
        `language` is the sentence's, if it may be another than the source's: then only what is
        written in digits is checked.
        """
        foreign = _differ(language, self.language)
        seen = _read(sentence, language or self.language)
        dates, numbers = seen.dates, seen.numbers
        if foreign:
            dates = tuple(date for date in dates if not date.worded)
            numbers = tuple(n for n in numbers if not sentence[n.start : n.end].isalpha())
        flags = [
            *flags_of_dates(sentence, dates, self.dates),
            *flags_of_numbers(sentence, numbers, self.numbers),
        ]
        items = len(dates) + len(numbers)
        if not foreign:
            flags += flags_of_names(sentence, seen.names, self.names, best, self.language)
            flags += flags_of_quotations(
                sentence, seen.quotations, self.flowing, spaced=self._spaced
            )
            near = [_read(text, self.language) for text in best]
            near = [other for other in near if much_in_common(seen.steps, other.steps)]
            flags += flags_of_polarity(seen.steps, [other.steps for other in near])
            flagged = [(flag.start, flag.end) for flag in flags]
            if repeats(seen.steps, [other.steps for other in near]):
                flags += (
                    flag
                    for flag in flags_of_places(sentence, seen.placed, [o.placed for o in near])
                    if not _overlaps(flag.start, flag.end, flagged)
                )
            items += len(seen.names) + len(seen.quotations) + seen.negations
        flags.sort(key=lambda flag: (flag.start, flag.end))
        moved = (replace(flag, start=flag.start + start, end=flag.end + start) for flag in flags)
        return Checked(tuple(moved), items)


@dataclass(frozen=True)
class _Read:
    """What can be checked in a sentence."""

    dates: tuple[Date, ...]
    numbers: tuple[Number, ...]
    names: tuple[Name, ...]
    quotations: tuple[Quotation, ...]
    steps: tuple[Step, ...]
    negations: int
    placed: tuple[Placed, ...]


def _read(text: str, language: str | None) -> _Read:
    return _read_once(text, language) if len(text) <= _LONGEST_KEPT else _read_anew(text, language)


@lru_cache(maxsize=_SENTENCES_KEPT)
def _read_once(text: str, language: str | None) -> _Read:
    return _read_anew(text, language)


def _read_anew(text: str, language: str | None) -> _Read:
    dates = dates_in(text, language)
    in_dates = [(date.start, date.end) for date in dates]
    numbers = [
        number
        for number in numbers_in(text, language)
        if number.checked and not _overlaps(number.start, number.end, in_dates)
    ]
    names = [
        name for name in names_in(text, language) if not _overlaps(name.start, name.end, in_dates)
    ]
    places: list[Placed] = []
    for date in dates:
        values = [*date.readings, date.span] if date.span else date.readings
        places.append(placed(text, "date", date.start, date.end, values))
    for number in numbers:
        places.append(placed(text, "number", number.start, number.end, number.values))
    for name in names:
        if text[name.start : name.end].isupper():
            continue  # short for something, which may stand in its place
        words = {word for start, end in name.words for word in kin(fold(text[start:end]))}
        places.append(placed(text, "name", name.start, name.end, words))
    steps, negations = steps_in(text, language)
    return _Read(
        tuple(dates),
        tuple(numbers),
        tuple(names),
        tuple(quotations_in(text)),
        tuple(steps),
        negations,
        tuple(places),
    )


def _overlaps(start: int, end: int, places: Sequence[tuple[int, int]]) -> bool:
    return any(begin < end and start < stop for begin, stop in places)


def _differ(language: str | None, other: str | None) -> bool:
    return language is not None and other is not None and language[:2] != other[:2]
