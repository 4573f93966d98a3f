"""Every failure that a user can meet: what happened, what to do next, and the facts.

Each error is a small class with typed facts and two sentence templates, so that the same failure
reads the same in the window, on the command line and in JSON, and can be translated from its code.
"""

from engine.errors.base import BrevityError, Cancelled
from engine.errors.documents import (
    FileIsFolder,
    FileMissing,
    FileNotOrdinary,
    FileNotText,
    FileTooLarge,
    FileUnreadable,
    FormatUnsupported,
    SourceEmpty,
    StreamTooLarge,
)
from engine.errors.models import (
    CheckpointRefused,
    ConfigInvalid,
    ModelDamaged,
    ModelFolderMissing,
    ModelMissing,
    ModelNeedsConversion,
    ModelNotFolder,
    ModelUnsupported,
)
from engine.errors.running import (
    DeviceUnavailable,
    EngineFault,
    LanguagePairUnsupported,
    MemoryExhausted,
    OptionInvalid,
    OutputUnwritable,
    PrecisionUnavailable,
    ProtocolBroken,
    TaskUnsupported,
)

__all__ = [
    "BrevityError",
    "Cancelled",
    "CheckpointRefused",
    "ConfigInvalid",
    "DeviceUnavailable",
    "EngineFault",
    "FileIsFolder",
    "FileMissing",
    "FileNotOrdinary",
    "FileNotText",
    "FileTooLarge",
    "FileUnreadable",
    "FormatUnsupported",
    "LanguagePairUnsupported",
    "MemoryExhausted",
    "ModelDamaged",
    "ModelFolderMissing",
    "ModelMissing",
    "ModelNeedsConversion",
    "ModelNotFolder",
    "ModelUnsupported",
    "OptionInvalid",
    "OutputUnwritable",
    "PrecisionUnavailable",
    "ProtocolBroken",
    "SourceEmpty",
    "StreamTooLarge",
    "TaskUnsupported",
]
