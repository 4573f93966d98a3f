"""Quoting the central sentences of a document, in any language; without a model, without torch."""

from engine.extractive.choosing import central_sentences, choose_sentences
from engine.extractive.scoring import CentralSentence, score_sentences

__all__ = ["CentralSentence", "central_sentences", "choose_sentences", "score_sentences"]
