"""Documents that are zip archives (DOCX, ODT, EPUB), opened within limits.

Nothing is ever unpacked to disk, names of members are keys and never paths, and archives inside
the archive are not looked into.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable

from engine.errors import DocumentDamaged, DocumentTooComplex, EncryptionUnsupported

MEMBER_LIMIT = 10_000
"""Members of an archive."""
SIZE_LIMIT = 200_000_000
"""Bytes of all members together: as the archive declares them, and as they are inflated."""
RATIO_LIMIT = 200
"""How many times larger a member may be than its compressed form. Real XML stays below 100."""
RATIO_FREE = 5_000_000
"""Bytes below which a member may shrink as it likes: blank pages do so by a factor of 1,000."""

_CHUNK = 1 << 20
_CENTRAL_HEADER = b"PK\x01\x02"
_LOCAL_HEADER_SIZE = 30
_ENCRYPTED = 0x1
# A damaged archive surfaces as any of these from zipfile.
_FAULTS = (
    zipfile.BadZipFile, zlib.error, struct.error,
    EOFError, LookupError, NotImplementedError, OSError, RuntimeError, ValueError, OverflowError,
)  # fmt: skip


class Package:
    """The members of one document's archive, each to be read on its own. See `open_package`."""

    def __init__(self, archive: zipfile.ZipFile, name: str, format_: str) -> None:
        self._archive = archive
        self._name = name
        self._format = format_
        self._inflated = 0
        self._members = {_plain(info.filename): info for info in archive.infolist()}
        self._folded = {member.casefold(): member for member in self._members}

    def names(self) -> tuple[str, ...]:
        """The members' names with "/" between their parts, in the archive's order."""
        return tuple(self._members)

    def __contains__(self, member: str) -> bool:
        return self._find(member) is not None

    def read(self, member: str) -> bytes:
        """The content of a member, whatever the case of its name.

        Raises DocumentDamaged if it is missing or broken, EncryptionUnsupported if it is encrypted,
        DocumentTooComplex if it, or all that was read until now, is more than a document holds.
        """
        info = self._find(member)
        if info is None:
            raise self._damaged(f"its part {member} is missing")
        if info.flag_bits & _ENCRYPTED:
            raise EncryptionUnsupported(self._name, self._format)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            # The others inflate without a bound on one step, and no standard allows them here.
            raise self._damaged(f"its part {member} is compressed in an unknown way")
        content = bytearray()
        try:
            with self._archive.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    content += chunk
                    self._count(len(chunk), len(content), info.compress_size)
        except _FAULTS as error:
            raise self._damaged(f"its part {member} can't be unpacked") from error
        return bytes(content)

    def _find(self, member: str) -> zipfile.ZipInfo | None:
        info = self._members.get(member)
        if info is None:
            info = self._members.get(self._folded.get(member.casefold(), ""))
        return info

    def _count(self, more: int, size: int, compressed: int) -> None:
        self._inflated += more
        if self._inflated > SIZE_LIMIT:
            raise _too_large(self._name)
        if size > RATIO_FREE and size > RATIO_LIMIT * max(compressed, 1):
            raise _too_dense(self._name)

    def _damaged(self, reason: str) -> DocumentDamaged:
        return DocumentDamaged(self._name, self._format, reason)


def open_package(data: bytes, name: str, format_: str = "ZIP") -> Package:
    """The archive in `data`; `name` and `format_` ("DOCX") are for messages.

    Raises DocumentDamaged for what is no archive, and DocumentTooComplex for one with more than
    MEMBER_LIMIT members or SIZE_LIMIT bytes, or with members that overlap.
    """
    # Before zipfile makes an object of each. One with this many can't be honest, whatever part of
    # these four bytes stands in compressed data by chance.
    if data.count(_CENTRAL_HEADER) > MEMBER_LIMIT:
        raise DocumentTooComplex(name, f"its archive has more than {MEMBER_LIMIT:,} parts")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _FAULTS as error:
        reason = "its archive is damaged or cut off"
        raise DocumentDamaged(name, format_, reason) from error
    members = archive.infolist()
    if sum(info.file_size for info in members) > SIZE_LIMIT:
        raise _too_large(name)
    if _overlap(members):
        raise DocumentTooComplex(name, "the parts of its archive lie over one another")
    return Package(archive, name, format_)


def _overlap(members: Iterable[zipfile.ZipInfo]) -> bool:
    """Whether members share bytes, as in archives made to inflate far beyond their size."""
    end = 0
    for start, size in sorted(
        (info.header_offset, _LOCAL_HEADER_SIZE + info.compress_size) for info in members
    ):
        if start < end:
            return True
        end = start + size
    return False


def _plain(filename: str) -> str:
    return filename.replace("\\", "/").lstrip("/")


def _too_large(name: str) -> DocumentTooComplex:
    megabytes = SIZE_LIMIT // 1_000_000
    return DocumentTooComplex(name, f"it unpacks to more than {megabytes} MB")


def _too_dense(name: str) -> DocumentTooComplex:
    return DocumentTooComplex(name, f"it unpacks to more than {RATIO_LIMIT} times its size")
