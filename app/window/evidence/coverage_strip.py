"""The source's scroll bar, which shows what a run used, read and did not read of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QToolTip

from app.window.evidence.announcing import announce
from app.window.evidence.strip_rows import CoveredPlaces, Stretch, stretches
from app.window.sight import line_number, part_in_sight
from app.window.text_view import TextView
from app.window.theme import Colors, Theme
from app.window.words import number

_WIDTH = 18
_MARK_LEFT, _MARK_WIDTH = 5, 8
_LEAST_HANDLE = 28
_HATCH = 4  # from one line to the next
_TICK = 4
_ROUND = 12  # the least height of a mark with round corners


class CoverageStrip(QScrollBar):
    """One mark for each block: filled where it was used, hatched where it was read, else empty.

    Without a run to tell of it is a plain scroll bar. A click goes to where it points. It measures
    in characters: how many lines a block has, Qt knows only once it was in sight.
    """

    def __init__(self, view: TextView, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setObjectName("coverage")
        self._view, self._theme = view, theme
        self._places = CoveredPlaces()
        self._lit: list[int] = []
        self._drawn: tuple[object, list[Stretch]] = (None, [])
        self._grip: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)
        view.setVerticalScrollBar(self)
        self.show_coverage(())

    # ------------------------------------------------------------ what it shows

    def show_coverage(self, blocks: Sequence[tuple[int, int, str, str]]) -> None:
        """Show what became of each block, by Qt's positions; nothing ends that."""
        self._places = places = CoveredPlaces(blocks)
        self._drawn = (None, [])
        # There is something to see on it also where there is nothing to scroll.
        policy = Qt.ScrollBarPolicy
        shown = policy.ScrollBarAlwaysOn if places else policy.ScrollBarAsNeeded
        self._view.setVerticalScrollBarPolicy(shown)
        self.setAccessibleName(self.tr("Scroll the source"))
        self.setAccessibleDescription(self._summary if places else "")
        self.update()

    def show_lit(self, positions: Sequence[int]) -> None:
        """Show where the sentences are that light up."""
        self._lit = list(positions)
        self.update()

    @property
    def _summary(self) -> str:
        return self.tr(
            "Of the source, {used} parts were used, {read} read and {unread} not."
        ).format(
            used=number(self._places.count("used")),
            read=number(self._places.count("read")),
            unread=number(self._places.count("unread")),
        )

    def words_at(self, y: float) -> str:
        """What became of the blocks at a height of the strip, in words."""
        share = self._length / max(self.height(), 1)
        numbers = self._places.between(int(y) * share, (int(y) + 1) * share)
        if not numbers:
            return ""
        state = self._places.state(numbers)
        if state == "used":
            return self.tr("Used for the result.")
        if state == "read":
            return self.tr("Read; nothing of it was chosen.")
        return " ".join([self.tr("Not read."), *self._places.reasons(numbers)])

    # ------------------------------------------------------------ geometry

    @property
    def _length(self) -> int:
        return max(self._view.document().characterCount() - 1, 1)

    def _part_in_sight(self) -> tuple[float, float]:
        """Where on the strip the part of the text begins and ends that is in sight."""
        scale = self.height() / self._length
        first, last = part_in_sight(self._view)
        top = first * scale if self.value() > 0 else 0.0
        bottom = last * scale if self.value() < self.maximum() else float(self.height())
        return top, max(bottom, top)

    @property
    def handle(self) -> QRectF:
        """What shows the part of the source that is in sight."""
        height = float(self.height())
        if self.maximum() <= 0:
            return QRectF(0, 0, self.width(), height)
        top, bottom = self._part_in_sight()
        length = bottom - top
        if length < (least := min(_LEAST_HANDLE, height)):
            top *= (height - least) / max(height - length, 1)
            length = least
        return QRectF(0, top, self.width(), length)

    def _scroll_to(self, top: float) -> None:
        """Have the handle begin at this height."""
        free = self.height() - self.handle.height()
        if top <= 0 or free <= 0:
            self.setSliderPosition(0)
        elif top >= free:
            self.setSliderPosition(self.maximum())
        else:
            above, below = self._part_in_sight()
            share = top / free * (1 - (below - above) / self.height())
            self.setSliderPosition(line_number(self._view, int(share * self._length)))

    def sizeHint(self) -> QSize:
        """As wide as the marks need."""
        return QSize(_WIDTH, super().sizeHint().height())

    # ------------------------------------------------------------ keys and the mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, and say what became of the part that is then in sight."""
        super().keyPressEvent(event)
        if words := self.words_at(self.handle.center().y()):
            announce(self, words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle, or bring it here."""
        if event.button() != Qt.MouseButton.LeftButton or self.maximum() <= 0:
            event.ignore()
            return
        handle, y = self.handle, event.position().y()
        self.setSliderDown(True)
        if not handle.top() <= y <= handle.bottom():
            self._scroll_to(y - handle.height() / 2)
        self._grip = y - self.handle.top()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle."""
        if self._grip is not None:
            self._scroll_to(event.position().y() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the handle go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = None
            self.setSliderDown(False)
            self.update()

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Draw the handle where it is now."""
        super().sliderChange(change)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say what a mark means while the mouse stays on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if words := self.words_at(event.pos().y()):
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    # ------------------------------------------------------------ drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks, and over them what is in sight."""
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        if not self._places:
            if self.maximum() > 0:
                self._draw_plain(painter, colors)
            return
        for stretch in self._stretches():
            _draw_mark(painter, stretch, colors)
        if self.maximum() > 0 or self.hasFocus():
            self._draw_frame(painter, colors)
        self._draw_lit(painter, colors)

    def _stretches(self) -> list[Stretch]:
        key = (self._length, self.height())
        if self._drawn[0] != key:
            self._drawn = key, list(stretches(self._places, *key))
        return self._drawn[1]

    def _draw_plain(self, painter: QPainter, colors: Colors) -> None:
        active = self.underMouse() or self._grip is not None or self.hasFocus()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.muted if active else colors.strong_border))
        bar = self.handle
        bar.setLeft(_MARK_LEFT)
        bar.setWidth(_MARK_WIDTH)
        painter.drawRoundedRect(bar.adjusted(0, 2, 0, -2), 4, 4)

    def _draw_frame(self, painter: QPainter, colors: Colors) -> None:
        active = self.underMouse() or self._grip is not None or self.hasFocus()
        color = QColor(colors.text if active else colors.muted)
        ground = QColor(color)
        ground.setAlphaF(0.1)
        painter.setBrush(ground)
        painter.setPen(QPen(color, 1.5))
        painter.drawRoundedRect(self.handle.adjusted(1.5, 1, -1.5, -1), 4, 4)

    def _draw_lit(self, painter: QPainter, colors: Colors) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.text))
        for position in self._lit:
            y = self.height() * position / self._length
            y = min(max(y, _TICK), self.height() - _TICK)
            corner = self.width() - 1.0
            painter.drawPolygon(
                [
                    QPointF(corner, y - _TICK),
                    QPointF(corner, y + _TICK),
                    QPointF(corner - 1.5 * _TICK, y),
                ]
            )


def _draw_mark(painter: QPainter, stretch: Stretch, colors: Colors) -> None:
    box = QRectF(_MARK_LEFT, stretch.top, _MARK_WIDTH, stretch.bottom - stretch.top)
    radius = 2.0 if box.height() >= _ROUND else 0.0
    if stretch.state == "used":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent))
        painter.drawRoundedRect(box, radius, radius)
        return
    painter.setPen(QPen(QColor(colors.muted), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    if stretch.state == "read":
        _hatch(painter, box)


def _hatch(painter: QPainter, box: QRectF) -> None:
    """Draw slanting lines, closer than Qt's own pattern, so that also a low mark has some."""
    painter.save()
    painter.setClipRect(box)
    first = int(box.top()) // _HATCH * _HATCH
    for low in range(first, int(box.bottom() + box.width()) + _HATCH, _HATCH):
        painter.drawLine(QLineF(box.left(), low, box.right(), low - box.width()))
    painter.restore()
