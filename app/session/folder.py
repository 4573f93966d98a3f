"""The folder of one window's session: two states of it, so that one is always whole.

Texts are files named by their content, written once; `session.json` says which of them are shown.
It is replaced by renaming, and the one before stays as `previous.json` with its texts, so that a
kill or a loss of power at any moment leaves a state that can be loaded.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from app.errors import SessionSetAside, SessionUnsaved
from app.session.state import (
    TEXT_SUFFIX,
    Session,
    SessionInvalidError,
    from_values,
    text_files,
    to_values,
)
from engine.errors import FolderUnwritable
from engine.hub.transfer.lock import folder_lock, is_locked

STATE, PREVIOUS = "session.json", "previous.json"
BAK_SUFFIX = ".bak"
_NEW_SUFFIX = ".new"


class SessionTakenError(Exception):
    """Another window has this session."""


class SessionFolder:
    """Saves and loads one window's session. Its methods belong to one thread at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._saved: Session | None = None
        self._sound: set[str] = set()
        """The texts that were written or read here: others may be damaged."""

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """While this window lives: nobody else takes the session for one that was left behind.

        Raises SessionUnsaved where that can't be made known, and SessionTakenError where another
        window has it.
        """

        def taken() -> None:
            raise SessionTakenError

        with ExitStack() as holding:
            try:
                holding.enter_context(folder_lock(self.folder, on_wait=taken))
            except FolderUnwritable as error:
                raise SessionUnsaved(error.reason) from error
            yield

    def save(self, session: Session) -> None:
        """Write what the window shows now, unless that is written already.

        Raises SessionUnsaved, as on a full disk; then what was saved before is still there.
        """
        if session == self._saved:
            return
        try:
            self._write(session)
        except OSError as error:
            raise SessionUnsaved(error.strerror or type(error).__name__) from error
        self._saved = session

    def load(self) -> tuple[Session | None, SessionSetAside | None]:
        """What was saved last, and what of it could not be read and was set aside as `.bak`.

        None if nothing was saved, or nothing that can be read. Never raises: a window that opens
        empty is better than none.
        """
        aside: SessionSetAside | None = None
        for name in (STATE, PREVIOUS):
            path = self.folder / name
            try:
                session = self._read(path)
            except FileNotFoundError:
                continue
            except (OSError, ValueError, RecursionError) as error:
                reason = getattr(error, "strerror", None) or str(error)
                kept = self._set_aside(path)
                self._keep_texts()
                aside = aside or SessionSetAside(reason, kept)
            else:
                self._saved = session
                return session, aside
        return None, aside

    def discard(self) -> None:
        """Forget it: the window was closed, and nothing of it is missed.

        What was set aside stays: its user was told where to find it.
        """
        self._saved = None
        self._sound.clear()
        # First what makes it a session: one without its texts would be told of as damaged.
        states = (self.folder / PREVIOUS, self.folder / STATE)
        for path in (*states, *self.folder.glob("*")):
            if BAK_SUFFIX not in path.name:
                with contextlib.suppress(OSError):
                    path.unlink()
        with contextlib.suppress(OSError):  # it is not empty, or there was none
            self.folder.rmdir()

    # ------------------------------------------------------------ within

    def _write(self, session: Session) -> None:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        source = self._write_text(session.source.text)
        result = self._write_text(session.result.text)
        state = self.folder / STATE
        new = state.with_suffix(_NEW_SUFFIX)
        _write_bytes(new, json.dumps(to_values(session, source, result)).encode("ascii"))
        with contextlib.suppress(FileNotFoundError):
            state.replace(self.folder / PREVIOUS)
        new.replace(state)
        _sync_folder(self.folder)
        self._drop_texts()

    def _write_text(self, text: str) -> str:
        data = text.encode("utf-8", "surrogatepass")
        name = hashlib.sha256(data).hexdigest() + TEXT_SUFFIX
        path = self.folder / name
        if name not in self._sound:
            new = path.with_suffix(_NEW_SUFFIX)
            _write_bytes(new, data)
            new.replace(path)
            self._sound.add(name)
        return name

    def _read(self, path: Path) -> Session:
        values: Any = json.loads(path.read_bytes())
        texts = {}
        for name in text_files(values):
            try:
                data = (self.folder / name).read_bytes()
            except FileNotFoundError as error:
                raise SessionInvalidError("a text is missing") from error
            if hashlib.sha256(data).hexdigest() + TEXT_SUFFIX != name:
                raise SessionInvalidError("a text is damaged")
            self._sound.add(name)
            texts[name] = data.decode("utf-8", "surrogatepass")
        return from_values(values, texts)

    def _set_aside(self, path: Path) -> str:
        number = 1
        aside = path.with_name(path.name + BAK_SUFFIX)
        while aside.exists():
            number += 1
            aside = path.with_name(f"{path.name}{BAK_SUFFIX}{number}")
        with contextlib.suppress(OSError):
            path.rename(aside)
        return str(aside)

    def _keep_texts(self) -> None:
        """Keep the texts of a state that is set aside: if it is garbage, that is all there are."""
        for text in self.folder.glob(f"*{TEXT_SUFFIX}"):
            aside = text.with_name(text.name + BAK_SUFFIX)
            if not aside.exists():
                with contextlib.suppress(OSError):
                    shutil.copy(text, aside)

    def _drop_texts(self) -> None:
        """Delete the texts that neither state has."""
        wanted: set[str] = set()
        for name in (STATE, PREVIOUS):
            with contextlib.suppress(OSError, ValueError):
                wanted.update(text_files(json.loads((self.folder / name).read_bytes())))
        for path in self.folder.glob(f"*{TEXT_SUFFIX}"):
            if path.name not in wanted:
                self._sound.discard(path.name)
                path.unlink(missing_ok=True)


def orphaned_sessions(parent: Path) -> list[SessionFolder]:
    """The sessions in a folder whose windows are gone without closing, the latest first."""
    try:
        folders = list(parent.iterdir())
    except OSError:  # there are none yet; or none can be read, and saving will tell of that
        return []
    found = []
    for folder in folders:
        with contextlib.suppress(OSError):
            states = [folder / name for name in (STATE, PREVIOUS)]
            times = [state.stat().st_mtime for state in states if state.is_file()]
            if times and not _is_held(folder):
                found.append((max(times), folder))
    return [SessionFolder(folder) for _, folder in sorted(found, reverse=True)]


def _is_held(folder: Path) -> bool:
    """Whether a window has it; where nothing can be written, there is none that could say so."""
    try:
        return is_locked(folder)
    except FolderUnwritable:
        return False


def _write_bytes(path: Path, data: bytes) -> None:
    try:
        with open(path, "wb", opener=_private) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()  # on a full disk a half is of no use, and takes room
        raise


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # folders can't be opened there, and renaming is written through
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
