"""The words of a page with their places, sizes and faces, as PDFium finds them.

Asking PDFium costs about a microsecond a question, and a page has thousands of characters. So the
text comes in one piece, and places are asked for the first and last character of each word only.
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2.raw as pdfium

from engine.documents.pdf.handles import Handle
from engine.documents.pdf.pictures import may_be_a_scan
from engine.documents.pdf.tags import Tag

CHARACTER_LIMIT = 200_000
"""Characters of one page that are read: a dense newspaper page has 30,000."""

# \x02 is what PDFium writes for a hyphen at the end of a line.
_SPACES = " \\t\\r\\n\\0\x02\ufffe\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_TOKEN = re.compile(f"[^{_SPACES}]+[\x02\ufffe]?|[\x02\ufffe]")
# Fonts that do not say what their characters are give the bare codes of TeX's encodings, which are
# never meant as controls: ligatures, dashes, quotation marks and the bullet.
_CODES = str.maketrans(
    {
        "\x0b": "ff", "\x0c": "fi", "\x0e": "ffi", "\x0f": "ffl", "\x1b": "ff", "\x1c": "fi",
        "\x1d": "fl", "\x1e": "ffi", "\x1f": "ffl", "\x10": "“", "\x11": "”", "\x12": "„",
        "\x15": "–", "\x16": "—", "\x88": "•", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi",
        "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    }
)  # fmt: skip
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
# Letters and their marks; Arabic digits run from left to right, like all numbers.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
_BOLD = re.compile("bold|black|heavy|demi|cmbx|cmssbx|sfbx", re.IGNORECASE)
_ITALIC = re.compile("italic|oblique|cmti|cmsl", re.IGNORECASE)
_ITALIC_FLAG = 1 << 6
_FORCE_BOLD_FLAG = 1 << 18
_STROKED = 2  # a text render mode: filled and stroked, which is how bold is faked
_UPRIGHT_DEGREES = 6
_FEW_WORDS = 150  # a page with more is no scan that only running lines were added to


class Style(NamedTuple):
    """How a text object is set, and in which element of a tagged file.

    `size` is in points on the page; `turn` in quarters, or None for what stands askew.
    """

    size: float
    bold: bool
    italic: bool
    turn: int | None
    tag: Tag | None


@dataclass(slots=True)
class Word:
    """Characters between spaces, in one style.

    `x0`, `x1` and the base line `y` are points from the left and the top of the page as it is read.
    `glued` says that no space stands before it in the file.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool
    glued: bool
    tag: Tag | None = None


@dataclass(frozen=True)
class PageWords:
    """The words of a page in the order of the file, and the height of the page as it is read.

    A page that is mostly written from `right_to_left` is mirrored: its x go the way it is read.
    `pictured` says that it may be a scan: it is False for pages with more than a few words.
    """

    words: list[Word]
    height: float
    cut: bool
    right_to_left: bool = False
    pictured: bool = False


def is_right_to_left(text: str) -> bool:
    """Whether the text has letters of Hebrew, Arabic or a script like them."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def page_words(page: Handle, text_page: Handle, tags: dict[int, Tag]) -> PageWords:
    """The words of a page in its main direction; what is turned against it is left out.

    `tags` are those of the page's marked contents. At most CHARACTER_LIMIT characters are read.
    """
    count = max(pdfium.FPDFText_CountChars(text_page), 0)
    cut = count > CHARACTER_LIMIT
    text = _text(text_page, min(count, CHARACTER_LIMIT))
    box = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, box):
        box = pdfium.FS_RECTF(0.0, 792.0, 612.0, 0.0)
    finder = _Finder(text_page, tags)
    placed: list[tuple[int, Word]] = []
    amounts = [0, 0, 0, 0]
    last_end = -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        glued = start == last_end
        last_end = end
        for first, last in finder.pieces(start, end - 1):
            word, turn = finder.word(text, first, last, box)
            if word is not None:
                word.glued = glued
                placed.append((turn, word))
                amounts[turn] += last - first + 1
            glued = True
    main = amounts.index(max(amounts))
    left, top, bottom = _turned_box(box, main)
    words = []
    for turn, word in placed:
        if turn == main:
            word.x0 -= left
            word.x1 -= left
            word.y = top - word.y
            if word.text:
                words.append(word)
    against = sum(len(word.text) for word in words if is_right_to_left(word.text))
    right_to_left = 2 * against > sum(len(word.text) for word in words)
    if right_to_left:
        width = box.right - box.left if main % 2 == 0 else box.top - box.bottom
        for word in words:
            word.x0, word.x1 = width - word.x1, width - word.x0
    pictured = len(words) <= _FEW_WORDS and may_be_a_scan(page, has_text=bool(words))
    return PageWords(words, top - bottom, cut, right_to_left, pictured)


def _text(text_page: Handle, count: int) -> str:
    """The characters of a page, exactly one for each of PDFium's."""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer) - 1
    units = bytes(buffer)[: 2 * max(written, 0)]
    text = units.decode("utf-16-le", "surrogatepass")
    if len(text) == count:
        return text
    # Some characters have no place in that text, or two units: then each is asked for.
    unicode_of = pdfium.FPDFText_GetUnicode
    return "".join(
        chr(code) if 0 < code < 0x110000 else "\ufffd"
        for code in (unicode_of(text_page, index) for index in range(count))
    )


