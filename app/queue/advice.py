"""What to do about failures of a batch, in the window: the command's own advice names options."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.errors import (
    BatchBusy,
    BatchDiskFull,
    BatchFolderUnwritable,
    BatchRecordsDamaged,
    BatchWorkersLost,
    DocumentEncrypted,
    FileNotText,
    LanguageUnsupported,
    SourceEmpty,
    WorkerDied,
)

_ADVICE = {
    BatchBusy: QT_TRANSLATE_NOOP("queue", "Close the other Brevity, or wait for it, then go on."),
    BatchDiskFull: QT_TRANSLATE_NOOP("queue", "Make room, then go on: what is done is kept."),
    BatchFolderUnwritable: QT_TRANSLATE_NOOP(
        "queue", "Check who may write there, then go on: what is done is kept."
    ),
    BatchRecordsDamaged: QT_TRANSLATE_NOOP(
        "queue", "Export what you need, then clear the queue and add the files again."
    ),
    BatchWorkersLost: QT_TRANSLATE_NOOP(
        "queue", "Close other programs, then go on; or clear the queue and choose a smaller model."
    ),
    DocumentEncrypted: QT_TRANSLATE_NOOP(
        "queue", "Open it in the other window, which asks for the password; or add a copy without."
    ),
    FileNotText: QT_TRANSLATE_NOOP("queue", "Add a document or a text file in its place."),
    LanguageUnsupported: QT_TRANSLATE_NOOP(
        "queue", "Open it in the other window, which offers key sentences and models for it."
    ),
    SourceEmpty: QT_TRANSLATE_NOOP("queue", "If text is to be in it, try again once it is."),
    WorkerDied: QT_TRANSLATE_NOOP(
        "queue", "Open it by itself in the other window; the other documents go on."
    ),
}
_BY_CODE = {error.__name__: str(words) for error, words in _ADVICE.items()}


def advice_for(code: str, next_step: str) -> str:
    """What to do about the failure of a code; `next_step` where that fits a window, too."""
    words = _BY_CODE.get(code)
    return QCoreApplication.translate("queue", words) if words is not None else next_step
