"""What is exported: a text, what it rests on, and how it was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Receipt:
    """How a result was made. "" stands for what does not apply, as the model where none was run.

    `options` are those that were chosen, in words ("length": "short"). `date` is in the form of ISO
    8601. `flags` counts by kind what the source does not support; None where nobody looked.
    `quoted` counts the sentences that stand in the result as in the source.
    """

    version: str
    model: str
    commit: str
    device: str
    precision: str
    task: str
    options: Mapping[str, str]
    date: str
    source_name: str
    source_sha256: str
    words_read: int
    words_total: int
    strategy: str
    flags: Mapping[str, int] | None = None
    quoted: int = 0


@dataclass(frozen=True)
class Footnote:
    """A sentence of the source, and where it stands there: a heading, a page, or "".

    `place` counts code points of the result's text: the end of the sentence that rests on it.
    """

    place: int
    text: str
    where: str = ""


@dataclass(frozen=True)
class ExportedResult:
    """A result as it goes into a file, whatever the format.

    `text` is paragraphs with an empty line between. Where it is `headed` (a summary by section),
    the first of several lines of a paragraph is the heading of the others; else a line break is a
    line break. `language` is a code like "de", or "" where it is not known. Without a title the
    file begins with the text.
    """

    title: str
    text: str
    language: str = ""
    footnotes: tuple[Footnote, ...] = ()
    receipt: Receipt | None = None
    headed: bool = False
