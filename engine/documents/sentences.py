"""The sentences of a text, by their places in it.

sentencex knows the abbreviations of some 300 languages; the rules here join what it still breaks
apart, and keep its time linear whatever the text.
"""

from __future__ import annotations

import heapq
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

LENGTH_LIMIT = 2_000
"""Code points of the longest sentence: what is longer is cut at white space, if it has any."""


@dataclass(frozen=True)
class Sentence:
    """One sentence's place in a text, in code points, without white space around it."""

    start: int
    end: int


# sentencex looks ahead for the end of each quotation, so its time is quadratic in the length of
# what it is given at once. Longer than any sentence may be.
_WINDOW = 2 * LENGTH_LIMIT
# A quotation longer than this is broken at its own sentences, like any other text.
_QUOTATION = 500
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")
_CLOSING = "」』）】》〉”’»)]}\"'"
_QUOTES = {"」": "「", "』": "『", "）": "（", "】": "【", "》": "《", "〉": "〈"}
_QUOTE = re.compile("[「『（【《〈」』）】》〉]")
# What follows a quotation in Japanese without a space goes on with it: 「はい。」と言った。
_GOES_ON = re.compile("[ぁ-ん、，]")
_CLOSED = re.compile("[」』）]$")
# Where sentencex does not break: 雨だった。2012年に晴れた。
_NUMBER_BEHIND = re.compile("(?<=[。！？])(?=[0-9０-９])")
_SURROGATE = re.compile("[\ud800-\udfff]")

# Abbreviations that sentencex breaks behind. Those of the first set never end a sentence; those of
# the second do not before a number.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[„“\"'])(?:figs?|eqs?|approx|resp|cf|vs|vgl|bzw|bspw|ca|inkl|evtl|ggf|sog|e\.\s?g|i\.\s?e"
    r"|z\.\s?B|d\.\s?h|u\.\s?a|o\.\s?ä|i\.\s?d\.\s?R|p\.\s?ex|St|Mr|Mrs|Ms|Dr|Prof|Mme|Mlle)\.$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:^|[\s(\[„“\"'])(?:nos?|nrs?|n[°º]|num|abs|art|arts|ch|chap|cap|kap|sec|sect|tab|abb|vol|vols"
    r"|bd|bde|pp?|ss?|refs?|ziff|rn|rz|anm|app|z|col|op|pt|al|§)\.$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[(\[]?(?:\d|[ivxlcIVXLC]+\b)")
_MONSIEUR = re.compile(r"(?:^|\s)MM?\.$")
# Marks of an enumeration: "1.", "2.3.", "a)", "(iv)". They begin the sentence behind them.
_MARK = re.compile(r"[-*•–]?\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxlcdm]{1,6})[.)]\s*$")
_ORDINAL = re.compile(r"(?:^|[\s(])\d{1,2}\.$")
_AFTER_ORDINAL = re.compile(
    r"(?:Jan|Feb|März|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jänner|Jahrhundert|Jh|Jahrtausend"
    r"|Weltkrieg|Auflage|Aufl|Kapitel|Klasse|Stock|Platz|Mal|Lebensjahr|Geburtstag|Bundesliga)"
)
_LOWER = re.compile(r"[\"'“„«(\[]?(?:[a-zà-öø-ÿ]|[^\W\d_A-Z])")
_SOFT_END = re.compile(r"(?:\.\.\.|…|[,;:\])])[\"'”’»)]*$")


def split_sentences(text: str, language: str | None = None) -> list[Sentence]:
    """The sentences of `text` in their order; they leave out nothing but white space.

    An empty line ends a sentence, a single line break does not. `language` is an ISO 639-1 code
    ("de", "de-AT"), or None if it is not known. Takes time linear in the length of the text.
    """
    sentences: list[Sentence] = []
    for paragraph in _PARAGRAPH.finditer(text):
        sentences += _paragraph(text, paragraph.start(), paragraph.end(), language)
    return sentences


