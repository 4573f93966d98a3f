"""Failures of a batch as a whole: its folder, its plan, its disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.errors.base import BrevityError


@dataclass(eq=False)
class BatchFolderTaken(BrevityError):
    """The output folder holds the results of another task, of other options, or of another version.

    `differences` names each, as in "task was summarize, is split".
    """

    folder: str
    differences: str
    summary: ClassVar[str] = "{folder} holds the results of another batch: {differences}."
    advice: ClassVar[str] = "Choose another folder for --out, or ask for the same as before."


@dataclass(eq=False)
class BatchFolderForeign(BrevityError):
    """The output folder holds files of somebody else's, which a result might replace."""

    folder: str
    summary: ClassVar[str] = "{folder} holds files that no batch has written."
    advice: ClassVar[str] = "Choose a new or an empty folder for --out."


@dataclass(eq=False)
class BatchBusy(BrevityError):
    """Another process works on the same documents with the same output folder."""

    folder: str
    shard: str
    summary: ClassVar[str] = "Another process is working on {shard} of the batch in {folder}."
    advice: ClassVar[str] = "Let it end, or stop it; then run this again."


@dataclass(eq=False)
class BatchFolderUnwritable(BrevityError):
    """The output folder can't be made or written."""

    folder: str
    reason: str
    summary: ClassVar[str] = "Results can't be written to {folder}: {reason}."
    advice: ClassVar[str] = (
        "Check who may write there, or choose another folder for --out. What is done stands."
    )


@dataclass(eq=False)
class BatchDiskFull(BrevityError):
    """The disk of the output folder is full."""

    folder: str
    summary: ClassVar[str] = "The disk is full: no more results can be written to {folder}."
    advice: ClassVar[str] = "Make room and run the same command again: what is done stands."


@dataclass(eq=False)
class BatchRecordsDamaged(BrevityError):
    """The settings or the manifest of an output folder are not as the program wrote them."""

    file: str
    reason: str
    summary: ClassVar[str] = "{file} is damaged: {reason}."
    advice: ClassVar[str] = (
        "Repair or delete what is damaged in it, or choose another folder for --out: a document"
        " that no line tells of is done again."
    )


@dataclass(eq=False)
class BatchEmpty(BrevityError):
    """No document was found to work on."""

    where: str
    summary: ClassVar[str] = "There is no document to work on in {where}."
    advice: ClassVar[str] = (
        "Folders are searched for text, Markdown, HTML, PDF, DOCX, ODT, RTF and EPUB files; hidden"
        " ones are left out."
    )


@dataclass(eq=False)
class BatchWorkersLost(BrevityError):
    """The processes that run the model keep dying."""

    reason: str
    summary: ClassVar[str] = "The processes that run the model keep ending: {reason}."
    advice: ClassVar[str] = "Run with fewer --jobs, or a smaller model. What is done stands."


@dataclass(eq=False)
class WorkerDied(BrevityError):
    """A process that ran the model died over a document, twice."""

    reason: str
    summary: ClassVar[str] = "The process that worked on this document ended twice ({reason})."
    advice: ClassVar[str] = "Run it alone, as in brevity summarize FILE; the other documents go on."
