"""SARI: what an output rightly added, kept and deleted of its source (Xu et al., 2016)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.scores.words import Gram, grams, words_and_marks

LONGEST_GRAM = 4


@dataclass(frozen=True)
class Sari:
    """The three parts, 0 to 100, each the mean over n-grams of 1 to 4 words."""

    added: float
    kept: float
    deleted: float

    @property
    def score(self) -> float:
        """SARI itself, 0 to 100."""
        return (self.added + self.kept + self.deleted) / 3


def sari(source: str, output: str, *references: str) -> Sari:
    """SARI of one output against one or more references.

    F1 of the n-grams that were added and of those that were kept, precision of those that were
    deleted. As in tensor2tensor's `sari_hook.py`, with its own setting (a beta of 0 for deletions):
    0/0 counts as 1, an n-gram counts once however often it occurs, and of several references each
    has its share in what should be kept. So an unchanged source gets the whole of the deletions and
    most of what is kept: about 65 where the task is splitting.

    `SARI.py` of Xu et al. differs: there 0/0 is 0, n-grams count as often as they occur, texts are
    lower-cased, and the ratio is taken of each n-gram before they are averaged. LaserTagger's
    scripts take F1 of the deletions, too, so that an unchanged source gets 0 of them.

    Those scripts split tokenized text at white space. Ours is ordinary text: it is split into words
    and punctuation marks. Upper and lower case are told apart, because splitting and fusing
    sentences change it.
    """
    if not references:
        raise ValueError("SARI needs a reference")
    before, said, *wanted = map(words_and_marks, (source, output, *references))
    parts = [
        _parts(
            set(grams(before, length)),
            set(grams(said, length)),
            _shares([set(grams(words, length)) for words in wanted]),
        )
        for length in range(1, LONGEST_GRAM + 1)
    ]
    added, kept, deleted = (100 * sum(part) / LONGEST_GRAM for part in zip(*parts, strict=True))
    return Sari(added, kept, deleted)


def _shares(references: Sequence[set[Gram]]) -> dict[Gram, float]:
    """In which share of the references an n-gram stands; those too short for any don't count."""
    long_enough = [reference for reference in references if reference]
    everything: set[Gram] = set().union(*long_enough)
    return {gram: sum(gram in one for one in long_enough) / len(long_enough) for gram in everything}


def _parts(
    before: set[Gram], said: set[Gram], wanted: Mapping[Gram, float]
) -> tuple[float, float, float]:
    """Of n-grams of one length: F1 of additions, F1 of what is kept, precision of deletions."""
    new, newly_wanted = said - before, wanted.keys() - before
    rightly_added = len(new & newly_wanted)
    kept, deleted = said & before, before - said
    rightly_kept = sum(wanted.get(gram, 0.0) for gram in kept)
    to_keep = sum(wanted.get(gram, 0.0) for gram in before)
    rightly_deleted = sum(1 - wanted.get(gram, 0.0) for gram in deleted)
    return (
        _f1(rightly_added, len(new), len(newly_wanted)),
        _f1(rightly_kept, len(kept), to_keep),
        _ratio(rightly_deleted, len(deleted)),
    )


def _ratio(right: float, of: float) -> float:
    return right / of if of else 1.0


def _f1(right: float, done: float, wanted: float) -> float:
    precision, recall = _ratio(right, done), _ratio(right, wanted)
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0
