"""The settings of the window: each declared once, kept in one file of the user's. Without Qt.

From the declarations (`declared.py`) the dialog, the file and `docs/settings.md` are made.
"""

from app.settings.kinds import Address, Choice, Effect, Flag, Folder, Refusal, Setting, Value, Whole
from app.settings.values import Settings

__all__ = [
    "Address",
    "Choice",
    "Effect",
    "Flag",
    "Folder",
    "Refusal",
    "Setting",
    "Settings",
    "Value",
    "Whole",
]
