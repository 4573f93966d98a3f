"""What becomes of a document of the queue by what a batch tells of it, or has written down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from app.queue.advice import advice_for
from app.queue.document import Failure, QueuedDocument
from app.queue.results import done_entries
from engine.batch.events import Begun, Done, Failed, Progress
from engine.batch.manifest import Entry
from engine.batch.plan import written_name
from engine.batch.reading import Facts, is_unchanged


def after_event(
    document: QueuedDocument, event: Begun | Progress | Done | Failed, results: Path
) -> QueuedDocument:
    """The document after an event of the batch whose results go to a folder."""
    match event:
        case Begun():
            return QueuedDocument(document.path, "working")
        case Progress():
            return replace(
                document, state="working", passes_done=event.passes_done, passes=event.passes
            )
        case Done():
            return _done(document.path, event, results)
        case Failed():
            advice = advice_for(event.code, event.next_step)
            return _failed(document.path, event.code, event.message, advice)


def found_done(documents: Iterable[QueuedDocument], results: Path) -> list[QueuedDocument]:
    """Those of the documents that a batch has done without having been heard.

    What has changed since is left out: it is to be done again.
    """
    documents = tuple(documents)
    entries: Mapping[str, Entry] = done_entries(results) if documents else {}
    found = []
    for document in documents:
        entry = entries.get(written_name(document.path))
        if entry is None:
            continue
        if is_unchanged(document.path, Facts(entry.sha256, entry.size, entry.modified)):
            found.append(_done(document.path, entry, results))
    return found


def unlistable(path: Path) -> QueuedDocument:
    """A document that the command can't be told of."""
    return _failed(
        path,
        "NameUnlistable",
        "The name of this document has a line end in it.",
        "Give it another name, or open it by itself.",
    )


def left_out(path: Path) -> QueuedDocument:
    """A document of which a batch that came to its end told nothing."""
    return _failed(
        path,
        "LeftOut",
        "The batch left this document out.",
        "Try it again, or open it by itself.",
    )


def _failed(path: Path, code: str, message: str, next_step: str) -> QueuedDocument:
    return QueuedDocument(path, "failed", failure=Failure(code, message, next_step))


def _done(path: Path, done: Done | Entry, results: Path) -> QueuedDocument:
    return QueuedDocument(
        path,
        "done",
        words=done.words,
        seconds=done.seconds,
        output=f"{results.name}/{done.output}",
    )
