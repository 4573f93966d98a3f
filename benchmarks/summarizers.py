"""All that makes a summary of a wanted number of sentences: our strategies, and the baselines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from benchmarks.encoder_centrality import quote_by_encoder
from benchmarks.textrank import rank_sentences
from engine.documents import Document
from engine.documents.block_sentences import sentences_in_blocks
from engine.seq2seq import LoadedModel
from engine.tasks import Outcome, Strategy, TaskOptions, run_document

Summarizer = Callable[[Document, int], str]
"""A summary of a document in about so many sentences."""
GetModel = Callable[[], LoadedModel]

LEAD = "first sentences"
TEXTRANK = "TextRank"
BASELINES = (LEAD, TEXTRANK)
QUOTING: Strategy = "extractive"
_BEAMS = 4
REWRITING: tuple[Strategy, ...] = ("whole", "by-section", "condensed")


def summarizers(get_model: GetModel) -> Mapping[str, Summarizer]:
    """All by name; those that rewrite twice, with the search that they choose and with beams.

    `get_model` is called by those that need a model.
    """
    found: dict[str, Summarizer] = {LEAD: _first_sentences, TEXTRANK: _textrank}
    found[QUOTING] = partial(_ours, get_model, QUOTING, None)
    found["extractive, by the encoder"] = lambda document, count: quote_by_encoder(
        get_model(), document, count
    )
    for strategy in REWRITING:
        found[strategy] = partial(_ours, get_model, strategy, None)
        found[f"{strategy}, {_BEAMS} beams"] = partial(_ours, get_model, strategy, _BEAMS)
    return found


def _first_sentences(document: Document, count: int) -> str:
    return " ".join(_sentences(document)[:count])


def _textrank(document: Document, count: int) -> str:
    sentences = _sentences(document)
    return " ".join(sentences[place] for place in sorted(rank_sentences(sentences)[:count]))


def _sentences(document: Document) -> list[str]:
    return [document.text[one.start : one.end] for one in sentences_in_blocks(document)]


def _ours(
    get_model: GetModel, strategy: Strategy, beams: int | None, document: Document, count: int
) -> str:
    options = TaskOptions(strategy=strategy, length=count, num_beams=beams)
    for event in run_document(get_model, "summarize", document, options):
        if isinstance(event, Outcome):
            return event.text
    raise AssertionError("a run ends with an outcome")
