"""Asks where the results of the queue are to go, and tells what became of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.queue.exports import Export, Exporting
from app.queue.queue import DocumentQueue
from app.window.banner import BannerArea, Message
from app.window.models.wording import path_words
from app.window.queue.wording import results, translated
from app.window.tasks import TASKS
from engine.batch.settings import OutputFormat
from engine.documents.cleaning import printable


class ResultExports(QObject):
    """One export at a time."""

    def __init__(self, queue: DocumentQueue, banners: BannerArea, window: QWidget) -> None:
        super().__init__(window)
        self._queue, self._banners, self._window = queue, banners, window
        self._thread: Exporting | None = None

    @property
    def is_writing(self) -> bool:
        """Whether files are being written."""
        return self._thread is not None

    def export(self, output_format: OutputFormat) -> None:
        """Ask where to, and write all results that are there. No file is replaced unasked."""
        if self._thread is not None:
            return
        target = self._ask_file() if output_format == "jsonl" else self._ask_folder()
        if target is None:
            return
        export = self._all_results(target, output_format)
        if output_format != "jsonl" and (taken := export.existing()):
            replaces = self._ask_about(taken, len(export.documents), target)
            if replaces is None:
                return
            export = replace(export, replaces=replaces)
        self._banners.clear_message("export")
        thread = self._thread = Exporting(export, self)
        thread.finished.connect(self._on_finished)
        thread.start()

    def shutdown(self) -> None:
        """Leave off after the present file."""
        if self._thread is not None:
            thread, self._thread = self._thread, None
            thread.stop()
            thread.wait()

    def _all_results(self, target: Path, output_format: OutputFormat) -> Export:
        queue = self._queue
        done = tuple(document for document in queue.documents if document.state == "done")
        name = queue.options.task
        task = next((task for task in TASKS if task.name == name), None)
        label = task.result_title.lower() if task is not None else name
        return Export(done, queue.folder, target, output_format, label)

    def _ask_folder(self) -> Path | None:
        name = QFileDialog.getExistingDirectory(
            self._window, translated("Export all results to a folder")
        )
        return Path(name) if name else None

    def _ask_file(self) -> Path | None:
        title, kind = translated("Export all results"), translated("JSON Lines (*.jsonl)")
        proposed = "results.jsonl"
        while True:
            name, _ = QFileDialog.getSaveFileName(self._window, title, proposed, kind)
            if not name:
                return None
            path = Path(name)
            if path.suffix.lower() != ".jsonl":
                path = path.with_name(f"{path.name}.jsonl")
            # The dialog has asked about the name that it gave, and of no other.
            if path == Path(name) or not path.exists() or self._may_replace(path):
                return path
            proposed = str(path)

    def _may_replace(self, path: Path) -> bool:
        button = QMessageBox.StandardButton
        question = translated("{name} already exists. Do you want to replace it?")
        return (
            QMessageBox.warning(
                self._window,
                translated("Export all results"),
                question.format(name=path.name),
                button.Yes | button.No,
                button.No,
            )
            == button.Yes
        )

    def _ask_about(self, taken: list[str], total: int, folder: Path) -> bool | None:
        """Whether files of the same names are to be replaced; None to leave everything as it is."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(translated("Export all results"))
        question = translated("{count} of {total} files are in {folder} already, as {name}.")
        box.setText(
            question.format(
                count=len(taken), total=total, folder=path_words(folder), name=printable(taken[0])
            )
        )
        box.setInformativeText(
            translated("Keep them and write new ones with numbers, or replace them?")
        )
        role = QMessageBox.ButtonRole
        keep = box.addButton(translated("Keep both"), role.AcceptRole)
        replaced = box.addButton(translated("Replace"), role.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(keep)
        box.exec()
        pressed = box.clickedButton()
        box.deleteLater()
        if pressed is keep:
            return False
        return True if pressed is replaced else None

    def _on_finished(self) -> None:
        thread, self._thread = self._thread, None
        if thread is None:
            return
        thread.deleteLater()
        if thread.error is not None:
            self._banners.show_message("export", Message.of(thread.error))
            return
        export = thread.export
        folder = export.target.parent if export.output_format == "jsonl" else export.target
        title = translated("{results} exported to {place}.").format(
            results=results(thread.written), place=path_words(export.target)
        )
        self._banners.show_message(
            "export",
            Message(
                title,
                missing_words(thread.missing),
                kind="notice",
                action=translated("Open folder"),
                act=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
            ),
        )


def missing_words(names: list[str]) -> str:
    """That some results are no longer there; nothing where there is no such name."""
    if not names:
        return ""
    if len(names) == 1:
        return translated("The result of {name} is no longer there.").format(name=names[0])
    words = translated("{results} are no longer there, such as that of {name}.")
    return words.format(results=results(len(names)), name=names[0])
