"""Making decoded text safe to show and to read: line ends, control characters, surrogates."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# A whole terminal sequence (colours in a log), so that no "[31m" is left when its ESC goes.
_TERMINAL_SEQUENCE = re.compile(r"\x1b\[[0-?]{0,64}[ -/]{0,8}[@-~]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]+")
_SURROGATES = re.compile("[\ud800-\udfff]")
_VISIBLE = re.compile("[^\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]")


def clean_text(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` with LF line ends and without control characters, and what to tell about it.

    Tab and line feed stay, and so do the bidirectional controls: right-to-left text needs them.
    Surrogate pairs are joined; lone surrogates become U+FFFD.
    """
    warnings = []
    if _SURROGATES.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    nuls = text.count("\0")
    if nuls:
        text = text.replace("\0", "")
        warnings.append(f"{_amount(nuls, 'NUL character')} dropped.")
    if "\x1b" in text:
        text, sequences = _TERMINAL_SEQUENCE.subn("", text)
        if sequences:
            warnings.append(f"{_amount(sequences, 'terminal control sequence')} dropped.")
    cleaned = _CONTROLS.sub("", text)
    if len(cleaned) < len(text):
        warnings.append(f"{_amount(len(text) - len(cleaned), 'control character')} dropped.")
    if "\ufffd" in cleaned:
        unread = cleaned.count("\ufffd")
        warnings.append(f"{_amount(unread, 'character')} not readable and shown as \ufffd.")
    return cleaned, tuple(warnings)


def has_visible_text(text: str) -> bool:
    """Whether there is anything to read: more than white space and invisible marks."""
    return _VISIBLE.search(text) is not None


def printable(text: str) -> str:
    """`text` on one line that is safe for a terminal or a message: for the names of files."""
    return "".join(
        character if character.isprintable() else "\ufffd" if character.isspace() is False else " "
        for character in text
    )


def _amount(count: int, thing: str) -> str:
    return f"{count:,} {thing} was" if count == 1 else f"{count:,} {thing}s were"
