"""The encodings of RTF's bytes: by code page, and by the character set of a font."""

from __future__ import annotations

import codecs

# \fcharset, from the RTF specification 1.9.1.
_BY_CHARSET = {
    0: "cp1252", 2: "latin-1", 77: "mac-roman", 78: "cp932", 79: "cp949", 80: "gb18030",
    81: "cp950", 83: "mac-greek", 84: "cp1255", 85: "mac-turkish", 87: "mac-cyrillic",
    88: "mac-latin2", 89: "mac-cyrillic", 128: "cp932", 129: "cp949", 130: "johab",
    134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255",
    178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437",
    255: "cp850",
}  # fmt: skip
_BY_PAGE = {
    10000: "mac-roman", 10001: "cp932", 10002: "cp950", 10003: "cp949", 10006: "mac-greek",
    10007: "mac-cyrillic", 10008: "gb18030", 10029: "mac-latin2", 10081: "mac-turkish",
    936: "gb18030", 20127: "cp1252", 28591: "cp1252", 51932: "euc_jp", 65001: "utf-8",
}  # fmt: skip
_OF_TWO_BYTES = frozenset({"cp932", "cp949", "cp950", "gb18030", "johab", "euc_jp", "utf-8"})
DEFAULT = "cp1252"


def encoding_of_page(page: int) -> str | None:
    """Python's name of a code page, or None for an unknown one."""
    if page in _BY_PAGE:
        return _BY_PAGE[page]
    try:
        return codecs.lookup(f"cp{page}").name
    except (LookupError, ValueError):
        return None


def encoding_of_charset(charset: int, document: str) -> str:
    """The encoding of a font's bytes; 1 stands for that of the document."""
    return _BY_CHARSET.get(charset, document)


def decoded(data: bytes, encoding: str, document: str) -> str:
    """`data` as text; the document's own encoding is the second guess.

    Writers on East Asian systems often leave the fonts' character set at 0, which means Western.
    """
    if document in _OF_TWO_BYTES and encoding == DEFAULT and not data.isascii():
        try:
            return data.decode(document)
        except UnicodeDecodeError:
            pass
    return data.decode(encoding, "replace")
