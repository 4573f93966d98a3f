"""What a run works on: the whole of a source, or the part of it that is selected."""

from __future__ import annotations

from dataclasses import dataclass

from engine.documents import Block, Document, count_words
from engine.documents.from_text import blocks_of_part, realigned_blocks
from engine.documents.sentences import split_sentences

LEAST_WORDS = 3
"""A selection of fewer words, as by a double click on one, is none to work on."""
MOST_COUNTED = 20_000
"""The longest selection, in code points, of which the sentences are counted."""


@dataclass(frozen=True)
class SourceText:
    """A text to work on, with the structure and the language of the document that it is from.

    `start` is where it begins in the source. Without blocks and language the engine finds both.
    """

    text: str
    start: int = 0
    blocks: tuple[Block, ...] = ()
    language: str | None = None
    is_selection: bool = False

    @classmethod
    def of(cls, text: str, document: Document | None) -> SourceText:
        """A whole source; `document` is what it was before the user edited it, if it was one."""
        if document is None:
            return cls(text)
        # An editor gives a space that no line may break at as a common one.
        old, new = document.text.replace("\xa0", " "), text.replace("\xa0", " ")
        if old == new:
            return cls(text, 0, document.blocks, document.language)
        return cls(text, 0, realigned_blocks(document.blocks, old, new))

    def part(self, start: int, end: int) -> SourceText:
        """The part between two places in it, as a selection."""
        blocks = blocks_of_part(self.blocks, start, end)
        return SourceText(self.text[start:end], start, blocks, self.language, is_selection=True)

    @property
    def says_enough(self) -> bool:
        """Whether a selection has words enough to be worked on alone."""
        return self.words >= LEAST_WORDS

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.text)

    @property
    def sentences(self) -> int | None:
        """How many sentences it has; None for a text too long to be counted in passing."""
        if len(self.text) > MOST_COUNTED:
            return None
        return len(split_sentences(self.text, self.language))
