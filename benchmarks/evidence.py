"""How well and how fast the sources of sentences are found.

`python -m benchmarks.evidence DOCUMENTS PAIRS` prints tables in Markdown.

DOCUMENTS has a JSON object a line with "document" and "summaries", PAIRS one with "task", "source"
and "target". The sources of the fuse and split pairs are hidden in the documents, at chance
places. Each sentence of their targets is then asked for its sources, in documents of some hundred
words and in one of 100,000:

- first: the best source is a hidden sentence of that pair;
- top 3: one of the best three is;
- all: each hidden sentence of the pair is among the best three of some sentence of the target.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from engine.documents.sentences import Sentence, split_sentences
from engine.evidence.check import check
from engine.evidence.source import Source

_PAIRS_IN_A_DOCUMENT = 6
_LANGUAGE = "en"


@dataclass(frozen=True)
class Pair:
    """A text, and what was made of it by fusing or splitting."""

    task: str
    source: str
    target: str


@dataclass
class Found:
    """How often the hidden sentences were found."""

    sentences: int = 0
    first: int = 0
    top3: int = 0
    listed: int = 0
    hidden: int = 0
    all: int = 0
    missed: list[str] = field(default_factory=list)

    def row(self, name: str) -> str:
        """A row of the table."""
        asked = self.sentences or 1
        return (
            f"| {name} | {self.sentences} | {self.first / asked:.1%} | {self.top3 / asked:.1%} "
            f"| {self.all / (self.hidden or 1):.1%} | {self.listed / asked:.2f} |"
        )


def hide(document: str, pairs: Sequence[Pair], chance: random.Random) -> str:
    """The document with the pairs' sources as paragraphs of their own, at chance places."""
    paragraphs = document.split("\n\n")
    for pair in pairs:
        paragraphs.insert(chance.randrange(len(paragraphs) + 1), pair.source)
    return "\n\n".join(paragraphs)


def look(source: Source, pairs: Sequence[Pair], found: Mapping[str, Found]) -> None:
    """Ask the sentences of the pairs' targets for their sources, and count by task."""
    texts = [source.sentence(number) for number in range(len(source.sentences))]
    for pair in pairs:
        count = found[pair.task]
        # The same sentence may stand in the document, too: either is right.
        hidden = set(sentences_of(pair.source))
        seen: set[str] = set()
        for asked in sentences_of(pair.target):
            supports = source.sources_of(asked)
            best = [texts[support.sentence] for support in supports[:3]]
            seen.update(best)
            count.sentences += 1
            count.listed += len(supports)
            count.first += bool(best) and best[0] in hidden
            count.top3 += not hidden.isdisjoint(best)
            if not best or best[0] not in hidden:
                count.missed.append(f"{asked}\n  is from {sorted(hidden)}\n  found {best}")
        count.hidden += len(hidden)
        count.all += len(hidden & seen)


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, one by one."""
    return [text[place.start : place.end] for place in split_sentences(text, _LANGUAGE)]


def source_of(text: str) -> Source:
    """A source in English."""
    return Source(text, split_sentences(text, _LANGUAGE), _LANGUAGE)


def measure_matching(
    documents: Sequence[str], pairs: Sequence[Pair], words: int, seed: int
) -> Iterator[str]:
    """The rows of the table of sources, and what was not found."""
    chance = random.Random(seed)
    pairs = chance.sample(pairs, len(pairs))
    short = {task: Found() for task in ("fuse", "split")}
    starts = range(0, len(pairs), _PAIRS_IN_A_DOCUMENT)
    for number, start in enumerate(starts):
        some = pairs[start : start + _PAIRS_IN_A_DOCUMENT]
        look(source_of(hide(documents[number % len(documents)], some, chance)), some, short)
    long = {task: Found() for task in ("fuse", "split")}
    look(source_of(hide(words_of(documents, words), pairs, chance)), pairs, long)
    for name, found in (("one document", short), (f"{words:,} words", long)):
        for task, count in found.items():
            yield count.row(f"{task}, {name}")
    for count in (*short.values(), *long.values()):
        yield from count.missed


def words_of(documents: Sequence[str], words: int) -> str:
    """So many words of the documents, over again if they have not so many."""
    chosen: list[str] = []
    while words > 0:
        for document in documents:
            paragraph = " ".join(document.split(" ")[:words])
            words -= len(paragraph.split())
            chosen.append(paragraph)
            if words <= 0:
                break
    return "\n\n".join(chosen)


def measure_speed(documents: Sequence[str], summaries: Sequence[str], words: int) -> Iterator[str]:
    """The rows of the table of seconds, for a source of so many words."""
    text = words_of(documents, words)
    summary = words_of(summaries, words // 20)
    began = time.process_time()
    sentences: list[Sentence] = split_sentences(text, _LANGUAGE)
    split = time.process_time()
    source = Source(text, sentences, _LANGUAGE)
    built = time.process_time()
    evidence = check(source, summary, _LANGUAGE)
    checked = time.process_time()
    yield f"| sentences of the source ({len(sentences):,}) | {split - began:.2f} s |"
    yield f"| reading them | {built - split:.2f} s |"
    size = f"{len(summary.split()):,} words ({len(evidence.sentences):,} sentences)"
    yield f"| checking a result of {size} | {checked - built:.2f} s |"
    yield f"| together | {checked - began:.2f} s |"
    slowest = 0.0
    for place in evidence.sentences:
        began = time.process_time()
        source.check_sentence(summary[place.start : place.end])
        slowest = max(slowest, time.process_time() - began)
    yield f"| one sentence again, the slowest of all | {1000 * slowest:.1f} ms |"
    began = time.process_time()
    check(source, text, _LANGUAGE)
    yield f"| the whole source as the result of itself | {time.process_time() - began:.2f} s |"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.evidence", description=__doc__)
    parser.add_argument("documents", type=Path, metavar="DOCUMENTS")
    parser.add_argument("pairs", type=Path, metavar="PAIRS")
    parser.add_argument("--words", type=int, default=100_000, help="of the longest source")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, help="take no more pairs than this")
    options = parser.parse_args()
    lines = [json.loads(line) for line in options.documents.open(encoding="utf-8")]
    documents = [line["document"] for line in lines]
    summaries = [summary for line in lines for summary in line["summaries"]]
    found = (json.loads(line) for line in options.pairs.open(encoding="utf-8"))
    pairs = [
        Pair(line["task"], line["source"], line["target"])
        for line in found
        if line["task"] in ("fuse", "split")
    ][: options.most]
    print("| sources of | sentences | first | top 3 | all in top 3 | listed |")
    print("|---|---:|---:|---:|---:|---:|")
    print("\n".join(measure_matching(documents, pairs, options.words, options.seed)))
    print("\n| one core | |\n|---|---:|")
    print("\n".join(measure_speed(documents, summaries, options.words)))


if __name__ == "__main__":
    main()
