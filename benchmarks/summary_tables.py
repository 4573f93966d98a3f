"""What the summaries scored, as tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean, median

from benchmarks.equal_length import Sample, Summary
from benchmarks.rouge import Rouge, rouge
from benchmarks.summarizers import BASELINES
from benchmarks.table import table
from engine.scores.bootstrap import paired_bootstrap

_LENGTHS: Mapping[str, Callable[[Summary], str]] = {
    "As many sentences as the human summary": lambda made: made.by_sentences,
    "As many words as the human summary": lambda made: made.by_words,
}
_HALVES = {"searched half": True, "other half": False}


def summary_report(samples: Sequence[Sample], made: Mapping[str, Sequence[Summary]]) -> str:
    """A table for each length, with intervals of the differences to each baseline; then halves."""
    parts: list[str] = []
    means: dict[str, dict[str, list[float]]] = {}
    for length, text in _LENGTHS.items():
        scores = {
            name: [
                rouge(text(one), sample.reference)
                for one, sample in zip(found, samples, strict=True)
            ]
            for name, found in made.items()
        }
        words = {name: fmean(len(text(one).split()) for one in made[name]) for name in made}
        means[length] = {name: [one.mean for one in found] for name, found in scores.items()}
        parts += [f"{length}:", _scores(scores, means[length], words)]
    parts += ["Mean of the three by halves of the documents, and seconds a document:"]
    parts.append(_halves(samples, made, means))
    return "\n\n".join(parts)


def _scores(
    scores: Mapping[str, Sequence[Rouge]],
    means: Mapping[str, Sequence[float]],
    words: Mapping[str, float],
) -> str:
    baselines = [name for name in BASELINES if name in scores]
    lines = []
    for name, found in scores.items():
        lines.append([
            name,
            f"{fmean(one.one for one in found):.2f}",
            f"{fmean(one.two for one in found):.2f}",
            f"{fmean(one.longest for one in found):.2f}",
            f"{fmean(means[name]):.2f}",
            f"{words[name]:.0f}",
            *(
                "" if name in BASELINES else _difference(means[baseline], means[name])
                for baseline in baselines
            ),
        ])  # fmt: skip
    heads = ("summarizer", "ROUGE-1", "ROUGE-2", "ROUGE-L", "mean", "words")
    return table((*heads, *(f"mean against {name}" for name in baselines)), lines)


def _difference(theirs: Sequence[float], ours: Sequence[float]) -> str:
    found = paired_bootstrap(theirs, ours)
    return f"{found.mean:+.2f} ({found.low:+.2f} to {found.high:+.2f})"


def _halves(
    samples: Sequence[Sample],
    made: Mapping[str, Sequence[Summary]],
    means: Mapping[str, Mapping[str, Sequence[float]]],
) -> str:
    heads = ["summarizer"]
    heads += [f"{length.split()[2]}, {half}" for length in _LENGTHS for half in _HALVES]
    lines = []
    for name, found in made.items():
        cells = [
            _mean_of_half(samples, means[length][name], searched=searched)
            for length in _LENGTHS
            for searched in _HALVES.values()
        ]
        lines.append([name, *cells, f"{median(one.seconds for one in found):.2f}"])
    return table((*heads, "seconds"), lines)


def _mean_of_half(samples: Sequence[Sample], means: Sequence[float], *, searched: bool) -> str:
    pairs = zip(samples, means, strict=True)
    half = [mean for sample, mean in pairs if sample.searched == searched]
    return f"{fmean(half):.2f}" if half else ""
