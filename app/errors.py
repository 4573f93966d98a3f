"""Failures that belong to the window, in the same form as the engine's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.errors import BrevityError


@dataclass(eq=False)
class EngineDied(BrevityError):
    """The engine process ended while it was needed."""

    reason: str
    summary: ClassVar[str] = "The engine stopped unexpectedly ({reason})."
    advice: ClassVar[str] = "Your text is kept and the engine has been restarted. Run it again."


@dataclass(eq=False)
class EngineUnstartable(BrevityError):
    """The engine process can't be started, or dies before it is ready."""

    reason: str
    summary: ClassVar[str] = "The engine can't be started: {reason}."
    advice: ClassVar[str] = "Restart Brevity; if that does not help, install it again."


@dataclass(eq=False)
class DisplayMissing(BrevityError):
    """There is no screen to open a window on."""

    summary: ClassVar[str] = "There is no display, so the window can't open."
    advice: ClassVar[str] = "The commands work without one: see brevity --help."


@dataclass(eq=False)
class QtLibrariesMissing(BrevityError):
    """Qt's system libraries are not installed."""

    libraries: str
    command: str
    summary: ClassVar[str] = "The window needs system libraries that are missing: {libraries}."
    advice: ClassVar[str] = "Install them with: {command}"


@dataclass(eq=False)
class QtMissing(BrevityError):
    """Qt for Python can't be imported."""

    reason: str
    command: str
    summary: ClassVar[str] = "The window needs Qt for Python, which {reason}."
    advice: ClassVar[str] = "Install it with: {command}"


@dataclass(eq=False)
class FileNotSaved(BrevityError):
    """The result can't be written where the user wants it."""

    name: str
    reason: str
    summary: ClassVar[str] = "{name} was not saved: {reason}."
    advice: ClassVar[str] = "Choose another folder or name; the text is still here."


@dataclass(eq=False)
class FilesNone(BrevityError):
    """A list of files was dropped that names none."""

    summary: ClassVar[str] = "There was no file in what was dropped."
    advice: ClassVar[str] = "Drop one document."


@dataclass(eq=False)
class FilesSeveral(BrevityError):
    """Several files were dropped where one document goes."""

    count: int
    summary: ClassVar[str] = "{count} files were dropped, and Brevity opens one at a time."
    advice: ClassVar[str] = "Drop one document."


@dataclass(eq=False)
class DocumentsSeveral(BrevityError):
    """Several documents were named for the window, which has room for one."""

    count: int
    summary: ClassVar[str] = "{count} documents were named, and the window opens one at a time."
    advice: ClassVar[str] = "Name one of them; the commands take several: see brevity --help."


@dataclass(eq=False)
class FileElsewhere(BrevityError):
    """What was dropped is an address, not a file on this machine."""

    address: str
    summary: ClassVar[str] = "{address} is not a file on this computer."
    advice: ClassVar[str] = "Save the page as text first, or copy its text and paste it."


@dataclass(eq=False)
class ModelWorkBroken(BrevityError):
    """A fault of Brevity's own ended the work on a model."""

    name: str
    summary: ClassVar[str] = "The work on {name} broke off by a fault of Brevity's."
    advice: ClassVar[str] = "Try again; what has come of a download so far is kept."


@dataclass(eq=False)
class ModelFilesDamaged(BrevityError):
    """Verifying a model found files that are not what was installed."""

    name: str
    files: str
    summary: ClassVar[str] = "{name} is damaged: {files}."
    advice: ClassVar[str] = "Repair it: only the damaged files are downloaded again."


@dataclass(eq=False)
class ConversionFailed(BrevityError):
    """A model of the old format was not converted; the child that tried says why."""

    what: str
    what_next: str = "Choose another model, or get this one in the safetensors format."
    summary: ClassVar[str] = "{what}"
    advice: ClassVar[str] = "{what_next}"


@dataclass(eq=False)
class HistoryUnusable(BrevityError):
    """The history can't be read or written now; what it holds stays."""

    name: str
    reason: str
    summary: ClassVar[str] = "The history ({name}) can't be used: {reason}."
    advice: ClassVar[str] = "Your texts are not touched; runs are kept again when that is mended."


@dataclass(eq=False)
class HistorySetAside(BrevityError):
    """The history's file was of no use, and was set aside for another one."""

    name: str
    reason: str
    aside: str
    rest: str
    summary: ClassVar[str] = "The history ({name}) could not be opened: {reason}. {rest}"
    advice: ClassVar[str] = "The old file is kept beside it as {aside}."


@dataclass(eq=False)
class RunDeleted(BrevityError):
    """A run of the history is wanted that was deleted meanwhile, in another window."""

    summary: ClassVar[str] = "This run is no longer in the history."
    advice: ClassVar[str] = "Choose another one; the list shows what is there now."


@dataclass(eq=False)
class SessionUnsaved(BrevityError):
    """What the window shows can't be written to disk against a crash."""

    reason: str
    summary: ClassVar[str] = "Your text is not being saved for the case of a crash: {reason}."
    advice: ClassVar[str] = "It is still here. Make room on the disk, or save the result as a file."


@dataclass(eq=False)
class SessionSetAside(BrevityError):
    """What was saved of a window could not be read back."""

    reason: str
    aside: str
    summary: ClassVar[str] = "The last state of this window could not be read ({reason})."
    advice: ClassVar[str] = "An older one is shown, if there was one; the file is kept as {aside}."
