"""Failures of writing results to files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.errors.base import BrevityError


@dataclass(eq=False)
class ExportFormatUnknown(BrevityError):
    """The name of a file ends in nothing that tells how to write it."""

    name: str
    endings: str
    summary: ClassVar[str] = "The ending of {name} stands for no format that Brevity writes."
    advice: ClassVar[str] = "Choose one of these: {endings}."


@dataclass(eq=False)
class ExportUnwritable(BrevityError):
    """A result can't be written to its file; what was there before is as it was."""

    name: str
    reason: str
    summary: ClassVar[str] = "{name} can't be written: {reason}."
    advice: ClassVar[str] = "Make room there, or write it somewhere else; nothing was changed."


@dataclass(eq=False)
class ExportOverSource(BrevityError):
    """A result would take the place of the document that it was made from."""

    name: str
    summary: ClassVar[str] = "{name} is the document itself, which a result must not replace."
    advice: ClassVar[str] = "Choose another name for the result."


@dataclass(eq=False)
class PdfUnavailable(BrevityError):
    """Nothing on this machine can draw the pages of a PDF."""

    reason: str
    summary: ClassVar[str] = "No PDF can be made here: {reason}."
    advice: ClassVar[str] = (
        "Write a .docx or an .html file, which need nothing else and print as well."
    )
