"""The line above a pane: what is in it, how long that is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.window.count_label import CountLabel
from app.window.elided_label import ElidedLabel
from app.window.fitting_button import FittingButton

_HEIGHT = 44


class PaneHeader(QFrame):
    """A title, facts and counts, then buttons.

    Where there is little room, counts give way first; then buttons say less, facts are shortened,
    and at last the title.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paneHeader")
        self.setFixedHeight(max(_HEIGHT, self.fontMetrics().height() + 26))
        self.title = ElidedLabel()
        self.title.setObjectName("paneTitle")
        self.facts = ElidedLabel(Qt.TextElideMode.ElideRight)
        self.facts.setObjectName("muted")
        self.count = CountLabel()
        self.count.setObjectName("muted")
        self.row = row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.title)
        row.addWidget(self.facts)
        row.addWidget(self.count)
        row.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._give_room()

    def event(self, event: QEvent) -> bool:
        """Share the room anew when one of the parts has become wider or narrower."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._give_room()
        return super().event(event)

    def _give_room(self) -> None:
        margins = self.row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        buttons: list[tuple[FittingButton, int]] = []
        for index in range(self.row.count()):
            item = self.row.itemAt(index)
            widget = item.widget() if item is not None else None
            if widget is None or widget.isHidden():
                continue
            room -= self.row.spacing()
            if isinstance(widget, FittingButton):
                short, full = widget.widths()
                buttons.append((widget, full - short))
                room -= short
            elif widget is not self.count:
                room -= max(widget.sizeHint().width(), widget.minimumWidth())
        is_short = False
        for button, more in reversed(buttons):
            is_short = is_short or more > room
            button.be_short(is_short)
            room -= 0 if is_short else more
        facts = self.facts.sizeHint().width()
        self.facts.setMaximumWidth(max(0, min(facts, facts + room)))
        self.count.give_room(max(room, 0))
