"""From a path, a stream, bytes or pasted HTML to a `Document`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from engine.documents.cleaning import printable
from engine.documents.document import Document
from engine.documents.files import file_bytes, require_size, stream_bytes
from engine.errors import SourceEmpty

PASTED_NAME = "The pasted text"


def read_document(
    path: Path, password: str | None = None, cancelled: Callable[[], bool] = lambda: False
) -> Document:
    """The document in the file at `path`, read in a child process with limits.

    `cancelled` is asked many times a second; once it says so, the child is killed and Cancelled
    raised. Raises FileMissing, FileIsFolder, FileNotOrdinary, FileUnreadable, FileTooLarge,
    StreamTooLarge, and what `document_from_bytes` raises.
    """
    name = printable(path.name or str(path))
    return _extracted(file_bytes(path, name), name, password, cancelled)


def document_from_stream(
    stream: BinaryIO,
    name: str,
    password: str | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Document:
    """The document that a stream gives until its end, read as `read_document` does.

    Raises FileIsFolder, FileUnreadable, StreamTooLarge, Cancelled, and what `document_from_bytes`
    raises.
    """
    return _extracted(stream_bytes(stream, name), name, password, cancelled)


def read_pasted(data: bytes, cancelled: Callable[[], bool] = lambda: False) -> Document:
    """What HTML (in UTF-8) or RTF on the clipboard says, read as `read_document` does."""
    from engine.documents.extraction import Wish, extract

    _require_content(data, PASTED_NAME)
    return extract(Wish(PASTED_NAME, kind="clipboard"), data, cancelled)


def document_from_bytes(data: bytes, name: str, password: str | None = None) -> Document:
    """The document in `data`, read in this process, without limits of time and memory.

    What a reader raises: FileTooLarge, SourceEmpty, FormatUnsupported, FileNotText,
    DocumentDamaged, DocumentEncrypted, PasswordWrong, EncryptionUnsupported, DocumentScanned,
    DocumentTooComplex.
    """
    # What only the child needs is imported there.
    from engine.documents.assembly import assemble
    from engine.documents.formats import format_of
    from engine.documents.readers import reader_of

    _require_content(data, name)
    format_ = format_of(data, name)
    return assemble(reader_of(format_)(data, name, password), name, format_)


def document_from_clipboard(data: bytes, name: str) -> Document:
    """The document in HTML (in UTF-8) or RTF that was copied somewhere; in this process.

    Raises what `document_from_bytes` raises.
    """
    if data.lstrip().startswith(b"{\\rtf"):
        return document_from_bytes(data, name)
    from engine.documents.assembly import assemble
    from engine.documents.document import Reading
    from engine.documents.html import fragment_passages

    _require_content(data, name)
    passages = fragment_passages(data.decode("utf-8", "replace"))
    return assemble(Reading(passages, encoding="utf-8"), name, "html")


def _extracted(
    data: bytes, name: str, password: str | None, cancelled: Callable[[], bool]
) -> Document:
    # Only now: programs that read nothing need no processes.
    from engine.documents.extraction import Wish, extract

    _require_content(data, name)
    return extract(Wish(name, password), data, cancelled)


def _require_content(data: bytes, name: str) -> None:
    require_size(len(data), name)
    if not data.strip():
        raise SourceEmpty
