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
    advice: ClassVar[str] = "Open a document, or paste the text."


@dataclass(eq=False)
class FormatUnsupported(BrevityError):
    """The format has no reader."""

    name: str
    format: str
    summary: ClassVar[str] = "Brevity can't read {format} documents ({name})."
    advice: ClassVar[str] = (
        "Save it as PDF, DOCX, ODT or plain text, or copy its text and paste it."
    )


@dataclass(eq=False)
class DocumentEncrypted(BrevityError):
    """The document asks for a password, and none was given."""

    name: str
    summary: ClassVar[str] = "{name} is protected by a password."
    advice: ClassVar[str] = "Give its password, or a copy that was saved without one."


@dataclass(eq=False)
class PasswordWrong(BrevityError):
    """The password that was given does not open the document."""

    name: str
    summary: ClassVar[str] = "The password does not open {name}."
    advice: ClassVar[str] = "Check capital letters and the keyboard's layout, and give it again."


@dataclass(eq=False)
class PasswordUnasked(BrevityError):
    """The command line was to ask for a password, and there is nobody to answer."""

    summary: ClassVar[str] = "There is no terminal in which to ask for the password."
    advice: ClassVar[str] = (
        "Put it on the first line of a file, and name that with --password-file."
    )


@dataclass(eq=False)
class EncryptionUnsupported(BrevityError):
    """The document asks for a password, and its format's encryption has no reader here."""

    name: str
    format: str
    summary: ClassVar[str] = (
        "{name} is protected by a password, and Brevity can't open protected {format} documents."
    )
    advice: ClassVar[str] = "Save a copy without the password, or copy its text and paste it."


@dataclass(eq=False)
class DocumentProtected(BrevityError):
    """A shop or a library locked the book, so that only its own programs open it (DRM)."""

    name: str
    summary: ClassVar[str] = "{name} is locked by the copy protection of the shop that sold it."
    advice: ClassVar[str] = "Get a copy without copy protection, or paste the part you need."


@dataclass(eq=False)
class DocumentScanned(BrevityError):
    """The pages are pictures, without any text."""

    name: str
    pages: int
    summary: ClassVar[str] = "{name} holds pictures of pages and no text layer (pages: {pages})."
    advice: ClassVar[str] = "Have a program for text recognition (OCR) add its text, and open that."


@dataclass(eq=False)
class DocumentDamaged(BrevityError):
    """The file breaks the rules of its own format, so that there is no text to be had.

    `format` is the format's name for people, as "PDF"; `reason` says what is wrong, as in "it is
    cut off".
    """

    name: str
    format: str
    reason: str
    summary: ClassVar[str] = "{name} is no readable {format} document: {reason}."
    advice: ClassVar[str] = (
        "Get the file anew, or open it in the program that made it and save it again."
    )


@dataclass(eq=False)
class DocumentTooComplex(BrevityError):
    """Reading it takes more time or memory than any real document does.

    `reason` says what was too much, as in "it takes more than 60 seconds to read".
    """

    name: str
    reason: str
    summary: ClassVar[str] = "{name} was given up: {reason}."
    advice: ClassVar[str] = "Save the part you need as plain text, or copy its text and paste it."


@dataclass(eq=False)
class SourceEmpty(BrevityError):
    """There is no text to work on."""

    summary: ClassVar[str] = "There is no text to work on."
    advice: ClassVar[str] = "Open a document or paste some text first."
