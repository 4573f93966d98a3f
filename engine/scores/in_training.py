"""Scores of a model that is being trained: what its losses don't tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from engine.scores.evaluation import outputs_of, supported_pairs
from engine.scores.libraries import check_libraries
from engine.scores.pair_scores import Pair, score_pair, score_task
from engine.scores.sampling import first_of_each_task
from engine.seq2seq import EncoderDecoderModel, LoadedModel
from engine.seq2seq.device import choose_precision
from engine.seq2seq.packed.loading import packed_copy
from engine.tasks import TaskOptions

LIMIT = 40
"""Pairs of each task: with the embedded model about ten seconds on two cores."""

Scores = Mapping[str, Mapping[str, float]]
"""By task, by score."""


def training_scores(
    loaded: LoadedModel, pairs: Sequence[Pair], *, limit: int = LIMIT, precision: str = "auto"
) -> Callable[[EncoderDecoderModel], Scores]:
    """What scores a model between two steps of its training.

    Its greedy outputs for the first `limit` pairs of each task (0: all) that it does, in the packed
    form: in the precision that `brevity` picks unless another is named. `loaded` is the model as it
    was before, with its tokenizers and rules. What is scored is not changed, nor is the state of
    any random generator, so that a training goes on as if it had not been scored. Raises
    ScoreLibraryMissing and, where the model does none of the tasks, TaskUnsupported at once.
    """
    check_libraries()
    options = TaskOptions(num_beams=1)
    sample, _ = supported_pairs(loaded, first_of_each_task(pairs, limit), options)
    chosen_precision = choose_precision(precision, loaded.model.device)

    def scores(model: EncoderDecoderModel) -> Scores:
        packed = packed_copy(model, chosen_precision)
        now = replace(loaded, model=packed, precision=chosen_precision)
        found = {}
        for task in dict.fromkeys(pair.task for pair in sample):
            of_task = [pair for pair in sample if pair.task == task]
            texts = [output.text for output in outputs_of(now, of_task, options)]
            each = [score_pair(pair, text) for pair, text in zip(of_task, texts, strict=True)]
            found[task] = score_task(of_task, texts, each).as_values()
        return found

    return scores
