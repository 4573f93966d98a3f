"""What to do about failures of a batch, in the window: the command's own advice names options."""

from __future__ import annotations

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
    BatchBusy: "Close the other Brevity, or wait for it, then go on.",
    BatchDiskFull: "Make room, then go on: what is done is kept.",
    BatchFolderUnwritable: "Check who may write there, then go on: what is done is kept.",
    BatchRecordsDamaged: "Export what you need, then clear the queue and add the files again.",
    BatchWorkersLost: (
        "Close other programs, then go on; or clear the queue and choose a smaller model."
    ),
    DocumentEncrypted: (
        "Open it in the other window, which asks for the password; or add a copy without."
    ),
    FileNotText: "Add a document or a text file in its place.",
    LanguageUnsupported: (
        "Open it in the other window, which offers key sentences and models for it."
    ),
    SourceEmpty: "If text is to be in it, try again once it is.",
    WorkerDied: "Open it by itself in the other window; the other documents go on.",
}
_BY_CODE = {error.__name__: words for error, words in _ADVICE.items()}


def advice_for(code: str, next_step: str) -> str:
    """What to do about the failure of a code; `next_step` where that fits a window, too.

    In English, as a failure is kept; it is told in the user's language where it is shown.
    """
    return _BY_CODE.get(code, next_step)
