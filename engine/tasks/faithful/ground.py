"""What a model has read, asked what of its text that does not support."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from engine.documents.sentences import Sentence, split_sentences
from engine.evidence.source import Source
from engine.tasks.faithful.spelling import SpelledWords

_LEAST_WORDS = 3
_WORD = re.compile(r"[^\W\d_]+")


class Ground:
    """The text that one pass of a model reads, and its sentences.

    That is less than the document: a name that stands elsewhere in it is none that the model can
    know, and is as good as invented. So little text is read in a millisecond or two.
    """

    def __init__(
        self, text: str, sentences: Sequence[Sentence] | None = None, language: str | None = None
    ) -> None:
        """`language` is an ISO 639-1 code or not known; sentences are found if none are given."""
        if sentences is None:
            sentences = split_sentences(text, language)
        self._source = Source(text, sentences, language)
        self._verbatim = {_on_one_line(text[one.start : one.end]) for one in sentences}
        self._spelled = SpelledWords(text)
        self._is_english = (language or "en")[:2] == "en"

    def doubts(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence that are not supported: nothing, where all is.

        These are the flags of `engine/evidence`, numbers, names and signs that are not written so,
        and, in English, words that are none. A scrap of one or two words says too little to be
        supported, unless it is one of the source's own sentences.
        """
        if _on_one_line(sentence) in self._verbatim:
            return ()
        flags = self._source.check_sentence(sentence).flags
        doubted = [sentence[flag.start : flag.end] for flag in flags]
        doubted += self._spelled.new_names(sentence)
        doubted += self._spelled.new_signs(sentence)
        if self._is_english:
            if len(_WORD.findall(sentence)) < _LEAST_WORDS:
                return (sentence,)
            doubted += self._spelled.strange_words(sentence)
        return tuple(dict.fromkeys(doubted))

    def nearest(self, sentence: str) -> Iterator[int]:
        """The sentences that a sentence rests on, by their numbers from 0, the best first."""
        return (support.sentence for support in self._source.sources_of(sentence))


def _on_one_line(sentence: str) -> str:
    return " ".join(sentence.split())
