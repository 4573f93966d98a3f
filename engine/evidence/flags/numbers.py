"""Numbers: read as values with their units, and flagged where the source has no such value."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from engine.evidence.evidence import Flag
from engine.evidence.flags.number_words import written_numbers
from engine.evidence.flags.units import POWERS, UNITS
from engine.evidence.flags.words import fold

Value = Decimal | str
"""A number, or what is written like one and has parts: "3.5.1"."""

_DIGITS = re.compile(
    r"(?=[$€£¥￥\d])(?P<currency>[$€£¥￥]\s?)?(?<![^\W\d_\u3040-\u30ff\u3400-\u9fff])(?<!\d)(?<!\d[.,])"
    r"(?P<digits>\d{1,30}(?:[.,'’\u00a0\u202f\u2009]\d{1,30}|(?<!\d{4})[ ]\d{3}(?!\d))*)(?!\d)"
    r"(?P<ordinal>(?:st|nd|rd|th|er|ers)(?![^\W_]))?(?P<plural>['’]?s(?![^\W_]))?"
)
_GROUPS = re.compile(r"\d{1,3}(?:([.,'’\u00a0\u202f\u2009 ])\d{3})(?:\1\d{3})*")
_AFTER = re.compile(
    r"(?:[ \u00a0\u202f\n]?-?)([^\W\d_]{1,24}|%|％|°[CFcf])(?:[ \u00a0]([^\W\d_]{1,24}))?"
)
_LONGEST = 60  # what is longer is data
_LETTERS = re.compile(r"[A-Za-zÀ-ɏ_]\w{0,24}")
_BEHIND = UNITS.keys() | POWERS.keys()
_RANGE = re.compile(r"\s*(?:-|–|—|−|~|〜|～|to|and|or|bis|und|oder|から)\s*")
# Digits that are no number: the mark of a list's entry, or of the next one; references in a row;
# characters written as &#8217;; and "1:1".
_NO_NUMBER = re.compile(
    r"(?:^|\n|[;:.!?)”`]\s+)[(\[]?\d{1,2}[.)\]]\s+(?=\S)|[)”`]\s+\d{1,2}\.$|&#\d+;|(?<!\d)1:1(?!\d)"
    r"|\[\d{1,3}(?:[,;–-]\s?\d{1,3})*\]|\(\d{1,3}(?:[,;–-]\s?\d{1,3}){2,}\)"
)
# What stands before the decimals; where it is not known, it may be either.
_POINTS = dict.fromkeys(("en", "ja", "zh", "ko"), ".")
_POINTS |= dict.fromkeys(("de", "fr", "es", "it", "pt", "nl"), ",")
_VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅛": (1, 8)}
_FRACTION = re.compile(r"(?<![\d/])(\d{1,3})/([1-9]\d{0,3})(?![\d/])|[½⅓⅔¼¾⅛]")
_ABOUT = re.compile(
    r"(?:about|around|roughly|some|approximately|approx\.?|circa|ca\.|nearly|almost|close to|over"
    r"|more than|at least|up to|less than|fewer than|under|estimated|rund|etwa|ungefähr|fast|über"
    r"|mehr als|約|およそ)\s*$",
    re.IGNORECASE,
)
_ONE_SIDED = re.compile(
    r"(?:nearly|almost|over|more than|at least|up to|less than|fewer than|under|fast|über|als)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Number:
    """A number in a text: its place, what it may mean, its unit if it has one that is known.

    Of some numbers nothing is asked (`checked`): "one", "first", "hundreds".
    """

    start: int
    end: int
    values: tuple[Value, ...]
    unit: str | None = None
    checked: bool = True


def numbers_in(text: str, language: str | None = None) -> list[Number]:
    """The numbers of a text in their order, those of dates among them."""
    fractions = list(_fractions(text))
    # What is above and below the line is known of a source, and not asked of a result.
    inside = {place for number in fractions for place in range(number.start, number.end)}
    digits = _digits(text, language)
    found = [replace(n, checked=False) if n.start in inside else n for n in digits]
    found += fractions
    found += [
        _with_unit(text, Number(word.start, word.end, (word.value,), None, word.checked))
        for word in written_numbers(text, language)
    ]
    marks = {place for mark in _NO_NUMBER.finditer(text) for place in range(*mark.span())}
    found = [number for number in found if number.start not in marks]
    found.sort(key=lambda number: number.start)
    # A range has one unit for both: "5 to 10 percent".
    for place in range(len(found) - 1, 0, -1):
        before, number = found[place - 1], found[place]
        if before.unit is None and number.unit and _RANGE.fullmatch(text, before.end, number.start):
            found[place - 1] = replace(before, unit=number.unit)
    return found


def _digits(text: str, language: str | None) -> Iterator[Number]:
    for found in _DIGITS.finditer(text):
        digits, end = found["digits"], found.end()
        if found["ordinal"] is None and found["plural"] is None and _goes_on(text, end):
            continue  # "3D", "5G": a name
        readings = tuple(_readings(digits, (language or "en")[:2]))
        number = Number(found.start("digits"), found.end("digits"), readings)
        if found["plural"] or found["ordinal"]:
            yield replace(number, end=end)
        elif found["currency"]:
            unit = UNITS[found["currency"].strip()]
            yield replace(_with_unit(text, number), start=found.start(), unit=unit)
        else:
            yield _with_unit(text, number)


def _goes_on(text: str, end: int) -> bool:
    """Whether letters stand right behind the digits that are no unit."""
    letters = _LETTERS.match(text, end)
    return letters is not None and fold(letters.group()) not in _BEHIND


def _fractions(text: str) -> Iterator[Number]:
    for found in _FRACTION.finditer(text):
        part, whole = _VULGAR.get(found.group()) or (int(found[1]), int(found[2]))
        if part < whole:
            value = Decimal(part) / Decimal(whole)
            yield Number(found.start(), found.end(), (value, found.group()), None)


def _readings(digits: str, language: str) -> Iterator[Value]:
    """What digits with points, commas and gaps may mean.

    1.000 is one in English and a thousand in German; where neither is spoken, it may be either.
    """
    if len(digits) > _LONGEST:
        yield digits
        return
    if digits.isdecimal():
        yield Decimal(digits)
        return
    seen = False
    for point in _POINTS.get(language, ".,"):
        whole, _, fraction = digits.partition(point)
        if _GROUPS.fullmatch(whole):
            whole = re.sub(r"\D", "", whole)
        if whole.isdecimal() and (not fraction or fraction.isdecimal()):
            seen = True
            yield Decimal(f"{whole}.{fraction or 0}")
    if not seen:
        yield digits


def _with_unit(text: str, number: Number) -> Number:
    """The number with the power of ten and the unit that stand behind it."""
    end, unit = number.end, None
    for _ in range(2):
        after = _AFTER.match(text, end)
        if after is None:
            break
        word = fold(after[1])
        if not word.isascii() and word[0] in POWERS:
            word = word[0]  # 3万人
        power = POWERS.get(word)
        if power is not None and end == number.end and word != "hundred":
            values = tuple(v * power if isinstance(v, Decimal) else v for v in number.values)
            end = after.start(1) + len(word)
            number = replace(number, values=values, end=end, checked=True)
            continue
        if word in ("per", "pro") and after[2] and fold(after[2]) in ("cent", "zent"):
            unit = "%"
        else:
            unit = UNITS.get(word) or (_beginning_of_run(after[1]) if word else None)
        break
    if unit == "%":
        shares = tuple(v / 100 for v in number.values if isinstance(v, Decimal))
        return replace(number, unit=unit, values=(*number.values, *shares))
    return replace(number, unit=unit)


def _beginning_of_run(word: str) -> str | None:
    """The unit that a word without spaces begins with: 5メートルの."""
    if word.isascii():
        return None
    lengths = range(min(len(word), 6), 0, -1)
    return next((UNITS[word[:n]] for n in lengths if word[:n] in UNITS), None)


class KnownNumbers:
    """The numbers of a source."""

    def __init__(self, numbers: Iterable[Number]) -> None:
        self._units: dict[Value, set[str | None]] = {}
        for number in numbers:
            for value in number.values:
                self._units.setdefault(value, set()).add(number.unit)
        self._all_units = frozenset(unit for units in self._units.values() for unit in units)

    def __contains__(self, value: object) -> bool:
        return value in self._units

    @cached_property
    def _sorted(self) -> list[Decimal]:
        return sorted(value for value in self._units if isinstance(value, Decimal))

    def any_between(self, low: int, high: int) -> bool:
        """Whether some value stands in the source with low <= value <= high."""
        place = bisect_left(self._sorted, low)
        return place < len(self._sorted) and self._sorted[place] <= high

    def support(self, number: Number) -> bool:
        """Whether the source has the value, with the unit or, if it has that elsewhere, without."""
        for value in number.values:
            units = self._units.get(value)
            if units is None:
                continue
            if number.unit is None or number.unit in units:
                return True
            if None in units and number.unit in self._all_units:
                return True
        return False

    def units_of(self, number: Number) -> set[str]:
        """The units with which the source has the value."""
        found = (self._units.get(value, set()) for value in number.values)
        return {unit for units in found for unit in units if unit is not None}

    def support_about(self, number: Number, *, one_sided: bool) -> bool:
        """Whether some value of the source gives this one when it is rounded."""
        for value in number.values:
            if not isinstance(value, Decimal) or value < 10:
                continue
            normal = value.normalize().as_tuple()
            step = Decimal(10) ** int(normal.exponent)
            reach = step if one_sided else step / 2
            place = bisect_left(self._sorted, value - reach)
            if place < len(self._sorted) and self._sorted[place] <= value + reach:
                return True
        return False


def flags_of_numbers(text: str, numbers: Iterable[Number], known: KnownNumbers) -> Iterator[Flag]:
    """The numbers of a sentence that the source does not have; places are within the sentence."""
    for number in numbers:
        if not number.checked or known.support(number):
            continue
        before = text[max(0, number.start - 20) : number.start]
        if _ABOUT.search(before) and known.support_about(
            number, one_sided=_ONE_SIDED.search(before) is not None
        ):
            continue
        written = text[number.start : number.end]
        units = known.units_of(number)
        reason = f"The source does not have the number {written}."
        if units:
            others = ", ".join(sorted(units))
            reason = (
                f"The source has {written} with another unit ({others}), not with {number.unit}."
            )
        elif any(value in known for value in number.values):
            reason = f"The source has {written}, but nowhere the unit ({number.unit})."
        yield Flag("number", number.start, number.end, reason)
