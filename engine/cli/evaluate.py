"""`brevity evaluate`: how good a model is on pairs of a source and a target."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from engine.cli.evaluate_parser import EvaluateInvocation, parse_evaluate
from engine.cli.exit_status import DONE, FAILED, WRONG_USAGE
from engine.cli.output import say, write_out
from engine.cli.pair_meter import counting
from engine.errors import (
    BrevityError,
    OptionInvalid,
    OutputUnwritable,
    PairsMissing,
    TaskUnsupported,
)
from engine.wording import worded

if TYPE_CHECKING:
    from engine.scores.bootstrap import Interval
    from engine.scores.evaluation import Output, TaskEvaluation
    from engine.scores.pair_scores import Pair
    from engine.seq2seq import LoadedModel
    from engine.tasks import TaskOptions

    Evaluations = Mapping[str, TaskEvaluation]
    Comparisons = Mapping[str, Mapping[str, Interval]]

_USAGE_ERRORS = (OptionInvalid, TaskUnsupported)
_MOST_TOLD = 10
"""Bad lines that are told of one by one."""


def run_evaluate(words: list[str]) -> int:
    """Do what `words`, those behind `evaluate`, ask for; the exit status.

    Raises SystemExit for wrong usage and for --help, BrokenPipeError and OutputUnwritable when
    what was found can't be written.
    """
    invocation = parse_evaluate(words)
    try:
        _evaluate(invocation)
    except OutputUnwritable:
        raise
    except BrevityError as error:
        say(f"brevity: {error}")
        return WRONG_USAGE if isinstance(error, _USAGE_ERRORS) else FAILED
    return DONE


def _evaluate(invocation: EvaluateInvocation) -> None:
    from engine.scores.libraries import check_libraries

    check_libraries()  # first: the outputs take minutes
    pairs = _read_pairs(invocation)
    from engine.hub.library import find_model
    from engine.scores.evaluation import evaluate_outputs, supported_pairs
    from engine.scores.outputs_file import compare, read_outputs
    from engine.seq2seq import leave_a_core, load_model
    from engine.tasks import TaskOptions

    options = TaskOptions(
        num_beams=invocation.beams,
        max_tokens=invocation.max_tokens,
        faithful=invocation.faithful,
    )
    folder = find_model(invocation.model)
    leave_a_core()
    model = load_model(folder, device=invocation.device, precision=invocation.precision)
    if model.note:
        say(f"brevity: {model.name}: {model.note}")
    pairs, refused = supported_pairs(model, pairs, options)
    if refused:
        say(f"brevity: {model.name} does not do {' and '.join(refused)}: left out.")
    earlier = None
    if invocation.against:
        earlier = read_outputs(Path(invocation.against))
        earlier.of(pairs)  # before the outputs take minutes
    with _keeping(invocation.outputs) as keep:
        outputs = list(_outputs(model, pairs, options, keep))
    evaluations = evaluate_outputs(model.name, pairs, outputs)
    comparisons: Comparisons = {}
    if earlier is not None:
        comparisons = {
            task: compare(evaluation, earlier.of(evaluation.pairs))
            for task, evaluation in evaluations.items()
        }
    tell = _as_json if invocation.json else _as_text
    write_out(tell(model, invocation, evaluations, comparisons))


def _read_pairs(invocation: EvaluateInvocation) -> Sequence[Pair]:
    from engine.scores.sampling import first_of_each_task
    from engine.seq2seq.training.pairs import read_pairs

    path = Path(invocation.pairs)
    found = read_pairs(path, invocation.task, skip_bad=invocation.skip_bad_lines)
    for bad in found.bad[:_MOST_TOLD]:
        say(f"brevity: {bad.message} {worded('Left out.')}")
    if len(found.bad) > _MOST_TOLD:
        say(f"brevity: {len(found.bad) - _MOST_TOLD:,} more lines of {path.name} are left out.")
    tasks = invocation.tasks
    wanted = [pair for pair in found.pairs if not tasks or pair.task in tasks]
    if not wanted:
        raise PairsMissing(path.name, f"no pair is for {' or '.join(tasks)}")
    return first_of_each_task(wanted, invocation.limit)


def _outputs(
    model: LoadedModel,
    pairs: Sequence[Pair],
    options: TaskOptions,
    keep: Callable[[Pair, Output], None],
) -> Iterator[Output]:
    from engine.scores.evaluation import outputs_of

    with counting("evaluating", len(pairs)) as count:
        for pair, output in zip(pairs, outputs_of(model, pairs, options), strict=True):
            keep(pair, output)
            count()
            yield output


@contextmanager
def _keeping(name: str) -> Iterator[Callable[[Pair, Output], None]]:
    """What writes outputs into the file of that name; without a name, nothing does."""
    if not name:
        yield lambda pair, output: None
        return
    from engine.scores.outputs_file import OutputsFile

    with closing(OutputsFile(Path(name))) as file:
        yield file.add


def _as_text(
    model: LoadedModel,
    invocation: EvaluateInvocation,
    evaluations: Evaluations,
    comparisons: Comparisons,
) -> str:
    from engine.cli.score_table import comparison_table, task_table

    parts = []
    for task, evaluation in evaluations.items():
        part = task_table(task, evaluation.systems)
        if task in comparisons:
            against = worded("against {file}:", file=invocation.against)
            part += f"{against}\n{comparison_table(comparisons[task])}"
        parts.append(part)
    seconds = sum(evaluation.seconds for evaluation in evaluations.values())
    told = [
        worded(
            "{precision} on {device}, {seconds:,.1f} s",
            precision=model.precision,
            device=model.device,
            seconds=seconds,
        )
    ]
    outputs = [output for evaluation in evaluations.values() for output in evaluation.outputs]
    truncated = sum(output.truncated for output in outputs)
    cut = sum(not output.complete for output in outputs)
    if truncated:
        told.append(worded("{count:,} cut at the greatest length", count=truncated))
    if cut:
        told.append(worded("{count:,} sources read in part", count=cut))
    last = worded("{told}.", told=worded("; ").join(told))
    return "\n".join([*parts, f"{model.name}: {last}\n"])


def _as_json(
    model: LoadedModel,
    invocation: EvaluateInvocation,
    evaluations: Evaluations,
    comparisons: Comparisons,
) -> str:
    from engine.scores.libraries import bleu_scorer

    tasks = {}
    for task, evaluation in evaluations.items():
        tasks[task] = {
            "pairs": len(evaluation.pairs),
            "seconds": round(evaluation.seconds, 3),
            "tokens": sum(output.tokens for output in evaluation.outputs),
            "truncated": sum(output.truncated for output in evaluation.outputs),
            "cut_sources": sum(not output.complete for output in evaluation.outputs),
            "scores": {name: found.as_values() for name, found in evaluation.systems.items()},
        }
        if task in comparisons:
            tasks[task]["against"] = {
                name: {"mean": found.mean, "low": found.low, "high": found.high}
                for name, found in comparisons[task].items()
            }
    values = {
        "model": model.name,
        "folder": str(model.folder),
        "device": model.device,
        "precision": model.precision,
        "beams": invocation.beams,
        "max_tokens": invocation.max_tokens,
        "faithful": invocation.faithful,
        "bleu": str(bleu_scorer().get_signature()),
        "tasks": tasks,
    }
    return json.dumps(values) + "\n"
