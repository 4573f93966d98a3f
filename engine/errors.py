"""Every failure that a user can meet: what happened, what to do next, and the facts.

Each error is a small class with typed facts and two sentence templates, so that the same failure
reads the same in the window, on the command line and in JSON, and can be translated from its code.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar


class BrevityError(Exception):
    """Base of all designed failures. Subclasses are dataclasses whose fields fill the sentences."""

    summary: ClassVar[str]
    advice: ClassVar[str]

    @property
    def code(self) -> str:
        """The name under which programs and translations know this failure."""
        return type(self).__name__

    @property
    def facts(self) -> dict[str, str | int]:
        """The values that fill the sentences."""
        return {field.name: getattr(self, field.name) for field in fields(self)}  # type: ignore[arg-type]

    @property
    def message(self) -> str:
        """What happened, in one sentence on one line."""
        return _printable(self.summary.format(**self.facts))

    @property
    def next_step(self) -> str:
        """What to do next, in one sentence on one line."""
        return _printable(self.advice.format(**self.facts))

    def __str__(self) -> str:
        return f"{self.message} {self.next_step}"


def _printable(sentence: str) -> str:
    """A sentence on one line; what files smuggle in to steer a terminal is spelled out."""
    line = " ".join(sentence.split())
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in line)


# ---------------------------------------------------------------- documents


@dataclass(eq=False)
class FileMissing(BrevityError):
    """The named file does not exist."""

    name: str
    summary: ClassVar[str] = "There is no file {name}."
    advice: ClassVar[str] = "Check the name, or whether the file was moved."


@dataclass(eq=False)
class FileIsFolder(BrevityError):
    """A folder stands where a document was expected."""

    name: str
    summary: ClassVar[str] = "{name} is a folder, not a document."
    advice: ClassVar[str] = "Choose one of the documents in it."


@dataclass(eq=False)
class FileUnreadable(BrevityError):
    """The operating system refuses to give the file's content."""

    name: str
    reason: str
    summary: ClassVar[str] = "{name} can't be read: {reason}."
    advice: ClassVar[str] = "Check that you may open it, and that it is not in use elsewhere."


@dataclass(eq=False)
class FileNotOrdinary(BrevityError):
    """A pipe, a device or a socket stands where a document was expected."""

    name: str
    summary: ClassVar[str] = "{name} is a pipe or a device, not an ordinary file."
    advice: ClassVar[str] = (
        "Save what it gives as a file, or pipe it into brevity with - in place of the file."
    )


@dataclass(eq=False)
class FileTooLarge(BrevityError):
    """The file is larger than anything Brevity reads."""

    name: str
    megabytes: int
    limit: int
    summary: ClassVar[str] = (
        "{name} has {megabytes} MB, more than the {limit} MB that Brevity reads."
    )
    advice: ClassVar[str] = "Split it, or paste the part you need."


@dataclass(eq=False)
class StreamTooLarge(BrevityError):
    """What has no size beforehand goes on behind all that Brevity reads."""

    name: str
    limit: int
    summary: ClassVar[str] = "{name} has more than the {limit} MB that Brevity reads."
    advice: ClassVar[str] = "Split it, or paste the part you need."


@dataclass(eq=False)
class FileNotText(BrevityError):
    """The content is binary data, whatever the name says."""

    name: str
    summary: ClassVar[str] = "{name} holds binary data, not text."
    advice: ClassVar[str] = "Open a text or Markdown file, or paste the text."


@dataclass(eq=False)
class FormatUnsupported(BrevityError):
    """The format has no reader yet."""

    name: str
    format: str
    summary: ClassVar[str] = "Brevity can't read {format} documents yet ({name})."
    advice: ClassVar[str] = "Save it as plain text or Markdown, or copy its text and paste it."


@dataclass(eq=False)
class SourceEmpty(BrevityError):
    """There is no text to work on."""

    summary: ClassVar[str] = "There is no text to work on."
    advice: ClassVar[str] = "Open a document or paste some text first."


# ---------------------------------------------------------------- models


@dataclass(eq=False)
class ModelFolderMissing(BrevityError):
    """There is nothing where a model's folder should be."""

    folder: str
    summary: ClassVar[str] = "There is no model folder {folder}."
    advice: ClassVar[str] = "Check its path, or choose another model."


@dataclass(eq=False)
class ModelNotFolder(BrevityError):
    """A file was named where a model's folder should be."""

    file: str
    summary: ClassVar[str] = "{file} is a file, not the folder of a model."
    advice: ClassVar[str] = "Name the folder that holds the model's config.json."


@dataclass(eq=False)
class ModelMissing(BrevityError):
    """The model folder, or a file in it, is not there."""

    folder: str
    missing: str
    summary: ClassVar[str] = "The model in {folder} is incomplete: {missing} is missing."
    advice: ClassVar[str] = "Choose another model, or install this one again."


@dataclass(eq=False)
class ModelDamaged(BrevityError):
    """A file of the model can't be what its name says."""

    folder: str
    file: str
    reason: str
    summary: ClassVar[str] = "The model in {folder} is damaged: {file}: {reason}."
    advice: ClassVar[str] = "Install the model again, or choose another one."


@dataclass(eq=False)
class ModelNeedsConversion(BrevityError):
    """Weights in the old pickled form only, which Brevity converts once but never loads."""

    folder: str
    summary: ClassVar[str] = (
        "The model in {folder} is in an older format (pytorch_model.bin) that could hold programs."
    )
    advice: ClassVar[str] = "Have it converted to safetensors, once, or choose another model."


@dataclass(eq=False)
class CheckpointRefused(BrevityError):
    """Pickled weights that are not converted, because of what they hold or can't be."""

    folder: str
    file: str
    reason: str
    summary: ClassVar[str] = "{file} of the model in {folder} can't be converted safely: {reason}."
    advice: ClassVar[str] = "Choose another model, or get this one in the safetensors format."


@dataclass(eq=False)
class ModelUnsupported(BrevityError):
    """A sound model of another family."""

    folder: str
    architecture: str
    summary: ClassVar[str] = (
        "The model in {folder} is not of the family that Brevity runs ({architecture})."
    )
    advice: ClassVar[str] = "Choose a BertGeneration encoder-decoder."


@dataclass(eq=False)
class ConfigInvalid(BrevityError):
    """A configuration value is missing, of the wrong kind, or out of range."""

    field: str
    reason: str
    summary: ClassVar[str] = "The model's configuration is not usable: {field} {reason}."
    advice: ClassVar[str] = "Install the model again, or choose another one."


# ---------------------------------------------------------------- running


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
class DeviceUnavailable(BrevityError):
    """The asked device is not on this machine."""

    device: str
    available: str
    summary: ClassVar[str] = "There is no device {device} on this machine."
    advice: ClassVar[str] = "Available: {available}."


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


class Cancelled(Exception):
    """Raised inside long work when the caller asked to stop."""
