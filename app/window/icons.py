"""The icons: one family of stroke drawings, in whatever colour the theme asks for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
_SIZES = (16, 20, 24, 32, 40, 48, 64, 96)


_GAP = 0.3
"""Space between a drawing and the words beside it, in sizes of the drawing."""


def pixmap(name: str, color: str, size: int, *, gap: bool = False) -> QPixmap:
    """A drawing of `size` pixels in one colour, with a gap at its right if words follow."""
    drawing = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", color)
    result = QPixmap(round(size * (1 + _GAP)) if gap else size, size)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return result


def symbol(name: str, color: str, size: int, widget: QWidget) -> QPixmap:
    """A drawing of `size` points for a widget, as sharp as its screen is."""
    ratio = widget.devicePixelRatioF()
    result = pixmap(name, color, round(size * ratio))
    result.setDevicePixelRatio(ratio)
    return result


def icon(name: str, color: str, disabled_color: str = "", *, gap: bool = False) -> QIcon:
    """A drawing as an icon, sharp at all sizes that screens ask for."""
    result = QIcon()
    for size in _SIZES:
        result.addPixmap(pixmap(name, color, size, gap=gap))
        if disabled_color:
            result.addPixmap(pixmap(name, disabled_color, size, gap=gap), QIcon.Mode.Disabled)
    return result
