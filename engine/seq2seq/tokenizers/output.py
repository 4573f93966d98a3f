"""Writing the files of a tokenizer."""

from __future__ import annotations

from pathlib import Path

from engine.errors import OutputUnwritable


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, unless they are there. Raises OutputUnwritable."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputUnwritable(error.strerror or str(error)) from error


def output_path(folder: str | Path, prefix: str | None, name: str) -> Path:
    """Where a vocabulary file goes. Raises OutputUnwritable when the folder is not there."""
    if not Path(folder).is_dir():
        raise OutputUnwritable(f"there is no folder {folder}")
    return Path(folder, f"{prefix}-{name}" if prefix else name)


def write_text(path: Path, text: str) -> str:
    """Write a file; returns its path. Raises OutputUnwritable."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputUnwritable(error.strerror or str(error)) from error
    return str(path)
