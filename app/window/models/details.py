"""The side of the manager: one model, how far it is here, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.model_entry import ModelEntry, Stage
from app.window.banner import BannerArea, Message
from app.window.models.facts import Facts, facts_of
from app.window.models.token_field import TokenField, helps_with
from app.window.models.transfer_box import TransferBox
from app.window.theme import Theme
from app.window.words import breakable
from app.window.wrapped_label import wrapped_label
from engine.hub.fit import Machine
from engine.wording import retold_text

_WIDTH = 352
_MARGIN = 20
_ACTIONS: dict[Stage, tuple[str, ...]] = {
    "available": ("download",),
    "waiting": ("pause", "cancel"),
    "downloading": ("pause", "cancel"),
    "paused": ("resume", "cancel"),
    "failed": ("retry", "cancel"),
    "installed": ("use", "verify", "folder", "delete"),
    "unconverted": ("convert", "verify", "folder", "delete"),
    "damaged": ("repair", "verify", "folder", "delete"),
    "verifying": ("cancel",),
    "importing": ("cancel",),
    "converting": ("cancel",),
    "removing": (),
}
_MAIN = ("use", "convert", "repair", "download", "resume", "retry", "pause", "cancel")
_OTHERS = ("verify", "folder", "delete")
_ACCENTED = frozenset({"use", "convert", "repair", "download", "resume", "retry"})


class DetailSide(QFrame):
    """Everything about the model of the chosen row."""

    wanted = Signal(str, str)
    """What the user wants (the name of a button), and the model's key."""
    token_given = Signal(str, str)
    """A token, and the key of the model that it is for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(_WIDTH)
        self._key = ""
        self._shown_error: object = None
        self.title = wrapped_label("detailTitle", selectable=True)
        self.id = wrapped_label("muted", selectable=True)
        self.banners = BannerArea(theme)
        self.token = TokenField()
        self.transfer = TransferBox()
        self.explanation = wrapped_label(selectable=True)
        self.said = wrapped_label(selectable=True)
        self.note = wrapped_label(selectable=True)
        self.facts = Facts()
        self.empty = QLabel(self.tr("Choose a model to see what it is."))
        self.empty.setObjectName("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.buttons: dict[str, QPushButton] = {}
        for name, (text, tip) in self._button_words().items():
            self._add_button(name, text, tip)
        self._arrange()
        self.token.given.connect(lambda token: self.token_given.emit(token, self._key))

    def _button_words(self) -> dict[str, tuple[str, str]]:
        return {
            "use": (self.tr("Use this model"), self.tr("Load it now, and at the next start")),
            "convert": (self.tr("Convert and use"), self.tr("Once, in isolation")),
            "repair": (self.tr("Repair"), self.tr("Download only the damaged files again")),
            "download": (self.tr("Download"), self.tr("Download and verify it")),
            "resume": (self.tr("Resume"), self.tr("Go on with the download")),
            "retry": (self.tr("Try again"), self.tr("Go on with the download")),
            "pause": (self.tr("Pause"), self.tr("Stop for now; what has come so far is kept")),
            "cancel": (self.tr("Cancel"), self.tr("Stop, and throw away what has come so far")),
            "verify": (self.tr("Verify"), self.tr("Compare every file with its checksum")),
            "folder": (self.tr("Open folder"), self.tr("Show its files")),
            "delete": (self.tr("Delete…"), self.tr("Delete it from this computer")),
        }

    def _add_button(self, name: str, text: str, tip: str) -> None:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        if name in _ACCENTED:
            button.setObjectName("primary")
        button.clicked.connect(lambda: self.wanted.emit(name, self._key))
        self.buttons[name] = button

    def _arrange(self) -> None:
        rows = []
        for buttons in (_MAIN, _OTHERS):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(self.buttons[button])
            row.addStretch()
            rows.append(row)
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, 16, _MARGIN, 12)
        head.setSpacing(12)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.id)
        head.addLayout(names)
        head.addWidget(self.transfer)
        head.addWidget(self.token)
        head.addWidget(self.explanation)
        head.addLayout(rows[0])
        head.addLayout(rows[1])
        head.addWidget(self.said)
        self._head = QWidget()
        self._head.setLayout(head)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN, 4, _MARGIN, 16)
        column.setSpacing(14)
        column.addWidget(self.note)
        column.addWidget(self.facts)
        column.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidget(body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("About the model"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(self.banners)
        whole.addWidget(self._head)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.empty, 1)

    # ------------------------------------------------------------ what is shown

    def show_entry(self, entry: ModelEntry | None, machine: Machine, *, in_use: bool) -> None:
        """Show a model; None where no row is chosen."""
        for widget in (self._head, self._scroll):
            widget.setVisible(entry is not None)
        self.empty.setVisible(entry is None)
        if entry is None:
            self._key = ""
            self._show_error(None)
            return
        if entry.key != self._key:
            self._key = entry.key
            self.say("")
            self._scroll.verticalScrollBar().setValue(0)
        _set_text(self.title, breakable(entry.title))
        _set_text(self.id, breakable(entry.id) if entry.id != entry.title else "")
        self.transfer.show_entry(entry)
        self._show_error(entry)
        _set_text(self.explanation, self._explanation(entry, in_use))
        self._show_buttons(entry, in_use)
        note = entry.catalogued.note if entry.catalogued is not None else ""
        _set_text(self.note, retold_text(note))
        self.facts.show_facts(facts_of(entry, machine))

    def say(self, sentence: str) -> None:
        """Tell how something went with this model; nothing to forget it."""
        _set_text(self.said, sentence)

    def _show_error(self, entry: ModelEntry | None) -> None:
        error = entry.error if entry is not None else None
        if error is not self._shown_error:
            self._shown_error = error
            self.banners.clear_message("model")
            if error is not None:
                self.banners.show_message("model", Message.of(error))
        self.token.setVisible(helps_with(error))

    def _explanation(self, entry: ModelEntry, in_use: bool) -> str:
        if entry.stage == "unconverted":
            return self.tr(
                "This model is in an older format that could hold programs. It is converted once, "
                "in isolation, and never loaded as it is."
            )
        if in_use and entry.stage == "installed":
            return self.tr("✓ This model is in use.")
        if entry.stage == "installed" and entry.does_no_task:
            return self.tr("It does none of the tasks that Brevity offers.")
        return ""

    def _show_buttons(self, entry: ModelEntry, in_use: bool) -> None:
        shown = set(_ACTIONS[entry.stage])
        model = entry.installed
        if model is not None and model.origin in ("embedded", "shared cache"):
            shown -= {"delete", "repair"}
        if model is not None and model.origin == "imported":
            shown -= {"repair"}
        if in_use or entry.does_no_task:
            shown -= {"use"}
        focused = next((b for b in self.buttons.values() if b.hasFocus()), None)
        for name, button in self.buttons.items():
            button.setVisible(name in shown)
        if focused is not None and focused.isHidden():  # pressing it has changed what can be done
            self._focus_first()

    def _focus_first(self) -> None:
        for name in (*_MAIN, *_OTHERS):
            if not self.buttons[name].isHidden():
                self.buttons[name].setFocus()
                return
        self._scroll.setFocus()


def _set_text(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
    label.setVisible(bool(text))
