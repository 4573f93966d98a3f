"""The scores of one output, and of all outputs of a task."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import fmean
from typing import Protocol

from engine.scores.copying import copy_rate
from engine.scores.libraries import bleu_scorer, rouge_scorer
from engine.scores.sari import sari


class Pair(Protocol):
    """A source, the task to be done on it, and what a human made of it."""

    @property
    def task(self) -> str:
        """The task's name."""

    @property
    def source(self) -> str:
        """What the model reads."""

    @property
    def target(self) -> str:
        """What it should say."""


@dataclass(frozen=True)
class PairScores:
    """The scores of one output: 0 to 100, but for the words of output and target.

    `exact` is 100 or 0: the target itself, white space aside. ROUGE is F1 with stemming.
    """

    sari: float
    sari_added: float
    sari_kept: float
    sari_deleted: float
    exact: float
    rouge_1: float
    rouge_2: float
    rouge_l: float
    copied: float
    words: int
    target_words: int


@dataclass(frozen=True)
class TaskScores:
    """The scores of all outputs of a task: means over the pairs, 0 to 100.

    But `bleu` is that of the whole corpus, `words` the mean length of an output in words, and
    `length` all words of the outputs for one of the targets.
    """

    pairs: int
    sari: float
    sari_added: float
    sari_kept: float
    sari_deleted: float
    exact: float
    bleu: float
    rouge_1: float
    rouge_2: float
    rouge_l: float
    copied: float
    words: float
    length: float

    def as_values(self) -> dict[str, float]:
        """By name, for JSON: to four places, which is more than they tell."""
        return {name: round(value, 4) for name, value in asdict(self).items()}


MEANS = (
    "sari", "sari_added", "sari_kept", "sari_deleted", "exact", "rouge_1", "rouge_2", "rouge_l",
    "copied", "words",
)  # fmt: skip
"""The scores of a task that are means of those of its pairs."""


def score_pair(pair: Pair, output: str) -> PairScores:
    """The scores of an output for this pair. Raises ScoreLibraryMissing."""
    parts = sari(pair.source, output, pair.target)
    rouge = rouge_scorer().score(pair.target, output)
    said, wanted = output.split(), pair.target.split()
    return PairScores(
        sari=parts.score,
        sari_added=parts.added,
        sari_kept=parts.kept,
        sari_deleted=parts.deleted,
        exact=100.0 if said == wanted else 0.0,
        rouge_1=100 * rouge["rouge1"].fmeasure,
        rouge_2=100 * rouge["rouge2"].fmeasure,
        rouge_l=100 * rouge["rougeL"].fmeasure,
        copied=copy_rate(pair.source, output),
        words=len(said),
        target_words=len(wanted),
    )


def score_task(
    pairs: Sequence[Pair], outputs: Sequence[str], scores: Sequence[PairScores]
) -> TaskScores:
    """The scores of a task's outputs, from those of each. Raises ValueError if there are none."""
    if not pairs:
        raise ValueError("there is no pair to score")
    corpus = bleu_scorer().corpus_score(list(outputs), [[pair.target for pair in pairs]])
    means = {name: fmean(getattr(score, name) for score in scores) for name in MEANS}
    wanted = sum(score.target_words for score in scores)
    return TaskScores(
        pairs=len(pairs),
        bleu=corpus.score,
        length=sum(score.words for score in scores) / max(1, wanted),
        **means,
    )
