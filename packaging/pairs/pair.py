"""What the sources become: pages of prose, and pairs of texts to train on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from engine.documents.sentences import split_sentences

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Page:
    """A page of prose: its title, what it says of itself in short, and its paragraphs."""

    title: str = ""
    summary: str = ""
    paragraphs: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Pair:
    """One line of the pairs file; `origin` is written as `from`."""

    task: str
    source: str
    target: str
    origin: str


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return _SPACES.sub(" ", text).strip()


def sentences(text: str) -> list[str]:
    """The sentences of an English text."""
    return [text[s.start : s.end] for s in split_sentences(text, "en")]


def words(text: str) -> int:
    """How many words there are, as lengths are counted here."""
    return len(text.split())


def beginning(text: str, most: int) -> str:
    """The longest run of whole sentences from the beginning with at most so many words."""
    kept: list[str] = []
    for sentence in sentences(text):
        if words(" ".join([*kept, sentence])) > most:
            break
        kept.append(sentence)
    return " ".join(kept)
