"""Models to train, made of pre-trained checkpoints, as in the paper.

Encoder and decoder start from the same or from two checkpoints, whole or some of their layers, with
weights of their own or shared; and, unlike in the paper, with a vocabulary of their own.
"""

from engine.seq2seq.warm_start.folder import make_warm_start
from engine.seq2seq.warm_start.plan import FRESH, FROM_SELF_ATTENTION, Noise, WarmStartPlan
from engine.seq2seq.warm_start.vocabulary import VocabularySettings, read_texts, train_vocabulary

__all__ = [
    "FRESH",
    "FROM_SELF_ATTENTION",
    "Noise",
    "VocabularySettings",
    "WarmStartPlan",
    "make_warm_start",
    "read_texts",
    "train_vocabulary",
]
