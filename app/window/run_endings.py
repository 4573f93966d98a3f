"""What is said over a result when its run has failed, or ended otherwise than one expects."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.window.banner import Message
from engine.errors import (
    ConfigInvalid,
    ManifestDamaged,
    ModelDamaged,
    ModelFolderMissing,
    ModelMissing,
    ModelNeedsConversion,
    ModelNotFolder,
    ModelNotInstalled,
    ModelUnsupported,
    NothingElseWritten,
    PartNotWritten,
)
from engine.messages import Failed

_OF_THE_MODEL = frozenset(
    cls.__name__
    for cls in (
        ConfigInvalid,
        ManifestDamaged,
        ModelDamaged,
        ModelFolderMissing,
        ModelMissing,
        ModelNeedsConversion,
        ModelNotFolder,
        ModelNotInstalled,
        ModelUnsupported,
    )
)
"""Failures of a run that another model would not have."""

_OF_THE_PART = frozenset(cls.__name__ for cls in (NothingElseWritten, PartNotWritten))
"""Failures to write a part anew that would come again."""


def ending_message(*, wrote: bool, truncated: bool, of_part: bool = False) -> Message | None:
    """What there is to say of a run that has ended by itself; None of most.

    `of_part`: it was to write only a part of a result anew.
    """
    if not wrote and of_part:
        return Message(
            _translated("The model wrote the same words again."),
            _translated("Choose other words for one of its own, or have it all written again."),
            "notice",
        )
    if not wrote:
        return Message(
            _translated("The model had nothing to say about this text."),
            _translated("Choose another task, or give it more text."),
            "notice",
        )
    if truncated:
        return Message(
            _translated("The text ends early: it reached its greatest length."),
            _translated("Work on a shorter source, or go on writing yourself."),
            "notice",
        )
    return None


def failure_message(
    event: Failed,
    *,
    choose_model: Callable[[], object],
    run_again: Callable[[], object],
    write_again: Callable[[], object],
) -> Message:
    """What is said of a failed run, with the one thing to do about it."""
    if event.code in _OF_THE_MODEL:
        action, act = _translated("Choose another model"), choose_model
    elif event.code in _OF_THE_PART:
        action, act = _translated("Write it all again"), write_again
    else:
        action, act = _translated("Run again"), run_again
    return Message(event.message, event.next_step, "error", action, act, event.details)


def _translated(text: str) -> str:
    return QCoreApplication.translate("run_endings", text)
