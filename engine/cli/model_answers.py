"""What `brevity models` says: sentences for people, or one JSON object a line for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from engine.cli.output import say, without_controls, write_out
from engine.errors import BrevityError
from engine.hub.storage import megabytes
from engine.wording import counted, retold, worded

if TYPE_CHECKING:
    from engine.hub.library import InstalledModel
    from engine.hub.remote import RemoteModel


class ModelAnswers:
    """Results go to standard output; notes and errors to standard error, unless they are JSON."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def print(self, text: str) -> None:
        """A result for people, of whole lines."""
        write_out(without_controls(text))

    def write(self, event: str, values: Mapping[str, object]) -> None:
        """A line of JSON."""
        # ASCII: no encoding of a pipe, and no file's name that is no text, gets in its way.
        write_out(json.dumps({"event": event, **values}) + "\n")

    def tell(
        self, sentence: str, event: str, *, model: InstalledModel | None = None, **facts: object
    ) -> None:
        """How something ended: the sentence, or the event with its facts."""
        if not self.as_json:
            self.print(f"{retold(sentence)}\n")
            return
        if model is not None:
            facts |= {
                "id": model.id,
                "commit": model.commit,
                "folder": str(model.folder),
                "size": model.size,
                "origin": model.origin,
                "needs_conversion": model.needs_conversion,
            }
        self.write(event, facts)

    def tell_of_download(self, remote: RemoteModel, reason: str) -> None:
        """What is about to be downloaded, and whether it fits this machine."""
        if self.as_json:
            facts = {"model": remote.id, "commit": remote.commit, "endpoint": remote.endpoint}
            files = [{"path": file.path, "size": file.size} for file in remote.files]
            self.write("download", {**facts, "size": remote.size, "files": files, "fit": reason})
            return
        self.note(
            worded(
                "{id}: {size} in {files} from {endpoint}",
                id=remote.id,
                size=megabytes(remote.size),
                files=counted("{count} file", "{count} files", len(remote.files)),
                endpoint=remote.endpoint,
            )
        )
        self.note(reason)

    def note(self, sentence: str) -> None:
        """Something that people want to know, and programs are told otherwise."""
        if not self.as_json:
            say(sentence)

    def fail(self, name: str, error: BrevityError) -> None:
        """It failed."""
        if self.as_json:
            facts = {"code": error.code, "message": error.message, "next_step": error.next_step}
            self.write("error", {"model": name, "error": facts})
        else:
            say(f"brevity: {error}")

    def ask(self, question: str) -> bool:
        """Whether the user says yes; False where nobody can be asked."""
        if self.as_json or sys.stdin is None or sys.stderr is None:
            return False
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            return False
        sys.stderr.write(f"{without_controls(retold(question))} {worded('[y/N]')} ")
        sys.stderr.flush()
        yes = {"y", "yes", *worded("y yes").split()}
        return sys.stdin.readline().strip().lower() in yes
