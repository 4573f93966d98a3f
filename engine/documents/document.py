"""What a reader gives: the text of one document and how it was understood."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """One document as running text.

    `text` has LF line ends and no control characters but tab and line feed; Unicode is not
    normalised, so that every character can be found again in the file. `title` is the document's
    own (its first heading), or else its name without suffix. `warnings` are sentences for the user
    about what was changed on the way in.
    """

    text: str
    title: str
    name: str
    format: str
    encoding: str
    warnings: tuple[str, ...] = ()
