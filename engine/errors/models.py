"""Failures of finding, reading and converting models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.errors.base import BrevityError


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
    advice: ClassVar[str] = (
        "Have it converted once, in Brevity's window or with brevity models convert, or choose "
        "another model."
    )


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
        "The model {folder} is not of the family that Brevity runs ({architecture})."
    )
    advice: ClassVar[str] = "Choose an encoder-decoder of BertGeneration, BERT, RoBERTa or XLM-R."


@dataclass(eq=False)
class ConfigInvalid(BrevityError):
    """A configuration value is missing, of the wrong kind, or out of range."""

    field: str
    reason: str
    summary: ClassVar[str] = "The model's configuration is not usable: {field} {reason}."
    advice: ClassVar[str] = "Install the model again, or choose another one."
