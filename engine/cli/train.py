"""`brevity train`: from files and options to trainings, and how they are told."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from engine.cli.exit_status import DONE, FAILED, INTERRUPTED, TERMINATED, WRONG_USAGE
from engine.cli.output import say
from engine.cli.train_parser import TrainInvocation, parse_train
from engine.errors import (
    BrevityError,
    MemoryExhausted,
    OptionInvalid,
    PairsMissing,
    TrainingFolderTaken,
    TrainingMissing,
)
from engine.out_of_memory import is_out_of_memory
from engine.wording import retold, worded

if TYPE_CHECKING:
    from engine.cli.training_report import TrainingReport
    from engine.seq2seq import EncoderDecoderModel, LoadedModel
    from engine.seq2seq.training.events import Scores
    from engine.seq2seq.training.examples import Example
    from engine.seq2seq.training.pairs import Pair
    from engine.seq2seq.training.settings import TrainingSettings

_CACHES = {"ONEDNN_PRIMITIVE_CACHE_CAPACITY": "64", "LRU_CACHE_CAPACITY": "1"}
"""oneDNN keeps what it prepared for 1,024 shapes, twice over. Here nearly every batch has its own
shape, so that memory grew to 6 GB in an hour of bfloat16; in time these cost next to nothing."""
_STATUS = {signal.SIGINT: INTERRUPTED, signal.SIGTERM: TERMINATED}


@dataclass(frozen=True)
class _Run:
    """One training: from which model, with which settings, and whether it goes on."""

    start: Path
    out: Path
    settings: TrainingSettings
    resume: bool


def run_train(words: list[str]) -> int:
    """Do what `words`, those behind `train`, ask for; the exit status.

    Raises SystemExit for wrong usage and for --help, BrokenPipeError and OutputUnwritable when
    standard output can't be written.
    """
    invocation = parse_train(words)
    try:
        with _memory_as_error():
            return _train_all(invocation)
    except BrevityError as error:
        say(f"brevity: {error}")
        return WRONG_USAGE if isinstance(error, OptionInvalid) else FAILED


def _train_all(invocation: TrainInvocation) -> int:
    for name, capacity in _CACHES.items():  # torch reads them when it first multiplies
        os.environ.setdefault(name, capacity)
    from engine.cli.training_report import make_report

    with closing(make_report(as_json=invocation.json)) as report:
        for run in _runs(invocation):
            status = _train(run, invocation, report)
            if status != DONE:
                return status
    return DONE


def _runs(invocation: TrainInvocation) -> Iterator[_Run]:
    """The trainings that are asked for; what a recipe starts from is made on the way."""
    # Only now: importing torch takes a second, which wrong usage need not.
    from engine.hub.library import find_model
    from engine.seq2seq.training.checkpoints import RESUME_FILE
    from engine.seq2seq.training.settings import TrainingSettings

    out = Path(invocation.out)
    set_threads(invocation.threads)
    if not invocation.recipe:
        settings = TrainingSettings(**invocation.options)
        if invocation.resume and not (out / RESUME_FILE).exists():
            raise TrainingMissing(str(out))
        _check_free(out, resume=invocation.resume)
        yield _Run(find_model(invocation.model), out, settings, invocation.resume)
        return
    from engine.seq2seq.recipe import make_start, read_recipe, stage_runs

    recipe = read_recipe(Path(invocation.recipe))
    start = find_model(invocation.model) if invocation.model else None
    for run in stage_runs(recipe, out, only=invocation.stage, start=start):
        resume = invocation.resume and (run.out / RESUME_FILE).exists()
        _check_free(run.out, resume=resume)
        if run.makes_start:
            say(f"brevity: making the warm start in {run.start}")
            make_start(recipe, [Path(invocation.pairs)], run.start)
        say(f"brevity: stage {run.stage.name}")
        settings = _changed(run.stage.settings, invocation.options)
        yield _Run(run.start, run.out, settings, resume)


def _changed(settings: TrainingSettings, options: dict[str, object]) -> TrainingSettings:
    """A stage's settings with what was asked for; of steps and minutes, what was asked is kept."""
    ends = {"steps", "minutes"} & options.keys()
    cleared = dict.fromkeys({"steps", "minutes"} - ends) if ends else {}
    return replace(settings, **cleared, **options)  # type: ignore[arg-type]


