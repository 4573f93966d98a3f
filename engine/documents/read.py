"""From a path, bytes or pasted text to a `Document`."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePath
from typing import BinaryIO

from engine.documents.cleaning import clean_text, has_visible_text, printable
from engine.documents.document import Document
from engine.documents.encodings import decode_text
from engine.documents.formats import is_markdown, unsupported_format
from engine.documents.markdown import markdown_to_text
from engine.errors import (
    FileIsFolder,
    FileMissing,
    FileNotOrdinary,
    FileTooLarge,
    FileUnreadable,
    FormatUnsupported,
    SourceEmpty,
    StreamTooLarge,
)

MEGABYTE = 1_000_000
SIZE_LIMIT = 50 * MEGABYTE
_CHUNK = 1 << 20


def read_document(path: Path) -> Document:
    """The document in the file at `path`.

    Raises FileMissing, FileIsFolder, FileNotOrdinary, FileUnreadable, FileTooLarge, StreamTooLarge,
    and what `document_from_bytes` raises.
    """
    name = printable(path.name or str(path))
    return document_from_bytes(_read_bytes(path, name), name)


def document_from_stream(stream: BinaryIO, name: str) -> Document:
    """The document that a stream gives until its end, or until it is too much.

    Raises FileIsFolder, FileUnreadable, StreamTooLarge, and what `document_from_bytes` raises.
    """
    try:
        data = stream.read(SIZE_LIMIT + 1)
    except IsADirectoryError as error:
        raise FileIsFolder(name) from error
    except OSError as error:
        raise _unreadable(name, error) from error
    if len(data) > SIZE_LIMIT:
        raise StreamTooLarge(name, SIZE_LIMIT // MEGABYTE)
    return document_from_bytes(data, name)


def document_from_bytes(data: bytes, name: str) -> Document:
    """The document in `data`; the suffix of `name` tells Markdown from plain text.

    Raises FileTooLarge, FormatUnsupported, FileNotText and SourceEmpty.
    """
    if len(data) > SIZE_LIMIT:
        raise _too_large(name, len(data))
    if not data.strip():
        raise SourceEmpty
    unsupported = unsupported_format(data, name)
    if unsupported:
        raise FormatUnsupported(name, unsupported)
    text, encoding = decode_text(data, name)
    return _document(text, name, encoding)


def _document(raw: str, name: str, encoding: str) -> Document:
    text, warnings = clean_text(raw)
    title = ""
    markdown = is_markdown(name)
    if markdown:
        text, title = markdown_to_text(text)
    if not has_visible_text(text):
        raise SourceEmpty
    return Document(
        text=text,
        title=title or PurePath(name).stem or name,
        name=name,
        format="markdown" if markdown else "text",
        encoding=encoding,
        warnings=warnings,
    )


def _read_bytes(path: Path, name: str) -> bytes:
    try:
        # Looked at before opening: opening some devices is an act in itself.
        _require_ordinary(path.stat(), name)
        # Not blocking, and looked at once more: a pipe that took the file's place must not hang.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(path, flags), "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor
            status = os.fstat(file.fileno())
            _require_ordinary(status, name)
            if status.st_size > SIZE_LIMIT:
                raise _too_large(name, status.st_size)
            # The size is only a hint (0 for files under /proc), so the limit is checked again.
            data = bytearray()
            while len(data) <= SIZE_LIMIT and (chunk := file.read(_CHUNK)):
                data += chunk
            if len(data) > SIZE_LIMIT:
                raise StreamTooLarge(name, SIZE_LIMIT // MEGABYTE)
            return bytes(data)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(name) from error
    except OSError as error:
        raise _unreadable(name, error) from error
    except ValueError as error:  # a path with a NUL in it, which no file system has
        raise FileMissing(name) from error


def _require_ordinary(status: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise FileIsFolder(name)
    if not stat.S_ISREG(status.st_mode):
        raise FileNotOrdinary(name)


def _unreadable(name: str, error: OSError) -> FileUnreadable:
    reason = error.strerror or type(error).__name__
    return FileUnreadable(name, reason[:1].lower() + reason[1:])


def _too_large(name: str, size: int) -> FileTooLarge:
    return FileTooLarge(name, megabytes=-(-size // MEGABYTE), limit=SIZE_LIMIT // MEGABYTE)
