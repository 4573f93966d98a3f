"""How far a model's download is: in all, and for each file that is on its way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from app.model_entry import FileTransfer, ModelEntry, Transfer
from app.window.amounts import data_of
from app.window.elided_label import ElidedLabel
from app.window.models.wording import rate_parts, stage_words, transfer_words
from engine.wording import retold

_MOST_FILES = 4
_PARTS = 1_000


class _FileLine:
    """A file's name, a bar, and how far it is, below each other."""

    def __init__(self, column: QVBoxLayout) -> None:
        self.name = ElidedLabel()
        self.bar = _bar(3)
        self.amount = QLabel()
        self.amount.setObjectName("muted")
        for widget in (self.name, self.bar, self.amount):
            column.addWidget(widget)

    def show_file(self, file: FileTransfer | None) -> None:
        """Show a file's progress, or nothing."""
        for widget in (self.name, self.amount, self.bar):
            widget.setVisible(file is not None)
        if file is None:
            return
        rate = rate_parts(file.bytes_per_second, file.seconds_left)
        self.name.setText(file.path)
        self.amount.setText(" · ".join([data_of(file.done, file.size), *rate]))
        self.bar.setValue(round(_PARTS * file.done / max(1, file.size)))
        self.bar.setAccessibleName(file.path)


class TransferBox(QWidget):
    """Shown while there is something to tell."""

    def __init__(self) -> None:
        super().__init__()
        self.state = QLabel()
        self.state.setObjectName("paneTitle")
        self.bar = _bar(6)
        self.bar.setAccessibleName(self.tr("Progress in all"))
        self.amount = QLabel()
        self.amount.setObjectName("muted")
        self.amount.setWordWrap(True)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.hint = QLabel(
            self.tr("You may go on working, or close Brevity: the next start offers to continue.")
        )
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        files = QVBoxLayout()
        files.setContentsMargins(0, 4, 0, 0)
        files.setSpacing(4)
        self.files = [_FileLine(files) for _ in range(_MOST_FILES)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.state, self.bar, self.amount, self.note):
            column.addWidget(widget)
        column.addLayout(files)
        column.addWidget(self.hint)

    def show_entry(self, entry: ModelEntry) -> None:
        """Show how far the work on a model is; nothing for one that rests."""
        transfer = entry.transfer
        if transfer is not None and entry.stage in ("paused", "failed"):
            transfer = Transfer(transfer.done, transfer.total, state="downloading")
        shows = entry.stage not in ("available", "installed", "unconverted", "damaged", "removing")
        self.setVisible(shows)
        if not shows:
            return
        moves = entry.stage not in ("paused", "failed")
        self.state.setText(stage_words(entry))
        if transfer is not None and transfer.total:
            self.bar.setRange(0, _PARTS)
            self.bar.setValue(round(_PARTS * transfer.fraction))
        else:
            self.bar.setRange(0, 0 if moves and entry.stage != "waiting" else 1)
        words = ""
        if entry.stage == "waiting":
            words = self.tr("Begins when one of the other downloads has ended.")
        elif transfer is None:
            words = self.tr("Asking the hub…") if entry.stage == "downloading" else ""
        elif entry.stage == "converting":
            words = self.tr("In a process of its own, without the network.")
        else:
            words = transfer_words(transfer)
        self.amount.setText(words)
        self.amount.setVisible(bool(words))
        note = retold(transfer.note) if transfer is not None and moves else ""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        files = list(transfer.files) if transfer is not None and moves else []
        for number, line in enumerate(self.files):
            line.show_file(files[number] if number < len(files) else None)
        self.hint.setVisible(entry.stage in ("waiting", "downloading") and entry.installed is None)


def _bar(height: int) -> QProgressBar:
    bar = QProgressBar()
    bar.setRange(0, _PARTS)
    bar.setTextVisible(False)
    bar.setFixedHeight(height)
    return bar
