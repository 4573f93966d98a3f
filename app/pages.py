"""A result on pages: as a document of Qt, for the printer, and as a PDF."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetrics,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from engine.export import ExportedResult
from engine.export.plain_text import NOTES_HEADING
from engine.export.receipt import HEADING, receipt_rows
from engine.export.structure import Direction, Line, content_of, direction_of
from engine.version import VERSION
from engine.wording import worded

MARGIN_MILLIMETRES = 22.0
_POINTS_AN_INCH = 72
_TEXT, _TITLE, _SECTION, _SMALL = 11.0, 20.0, 14.0, 9.0
_LINE_HEIGHT, _SMALL_LINE_HEIGHT = 140.0, 118.0
"""Of the text, and of notes and the receipt, in percent."""
_FOOT = 24.0
"""In points: from the end of the page's text to the number of the page."""


def pages_of(result: ExportedResult) -> bytes:
    """A PDF of A4 pages with numbers. May be called in any thread of a Qt program."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator(f"Brevity {VERSION}")
    writer.setTitle(content_of(result).title)
    writer.setResolution(_POINTS_AN_INCH * 10)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(*[MARGIN_MILLIMETRES] * 4),
            QPageLayout.Unit.Millimeter,
        )
    )
    print_pages(result, writer)
    return bytes(buffer.data().data())


def letters_without_font(result: ExportedResult) -> str:
    """The letters and digits that no font here has, so that the pages would show boxes, in order.

    Signs and emoji are not among them: what is said can be read without those.
    """
    document = text_document(result)
    metrics = QFontMetrics(document.defaultFont())
    return "".join(
        character
        for character in dict.fromkeys(document.toPlainText())
        if unicodedata.category(character)[0] in "LN" and not metrics.inFontUcs4(ord(character))
    )


def print_pages(
    result: ExportedResult,
    device: QPagedPaintDevice,
    is_stopped: Callable[[], bool] = lambda: False,
) -> int:
    """Draw a result on the pages of a printer or a file, as the device has them laid out.

    Returns how many were drawn: none where the device takes none, not all where it was stopped.
    """
    painter = QPainter()
    if not painter.begin(device):
        return 0
    try:
        scale = device.logicalDpiX() / _POINTS_AN_INCH
        painter.scale(scale, scale)  # from here on in points
        area = device.pageLayout().paintRectPoints()
        page = QSizeF(area.width(), area.height())
        document = text_document(result)
        document.setPageSize(page)
        count = document.pageCount()
        for number in range(count):
            if is_stopped():
                return number
            if number:
                device.newPage()
            _draw_page(painter, document, page, number)
            if count > 1:
                _draw_number(painter, page, number + 1)
        return count
    finally:
        painter.end()


def _draw_page(painter: QPainter, document: QTextDocument, page: QSizeF, number: int) -> None:
    top = number * page.height()
    context = QAbstractTextDocumentLayout.PaintContext()
    # On paper text is black, whatever the window's looks.
    context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    # A bit less than the page: a line that only touches it stands on the one beside it.
    context.clip = QRectF(0, top + 1, page.width(), page.height() - 2)
    painter.save()
    painter.translate(0, -top)
    document.documentLayout().draw(painter, context)
    painter.restore()


def text_document(result: ExportedResult) -> QTextDocument:
    """All that is to be read of a result; its measures are points, one of them a pixel."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    font = QFont(document.defaultFont())
    font.setPixelSize(round(_TEXT))
    document.setDefaultFont(font)
    _Composer(document).compose(result)
    return document


class _Composer:
    """Writes a result into a document, block after block."""

    def __init__(self, document: QTextDocument) -> None:
        self._cursor = QTextCursor(document)
        self._is_first = True

    def compose(self, result: ExportedResult) -> None:
        self._cursor.beginEditBlock()  # laid out once, at the end
        self._write(result)
        self._cursor.endEditBlock()

    def _write(self, result: ExportedResult) -> None:
        content = content_of(result)
        if content.title:
            self._begin(direction_of(content.title), below=14, is_heading=True)
            self._insert(content.title, _TITLE, bold=True)
        for paragraph in content.paragraphs:
            if paragraph.is_heading:
                self._begin(paragraph.direction, above=14, below=4, is_heading=True)
                self._lines(paragraph.lines, _SECTION, bold=True)
            else:
                self._begin(paragraph.direction, below=8)
                self._lines(paragraph.lines, _TEXT)
        if content.notes:
            self._begin("ltr", above=20, below=4, is_heading=True)
            self._insert(worded(NOTES_HEADING), _SECTION, bold=True)
        for number, note in enumerate(content.notes, start=1):
            self._begin(direction_of(note), below=3, height=_SMALL_LINE_HEIGHT)
            self._insert(f"{number}. {note}", _SMALL)
        if result.receipt is not None:
            self._begin("ltr", above=20, below=4, is_heading=True)
            self._insert(worded(HEADING), _TEXT, bold=True)
            for label, value in receipt_rows(result.receipt):
                self._begin("ltr", below=1, height=_SMALL_LINE_HEIGHT)
                self._insert(f"{label}: ", _SMALL, bold=True)
                self._insert(value, _SMALL)

    def _begin(
        self,
        direction: Direction,
        *,
        above: float = 0,
        below: float = 0,
        height: float = _LINE_HEIGHT,
        is_heading: bool = False,
    ) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(0 if self._is_first else above)
        form.setBottomMargin(below)
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if is_heading:
            form.setHeadingLevel(1)
        rtl = direction == "rtl"
        form.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        if self._is_first:
            self._cursor.setBlockFormat(form)
            self._is_first = False
        else:
            self._cursor.insertBlock(form)

    def _lines(self, lines: tuple[Line, ...], size: float, *, bold: bool = False) -> None:
        for index, line in enumerate(lines):
            if index:
                self._insert("\u2028", size)
            for piece in line.pieces:
                if isinstance(piece, str):
                    self._insert(piece, size, bold=bold)
                else:
                    self._insert(str(piece), size, bold=bold, raised=True)

    def _insert(self, text: str, size: float, *, bold: bool = False, raised: bool = False) -> None:
        form = QTextCharFormat()
        form.setProperty(QTextCharFormat.Property.FontPixelSize, round(size))
        if bold:
            form.setFontWeight(QFont.Weight.Bold)
        if raised:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        self._cursor.insertText(text, form)


def _draw_number(painter: QPainter, page: QSizeF, number: int) -> None:
    font = QFont(painter.font())
    font.setPixelSize(round(_SMALL))
    painter.setFont(font)
    place = QRectF(0, page.height() + _FOOT / 2, page.width(), _FOOT)
    painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, str(number))
