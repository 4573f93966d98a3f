"""Takes the pictures in docs/images from the real windows, in every language, by day and by night.

Starts an X server of its own (Xvfb) unless `--here` says to use the display that there is.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
USER_FOLDERS = (
    "BREVITY_HOME", "HF_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
    "XDG_STATE_HOME",
)  # fmt: skip
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
            os.environ["BREVITY_LANGUAGE"] = "en"  # whatever the user's is
            _take_pictures(Path(home))
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


def _take_pictures(home: Path) -> None:
    sys.path.insert(0, str(ROOT))
    from pictures.camera import Camera
    from pictures.documents_read import take_documents
    from pictures.editor import take_editor
    from pictures.evidence import take_evidence
    from pictures.history_window import take_history
    from pictures.manners import take_manners
    from pictures.model_manager import take_models
    from pictures.queue_window import take_queue
    from PySide6.QtGui import QFont, QFontDatabase

    from app.application import make_application
    from app.window.settings.controller import SettingsController
    from app.window.theme import Theme
    from app.window.windows import Windows

    application = make_application()
    families = set(QFontDatabase.families())
    family = next((name for name in FONTS if name in families), "")
    if family:
        # Xvfb has no desktop that would say which font is the system's.
        application.setFont(QFont(family, 10))
    theme = Theme(application)
    camera = Camera(application, theme, IMAGES)
    settings = SettingsController(home / "settings.json", theme)
    windows = Windows(theme, home / "state", settings)
    windows.begin()  # as at the very first start
    window = windows.all[0]
    window.resize(1200, 760)
    camera.wait(lambda: window.status.activity.text() == "Ready")
    camera.take("first-start", window)
    window.controller.run()
    camera.wait(lambda: bool(window.result.text()) and not window.controller.is_running)
    camera.take("summary", window)
    window.source.view.clear()
    window.result.view.clear()
    camera.take("empty", window)
    take_documents(window, camera)
    take_evidence(window, camera)
    take_editor(window, settings, camera)
    take_manners(window, settings, camera)
    take_models(window, camera)
    take_queue(window, camera)
    take_history(theme, camera)
    windows.close_unasked()
    windows.shutdown()
    settings.shutdown()


if __name__ == "__main__":
    sys.exit(main())