class _Finder:
    """Answers what PDFium knows of single characters, remembering it for each text object."""

    def __init__(self, text_page: Handle, tags: dict[int, Tag]) -> None:
        self._page = text_page
        self._tags = tags
        self._styles: dict[int, Style] = {}
        self._faces: dict[int, tuple[bool, bool]] = {}
        self._x = ctypes.c_double()
        self._y = ctypes.c_double()
        self._box = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._size = ctypes.c_float()

    def pieces(self, first: int, last: int) -> list[tuple[int, int]]:
        """A word's characters in runs of one text object, since a mark may hang on a word."""
        if first == last or self._object(first) == self._object(last):
            return [(first, last)]
        runs = []
        start, current = first, self._style(first)
        for index in range(first + 1, last + 1):
            style = self._style(index)
            if style != current:
                runs.append((start, index - 1))
                start, current = index, style
        runs.append((start, last))
        return runs

    def word(self, text: str, first: int, last: int, box: Handle) -> tuple[Word | None, int]:
        """The word of these characters and its turn; y is still upwards. None: not on the page."""
        style = self._style(first)
        if style.turn is None:
            return None, 0
        x, y = self._origin(first)
        if not (box.left - 1 <= x <= box.right + 1 and box.bottom - 1 <= y <= box.top + 1):
            return None, 0
        characters = text[first : last + 1]
        ends = self._extent(last)
        if style.turn == 0:
            x0, base, x1 = x, y, ends[2]
        elif style.turn == 1:
            x0, base, x1 = y, -x, ends[1]
        elif style.turn == 2:
            x0, base, x1 = -x, -y, -ends[0]
        else:
            x0, base, x1 = -y, x, -ends[3]
        backwards = is_right_to_left(characters)
        if x1 < x0 or backwards:
            some = range(first, last + 1) if backwards else (first, last)
            extents = [self._extent(index) for index in some]
            low, high = {0: (0, 2), 1: (3, 1), 2: (2, 0), 3: (1, 3)}[style.turn]
            sign = 1 if style.turn < 2 else -1
            x0 = min(sign * extent[low] for extent in extents)
            x1 = max(sign * extent[high] for extent in extents)
        if backwards:
            characters = self._in_order(characters, first, style.turn)
        shown = characters
        if not characters.isascii() or not characters.isprintable():
            end = "\u00ad" if characters[-1] in "\x02\ufffe" else ""
            shown = _CONTROLS.sub("", characters.translate(_CODES)) + end
        word = Word(shown, x0, x1, base, style.size, style.bold, style.italic, False, style.tag)
        return word, style.turn

    def _in_order(self, characters: str, first: int, turn: int) -> str:
        """Letters from right to left, which PDFium gives for some words as they stand."""

        def ordered(run: re.Match[str]) -> str:
            letters = []
            for place, letter in enumerate(run[0], start=first + run.start()):
                x, y = self._origin(place)
                letters.append(((x, y, -x, -y)[turn], letter))
            letters.sort(key=lambda one: -one[0])
            return "".join(letter for _, letter in letters)

        return _RIGHT_TO_LEFT.sub(ordered, characters)

    def _object(self, index: int) -> int:
        found = pdfium.FPDFText_GetTextObject(self._page, index)
        return ctypes.addressof(found.contents) if found else 0

    def _style(self, index: int) -> Style:
        found = pdfium.FPDFText_GetTextObject(self._page, index)
        key = ctypes.addressof(found.contents) if found else 0
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._read_style(index, found)
        return style

    def _read_style(self, index: int, found: Handle) -> Style:
        if not found:
            return Style(10.0, False, False, 0, None)
        pdfium.FPDFTextObj_GetFontSize(found, self._size)
        matrix = self._matrix
        if not pdfium.FPDFText_GetMatrix(self._page, index, matrix):
            matrix = pdfium.FS_MATRIX(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        size = abs(self._size.value) * math.hypot(matrix.c, matrix.d)
        angle = math.degrees(math.atan2(matrix.b, matrix.a)) % 360
        turn = round(angle / 90) % 4
        off = abs((angle + 45) % 90 - 45)
        bold, italic = self._face(found)
        if not bold and pdfium.FPDFTextObj_GetTextRenderMode(found) == _STROKED:
            bold = True
        upright = off <= _UPRIGHT_DEGREES and 0.5 < size < 2000
        tag = self._tags.get(pdfium.FPDFPageObj_GetMarkedContentID(found)) if self._tags else None
        return Style(round(size, 2), bold, italic, turn if upright else None, tag)

    def _face(self, found: Handle) -> tuple[bool, bool]:
        font = pdfium.FPDFTextObj_GetFont(found)
        if not font:
            return False, False
        key = ctypes.addressof(font.contents)
        face = self._faces.get(key)
        if face is None:
            buffer = ctypes.create_string_buffer(256)
            size = pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
            name = buffer.value.decode("latin-1") if 0 < size <= 256 else ""
            flags = max(pdfium.FPDFFont_GetFlags(font), 0)
            bold = bool(_BOLD.search(name)) or bool(flags & _FORCE_BOLD_FLAG)
            italic = bool(_ITALIC.search(name)) or bool(flags & _ITALIC_FLAG)
            face = self._faces[key] = (bold, italic)
        return face

    def _origin(self, index: int) -> tuple[float, float]:
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return self._x.value, self._y.value

    def _extent(self, index: int) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of a character's cell on the page."""
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._page, index, box)
        return box.left, box.top, box.right, box.bottom


def _turned_box(box: Handle, turn: int) -> tuple[float, float, float]:
    """Left, top and bottom of the page when it is read in this direction."""
    if turn == 0:
        return box.left, box.top, box.bottom
    if turn == 1:
        return box.bottom, -box.left, -box.right
    if turn == 2:
        return -box.right, -box.bottom, -box.top
    return -box.top, box.right, box.left
