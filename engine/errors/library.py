"""Failures of the library: the models that are kept on this machine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.errors.base import BrevityError


@dataclass(eq=False)
class ModelNotInstalled(BrevityError):
    """A model of the hub is named that is neither in the library nor in the shared cache."""

    name: str
    summary: ClassVar[str] = "The model {name} is not on this machine."
    advice: ClassVar[str] = (
        "Get it in Brevity's window or with brevity models pull {name}, or check the path if you "
        "meant a folder."
    )


@dataclass(eq=False)
class ManifestDamaged(BrevityError):
    """The list of files and hashes that Brevity keeps beside a model is not usable."""

    folder: str
    reason: str
    summary: ClassVar[str] = "The list of files of the model in {folder} is not usable: {reason}."
    advice: ClassVar[str] = (
        "Delete the model, in Brevity's window or with brevity models rm, and install it again."
    )


@dataclass(eq=False)
class LibraryMissing(BrevityError):
    """The folder that the user chose for models is not there."""

    folder: str
    summary: ClassVar[str] = "The folder of the models, {folder}, is not there."
    advice: ClassVar[str] = (
        "Connect its drive, or choose another folder in a terminal: "
        "brevity models path --use FOLDER."
    )


@dataclass(eq=False)
class LibrarySettingsDamaged(BrevityError):
    """The file that says where the models are can't be read."""

    file: str
    reason: str
    summary: ClassVar[str] = "The file that says where the models are, {file}, {reason}."
    advice: ClassVar[str] = (
        "Choose their folder anew in a terminal: brevity models path --use FOLDER."
    )


@dataclass(eq=False)
class CopyTooLarge(BrevityError):
    """A copy of models does not fit on the disk."""

    folder: str
    needed: str
    free: str
    summary: ClassVar[str] = "The copy needs {needed}; {free} are free where {folder} is."
    advice: ClassVar[str] = "Make room, or choose a folder on another disk."


@dataclass(eq=False)
class MoveRefused(BrevityError):
    """The library can't go where it was asked to."""

    folder: str
    reason: str
    summary: ClassVar[str] = "The models can't be moved to {folder}: {reason}."
    advice: ClassVar[str] = "Choose an empty folder, or one that does not exist yet."


@dataclass(eq=False)
class ModelNotRemovable(BrevityError):
    """A model that is not Brevity's to delete or to change."""

    name: str
    reason: str
    summary: ClassVar[str] = "The model {name} is not deleted: {reason}."
    advice: ClassVar[str] = "Only models that Brevity downloaded or imported can be deleted."


@dataclass(eq=False)
class ModelInUse(BrevityError):
    """The system keeps files that another program has open."""

    name: str
    summary: ClassVar[str] = "The model {name} is in use by another program."
    advice: ClassVar[str] = "Close the windows and commands that run it, then try again."


@dataclass(eq=False)
class RepairImpossible(BrevityError):
    """What is damaged can't be had again from where the model came from."""

    name: str
    reason: str
    summary: ClassVar[str] = "The model {name} can't be repaired: {reason}."
    advice: ClassVar[str] = "Delete it, then download or import it again."


@dataclass(eq=False)
class ConversionUnconfirmed(BrevityError):
    """A model in the old format is wanted, and nobody said that it may be converted."""

    name: str
    summary: ClassVar[str] = (
        "The model {name} is in an older format (pytorch_model.bin) that has to be converted once."
    )
    advice: ClassVar[str] = "Say --yes to have it converted in an isolated process."


@dataclass(eq=False)
class RemovalUnconfirmed(BrevityError):
    """A model is to be deleted, and nobody is there to say yes."""

    name: str
    summary: ClassVar[str] = "The model {name} was not deleted: nobody was there to say yes."
    advice: ClassVar[str] = "Say --yes to have it deleted without being asked."


@dataclass(eq=False)
class ModelUnsound(BrevityError):
    """Files of a model are not as they were installed."""

    name: str
    files: str
    summary: ClassVar[str] = "The model {name} is damaged: {files}."
    advice: ClassVar[str] = (
        "Repair it, in Brevity's window or with brevity models verify --repair {name}, or delete "
        "and install it again."
    )
