"""What the queue's window says of a document and of the whole queue."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.queue.document import QueuedDocument, State
from app.window.amounts import clock_left
from app.window.words import number
from engine.wording import figures

_STATES: dict[State, tuple[str, str]] = {
    "waiting": ("waiting", str(QT_TRANSLATE_NOOP("queue", "Waiting"))),
    "working": ("run", str(QT_TRANSLATE_NOOP("queue", "Working"))),
    "done": ("check", str(QT_TRANSLATE_NOOP("queue", "Done"))),
    "failed": ("error", str(QT_TRANSLATE_NOOP("queue", "Failed"))),
    "stopped": ("pause", str(QT_TRANSLATE_NOOP("queue", "Stopped"))),
}


def state_symbol(state: State) -> str:
    """The name of a state's drawing."""
    return _STATES[state][0]


def state_words(document: QueuedDocument) -> str:
    """The state of a document: "Done", "Working: 3 of 11"."""
    words = translated(_STATES[document.state][1])
    if document.state == "working" and document.passes > 1:
        return translated("{state}: {done} of {all}").format(
            state=words, done=document.passes_done, all=document.passes
        )
    return words


def time_words(seconds: float) -> str:
    """How long a document took: "0.8 s", "42 s", "3 min 5 s"."""
    if seconds < 9.95:
        return translated("{seconds} s").format(seconds=figures(f"{seconds:.1f}"))
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return translated("{seconds} s").format(seconds=rest)
    return translated("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)


def documents(count: int) -> str:
    """The number with its noun: "1 document", "1,200 documents"."""
    if count == 1:
        return translated("1 document")
    return translated("{count} documents").format(count=number(count))


def results(count: int) -> str:
    """The number with its noun: "1 result", "50 results"."""
    if count == 1:
        return translated("1 result")
    return translated("{count} results").format(count=number(count))


def count_words(done: int, failed: int, total: int) -> str:
    """How far the queue is: "12 of 50 done · 1 failed"."""
    words = translated("{done} of {total} done").format(done=number(done), total=number(total))
    if failed:
        words += " · " + translated("{count} failed").format(count=number(failed))
    return words


def pace_words(per_minute: float | None, seconds_left: float | None) -> str:
    """How fast it goes: "31 documents a minute · 00:40 left"; nothing while nobody can tell."""
    if per_minute is None or seconds_left is None:
        return ""
    pace = number(round(per_minute)) if per_minute >= 9.5 else figures(f"{per_minute:.1f}")
    words = translated("{count} documents a minute").format(count=pace)
    return f"{words} · {clock_left(seconds_left)}"


def translated(text: str) -> str:
    """In the user's language."""
    return QCoreApplication.translate("queue", text)
