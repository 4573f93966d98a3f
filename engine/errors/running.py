"""Failures of running a task: options, devices, memory, processes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.errors.base import BrevityError
from engine.own_program import is_bundle
from engine.reasons import reason_of

_UNLOADABLE_ON_WINDOWS = (126, 127, 193, 1114)
"""Not found, without what is wanted of it, no library, and failing when it is loaded."""


@dataclass(eq=False)
class OptionInvalid(BrevityError):
    """An option of decoding or of a task is out of its range."""

    option: str
    value: str
    allowed: str
    summary: ClassVar[str] = "{option} can't be {value}."
    advice: ClassVar[str] = "It takes {allowed}."


@dataclass(eq=False)
class TaskUnsupported(BrevityError):
    """The model was not trained for the task."""

    model: str
    task: str
    does: str
    summary: ClassVar[str] = "The model {model} does not do the task {task}."
    advice: ClassVar[str] = "It does: {does}. Choose another task, or another model."


@dataclass(eq=False)
class LanguagePairUnsupported(BrevityError):
    """The model translates, but not between these languages."""

    model: str
    source: str
    target: str
    pairs: str
    summary: ClassVar[str] = "The model {model} does not translate from {source} to {target}."
    advice: ClassVar[str] = "It translates {pairs}. Choose these languages, or another model."


@dataclass(eq=False)
class LanguageUnsupported(BrevityError):
    """The document is in a language that the model does not read."""

    model: str
    language: str
    languages: str
    summary: ClassVar[str] = (
        "This document is in {language}; the model {model} reads only {languages}."
    )
    advice: ClassVar[str] = (
        "Choose a model for {language}, or for a summary the strategy extractive, which quotes the"
        " most central sentences in any language."
    )


@dataclass(eq=False)
class RunForgotten(BrevityError):
    """A run is asked about that the engine does not remember."""

    summary: ClassVar[str] = "The engine does not remember how this result was written."
    advice: ClassVar[str] = (
        "Run the task again: only the last results are remembered, until another model is loaded or"
        " the engine ends."
    )


@dataclass(eq=False)
class PartNotWritten(BrevityError):
    """A part of a result is to be written anew that the model did not write."""

    summary: ClassVar[str] = "The model did not write this part of the result."
    advice: ClassVar[str] = (
        "It was quoted from the source or has been changed since. Choose another part, or write"
        " the whole result again."
    )


@dataclass(eq=False)
class NothingElseWritten(BrevityError):
    """A part is to be written otherwise, and nothing else that comes may stand."""

    summary: ClassVar[str] = "The model found nothing else to say here that the source supports."
    advice: ClassVar[str] = "Change the words yourself, or choose a larger or another part."


@dataclass(eq=False)
class DeviceUnavailable(BrevityError):
    """The asked device is not on this machine."""

    device: str
    available: str
    summary: ClassVar[str] = "There is no device {device} on this machine."
    advice: ClassVar[str] = "Available: {available}."


@dataclass(eq=False)
class DeviceFailed(BrevityError):
    """The asked device is there, and does not compute."""

    device: str
    reason: str
    available: str
    summary: ClassVar[str] = "The device {device} does not work on this machine: {reason}."
    advice: ClassVar[str] = (
        "Close what else uses it, update its driver, or choose another device. "
        "Available: {available}."
    )


@dataclass(eq=False)
class PrecisionUnavailable(BrevityError):
    """The asked precision does not run on this device."""

    precision: str
    device: str
    available: str
    summary: ClassVar[str] = "Precision {precision} does not run on {device}."
    advice: ClassVar[str] = "Available: {available}."


@dataclass(eq=False)
class MemoryExhausted(BrevityError):
    """The machine has not enough memory for the model or the job."""

    wanted: str
    summary: ClassVar[str] = "There is not enough memory for {wanted}."
    advice: ClassVar[str] = "Close other programs, choose fewer beams, or a smaller model."


@dataclass(eq=False)
class OutputUnwritable(BrevityError):
    """A result can't be written where it should go."""

    reason: str
    summary: ClassVar[str] = "The output can't be written: {reason}."
    advice: ClassVar[str] = "Check that there is room where it goes, and that it may be written."


@dataclass(eq=False)
class ProtocolBroken(BrevityError):
    """A line between the window and the engine is not a message."""

    reason: str
    summary: ClassVar[str] = "The window and the engine misunderstood each other: {reason}."
    advice: ClassVar[str] = "Run the task again; if it happens again, restart Brevity."


@dataclass(eq=False)
class EngineFault(BrevityError):
    """A defect of Brevity itself, caught at the process boundary."""

    reason: str
    summary: ClassVar[str] = "The engine met an unexpected fault: {reason}."
    advice: ClassVar[str] = "Your text is safe. Run the task again, or report the details."


@dataclass(eq=False)
class InstallationDamaged(BrevityError):
    """A part of a bundle is missing or can't be loaded."""

    reason: str
    summary: ClassVar[str] = "A part of this installation of Brevity can't be loaded: {reason}."
    advice: ClassVar[str] = "Install Brevity again; brevity --selftest says whether it then works."


def fault_of(error: Exception) -> BrevityError:
    """What to tell of an exception that nobody foresaw.

    In a bundle, a module or library that can't be loaded is no defect of ours that another try
    might get past: something took it away.
    """
    if is_bundle() and is_lost_library(error):
        return InstallationDamaged(str(error))
    reason = reason_of(error)
    return EngineFault(f"{type(error).__name__}: {reason}" if reason else type(error).__name__)


def is_lost_library(error: Exception) -> bool:
    """Whether this is how Python, or a library that loads others, says that one can't be loaded."""
    if isinstance(error, OSError):
        said_by_windows = getattr(error, "winerror", None) in _UNLOADABLE_ON_WINDOWS
        return said_by_windows or (error.errno is None and ".so" in str(error))
    return isinstance(error, ImportError)
