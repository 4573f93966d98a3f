"""From bytes to text: which encoding a file was written in.

The order is: a byte order mark; strict UTF-8; UTF-16 without a mark, only where NULs point to it;
charset-normalizer, only with enough evidence (on short texts it guesses badly); the locale's own
legacy encoding or cp1252. ASCII text in UTF-16 is also valid UTF-8 full of NULs, so UTF-8 with NULs
in it must first fail as UTF-16.
"""

from __future__ import annotations

import codecs
import locale
import re
import unicodedata

from engine.errors import FileNotText

# UTF-32's little-endian mark begins with UTF-16's, so it comes first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ENOUGH_EVIDENCE = 256
# The encodings that text files were really written in (those of the WHATWG encoding standard, in
# Python's names), with what a guess must overcome. Left to itself the detection takes rare
# relatives: iso8859_10 or cp1257 for French. Western Europe's two get a head start, because on its
# languages cp1250 and cp1257 score as well while being much rarer.
_LEGACY = {
    "cp932": 0.0, "euc_jp": 0.0, "gb18030": 0.0, "big5": 0.0, "cp949": 0.0,
    "cp1252": -0.05, "cp1254": -0.049, "cp1250": 0.0, "iso8859_2": 0.001, "cp1251": 0.0,
    "koi8_r": 0.0, "cp866": 0.001, "cp1253": 0.0, "cp1255": 0.0, "cp1256": 0.0, "cp1257": 0.001,
}  # fmt: skip
_SAMPLE = 1 << 16
# All C0 controls but those found in honest text: backspace, tab, line and page ends, escape.
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\b\t\n\v\f\r\x1b")) + b"\x7f"
_NON_ASCII_BYTES = bytes(range(128, 256))
_JAPANESE_MAIL = re.compile(rb"\x1b\$[@B]")
_NON_ASCII = re.compile(rb"[\x80-\xff]")
_ODD_CATEGORIES = frozenset({"Cc", "Cn", "Co", "Cs"})


def decode_text(data: bytes, name: str = "The data") -> tuple[str, str]:
    """The text in `data` and the name of its encoding; NULs and other controls are still in it.

    Raises FileNotText, with `name`, when no encoding makes `data` a text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            if encoding != "utf-8" and not _looks_written(text):
                raise FileNotText(name)
            return text, encoding
    utf8 = _decode(data, "utf-8")
    nuls = data.count(0)
    if nuls and (utf8 is None or nuls * 4 >= len(data)):
        utf16 = _utf16_without_mark(data, nuls)
        if utf16:
            return utf16
    controls = len(data) - len(data.translate(None, _CONTROL_BYTES))
    if utf8 is not None:
        # A text may have NULs left in it by a crash or as separators, but few other controls.
        if nuls * 2 > len(data) or controls - nuls > 4 + len(data) // 20:
            raise FileNotText(name)
        if _JAPANESE_MAIL.search(data):  # which has 7 bits only, and so is valid UTF-8
            mail = _decode(data, "iso2022_jp")
            if mail is not None:
                return mail, "iso-2022-jp"
        return utf8, "utf-8"
    if controls > len(data) // 50:
        raise FileNotText(name)
    return _damaged_utf8(data) or _detected(data) or _fallback(data)


def _decode(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _looks_written(text: str) -> bool:
    """Whether a sample of `text` consists of assigned characters, as no random data does."""
    sample = text[: _SAMPLE // 4]
    odd = sum(
        character == "\ufffd"
        or (unicodedata.category(character) in _ODD_CATEGORIES and not character.isspace())
        for character in sample
    )
    return odd <= 4 + len(sample) // 20


def _utf16_without_mark(data: bytes, nuls: int) -> tuple[str, str] | None:
    """UTF-16, when most NULs are on the same side of the byte pairs."""
    first, second = data[0::2].count(0), data[1::2].count(0)
    if max(first, second) * 5 < nuls * 4:
        return None
    encoding = "utf-16-be" if first > second else "utf-16-le"
    text = _decode(data, encoding)
    if text is None or not _looks_written(text):
        return None
    # A Latin text with a stray NUL also decodes, into arbitrary Han characters. Its spaces give it
    # away: bytes 20 and 0A that are no U+0020 and U+000A.
    loose = data.count(b" ") + data.count(b"\n") - text.count(" ") - text.count("\n")
    return (text, encoding) if loose * 20 <= len(text) else None


def _damaged_utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few bad bytes: a file that was cut, or joined from two."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(data) - len(data.translate(None, _NON_ASCII_BYTES)) - bad
    return (text, "utf-8") if good >= 10 * bad else None


def _detected(data: bytes) -> tuple[str, str] | None:
    if len(data) - len(data.translate(None, _NON_ASCII_BYTES)) < _ENOUGH_EVIDENCE:
        return None
    from charset_normalizer import from_bytes  # rarely needed, and slow to import

    ranked: dict[str, float] = {}
    for candidate in from_bytes(_evidence(data), cp_isolation=list(_LEGACY)):
        for encoding in candidate.could_be_from_charset:
            if encoding in _LEGACY:
                handicap = _LEGACY[encoding]
                ranked.setdefault(encoding, candidate.chaos - candidate.coherence + handicap)
    for encoding in sorted(ranked, key=ranked.__getitem__):
        text = data.decode(encoding, "replace")
        # A file cut within a character is still in its encoding.
        if text.count("\ufffd") * 1000 <= len(data):
            return text, encoding
    return None


def _evidence(data: bytes) -> bytes:
    """The first lines that are not all ASCII: enough for any size, and not drowned in ASCII."""
    lines, size, position = [], 0, 0
    while size < _SAMPLE and (found := _NON_ASCII.search(data, position)):
        # Long lines are cut: soon before their first odd byte, where only ASCII stands, and
        # far behind it.
        begin = max(position, found.start() - 200)
        begin = max(begin, data.rfind(b"\n", begin, found.start()) + 1)
        end = data.find(b"\n", found.start()) + 1 or len(data)
        lines.append(data[begin : min(end, found.start() + _SAMPLE)])
        size += len(lines[-1])
        position = end
    if len(lines) > 1 and not lines[-1].endswith(b"\n"):
        lines.pop()  # perhaps cut within a character, which would rule its encoding out
    return b"".join(lines)


def _fallback(data: bytes) -> tuple[str, str]:
    own = codecs.lookup(locale.getpreferredencoding(False)).name
    if own not in ("utf-8", "ascii"):
        text = _decode(data, own)
        if text is not None:
            return text, own
    return data.decode("cp1252", "replace"), "cp1252"
