"""Making decoded text safe to show and to read: line ends, control characters, surrogates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from engine.documents.document import Passage

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# A whole terminal sequence (colours in a log), so that no "[31m" is left when its ESC goes.
_TERMINAL_SEQUENCE = re.compile(r"\x1b\[[0-?]{0,64}[ -/]{0,8}[@-~]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]+")
_SOFT_HYPHENS = re.compile("\xad\n?")  # at the end of a line, it says that the word goes on
_SURROGATES = re.compile("[\ud800-\udfff]")
_TO_CLEAN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffd\xad]")
_VISIBLE = re.compile("[^\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]")


def clean_text(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` with LF line ends and without control characters, and what to tell about it.

    Tab and line feed stay, and so do the bidirectional controls: right-to-left text needs them.
    Soft hyphens go, so that a word is the same word wherever it may be parted. Surrogate pairs are
    joined; lone surrogates become U+FFFD.
    """
    if not _TO_CLEAN.search(text):  # most texts, and it takes a tenth of the time to see that
        return text, ()
    dropped = _Dropped()
    cleaned = _clean(text, dropped)
    return cleaned, dropped.warnings()


def clean_passages(passages: Iterable[Passage]) -> tuple[list[Passage], tuple[str, ...]]:
    """Passages with their texts cleaned as `clean_text` does, and what to tell about all."""
    dropped = _Dropped()
    cleaned = [
        replace(passage, text=_clean(passage.text, dropped))
        if _TO_CLEAN.search(passage.text)
        else passage
        for passage in passages
    ]
    return cleaned, dropped.warnings()


def unify_line_ends(text: str) -> str:
    """`text` with LF line ends and without the mark that its file may begin with."""
    return _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))


def has_visible_text(text: str) -> bool:
    """Whether there is anything to read: more than white space and invisible marks."""
    return _VISIBLE.search(text) is not None


def printable(text: str) -> str:
    """`text` on one line that is safe for a terminal or a message: for the names of files."""
    return "".join(
        character if character.isprintable() else "\ufffd" if character.isspace() is False else " "
        for character in text
    )


@dataclass
class _Dropped:
    """How much was dropped of each kind."""

    nuls: int = 0
    sequences: int = 0
    controls: int = 0
    unread: int = 0

    def warnings(self) -> tuple[str, ...]:
        """A sentence for each kind."""
        sentences = (
            (self.nuls, "1 NUL character was dropped.", "{count} NUL characters were dropped."),
            (
                self.sequences,
                "1 terminal control sequence was dropped.",
                "{count} terminal control sequences were dropped.",
            ),
            (
                self.controls,
                "1 control character was dropped.",
                "{count} control characters were dropped.",
            ),
            (
                self.unread,
                "1 character was not readable and shown as \ufffd.",
                "{count} characters were not readable and shown as \ufffd.",
            ),
        )
        return tuple(
            one if count == 1 else many.format(count=f"{count:,}")
            for count, one, many in sentences
            if count
        )


def _clean(text: str, dropped: _Dropped) -> str:
    if _SURROGATES.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = unify_line_ends(text)
    nuls = text.count("\0")
    if nuls:
        text = text.replace("\0", "")
        dropped.nuls += nuls
    if "\x1b" in text:
        text, sequences = _TERMINAL_SEQUENCE.subn("", text)
        dropped.sequences += sequences
    cleaned = _CONTROLS.sub("", text)
    dropped.controls += len(text) - len(cleaned)
    if "\xad" in cleaned:
        cleaned = _SOFT_HYPHENS.sub("", cleaned)
    dropped.unread += cleaned.count("\ufffd")
    return cleaned
