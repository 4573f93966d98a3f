"""The one bar: open, the task switch, the length, the model, and the button that runs and stops."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.window.icons import icon
from app.window.length_button import LengthButton
from app.window.model_button import ModelButton
from app.window.run_button import RunButton
from app.window.shortcuts import native
from app.window.task_switch import TaskSwitch
from app.window.theme import Colors, Theme

_SPACING, _NARROW_SPACING = 16, 8


class ToolBar(QWidget):
    """The bar on top of the window. Where there is little room, its buttons say less."""

    open_pressed = Signal()
    run_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_narrow = False
        self.open_button = QPushButton()
        self.open_button.setAccessibleName(self.tr("Open…"))
        self.open_button.setToolTip(
            self.tr("Open a document ({keys})").format(keys=native(QKeySequence.StandardKey.Open))
        )
        self.open_button.clicked.connect(self.open_pressed)
        self.task_switch = TaskSwitch()
        self.length_button = LengthButton()
        self.model_button = ModelButton(theme)
        self.task_switch.chosen.connect(self.length_button.show_task)
        self.task_switch.chosen.connect(self.model_button.show_task)
        self.run_button = RunButton(theme)
        self.run_button.run_pressed.connect(self.run_pressed)
        self.run_button.stop_pressed.connect(self.stop_pressed)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.open_button)
        row.addStretch()
        row.addWidget(self.task_switch, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        row.addWidget(self.length_button)
        row.addWidget(self.model_button)
        row.addWidget(self.run_button)
        theme.changed.connect(self._dress)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Another language needs another width."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._measure()
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Enough for every button at its narrowest, with all tasks and whatever length."""
        return QSize(self._least_width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the buttons say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """See whether there is room for the tasks that are offered now."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _measure(self) -> None:
        self._set_narrow(True)
        self._least_width = self._width_of_all(self.task_switch.greatest_width)
        self._set_narrow(False)
        self._beside_switch = self._width_of_all(0)

    def _fit(self) -> None:
        narrow = self.width() < self._beside_switch + self.task_switch.sizeHint().width()
        if narrow != self._is_narrow:
            self._set_narrow(narrow)

    def _set_narrow(self, narrow: bool) -> None:
        self._is_narrow = narrow
        self._row.setSpacing(_NARROW_SPACING if narrow else _SPACING)
        self.open_button.setText("" if narrow else self.tr("Open…"))
        self.length_button.set_narrow(narrow)
        self.model_button.set_narrow(narrow)
        self.run_button.set_narrow(narrow)
        self._dress(self._theme.colors)

    def _width_of_all(self, switch: int) -> int:
        """With a switch of this width, and as the buttons are now."""
        widths = (
            self.open_button.sizeHint().width(),
            switch,
            self.length_button.greatest_width,
            self.model_button.sizeHint().width(),
            self.run_button.minimumWidth(),
        )
        return sum(widths) + (len(widths) - 1) * self._row.spacing()

    def _dress(self, colors: Colors) -> None:
        words = not self._is_narrow
        self.open_button.setIconSize(QSize(23 if words else 18, 18))
        self.open_button.setIcon(icon("open", colors.text, gap=words))
