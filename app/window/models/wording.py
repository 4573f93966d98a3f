"""What the manager says of a model: each state in words, and with a drawing beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.model_entry import ModelEntry, Stage, Transfer
from app.window.amounts import data_of, data_rate, data_size, percent, time_left
from app.window.tasks import TASKS
from app.window.words import language_name
from engine.hub.fit import FitVerdict

_STAGES: dict[Stage, tuple[str, str]] = {
    "available": ("", str(QT_TRANSLATE_NOOP("models", "Not installed"))),
    "waiting": ("waiting", str(QT_TRANSLATE_NOOP("models", "Waiting"))),
    "downloading": ("download", str(QT_TRANSLATE_NOOP("models", "Downloading"))),
    "paused": ("pause", str(QT_TRANSLATE_NOOP("models", "Paused"))),
    "failed": ("error", str(QT_TRANSLATE_NOOP("models", "Failed"))),
    "installed": ("check", str(QT_TRANSLATE_NOOP("models", "Installed"))),
    "unconverted": ("notice", str(QT_TRANSLATE_NOOP("models", "To be converted"))),
    "damaged": ("error", str(QT_TRANSLATE_NOOP("models", "Damaged"))),
    "verifying": ("waiting", str(QT_TRANSLATE_NOOP("models", "Verifying"))),
    "importing": ("waiting", str(QT_TRANSLATE_NOOP("models", "Importing"))),
    "converting": ("waiting", str(QT_TRANSLATE_NOOP("models", "Converting"))),
    "removing": ("waiting", str(QT_TRANSLATE_NOOP("models", "Deleting"))),
}
_FITS: dict[FitVerdict | None, tuple[str, str]] = {
    "fits": ("check", str(QT_TRANSLATE_NOOP("models", "Fits"))),
    "slow": ("warning", str(QT_TRANSLATE_NOOP("models", "Slow"))),
    "does not fit": ("error", str(QT_TRANSLATE_NOOP("models", "Does not fit"))),
    None: ("", str(QT_TRANSLATE_NOOP("models", "Not known"))),
}
_TRANSFER_STATES = {
    "waiting": str(QT_TRANSLATE_NOOP("models", "Waiting for the hub")),
    "downloading": "",
    "paused": str(QT_TRANSLATE_NOOP("models", "Paused")),
    "retrying": str(QT_TRANSLATE_NOOP("models", "Trying again")),
    "verifying": str(QT_TRANSLATE_NOOP("models", "Checking what has come")),
    "finishing": str(QT_TRANSLATE_NOOP("models", "Finishing")),
}


def stage_symbol(stage: Stage) -> str:
    """The name of a state's drawing; empty for none."""
    return _STAGES[stage][0]


def stage_words(entry: ModelEntry) -> str:
    """The state of a model: "Installed", "Downloading 43 %"."""
    words = translated(_STAGES[entry.stage][1])
    shows_part = entry.stage in ("downloading", "paused", "verifying", "importing")
    if shows_part and entry.transfer is not None and entry.transfer.total:
        return f"{words} {percent(entry.transfer.fraction)}"
    return words


def fit_symbol(verdict: FitVerdict | None) -> str:
    """The name of a verdict's drawing; empty for none."""
    return _FITS[verdict][0]


def fit_words(verdict: FitVerdict | None) -> str:
    """ "Fits", "Slow" or "Does not fit"."""
    return translated(_FITS[verdict][1])


def task_words(entry: ModelEntry) -> str:
    """What a model does: "Summarize, Headline"."""
    if entry.catalogued is None:
        return translated("Not known yet") if entry.stage != "importing" else ""
    labels = [task.label for task in TASKS if task.name in entry.tasks]
    return ", ".join(labels) or translated("None")


def language_words(entry: ModelEntry) -> str:
    """Its languages: "English", "German → English"."""
    codes = entry.catalogued.languages if entry.catalogued is not None else ()
    return ", ".join(_language_words(code) for code in codes)


def _language_words(code: str) -> str:
    source, arrow, target = code.partition(">")
    if not arrow:
        return language_name(code)
    return translated("{source} → {target}").format(
        source=language_name(source), target=language_name(target)
    )


def size_words(entry: ModelEntry) -> str:
    """How large it is; empty where nobody knows."""
    if entry.size is None:
        return ""
    words = data_size(entry.size)
    guessed = entry.installed is None and entry.remote is None and entry.unfinished is None
    if guessed and entry.catalogued is not None and entry.catalogued.size_is_about:
        return translated("≈ {size}").format(size=words)
    return words


def transfer_words(transfer: Transfer) -> str:
    """How far work is, in one line: "41.2 of 93.7 MB · 3.2 MB/s · 16 s left"."""
    parts = []
    if transfer.total:
        parts.append(data_of(transfer.done, transfer.total))
    if state := _TRANSFER_STATES.get(transfer.state, ""):
        parts.append(translated(state))
    else:
        parts += rate_parts(transfer.bytes_per_second, transfer.seconds_left)
    return " · ".join(parts)


def rate_parts(bytes_per_second: float, seconds_left: float | None) -> list[str]:
    """How fast, and how long still, as far as that is known."""
    parts = []
    if bytes_per_second > 0:
        parts.append(data_rate(bytes_per_second))
        if seconds_left is not None:
            parts.append(time_left(seconds_left))
    return parts


def path_words(path: Path) -> str:
    """A folder, short where it lies in the user's own."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):  # it lies elsewhere; there is no home
        return str(path)


def translated(text: str) -> str:
    """In the user's language."""
    return QCoreApplication.translate("models", text)
