"""What the exceptions of others say, to be given as the reason in a failure of ours."""

from __future__ import annotations

_LONGEST = 200


def reason_of(error: Exception | str) -> str:
    """What an exception says; of one that passed through TorchScript, what it said at first."""
    said = str(error).strip()
    first, *more = said.splitlines() or [""]
    return more[-1].removeprefix("RuntimeError: ") if more and "TorchScript" in first else said


def first_line(error: Exception | str) -> str:
    """The reason as it stands within a sentence; the name of the type where nothing is said.

    At most 200 characters of the first line, up to its first full stop.
    """
    line = reason_of(error).partition("\n")[0].strip()
    return line.partition(". ")[0].rstrip(".")[:_LONGEST] or type(error).__name__
