"""Numbers written as words: English and German, and in Han characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
)
_ONES += " sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_CARDINALS = {word: number for number, word in enumerate(_ONES.split())}
_CARDINALS |= {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
              "nine": "ninth", "twelve": "twelfth"}  # fmt: skip


def _ordinal(word: str) -> str:
    return _IRREGULAR.get(word) or (f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th")


_ORDINALS = {_ordinal(word): number for word, number in _CARDINALS.items() if number}
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4}
_PARTS |= {f"{word}{s}": n for word, n in _ORDINALS.items() if n > 3 for s in ("", "s")}
# Words that say a number on the way. What they say is known of the source and not asked of a
# result: there they are seldom meant as a number.
_ON_THE_WAY = {
    word: number
    for number, words in {
        1: "once single",
        2: "twice both double doubled doubles doubling pair pairs couple dual twofold",
        3: "thrice triple tripled trio",
        4: "quadruple quadrupled",
        10: "decade decades",
        12: "dozen dozens",
        14: "fortnight",
        100: "century",
    }.items()
    for word in words.split()
}
_UNCHECKED = frozenset(
    {"one", "zero", "first", "second", "quarter", "quarters", *_SCALES, *_ON_THE_WAY}
)
_ALL = {*_CARDINALS, *_ORDINALS, *_SCALES, *_PARTS, *_ON_THE_WAY}

_ONE = f"(?:{'|'.join(sorted(_ALL, key=len, reverse=True))})"
_RUN = re.compile(rf"\b(?=[beghfnodqstz]){_ONE}(?:(?:\s+|\s*-\s*)(?:and\s+)?{_ONE})*(?![^\W_])")
_WORD = re.compile(r"[a-z]+")

_MOST_WORDS = 16  # of one number

_GERMAN_ONES = {
    "null": 0, "ein": 1, "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "sechzehn": 16,
    "siebzehn": 17,
}  # fmt: skip
_GERMAN_TENS = {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
                "siebzig": 70, "achtzig": 80, "neunzig": 90}  # fmt: skip
_GERMAN = re.compile(
    r"(?<!\w)(?:(?P<thousands>\w{3,20})?(?P<thousand>tausend)(?:und)?)?(?:(?P<hundreds>\w{3,5})?(?P<hundred>hundert)(?:und)?)?"
    rf"(?:(?:(?P<ones>ein|{'|'.join(w for w, n in _GERMAN_ONES.items() if 1 < n < 10)})und)?"
    rf"(?P<tens>{'|'.join(_GERMAN_TENS)})"
    rf"|(?P<teens>{'|'.join(w for w, n in _GERMAN_ONES.items() if 2 < n < 10)})zehn"
    rf"|(?P<low>{'|'.join(sorted(_GERMAN_ONES, key=len, reverse=True))}))?(?!\w)",
    re.IGNORECASE,
)
_GERMAN_WORD = re.compile(
    r"(?<!\w)(?=[ndevfszhta])(?:null|eins?|zwei|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|"
    r"zwanzig|dreißig|hundert|tausend)\w*",
    re.IGNORECASE,
)

_HAN_DIGITS = {character: number for number, character in enumerate("〇一二三四五六七八九")}
_HAN_TENS = {"十": 10, "百": 100, "千": 1_000}
_HAN_POWERS = {"万": 10**4, "億": 10**8, "兆": 10**12}
_HAN = re.compile("[〇一二三四五六七八九十百千万億兆]{1,40}")
_HAN_NUMERAL = re.compile("[〇一二三四五六七八九十百千]")
_HAN_COUNTED = re.compile("[年月日人つ個本円回歳名社件台度時分秒％%倍位番割校国軒匹冊枚世代ァ-ヶ]")


@dataclass(frozen=True)
class WrittenNumber:
    """A number in words, its place, and whether a result must have it from its source."""

    start: int
    end: int
    value: Decimal
    checked: bool


def written_numbers(text: str, language: str | None) -> Iterator[WrittenNumber]:
    """The numbers that stand in words, in their order. Other languages than the three have none."""
    match (language or "en")[:2]:
        case "en":
            small = text.lower()
            # A few letters are two when small; then what is written with capitals is not seen.
            for run in _RUN.finditer(small if len(small) == len(text) else text):
                yield from _english(run)
        case "de":
            yield from _german(text)
        case "ja" | "zh":
            yield from _han(text)


def _english(run: re.Match[str]) -> Iterator[WrittenNumber]:
    """The numbers in a run of words: "two hundred and five" is one, "two three" are two."""
    words = [
        (found.start(), found.end(), found.group())
        for found in _WORD.finditer(run.string, run.start(), run.end())
    ]
    place = 0
    while place < len(words):
        taken, value = _longest([word for _, _, word in words[place : place + _MOST_WORDS]])
        end = words[place + taken - 1][1]
        # "half-reaction" is no half.
        joined = words[place][2] == "half" and run.string.startswith("-", end)
        checked = taken > 1 or not (joined or words[place][2] in _UNCHECKED)
        yield WrittenNumber(words[place][0], end, value, checked)
        place += taken
        while place < len(words) and words[place][2] == "and":
            place += 1


def _longest(words: list[str]) -> tuple[int, Decimal]:
    """How many words from the first on make one number, and which."""
    total, group, place, last = 0, 0, 0, 10**15
    while place < len(words):
        word = words[place]
        if word == "and":
            follows = words[place + 1] if place + 1 < len(words) else ""
            small = _CARDINALS.get(follows, _ORDINALS.get(follows))
            if not place or words[place - 1] not in _SCALES or small is None:
                break
            place += 1
            continue
        if word in _PARTS and place and 0 < total + group < 20 and (word[-1] == "s" or group == 1):
            return place + 1, Decimal(total + group) / _PARTS[word]
        if word in _SCALES:
            scale = _SCALES[word]
            if scale == 100 and (group >= 100 or (place and not group)):
                break
            if scale > 100 and scale >= last:
                break
            if scale == 100:
                group = (group or 1) * 100
            else:
                total, group, last = total + (group or 1) * scale, 0, scale
            place += 1
            continue
        number = _CARDINALS.get(word, _ORDINALS.get(word))
        if number is None or not _fits(group, number, words[place - 1] if place else ""):
            break
        group += number
        place += 1
        if word in _ORDINALS:
            break
    if place:
        return place, Decimal(total + group)
    if words[0] in _PARTS:
        return 1, Decimal(1) / _PARTS[words[0]]
    return 1, Decimal(_ON_THE_WAY.get(words[0], 0))


def _fits(group: int, number: int, before: str) -> bool:
    """Whether a cardinal goes on with what stands before it, like "twenty" with "five"."""
    if not before or before in _SCALES or before == "and":
        return True
    return group % 100 >= 20 and group % 10 == 0 and 0 < number < 10


def _german(text: str) -> Iterator[WrittenNumber]:
    for found in _GERMAN_WORD.finditer(text):
        value = _german_value(found.group().lower())
        if value is not None:
            yield WrittenNumber(found.start(), found.end(), Decimal(value), value > 1)


def _german_value(word: str) -> int | None:
    parts = _GERMAN.fullmatch(word)
    if parts is None or not word:
        return None
    value = 0
    if parts["thousand"]:
        thousands = _german_value(parts["thousands"]) if parts["thousands"] else 1
        if thousands is None or thousands > 999:
            return None
        value += 1_000 * thousands
    if parts["hundred"]:
        hundreds = _GERMAN_ONES.get(parts["hundreds"] or "ein")
        if hundreds is None:
            return None
        value += 100 * hundreds
    if parts["tens"]:
        value += _GERMAN_TENS[parts["tens"]] + _GERMAN_ONES.get(parts["ones"] or "", 0)
    elif parts["teens"]:
        value += 10 + _GERMAN_ONES[parts["teens"]]
    elif parts["low"]:
        value += _GERMAN_ONES[parts["low"]]
    return value


def _han(text: str) -> Iterator[WrittenNumber]:
    for found in _HAN.finditer(text):
        if not _HAN_NUMERAL.search(found.group()):
            continue  # "万" and "億" belong to the digits before them
        value = _han_value(found.group())
        checked = len(found.group()) > 1 or _HAN_COUNTED.match(text, found.end()) is not None
        yield WrittenNumber(found.start(), found.end(), Decimal(value), checked and value > 1)


def _han_value(characters: str) -> int:
    if all(character in _HAN_DIGITS for character in characters):
        return int("".join(str(_HAN_DIGITS[character]) for character in characters))
    total = group = digit = 0
    for character in characters:
        if character in _HAN_DIGITS:
            digit = 10 * digit + _HAN_DIGITS[character]
        elif character in _HAN_TENS:
            group, digit = group + (digit or 1) * _HAN_TENS[character], 0
        else:
            total, group, digit = total + ((group + digit) or 1) * _HAN_POWERS[character], 0, 0
    return total + group + digit
