"""Which model the user chose last, remembered from one start to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from engine.hub.naming import EMBEDDED_MODEL

_KEY = "model"


def chosen_model() -> str:
    """What the engine finds the chosen model by; the embedded one before there was a choice."""
    value = _settings().value(_KEY, EMBEDDED_MODEL)
    return value if isinstance(value, str) and value else EMBEDDED_MODEL


def choose_model(name: str) -> None:
    """Remember a choice."""
    settings = _settings()
    settings.setValue(_KEY, name)
    settings.sync()


def _settings() -> QSettings:
    # By its path: Qt looks for the folder of settings only once, and then goes by that for good.
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    path = Path(folder, "Brevity", "settings.ini")
    return QSettings(str(path), QSettings.Format.IniFormat)
