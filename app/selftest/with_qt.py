"""The checks that need Qt, which is imported when the first of them runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.qt_libraries import missing_libraries
from app.selftest.check import PATIENCE_SECONDS, CheckFailed, require
from app.selftest.samples import RESULT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_TEXT = (
    "The keeper, who had lived on the rock for thirty years, lit the lamp at dusk, "
    "and in the morning he wrote down the weather in a log."
)
_PLATFORMS = {"win32": "qwindows", "darwin": "libqcocoa", "linux": "libqxcb"}
_FEWEST_ICONS = 20
_WINDOWS_WORDS = ("settings", "Device")
_QTS_WORDS = ("QPlatformTheme", "Discard")
_COMMANDS_WORDS = "Stopped."


def qt(_: Path) -> str:
    """Qt can be loaded, and so can what it needs for a screen, although none is used."""
    missing = missing_libraries()
    require(not missing, f"the system has no {', '.join(missing)}")
    from PySide6.QtCore import QLibraryInfo, QPluginLoader, qVersion

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    plugins = sorted(folder.glob(f"{_PLATFORMS[sys.platform]}.*"))
    require(plugins, f"no {_PLATFORMS[sys.platform]} in {folder}")
    loader = QPluginLoader(str(plugins[0]))
    require(loader.load(), loader.errorString())
    return f"{qVersion()}, {plugins[0].stem}"


def icons(_: Path) -> str:
    """Every drawing is there and draws something."""
    application()
    from app.window.icons import ICONS, pixmap

    drawings = sorted(ICONS.glob("*.svg"))
    require(len(drawings) >= _FEWEST_ICONS, f"only {len(drawings)} drawings in {ICONS}")
    for drawing in drawings:
        image = pixmap(drawing.stem, "#000000", 24).toImage()
        drawn = any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
        require(drawn, f"{drawing.name} draws nothing")
    return f"{len(drawings)} drawings"


def translations(_: Path) -> str:
    """In each language the window's words, Qt's own and the commands' are other than in English."""
    app = application()
    from app.languages import use_language
    from engine.wording import LANGUAGES, translation

    said = []
    try:
        for code in LANGUAGES:
            use_language(app, code)
            ours = app.translate(*_WINDOWS_WORDS)
            qts = app.translate(*_QTS_WORDS)
            commands = translation(_COMMANDS_WORDS)
            for told, english in (
                (ours, _WINDOWS_WORDS[1]), (qts, _QTS_WORDS[1]), (commands, _COMMANDS_WORDS),
            ):  # fmt: skip
                require((told == english) == (code == "en"), f"in {code} it says {told!r}")
            said.append(ours)
    finally:
        use_language(app, "en")
    return ", ".join(said)


def licences(_: Path) -> str:
    """The help knows everything that the program is made of."""
    from app.licences import NEEDED, libraries

    found = libraries()
    missing = {_plain(name) for name in NEEDED} - {_plain(library.name) for library in found}
    require(not missing, f"nothing is known of {', '.join(sorted(missing))}")
    return f"{len(found)} libraries"


def settings(folder: Path) -> str:
    """A setting is kept and read again; a file that is damaged is set aside."""
    from app.settings.declared import SETTINGS, THEME
    from app.settings.file import keep_settings, read_settings

    path = folder / "settings é.json"
    keep_settings(path, {THEME.key: "dark"})
    require(read_settings(path).settings[THEME] == "dark", "what was chosen was not kept")
    path.write_bytes(b"{")
    require(read_settings(path).problem is not None, "nothing is said of a damaged file")
    require(not path.exists(), "the damaged file is still there")
    return f"{len(SETTINGS)} settings"


def printing(folder: Path) -> str:
    """What prints can be loaded, and draws a page."""
    application()
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter()
    path = folder / "page.pdf"
    printer.setOutputFileName(str(path))
    painter = QPainter(printer)
    painter.drawLine(0, 0, 100, 100)
    painter.end()
    require(path.read_bytes().startswith(b"%PDF-"), "no page came of it")
    return f"a page of {path.stat().st_size} bytes"


