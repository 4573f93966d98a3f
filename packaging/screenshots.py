"""Takes the pictures in docs/images from the real window, with a real summary in it.

Starts an X server of its own (Xvfb) unless `--here` says to use the display that there is.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
PATIENCE_SECONDS = 180.0
USER_FOLDERS = ("BREVITY_HOME", "HF_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
FONTS = ("Inter", "Noto Sans", "DejaVu Sans")


def main() -> int:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--here", action="store_true", help="use the present display")
    if parser.parse_args().here:
        with tempfile.TemporaryDirectory() as home:
            os.environ["HOME"] = home
            for name in USER_FOLDERS:
                os.environ.pop(name, None)
            _take_pictures()
        return 0
    if shutil.which("Xvfb") is None:
        print("Xvfb is not installed (Debian, Ubuntu: apt-get install xvfb).", file=sys.stderr)
        return 1
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            display = f":{answer.readline().strip()}"
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        return subprocess.run(
            [sys.executable, __file__, "--here"], env=environment, check=False
        ).returncode
    finally:
        server.terminate()
        server.wait()


def _take_pictures() -> None:
    sys.path.insert(0, str(ROOT))
    from document_pictures import take_document_pictures
    from editor_pictures import take_editor_pictures
    from evidence_pictures import take_evidence_pictures
    from history_pictures import take_history_pictures
    from model_pictures import take_model_pictures
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget
    from queue_pictures import take_queue_pictures

    from app.application import make_application
    from app.window.main_window import MainWindow
    from app.window.theme import Theme

    application = make_application()
    families = set(QFontDatabase.families())
    family = next((name for name in FONTS if name in families), "")
    if family:
        # Xvfb has no desktop that would say which font is the system's.
        application.setFont(QFont(family, 10))
    theme = Theme(application)
    window = MainWindow(theme)
    window.resize(1200, 760)
    window.show()

    def wait(done: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not done():
            if time.monotonic() > end:
                raise TimeoutError
            QTest.qWait(20)
        QTest.qWait(300)

    def picture(name: str, shown: QWidget = window) -> None:
        IMAGES.mkdir(parents=True, exist_ok=True)
        shown.grab().save(str(IMAGES / f"{name}.png"))
        print(f"docs/images/{name}.png")

    wait(lambda: window.status.activity.text() == "Ready")
    picture("empty")
    window.documents.open_sample()
    wait(lambda: bool(window.result.text()) and not window.controller.is_running)
    picture("summary")
    theme.follow(Qt.ColorScheme.Dark)
    QTest.qWait(100)
    picture("summary-dark")
    theme.follow(Qt.ColorScheme.Light)
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder, "annual-report.pdf")
        paper.write_bytes(b"%PDF-1.7\n")
        window.open_document(paper)
        wait(lambda: not window.documents.loader.is_reading)
    picture("message")
    take_document_pictures(window, wait, picture)
    take_evidence_pictures(window, theme, wait, picture)
    take_editor_pictures(window, theme, wait, picture)
    take_model_pictures(window, theme, wait, picture)
    take_queue_pictures(window, theme, wait, picture)
    take_history_pictures(theme, wait, picture)
    window.close_unasked()


if __name__ == "__main__":
    sys.exit(main())
