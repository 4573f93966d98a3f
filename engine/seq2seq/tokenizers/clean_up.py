"""The reference's clean-up of tokenization spaces: a setting of display, off by default."""

from __future__ import annotations

# In this order: each replacement sees what the one before has left.
_REPLACEMENTS = (
    (" .", "."),
    (" ?", "?"),
    (" !", "!"),
    (" ,", ","),
    (" ' ", "'"),
    (" n't", "n't"),
    (" 'm", "'m"),
    (" 's", "'s"),
    (" 've", "'ve"),
    (" 're", "'re"),
)

# How far behind a space the characters stand that decide whether it goes: " n ' t" is the longest.
_REACH = 6


def clean_up(text: str) -> str:
    """The text without the spaces that tokenization put before punctuation and contractions."""
    for written, meant in _REPLACEMENTS:
        text = text.replace(written, meant)
    return text


def settled_length(text: str) -> int:
    """How much of `clean_up(text)` stays, whatever follows the text."""
    # Only spaces ever go, and those with enough behind them are decided.
    undecided = text.find(" ", max(0, len(text) - _REACH))
    if undecided < 0:
        return len(clean_up(text))
    return max(0, len(clean_up(text)) - (len(text) - undecided))