def _check_free(out: Path, *, resume: bool) -> None:
    from engine.seq2seq.training.checkpoints import RESUME_FILE

    if resume or not out.exists():
        return
    # What was cut off while it was written for the first time is in nobody's way.
    if not out.is_dir() or any(path.suffix != ".part" for path in out.iterdir()):
        found = "a training" if (out / RESUME_FILE).exists() else "other files"
        raise TrainingFolderTaken(str(out), found)


def _train(run: _Run, invocation: TrainInvocation, report: TrainingReport) -> int:
    """Train once; DONE if it came to its end."""
    import torch

    from engine.seq2seq.device import choose_device, device_note
    from engine.seq2seq.training.loop import Training
    from engine.seq2seq.training.start import load_for_training

    device = choose_device(invocation.device)
    if note := device_note(invocation.device, device):
        say(f"brevity: {note}")
    model, loaded = load_for_training(run.start, device)
    examples = _examples(loaded, invocation, _pairs(invocation, invocation.pairs))
    development: Sequence[Example] = ()
    scores = None
    if invocation.dev:
        pairs = _pairs(invocation, invocation.dev)
        development = _examples(loaded, invocation, pairs, name=invocation.dev)
        scores = _scores(loaded, pairs) if invocation.score else None
    with _signals() as came:
        training = Training(
            model=model,
            examples=examples,
            settings=run.settings,
            folder=run.out,
            vocabulary_from=run.start,
            development=development,
            dtype=getattr(torch, invocation.dtype),
            scores=scores,
            stops=lambda: bool(came),
        )
        for event in training.run(resume=run.resume):
            report.show(event)
    return _STATUS[signal.Signals(came[0])] if came else DONE


def set_threads(threads: int | None) -> None:
    """Compute with so many threads, at most one a core: 0 are all cores, None leaves one."""
    import torch

    from engine.seq2seq import leave_a_core

    if threads is None:
        leave_a_core()
    elif threads:
        torch.set_num_threads(min(threads, os.cpu_count() or 1))  # far more end in a crash


def _pairs(invocation: TrainInvocation, name: str) -> Sequence[Pair]:
    from engine.seq2seq.training.pairs import read_pairs

    found = read_pairs(Path(name), invocation.task, skip_bad=invocation.skip_bad_lines)
    if found.bad:
        left_out = worded(
            "{count:,} lines of {file} were left out.", count=len(found.bad), file=name
        )
        say(f"brevity: {left_out} {found.bad[0].message}")
    return found.pairs


def _examples(
    loaded: LoadedModel, invocation: TrainInvocation, pairs: Sequence[Pair], name: str = ""
) -> Sequence[Example]:
    from engine.tasks.examples import encode_pairs

    name = name or invocation.pairs
    encoded = encode_pairs(loaded, pairs)
    for lines, words in (
        (encoded.too_long, "targets longer than the model's positions were left out"),
        (encoded.unreadable, "sources hold nothing that the model reads and were left out"),
        (encoded.shortened, "sources longer than the model's positions are shortened"),
    ):
        if lines:
            told = worded(
                "{count:,} {what} (the first on line {line}).",
                count=len(lines),
                what=retold(words),
                line=lines[0],
            )
            say(f"brevity: {name}: {told}")
    if not encoded.examples:
        raise PairsMissing(name, "none of them fits the model")
    return encoded.examples


def _scores(loaded: LoadedModel, pairs: Sequence[Pair]) -> Callable[[EncoderDecoderModel], Scores]:
    """What scores the model while it is trained. Raises ScoreLibraryMissing at once."""
    from engine.scores.in_training import training_scores

    return training_scores(loaded, pairs)


@contextmanager
def _signals() -> Iterator[list[int]]:
    """Which of SIGINT and SIGTERM came, at first none; a second one ends the process as usual."""
    came: list[int] = []
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def ask(number: int, frame: FrameType | None) -> None:
        came.append(number)
        for known, handler in before.items():
            signal.signal(known, handler)
        say("brevity: ending behind this step; interrupt again to end at once.")

    for number in before:
        signal.signal(number, ask)
    try:
        yield came
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _memory_as_error() -> Iterator[None]:
    try:
        yield
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
        raise MemoryExhausted("a batch of this size: lower --tokens-per-batch") from error
