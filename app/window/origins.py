"""How each result that a window shows was made, and of what: for counts, receipts and sources."""

from __future__ import annotations

import time
import weakref
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from app.engine_share import EngineShare
from app.history import KeptRun, KeptSource
from app.window.history.kept_words import in_present_words
from app.window.result_pane import ResultPane, ResultRun
from app.window.run_controller import RunController
from app.window.runs import FinishedRun
from app.window.source_pane import SourcePane
from app.window.source_text import SourceText
from app.window.summary_choice import STRATEGIES
from app.window.versions.version import as_shown
from engine.documents import Block
from engine.hub.naming import EMBEDDED_MODEL
from engine.messages import CoveredBlock, Delta, Loaded, Run, SourceBlock, Started

if TYPE_CHECKING:
    from engine.documents.document import BlockKind

_REMEMBERED = 16
"""Results that may come back as another run's, as from a list of versions."""
_QUOTING = "extractive"


@dataclass(frozen=True)
class Origin:
    """How a result was made.

    `source` is what the run worked on: a selection, or the whole text. `text` is the result as the
    engine wrote it, "" until it has ended by itself. `model` is "" where none was run, or an id,
    with `@commit` where it has one. `words_total` is 0 where it was not counted; then `coverage`
    tells what was not read. `made` is in seconds since 1970. What nobody knows is "".
    """

    task: str
    source: SourceText
    name: str = ""
    title: str = ""
    text: str = ""
    strategy: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    model: str = ""
    device: str = ""
    precision: str = ""
    made: float = 0.0
    words_read: int = 0
    words_total: int = 0
    coverage: tuple[CoveredBlock, ...] = ()
    quoted: int = 0
    language: str | None = None
    """The one that was translated to."""


