"""The line at the bottom: what is happening on the left, what does it on the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from app.window.amounts import clock_left
from app.window.elided_label import ElidedLabel
from app.window.evidence.announcing import announce
from app.window.icons import icon
from app.window.theme import Colors, Theme
from engine.wording import figures


class StatusLine(QWidget):
    """Never the only place where an error is told."""

    transfers_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._transfers_icon = "download"
        self._is_busy = False
        self.activity = ElidedLabel(Qt.TextElideMode.ElideRight)
        self.activity.setAccessibleDescription(self.tr("What is happening"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(160, 4)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.transfers = QToolButton()
        self.transfers.setObjectName("transfers")
        self.transfers.setIconSize(QSize(16, 16))
        self.transfers.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.transfers.setAccessibleName(self.tr("Downloads"))
        self.transfers.hide()
        self.engine = ElidedLabel()
        self.engine.setObjectName("engine")
        self.engine.setAccessibleDescription(self.tr("Model, device and speed"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(16)
        row.addWidget(self.activity)
        row.addWidget(self.progress)
        row.addStretch()
        row.addWidget(self.transfers)
        row.addWidget(self.engine)
        self.setFixedHeight(max(24, self.fontMetrics().height() + 8))
        self._model = ""
        self._speed = 0.0
        self.transfers.clicked.connect(self.transfers_pressed)
        theme.changed.connect(self._dress)
        self._dress(theme.colors)
        self.say("")

    def add_entry(self, button: QWidget) -> None:
        """Add something to press, before what does the work."""
        self._row.insertWidget(self._row.indexOf(self.engine), button)

    def say(
        self,
        activity: str,
        fraction: float | None = None,
        *,
        busy: bool = False,
        aloud: bool = True,
    ) -> None:
        """Tell what is happening, with how far it is: a fraction, or that nobody knows.

        A screen reader says when something begins, and how it has ended.
        """
        goes_on = self._is_busy and (busy or fraction is not None)
        self._is_busy = busy or fraction is not None
        if aloud and activity and not goes_on and activity != self.activity.text():
            announce(self, activity)
        self.activity.setText(activity)
        self.progress.setVisible(busy or fraction is not None)
        if fraction is not None:
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(fraction * 1000))
        elif busy:
            self.progress.setRange(0, 0)

    def say_pass(self, number: int, passes: int, seconds_left: float | None) -> None:
        """Tell in which pass of several a run is, and how long it will take."""
        words = self.tr("Pass {number} of {passes}").format(number=number, passes=passes)
        if seconds_left is not None:
            words = f"{words} · {clock_left(seconds_left)}"
        self.say(words, (number - 1) / passes)

    def show_transfers(self, text: str, tip: str = "", symbol: str = "download") -> None:
        """Tell of the downloads that go on beside the work; nothing when there are none."""
        self.transfers.setVisible(bool(text))
        if self.transfers.text() != text:
            self.transfers.setText(text)
            self.transfers.setAccessibleName(text or self.tr("Downloads"))
        self.transfers.setToolTip(tip)
        self.transfers.setAccessibleDescription(tip)
        if symbol != self._transfers_icon:
            self._transfers_icon = symbol
            self._dress(self._theme.colors)

    def show_model(self, model: str, device: str, precision: str) -> None:
        """Tell what the engine works with."""
        name = device.upper() if len(device) <= 4 else device
        self._model = self.tr("{model} · {device} {precision}").format(
            model=model, device=name, precision=precision
        )
        self._show_engine()

    def show_speed(self, tokens_per_second: float) -> None:
        """Tell how fast it is."""
        self._speed = tokens_per_second
        self._show_engine()

    def _show_engine(self) -> None:
        parts = [self._model] if self._model else []
        if self._speed > 0:
            digits = 0 if self._speed >= 10 else 1
            parts.append(
                self.tr("{speed} tok/s").format(speed=figures(f"{self._speed:.{digits}f}"))
            )
        self.engine.setText(" · ".join(parts))

    def _dress(self, colors: Colors) -> None:
        color = colors.error if self._transfers_icon == "error" else colors.accent
        self.transfers.setIcon(icon(self._transfers_icon, color))
