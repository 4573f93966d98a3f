"""PDF files written by hand: text at exact places, broken and hostile structures, encryption.

Text is set in Courier, whose characters are all 0.6 ems wide, so that a test knows where lines end.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842
_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


@dataclass
class Text:
    """A line of text at a place, counted from the left and the bottom of the page, in points."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False
    matrix: str = "1 0 0 1"
    mode: int = 0

    def operators(self) -> str:
        """The drawing of this line in a content stream."""
        font = "F2" if self.bold else "F1"
        text = self.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return (
            f"BT /{font} {self.size} Tf {self.mode} Tr "
            f"{self.matrix} {self.x} {self.y} Tm ({text}) Tj ET\n"
        )


@dataclass
class Pdf:
    """The objects of a file, from which `bytes` is made."""

    pages: Sequence[Sequence[Text] | bytes]
    title: str = ""
    page_extra: str = ""
    outline: list[tuple[str, int]] = field(default_factory=list)

    def objects(self) -> list[bytes]:
        """The objects in their order; the first is the catalog, the second the tree of pages."""
        count = len(self.pages)
        first_page = 6
        kids = " ".join(f"{first_page + 2 * index} 0 R" for index in range(count))
        outline = f"/Outlines {first_page + 2 * count} 0 R" if self.outline else ""
        found = [
            f"<< /Type /Catalog /Pages 2 0 R {outline} >>".encode(),
            f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>",
            b"<< /Title (" + self.title.encode("latin-1") + b") >>",
        ]
        for index, page in enumerate(self.pages):
            content = (
                page
                if isinstance(page, bytes)
                else b"".join(line.operators().encode("cp1252") for line in page)
            )
            found.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] {self.page_extra} "
                "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> "
                f"/Contents {first_page + 2 * index + 1} 0 R >>".encode()
            )
            found.append(stream(content))
        if self.outline:
            root = len(found) + 1
            last = root + len(self.outline)
            found.append(
                f"<< /First {root + 1} 0 R /Last {last} 0 R /Count {len(self.outline)} >>".encode()
            )
            for index, (title, target) in enumerate(self.outline):
                after = f"/Next {root + index + 2} 0 R" if root + index + 1 < last else ""
                found.append(
                    f"<< /Title ({title}) /Parent {root} 0 R {after} "
                    f"/Dest [{first_page + 2 * target} 0 R /Fit] >>".encode()
                )
        return found

    def bytes(self) -> bytes:
        """The whole file."""
        return assemble(self.objects())


def stream(content: bytes, extra: str = "", *, packed: bool = True) -> bytes:
    """A stream object's dictionary and its content."""
    if packed:
        content = zlib.compress(content, 9)
        extra += " /Filter /FlateDecode"
    return f"<< /Length {len(content)} {extra} >>\nstream\n".encode() + content + b"\nendstream"


def assemble(objects: Sequence[bytes], trailer: str = "/Info 5 0 R") -> bytes:
    """A file of these objects, numbered from 1; the first is the catalog."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(places) + 1} /Root 1 0 R {trailer} >>\n".encode()
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())


def column(x: float, top: float, lines: Sequence[str], size: float = 10) -> list[Text]:
    """Lines below each other, 1.2 ems apart."""
    return [Text(x, top - 1.2 * size * index, line, size) for index, line in enumerate(lines)]


def wrapped(text: str, width: int) -> list[str]:
    """Words filled into lines of so many characters, as a typesetter without hyphens does."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


# ---------------------------------------------------------------- encryption


def encrypted(pdf: Pdf, user: str, owner: str) -> bytes:
    """The file, encrypted with RC4 of 40 bits (standard security handler, revision 2)."""
    file_id = b"0123456789abcdef"
    permissions = -4
    owner_entry = _rc4(_md5(_padded(owner or user))[:5], _padded(user))
    key = _md5(_padded(user), owner_entry, permissions.to_bytes(4, "little", signed=True), file_id)
    key = key[:5]
    objects = []
    for number, content in enumerate(pdf.objects(), start=1):
        head, mark, body = content.partition(b"\nstream\n")
        if mark:
            object_key = _md5(key, number.to_bytes(3, "little"), b"\0\0")[:10]
            plain = body.removesuffix(b"\nendstream")
            content = head + mark + _rc4(object_key, plain) + b"\nendstream"
        objects.append(content)
    encrypt = (
        f"<< /Filter /Standard /V 1 /R 2 /P {permissions} /O <{owner_entry.hex()}> "
        f"/U <{_rc4(key, _PADDING).hex()}> >>"
    )
    return assemble(objects, f"/Encrypt {encrypt} /ID [<{file_id.hex()}> <{file_id.hex()}>]")


def _padded(password: str) -> bytes:
    return (password.encode("latin-1") + _PADDING)[:32]


def _md5(*parts: bytes) -> bytes:
    return hashlib.md5(b"".join(parts)).digest()


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
