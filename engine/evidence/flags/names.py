"""Names: words with a capital that are no beginning of a sentence and that the source never has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from engine.evidence.evidence import Flag
from engine.evidence.flags.words import fold, is_common

_TOKEN = re.compile(r"(?:[^\W_]\.){2,}|[^\W_]+(?:['’][^\W\d_]+)*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")
_ROMAN = re.compile(r"[IVXLC]+")
# Behind these a capital says nothing: a sentence, a quotation or the text behind a colon begins.
_OPENING = re.compile(
    r"(?:[.!?:;…]['\"”’)]*\s+|[\"“„«‘(\[•*#>/|]\s?|^\W*|^\([^()]*\)\s+|\n\W*|\s[-–—]\s+)$"
)
# Rare words at the beginning of a sentence that their endings tell from names.
_NO_NAME = re.compile(r"\w{4}(?:ly|tions?|sions?|ness|ous|able|ible|ical|ants?|oid|ings|ments?)$")
_ADDRESSES = "mr mrs ms miss dr prof sir st lord lady i i'm i've i'd i'll ok am pm ie eg"
_TITLES = frozenset(_ADDRESSES.split())
_WITHIN = re.compile(r"\s*(?:[-&'’.]\s*)?|\s+(?:of|de|von|van|der)(?:\s+the)?\s+")
_KATAKANA = re.compile("[ァ-ヺー][ァ-ヺー・]{1,}")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]+")
_UNSPACED = ("ja", "zh")
_MOST_CAPITALS = 0.6
"""The share of longer words with a capital from which on a sentence is a title or a shout."""

# The words of a people and of its country that do not begin alike.
_KIN = """
britain british briton uk england english|france french|spain spanish spaniard spaniards
netherlands dutch holland|germany german|greece greek|denmark danish dane danes|wales welsh
poland polish pole poles|turkey turkish turk turks ottoman|sweden swedish swede|ireland irish
finland finnish finn|scotland scottish scots scot scotch|switzerland swiss|portugal portuguese
norway norwegian|china chinese|iraq iraqi|japan japanese|usa us america american states
rome roman|peru peruvian|europe european eu|catholicism catholic|judaism jewish jew jews
christ christian christianity|islam muslim islamic|thailand thai|philippines filipino
soviet ussr union
"""
_FAMILIES = [line.split() for line in _KIN.strip().replace("\n", "|").split("|")]
_KINDRED = {word: frozenset(family) for family in _FAMILIES for word in family}
# Longest first; what they leave is compared.
_NAME_ENDINGS = """
ization ianism ized izes ize ised ise ines ine ium anism ians ian ans an ese ish ists ist isms ism
ics ic als al is i ns n ers er es s a ia e y land o man men
"""
_ENDINGS = tuple(_NAME_ENDINGS.split())
_SHORTEST_ROOT = 4
_LONGEST_SHORT_FORM = 6
_SPELT = re.compile(r"[A-Z]?[^\W_A-Z]+|[A-Z]+")  # GitHub are two words
_CAPITALS = re.compile(r"\b[A-Z]\w*(?:[ -](?:(?:of|for|and|the) )?[A-Z]\w*)+")
_LITTLE_WORDS = "a an and the of for in on to by with at or per"
_LIGHT = frozenset(_LITTLE_WORDS.split())


@dataclass(frozen=True)
class Name:
    """Names that stand side by side, by the place of each of their words in a text."""

    words: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.words[0][0]

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.words[-1][1]


def names_in(text: str, language: str | None = None) -> list[Name]:
    """The names of a sentence, in their order.

    In German, where every noun has a capital, only those that can be nothing else: words with
    several capitals or with digits, and what stands behind "Frau". In Japanese, what is written
    in katakana or Latin letters.
    """
    language = (language or "en")[:2]
    if language in _UNSPACED:
        found = [*_KATAKANA.finditer(text), *_LATIN.finditer(text)]
        return [Name((place.span(),)) for place in sorted(found, key=lambda m: m.start())]
    tokens = list(_TOKEN.finditer(text))
    title = _is_title(tokens)
    places = [
        token.span()
        for number, token in enumerate(tokens)
        if not token.group().islower() and _is_name(text, tokens, number, language, title=title)
    ]
    names: list[Name] = []
    for place in places:
        if names and _WITHIN.fullmatch(text, names[-1].words[-1][1], place[0]):
            names[-1] = replace(names[-1], words=(*names[-1].words, place))
        else:
            names.append(Name((place,)))
    return names


def _is_title(tokens: list[re.Match[str]]) -> bool:
    """Whether nearly all longer words have a capital, so that it says nothing."""
    long = [
        token.group() for token in tokens if len(token.group()) > 3 and token.group()[0].isalpha()
    ]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) > 2 and capitals > _MOST_CAPITALS * len(long)


def _is_name(
    text: str, tokens: list[re.Match[str]], number: int, language: str, *, title: bool
) -> bool:
    word = tokens[number].group()
    capitals = sum(letter.isupper() for letter in word)
    if (
        not capitals
        or len(word) < 2
        or _ROMAN.fullmatch(word)
        or fold(word.replace(".", "")) in _TITLES
    ):
        return False
    shouted = title and word.isupper() and capitals > 1 and len(word) > 4
    mixed = not shouted and any(letter.isupper() or letter.isdigit() for letter in word[1:])
    if language == "de":
        return mixed or (
            number > 0
            and fold(tokens[number - 1].group()) in ("herr", "herrn", "frau", "dr", "professor")
        )
    if mixed:
        return True
    if not word[0].isupper():
        return False
    if (
        title
        or _OPENING.search(text, max(0, tokens[number].start() - 16), tokens[number].start())
        or not number
    ):
        if language != "en":
            follows = tokens[number + 1] if number + 1 < len(tokens) else None
            return not title and follows is not None and follows.group()[0].isupper()
        return not (is_common(fold(word)) or _NO_NAME.search(word))
    return True


def kin(word: str) -> frozenset[str]:
    """A folded word of a name and those of its people and country that do not begin like it."""
    return _KINDRED.get(word, frozenset()) | {word}


class KnownNames:
    """The words of a source, asked whether a name is one of them in any of its forms."""

    def __init__(self, words: Iterable[str], text: str) -> None:
        dotted = (fold(found.replace(".", "")) for found in _INITIALS.findall(text))
        self._words = frozenset([*words, *dotted])
        self._text = text

    @cached_property
    def _roots(self) -> frozenset[str]:
        return frozenset(root for word in self._words for root in _roots(word))

    @cached_property
    def _short(self) -> frozenset[str]:
        """Words in capitals: what a long form may be shortened to."""
        return frozenset(
            fold(word) for word in re.findall(r"\b[A-Z][A-Za-z]{0,4}[A-Z]s?\b", self._text)
        )

    @cached_property
    def _long(self) -> frozenset[str]:
        """The first letters of words with capitals side by side: what they may be shortened to."""
        runs = _CAPITALS.findall(self._text)
        parts = [part for run in runs for part in (run, *run.split(" and "))]
        return frozenset("".join(re.findall("[A-Z]", part)).lower() for part in parts)

    def support(self, word: str) -> bool:
        """Whether the source has this word of a name, or a word of the same root."""
        if _INITIALS.fullmatch(word):
            word = word.replace(".", "")
        folded = fold(word)
        if not self._words.isdisjoint((folded, f"{folded}s", folded.removesuffix("s"))):
            return True
        if word[:2].isupper() and folded.removesuffix("s") in self._long:
            return True
        kindred = _KINDRED.get(folded)
        if kindred is not None and not kindred.isdisjoint(self._words):
            return True
        if any(root in self._roots for root in _roots(folded)):
            return True
        return _in_parts(folded, self._words)

    def support_in_unspaced(self, name: str) -> bool:
        """The same for a name in a text without spaces."""
        return name in self._text or name.lower() in self._small

    @cached_property
    def _small(self) -> str:
        return self._text.lower()

    def has_short_form(self, name: str) -> bool:
        """Whether the source has a word in capitals that is short for this name.

        It may be made of all capitals (OpenID Connect, OIDC) or of all words (Quality of Service).
        """
        capitals = "".join(letter for letter in name if letter.isupper())
        initials = "".join(word[0] for word in _SPELT.findall(name))
        return not self._short.isdisjoint((capitals.lower(), initials.lower()))


def _roots(word: str) -> Iterator[str]:
    """What may be left of a name without the ending of a people, a doctrine or a plural."""
    if len(word) >= _SHORTEST_ROOT:
        yield word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_ROOT:
            yield word[: -len(ending)]


def _in_parts(word: str, words: frozenset[str]) -> bool:
    """Whether two words of the source make this one: GitHub of "git hub"."""
    return any(word[:cut] in words and word[cut:] in words for cut in range(3, len(word) - 2))


def _bears(text: str, name: Name, missing: list[bool], place: int) -> bool:
    """Whether a known name stands right beside a word: it bears the plain word of "Middle East"."""
    return any(
        0 <= other < len(missing)
        and not missing[other]
        and not text[name.words[min(place, other)][1] : name.words[max(place, other)][0]].strip()
        for other in (place - 1, place + 1)
    )


def _is_short_form(word: str, texts: Iterable[str]) -> bool:
    """Whether one of the texts has side by side the words that a word in capitals stands for."""
    letters = word.removesuffix("s")
    if not letters.isupper() or not 2 <= len(letters) <= _LONGEST_SHORT_FORM:
        return False
    for text in texts:
        others = [other for other in _SPELT.findall(text) if other != word]
        weighty = [other for other in others if other not in _LIGHT]
        for spelt in (others, weighty):
            if letters.lower() in "".join(other[0] for other in spelt).lower():
                return True
    return False


def flags_of_names(
    text: str, names: Iterable[Name], known: KnownNames, best: Sequence[str], language: str | None
) -> Iterator[Flag]:
    """The words of names that the source does not have; places are within the sentence.

    A word in capitals may be short for words of the sentence itself or of those it rests on.
    """
    unspaced = (language or "en")[:2] in _UNSPACED
    for name in names:
        words = [text[start:end] for start, end in name.words]
        if unspaced:
            missing = [not known.support_in_unspaced(word) for word in words]
        else:
            missing = [not known.support(word) for word in words]
            if any(missing) and known.has_short_form(text[name.start : name.end]):
                continue
            missing = [
                absent
                and not (_bears(text, name, missing, place) and is_common(fold(word)))
                and not _is_short_form(word, (text, *best))
                for place, (word, absent) in enumerate(zip(words, missing, strict=True))
            ]
        if any(missing):
            places = [place for place, absent in zip(name.words, missing, strict=True) if absent]
            start, end = places[0][0], places[-1][1]
            yield Flag("name", start, end, f"The source never names {text[start:end]}.")
