"""Documents of every format, whole and hostile, made here from nothing but the standard library."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence

PARAGRAPHS = (
    "The council voted on Tuesday to renovate the old school near the harbour.",
    "Work begins in autumn and is expected to cost about three million, the mayor said.",
    "Until then, lessons are held in the library, which was built only four years ago.",
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = "urn:oasis:names:tc:opendocument:xmlns"
_PADDING = bytes.fromhex(
    "28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a"  # PDF 1.7, algorithm 2
)


# ---------------------------------------------------------------- PDF


def pdf(pages: Sequence[Sequence[str]], password: str = "") -> bytes:
    """Pages of lines in Helvetica; with a password encrypted (RC4, 40 bits)."""
    contents = []
    for lines in pages:
        shown = "".join(f"({line}) Tj 0 -16 Td " for line in lines)
        contents.append(f"BT /F1 12 Tf 72 720 Td {shown}ET".encode("latin-1"))
    return pdf_of_streams([({}, content) for content in contents], password)


def pdf_of_streams(
    contents: Sequence[tuple[Mapping[str, str], bytes]],
    password: str = "",
    resources: str = "/Font << /F1 3 0 R >>",
    objects: Sequence[bytes] = (),
) -> bytes:
    """A page for each content stream with further entries; and further objects from 4 on."""
    first = 4 + len(objects)
    kids = " ".join(f"{first + 2 * index} 0 R" for index in range(len(contents)))
    body = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *objects,
    ]
    key, encrypt = _encryption(password) if password else (b"", b"")
    for entries, content in contents:
        number = len(body) + 1
        body.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {number + 1} 0 R "
            f"/Resources << {resources} >> >>".encode()
        )
        if password:
            content = _rc4(_object_key(key, number + 1), content)
        more = "".join(f"/{name} {value} " for name, value in entries.items())
        head = f"<< {more}/Length {len(content)} >>\nstream\n".encode()
        body.append(head + content + b"\nendstream")
    return _pdf_file(body, encrypt)


def _pdf_file(body: Sequence[bytes], encrypt: bytes) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(body, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(body) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Root 1 0 R /Size %d %b >>\n" % (len(body) + 1, encrypt)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _encryption(password: str) -> tuple[bytes, bytes]:
    padded = (password.encode("latin-1") + _PADDING)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    permissions, file_id = struct.pack("<i", -4), bytes(16)
    key = hashlib.md5(padded + owner + permissions + file_id).digest()[:5]
    user = _rc4(key, _PADDING)
    return key, (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}> /P -4 >> "
        f"/ID [<{file_id.hex()}> <{file_id.hex()}>]"
    ).encode()


def _object_key(key: bytes, number: int) -> bytes:
    return hashlib.md5(key + struct.pack("<I", number)[:3] + b"\0\0").digest()[:10]


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def scanned_pdf(pages: int = 3) -> bytes:
    """Pages that are pictures."""
    picture = zlib.compress(bytes(64))
    image = (
        b"<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray "
        b"/BitsPerComponent 8 /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream"
        % (len(picture), picture)
    )
    drawing = b"q 612 0 0 792 0 0 cm /I Do Q"
    return pdf_of_streams([({}, drawing)] * pages, resources="/XObject << /I 4 0 R >>",
                          objects=[image])  # fmt: skip


def flate_bomb_pdf(megabytes: int, layers: int = 1) -> bytes:
    """A content stream that inflates to so many megabytes of spaces."""
    data = _deflated(megabytes)
    for _ in range(layers - 1):
        data = zlib.compress(data, 9)
    filters = "[" + " /FlateDecode" * layers + " ]"
    return pdf_of_streams([({"Filter": filters}, data)])


def text_bomb_pdf(operations: int) -> bytes:
    """A small file that shows text a great many times."""
    data = zlib.compress(b"BT /F1 9 Tf 9 700 Td " + b"(word ) Tj " * operations + b"ET", 9)
    return pdf_of_streams([({"Filter": "/FlateDecode"}, data)])


def self_drawing_pdf() -> bytes:
    """A page with a form that draws itself, twice."""
    drawing = b"BT /F1 12 Tf 72 700 Td (again) Tj ET /X Do /X Do"
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject "
        b"<< /X 4 0 R >> /Font << /F1 3 0 R >> >> /Length %d >>\nstream\n%b\nendstream"
        % (len(drawing), drawing)
    )
    return pdf_of_streams([({}, b"/X Do")], resources="/XObject << /X 4 0 R >>", objects=[form])


def endless_pdf() -> bytes:
    """Page trees that hold themselves."""
    return _pdf_file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 /Parent 2 0 R >>",
        ],
        b"",
    )


def _deflated(megabytes: int) -> bytes:
    """So many megabytes of spaces, of which only the first two are really compressed."""
    packer = zlib.compressobj(9)
    piece = b" " * 1_000_000
    # Behind a full flush nothing refers to what stands before it.
    first, again = (packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    checksum = zlib.adler32(b"")
    for _ in range(megabytes):
        checksum = zlib.adler32(piece, checksum)
    return first + again * (megabytes - 1) + b"\x03\0" + struct.pack(">I", checksum)


# ---------------------------------------------------------------- packages


def package(members: Mapping[str, str | bytes], mimetype: str = "") -> bytes:
    """A ZIP archive of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        if mimetype:
            archive.writestr(zipfile.ZipInfo("mimetype"), mimetype)
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(body: str = "", prolog: str = "", without: Sequence[str] = ()) -> bytes:
    """A document of Word with this in its body; `prolog` stands before the root."""
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    paragraphs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in PARAGRAPHS)
    members = {
        "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" '
        f'Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0"?>{prolog}'
        f"<w:document {W}><w:body>{body or paragraphs}</w:body></w:document>",
    }
    return package({name: text for name, text in members.items() if name not in without})


