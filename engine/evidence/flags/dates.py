"""Dates, however they are written, and years, decades and centuries; flagged where none agrees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from engine.evidence.evidence import Flag
from engine.evidence.flags.number_words import written_numbers
from engine.evidence.flags.numbers import KnownNumbers

Parts = tuple[int | None, int | None, int | None]
"""Year, month and day; None where nothing is said."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner", "february feb februar", "march mar märz mär", "april apr",
            "may mai", "june jun juni", "july jul juli", "august aug", "september sep sept",
            "october oct oktober okt", "november nov", "december dec dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_NAMES = "|".join(sorted((name.capitalize() for name in _MONTHS), key=len, reverse=True))
# Months that are also words, or short forms of other things: they need a number beside them, or,
# where they are whole names, a word like "in" before them.
_SHORT_OR_WORDS = "may march mar jan sep dec apr feb nov oct jun jul aug mai mär okt dez august"
_DOUBTFUL = frozenset(_SHORT_OR_WORDS.split())
_WORDS_TOO = frozenset({"may", "march", "august", "mai"})
_WHEN = re.compile(
    r"(?:in|of|by|since|until|till|from|to|and|early|late|mid|last|next|during|through|before|after"
    r"|every|each|im|seit|bis|ab|ende|anfang|mitte)[\s-]+$",
    re.IGNORECASE,
)
_WITH_MONTH = re.compile(
    rf"(?=[\dA-Z])(?:(?<![\d.,])(?P<first>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:\s+of)?\s+)?"
    rf"(?<![^\W_])(?P<month>{_NAMES})\b\.?"
    r"(?:\s+(?P<second>\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d|\d)(?:\s?[–-]\s?\d{1,2}(?!\d))?)?"
    r"(?:,?\s+(?P<year>\d{4})(?!\d))?"
)
_NUMERIC = re.compile(
    r"(?<![\d./-])(?:(?P<y>\d{4})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})([./-])(?P<b>\d{1,2})\6(?P<c>\d{4}))(?![\d/-]|\.\d)"
)
_JAPANESE = re.compile(
    r"(?=[\d〇一二三四五六七八九十])(?:(?P<y>[\d〇一二三四五六七八九十]{4})年)?(?:(?P<m>[\d一二三四五六七八九十]{1,3})月)?(?:(?P<d>[\d一二三四五六七八九十]{1,3})日)?"
)
_YEAR = re.compile(
    r"(?<![\w.,/$€£¥-])(?P<year>1[0-9]\d\d|20\d\d)(?P<decade>['’]?s)?(?![\w%]|[.,]\d|[-/]\d{1,2}(?!\d))"
)
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|from|to|and|between|around|circa|early|late|mid|during|before"
    r"|after|year|summer|spring|autumn|fall|winter|im|seit|bis|ab|jahr|jahre)[\s-]+|[(–—]\s?)$",
    re.IGNORECASE,
)
_ERA = re.compile(r"\s?(?:BCE|CE|BC|AD)\b|\s?\)|,")
_CENTURY = re.compile(
    r"(?<![\w])(?P<number>\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:[Cc]entur(?:y|ies)|Jahrhunderts?)\b"
)
_CENTURY_BEHIND = re.compile(r"[\s-]+[Cc]entur(?:y|ies)\b")


@dataclass(frozen=True)
class Date:
    """A date in a text: its place and what it may mean (3/4/1990 is either of two days).

    A decade and a century are spans of years, both ends included. `worded` is true of dates with a
    word in them: a month's name, a century.
    """

    start: int
    end: int
    readings: tuple[Parts, ...] = ()
    span: tuple[int, int] | None = None
    worded: bool = False


def dates_in(text: str, language: str | None = None) -> list[Date]:
    """The dates of a text in their order; none overlaps another."""
    found = [*_with_month(text), *_numeric(text), *_centuries(text, language), *_years(text)]
    if (language or "")[:2] in ("ja", "zh"):
        found += _japanese(text)
    found.sort(key=lambda date: (date.start, -date.end))
    kept: list[Date] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return kept


