"""Names of files that come from a hub: none may lead anywhere, on any system."""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.errors import FileNameUnsafe

_MOST_BYTES = 200
# Windows takes these for devices, whatever the ending (learn.microsoft.com: "Naming Files").
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")
_NEVER = frozenset('\\:*?"<>|')


def check_names(model_id: str, names: Iterable[str]) -> None:
    """Raises FileNameUnsafe if any file of a repository is not called like an ordinary file."""
    for name in names:
        if not _is_safe(name):
            raise FileNameUnsafe(model_id, name[:80])


def _is_safe(name: str) -> bool:
    return (
        name.isprintable()  # no control characters, no NUL, no lone surrogates
        and not _NEVER & set(name)
        and len(name.encode("utf-8", "replace")) <= _MOST_BYTES
        and all(_is_safe_step(step) for step in name.split("/"))
    )


def _is_safe_step(step: str) -> bool:
    return (
        bool(step)
        and step == step.rstrip(". ")  # Windows drops them; this refuses . and .. too
        and _RESERVED.fullmatch(step) is None
    )
