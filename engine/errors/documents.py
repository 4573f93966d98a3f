"""Failures of reading documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.errors.base import BrevityError


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