def _with_month(text: str) -> Iterator[Date]:
    for found in _WITH_MONTH.finditer(text):
        first, second = found["first"], found["second"]
        month = found["month"].lower()
        day = int(first or second or 0)
        year = int(found["year"]) if found["year"] else None
        start = found.start() if first else found.start("month")
        if not (day or year) and month in _DOUBTFUL:
            # "may" and "march" are words; "in May" is a month.
            behind_when = _WHEN.search(text[max(0, start - 12) : start])
            if not behind_when or month not in _WORDS_TOO:
                continue
        if day > 31:
            day = 0
        end = start + len(text[start : found.end()].rstrip(" \n."))
        yield Date(start, end, ((year, _MONTHS[month], day or None),), worded=True)


def _numeric(text: str) -> Iterator[Date]:
    for found in _NUMERIC.finditer(text):
        if found["y"]:
            readings = [(int(found["y"]), int(found["m"]), int(found["d"]))]
        else:
            a, b, year = int(found["a"]), int(found["b"]), int(found["c"])
            readings = [(year, b, a), (year, a, b)]
        valid = tuple((y, m, d) for y, m, d in readings if 1 <= m <= 12 and 1 <= d <= 31)
        if valid:
            yield Date(found.start(), found.end(), valid)


def _years(text: str) -> Iterator[Date]:
    for found in _YEAR.finditer(text):
        year = int(found["year"])
        if found["decade"]:
            yield Date(
                found.start(), found.end(), span=(year, year + (99 if year % 100 == 0 else 9))
            )
        elif _BEFORE_YEAR.search(text[max(0, found.start() - 10) : found.start()]) or _ERA.match(
            text, found.end()
        ):
            yield Date(found.start(), found.end(), ((year, None, None),))


def _centuries(text: str, language: str | None) -> Iterator[Date]:
    if "entur" in text or "ahrhundert" in text:
        for found in _CENTURY.finditer(text):
            yield _century(found.start(), found.end(), int(found["number"]))
    if "entur" in text:
        for word in written_numbers(text, language):
            behind = _CENTURY_BEHIND.match(text, word.end)
            if behind and word.value == int(word.value) and text[word.end - 1] in "thd":
                yield _century(word.start, behind.end(), int(word.value))


def _century(start: int, end: int, number: int) -> Date:
    return Date(start, end, span=(100 * (number - 1), 100 * number - 1), worded=True)


def _japanese(text: str) -> Iterator[Date]:
    for found in _JAPANESE.finditer(text):
        year, month, day = (_japanese_number(found[part]) for part in "ymd")
        if year or (month and day):
            yield Date(found.start(), found.end(), ((year, month, day),))


def _japanese_number(digits: str | None) -> int | None:
    if not digits:
        return None
    if digits.isdecimal():
        return int(digits)
    return next((int(number.value) for number in written_numbers(digits, "ja")), None)


class KnownDates:
    """The dates of a source, whole and in part."""

    def __init__(self, dates: Iterable[Date], numbers: KnownNumbers) -> None:
        self._parts: set[Parts] = set()
        self._spans: set[tuple[int, int]] = set()
        self._numbers = numbers
        for date in dates:
            if date.span:
                self._spans.add(date.span)
            for year, month, day in date.readings:
                for y in (year, None):
                    for m in (month, None):
                        self._parts.update({(y, m, day), (y, m, None)} if m else {(y, None, None)})

    def support(self, date: Date) -> bool:
        """Whether the source has a date that says all that this one does.

        A day may stand in one place and its year in another. A decade or a century is supported by
        any year in it.
        """
        if date.span:
            return date.span in self._spans or self._numbers.any_between(*date.span)
        return any(self._supports(parts) for parts in date.readings)

    def _supports(self, parts: Parts) -> bool:
        year, month, day = parts
        if parts in self._parts:
            return True
        year_known = year is None or year in self._numbers
        return year_known and (month is None or (None, month, day) in self._parts)


def flags_of_dates(text: str, dates: Iterable[Date], known: KnownDates) -> Iterator[Flag]:
    """The dates of a sentence that the source does not have; places are within the sentence."""
    for date in dates:
        if not known.support(date):
            written = text[date.start : date.end]
            yield Flag(
                "date", date.start, date.end, f"The source does not have the date {written}."
            )
