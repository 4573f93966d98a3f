"""The help's window: its pages on the left, the one that is read on the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.diagnostics_thread import Diagnosis, DiagnosticsThread
from app.licences import libraries, licence_texts
from app.window.card import Card
from app.window.help.pages import (
    about_page,
    diagnostics_page,
    diagnostics_text,
    keys_page,
    waiting_page,
)
from app.window.reading_order import tab_as_read
from app.window.shortcuts import Act
from app.window.to_the_front import bring_to_the_front
from engine.resources import resource
from engine.wording import language as spoken_language
from engine.wording import retold

HELP_KEYS = "F1"
GUIDE, KEYS, ABOUT, DIAGNOSTICS = range(4)
"""The pages, by their place in the list."""


class HelpWindow(QWidget):
    """Works without a network. `acts` says what the keys do, in the language of the moment.

    The guide is in `language`, if one is named, else in the user's.
    """

    def __init__(
        self, acts: Callable[[], Iterable[Act]], parent: QWidget | None = None, language: str = ""
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._acts, self._language = acts, language
        self._diagnosis: Diagnosis | None = None
        self._looking: DiagnosticsThread | None = None
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Help – Brevity"))
        self.resize(860, 640)
        self.setMinimumSize(560, 360)
        self.pages = QListWidget()
        self.pages.setObjectName("groups")
        self.pages.setAccessibleName(self.tr("Pages of the help"))
        self.pages.addItems(
            [self.tr("Guide"), self.tr("Keys"), self.tr("About"), self.tr("This installation")]
        )
        self.text = QTextBrowser()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenExternalLinks(True)
        self.text.document().setDocumentMargin(24)
        self.text.viewport().setAutoFillBackground(False)
        self.copy_button = QPushButton(self.tr("Copy as text"))
        self.copy_button.setAccessibleDescription(
            self.tr("Copies what this page says, in English, for a report")
        )
        self._arrange()
        self._measure_pages()
        self.pages.model().dataChanged.connect(self._measure_pages)
        self.pages.currentRowChanged.connect(self._show)
        self.copy_button.clicked.connect(self.copy)
        for keys in (QKeySequence("Esc"), QKeySequence(QKeySequence.StandardKey.Close)):
            QShortcut(keys, self).activated.connect(self.close)

    def _arrange(self) -> None:
        card = Card()
        card.column.addWidget(self.text)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(card, 1)
        right.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 10)
        row.setSpacing(12)
        row.addWidget(self.pages)
        row.addLayout(right, 1)
        tab_as_read(self)

    def open(self, page: int = GUIDE) -> None:
        """Show a page, in front of all else."""
        if self.pages.currentRow() == page:
            self._show(page)
        self.pages.setCurrentRow(page)
        bring_to_the_front(self)
        self.text.setFocus()

    def copy(self) -> None:
        """Put what the machine has on the clipboard, as plain text."""
        if self._diagnosis is not None:
            QGuiApplication.clipboard().setText(diagnostics_text(self._diagnosis))

    def shutdown(self) -> None:
        """End what looks at the machine."""
        if self._looking is not None:
            self._looking.shutdown()
            self._looking = None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop looking."""
        self.shutdown()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Have the page in the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._show(self.pages.currentRow())

    def _measure_pages(self) -> None:
        """Give the names of the pages room."""
        self.pages.ensurePolished()
        self.pages.doItemsLayout()
        width = self.pages.sizeHintForColumn(0) + 2 * self.pages.fontMetrics().height()
        self.pages.setFixedWidth(max(170, width))

    def _show(self, page: int) -> None:
        self.copy_button.setVisible(page == DIAGNOSTICS)
        name = self.pages.item(page).text()
        self.text.setAccessibleName(name)
        if page == GUIDE:
            self.text.setMarkdown(
                guide(self._language or spoken_language()).read_text(encoding="utf-8")
            )
        elif page == KEYS:
            self.text.setHtml(keys_page(self._acts()))
        elif page == ABOUT:
            self.text.setHtml(about_page(libraries(), licence_texts()))
        else:
            self._show_diagnosis()
        self.text.verticalScrollBar().setValue(0)

    # ------------------------------------------------------------ this installation

    def _show_diagnosis(self) -> None:
        self.copy_button.setEnabled(self._diagnosis is not None)
        if self._diagnosis is not None:
            self.text.setHtml(diagnostics_page(self._diagnosis))
            return
        self.text.setHtml(waiting_page(self.tr("Looking at this machine…")))
        if self._looking is None:
            self._looking = DiagnosticsThread(self)
            self._looking.told.connect(self._on_told)
            self._looking.failed.connect(self._on_failed)
            self._looking.start()

    def _on_told(self, diagnosis: Diagnosis) -> None:
        self._diagnosis = diagnosis
        self._forget_thread()
        if self.pages.currentRow() == DIAGNOSTICS:
            self._show_diagnosis()

    def _on_failed(self, reason: str) -> None:
        self._forget_thread()
        if self.pages.currentRow() == DIAGNOSTICS:
            words = self.tr(
                "This could not be found out: {reason}. Choose the page again to retry."
            )
            self.text.setHtml(waiting_page(words.format(reason=retold(reason.rstrip(".")))))

    def _forget_thread(self) -> None:
        if self._looking is not None:
            self._looking.wait()
            self._looking.deleteLater()
            self._looking = None


def guide(language: str) -> Path:
    """The guide in a language, in English where there is none."""
    path = resource("help", f"{language}.md")
    return path if path.is_file() else resource("help", "en.md")
