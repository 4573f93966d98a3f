"""The icon in the forms that systems want, drawn from the one drawing in resources/."""

from __future__ import annotations

import os
import struct
from collections.abc import Mapping
from pathlib import Path

DRAWING = Path(__file__).resolve().parents[2] / "resources/icons/brevity.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_ICNS_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
"""By the width in pixels, as far as they hold a PNG."""
_LARGEST_IN_ICO = 256


def draw_icons(folder: Path) -> Path:
    """Write brevity.ico, brevity.icns and brevity-<size>.png; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    drawings = {size: png_of(DRAWING, size) for size in SIZES}
    for size, drawing in drawings.items():
        (folder / f"brevity-{size}.png").write_bytes(drawing)
    (folder / "brevity.ico").write_bytes(ico_of(drawings))
    (folder / "brevity.icns").write_bytes(icns_of(drawings))
    return folder


def png_of(drawing: Path, size: int) -> bytes:
    """The drawing as a PNG of so many pixels a side."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # nothing is shown
    application = QGuiApplication.instance() or QGuiApplication(["icons"])
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # its types want the format as bytes
    del application
    return bytes(data.data())


def ico_of(drawings: Mapping[int, bytes]) -> bytes:
    """An icon for Windows, which takes PNGs since Vista."""
    fitting = {size: data for size, data in drawings.items() if size <= _LARGEST_IN_ICO}
    place = 6 + 16 * len(fitting)
    entries, content = b"", b""
    for size, data in fitting.items():
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<4B2H2I", side, side, 0, 0, 1, 32, len(data), place + len(content))
        content += data
    return struct.pack("<3H", 0, 1, len(fitting)) + entries + content


def icns_of(drawings: Mapping[int, bytes]) -> bytes:
    """An icon for macOS."""
    content = b"".join(
        kind + struct.pack(">I", 8 + len(drawings[size])) + drawings[size]
        for size, kind in _ICNS_TYPES.items()
        if size in drawings
    )
    return b"icns" + struct.pack(">I", 8 + len(content)) + content