class Origins(QObject):
    """Remembers the origin of every run's text, for as long as undo could bring the text back."""

    changed = Signal()
    """Something is known of the text that is shown now."""

    def __init__(
        self,
        engine: EngineShare,
        controller: RunController,
        source: SourcePane,
        result: ResultPane,
        parent: QObject,
    ) -> None:
        """`controller` comes first: it has to hear of each event before this does."""
        super().__init__(parent)
        self._engine, self._source, self._result = engine, source, result
        self._loaded: Loaded | None = None
        self._job = 0
        self._draft: Origin | None = None
        self._run: ResultRun | None = None
        self._known: list[tuple[weakref.ref[ResultRun], Origin]] = []
        self._recent: deque[tuple[ResultRun | None, Origin]] = deque(maxlen=_REMEMBERED)
        engine.model_loaded.connect(self._on_loaded)
        engine.job_started.connect(self._on_started)
        engine.text_changed.connect(self._on_text_changed)
        controller.finished.connect(self._on_finished)
        result.ended.connect(self._recognize)

    @property
    def shown(self) -> Origin | None:
        """That of the result that is shown now; None if nothing is known of how it was made."""
        run = self._result.run
        return None if run is None else self._of(run)

    def remember_kept(self, _number: int, source: KeptSource | None, run: KeptRun | None) -> None:
        """Take from what was read of the history how a run was made, which may be shown soon."""
        if source is not None and run is not None:
            self._recent.append((None, _kept_origin(source, run)))
            self._recognize()

    def _of(self, run: ResultRun) -> Origin | None:
        return next((origin for known, origin in reversed(self._known) if known() is run), None)

    def _attach(self, run: ResultRun, origin: Origin) -> None:
        # By identity: two runs may say the same of themselves.
        others = [(k, old) for k, old in self._known if (r := k()) is not None and r is not run]
        self._known = [*others, (weakref.ref(run), origin)]
        self.changed.emit()

    def _recognize(self) -> None:
        """Know a text again that comes back as another run's."""
        run = self._result.run
        if run is None or self._of(run) is not None:
            return
        text, task = self._result.text(), run.task.name
        for past, origin in reversed(self._recent):
            is_version = past is not None and past.version == run.version != 0
            if is_version or (origin.task == task and as_shown(origin.text) == text):
                self._attach(run, origin)
                return

    # ------------------------------------------------------------ runs

    def _on_loaded(self, event: Loaded) -> None:
        self._loaded = event

    def _on_started(self, event: Started) -> None:
        request = self._engine.request(event.job)
        self._job, self._run, self._draft = event.job, None, None
        if request is not None:
            self._draft = replace(
                self._draft_of(request),
                strategy=event.strategy,
                words_read=event.words_read,
                words_total=event.words_total,
                made=time.time(),
            )
        elif (shown := self.shown) is not None:
            # A part of it is written anew; all else stays as it was.
            options = {**shown.options, "rewritten": "in part"}
            self._draft = replace(shown, options=options, text="", made=time.time())

    def _draft_of(self, request: Run) -> Origin:
        document = self._source.document
        loaded = self._loaded
        return Origin(
            task=request.task,
            source=SourceText(
                request.text, blocks=_blocks(request.blocks), language=request.language
            ),
            name=document.name if document is not None else "",
            title=document.title if document is not None else "",
            options=_options(request),
            model=request.model or EMBEDDED_MODEL,
            device=loaded.device if loaded is not None else "",
            precision=loaded.precision if loaded is not None else "",
            language=request.target_language,
        )

    def _on_text_changed(self, event: Delta) -> None:
        if event.job != self._job or self._run is not None or self._draft is None:
            return
        if not self._result.has_streamed:  # of a part that is written anew, nothing was yet
            return
        self._run = self._result.run
        if self._run is not None:
            # Should it not end by itself, this is what is known of it.
            draft = replace(self._draft, options={**self._draft.options, "ended": "early"})
            self._attach(self._run, draft)

    def _on_finished(self, done: FinishedRun) -> None:
        if self._run is None or self._draft is None:
            return
        event, draft = done.event, self._draft
        origin = replace(
            draft,
            source=done.source,
            name=done.name,
            title=draft.title if done.name == draft.name else Path(done.name).stem,
            text=done.text,
            quoted=len(event.quotations),
        )
        if not done.part_of:
            origin = replace(origin, strategy=event.strategy, coverage=event.coverage)
        if origin.strategy == _QUOTING:
            origin = replace(origin, model="", device="", precision="")
        self._recent.append((self._run, origin))
        self._attach(self._run, origin)


def _options(request: Run) -> dict[str, str]:
    """What was chosen, in the words of the command line's options."""
    chosen = {
        "length": request.length,
        "strategy": "" if request.strategy == "auto" else request.strategy,
        "beams": str(request.num_beams or ""),
        "max tokens": str(request.max_tokens or ""),
        "source language": request.source_language or "",
        "target language": request.target_language or "",
        "faithful": "" if request.faithful else "no",
        "variation": str(request.variation or ""),
    }
    return {name: value for name, value in chosen.items() if value}


def _kept_origin(source: KeptSource, run: KeptRun) -> Origin:
    return Origin(
        task=run.task,
        source=SourceText(source.text, blocks=_blocks(source.blocks), language=source.language),
        name=source.name,
        title=Path(source.name).stem,
        text=run.text,
        strategy=_strategy_of(run),
        options=in_present_words(run.settings),
        model=run.model,
        made=run.made,
        coverage=run.coverage,
        quoted=len(run.quotations),
    )


def _strategy_of(run: KeptRun) -> str:
    """The strategy that a kept run tells in words, alone or before "chosen automatically"."""
    said = {value.partition(",")[0] for value in in_present_words(run.settings).values()}
    return next((name for name, strategy in STRATEGIES.items() if strategy.label in said), "")


def _blocks(blocks: Iterable[SourceBlock]) -> tuple[Block, ...]:
    return tuple(
        Block(cast("BlockKind", kind), start, end, level) for kind, start, end, level in blocks
    )
