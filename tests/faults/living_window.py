"""A whole window in a process of its own, which is at something when it is closed.

`python -m tests.faults.living_window SCENE`: the real engine, evidence and queue, and the user's
folders that BREVITY_HOME names. Prints a line of JSON when it closes, with the process ids of all
that it has started.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QFileDialog

from app.application import InterruptWatch, make_application
from app.garbage import GarbageCollections, spare_what_is_there
from app.state_folder import state_folder
from app.window.main_window import MainWindow
from app.window.theme import Theme
from benchmarks.books import book
from engine.resources import resource

LIMIT_SECONDS = 90
SETTLING_CYCLES = 5
MEGABYTE = 1_000_000


def wait_until(holds: Callable[[], bool]) -> None:
    """Let the event loop run until something holds."""
    loop = QEventLoop()
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: loop.quit() if holds() else None)
    timer.start()
    late = QTimer(singleShot=True, interval=1000 * LIMIT_SECONDS)
    late.timeout.connect(lambda: sys.exit("it never came to that"))
    late.start()
    loop.exec()
    timer.stop()
    late.stop()


def wait(seconds: float) -> None:
    """Let the event loop run for some time."""
    end = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() > end)


class Living:
    """The window and what is done to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.application = make_application()
        self.window = MainWindow(Theme(self.application), state=folder)
        self.sample = resource("samples", "lighthouse-keepers.txt").read_text(encoding="utf-8")

    def open(self) -> None:
        """Show it, with a model."""
        loaded: list[object] = []
        self.window.engine.model_loaded.connect(loaded.append)
        self.window.show()
        wait_until(lambda: bool(loaded))

    # ------------------------------------------------------------ scenes

    def generation(self) -> None:
        """A run has begun to write, and has minutes to go."""
        window = self.window
        window.source.view.load(book(20), undoable=False)
        wait_until(lambda: not window.source.view.is_filling)
        window.controller.run()
        wait_until(lambda: bool(window.result.text()))

    def loading(self) -> None:
        """A model is being loaded; the window was shown a moment ago."""
        wait_until(lambda: self.window.engine.pid != 0)
        wait(0.4)

    def download(self) -> None:
        """The first bytes of a large model are here."""
        shelf = self.window.models.shelf
        self.window.models.open_manager()
        wait_until(lambda: shelf.is_listed)
        manager = self.window.models.window
        assert manager is not None
        manager.add_line.field.setText("owner/model")
        manager.add_line.button.click()
        wait_until(lambda: not manager.add_line.is_looking)
        manager.details.buttons["download"].click()
        wait_until(lambda: sum(file.stat().st_size for file in self._weights()) > 100_000)

    def importing(self) -> None:
        """A large folder is being copied into the library."""
        shelf = self.window.models.shelf
        self.window.models.open_manager()
        wait_until(lambda: shelf.is_listed)
        shelf.import_folder(self.folder / "model")
        wait_until(lambda: any(self._weights()))

    def queue(self) -> None:
        """A batch has a document under its hands."""
        queue = self.window.queue.queue
        self.window.queue.add([self.folder / "documents"])
        wait_until(lambda: not queue.is_finding and len(queue.documents) > 0)
        queue.start()
        wait_until(lambda: any(document.state == "working" for document in queue.documents))

    def export(self) -> None:
        """Thousands of results are being written."""
        self.window.queue.open_window()
        shown = self.window.queue.window
        assert shown is not None
        target = self.folder / "exported"
        target.mkdir()
        QFileDialog.getExistingDirectory = lambda *_: str(target)  # type: ignore[method-assign]
        shown.exports.export("text")
        wait_until(lambda: any(target.iterdir()))

    def saving(self) -> None:
        """A long result is being made a PDF in a process of its own."""
        window = self.window
        window.result.view.load(book(300), undoable=False)
        wait_until(lambda: not window.result.view.is_filling)
        before = psutil.Process().children(recursive=True)
        window.export.save_to(self.folder / "result.pdf")
        wait_until(lambda: len(psutil.Process().children(recursive=True)) > len(before))

    def evidence(self) -> None:
        """A long result is being checked against a long source."""
        window = self.window
        text = book(600)
        for pane in (window.source, window.result):
            pane.view.load(text, undoable=False)
            wait_until(lambda pane=pane: not pane.view.is_filling)  # type: ignore[misc]
        wait_until(lambda: window.evidence.checker.pid != 0)
        wait(0.3)
        assert window.evidence.is_waiting

    def search(self) -> None:
        """The history has many searches before it, each through every text."""
        history = self.window.history
        assert history is not None
        history.open_window()
        for number in range(200):
            history.history.find(number, "zq", 200)

    def soak(self, cycles: int) -> dict[str, object]:
        """Many runs that are stopped at any time; the megabytes before and after."""
        window = self.window
        window.source.view.setPlainText(self.sample)
        before = self._megabytes()
        for cycle in range(cycles):
            if cycle == SETTLING_CYCLES:
                before = self._megabytes()
            window.tool_bar.task_switch.choose(cycle % 4)
            window.controller.run()
            wait(0.02 * (cycle % 12))
            if cycle % 5 == 4:
                wait_until(lambda: bool(window.result.text()) or not window.controller.is_running)
            window.stop()
            wait_until(lambda: not window.controller.is_running)
        wait_until(lambda: not window.evidence.is_waiting)
        return {"before": before, "after": self._megabytes()}

    def _weights(self) -> list[Path]:
        return list((self.folder / "models").rglob("*.safetensors*"))

    def _megabytes(self) -> dict[str, float]:
        engine = psutil.Process(self.window.engine.pid)
        found = {"window": psutil.Process(), "engine": engine}
        return {name: process.memory_info().rss / MEGABYTE for name, process in found.items()}


def main() -> int:
    """Set the scene, and close the window in the middle of it as Ctrl+C does."""
    scene = sys.argv[1]
    living = Living(state_folder())
    window = living.window
    garbage = GarbageCollections(living.application)
    spare_what_is_there()
    watch = InterruptWatch(living.application, window.close_unasked)
    said: dict[str, object] = {}

    def play() -> None:
        if scene == "loading":
            window.show()
        else:
            living.open()
        if scene == "soak":
            said.update(living.soak(int(sys.argv[2])))
        else:
            getattr(living, scene)()
        children = [child.pid for child in psutil.Process().children(recursive=True)]
        print(json.dumps({**said, "children": children}), flush=True)
        os.kill(os.getpid(), signal.SIGINT)

    QTimer.singleShot(0, play)
    try:
        return living.application.exec()
    finally:
        window.shutdown()
        watch.close()
        garbage.close()


if __name__ == "__main__":
    sys.exit(main())
