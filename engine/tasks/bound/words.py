"""Words that may be written, and the pieces that begin them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from engine.resources import resource
from engine.seq2seq.tokenizers import Tokenizer
from engine.tasks.bound.pieces import WORD, Pieces

_OPENING_MARKS = " \"“‘'([*_`"
_SENTENCE_ENDS = ".!?:\0"


@dataclass(frozen=True)
class Words:
    """Words as they may be written.

    `beginnings` has every beginning of a word, with the words that it begins. Pieces that begin a
    word behind a space are `small` where a sentence goes on, and `large` where one begins; `inside`
    are those that begin one behind a mark. They are the first pieces of words as the vocabulary
    spells them: what could merely begin a word is not always the beginning of one.
    """

    words: frozenset[str]
    beginnings: Mapping[str, tuple[str, ...]]
    small: frozenset[int]
    large: frozenset[int]
    inside: frozenset[int]

    @classmethod
    def of(
        cls, small: Collection[str], large: Collection[str], tokenizer: Tokenizer, pieces: Pieces
    ) -> Words:
        """These words inside sentences, and those at the beginning of sentences."""
        words = frozenset(small).union(large)
        found: dict[str, list[str]] = {}
        for word in words:
            for end in range(1, len(word) + 1):
                found.setdefault(word[:end], []).append(word)
        spelled = [tokenizer.encode_as_data(" " + " ".join(sorted(g))) for g in (small, large)]
        openings = [_opening(ids, pieces) for ids in spelled]
        inside = set[int]().union(*(inside_openings(ids, pieces) for ids in spelled))
        for token_id in openings[0] | openings[1]:
            bare = (pieces.texts[token_id] or "")[1:]
            if bare in pieces.ids:
                inside.add(pieces.ids[bare])
        return cls(
            words,
            {beginning: tuple(begun) for beginning, begun in found.items()},
            small=openings[0],
            large=openings[1],
            inside=frozenset(inside),
        )


def source_words(text: str, tokenizer: Tokenizer, pieces: Pieces) -> Words:
    """The words of a source: as they stand, those that begin a sentence small, all of them large.

    A word that stands large inside a sentence is a name, and is not written small.
    """
    first, found = set(), set()
    for match in WORD.finditer(text):
        found.add(match.group())
        before = text[: match.start()].rstrip(_OPENING_MARKS)
        if not before or before[-1] in _SENTENCE_ENDS:
            first.add(match.group())
    small = found | {lowered(word) for word in first if word[1:] == word[1:].lower()}
    large = {capitalized(word) for word in found} | {w for w in found if w != w.lower()}
    return Words.of(small, large, tokenizer, pieces)


@lru_cache(maxsize=8)
def joining_words(task_name: str, tokenizer: Tokenizer, pieces: Pieces) -> Words | None:
    """The English words that this task adds to its sources; None where none were counted.

    Made by `packaging/count_added_words.py`.
    """
    file = resource("words", f"added-en-{task_name}.txt")
    if not file.exists():
        return None
    words = file.read_text(encoding="utf-8").split()
    return Words.of(words, [capitalized(word) for word in words], tokenizer, pieces)


def capitalized(word: str) -> str:
    """The word with a large first letter."""
    return word[:1].upper() + word[1:]


def lowered(word: str) -> str:
    """The word with a small first letter."""
    return word[:1].lower() + word[1:]


def inside_openings(ids: Sequence[int], pieces: Pieces) -> set[int]:
    """Those of these pieces that begin a word behind something else than a space of their own."""
    before, found = "", set()
    for token_id in ids:
        text = pieces.texts[token_id] or " "
        if text[0].isalnum() and not before[-1:].isalnum():
            found.add(token_id)
        before = text
    return found


def _opening(ids: Iterable[int], pieces: Pieces) -> frozenset[int]:
    """Those of these pieces that begin a word behind a space."""
    return frozenset(
        token_id
        for token_id in ids
        if (text := pieces.texts[token_id]) and WORD.fullmatch(text[1:]) and text[0] == " "
    )
