"""The versions of the result that a window shows: listed, shown again, kept as they are edited."""

from __future__ import annotations

import time
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from app.history import KeptRun, KeptSource, ListedRun
from app.window.evidence.announcing import announce
from app.window.history.controller import HistoryController
from app.window.result_pane import ResultPane, ResultRun
from app.window.run_controller import RunController
from app.window.runs import FinishedRun
from app.window.source_pane import SourcePane
from app.window.tasks import TASKS
from app.window.theme import Theme
from app.window.versions.compare_window import CompareWindow
from app.window.versions.made import of_finished, of_kept
from app.window.versions.recognition import Recognition, tickets
from app.window.versions.version import EDITS_UNKNOWN, Family, Shelf, Version, as_shown, with_run
from app.window.versions.wording import facts_words, place_words
from engine.documents import count_words

COMPARE_KEYS = "Ctrl+Shift+D"
QUIET_MS = 2_000
"""From the last edit of a version until it is kept."""


class VersionsController(QObject):
    """Every run that has ended by itself is a version, with those that the history has of it.

    A version is known by the SHA-256 of its source and its task. What the user writes into the
    text that is shown belongs to its version.
    """

    changed = Signal()
    """There are other versions, one has another text, or another one is shown."""
    told = Signal(str)
    """Which version is shown now, or why not, in words for a line of status."""

    def __init__(
        self,
        controller: RunController,
        source: SourcePane,
        result: ResultPane,
        history: HistoryController | None,
        theme: Theme,
        parent: QObject,
    ) -> None:
        """Without a history, what this window makes is known until it closes."""
        super().__init__(parent)
        self._controller, self._result, self._history = controller, result, history
        self._shelf = Shelf()
        self._sources: dict[Family, object] = {}
        self._last: Family | None = None
        self._told_of: tuple[int, Family | None] = (0, None)
        self._awaited = 0
        self._ticket = 0
        self._asked: Family | None = None
        self._being_kept: list[tuple[FinishedRun, int]] = []
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self.keep_edits)
        self._recognition = (
            Recognition(history.history, source, result, self) if history is not None else None
        )
        self.window = CompareWindow(theme, self)
        self._connect()

    def _connect(self) -> None:
        self._controller.finished.connect(self._on_finished)
        self._result.replacing.connect(self._on_replacing)
        self._result.ended.connect(self._on_ended)
        self._result.view.document().contentsChanged.connect(self._on_text_changed)
        button = self._result.version_button
        button.opened.connect(self.refresh)
        button.chosen.connect(self.show)
        button.list.compare_wanted.connect(self.open_window)
        if self._history is not None:
            self._history.run_kept.connect(self._on_kept)
            self._history.opened.connect(self._on_opened)
            self._history.history.changed.connect(self.refresh)
            self._history.history.found.connect(self._on_found)
            self._history.history.read.connect(self._on_read)
            self._history.history.failed.connect(self._on_failed)
        if self._recognition is not None:
            self._recognition.recognized.connect(self._on_recognized)

    # ------------------------------------------------------------ what there is

    @property
    def present(self) -> int:
        """The key of the version that is shown, though it may be edited; 0 if it is none."""
        run = self._result.run
        return run.version if run is not None else 0

    @property
    def versions(self) -> list[Version]:
        """Those of the result that is shown, the oldest first."""
        return self._shelf.versions(self._family)

    def version(self, key: int) -> Version | None:
        """The version with this key, if it is still there."""
        return self._shelf.version(key)

    @property
    def _family(self) -> Family | None:
        run = self._result.run
        if run is None:
            return None
        if run.version:
            return self._shelf.family_of(run.version)
        # A run that was stopped is no version, but there are those before it.
        last = self._last
        if last is not None and (self._sources[last], last[1]) == (run.source, run.task.name):
            return last
        return None

    def refresh(self) -> None:
        """Ask the history what it has, which other windows may have changed."""
        family = self._family
        if self._history is not None and family is not None:
            self._ticket, self._asked = next(tickets), family
            self._history.history.find_versions(self._ticket, *family)

    def want_text(self, key: int) -> None:
        """Have the text of a version read, if it is not known; `changed` tells of it."""
        version = self._shelf.version(key)
        if version is not None and version.text is None and self._history is not None:
            self._history.history.fetch(version.number)

    # ------------------------------------------------------------ going from one to another

    def show(self, key: int) -> None:
        """Show a version in place of the text that is here, which is an undo away."""
        if self._controller.is_running:
            self._say(self.tr("Versions can be chosen when the run has ended."))
            return
        self.keep_edits()
        version = self._shelf.version(key)
        if version is None or key == self.present:
            self._awaited = 0
            return
        if version.text is None:
            self._awaited = key
            self.want_text(key)
            return
        self._awaited = 0
        self._show(version, version.text)

    def show_older(self) -> None:
        """Show the version before this one."""
        self._step(-1)

    def show_newer(self) -> None:
        """Show the version after this one."""
        self._step(1)

    def open_window(self) -> None:
        """Compare two versions in a window of their own."""
        self.keep_edits()
        self.refresh()
        self.window.open(self._result.view.font().pointSizeF())

    def shutdown(self) -> None:
        """Keep what is still to be kept; the history has to be open for that."""
        self.keep_edits()
        self.window.close()
        self._quiet.stop()

    def _step(self, step: int) -> None:
        versions = self.versions
        keys = [version.key for version in versions]
        if not keys:
            self._say(self.tr("There is no other version yet."))
            return
        here = self._awaited or self.present
        place = keys.index(here) + step if here in keys else len(keys) - 1
        if 0 <= place < len(keys):
            self.show(keys[place])
        elif step < 0:
            self._say(self.tr("This is the oldest version."))
        else:
            self._say(self.tr("This is the newest version."))

    def _show(self, version: Version, text: str) -> None:
        family = self._shelf.family_of(version.key)
        assert family is not None
        task = next((task for task in TASKS if task.name == family[1]), TASKS[0])
        self._result.show_kept(
            task, text, version.facts, version.quotations, self._sources[family], version.key
        )
        self._result.has_unsaved_edits = version.edits > 0 and not self._is_kept(version)
        versions = self.versions
        place = [other.key for other in versions].index(version.key) + 1
        words = place_words(place, len(versions))
        self._say(f"{words[:1].upper()}{words[1:]} · {facts_words(version)}")

    # ------------------------------------------------------------ edits

    def keep_edits(self) -> None:
        """Keep what was written into the version that is shown, now."""
        self._quiet.stop()
        version = self._shelf.version(self.present)
        if version is None or self._result.has_streamed:
            return
        text = self._result.text()
        if version.text is not None and text == as_shown(version.text):
            return
        kept = self._is_kept(version)
        # What the history does not get is a version beside the one that it has.
        number = version.number if kept else 0
        edits = max(version.edits, 0) + 1
        words = count_words(text)
        self._shelf.put(replace(version, text=text, words=words, edits=edits, number=number))
        if kept and self._history is not None:
            self._history.history.amend(version.number, text)
        self._tell()

    def _is_kept(self, version: Version) -> bool:
        return bool(version.number) and self._history is not None and self._history.keeps

    def _on_replacing(self) -> None:
        self.keep_edits()
        version = self._shelf.version(self.present)
        if version is not None and self._is_kept(version):
            self._result.has_unsaved_edits = False  # they are in the history

    def _on_text_changed(self) -> None:
        if self._result.is_streaming:
            self._quiet.stop()
            if self._result.has_streamed and self._told_of != (0, None):
                self._tell()
            return
        if (self.present, self._family) != self._told_of:
            self._tell()
        if self.present:
            self._quiet.start()
        else:
            self._quiet.stop()

    # ------------------------------------------------------------ runs and the history

    def _on_finished(self, done: FinishedRun) -> None:
        run = self._result.run
        if run is None:
            return
        family, version = of_finished(done, run, time.time())
        run.version = self._shelf.add(family, version).key
        if self._history is not None and self._history.keeps:
            self._being_kept.append((done, run.version))
        self._know(family, run.source)

    def _on_ended(self) -> None:
        run = self._result.run
        if run is not None and not run.version:
            text = self._result.text()
            same = (v for v in self.versions if v.text is not None and as_shown(v.text) == text)
            if (version := next(same, None)) is not None:  # a part was to be another, and is not
                run.version = version.key
            elif self._recognition is not None and not self._controller.is_running:
                self._recognition.look_for(run)
        self._tell()

    def _on_recognized(
        self, run: ResultRun, family: Family, runs: list[ListedRun], number: int
    ) -> None:
        if run is not self._result.run or run.version:
            return
        self._shelf.take_over(family, runs, 0)
        if (version := self._shelf.with_number(number)) is not None:
            shown = replace(version, text=self._result.text(), facts=run.facts)
            self._shelf.put(replace(shown, quotations=run.quotations))
            run.version = version.key
        self._know(family, run.source)

    def _on_kept(self, done: FinishedRun, number: int) -> None:
        key = next((key for other, key in self._being_kept if other is done), 0)
        self._being_kept = [entry for entry in self._being_kept if entry[0] is not done]
        version = self._shelf.version(key)
        if version is None:
            return
        self._shelf.put(replace(version, number=number))
        if version.edits and version.text is not None and self._history is not None:
            self._history.history.amend(number, version.text)

    def _on_opened(self, source: KeptSource, run: KeptRun, number: int) -> None:
        shown = self._result.run
        if shown is None:
            return
        family, opened = of_kept(source, run, number)
        known = self._shelf.with_number(number)
        if known is None:
            version = self._shelf.add(family, opened)
        else:
            version = with_run(known, run, edits=EDITS_UNKNOWN)
            self._shelf.put(version)
        shown.version = version.key
        self._know(family, shown.source)

    def _know(self, family: Family, source: object) -> None:
        self._sources[family], self._last = source, family
        self._tell()
        self.refresh()
        self._quiet.start()  # it may have been edited while it was written

    def _on_found(self, ticket: int, runs: list[ListedRun]) -> None:
        if ticket == self._ticket and self._asked is not None:
            self._shelf.take_over(self._asked, runs, self.present)
            self._tell()

    def _on_read(self, number: int, _source: KeptSource | None, run: KeptRun | None) -> None:
        version = self._shelf.with_number(number)
        if version is None:
            return
        awaited = self._awaited == version.key
        if run is None:
            if version.text is None:
                self._shelf.remove(version.key)
            if awaited:
                self._say(self.tr("This version has been deleted."))
        elif version.text is None:
            self._shelf.put(with_run(version, run))
        if awaited:
            self._awaited = 0
            self.show(version.key)
        self._tell()

    def _on_failed(self) -> None:
        self._awaited = 0

    # ------------------------------------------------------------ telling

    def _tell(self) -> None:
        # What is being written is no version yet.
        is_writing = self._result.has_streamed
        self._told_of = (0, None) if is_writing else (self.present, self._family)
        present, family = self._told_of
        self._result.version_button.show_versions(self._shelf.versions(family), present)
        self.changed.emit()

    def _say(self, words: str) -> None:
        announce(self._result.view, words)
        self.told.emit(words)
