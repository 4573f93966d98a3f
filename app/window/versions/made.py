"""What a run that has ended, and one that was kept, is as a version."""

from __future__ import annotations

from app.history import KeptRun, KeptSource
from app.window.history.keeping import kept_run, kept_source
from app.window.result_pane import ResultRun
from app.window.runs import FinishedRun
from app.window.versions.version import EDITS_UNKNOWN, Family, Version, with_run
from engine.documents import count_words


def of_finished(done: FinishedRun, shown: ResultRun, made: float) -> tuple[Family, Version]:
    """The version that a run has made, shown as `shown`, at a time in seconds since 1970."""
    run = kept_run(done, made)
    return (kept_source(done).sha256, run.task), Version(
        0,
        made,
        run.model,
        run.settings,
        count_words(run.text),
        run.text,
        shown.facts,
        shown.quotations,
    )


def of_kept(source: KeptSource, run: KeptRun, number: int) -> tuple[Family, Version]:
    """The version that a run in the history is."""
    words = count_words(run.text)
    version = Version(0, run.made, run.model, run.settings, words, number=number)
    return (source.sha256, run.task), with_run(version, run, edits=EDITS_UNKNOWN)
