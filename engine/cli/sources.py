"""What a FILE on the command line stands for: a file, or standard input."""

from __future__ import annotations

import hashlib
import io
import sys
import warnings
from pathlib import Path
from typing import Protocol

from engine.cli.parser import STANDARD_INPUT
from engine.documents import Document, decode_text, document_from_stream, read_document
from engine.documents.cleaning import printable
from engine.documents.files import file_bytes, stream_bytes
from engine.errors import FileIsFolder, FileMissing, FileUnreadable, PasswordUnasked
from engine.wording import worded

_LONGEST_PASSWORD = 4_096


class Protected(Protocol):
    """What was said about passwords."""

    @property
    def asks_password(self) -> bool: ...  # noqa: D102

    @property
    def password_file(self) -> str: ...  # noqa: D102


def source_label(source: str) -> str:
    """How a source is called in notes, errors and headings: one printable line."""
    return "standard input" if source == STANDARD_INPUT else printable(source)


def read_source(source: str, password: str | None = None) -> Document:
    """The document of a source. Raises what `read_document` and `document_from_stream` raise."""
    if source != STANDARD_INPUT:
        return read_document(Path(source), password)
    label = source_label(source)
    if sys.stdin is None:
        raise FileUnreadable(label, "it is closed")
    return document_from_stream(sys.stdin.buffer, label, password)


def read_hashed_source(source: str, password: str | None = None) -> tuple[Document, str]:
    """The document of a source, and the SHA-256 of its bytes. Raises what `read_source` raises."""
    if source != STANDARD_INPUT:
        name = printable(Path(source).name or source)
        data = file_bytes(Path(source), name)
    else:
        name = source_label(source)
        if sys.stdin is None:
            raise FileUnreadable(name, "it is closed")
        data = stream_bytes(sys.stdin.buffer, name)
    document = document_from_stream(io.BytesIO(data), name, password)
    return document, hashlib.sha256(data).hexdigest()


def password_of(invocation: Protected) -> str | None:
    """The password for protected documents: asked for, from a file, or None.

    Raises PasswordUnasked, FileMissing, FileIsFolder, FileUnreadable, FileNotText.
    """
    if invocation.asks_password:
        from getpass import GetPassWarning, getpass

        # Without a terminal getpass warns, and then reads standard input: perhaps the document.
        with warnings.catch_warnings():
            warnings.simplefilter("error", GetPassWarning)
            try:
                return getpass(worded("Password: "))
            except (GetPassWarning, EOFError, OSError) as error:
                raise PasswordUnasked from error
    if invocation.password_file:
        path = Path(invocation.password_file)
        name = printable(invocation.password_file)
        # A file, or what a shell gives as one: <(secret-tool lookup ...) is a pipe.
        try:
            with path.open("rb") as file:
                line = file.readline(_LONGEST_PASSWORD)
        except FileNotFoundError as error:
            raise FileMissing(name) from error
        except IsADirectoryError as error:
            raise FileIsFolder(name) from error
        except OSError as error:
            raise FileUnreadable(name, (error.strerror or "unknown reason").lower()) from error
        return decode_text(line.rstrip(b"\r\n"), name)[0]
    return None
