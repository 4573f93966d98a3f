"""Takes a picture of a window in every language, by day and by night."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.languages import use_language
from app.window.theme import Theme
from engine.wording import LANGUAGES

PATIENCE_SECONDS = 180.0
THEMES = {"light": "", "dark": "-dark"}
_COLOURS = 256


class Camera:
    """Pictures of the running program, in a folder.

    English ones lie in the folder itself, the others in one of their language; those of the dark
    theme end with "-dark". The windows are the same ones each time: they change as they do when a
    user changes the settings.
    """

    def __init__(self, application: QApplication, theme: Theme, folder: Path) -> None:
        self._application, self._theme, self._folder = application, theme, folder

    def take(
        self, name: str, shown: QWidget, popup: Callable[[], QWidget | None] | None = None
    ) -> None:
        """Of a window; with what `popup` opens over it, which is closed again each time."""
        for language in LANGUAGES:
            use_language(self._application, language)
            folder = self._folder if language == "en" else self._folder / language
            folder.mkdir(parents=True, exist_ok=True)
            for theme, ending in THEMES.items():
                self._theme.choose(theme)
                QTest.qWait(80)
                _save(_seen(shown, popup), folder / f"{name}{ending}.png")
        use_language(self._application, "en")
        self._theme.choose("light")
        QTest.qWait(80)
        print(name, flush=True)

    def take_contrast(self, name: str, shown: QWidget) -> None:
        """Of a window in the theme of high contrast."""
        self._theme.choose("contrast")
        QTest.qWait(80)
        _save(_seen(shown, None), self._folder / f"{name}-contrast.png")
        self._theme.choose("light")

    def wait(self, done: Callable[[], bool]) -> None:
        """Until something is so, and shown. Raises TimeoutError."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not done():
            if time.monotonic() > end:
                raise TimeoutError
            QTest.qWait(20)
        QTest.qWait(300)

    def catch(self, done: Callable[[], bool]) -> None:
        """Until something is so that soon will not be."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not done():
            if time.monotonic() > end:
                raise TimeoutError
            QTest.qWait(5)

    @contextmanager
    def held(self) -> Iterator[None]:
        """With all processes behind the windows at a halt, so that what they do stays in sight."""
        processes = psutil.Process().children(recursive=True)
        for process in processes:
            process.suspend()
        QTest.qWait(80)  # for what they had said already
        try:
            yield
        finally:
            for process in processes:
                process.resume()


def _seen(shown: QWidget, popup: Callable[[], QWidget | None] | None) -> QImage:
    image = shown.grab().toImage()
    if popup is None:
        return image
    over = popup()
    QTest.qWait(80)
    # The window again: a button is drawn as pressed while its menu is open.
    image = shown.grab().toImage()
    if over is not None:
        place = over.mapToGlobal(QPoint(0, 0)) - shown.mapToGlobal(QPoint(0, 0))
        painter = QPainter(image)
        painter.drawPixmap(place, over.grab())
        painter.end()
        over.close()
    return image


def _save(image: QImage, path: Path) -> None:
    """With its commonest colours, which are all but a hundredth of it: a third of the bytes."""
    exact = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(exact.constBits()).cast("I")
    table = [colour for colour, _ in Counter(pixels).most_common(_COLOURS)]
    few = exact.convertToFormat(
        QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither
    )
    if not few.save(str(path), quality=0):
        raise OSError(f"{path} can't be written")
