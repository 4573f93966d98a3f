"""Failures of making a model of other checkpoints, and of the recipes that say how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.errors.base import BrevityError


@dataclass(eq=False)
class BaseMissing(BrevityError):
    """The checkpoint to start from is called as a hub's model, and is not on this machine."""

    name: str
    summary: ClassVar[str] = "The checkpoint {name} is not on this machine."
    advice: ClassVar[str] = "Get it with hf download {name}, or name the folder that holds it."


@dataclass(eq=False)
class BaseDiffers(BrevityError):
    """The checkpoint that a recipe names has other weights than the recipe was made with."""

    folder: str
    expected: str
    found: str
    summary: ClassVar[str] = (
        "The weights in {folder} are not those of the recipe: their sha256 begins {found}, not "
        "{expected}."
    )
    advice: ClassVar[str] = (
        "Get the checkpoint again, or take sha256 out of the recipe's [base] to start from these."
    )


@dataclass(eq=False)
class WarmStartRefused(BrevityError):
    """These checkpoints do not make a pair in the way that was asked for."""

    reason: str
    summary: ClassVar[str] = "These checkpoints do not make such a model: {reason}."
    advice: ClassVar[str] = "Choose other checkpoints, or other options of the warm start."


@dataclass(eq=False)
class VocabularyUntrained(BrevityError):
    """No vocabulary could be trained on the texts."""

    reason: str
    summary: ClassVar[str] = "No vocabulary could be trained on these texts: {reason}."
    advice: ClassVar[str] = "Give more text, or ask for fewer pieces."


@dataclass(eq=False)
class ModelFolderTaken(BrevityError):
    """A model is to be written where something is already."""

    folder: str
    summary: ClassVar[str] = "The folder {folder} is not empty."
    advice: ClassVar[str] = "Name a new folder for the model."


@dataclass(eq=False)
class RecipeInvalid(BrevityError):
    """A recipe can't be read, or a value in it is missing, unknown or out of range."""

    file: str
    reason: str
    summary: ClassVar[str] = "The recipe {file} is not usable: {reason}."
    advice: ClassVar[str] = "Correct it there; the one of the embedded model shows the form."


@dataclass(eq=False)
class RecipeStageMissing(BrevityError):
    """A stage is asked for that the recipe does not have."""

    file: str
    stage: str
    stages: str
    summary: ClassVar[str] = "The recipe {file} has no stage {stage}."
    advice: ClassVar[str] = "It has: {stages}."
