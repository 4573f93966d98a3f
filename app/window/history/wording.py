"""How a kept run reads in the list, in the preview and aloud."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from app.history import ListedRun
from app.window.amounts import data_size
from app.window.tasks import TASKS
from app.window.words import number, words
from engine.hub.catalogue import entry_for

_RESULTS = {task.name: task for task in TASKS}


def source_words(name: str) -> str:
    """What the source of a run is called, in one line."""
    return " ".join(name.split()) or translated("Text without a name")


def model_words(model: str) -> str:
    """What the user knows a model as."""
    known = entry_for(model) if model else None
    return known.title if known is not None else model


def task_words(task: str) -> str:
    """What the result of a task is called."""
    return _RESULTS[task].result_title if task in _RESULTS else task


def facts_words(task: str, model: str, count: int) -> str:
    """ "Summary · Brevity small · 91 words"."""
    return " · ".join(filter(None, (task_words(task), model_words(model), words(count))))


def settings_words(settings: Mapping[str, str]) -> str:
    """ "Length: Medium · How: By section"."""
    return " · ".join(f"{name}: {value}" for name, value in settings.items())


def time_words(made: float) -> str:
    """Day and minute, short, as the user's language writes them."""
    if QLocale().language() == QLocale.Language.C:
        return QLocale(QLocale.Language.English).toString(_moment(made), "d MMM yyyy HH:mm")
    return QLocale().toString(_moment(made), QLocale.FormatType.ShortFormat)


def long_time_words(made: float) -> str:
    """The day with its name, and the minute."""
    moment = _moment(made)
    day = _locale().toString(moment.date(), QLocale.FormatType.LongFormat)
    return f"{day}, {_locale().toString(moment.time(), QLocale.FormatType.ShortFormat)}"


def spoken_words(run: ListedRun) -> str:
    """The whole row, as a screen reader says it."""
    facts = facts_words(run.task, run.model, run.words).replace(" · ", ", ")
    return f"{source_words(run.source_name)}, {time_words(run.made)}, {facts}: {run.beginning}"


def runs_words(count: int) -> str:
    """The number with its noun: "1 run", "1,204 runs"."""
    if count == 1:
        return translated("1 run")
    return translated("{count} runs").format(count=number(count))


def size_words(count: int, size: int) -> str:
    """ "1,204 runs · 14 MB"; nothing of none."""
    return f"{runs_words(count)} · {data_size(size)}" if count else ""


def _moment(made: float) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(made))


def _locale() -> QLocale:
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return locale


def translated(text: str) -> str:
    """In the user's language."""
    return QCoreApplication.translate("history", text)
