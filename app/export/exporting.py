"""A result being exported: in a thread that waits, and a process that works."""

from __future__ import annotations

import pickle
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QThread

from app.child_process import kill_child, start_child
from app.errors import ExportBroken
from app.export.child import REFUSED
from app.export.request import ExportRequest, file_of
from engine.documents.cleaning import printable
from engine.errors import BrevityError, ExportOverSource, PdfUnavailable
from engine.export import ExportedResult
from engine.export.formats import ending_of
from engine.export.wire import decode_result
from engine.export.writing import require_writable, write_whole
from engine.own_program import part_command
from engine.wording import language

_LONGEST_REASON = 200


def export_command() -> list[str]:
    """The command line that starts the process."""
    return part_command("app.export.child", "--export")


class Exporting(QThread):
    """One export. When it has finished, `is_done` says whether it went well, `error` why not.

    With a path the result is written there, in the format of its ending; without one it is only
    completed, for the printer, and is then `result`. What was stopped has neither done nor failed.
    """

    def __init__(
        self,
        request: ExportRequest,
        path: Path | None,
        parent: QObject,
        *,
        documents: Sequence[Path] = (),
        command: Sequence[str] | None = None,
    ) -> None:
        """`documents` are files that a result must not replace: those that were opened here."""
        super().__init__(parent)
        self.request, self.path = request, path
        self.is_done = False
        self.result: ExportedResult | None = None
        # What is told should `run` break off by what nobody foresaw, as a lack of memory.
        self.error: BrevityError | None = self._broken("the work broke off")
        self._documents = tuple(documents)
        self._command = list(command or export_command())
        self._lock = threading.Lock()
        self._stopped = False
        self._process: subprocess.Popen[bytes] | None = None

    def stop(self) -> None:
        """End it at once: nothing is written any more, unless it is being written just now."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                kill_child(self._process)

    def run(self) -> None:
        """Do the work; called by Qt."""
        try:
            self._export()
            self.error = None
        except BrevityError as error:
            self.error = None if self._stopped else error

    def _export(self) -> None:
        if self.path is None:
            made = self._made("")
            if not self._stopped:
                self.result = decode_result(made)
                self.is_done = True
            return
        self._require_place(self.path)
        made = self._made(ending_of(self.path))
        if not self._stopped:
            write_whole(self.path, made)
            self.is_done = True

    def _require_place(self, path: Path) -> None:
        if any(_is_same(path, document) for document in self._documents):
            raise ExportOverSource(printable(path.name))
        require_writable(path)

    def _made(self, ending: str) -> bytes:
        # Plain text can be saved also where no process can be started.
        if ending and self.request.is_made_in_passing(ending):
            return file_of(self.request, ending)
        work = pickle.dumps((self.request, ending))
        try:
            with self._lock:
                if self._stopped:
                    return b""
                self._process = process = start_child(self._command, speaks=language())
        except OSError as refusal:
            raise self._broken(refusal.strerror or str(refusal)) from refusal
        made, said = process.communicate(work)
        if self._stopped:
            return b""
        if process.returncode == REFUSED:
            raise PdfUnavailable(made.decode(errors="replace")[:_LONGEST_REASON])
        if process.returncode:
            raise self._broken(_reason(process.returncode, said))
        return made

    def _broken(self, reason: str) -> ExportBroken:
        name = "for the printer" if self.path is None else printable(self.path.name)
        return ExportBroken(name, reason)


def _is_same(path: Path, document: Path) -> bool:
    try:
        return path.samefile(document)
    except (OSError, ValueError):  # one of them is not there: writing tells of that
        return False


def _reason(status: int, said: bytes) -> str:
    """How the process ended, with the last line that it said: the exception, if there was one."""
    *_, last = said.decode(errors="replace").strip().splitlines() or [""]
    how = f"signal {-status}" if status < 0 else f"exit code {status}"
    return f"{how}: {last[:_LONGEST_REASON]}" if last else how
