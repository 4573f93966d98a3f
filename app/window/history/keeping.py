"""What the history keeps of a run that has ended by itself."""

from __future__ import annotations

from app.history import KeptRun, KeptSource
from app.window.history.wording import translated
from app.window.runs import FinishedRun
from app.window.summary_choice import AUTOMATIC, LENGTHS, STRATEGIES, SUMMARIZE, SummaryChoice
from app.window.words import language_name
from engine.hub.naming import EMBEDDED_MODEL
from engine.messages import Finished, Run
from engine.wording import figures


def kept_source(done: FinishedRun) -> KeptSource:
    """What a run worked on: of a selection, the selection alone."""
    source = done.source
    blocks = tuple((block.kind, block.start, block.end, block.level) for block in source.blocks)
    return KeptSource(done.name, source.text, source.language, blocks)


def kept_run(done: FinishedRun, made: float) -> KeptRun:
    """The result as the engine wrote it, and how it was made; `made` is in seconds since 1970."""
    return KeptRun(
        done.request.task,
        done.text,
        made,
        done.request.model or EMBEDDED_MODEL,
        chosen_settings(done),
        done.event.quotations,
        done.event.coverage,
    )


def chosen_settings(done: FinishedRun) -> dict[str, str]:
    """What was chosen, and what came of it, by names that are words: in the order to be read."""
    request, source, finished = done.request, done.source, done.event
    found = {
        translated("Length"): _length(request),
        translated("How"): _strategy(request, finished),
        translated("Part"): translated("the selection") if source.is_selection else "",
        translated("From"): language_name(request.source_language or request.language or ""),
        translated("To"): language_name(request.target_language or ""),
        translated("Variation"): str(request.variation or ""),
        translated("Written anew"): translated("in part") if done.part_of else "",
        translated("Beams"): str(request.num_beams or ""),
        translated("Most tokens"): str(request.max_tokens or ""),
        translated("Device"): "" if request.device == AUTOMATIC else request.device,
        translated("Precision"): "" if request.precision == AUTOMATIC else request.precision,
        translated("Unsupported sentences"): "" if request.faithful else translated("kept"),
        translated("Took"): translated("{seconds} s").format(
            seconds=figures(f"{max(finished.seconds, 0.1):.1f}")
        ),
        translated("Ended"): translated("at the greatest length") if finished.truncated else "",
    }
    return {name: value for name, value in found.items() if value}


def _length(request: Run) -> str:
    if request.task != SUMMARIZE or not request.length:
        return ""
    if request.length in LENGTHS or request.length.isdecimal():
        return SummaryChoice(request.length).length_words
    return request.length


def _strategy(request: Run, finished: Finished) -> str:
    if request.task != SUMMARIZE and finished.strategy == "whole":
        return ""  # the only way there is
    used = STRATEGIES[finished.strategy].label if finished.strategy in STRATEGIES else ""
    if request.strategy == AUTOMATIC and used and finished.strategy != AUTOMATIC:
        return translated("{way}, chosen automatically").format(way=used)
    return used or finished.strategy
