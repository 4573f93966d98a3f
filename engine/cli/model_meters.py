"""How far work on models is: a bar in a terminal, now and then a line in a pipe, or JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from engine.cli.model_work import Meter, Progress
from engine.cli.output import say
from engine.cli.pacing import Pace, time_left
from engine.hub.bytes_work import WorkProgress
from engine.hub.storage import megabytes
from engine.wording import retold, translatable, worded

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import TaskID

    from engine.hub.download import DownloadProgress

_FRAME_SECONDS = 0.1
_LINE_SECONDS = 10.0
_JSON_SECONDS = 0.2
_LEAST_WIDTH = 40

_STATES = {
    "waiting": translatable("waiting"),
    "downloading": translatable("downloading"),
    "retrying": translatable("retrying"),
    "paused": translatable("paused"),
    "verifying": translatable("verifying"),
    "finishing": translatable("finishing"),
}

Tell = Callable[[str, Mapping[str, object]], None]


def make_meter(title: str, model: str, tell_json: Tell | None) -> Meter:
    """The meter for standard error, or for JSON lines through `tell_json`."""
    if tell_json is not None:
        return JsonMeter(model, tell_json)
    if sys.stderr is not None and sys.stderr.isatty():
        from rich.console import Console

        console = Console(file=sys.stderr, highlight=False, markup=False, emoji=False)
        if not console.is_dumb_terminal and console.width >= _LEAST_WIDTH:
            return BarMeter(title, console)
    return LineMeter(title)


class LineMeter:
    """A line every ten seconds, and one whenever there is something to note."""

    def __init__(self, title: str) -> None:
        self._title = retold(title)
        self._pace = Pace(_LINE_SECONDS, at_once=False)
        self._note = ""

    def show(self, progress: Progress) -> None:
        """See `Meter`."""
        note = getattr(progress, "note", "")
        if note != self._note:
            self._note = note
            if note:
                say(f"brevity: {self._title}: {retold(note)}")
        if self._pace.is_due():
            say(f"brevity: {self._title}: {_how_far(progress)}")

    def close(self) -> None:
        """See `Meter`."""


class JsonMeter:
    """One object at most five times a second, and one for each change of state."""

    def __init__(self, model: str, tell: Tell) -> None:
        self._model = model
        self._tell = tell
        self._pace = Pace(_JSON_SECONDS, at_once=True)
        self._state: tuple[str, str] | None = None

    def show(self, progress: Progress) -> None:
        """See `Meter`."""
        state = (getattr(progress, "state", ""), getattr(progress, "note", ""))
        if state != self._state or self._pace.is_due():
            self._state = state
            self._tell("progress", {"model": self._model, **asdict(progress)})

    def close(self) -> None:
        """See `Meter`."""


class BarMeter:
    """A bar for all, and below it one for each file that is on its way."""

    def __init__(self, title: str, console: Console) -> None:
        from rich import progress as bars

        # Without rich's own thread: a frame is drawn when there is something new.
        self._progress = bars.Progress(
            bars.TextColumn("{task.description}"),
            bars.BarColumn(bar_width=None),
            bars.TextColumn("{task.fields[words]}"),
            console=console,
            auto_refresh=False,
            transient=True,
            expand=True,
        )
        self._room = max(12, console.width // 3)
        self._all = self._progress.add_task(_short(retold(title), self._room), total=None, words="")
        self._files: dict[str, TaskID] = {}
        self._pace = Pace(_FRAME_SECONDS, at_once=True)
        self._note = ""
        self._console = console
        self._progress.start()

    def show(self, progress: Progress) -> None:
        """See `Meter`."""
        self._progress.update(
            self._all, completed=progress.done, total=progress.total, words=_how_far(progress)
        )
        if not isinstance(progress, WorkProgress):
            self._show_file(progress)
        note = getattr(progress, "note", "")
        if note != self._note:
            self._note = note
            if note:
                self._console.print(retold(note))
        if self._pace.is_due():
            self._progress.refresh()

    def close(self) -> None:
        """See `Meter`."""
        self._progress.stop()

    def _show_file(self, progress: DownloadProgress) -> None:
        path = progress.path
        if not path:
            return
        if progress.file_done >= progress.file_size:
            if path in self._files:
                self._progress.remove_task(self._files.pop(path))
            return
        if path not in self._files:
            label = f"  {_short(path, self._room - 2)}"
            self._files[path] = self._progress.add_task(label, total=progress.file_size, words="")
        self._progress.update(
            self._files[path],
            completed=progress.file_done,
            words=f"{worded(_STATES[progress.state])} {megabytes(progress.file_done)}",
        )


def _how_far(progress: Progress) -> str:
    words = worded("{done} of {all}", done=megabytes(progress.done), all=megabytes(progress.total))
    rate = getattr(progress, "bytes_per_second", 0.0)
    if rate:
        words += f", {megabytes(round(rate))}/s"
    left = getattr(progress, "seconds_left", None)
    return words if left is None else worded(", ").join([words, time_left(left)])


def _short(text: str, width: int) -> str:
    """The text, its middle left out if it is too long."""
    if len(text) <= width:
        return text
    half = width // 2
    return f"{text[: half - 1]}…{text[half - width :]}"
