"""The lines over a result that show what a running search considers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.window.beams.lines import MOST_LINES, BeamLine, fitted
from app.window.text_positions import utf16_length
from app.window.theme import Theme

_SIDE, _EDGE, _GAP = 24, 8, 16
_LINE_SPACING = 1.25


class BeamStrip(QWidget):
    """Of one height, however many candidates there are: nothing under it moves while it is shown.

    What all candidates have in common is grey; where there is little room, it gives way first.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines: list[BeamLine] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What the model considers"))
        self.setToolTip(
            self.tr("The texts that the search weighs against each other, the likeliest first.")
        )
        theme.changed.connect(self.update)
        self.hide()

    def show_lines(self, lines: Sequence[BeamLine]) -> None:
        """Show these, the best first."""
        self.lines = list(lines)
        self.setAccessibleDescription("\n".join(line.words for line in self.lines))
        self.show()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for as many lines as there may be."""
        return QSize(0, MOST_LINES * self._pitch + 2 * _EDGE)

    @property
    def _pitch(self) -> int:
        return round(self.fontMetrics().height() * _LINE_SPACING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, each with its score at the end."""
        painter = QPainter(self)
        colors, width = self._theme.colors, self.fontMetrics().horizontalAdvance
        scores = max((width(line.score) for line in self.lines), default=0)
        room = self.width() - 2 * _SIDE - _GAP - scores
        if room <= 0:
            return
        for number, line in enumerate(self.lines):
            top = _EDGE + number * self._pitch
            text, common = fitted(line, width, room)
            self._draw(painter, QPointF(_SIDE, top), room, text, common)
            painter.setPen(QColor(colors.muted))
            score = QRect(_SIDE + room + _GAP, top, scores, self._pitch)
            painter.drawText(score, Qt.AlignmentFlag.AlignRight, line.score)
        painter.setPen(QColor(colors.border))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _draw(self, painter: QPainter, place: QPointF, room: int, text: str, common: int) -> None:
        # As one text, so that it reads rightly in either direction.
        layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        grey = QTextLayout.FormatRange()
        grey.start, grey.length = 0, utf16_length(text[:common])
        looks = QTextCharFormat()
        looks.setForeground(QColor(self._theme.colors.unread))
        grey.format = looks
        layout.setFormats([grey])
        layout.beginLayout()
        layout.createLine().setLineWidth(room)
        layout.endLayout()
        painter.setPen(QColor(self._theme.colors.text))
        layout.draw(painter, place)
