"""What comes of a document, and how it is written: as text, as Markdown, as a line of JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from engine.batch.settings import OutputFormat


@dataclass(frozen=True)
class Result:
    """All that is known of a finished document; equal from run to run where the model is.

    `title` and `language` are the source's. `complete`: all of it was read. `warning` is a sentence
    on why the result will be poor, or empty. `truncated`: a part ran into its longest length.
    `quotations` are the places in `text` of sentences that stand there as in the source, in place
    of what the model wrote. `model` is "" where none was run.
    """

    text: str
    title: str
    language: str | None
    model: str
    strategy: str
    passes: int
    tokens: int
    words_read: int
    words_total: int
    complete: bool
    warning: str
    truncated: bool
    quotations: tuple[tuple[int, int], ...] = ()

    @property
    def read_share(self) -> float:
        """Which share of the source's words was read, 0 to 1."""
        return round(self.words_read / self.words_total, 4) if self.words_total else 1.0

    @property
    def flags(self) -> tuple[str, ...]:
        """What a reader of the result should know, as a manifest's entry has it."""
        raised = (
            ("truncated", self.truncated),
            ("unread", not self.complete),
            ("warned", bool(self.warning)),
        )
        return tuple(name for name, is_so in raised if is_so)


def rendered(
    result: Result, output_format: OutputFormat, document: str, sha256: str, task: str
) -> bytes:
    """The bytes of a result, in UTF-8, with a line end behind; of "jsonl" one line of ASCII."""
    if output_format == "jsonl":
        return (json.dumps(_values(result, document, sha256, task)) + "\n").encode("ascii")
    text = result.text.rstrip("\n") + "\n"
    if output_format == "markdown":
        text = f"# {_escaped(' '.join(result.title.split()))}\n\n{_escaped(text)}{_notes(result)}"
    return text.encode("utf-8", "replace")


def _values(result: Result, document: str, sha256: str, task: str) -> dict[str, object]:
    return {
        "document": document,
        "sha256": sha256,
        "task": task,
        "result": result.text,
        **{name: value for name, value in vars(result).items() if name != "text"},
    }


def _notes(result: Result) -> str:
    notes = [result.warning] if result.warning else []
    if not result.complete:
        notes.append(f"Of {result.words_total:,} words, {result.words_read:,} were read.")
    if result.truncated:
        notes.append("A part of it was cut at its longest length.")
    return "".join(f"\n*{_escaped(note)}*\n" for note in notes)


_ACTING = re.compile(r"[\\`*_<\[]|^[#>](?=.)", re.MULTILINE)


def _escaped(text: str) -> str:
    """Plain text as Markdown that shows it; items of lists stay items."""
    return _ACTING.sub(lambda found: f"\\{found[0]}", text)
