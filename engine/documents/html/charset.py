"""Which encoding an HTML file is in: what its bytes say, what it declares, what it looks like."""

from __future__ import annotations

import codecs
import re

from engine.documents.encodings import decode_text

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(
    rb"""<meta[^<>]{0,500}?charset\s*=\s*["']?\s*([\w:.+-]{2,40})"""
    rb"""|<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w:.+-]{2,40})["']""",
    re.IGNORECASE,
)
# Pages put it later than the standard's 1,024 bytes, behind a long script.
_HEAD = 1 << 14
# The WHATWG encoding standard reads these labels as their supersets, and so do browsers.
_SUPERSETS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "shift_jis": "cp932", "euc_kr": "cp949",
    "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso8859-9": "cp1254",
    "iso8859-11": "cp874", "tis-620": "cp874", "utf-16": "utf-8", "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}  # fmt: skip
_ODD_LABELS = {
    "x-sjis": "cp932", "windows-31j": "cp932", "ms_kanji": "cp932", "sjis": "cp932",
    "x-euc-jp": "euc_jp", "ks_c_5601-1987": "cp949", "windows-949": "cp949", "x-gbk": "gb18030",
    "x-x-big5": "big5hkscs", "windows-874": "cp874", "dos-874": "cp874", "x-cp1251": "cp1251",
    "x-cp1252": "cp1252", "iso-8859-8-i": "iso8859-8", "iso88591": "cp1252", "unicode": "utf-8",
    "macintosh": "mac-roman", "x-mac-roman": "mac-roman", "koi": "koi8-r",
}  # fmt: skip


def decode_html(data: bytes, name: str, declared: str = "") -> tuple[str, str]:
    """The text of `data` and the name of its encoding; `declared` is what came with the file.

    Raises FileNotText, with `name`, when nothing makes `data` a text.
    """
    if data.startswith(_MARKS):
        return decode_text(data, name)
    found = _DECLARED.search(data, 0, _HEAD)
    label = declared or ((found[1] or found[2]).decode("ascii", "replace") if found else "")
    encoding = python_encoding(label)
    if encoding is None or encoding == "utf-8" or _is_utf8(data):
        return decode_text(data, name)
    text = data.decode(encoding, "replace")
    # A few bad bytes are damage; many say that the declaration is wrong.
    if text.count("\ufffd") * 200 > len(data) or data.count(0) * 20 > len(data):
        return decode_text(data, name)
    return text, encoding


def python_encoding(label: str) -> str | None:
    """Python's name of the encoding that browsers read for `label`, or None for an unknown one."""
    label = label.strip().lower()
    label = _ODD_LABELS.get(label, label)
    try:
        encoding = codecs.lookup(label)
    except (LookupError, ValueError):
        return None
    if not getattr(encoding, "_is_text_encoding", True):  # as "base64" or "rot13"
        return None
    return _SUPERSETS.get(encoding.name, encoding.name)


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes speak for UTF-8 more strongly than any declaration does against it."""
    if data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
