"""What is chosen for runs, what one is to do, and what it left."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from app.engine_share import EngineShare
from app.window.source_pane import SourcePane
from app.window.source_text import SourceText
from app.window.summary_choice import AUTOMATIC, SUMMARIZE, SummaryChoice
from app.window.tasks import TASKS, Task
from engine.messages import Finished, Run


@dataclass(frozen=True)
class RunChoices:
    """What holds for all runs until it is chosen otherwise. None leaves it to the task."""

    num_beams: int | None = None
    max_tokens: int | None = None
    device: str = "auto"
    precision: str = "auto"
    faithful: bool = True


@dataclass(frozen=True)
class FinishedRun:
    """A run that ended by itself: what was asked, of what, and the text as the engine wrote it.

    `name` is that of the document, "" for what was typed or pasted; `whole_source` the text that
    the source was, or was a part of. Where only a part of a result was written anew, the text is
    the whole, the request that of the run before, and `part_of` the job that wrote that result.
    """

    request: Run
    name: str
    source: SourceText
    text: str
    event: Finished
    whole_source: str = ""
    part_of: int = 0

    @property
    def job(self) -> int:
        """The engine's number for it."""
        return self.event.job


@dataclass(frozen=True)
class Order:
    """What a run is to do, of what. `identity` tells its source from others in the window.

    With a `base`, a part of that run's result is written anew.
    """

    task: Task
    source: SourceText
    name: str
    whole_source: str
    identity: object
    strategy: str = AUTOMATIC
    length: str = ""
    any_language: bool = False
    variation: int = 0
    base: FinishedRun | None = None

    @classmethod
    def of(cls, task: Task, source: SourcePane, choice: SummaryChoice) -> Order:
        """A task on what is in the source now: on the selection, if there is one."""
        document = source.document
        summarizes = task.name == SUMMARIZE
        return cls(
            task,
            source.selection() or source.source_text(),
            document.name if document is not None else "",
            source.text(),
            source.identity,
            choice.strategy if summarizes else AUTOMATIC,
            choice.length if summarizes else "",
        )

    @classmethod
    def again(
        cls, done: FinishedRun, identity: object, variation: int = 0, *, is_part: bool = False
    ) -> Order:
        """The same as a run that has ended, or a part of its result."""
        asked = done.request
        return cls(
            next(task for task in TASKS if task.name == asked.task),
            done.source,
            done.name,
            done.whole_source,
            identity,
            asked.strategy,
            asked.length,
            asked.any_language,
            variation,
            done if is_part else None,
        )

    def submit(self, engine: EngineShare, choices: RunChoices, *, shows_beams: bool) -> int:
        """Ask the engine for all of it. Returns the job's number."""
        return engine.submit(
            self.task.name,
            self.source.text,
            strategy=self.strategy,
            length=self.length,
            any_language=self.any_language,
            language=self.source.language,
            blocks=self.source.blocks,
            variation=self.variation,
            shows_beams=shows_beams,
            **asdict(choices),
        )

    def finished(self, request: Run, text: str, event: Finished) -> FinishedRun:
        """What is left of it when it has ended by itself."""
        part_of = self.base.job if self.base is not None else 0
        return FinishedRun(request, self.name, self.source, text, event, self.whole_source, part_of)
