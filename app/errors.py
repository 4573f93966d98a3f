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
class DocumentsTooMany(BrevityError):
    """More documents were named than anybody wants windows."""

    count: int
    most: int
    summary: ClassVar[str] = "{count} documents were named, and each would open a window."
    advice: ClassVar[str] = "Name up to {most}, or give all of them to one command: brevity batch."


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
class QueueDamaged(BrevityError):
    """The queue's file can't be read; it has been put aside."""

    path: str
    reason: str
    summary: ClassVar[str] = "The list of the queue {reason}, so the queue begins empty."
    advice: ClassVar[str] = "Add the files again. What there was is kept as {path}."


@dataclass(eq=False)
class QueueNewer(BrevityError):
    """The queue's file was written by a newer version."""

    summary: ClassVar[str] = "The queue was last used by a newer Brevity, and is left as it is."
    advice: ClassVar[str] = "Open it with that one, or begin a new queue here."


@dataclass(eq=False)
class QueueElsewhere(BrevityError):
    """Another process of the same user holds the queue; the windows of one process share it."""

    summary: ClassVar[str] = "The queue is open in another Brevity that is running."
    advice: ClassVar[str] = "Use it there, or close the other Brevity and try again."


@dataclass(eq=False)
class QueueNotSaved(BrevityError):
    """The queue's file can't be written."""

    folder: str
    reason: str
    summary: ClassVar[str] = "The queue can't be kept in {folder}: {reason}."
    advice: ClassVar[str] = "Make room there; until then the next start does not know of changes."


@dataclass(eq=False)
class QueueFull(BrevityError):
    """More documents were added than the window shows."""

    limit: str
    summary: ClassVar[str] = "The queue takes {limit} files, and there were more."
    advice: ClassVar[str] = "The rest was left out. For so many there is the command brevity batch."


@dataclass(eq=False)
class QueueFindsNothing(BrevityError):
    """No document was found in what was added."""

    name: str
    summary: ClassVar[str] = "No document was found in {name}."
    advice: ClassVar[str] = "Add PDF, Word (.docx), ODT, RTF, EPUB, HTML, Markdown or text files."


@dataclass(eq=False)
class FoldersUnreadable(BrevityError):
    """Folders that were added, or are in those, could not be looked through."""

    names: str
    summary: ClassVar[str] = "What is in {names} can't be read, and was left out."
    advice: ClassVar[str] = "Check that you may open it and that it is still there, then add it."


@dataclass(eq=False)
class BatchDied(BrevityError):
    """The process that works on the queue ended before its work did."""

    reason: str
    summary: ClassVar[str] = "The work on the queue stopped unexpectedly ({reason})."
    advice: ClassVar[str] = "What is done is kept. Go on when you are ready."


@dataclass(eq=False)
class BatchRefused(BrevityError):
    """The process that works on the queue said why it can't."""

    what: str
    what_next: str
    summary: ClassVar[str] = "{what}"
    advice: ClassVar[str] = "{what_next}"


@dataclass(eq=False)
class ResultGone(BrevityError):
    """The file of a result is not where it was written."""

    name: str
    summary: ClassVar[str] = "The result of {name} is no longer there."
    advice: ClassVar[str] = "The document can be done again: choose it, and try again."


@dataclass(eq=False)
class ExportUnfinished(BrevityError):
    """Not all results could be written to the folder that the user chose."""

    name: str
    reason: str
    written: int
    summary: ClassVar[str] = "{name} was not exported: {reason}."
    advice: ClassVar[str] = "{written} were written before it. Choose another folder, or make room."


@dataclass(eq=False)
class EvidenceUnavailable(BrevityError):
    """The evidence process can't be started, or died twice over the same texts."""

    reason: str
    summary: ClassVar[str] = "What the result rests on can't be shown ({reason})."
    advice: ClassVar[str] = "Your texts are kept. Run the task again, or restart Brevity."


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
    summary: ClassVar[str] = "The history ({name}) could not be opened: {reason}."
    advice: ClassVar[str] = "{rest} The old file is kept beside it as {aside}."


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


@dataclass(eq=False)
class SettingsSetAside(BrevityError):
    """The settings' file was of no use, and was set aside."""

    reason: str
    aside: str
    summary: ClassVar[str] = "The settings could not be read ({reason}), so they are the defaults."
    advice: ClassVar[str] = "Choose yours anew. The file is kept as {aside}."


@dataclass(eq=False)
class SettingsUnreadable(BrevityError):
    """The settings' file can't be read now, and was left as it is."""

    path: str
    reason: str
    summary: ClassVar[str] = "The settings can't be read: {reason}. They are the defaults for now."
    advice: ClassVar[str] = "Check that you may open {path}, then start Brevity again."


@dataclass(eq=False)
class SettingsUnfit(BrevityError):
    """The settings' file has values that are none of their settings'."""

    names: str
    path: str
    summary: ClassVar[str] = "Some settings have values that can't be used: {names}."
    advice: ClassVar[str] = "They are at their defaults now. Choose them anew; they are in {path}."


@dataclass(eq=False)
class SettingsUnkept(BrevityError):
    """What the user chose acts, but can't be written."""

    path: str
    reason: str
    summary: ClassVar[str] = "What you chose acts now, but can't be kept: {reason}."
    advice: ClassVar[str] = "Make room where {path} is; it is tried again with your next choice."


@dataclass(eq=False)
class ModelChoiceUnkept(BrevityError):
    """Which model was chosen can't be written down."""

    reason: str
    summary: ClassVar[str] = "The choice of this model can't be remembered: {reason}."
    advice: ClassVar[str] = (
        "It is used until Brevity is closed; choose it again once that is mended."
    )


@dataclass(eq=False)
class ExportBroken(BrevityError):
    """The process that makes the file of a result ended before it had."""

    name: str
    reason: str
    summary: ClassVar[str] = "The file {name} could not be made ({reason})."
    advice: ClassVar[str] = "Your text is still here. Try again, or save it as plain text."


@dataclass(eq=False)
class PrinterMissing(BrevityError):
    """The system knows no printer."""

    summary: ClassVar[str] = "There is no printer on this computer."
    advice: ClassVar[str] = "Save the result as a PDF, which prints the same anywhere."


@dataclass(eq=False)
class PrintingFailed(BrevityError):
    """The pages did not get to the printer."""

    name: str
    reason: str
    summary: ClassVar[str] = "The result was not printed on {name}: {reason}."
    advice: ClassVar[str] = "Check the printer and try again, or save the result as a PDF."


@dataclass(eq=False)
class PartEdited(BrevityError):
    """A part of a result is to be written anew that is not as the model wrote it."""

    summary: ClassVar[str] = "This paragraph was edited since the model wrote it."
    advice: ClassVar[str] = "Undo the edits and try again, or have the whole result written again."


@dataclass(eq=False)
class UpdateCheckFailed(BrevityError):
    """Whether there is a newer version could not be found out."""

    reason: str
    summary: ClassVar[str] = "Brevity can't find out whether there is a newer version: {reason}."
    advice: ClassVar[str] = "Try again later, or look at the project's page."
