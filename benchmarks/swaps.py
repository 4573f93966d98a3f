"""How many inventions are flagged: `python -m benchmarks.swaps FILE`.

FILE has a JSON object a line, with "task", "source", "target" and "from". Of each target that says
no more than its source (fusions and splits made by rule, sentences that stand word for word in the
source), one thing after the other is replaced:

(a) by one of its kind that the source does not have: is it flagged?
(b) by another one of its kind from the same source: is it flagged?

The targets as they are give the false flags. What can be replaced is found here by other, simpler
rules than those that are measured.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.documents.sentences import split_sentences
from engine.evidence.check import check
from engine.evidence.source import Source

WIKISPLIT = "wikisplit"  # written by people, who add and leave out: not derived by rule
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTH = f"(?:{'|'.join(_MONTHS)})"
_DATE = re.compile(
    rf"\b(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{4}})\b"
    r"|(?<=\b[Ii]n )(?:1[5-9]|20)\d\d\b(?![\d,.]\d)"
)
_WORDS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "fifteen", "twenty", "thirty", "forty", "fifty", "sixty",
)  # fmt: skip
_NUMBER = re.compile(
    rf"(?<![\w.,/#-])\d+(?:,\d{{3}})*(?:\.\d+)?(?![\w/]|[.,]\d)|\b(?:{'|'.join(_WORDS)})\b"
)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*\b")
_NOT_NAMES = frozenset([*_MONTHS, "I"])
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|can|could|will|would|should|may|might|must|has|have|had)\b(?! not\b|n't)"
    r"(?= [a-z])"
)
_NEGATED = re.compile(r"(?<=\w)(?: not| never|(?<!ca)(?<!wo)n['’]t)(?= [a-z])(?! only\b)")


@dataclass(frozen=True)
class Pair:
    """A text that says no more than its source."""

    source: str
    target: str


@dataclass(frozen=True)
class Swap:
    """A target with one thing replaced: its new text, and the place of what is new."""

    kind: str
    text: str
    start: int
    end: int


@dataclass
class Count:
    """Of how many things how many were flagged."""

    of: int = 0
    flagged: int = 0

    @property
    def share(self) -> str:
        """In percent."""
        return f"{100 * self.flagged / self.of:.1f} %" if self.of else "-"


def pairs_of(rows: Iterable[dict[str, str]]) -> Iterator[Pair]:
    """Fusions and splits that were made by rule, and sentences of summaries that are quoted."""
    for row in rows:
        source, target = row["source"], row["target"]
        if row["task"] in ("fuse", "split"):
            if row["from"] != WIKISPLIT:
                yield Pair(source, target)
            continue
        quoted = [
            target[sentence.start : sentence.end]
            for sentence in split_sentences(target, "en")
            if target[sentence.start : sentence.end] in source
        ]
        if quoted:
            yield Pair(source, " ".join(quoted))


# ---------------------------------------------------------------- what is replaced, and by what


def things(text: str) -> Iterator[tuple[str, int, int]]:
    """The dates, numbers, names and polarities of a text: kind and place."""
    dates = [found.span() for found in _DATE.finditer(text)]
    for start, end in dates:
        yield "date", start, end
    for found in _NUMBER.finditer(text):
        if not any(start <= found.start() < end for start, end in dates):
            yield "number", *found.span()
    for found in _NAME.finditer(text):
        if not _NOT_NAMES.intersection(found.group().split()):
            yield "name", *found.span()
    for found in [*_AUXILIARY.finditer(text), *_NEGATED.finditer(text)]:
        yield "polarity", *found.span()


def swaps(
    pair: Pair, names: Sequence[str], chance: random.Random, *, inside: bool
) -> Iterator[Swap]:
    """One swap for each thing of the target; `inside`: by a value of its source."""
    for kind, start, end in things(pair.target):
        old = pair.target[start:end]
        if kind == "polarity":
            new = None if inside else _flipped(old)
        elif inside:
            new = _another(kind, old, pair.source, chance)
        else:
            new = _from_outside(kind, old, pair.source, names, chance)
        if new is not None:
            text = pair.target[:start] + new + pair.target[end:]
            yield Swap(kind, text, start, start + max(1, len(new)))


def _flipped(old: str) -> str:
    return (
        "" if _NEGATED.fullmatch(f"x{old} x", 1, len(old) + 1) or old[0] in " n" else f"{old} not"
    )


def _another(kind: str, old: str, source: str, chance: random.Random) -> str | None:
    others = {source[s:e] for k, s, e in things(source) if k == kind}
    words = set(old.lower().split())
    others = {other for other in others if not words & set(other.lower().split())}
    return chance.choice(sorted(others)) if others else None


def _from_outside(
    kind: str, old: str, source: str, names: Sequence[str], chance: random.Random
) -> str | None:
    words = {word.lower() for word in re.findall(r"\w+", source)}
    for _ in range(50):
        if kind == "name":
            new = chance.choice(names)
        elif kind == "number":
            new = chance.choice(_WORDS) if old.isalpha() else _other_digits(old, chance)
        else:
            new = re.sub(r"\d+", lambda found: _other_digits(found.group(), chance), old)
            new = re.sub("|".join(_MONTHS), lambda _: chance.choice(_MONTHS), new)
        if not any(word.lower() in words for word in re.findall(r"\w+", new)) and _value(
            new
        ) not in {_value(word) for word in words}:
            return new
    return None


def _other_digits(old: str, chance: random.Random) -> str:
    """A number of the same form; a day stays a day and a year a year."""
    if len(old) == 4 and old[:2] in ("15", "16", "17", "18", "19", "20"):
        return str(chance.randint(1500, 2029))
    if old.isdigit() and int(old) <= 31:
        return str(chance.randint(2, 31))
    return re.sub(r"\d", lambda found: str(chance.randint(1, 9)), old)


def _value(word: str) -> str:
    return str(_WORDS.index(word) + 2) if word in _WORDS[:11] else word


def names_of(pairs: Sequence[Pair]) -> list[str]:
    """What stands in place of other names: all that have a word which is nowhere written small."""
    small = {word for pair in pairs for word in re.findall(r"\b[a-z]+", pair.source)}
    found = {p.source[s:e] for p in pairs for k, s, e in things(p.source) if k == "name"}
    return sorted(name for name in found if not small.issuperset(name.lower().split()))


# ---------------------------------------------------------------- counting


def measure(pairs: Sequence[Pair], seed: int = 0) -> dict[str, dict[str, Count]]:
    """What of (a), of (b) and of the things of unchanged targets ("false") was flagged, by kind."""
    chance = random.Random(seed)
    names = names_of(pairs)
    kinds = ("number", "date", "name", "polarity", "quotation")
    counts = {what: {kind: Count() for kind in kinds} for what in ("a", "b", "false")}
    for pair in pairs:
        source = Source(pair.source, split_sentences(pair.source, "en"), "en")
        before = check(source, pair.target, "en").flags
        for kind, count in Counter(kind for kind, _, _ in things(pair.target)).items():
            counts["false"][kind].of += count
        for flag in before:
            counts["false"][flag.kind].flagged += 1
        for what, inside in (("a", False), ("b", True)):
            for swap in swaps(pair, names, chance, inside=inside):
                after = check(source, swap.text, "en").flags
                counts[what][swap.kind].of += 1
                counts[what][swap.kind].flagged += any(
                    flag.start <= swap.end and swap.start <= flag.end for flag in after
                )
    return counts


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--most", type=int, help="this many pairs only")
    options = parser.parse_args()
    lines = options.file.read_text(encoding="utf-8").splitlines()
    pairs = list(pairs_of(json.loads(line) for line in lines))
    random.Random(1).shuffle(pairs)
    pairs = pairs[: options.most]
    counts = measure(pairs)
    print(f"{len(pairs)} pairs\n\n| kind | (a) flagged | of | (b) flagged | of | false | of |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for kind in counts["a"]:
        a, b, false = (counts[what][kind] for what in ("a", "b", "false"))
        print(f"| {kind} | {a.share} | {a.of} | {b.share} | {b.of} | {false.share} | {false.of} |")


if __name__ == "__main__":
    main()
