"""What a user does to the window while `benchmarks.window` measures how late its timer is."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from app.history import KeptRun, KeptSource, open_history
from app.window.find.find_bar import FindBar
from app.window.history.controller import MOST_BYTES
from app.window.history.history_window import HistoryWindow
from app.window.main_window import MainWindow
from app.window.text_view import TextView
from benchmarks.books import book
from benchmarks.lateness import Watch
from tests.faults.hostile_documents import pdf

RUNS = 10_000
MEGABYTES_PASTED, MEGABYTES_SEARCHED = 5, 10
PAGES = 300
_WORDS_A_LINE = 14
_AFTERWARDS_SECONDS = 1.5
"""What a large text sets going is measured with it: counting, checking, saving."""
_SUMMARIZE, _FUSE = 0, 2


@dataclass(frozen=True)
class Material:
    """What is opened, pasted and searched."""

    book: str
    """Of 300 pages."""
    pdf: Path
    pasted: str
    searched: str
    history: Path

    @classmethod
    def made_in(cls, folder: Path) -> Material:
        """All of it; takes some seconds."""
        text = book(PAGES)
        path = folder / "book.pdf"
        words = text.split()
        lines = [
            " ".join(words[at : at + _WORDS_A_LINE]) for at in range(0, len(words), _WORDS_A_LINE)
        ]
        on_page = -(-len(lines) // PAGES)
        path.write_bytes(pdf([lines[at : at + on_page] for at in range(0, len(lines), on_page)]))
        history = folder / "history.sqlite3"
        _fill_history(history, text)
        return cls(
            text, path, _of_megabytes(text, MEGABYTES_PASTED),
            _of_megabytes(text, MEGABYTES_SEARCHED), history,
        )  # fmt: skip


def _of_megabytes(text: str, megabytes: int) -> str:
    size = megabytes * 1_000_000
    return (text + "\n\n") * (size // (len(text) + 2)) + text[: size % (len(text) + 2)]


def _fill_history(path: Path, text: str) -> None:
    history, _ = open_history(path, MOST_BYTES)
    words = text.split()
    for number in range(RUNS):
        place = number * 11 % (len(words) - 1_000)
        source = KeptSource(f"document-{number % 500}.pdf", " ".join(words[place : place + 1_000]))
        result = " ".join(words[place : place + 90])
        history.keep(source, KeptRun("summarize", result, 1.7e9 + 60 * number, "brevity-small"))
    history.close()


@dataclass
class Scenes:
    """One window's day. Each scene gives its name and how late the timer was, in milliseconds."""

    window: MainWindow
    watch: Watch
    material: Material
    seconds: float
    """How long scenes without an end of their own take."""

    only: str = ""
    """What the names of the scenes have that are played beside opening and idling; all if empty."""

    def play(self) -> Iterator[tuple[str, list[float]]]:
        """The scenes, one after the other."""
        loaded: list[object] = []
        self.window.engine.model_loaded.connect(loaded.append)
        yield "opens and loads the model", self.watch.until(lambda: bool(loaded), self.window.show)
        self.watch.during(1.0)
        yield "is idle", self.watch.during(self.seconds)
        for name, scene in self._scenes().items():
            if self.only in name:
                yield name, scene()

    def _scenes(self) -> dict[str, Callable[[], list[float]]]:
        return {
            "streams, 1 beam": partial(self._streams, _FUSE),
            "streams, 4 beams, a long document": partial(self._streams, _SUMMARIZE),
            f"opens a PDF of {PAGES} pages": self._opens_pdf,
            f"has {MEGABYTES_PASTED} MB pasted": self._has_pasted,
            f"saves {MEGABYTES_PASTED} MB for the case of a crash": self._saves,
            f"shows the evidence of a result of {MEGABYTES_PASTED} MB": self._shows_evidence,
            "has a long result edited": self._is_edited,
            f"finds in {MEGABYTES_SEARCHED} MB": self._finds,
            f"replaces all in {MEGABYTES_SEARCHED} MB": self._replaces,
            f"shows a history of {RUNS:,} runs": self._shows_history,
        }

    # ------------------------------------------------------------ runs

    def _streams(self, task: int) -> list[float]:
        window = self.window
        text = self.material.book if task == _SUMMARIZE else self.material.book[:6_000]
        self._fill(window.source.view, text)
        self.watch.until(lambda: not window.evidence.is_waiting)
        window.tool_bar.task_switch.choose(task)
        lateness: list[float] = []
        end = time.perf_counter() + self.seconds
        while time.perf_counter() < end:
            lateness += self.watch.until(
                lambda: not window.controller.is_running or time.perf_counter() > end,
                window.controller.run,
            )
        window.stop()
        return lateness + self.watch.until(lambda: not window.controller.is_running)

    # ------------------------------------------------------------ large texts

    def _opens_pdf(self) -> list[float]:
        source = self.window.source
        name = self.material.pdf.name
        lateness = self.watch.until(
            lambda: source.title.text() == name and not source.view.is_filling,
            partial(self.window.open_document, self.material.pdf),
        )
        return lateness + self._afterwards()

    def _has_pasted(self) -> list[float]:
        view = self.window.source.view
        view.load("", undoable=False)
        QGuiApplication.clipboard().setText(self.material.pasted)
        size = len(self.material.pasted)
        lateness = self.watch.until(
            lambda: not view.is_filling and view.document().characterCount() > size, view.paste
        )
        return lateness + self._afterwards()

    def _saves(self) -> list[float]:
        session = self.window.session
        assert session is not None
        saved: list[object] = []
        session.autosave.saved.connect(lambda: saved.append(1))
        view = self.window.source.view
        if len(view.text()) < len(self.material.pasted):
            self._fill(view, self.material.pasted)
        view.setFocus()
        lateness: list[float] = []
        for key in ("a", "b", "c"):
            saved.clear()
            lateness += self.watch.until(lambda: bool(saved), partial(QTest.keyClicks, view, key))
        return lateness

    def _shows_evidence(self) -> list[float]:
        window = self.window
        if len(window.source.text()) < len(self.material.pasted):
            self._fill(window.source.view, self.material.pasted)
        view = window.result.view
        lateness = self.watch.until(
            lambda: not view.is_filling and not window.evidence.is_waiting,
            partial(view.load, self.material.pasted, undoable=False),
        )
        bar = view.verticalScrollBar()
        for part in range(1, 6):
            lateness += self.watch.until(
                lambda: not window.evidence.is_waiting,
                partial(bar.setValue, bar.maximum() * part // 6),
            )
        return lateness + self._afterwards()

    def _is_edited(self) -> list[float]:
        window = self.window
        self._fill(window.source.view, self.material.book)
        self._fill(window.result.view, self.material.book[:30_000])
        self.watch.until(lambda: not window.evidence.is_waiting)
        lateness: list[float] = []
        document = window.result.view.document()
        place = 0
        end = time.perf_counter() + self.seconds
        while time.perf_counter() < end:
            place = (place + 7_919) % (document.characterCount() - 1)
            cursor = QTextCursor(document)
            cursor.setPosition(place)
            lateness += self.watch.until(
                lambda: not window.evidence.is_waiting, partial(cursor.insertText, "x")
            )
        return lateness

    # ------------------------------------------------------------ finding

    def _finds(self) -> list[float]:
        window = self.window
        view, bar = window.source.view, window.source.find_bar
        self._fill(view, self.material.searched)
        self.watch.during(_AFTERWARDS_SECONDS)
        is_quiet = self._quiet(bar)
        lateness = self.watch.until(is_quiet, bar.open)
        for words in ("keeper", "no such words are in it", "the"):
            lateness += self.watch.until(is_quiet, partial(bar.field.setText, words))
        for _ in range(20):
            lateness += self.watch.until(is_quiet, bar.find_next)
        return lateness

    def _replaces(self) -> list[float]:
        window = self.window
        view, bar = window.source.view, window.source.find_bar
        if len(view.text()) < len(self.material.searched):
            self._fill(view, self.material.searched)
        is_quiet = self._quiet(bar)
        bar.open(replace=True)
        self.watch.until(is_quiet, partial(bar.field.setText, "keeper"))
        bar.replace_field.setText("guardian")
        lateness = self.watch.until(is_quiet, bar.replace_all)
        lateness += self._afterwards()
        bar.close_bar()
        self._fill(view, "")
        return lateness

    @staticmethod
    def _quiet(bar: FindBar) -> Callable[[], bool]:
        return lambda: not bar.is_searching

    # ------------------------------------------------------------ the history

    def _shows_history(self) -> list[float]:
        history = self.window.history
        assert history is not None
        shown = history.window
        is_answered: Callable[[], bool] = lambda: shown.runs.is_answered  # noqa: E731
        lateness = self.watch.until(is_answered, history.open_window)
        for words in ("captain", "zzz", "e", ""):
            lateness += self.watch.until(
                lambda words=words: shown.runs.is_answered and shown.runs.words == words,  # type: ignore[misc]
                partial(shown.search.setText, words),
            )
        lateness += self._pages_through(shown)
        shown.close()
        return lateness

    def _pages_through(self, shown: HistoryWindow) -> list[float]:
        lateness: list[float] = []
        shown.view.setFocus()
        for _ in range(40):
            lateness += self.watch.during(
                0.03, partial(QTest.keyClick, shown.view, Qt.Key.Key_PageDown)
            )
        return lateness + self.watch.during(0.5)

    # ------------------------------------------------------------ within

    def _fill(self, view: TextView, text: str) -> None:
        view.load(text, undoable=False)
        self.watch.until(lambda: not view.is_filling)
        self.watch.during(0.5)

    def _afterwards(self) -> list[float]:
        window = self.window
        lateness = self.watch.during(_AFTERWARDS_SECONDS)
        return lateness + self.watch.until(lambda: not window.evidence.is_waiting)
