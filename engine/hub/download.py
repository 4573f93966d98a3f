"""A model's files from a hub into a folder: resumable, verified, and abandoned at once.

huggingface_hub tells what there is (engine/hub/remote.py); the bytes are moved here, because its
own transfer starts over after a restart, does not check hashes, and can't be stopped.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from engine.errors import OfflineIncomplete, OfflineWished, SpaceMissing
from engine.hub.remote import RemoteFile, RemoteModel, check_online, checked_token, hub_token
from engine.hub.storage import free_bytes, make_folder, megabytes
from engine.hub.transfer.file_names import check_names
from engine.hub.transfer.halting import POLL_SECONDS, Flag, Halt, Patience
from engine.hub.transfer.lock import folder_lock
from engine.hub.transfer.one_file import FileState, FileTransfer, State, is_there
from engine.hub.transfer.pace import Pace
from engine.hub.transfer.part_file import part_length


@dataclass(frozen=True)
class DownloadProgress:
    """How far a download is: one file of it, and all.

    Sizes are bytes. `bytes_per_second` is smoothed over some seconds, `seconds_left` is None while
    it can't be told. `note` says what the matter is where `state` is not "downloading".
    """

    path: str
    file_done: int
    file_size: int
    done: int
    total: int
    bytes_per_second: float
    seconds_left: float | None
    state: State
    note: str


OnProgress = Callable[[DownloadProgress], None]


def download(
    model: RemoteModel,
    target: Path,
    *,
    token: str | None = None,
    cancel: Flag | None = None,
    pause: Flag | None = None,
    on_progress: OnProgress = lambda progress: None,
    workers: int = 4,
    patience: Patience | None = None,
    locked: bool = False,
) -> None:
    """Fill a folder with a model's files, each verified before it gets its name.

    What a former call left there is gone on with, whatever ended it; what is complete is not asked
    for again. `on_progress` is called in this thread, for each file that has moved on. While
    `pause` is set no connection stands; setting `cancel` ends the call within a fifth of a second,
    with Cancelled. One process at a time works on a folder: others wait, with progress, and find
    everything done; `locked` says that the caller holds that lock (engine/hub/transfer/lock.py).
    The token is the user's own when None is given. Raises the failures of
    engine/errors/downloads.py; what has come so far is kept but for bytes that are wrong.
    """
    check_names(model.id, (file.path for file in model.files))
    halt = Halt(cancel, pause)
    lock = (
        nullcontext()
        if locked
        else folder_lock(target, halt, Waiting(model, target, on_progress).tell)
    )
    with lock:
        halt.check_cancel()
        missing = [file for file in model.files if not is_there(target / file.path, file)]
        if missing:
            _check_online(model, missing)
            token = checked_token(token or hub_token(), model.endpoint)
        make_folder(target)
        _check_space(missing, target)
        _Download(model, target, token, halt, patience or Patience(), on_progress).run(workers)


def _check_online(model: RemoteModel, missing: list[RemoteFile]) -> None:
    try:
        check_online()
    except OfflineWished as error:
        names = ", ".join(file.path for file in missing)
        raise OfflineIncomplete(model.id, f"{names} missing") from error


def _check_space(missing: list[RemoteFile], target: Path) -> None:
    needed = sum(file.size - part_length(target / file.path) for file in missing)
    free = free_bytes(target)
    if needed > free:
        raise SpaceMissing(str(target.parent), megabytes(needed), megabytes(free))


class _Download:
    """One call of `download`: its transfers, and what is told of them."""

    def __init__(
        self,
        model: RemoteModel,
        target: Path,
        token: str | None,
        halt: Halt,
        patience: Patience,
        on_progress: OnProgress,
    ) -> None:
        self._halt = halt
        self._on_progress = on_progress
        self._total = model.size
        # The largest first: it takes longest, and the others fit in beside it.
        files = sorted(model.files, key=lambda file: (-file.size, file.path))
        self._transfers = [
            FileTransfer(model, file, target / file.path, token, halt, patience) for file in files
        ]
        for transfer in self._transfers:
            file = transfer.state.file
            whole = is_there(target / file.path, file)
            transfer.state.done = file.size if whole else part_length(target / file.path)
        self._pace = Pace()
        self._told: dict[str, tuple[int, State, str]] = {}

    def run(self, workers: int) -> None:
        with ThreadPoolExecutor(max(1, workers), thread_name_prefix="download") as pool:
            pending: set[Future[None]] = {pool.submit(transfer.run) for transfer in self._transfers}
            try:
                while pending:
                    done, pending = wait(pending, POLL_SECONDS, FIRST_EXCEPTION)
                    for future in done:
                        future.result()
                    self._halt.check_cancel()
                    self._tell()
            finally:
                self._halt.end()
                pool.shutdown(cancel_futures=True)
        self._tell()

    def _tell(self) -> None:
        states = [transfer.state for transfer in self._transfers]
        self._pace.note(sum(state.received for state in states))
        for state in states:
            now = (state.done, state.state, state.note)
            if state.state != "waiting" and self._told.get(state.file.path) != now:
                self._told[state.file.path] = now
                self._on_progress(self._progress(state))

    def _progress(self, state: FileState) -> DownloadProgress:
        done = sum(transfer.state.done for transfer in self._transfers)
        return DownloadProgress(
            path=state.file.path,
            file_done=state.done,
            file_size=state.file.size,
            done=done,
            total=self._total,
            bytes_per_second=self._pace.bytes_per_second,
            seconds_left=self._pace.seconds_for(self._total - done),
            state=state.state,
            note=state.note,
        )


class Waiting:
    """Tells how far another process is, from what it has written."""

    def __init__(self, model: RemoteModel, target: Path, on_progress: OnProgress) -> None:
        self._model = model
        self._target = target
        self._on_progress = on_progress
        self._pace = Pace()
        self._told = -1

    def tell(self) -> None:
        """Look, and report if there is more than before."""
        done = sum(
            file.size
            if is_there(self._target / file.path, file)
            else part_length(self._target / file.path)
            for file in self._model.files
        )
        self._pace.note(done)
        if done == self._told:
            return
        self._told = done
        largest = max(self._model.files, key=lambda file: file.size)
        self._on_progress(
            DownloadProgress(
                path=largest.path,
                file_done=part_length(self._target / largest.path),
                file_size=largest.size,
                done=done,
                total=self._model.size,
                bytes_per_second=self._pace.bytes_per_second,
                seconds_left=self._pace.seconds_for(self._model.size - done),
                state="waiting",
                note="another Brevity is downloading this model",
            )
        )
