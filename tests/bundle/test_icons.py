"""The icon files, read as systems read them."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot


def test_every_size_is_drawn_and_no_two_are_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    from bundle.icons import SIZES, draw_icons

    folder = draw_icons(tmp_path / "icons")
    for size in SIZES:
        image = QImage(str(folder / f"brevity-{size}.png"))
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(size // 2, size // 2).alpha() > 0


def test_windows_finds_each_drawing_where_the_directory_says(qtbot: QtBot, tmp_path: Path) -> None:
    from bundle.icons import draw_icons

    data = (draw_icons(tmp_path) / "brevity.ico").read_bytes()
    reserved, kind, count = struct.unpack_from("<3H", data)
    assert (reserved, kind, count) == (0, 1, 7)
    for number in range(count):
        side, _, _, _, _, bits, length, place = struct.unpack_from("<4B2H2I", data, 6 + 16 * number)
        image = QImage.fromData(data[place : place + length], "PNG")  # type: ignore[call-overload]
        assert image.width() == (side or 256)
        assert bits == 32


def test_macos_finds_each_drawing_behind_its_type(qtbot: QtBot, tmp_path: Path) -> None:
    from bundle.icons import draw_icons

    data = (draw_icons(tmp_path) / "brevity.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    place, widths = 8, {}
    while place < len(data):
        kind, length = data[place : place + 4], struct.unpack_from(">I", data, place + 4)[0]
        widths[kind] = QImage.fromData(data[place + 8 : place + length], "PNG").width()  # type: ignore[call-overload]
        place += length
    assert widths == {
        b"icp4": 16,
        b"icp5": 32,
        b"icp6": 64,
        b"ic07": 128,
        b"ic08": 256,
        b"ic09": 512,
    }
