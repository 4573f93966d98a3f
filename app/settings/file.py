"""The settings' file: JSON in the user's folder of configuration, for all windows together.

It holds what differs from the defaults. A file that can't be used is set aside as `.bak`, and
nothing is ever written over what was not read before. Who writes reads first what another window
may have written: the last one wins, key by key. What this version does not know stays in it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import SettingsSetAside, SettingsUnfit, SettingsUnkept, SettingsUnreadable
from app.settings.declared import BY_KEY
from app.settings.kinds import Folder, UnfitError, Value
from app.settings.migrations import VERSION, migrated
from app.settings.values import Settings
from engine.errors import BrevityError, FolderUnwritable
from engine.hub.storage import HOME_VARIABLE, make_folder, write_durably
from engine.hub.transfer.lock import folder_lock

FILE = "settings.json"
BAK_SUFFIX = ".bak"
_MOST_BYTES = 1_000_000


@dataclass(frozen=True)
class Found:
    """What a file says, and what was wrong with it."""

    settings: Settings
    problem: BrevityError | None = None
    unfit: tuple[str, ...] = ()
    """The keys whose values can't be used; they stay in the file until they are changed."""


class _DamagedError(Exception):
    """Why a file is set aside."""


def settings_file() -> Path:
    """Where the settings are: in BREVITY_HOME, else in the system's place for configuration."""
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home).expanduser().absolute() / FILE
    import platformdirs

    return Path(platformdirs.user_config_dir("Brevity", appauthor=False)) / FILE


def read_settings(path: Path) -> Found:
    """What is chosen in a file; the defaults for what is not, or can't be used.

    Never raises: a window with default settings is better than none.
    """
    path = _real(path)
    problem: BrevityError | None = None
    try:
        try:
            values = _values(path)
        except _DamagedError:
            # Under the lock it is looked at again: another window may have been faster.
            with folder_lock(path):
                values, problem = _values_or_none(path)
    except OSError as error:
        return Found(Settings(), SettingsUnreadable(str(path), _reason(error)))
    except FolderUnwritable as error:
        return Found(Settings(), SettingsUnreadable(str(path), error.reason))
    chosen, unfit = _chosen(values["settings"])
    if unfit:
        problem = SettingsUnfit(", ".join(unfit), str(path))
    return Found(Settings(chosen), problem, unfit)


def keep_settings(path: Path, changes: Mapping[str, Value | None]) -> Found:
    """Write what was changed, by its keys; None is the default. What the file then says.

    Raises SettingsUnkept, as on a full disk; then the file is as it was.
    """
    path = _real(path)
    try:
        make_folder(path.parent)
        with folder_lock(path):
            values, problem = _values_or_none(path)
            settings = values["settings"]
            for key, value in changes.items():
                settings.pop(key, None)
                if value is not None:
                    settings[key] = value
            text = json.dumps({**values, "version": VERSION}, indent=2, sort_keys=True)
            write_durably(path, text + "\n", private=True)  # an address may have a password in it
    except FolderUnwritable as error:
        raise SettingsUnkept(str(path), error.reason) from error
    except OSError as error:
        raise SettingsUnkept(str(path), _reason(error)) from error
    chosen, unfit = _chosen(settings)
    return Found(Settings(chosen), problem, unfit)


# ---------------------------------------------------------------- within


def _real(path: Path) -> Path:
    """Where a link leads: it stays a link when the file is replaced."""
    return Path(os.path.realpath(path))


def _values_or_none(path: Path) -> tuple[dict[str, Any], BrevityError | None]:
    """The file's content in the form of today; none where the file had to be set aside.

    The caller holds the lock. Raises OSError where it can't be read, or not be set aside.
    """
    try:
        return _values(path), None
    except _DamagedError as damage:
        reason = str(damage)
    number = 1
    aside = path.with_name(path.name + BAK_SUFFIX)
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}{BAK_SUFFIX}{number}")
    path.rename(aside)
    return _empty(), SettingsSetAside(reason, str(aside))


def _empty() -> dict[str, Any]:
    return {"version": VERSION, "settings": {}}


def _values(path: Path) -> dict[str, Any]:
    """Raises OSError, or _DamagedError for what is to be set aside."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return _empty()
    if len(data) > _MOST_BYTES:
        raise _DamagedError("it is far too large")
    try:
        values = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _DamagedError("it is damaged") from error
    version = values.get("version", 0) if isinstance(values, dict) else None
    if type(version) is not int or version < 0:
        raise _DamagedError("it holds no settings")
    if version > VERSION:
        raise _DamagedError("it was written by a newer Brevity")
    values = migrated(values, version)
    if not isinstance(values.get("settings"), dict):
        raise _DamagedError("it holds no settings")
    return values


def _chosen(values: Mapping[str, Any]) -> tuple[dict[str, Value], tuple[str, ...]]:
    """What differs from the defaults, and the keys whose values are of no use."""
    chosen: dict[str, Value] = {}
    unfit = []
    for key, raw in values.items():
        setting = BY_KEY.get(key)
        if setting is None or isinstance(setting, Folder):
            continue
        try:
            value = setting.read(raw)
        except UnfitError:
            unfit.append(key)
        else:
            if value != setting.default:
                chosen[key] = value
    return chosen, tuple(unfit)


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
