"""What is saved of a window, as values and as JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.messages import SourceBlock

VERSION = 1
TEXT_SUFFIX = ".text"
_TEXT_FILE = re.compile(rf"[0-9a-f]{{64}}{re.escape(TEXT_SUFFIX)}")


class SessionInvalidError(ValueError):
    """A saved session is no session of this version."""


@dataclass(frozen=True)
class SavedPane:
    """The text of a pane, where its caret stands, and what is at its top; places in Qt's units."""

    text: str = ""
    caret: int = 0
    top: int = 0


@dataclass(frozen=True)
class Session:
    """What a window shows.

    `facts` are what stands beside the result's title, `quoted` its sentences that are quoted in
    place of what the model wrote; `typed` tells whether the source has what stands in no file.
    """

    source: SavedPane = SavedPane()
    source_name: str = ""
    language: str | None = None
    pages: int = 0
    blocks: tuple[SourceBlock, ...] = ()
    typed: bool = False
    result: SavedPane = SavedPane()
    result_task: str = ""
    facts: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    task: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost without it."""
        return not self.source.text.strip() and not self.result.text.strip()


def to_values(session: Session, source_file: str, result_file: str) -> dict[str, Any]:
    """The session as JSON has it, but for its texts, which are files of their own."""
    return {
        "version": VERSION,
        "source": _pane(session.source, source_file),
        "source_name": session.source_name,
        "language": session.language,
        "pages": session.pages,
        "blocks": session.blocks,
        "typed": session.typed,
        "result": _pane(session.result, result_file),
        "result_task": session.result_task,
        "facts": session.facts,
        "quoted": session.quoted,
        "task": session.task,
    }


def from_values(values: object, text_of: Mapping[str, str]) -> Session:
    """The session of such values; `text_of` has the texts of its files by name.

    Raises SessionInvalidError.
    """
    try:
        return _session(values, text_of)
    except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        raise SessionInvalidError(str(error)) from error


def text_files(values: object) -> tuple[str, str]:
    """The names of its text files. Raises SessionInvalidError."""
    try:
        names = (values["source"]["file"], values["result"]["file"])  # type: ignore[index]
    except (KeyError, TypeError) as error:
        raise SessionInvalidError(str(error)) from error
    if not all(isinstance(name, str) and _TEXT_FILE.fullmatch(name) for name in names):
        raise SessionInvalidError("a name of a text file is none")
    return names


def _pane(pane: SavedPane, file: str) -> dict[str, Any]:
    return {"file": file, "caret": pane.caret, "top": pane.top}


def _session(values: Any, text_of: Mapping[str, str]) -> Session:  # noqa: ANN401
    if values["version"] != VERSION:
        raise ValueError(f"version {values['version']}")
    return Session(
        source=_saved(values["source"], text_of),
        source_name=_text(values["source_name"]),
        language=None if values["language"] is None else _text(values["language"]),
        pages=int(values["pages"]),
        blocks=tuple(map(_block, values["blocks"])),
        # Sessions of the first release do not say so; what is no document was typed or pasted.
        typed=bool(values.get("typed", not values["source_name"])),
        result=_saved(values["result"], text_of),
        result_task=_text(values["result_task"]),
        facts=tuple(map(_text, values["facts"])),
        quoted=tuple(map(_text, values["quoted"])),
        task=_text(values["task"]),
    )


def _saved(values: Any, text_of: Mapping[str, str]) -> SavedPane:  # noqa: ANN401
    return SavedPane(text_of[values["file"]], int(values["caret"]), int(values["top"]))


def _block(values: Any) -> SourceBlock:  # noqa: ANN401
    kind, start, end, level = values
    return _text(kind), int(start), int(end), int(level)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} is no text")
    return value