def window(folder: Path) -> str:
    """The window opens with its settings, paints itself and closes."""
    app = application()
    from app.window.main_window import MainWindow
    from app.window.settings.controller import SettingsController
    from app.window.theme import Theme

    theme = Theme(app)
    chosen = SettingsController(folder / "settings.json", theme)
    shown = MainWindow(theme, state=folder / "state", settings=chosen)
    try:
        shown.show()
        app.processEvents()
        image = shown.grab().toImage()
        width, height = image.width(), image.height()
        colors = {image.pixel(x, y) for x in range(0, width, 7) for y in range(0, height, 7)}
        require(len(colors) > 2, "nothing is painted")
    finally:
        shown.close_unasked()
        chosen.shutdown()
        shown.deleteLater()
        app.processEvents()
    return f"{width} × {height}, {len(colors)} colours"


def exporting(folder: Path) -> str:
    """The export process makes a file with the sentences of the source that it rests on."""
    application()
    from app.export.exporting import Exporting
    from app.export.request import ExportRequest, ExportSource

    path = folder / "export é.docx"
    request = ExportRequest(RESULT, ExportSource(_TEXT, language="en"), footnotes=True)
    work = Exporting(request, path, application())
    try:
        work.start()
        _wait_until(work.isFinished)
    finally:
        work.stop()
        work.wait()
    require(work.is_done and path.is_file(), str(work.error or "no file came of it"))
    return f"{path.stat().st_size} bytes"


def diagnosis(_: Path) -> str:
    """The diagnostics process says what this machine has."""
    application()
    from app.diagnostics_thread import Diagnosis, DiagnosticsThread

    thread = DiagnosticsThread()
    told: list[Diagnosis] = []
    failures: list[str] = []
    thread.told.connect(told.append)
    thread.failed.connect(failures.append)
    try:
        thread.start()
        _wait_until(lambda: bool(told or failures))
    finally:
        thread.shutdown()
    require(not failures, " ".join(failures))
    facts = {name: value for _, group in told[0] for name, value in group}
    unknown = [name for name, value in facts.items() if value == "unknown" and name != "Cores"]
    require(not unknown, f"nothing is known of {', '.join(unknown)}")
    return f"{facts['Available']}, {facts['Precision chosen by itself']}"


def engine(_: Path) -> str:
    """The engine process runs the embedded model, is killed, and does it again."""
    application()
    import psutil

    from app.engine_thread import EngineThread

    thread = EngineThread()
    ends: list[tuple[str, str]] = []
    texts: list[str] = []
    thread.text_changed.connect(lambda delta: texts.append(delta.text))
    thread.job_finished.connect(lambda done: ends.append(("finished", f"{done.tokens} tokens")))
    thread.job_failed.connect(lambda failed: ends.append(("failed", failed.message)))
    thread.engine_died.connect(lambda error, words, _: ends.append(("died", f"{error}: {words}")))
    thread.engine_unstartable.connect(
        lambda error, words: ends.append(("failed", f"{error} {words}".strip()))
    )
    try:
        said: list[str] = []
        while len(said) < 2:
            thread.submit("split", _TEXT)
            _wait_until(lambda: bool(ends))
            how, what = ends.pop()
            require(how == "finished" and texts, what)
            said.append(what)
            texts.clear()
            if len(said) == 1:
                psutil.Process(thread.pid).kill()
                _wait_until(lambda: bool(ends))
                require(ends.pop()[0] == "died", "its death was not noticed")
    finally:
        thread.shutdown()
    return f"{said[0]}, killed, {said[1]}"


def evidence(_: Path) -> str:
    """The evidence process finds a sentence of a result in its source."""
    application()
    from app.evidence_thread import CheckedResult, EvidenceThread

    thread = EvidenceThread()
    seen: list[CheckedResult] = []
    failures: list[str] = []
    thread.checked.connect(seen.append)
    thread.failed.connect(lambda error: failures.append(str(error)))
    try:
        thread.read_source(_TEXT, language="en")
        thread.check(1, _TEXT)
        _wait_until(lambda: bool(failures) or any(result.complete for result in seen))
        require(not failures, " ".join(failures))
    finally:
        thread.shutdown()
    return f"{len(seen[-1].sentences)} sentence"


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")


def application() -> QApplication:
    """The one application, without a display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from app.application import make_application

    found = QApplication.instance()
    return found if isinstance(found, QApplication) else make_application()


def _wait_until(happened: Callable[[], bool]) -> None:
    """Let Qt work until it has. Raises CheckFailed after a long while."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer

    deadline = QDeadlineTimer(int(PATIENCE_SECONDS * 1000))
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if happened() or deadline.hasExpired() else None)
    timer.start(20)
    loop.exec()
    timer.stop()
    if not happened():
        raise CheckFailed(f"nothing happened within {PATIENCE_SECONDS:g} seconds")
