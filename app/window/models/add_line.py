"""Adds any model of the hub by its name or its address; what is wrong with it is said below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.window.icons import symbol
from app.window.models.token_field import TokenField, helps_with
from app.window.theme import Colors, Theme
from app.window.words import breakable
from engine.errors import BrevityError, ModelIdInvalid
from engine.hub.remote import hub_endpoint, parse_model_id

_SYMBOL = 16


class AddLine(QWidget):
    """A field that is checked while it is typed in."""

    look_up_wanted = Signal(str)
    """The id of the model to look for."""
    import_pressed = Signal()
    token_given = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._kind = "notice"
        self._id = ""
        label = QLabel(self.tr("Add a model:"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("owner/model, or the address of its page on the hub"))
        self.field.setAccessibleName(self.tr("Name or address of a model to add"))
        self.field.setClearButtonEnabled(True)
        self.field.setAcceptDrops(False)  # the window takes what is dropped
        label.setBuddy(self.field)
        self.button = QPushButton(self.tr("Look up"))
        self.button.setToolTip(self.tr("Ask the hub whether there is such a model"))
        self.import_button = QPushButton(self.tr("Import a folder…"))
        self.import_button.setToolTip(
            self.tr("Copy a model that is on this computer; or drop its folder here")
        )
        self._symbol = QLabel()
        self._symbol.setFixedSize(_SYMBOL, _SYMBOL)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.token = TokenField()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        row.addSpacing(8)
        row.addWidget(self.import_button)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._symbol)
        below.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(below)
        column.addWidget(self.token)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.returnPressed.connect(self._look_up)
        self.button.clicked.connect(self._look_up)
        self.import_button.clicked.connect(self.import_pressed)
        self.token.given.connect(self._on_token_given)
        theme.changed.connect(self._dress)
        self._on_text_changed("")

    @property
    def is_looking(self) -> bool:
        """Whether an answer of the hub is awaited."""
        return bool(self._id)

    def tell(self, sentence: str, kind: str = "") -> None:
        """Say something below the field; `kind` is the drawing beside it: error, notice, check."""
        self._kind = kind
        self.said.setText(breakable(sentence))
        self.said.setObjectName("fieldError" if kind == "error" else "muted")
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.said.setVisible(bool(sentence))
        self._symbol.setVisible(bool(sentence and kind))
        self._dress(self._theme.colors)

    def tell_error(self, error: BrevityError) -> None:
        """Say what went wrong, and what to do."""
        self.tell(str(error), "error")
        self.token.setVisible(helps_with(error))

    def end_look_up(self, model_id: str, error: BrevityError | None) -> bool:
        """The hub has answered about a model; whether that is still what was asked for."""
        if model_id != self._id:
            return False
        self._set_looking("")
        if error is not None:
            self.tell_error(error)
            return True
        self.field.clear()
        return True

    def _on_text_changed(self, text: str) -> None:
        self._set_looking("")
        self.token.hide()
        if not text.strip():
            self.tell("")
            self.button.setEnabled(False)
            return
        try:
            model_id = parse_model_id(text)
        except ModelIdInvalid as error:
            self.button.setEnabled(False)
            self.tell(error.next_step if "/" not in text else str(error), "notice")
            return
        self.button.setEnabled(True)
        host = hub_endpoint().partition("://")[2]
        self.tell(self.tr("Enter looks for {id} on {host}.").format(id=model_id, host=host))

    def _look_up(self) -> None:
        try:
            model_id = parse_model_id(self.field.text())
        except ModelIdInvalid as error:
            if self.field.text().strip():
                self.tell_error(error)
            return
        self._set_looking(model_id)
        self.tell(self.tr("Looking for {id}…").format(id=model_id))
        self.look_up_wanted.emit(model_id)

    def _on_token_given(self, token: str) -> None:
        self.token_given.emit(token)
        self.token.hide()
        self._look_up()

    def _set_looking(self, model_id: str) -> None:
        self._id = model_id
        self.button.setEnabled(not model_id)

    def _dress(self, colors: Colors) -> None:
        if not self._kind:
            return
        color = {"error": colors.error, "notice": colors.notice}.get(self._kind, colors.accent)
        self._symbol.setPixmap(symbol(self._kind, color, _SYMBOL, self))
