"""Failures of training: pairs of texts, checkpoints of a training, and the training itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.errors.base import BrevityError


@dataclass(eq=False)
class PairMalformed(BrevityError):
    """A line of a pairs file is no pair."""

    file: str
    line: int
    reason: str
    summary: ClassVar[str] = "Line {line} of {file} is no pair of texts: {reason}."
    advice: ClassVar[str] = "Correct the line, or say --skip-bad-lines to leave such lines out."


@dataclass(eq=False)
class PairsMissing(BrevityError):
    """A pairs file holds nothing to train on, or to evaluate."""

    file: str
    reason: str
    summary: ClassVar[str] = "There are no usable pairs in {file}: {reason}."
    advice: ClassVar[str] = (
        'Give a file with lines like {{"task": "fuse", "source": "...", "target": "..."}}, or a '
        "CSV with a source and a target in each row."
    )


@dataclass(eq=False)
class PairsUnreadable(BrevityError):
    """A pairs file can't be read, or is not what its name says."""

    file: str
    reason: str
    summary: ClassVar[str] = "The pairs in {file} can't be read: {reason}."
    advice: ClassVar[str] = (
        "Give JSON Lines (.jsonl, also .jsonl.gz) or a CSV with two columns, in UTF-8."
    )


@dataclass(eq=False)
class LossNotFinite(BrevityError):
    """The loss, or its gradient, is no number any more."""

    step: int
    lines: str
    summary: ClassVar[str] = (
        "At step {step} the loss is no finite number; the batch holds the pairs of lines {lines}."
    )
    advice: ClassVar[str] = (
        "The last checkpoint is kept. Look at these lines, or train with a lower --rate or with "
        "--precision float32."
    )


@dataclass(eq=False)
class TrainingFolderTaken(BrevityError):
    """Where a training should write, there is something already."""

    folder: str
    found: str
    summary: ClassVar[str] = "{folder} already holds {found}."
    advice: ClassVar[str] = "Choose another folder; where a training is, --resume goes on with it."


@dataclass(eq=False)
class TrainingMissing(BrevityError):
    """There is no training to go on with."""

    folder: str
    summary: ClassVar[str] = "There is no training in {folder} to go on with."
    advice: ClassVar[str] = "Leave --resume out to begin one, or check the folder's path."


@dataclass(eq=False)
class TrainingDamaged(BrevityError):
    """The checkpoint that a training would go on from can't be what its name says."""

    file: str
    reason: str
    summary: ClassVar[str] = (
        "The training can't go on: its checkpoint {file} is damaged ({reason})."
    )
    advice: ClassVar[str] = (
        "Begin a new training in another folder, from the model in best or last of this one."
    )


@dataclass(eq=False)
class TrainingChanged(BrevityError):
    """What a training goes on with differs from what it began with."""

    what: str
    summary: ClassVar[str] = "The training can't go on: {what} changed since it began."
    advice: ClassVar[str] = (
        "Give the same as before, or begin a new training in another folder from this one's last."
    )


@dataclass(eq=False)
class CheckpointUnwritable(BrevityError):
    """A checkpoint of a training can't be written."""

    file: str
    reason: str
    summary: ClassVar[str] = "{file} can't be written: {reason}. The training stopped."
    advice: ClassVar[str] = (
        "The checkpoint before it is whole. Make room where it is, then go on with --resume."
    )
