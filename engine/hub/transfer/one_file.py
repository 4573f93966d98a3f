"""One file of a model, from its first byte to its name: again and again until it is right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.errors import (
    BrevityError,
    CaptivePortal,
    ConnectionLost,
    ConnectionStalled,
    DownloadRefused,
    FileLengthWrong,
    HashMismatch,
    HubAnswerInvalid,
    RateLimited,
    RevisionVanished,
)
from engine.hub.remote import RemoteFile, RemoteModel, file_address
from engine.hub.storage import megabytes
from engine.hub.transfer.failures import (
    Interruption,
    LineLost,
    LineStalled,
    back_off,
    clock_time,
    host_of,
    refusal,
)
from engine.hub.transfer.halting import Halt, Patience, Paused
from engine.hub.transfer.part_file import PartFile, discard_part
from engine.hub.transfer.request import Answer, get

CHUNK_BYTES = 512 * 1024
State = Literal["waiting", "downloading", "retrying", "paused", "verifying", "finishing"]
# What a store says to a signed address that is too old: the hub gives another one.
_EXPIRED = (400, 401, 403, 404, 410)
_CONTENT_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")


@dataclass
class FileState:
    """How far a file is; written by the thread that brings it, read by the one that reports.

    `received` counts the bytes that came over the network, those of failed attempts too.
    """

    file: RemoteFile
    done: int = 0
    received: int = 0
    state: State = "waiting"
    note: str = ""


def is_there(target: Path, file: RemoteFile) -> bool:
    """Whether the file has its name already: it got that only when it was right."""
    try:
        return target.is_file() and target.stat().st_size == file.size
    except OSError:
        return False


class FileTransfer:
    """The transfer of one file of a model into `target`."""

    def __init__(
        self,
        model: RemoteModel,
        file: RemoteFile,
        target: Path,
        token: str | None,
        halt: Halt,
        patience: Patience,
    ) -> None:
        self._model = model
        self._file = file
        self._target = target
        self._token = token
        self._halt = halt
        self._patience = patience
        self._host = host_of(model.endpoint)
        self.state = FileState(file)

    def run(self) -> None:
        """Bring the file, going on after pauses.

        Raises the failures of engine/errors/downloads.py, or Cancelled; what has come stays.
        """
        while True:
            try:
                self._halt.check()
                self._bring()
            except Paused:
                self._say("paused")
                self._halt.wait_while_paused()
            else:
                return

    def _bring(self) -> None:
        if is_there(self._target, self._file):
            discard_part(self._target)
            self._say("finishing", done=self._file.size)
            return
        part = PartFile(self._target, self._file)
        try:
            self._say("verifying", "reading what is there already")
            part.open(self._halt)
            self._fill(part)
            self._say("finishing", done=self._file.size)
            part.finish(self._halt)
        finally:
            part.close()

    def _fill(self, part: PartFile) -> None:
        """Until the part is right. A wrong one gets one more chance, from its first byte."""
        for is_last_chance in (False, True):
            failures = 0
            while part.offset < self._file.size:
                before = part.offset
                try:
                    self._say("downloading", done=part.offset)
                    self._transfer(part)
                except Interruption as interruption:
                    if part.offset - before >= self._patience.progress:
                        failures = 0
                    failures += 1
                    self._wait_after(interruption, failures, part.offset)
            if part.is_right():
                return
            if not is_last_chance:
                self._say("retrying", "its checksum was wrong: once more from the start", 0)
                part.restart()
        part.discard()
        raise HashMismatch(self._file.path, self._host)

    def _wait_after(self, interruption: Interruption, failures: int, done: int) -> None:
        """Wait before the next attempt, or raise what the interruption has become."""
        wait = interruption.wait
        if wait is None:
            wait = back_off(failures, self._patience)
        if isinstance(interruption.error, RateLimited):
            interruption.error.time = clock_time(max(wait, 1.0))
            if wait > self._patience.longest_rate_limit:
                raise interruption.error from interruption
        if failures >= self._patience.attempts:
            raise interruption.error from interruption
        again = f"once more in {wait:.0f} s" if wait >= 1 else "once more"
        self._say("retrying", f"{interruption.note}: {again}", done)
        self._halt.wait(min(wait, self._patience.longest_rate_limit))

    # ---------------------------------------------------------------- one attempt

    def _transfer(self, part: PartFile) -> None:
        """Ask for what is missing, and write what comes."""
        headers = {}
        if part.offset:
            headers["Range"] = f"bytes={part.offset}-"
            if _is_strong(part.etag):
                headers["If-Range"] = str(part.etag)
        name = self._file.path
        try:
            answer = get(
                file_address(self._model, name), headers, self._token, self._halt, self._patience
            )
            try:
                self._check(answer)
                self._read(answer, part, self._to_skip(answer, part))
            finally:
                answer.close()
        except LineStalled as error:
            stalled = ConnectionStalled(self._host, name)
            raise Interruption(stalled, "the connection stalled") from error
        except LineLost as error:
            lost = ConnectionLost(self._host, name)
            raise Interruption(lost, "the connection was lost") from error

    def _check(self, answer: Answer) -> None:
        """Raises for an answer that is no file of this commit."""
        if answer.status == 416:
            return
        name, model = self._file.path, self._model
        if answer.left_origin and answer.status in _EXPIRED:
            expired = DownloadRefused(host_of(answer.address), name, answer.status)
            raise Interruption(expired, "the file's address has expired")
        meant = refusal(answer.status, answer.headers, model.id, model.endpoint, model.commit, name)
        if meant is not None:
            raise meant
        if answer.headers.get_content_type() == "text/html":
            raise CaptivePortal(self._host)
        commit = answer.headers.get("X-Repo-Commit")
        if commit is not None and commit != model.commit:
            raise RevisionVanished(model.id, name)
        if answer.status not in (200, 206):
            raise _odd(self._host, f"status {answer.status}")
        if answer.headers.get("Content-Encoding", "identity") != "identity":
            raise _odd(self._host, "a packed file")

    def _to_skip(self, answer: Answer, part: PartFile) -> int:
        """How many bytes of the answer are there already.

        Starts the part over where the answer does not go on with it.
        """
        etag = answer.headers.get("ETag")
        same = etag is None or part.etag is None or etag == part.etag
        if answer.status == 416:
            part.restart()
            raise _odd(self._host, "there is no such part of the file")
        if answer.status == 206:
            match = _CONTENT_RANGE.fullmatch(answer.headers.get("Content-Range", ""))
            goes_on = match is not None and int(match[1]) == part.offset
            whole = match is not None and match[3] in ("*", str(self._file.size))
            if not (goes_on and whole and same):
                part.restart()
                raise _odd(self._host, "another part of the file")
            return 0
        # The whole file, because the server knows no ranges, or has another file by now.
        if part.offset and not (_is_strong(etag) and etag == part.etag):
            part.restart()
        if part.offset == 0:
            part.note_etag(etag)
        return part.offset

    def _read(self, answer: Answer, part: PartFile, skip: int) -> None:
        coming = self._file.size - part.offset + skip
        if answer.length is not None and answer.length != coming:
            got = self._file.size - coming + answer.length
            raise self._wrong_length(got)
        piece = memoryview(bytearray(CHUNK_BYTES))
        while coming:
            count = answer.read_into(piece[: min(len(piece), coming)])
            if not count:
                raise LineLost("the answer ends early")
            coming -= count
            self.state.received += count
            dropped = min(skip, count)
            skip -= dropped
            if count > dropped:
                part.write(piece[dropped:count])
                self.state.done = part.offset
        if answer.length is None and answer.read_into(piece[:1]):
            part.restart()
            raise self._wrong_length(self._file.size + 1)

    def _wrong_length(self, got: int) -> Interruption:
        expected = f"{self._file.size:,} bytes"
        error = FileLengthWrong(self._file.path, expected, f"{got:,}")
        return Interruption(error, f"{megabytes(got)} were offered in place of all")

    def _say(self, state: State, note: str = "", done: int | None = None) -> None:
        self.state.state = state
        self.state.note = note
        if done is not None:
            self.state.done = done


def _odd(host: str, what: str) -> Interruption:
    error: BrevityError = HubAnswerInvalid(host, what)
    return Interruption(error, f"an odd answer ({what})")


def _is_strong(etag: str | None) -> bool:
    """Whether an ETag may stand in If-Range (RFC 9110, 13.1.5): a strong one, and well formed."""
    return etag is not None and re.fullmatch(r'"[!-~]*"', etag) is not None
