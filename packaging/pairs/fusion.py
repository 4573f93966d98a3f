"""Pairs for fusion out of running prose, in the manner of DiscoFuse (Geva et al. 2019).

Where two clauses are joined by a word, they are parted by rule: the parts are the source, what was
written is the target. A rule is named as in DiscoFuse, whose names the pairs file has as `from`.
Where parting loses no meaning, the same two texts serve for splitting, the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pairs.pair import Pair, words

_LEAST, _MOST = 3, 30
# The words after which a clause has a subject of its own, as far as a pattern can tell.
_SUBJECT = (
    r"(?:I|we|you|he|she|it|they|this|that|these|those|there|the|a|an|its|their|his|her|our|my|"
    r"your|such|some|many|most|each|every|all|no|one|both|other|others|another|[A-Z][\w’'-]+)"
)
_COORDINATED = re.compile(rf"^(.+?), (and|but|so|yet) ({_SUBJECT} .+[.!?])$")
_INNER = re.compile(
    rf"^(.+?)(,?) (because|since|while|although|though|whereas|even though) ({_SUBJECT} .+\.)$"
)
_START = re.compile(
    rf"^(While|Because|Since|Although|Though|Even though) ({_SUBJECT} [^,]+), ({_SUBJECT} .+\.)$"
)
_PAIR = re.compile(
    r"^(However|For example|For instance|Therefore|As a result|In contrast|On the other hand|"
    r"Rather|Nevertheless|Nonetheless|Otherwise|Eventually|Consequently|Accordingly|Thus|In fact|"
    r"Additionally|In addition|Finally|Instead|Moreover|Furthermore|Meanwhile), (.+)$"
)
_AUXILIARY = (
    r"(?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|should|do|does|did)\b"
)
_VERB_PHRASES = re.compile(
    r"^((?:The|A|An|This|These|Those|Some|Many|It|They|He|She|We)(?: [a-z]+){0,3}?) "
    rf"({_AUXILIARY}[^,]+?) and ({_AUXILIARY}.+\.)$"
)
_VERB = rf"(?:{_AUXILIARY}|\w{{2,}}(?:ed|[^s]s)\b)"
_RELATIVE = re.compile(
    rf"^([A-Z][\w’'-]*(?: [\w’'-]+){{0,6}}?), which ({_VERB}[^,]+), ({_VERB}.+\.)$"
)
# A clause rather than a member of a list; verbs that no ending tells are missed.
_FINITE = re.compile(rf"\b{_AUXILIARY}|\b\w{{2,}}ed\b|n[’']t\b")
# What says in a sentence of its own what these words say within one.
_BRIDGES = {
    "because": "This is because ",
    "although": "However, ",
    "though": "However, ",
    "even though": "However, ",
    "while": "Meanwhile, ",
    "whereas": "In contrast, ",
}
_CLAUSE = re.compile(r"[;:()\[\]\"“”]")


def fusion_pairs(paragraph: list[str]) -> Iterator[Pair]:
    """The pairs of a paragraph's sentences."""
    for sentence in paragraph:
        yield from _within(sentence)
    for first, second in pairwise(paragraph):
        found = _PAIR.match(second)
        if found and _is_clause(first) and _is_clause(found[2]):
            source = f"{first} {capitalized(found[2])}"
            yield Pair("fuse", source, f"{first} {second}", "PAIR_CONN")


def capitalized(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _within(sentence: str) -> Iterator[Pair]:
    if _CLAUSE.search(sentence):
        return
    if found := _COORDINATED.match(sentence):
        yield from _both_ways(f"{found[1]}.", found[3], sentence, "S_COORD", bridge="")
    elif found := _INNER.match(sentence):
        bridge = _BRIDGES.get(found[3])
        yield from _both_ways(f"{found[1]}.", found[4], sentence, "CONN_INNER", bridge)
    elif found := _START.match(sentence):
        yield from _both_ways(f"{found[2]}.", found[3], sentence, "CONN_START", bridge=None)
    elif found := _RELATIVE.match(sentence):
        first, second = f"{found[1]} {found[3]}", f"{found[1]} {found[2]}."
        yield from _both_ways(first, second, sentence, "RELATIVE", bridge="")
    elif found := _VERB_PHRASES.match(sentence):
        first, second = f"{found[1]} {found[2]}.", f"{found[1]} {found[3]}"
        yield from _both_ways(first, second, sentence, "VP_COORD", bridge="")


def _both_ways(
    first: str, second: str, whole: str, rule: str, bridge: str | None
) -> Iterator[Pair]:
    """For fusion and, with what the second part then begins with, for splitting (None: not)."""
    first = capitalized(first)
    if not (_is_clause(first) and _is_clause(second)):
        return
    yield Pair("fuse", f"{first} {capitalized(second)}", whole, rule)
    if bridge is not None:
        yield Pair("split", whole, f"{first} {capitalized(bridge + second)}", rule)


def _is_clause(text: str) -> bool:
    is_whole = _LEAST <= words(text) <= _MOST and not _CLAUSE.search(text)
    return is_whole and _FINITE.search(text) is not None
