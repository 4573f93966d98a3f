"""How a training is told: a bar in a terminal, lines in a pipe, or JSON."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Protocol

from engine.cli.output import say
from engine.cli.pacing import time_left
from engine.cli.reports import write_object
from engine.seq2seq.training.events import Begun, Ended, Evaluated, Event, Updated, event_object
from engine.wording import worded

if TYPE_CHECKING:
    from rich.console import Console

_LINE_SECONDS = 10.0
_LEAST_WIDTH = 60
_SMOOTHING = 0.05
_SHOWN = {"sari": "SARI", "exact": "exact", "rouge_l": "ROUGE-L"}
"""Of the scores, what a line has room for; --json has them all."""


class TrainingReport(Protocol):
    """Is shown each event of a training."""

    def show(self, event: Event) -> None:
        """Tell it, or remember it."""

    def close(self) -> None:
        """Nothing follows."""


def make_report(*, as_json: bool) -> TrainingReport:
    """The report for standard output as JSON lines, or for standard error."""
    if as_json:
        return JsonReport()
    if sys.stderr is not None and sys.stderr.isatty():
        from rich.console import Console

        console = Console(file=sys.stderr, highlight=False, markup=False, emoji=False)
        if not console.is_dumb_terminal and console.width >= _LEAST_WIDTH:
            return BarReport(console)
    return LineReport()


class JsonReport:
    """Each event as an object with its kind."""

    def show(self, event: Event) -> None:
        """See `TrainingReport`."""
        write_object(event_object(event))

    def close(self) -> None:
        """See `TrainingReport`."""


class _Meter:
    """What lines and bar say of updates: the loss and rate of the last ones, evened out."""

    def __init__(self) -> None:
        self.steps: int | None = None
        self._loss: float | None = None
        self._pace = 0.0

    def add(self, event: Updated) -> None:
        pace = event.tokens / max(event.seconds, 1e-9)
        if self._loss is None:
            self._loss, self._pace = event.loss, pace
        self._loss += (event.loss - self._loss) * _SMOOTHING
        self._pace += (pace - self._pace) * _SMOOTHING

    def words(self, event: Updated) -> str:
        return worded(
            "loss {loss:.3f}, rate {rate:.1e}, {pace:.0f} tokens/s, {left}",
            loss=self._loss,
            rate=event.rate,
            pace=self._pace,
            left=time_left(event.left),
        )


class LineReport:
    """A line every ten seconds, and one for each evaluation."""

    def __init__(self) -> None:
        self._meter = _Meter()
        self._told = time.monotonic()

    def show(self, event: Event) -> None:
        """See `TrainingReport`."""
        if isinstance(event, Updated):
            self._meter.add(event)
            now = time.monotonic()
            if now - self._told >= _LINE_SECONDS:
                self._told = now
                step = (
                    worded("step {step} of {steps}", step=event.step, steps=self._meter.steps)
                    if self._meter.steps
                    else worded("step {step}", step=event.step)
                )
                say(f"brevity: {step}: {self._meter.words(event)}")
        elif isinstance(event, Begun):
            self._meter.steps = event.steps
            say(f"brevity: {_begun(event)}")
        elif line := told_line(event):
            say(f"brevity: {line}")

    def close(self) -> None:
        """See `TrainingReport`."""


class BarReport:
    """A bar with loss, rate, pace and time left; evaluations stand above it."""

    def __init__(self, console: Console) -> None:
        from rich import progress as bars

        # Without rich's own thread: a frame is drawn when there is something new.
        self._progress = bars.Progress(
            bars.TextColumn("{task.fields[step]}"),
            bars.BarColumn(bar_width=None),
            bars.TextColumn("{task.fields[words]}"),
            console=console,
            auto_refresh=False,
            expand=True,
        )
        self._console = console
        self._meter = _Meter()
        self._task = self._progress.add_task("", total=None, step="", words="")
        self._progress.start()

    def show(self, event: Event) -> None:
        """See `TrainingReport`."""
        if isinstance(event, Updated):
            self._meter.add(event)
            fraction = event.elapsed / max(event.elapsed + event.left, 1e-9)
            of = f"/{self._meter.steps}" if self._meter.steps else ""
            self._progress.update(
                self._task,
                completed=fraction,
                total=1.0,
                step=worded("step {step}", step=f"{event.step}{of}"),
                words=self._meter.words(event),
            )
            self._progress.refresh()
        elif isinstance(event, Begun):
            self._meter.steps = event.steps
            self._console.print(_begun(event))
        elif line := told_line(event):
            self._console.print(line)

    def close(self) -> None:
        """See `TrainingReport`."""
        self._progress.stop()


def told_line(event: Event) -> str:
    """An evaluation or the end in one line; nothing of other events."""
    if isinstance(event, Evaluated):
        losses = ", ".join(f"{task} {loss:.3f}" for task, loss in event.losses.items())
        line = worded(
            "step {step}: development loss {loss:.4f} ({losses})",
            step=event.step,
            loss=event.mean,
            losses=losses,
        )
        if event.is_best:
            line += worded(", the best so far")
        for task, scores in event.scores.items():
            shown = [f"{name} {scores[key]:.1f}" for key, name in _SHOWN.items() if key in scores]
            line += f"; {task}: {', '.join(shown)}"
        return line
    if isinstance(event, Ended):
        line = worded(
            "complete after {steps} steps" if event.complete else "stopped after {steps} steps",
            steps=event.step,
        )
        if event.best_loss is not None:
            line += worded("; best at step {step}", step=event.best_step)
        return line
    return ""


def _begun(event: Begun) -> str:
    length = worded("{steps} steps", steps=event.steps) if event.steps else worded("training")
    if event.step:
        length += worded(", after {steps} before", steps=event.step)
    return worded(
        "{length}, in {precision}; {batches} batches an epoch",
        length=length,
        precision=event.precision,
        batches=event.batches,
    )
