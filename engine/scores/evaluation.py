"""A model on pairs: what it says, and how good that is beside what takes no model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.errors import OptionInvalid, SourceEmpty, TaskUnsupported
from engine.scores.baselines import BASELINES
from engine.scores.pair_scores import Pair, PairScores, TaskScores, score_pair, score_task
from engine.seq2seq import LoadedModel
from engine.tasks import Outcome, Reading, TaskOptions, find_rules, run_task, task_for_pairs


@dataclass(frozen=True)
class Output:
    """What a model made of a source.

    `truncated`: it ran into its greatest length. `complete`: the whole source fitted the model.
    """

    text: str
    tokens: int
    seconds: float
    truncated: bool
    complete: bool


@dataclass(frozen=True)
class TaskEvaluation:
    """The scores of a task by system: the model's under its name, then the baselines'.

    `pairs`, `outputs` and `scores` are the model's own, entry for entry.
    """

    systems: Mapping[str, TaskScores]
    pairs: Sequence[Pair]
    outputs: Sequence[Output]
    scores: Sequence[PairScores]

    @property
    def seconds(self) -> float:
        """What the model took for all of them."""
        return sum(output.seconds for output in self.outputs)


def supported_pairs(
    model: LoadedModel, pairs: Sequence[Pair], options: TaskOptions
) -> tuple[list[Pair], list[str]]:
    """The pairs whose tasks the model does, and the names of the other tasks.

    Raises TaskUnsupported if it does none of them, OptionInvalid where Brevity knows none.
    """
    refused: dict[str, TaskUnsupported | OptionInvalid] = {}
    for task in dict.fromkeys(pair.task for pair in pairs):
        try:
            find_rules(model, task_for_pairs(model, task), options)
        except (TaskUnsupported, OptionInvalid) as error:
            refused[task] = error
    chosen = [pair for pair in pairs if pair.task not in refused]
    if not chosen and refused:
        raise next(iter(refused.values()))
    return chosen, list(refused)


def outputs_of(
    model: LoadedModel,
    pairs: Sequence[Pair],
    options: TaskOptions,
    check: Callable[[], None] = lambda: None,
) -> Iterator[Output]:
    """What the model makes of each source, in order, exactly as a user gets it.

    One after the other: in 8 bits what stands beside a row changes its result a little, and drafts
    gain more than batches do. A source without a word that the model could read gives an empty
    output. Raises what `run_task` raises; `check` is called between tokens.
    """
    asked = {task: task_for_pairs(model, task) for task in {pair.task for pair in pairs}}
    for pair in pairs:
        task, complete = asked[pair.task], False
        output = Output("", 0, 0.0, truncated=False, complete=False)
        try:
            for event in run_task(model, task, pair.source, options, check):
                match event:
                    case Reading():
                        complete = event.complete
                    case Outcome():
                        output = Output(
                            event.text, event.tokens, event.seconds, event.truncated, complete
                        )
        except SourceEmpty:
            pass  # and scored as what it is worth
        yield output


def evaluate_outputs(
    name: str, pairs: Sequence[Pair], outputs: Sequence[Output]
) -> dict[str, TaskEvaluation]:
    """The scores of a model's outputs and of the baselines, by task in the order of the pairs.

    Raises ScoreLibraryMissing.
    """
    found = {}
    for task in dict.fromkeys(pair.task for pair in pairs):
        places = [place for place, pair in enumerate(pairs) if pair.task == task]
        chosen = [pairs[place] for place in places]
        said = [outputs[place] for place in places]
        texts = [output.text for output in said]
        scores = [score_pair(pair, text) for pair, text in zip(chosen, texts, strict=True)]
        systems = {name: score_task(chosen, texts, scores)}
        for baseline, make in BASELINES.items():
            made = [make(pair.source) for pair in chosen]
            theirs = [score_pair(pair, text) for pair, text in zip(chosen, made, strict=True)]
            systems[baseline] = score_task(chosen, made, theirs)
        found[task] = TaskEvaluation(systems, chosen, said, scores)
    return found
