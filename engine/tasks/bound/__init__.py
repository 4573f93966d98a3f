"""Source-bound decoding: outputs in the words of their sources, and in those that join them."""

from engine.tasks.bound.bound import Bound, BoundVocabulary, source_vocabulary, vocabulary_of

__all__ = ["Bound", "BoundVocabulary", "source_vocabulary", "vocabulary_of"]
