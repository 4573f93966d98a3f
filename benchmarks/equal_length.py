"""Summaries as long as a human's, so that nobody scores by writing more."""

from __future__ import annotations

import json
import math
import re
import time
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.summarizers import Summarizer
from engine.documents import Document
from engine.documents.read import document_from_bytes
from engine.documents.sentences import split_sentences

# What stands before some human summaries: which of several it is.
_NOTE = re.compile(r"^\(human\d*\)\s*")
_ATTEMPTS = 3
_NEAR = 1.2


@dataclass(frozen=True)
class Sample:
    """A document and what a human made of it, with its length in sentences and words.

    `searched`: weights were searched on documents such as this, every second of their file.
    """

    document: Document
    reference: str
    sentences: int
    words: int
    searched: bool


@dataclass(frozen=True)
class Summary:
    """What a summarizer made of a document, as long as the human's summary in two ways.

    `by_sentences` was asked for as many sentences, and took `seconds`. `by_words` has as many
    words: it was asked for the fewest sentences that have them, and is cut behind the last.
    """

    by_sentences: str
    by_words: str
    seconds: float


def read_samples(file: Path, every: int = 1, *, titles: bool = False) -> list[Sample]:
    """Every n-th document of a file, read as a plain text; with titles only if asked for."""
    samples: list[Sample] = []
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % every:
                continue
            values = json.loads(line)
            document = document_from_bytes(values["document"].encode(), "document.txt")
            if titles:
                document = replace(document, title=values.get("title") or document.title)
            reference = _NOTE.sub("", values["summaries"][0])
            sentences = len(split_sentences(reference, document.language))
            words = len(reference.split())
            samples.append(Sample(document, reference, sentences, words, number % 2 == 0))
    return samples


def summarize(sample: Sample, summarizer: Summarizer) -> Summary:
    """Run a summarizer on a document, at both lengths."""
    began = time.perf_counter()
    text = summarizer(sample.document, sample.sentences)
    seconds = time.perf_counter() - began
    return Summary(text, _cut(sample, summarizer, text), seconds)


def _cut(sample: Sample, summarizer: Summarizer, text: str) -> str:
    """A summary cut to the words of the human's, or the longest that a few attempts give."""
    count = sample.sentences
    attempts = {count: text.split()}
    for _ in range(_ATTEMPTS):
        words = len(attempts[count])
        if sample.words <= words <= _NEAR * sample.words:
            break
        count = max(1, math.ceil(count * sample.words / max(1, words)))
        if count in attempts:
            break
        attempts[count] = summarizer(sample.document, count).split()
    enough = [words for words in attempts.values() if len(words) >= sample.words]
    best = min(enough, key=len) if enough else max(attempts.values(), key=len)
    return " ".join(best[: sample.words])
