"""Polarity: a negation beside words that the source has without one, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from engine.evidence.evidence import Flag
from engine.evidence.flags.words import WORD, fold, stem

_ENGLISH = "not never no nor neither none cannot hardly scarcely barely nobody nothing nowhere"
_GERMAN = "nicht nie niemals kein keine keinen keinem keiner keines weder niemand nichts"
_NEGATIONS = {"en": frozenset(_ENGLISH.split()), "de": frozenset(_GERMAN.split())}
# Words that stand in for another one and a negation, or mean its opposite.
_OPPOSITES = (
    "with without", "able unable", "likely unlikely", "possible impossible", "true false",
    "more less", "more fewer", "higher lower", "above below", "before after", "increase decrease",
    "rise fall", "rose fell", "rising falling", "grow shrink", "allow forbid", "permit prohibit",
    "accept reject", "include exclude", "agree disagree", "appear disappear", "safe unsafe",
    "necessary unnecessary", "equal unequal", "legal illegal", "valid invalid",
    "correct incorrect", "complete incomplete", "successful unsuccessful", "important unimportant",
    "everyone nobody", "everything nothing", "all none", "win lose", "won lost", "gain loss",
    "best worst", "better worse", "larger smaller", "earlier later", "faster slower",
    "stronger weaker", "support oppose", "success failure", "succeed fail", "profit deficit",
    "majority minority", "encourage discourage", "similar dissimilar", "enable disable", "mit ohne",
    "mehr weniger", "höher niedriger", "vor nach", "möglich unmöglich", "bekannt unbekannt",
)  # fmt: skip
_OPPOSITE = {}
for _line in reversed(_OPPOSITES):
    _yes, _no = _line.split()
    _OPPOSITE[stem(fold(_no))] = stem(fold(_yes))
_PASSED_OVER = """
a an the any some do does did ever always also still yet even really just actually very much
der die das den dem des ein eine einen einem einer eines auch noch
"""
_SKIPPED = frozenset(_PASSED_OVER.split())
_LEAST_REPEATED = 0.6
_GRAMMAR = """
is are was were be been being am has have had will would can could may might must shall should it
they he she we you i this that these those there and or but so if as of in on at to for from by
than then when while which who whom whose what where how its their his her our your my them him us
me up out with more less before after above below the a an
ist sind war waren wird werden hat haben kann können es sie er und oder aber mit ohne mehr weniger
der die das
"""
FUNCTION = frozenset(stem(fold(word)) for word in _GRAMMAR.split())
"""Stems of words of grammar: what stands beside them says little."""
_WHITHER = re.compile(r"(?:whether|or)\s+$", re.IGNORECASE)
_ONLY = re.compile(r"\s+(?:only|just|merely|least|to mention|surprisingly|nur)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\.?\s*\d")
_LEAST_IN_COMMON = 0.25  # of the pairs of words of the shorter sentence
_SHORT_FORMS = {"won't": "will", "can't": "can", "shan't": "shall", "cannot": "can", "ain't": "is"}


@dataclass(frozen=True)
class Step:
    """Two words side by side, whether a negation stands between them, and where both stand.

    `context` are their stems, with a third one if the second is a word of grammar.
    """

    context: tuple[str, ...]
    negated: bool
    start: int
    end: int


@dataclass(frozen=True)
class _Word:
    stem: str
    negated: bool
    start: int
    end: int
    cue: tuple[int, int] | None


def steps_in(text: str, language: str | None = None) -> tuple[list[Step], int]:
    """A sentence as pairs of words, negations taken out and remembered; and their number."""
    words = list(_words(text, (language or "en")[:2]))
    steps = []
    for place, (before, word) in enumerate(pairwise(words)):
        start, end = word.cue or (word.start, word.end)
        if word.stem not in FUNCTION:
            steps.append(Step((before.stem, word.stem), word.negated, start, end))
        elif place + 2 < len(words):
            third = words[place + 2]
            context = (before.stem, word.stem, third.stem)
            start, end = word.cue or third.cue or (third.start, third.end)
            steps.append(Step(context, word.negated != third.negated, start, end))
    return steps, sum(word.cue is not None for word in words)


def _words(text: str, language: str) -> Iterator[_Word]:
    negations = _NEGATIONS.get(language, frozenset())
    negated, cue = False, None
    for found in WORD.finditer(text):
        written = found.group().replace("’", "'")
        folded = written.lower()
        if language == "en" and (folded in _SHORT_FORMS or folded.endswith("n't")):
            verb = _SHORT_FORMS.get(folded) or folded[:-3]
            if verb not in _SKIPPED:
                yield _Word(stem(verb), negated, found.start(), found.end(), cue)
                negated, cue = False, None
            negated, cue = not negated, found.span()
            continue
        folded = fold(written)
        if folded in negations and not _says_nothing(text, found, folded):
            negated, cue = not negated, found.span()
            continue
        if folded in _SKIPPED:
            continue
        root = stem(folded)
        if root in _OPPOSITE:
            root, negated, cue = _OPPOSITE[root], not negated, cue or found.span()
        yield _Word(root, negated, found.start(), found.end(), cue)
        negated, cue = False, None


def _says_nothing(text: str, found: re.Match[str], word: str) -> bool:
    if word == "no" and _NUMBERED.match(text, found.end()):
        return True
    if word in ("not", "nicht"):
        return (
            _ONLY.match(text, found.end()) is not None
            or _WHITHER.search(text[max(0, found.start() - 10) : found.start()]) is not None
        )
    return False


def much_in_common(steps: Sequence[Step], others: Sequence[Step]) -> bool:
    """Whether two sentences have so many pairs of words in common that places can be compared."""
    contexts = {step.context for step in steps}
    theirs = {step.context for step in others}
    common = len(contexts & theirs)
    return common > 0 and common >= _LEAST_IN_COMMON * min(len(contexts), len(theirs))


def repeats(steps: Sequence[Step], others: Iterable[Sequence[Step]]) -> bool:
    """Whether a sentence says what others say, all in all, in their words."""
    contexts = {step.context for step in steps}
    theirs = {step.context for sentence in others for step in sentence}
    return len(contexts & theirs) >= _LEAST_REPEATED * len(contexts)


def flags_of_polarity(steps: Iterable[Step], best: Iterable[Sequence[Step]]) -> Iterator[Flag]:
    """The places of a sentence where the sentences it rests on say the opposite of the same words.

    A pair of words is compared only where those always have it with a negation, or never.
    """
    said: dict[tuple[str, ...], set[bool]] = {}
    for sentence in best:
        for step in sentence:
            said.setdefault(step.context, set()).add(step.negated)
    waiting: Flag | None = None
    place = -1
    for number, step in enumerate(steps):
        there = said.get(step.context)
        if there is None or len(there) > 1 or step.negated in there:
            continue
        if waiting is not None and step.start < waiting.end:
            continue
        reason = (
            "The source says this without the negation."
            if step.negated
            else "The source says the opposite of this."
        )
        if waiting is not None and number == place + 1 and reason == waiting.reason:
            # One negation that is missing stands in two pairs of words.
            waiting, place = replace(waiting, end=step.end), number
            continue
        if waiting is not None:
            yield waiting
        waiting, place = Flag("polarity", step.start, step.end, reason), number
    if waiting is not None:
        yield waiting
