"""The source of a result, read once, so that any number of sentences can be matched with it."""

from __future__ import annotations

from collections.abc import Sequence

from engine.documents import Document
from engine.documents.block_sentences import sentences_in_blocks
from engine.documents.language import detect_language
from engine.documents.sentences import Sentence, split_sentences
from engine.evidence.evidence import SentenceEvidence, Support
from engine.evidence.flags import Checked, SourceFacts
from engine.evidence.ranking import SentenceIndex
from engine.evidence.terms import terms_of

MOST_SOURCES = 5
"""How many sentences of the source a sentence of the result is said to rest on, at most."""


class Source:
    """A text with its sentences, and all that is asked of it. It never changes.

    Building it takes about half a second for 100,000 words, a sentence then a millisecond or two.
    """

    def __init__(
        self, text: str, sentences: Sequence[Sentence], language: str | None = None
    ) -> None:
        """`sentences` are places in `text`; `language` is an ISO 639-1 code or not known."""
        self.text = text
        self.sentences = tuple(sentences)
        self.language = language
        self._facts = SourceFacts(text, language)
        self._index = SentenceIndex(
            terms_of(text[place.start : place.end], language) for place in self.sentences
        )

    @classmethod
    def of(cls, source: Document | str) -> Source:
        """The source that a document is, or a text whose language is to be found out."""
        if isinstance(source, str):
            language = detect_language(source)
            return cls(source, split_sentences(source, language), language)
        return cls(source.text, sentences_in_blocks(source), source.language)

    def sentence(self, number: int) -> str:
        """The text of a sentence, by its number from 0."""
        place = self.sentences[number]
        return self.text[place.start : place.end]

    def share_known(self, text: str) -> float:
        """The share of the words of `text`, 0 to 1, that the source has in some form."""
        return self._index.share_known(terms_of(text, self.language))

    def sources_of(self, text: str, most: int = MOST_SOURCES) -> tuple[Support, ...]:
        """The sentences that `text`, a sentence, rests on, best first: none if nothing matches."""
        return self._index.rank(terms_of(text, self.language), most)

    def check_sentence(
        self, text: str, start: int = 0, language: str | None = None
    ) -> SentenceEvidence:
        """All that is known of one sentence, which begins at `start` of its result."""
        sources = self.sources_of(text)
        checked = self._checked(text, sources, start, language)
        return SentenceEvidence(start, start + len(text), sources, checked.flags, checked.items)

    def _checked(
        self, text: str, sources: Sequence[Support], start: int, language: str | None
    ) -> Checked:
        best = [self.sentence(support.sentence) for support in sources]
        return self._facts.check(text, best, start=start, language=language)