def odt(body: str = "", prolog: str = "", without: Sequence[str] = ()) -> bytes:
    """A text of OpenDocument with this in its body."""
    paragraphs = "".join(f"<text:p>{text}</text:p>" for text in PARAGRAPHS)
    members = {
        "content.xml": f'<?xml version="1.0"?>{prolog}<office:document-content '
        f'xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0" office:version="1.3">'
        f"<office:body><office:text>{body or paragraphs}</office:text></office:body>"
        "</office:document-content>",
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{ODF}:manifest:1.0" '
        'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>",
    }
    kept = {name: text for name, text in members.items() if name not in without}
    return package(kept, "application/vnd.oasis.opendocument.text")


def epub(chapters: Sequence[str] = (), prolog: str = "", without: Sequence[str] = ()) -> bytes:
    """A book of these chapters' bodies."""
    bodies = chapters or ["".join(f"<p>{text}</p>" for text in PARAGRAPHS)]
    names = [f"c{number}.xhtml" for number in range(len(bodies))]
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in names
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    members = {
        "META-INF/container.xml": '<container version="1.0" '
        'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
        'full-path="b/book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
        "</container>",
        "b/book.opf": f'<?xml version="1.0"?>{prolog}<package version="3.0" unique-identifier="i" '
        'xmlns="http://www.idpf.org/2007/opf"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Harbour</dc:title></metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
    }
    for name, body in zip(names, bodies, strict=True):
        members[f"b/{name}"] = (
            f'<?xml version="1.0"?>{prolog}<html xmlns="http://www.w3.org/1999/xhtml">'
            f"<head><title>x</title></head><body>{body}</body></html>"
        )
    kept = {name: text for name, text in members.items() if name not in without}
    return package(kept, "application/epub+zip")


def with_bomb(document: bytes, member: str, megabytes: int) -> bytes:
    """A package with one member swollen to so many megabytes of spaces behind its text."""
    file = io.BytesIO(document)
    out = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            with new.open(info, "w", force_zip64=True) as target:
                target.write(content)
                if info.filename == member:
                    for _ in range(megabytes):
                        target.write(b" " * 1_000_000)
    return out.getvalue()


def with_many_members(document: bytes, count: int) -> bytes:
    """A package with a great many more members."""
    out = io.BytesIO(document)
    with zipfile.ZipFile(out, "a") as archive:
        for number in range(count):
            archive.writestr(f"x/{number}", b"")
    return out.getvalue()


def laughs(element: str = "x") -> str:
    """A DTD in which a few entities stand for billions of letters."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(12))
    return f"<!DOCTYPE {element} [{entities}]>"


def external(path: str) -> str:
    """A DTD with an entity that stands for a file of this machine."""
    return f'<!DOCTYPE x [<!ENTITY file SYSTEM "file://{path}">]>'


# ---------------------------------------------------------------- text


def html() -> bytes:
    """A page."""
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    return (
        "<!DOCTYPE html><html><head><title>Harbour</title></head><body><h1>News</h1>"
        f"{paragraphs}<ul><li>one<li>two</ul><table><tr><td>a<td>b</table></body></html>"
    ).encode()


def rtf() -> bytes:
    """A text of RTF."""
    paragraphs = "".join(f"{{\\b {text[:3]}}}{text[3:]}\\par\n" for text in PARAGRAPHS)
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Arial;}}}}{paragraphs}}}".encode()


def markdown() -> bytes:
    """A text of Markdown."""
    rest = "\n\n- *one*\n- [two](x)\n\n|a|b|\n|-|-|\n|c|d|\n"
    return f"# News\n\n{'&&'.join(PARAGRAPHS)}{rest}".replace("&&", "\n\n").encode()


def whole_documents() -> dict[str, tuple[str, bytes]]:
    """A small sound document of each format: by format, its name and bytes."""
    return {
        "text": ("a.txt", "\n\n".join(PARAGRAPHS).encode()),
        "markdown": ("a.md", markdown()),
        "html": ("a.html", html()),
        "pdf": ("a.pdf", pdf([PARAGRAPHS, PARAGRAPHS[1:]])),
        "docx": ("a.docx", docx()),
        "odt": ("a.odt", odt()),
        "rtf": ("a.rtf", rtf()),
        "epub": ("a.epub", epub()),
    }
