"""Which documents a batch is made of, what each is called, and which of them are a shard's."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from engine.documents.formats import HTML_SUFFIXES, MARKDOWN_SUFFIXES

READ_SUFFIXES = (
    MARKDOWN_SUFFIXES
    | HTML_SUFFIXES
    | {".txt", ".text", ".pdf", ".docx", ".docm", ".dotx", ".odt", ".ott", ".rtf", ".epub"}
)
"""How files are called that a folder is searched for. A file that is named itself may have any."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document to be done. `name` is its own in this batch, whichever others are in it.

    It is the path below the folder where one folder is all that was asked for; else the path as it
    was written, or where that leads out of the working folder, the absolute one. With `/` between
    its parts on every system.
    """

    name: str
    path: Path


@dataclass(frozen=True)
class Shard:
    """Part `number`, from 1, of `count`. One of one is everything."""

    number: int = 1
    count: int = 1

    @property
    def label(self) -> str:
        """As files are called after it."""
        return f"{self.number}-of-{self.count}"

    def has(self, name: str) -> bool:
        """Whether a document is in it; by its name alone, so that every machine agrees."""
        if self.count == 1:
            return True
        digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
        return int.from_bytes(digest[:8], "big") % self.count == self.number - 1


def find_sources(
    wanted: Sequence[Path],
    leave_out: Path | None = None,
    on_refusal: Callable[[Path, OSError], object] | None = None,
) -> tuple[Source, ...]:
    """The documents in folders, and files themselves, in a fixed order, each once.

    Folders are walked in the order of their names; what is hidden is left out, and so are links to
    folders, files of other formats, and what is below `leave_out`. Nothing is opened: a file that
    is missing is found out when it is read. A folder that can't be listed is told to `on_refusal`
    and left out. Raises OSError without that.
    """
    alone = len(wanted) == 1 and is_folder(wanted[0])
    found: dict[str, Source] = {}
    for path in wanted:
        if not is_folder(path):
            source = Source(written_name(path), path)
            found.setdefault(source.name, source)
            continue
        for file in files_below(path, leave_out.resolve() if leave_out else None, on_refusal):
            name = file.relative_to(path).as_posix() if alone else written_name(file)
            found.setdefault(name, Source(name, file))
    return tuple(found.values())


def is_folder(path: Path) -> bool:
    """Whether it is one; a path that can't even be looked at is none."""
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises for a name that is too long


def listed_paths(lines: Iterable[bytes]) -> tuple[Path, ...]:
    """The paths that a list holds, one a line; empty lines don't count."""
    words = (os.fsdecode(line.rstrip(b"\r\n")) for line in lines)
    return tuple(Path(word) for word in words if word.strip())


def written_name(path: Path) -> str:
    """What a file is called that was not found in the only folder."""
    plain = Path(os.path.normpath(path))
    if plain.is_absolute() or ".." in plain.parts:
        plain = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
    return plain.as_posix()


_LONGEST = 200
"""In bytes, of a file's name with what is put behind it: less than file systems allow."""
_DRIVE = re.compile(r"[^/]*:|/")


def output_name(name: str, suffix: str) -> str:
    """Where the result of a document goes, relative to the output folder: no two alike.

    Below the same folders, as `notes/plan.pdf.txt`. A document from elsewhere goes beside them with
    something of its path's hash, as `plan-1f0c2a9e83d4.pdf.txt`.
    """
    path = PurePosixPath(name)
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    if _DRIVE.match(name) or ".." in path.parts:
        path = PurePosixPath(f"{path.stem}-{digest}{path.suffix}")
    last = path.name
    if len(os.fsencode(last)) > _LONGEST:
        last = f"{_beginning(last)}-{digest}"
    return (path.parent / f"{last}{suffix}").as_posix()


def _beginning(name: str) -> str:
    """What of a name fits, in whole characters: not all file systems take halves of them."""
    fits = name[:_LONGEST]
    while len(os.fsencode(fits)) > _LONGEST:
        fits = fits[:-1]
    return fits


def files_below(
    folder: Path,
    leave_out: Path | None = None,
    on_refusal: Callable[[Path, OSError], object] | None = None,
) -> Iterator[Path]:
    """What of a folder `find_sources` finds, one after the other.

    A folder that can't be listed is told to `on_refusal` and left out. Raises OSError without that.
    """
    open_folders = [iter([(folder, True)])]  # not by recursion: some trees are a thousand deep
    while open_folders:
        path, is_folder = next(open_folders[-1], (None, False))
        if path is None:
            open_folders.pop()
        elif not is_folder:
            yield path
        elif leave_out is None or path.resolve() != leave_out:
            try:
                open_folders.append(iter(_contents(path)))
            except OSError as refusal:
                if on_refusal is None:
                    raise
                on_refusal(path, refusal)


def _contents(folder: Path) -> list[tuple[Path, bool]]:
    """What is to be looked at in a folder, in order, and whether each is a folder itself."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    contents = []
    for entry in found:
        path = folder / entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            contents.append((path, True))
        elif path.suffix.lower() in READ_SUFFIXES and not (entry.is_symlink() and is_folder(path)):
            contents.append((path, False))
    return contents
