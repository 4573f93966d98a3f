"""Quoting with a model's own sense of likeness, beside the words that sentences share.

A sentence is the mean of what the encoder makes of its tokens; the rest is as in
`engine.extractive`.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from engine.documents import Document
from engine.extractive import choose_sentences
from engine.extractive.candidates import find_candidates
from engine.extractive.scoring import weigh_candidates
from engine.extractive.terms import terms_of
from engine.extractive.vectors import TermVectors
from engine.seq2seq import LoadedModel
from engine.seq2seq.packed.model import PackedModel


def quote_by_encoder(model: LoadedModel, document: Document, count: int) -> str:
    """The `count` most central sentences of a document, by the encoder of a model."""
    candidates = find_candidates(document)
    texts = [document.text[one.start : one.end] for one in candidates]
    vectors = torch.stack([_sentence(model, text) for text in texts])
    vectors = torch.nn.functional.normalize(vectors.float(), dim=1)
    centrality = (vectors @ vectors.sum(0)).numpy().astype(np.float64)
    terms = TermVectors([terms_of(text) for text in texts])
    scored = weigh_candidates(document, candidates, terms, centrality)
    chosen = choose_sentences(document, scored, count)
    return " ".join(document.text[one.start : one.end] for one in chosen)


@torch.inference_mode()
def _sentence(model: LoadedModel, text: str) -> Tensor:
    packed = model.model
    assert isinstance(packed, PackedModel)
    ids = model.tokenizer.encode_as_data(text)[: packed.config.encoder.positions]
    return packed.encoder.encode(torch.tensor([ids]), None).mean(0)
