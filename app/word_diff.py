"""What changed from one text to another, in words: for two versions of a result side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from engine.documents.sentences import split_sentences

ChangeKind = Literal["same", "removed", "added"]

# A word with the space behind it; of scripts that are written without spaces, a character.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\uffef"
_WORD = re.compile(rf"[{_UNSPACED}]\s*|[^\W{_UNSPACED}]+\s*|[^\w\s]\s*|\s+|_+\s*")
_MOST_WORDS = 3_000
"""Of one stretch that is compared word by word: more take seconds, and nobody reads the result."""


@dataclass(frozen=True)
class Change:
    """A stretch of text: in both versions, only in the old one, or only in the new one.

    `old` and `new` are where it begins in each, in code points.
    """

    kind: ChangeKind
    text: str
    old: int
    new: int


def word_diff(old: str, new: str) -> list[Change]:
    """The two texts as one: those parts that are `same` and `removed` are the old one, in order,
    those that are `same` and `added` the new one.

    Whole sentences are compared first, then the words of those that differ.
    """
    return _numbered(_merged(_compared(_sentences(old), _sentences(new), within=_word_changes)))


_Part = tuple[ChangeKind, str]
_Within = Callable[[Sequence[str], Sequence[str]], Iterator[_Part]]


def _sentences(text: str) -> list[str]:
    """The text cut behind its sentences, white space included."""
    ends = [sentence.end for sentence in split_sentences(text)]
    parts, start = [], 0
    for end in ends:
        while end < len(text) and text[end].isspace():
            end += 1
        if end > start:
            parts.append(text[start:end])
            start = end
    return [*parts, text[start:]] if start < len(text) else parts


def _word_changes(old: Sequence[str], new: Sequence[str]) -> Iterator[_Part]:
    words = [_WORD.findall("".join(parts)) for parts in (old, new)]
    if max(map(len, words)) > _MOST_WORDS:
        yield "removed", "".join(old)
        yield "added", "".join(new)
    else:
        yield from _compared(*words, within=_replaced)


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[_Part]:
    yield "removed", "".join(old)
    yield "added", "".join(new)


def _compared(old: Sequence[str], new: Sequence[str], *, within: _Within) -> Iterator[_Part]:
    """What is the same of two sequences, and between that what `within` makes of the rest."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, begin, end, new_begin, new_end in matcher.get_opcodes():
        if kind == "equal":
            yield "same", "".join(old[begin:end])
        elif kind == "delete":
            yield "removed", "".join(old[begin:end])
        elif kind == "insert":
            yield "added", "".join(new[new_begin:new_end])
        else:
            yield from within(old[begin:end], new[new_begin:new_end])


def _merged(parts: Iterable[_Part]) -> Iterator[_Part]:
    """Neighbours of one kind as one; where both change, what is removed before what is added."""
    removed, added = "", ""
    same = ""
    for kind, text in parts:
        if kind == "same":
            yield from _told(removed, added)
            removed, added = "", ""
            same += text
            continue
        if same:
            yield "same", same
            same = ""
        if kind == "removed":
            removed += text
        else:
            added += text
    if same:
        yield "same", same
    yield from _told(removed, added)


def _told(removed: str, added: str) -> Iterator[_Part]:
    if removed:
        yield "removed", removed
    if added:
        yield "added", added


def _numbered(parts: Iterable[_Part]) -> list[Change]:
    old = new = 0
    changes = []
    for kind, text in parts:
        changes.append(Change(kind, text, old, new))
        old += 0 if kind == "added" else len(text)
        new += 0 if kind == "removed" else len(text)
    return changes