def _paragraph(text: str, start: int, end: int, language: str | None) -> Iterator[Sentence]:
    quotations = _quotations(text, start, end)
    begin = start
    found = _boundaries(text, start, end, (language or "en").partition("-")[0])
    before_numbers = (behind.start() for behind in _NUMBER_BEHIND.finditer(text, start, end))
    for boundary in heapq.merge(found, before_numbers):
        if boundary - begin <= LENGTH_LIMIT and (
            _inside(quotations, boundary) or _belongs_together(text, begin, boundary, end, language)
        ):
            continue
        yield from _limited(text, begin, boundary)
        begin = boundary
    yield from _limited(text, begin, end)


def _boundaries(text: str, start: int, end: int, language: str) -> Iterator[int]:
    """Where sentencex breaks a paragraph, without the paragraph's own end."""
    from sentencex import get_sentence_boundaries

    while start < end:
        # An editor's text may hold half a character, which sentencex can't be given.
        window = _SURROGATE.sub("\ufffd", text[start : min(start + _WINDOW, end)])
        ends = [boundary["end_index"] for boundary in get_sentence_boundaries(language, window)]
        if start + len(window) >= end:
            yield from (start + found for found in ends if start + found < end)
            return
        *ends, last = ends  # the last one is the window's own: what it cuts off is looked at again
        yield from (start + found for found in ends)
        start += ends[-1] if ends else last


def _quotations(text: str, start: int, end: int) -> tuple[list[int], list[int]]:
    """Starts and ends of the outermost quotations in CJK brackets, in order."""
    starts: list[int] = []
    ends: list[int] = []
    opened: list[tuple[str, int]] = []
    for found in _QUOTE.finditer(text, start, end):
        mark, place = found.group(), found.start()
        if mark not in _QUOTES:
            opened.append((mark, place))
            continue
        while opened and place - opened[-1][1] > _QUOTATION:
            opened.pop()  # never closed
        if opened and opened[-1][0] == _QUOTES[mark]:
            begin = opened.pop()[1]
            while starts and starts[-1] > begin:
                starts.pop()
                ends.pop()
            starts.append(begin)
            ends.append(place)
    return starts, ends


def _inside(quotations: tuple[list[int], list[int]], place: int) -> bool:
    starts, ends = quotations
    before = bisect_right(starts, place - 1) - 1
    return before >= 0 and place <= ends[before]


def _belongs_together(text: str, begin: int, boundary: int, end: int, language: str | None) -> bool:
    """Whether what stands on both sides of a boundary is one sentence."""
    following = boundary
    while following < end and text[following].isspace():
        following += 1
    if following == end or (text[following] in _CLOSING and following == boundary):
        return True
    head = text[max(begin, boundary - 60) : boundary].rstrip()
    tail = text[following : following + 20]
    if not head.endswith((".", "…", "」", "』", "）", ")", "]", ";", ",", ":")):
        return False
    if _CLOSED.search(head):
        return following == boundary and _GOES_ON.match(tail) is not None
    if boundary - begin <= 12 and _MARK.fullmatch(head):
        return True
    if _NUMBERED.search(head):
        return _NUMBER.match(tail) is not None
    return (
        _ABBREVIATION.search(head) is not None
        or (_ORDINAL.search(head) is not None and _AFTER_ORDINAL.match(tail) is not None)
        or (language is not None and language[:2] == "fr" and _MONSIEUR.search(head) is not None)
        or (_SOFT_END.search(head) is not None and _LOWER.match(tail) is not None)
    )


def _limited(text: str, start: int, end: int) -> Iterator[Sentence]:
    """text[start:end] as one sentence, or as many as it takes to keep each within the limit."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LENGTH_LIMIT:
        cut = start + LENGTH_LIMIT
        while cut > start and not text[cut].isspace():
            cut -= 1
        if cut == start:
            cut = _between_characters(text, start + LENGTH_LIMIT)
        stop = cut
        while text[stop - 1].isspace():
            stop -= 1
        yield Sentence(start, stop)
        start = cut
        while text[start].isspace():
            start += 1
    if start < end:
        yield Sentence(start, end)


def _between_characters(text: str, place: int) -> int:
    """The nearest place at or before `place` that parts no character from its marks."""
    for cut in range(place, place - 32, -1):
        if not (_is_mark(text[cut]) or text[cut - 1] == "\u200d"):
            return cut
    return place


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M" or character in "\u200d\u200c"
