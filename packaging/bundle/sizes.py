"""What a bundle's bytes are: a table by library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

_INSIDE = "_internal"
_SHOWN = 12


def sizes_of(folder: Path) -> dict[str, int]:
    """Bytes by library, the largest first; a link counts nothing."""
    sizes: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            sizes[_library(path.relative_to(folder))] += path.stat().st_size
    return dict(sizes.most_common())


def size_table(sizes: Mapping[str, int]) -> str:
    """The table in Markdown, in MB; what is small stands together at its end."""
    listed = list(sizes.items())
    rows = listed[:_SHOWN]
    if rest := sum(size for _, size in listed[_SHOWN:]):
        rows.append((f"{len(listed) - _SHOWN} more", rest))
    rows.append(("**all**", sum(sizes.values())))
    lines = [f"| {name} | {size / 1e6:.1f} |" for name, size in rows]
    return "\n".join(["| part | MB |", "|---|---:|", *lines])


def _library(place: Path) -> str:
    parts = place.parts[1:] if place.parts[0] == _INSIDE else place.parts
    if len(parts) == 1:
        is_library = ".so" in parts[0] or parts[0].endswith((".dll", ".dylib", ".pyd"))
        return "libraries of Python and the system" if is_library else parts[0]
    first = parts[0].removesuffix(".libs").partition("-")[0]
    if first == "torch" and "lib" in parts[1:2]:
        return f"torch: {parts[-1]}" if place.suffix == ".so" else "torch: other libraries"
    if first == "resources" and parts[1] == "models":
        return "the embedded model"
    return first
