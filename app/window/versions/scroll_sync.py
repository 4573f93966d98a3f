"""Two views that scroll together: what matches stays side by side."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.window.sight import line_number, part_in_sight
from app.window.text_positions import PlaceMap
from app.window.text_view import TextView
from app.window.versions.comparison import Comparison


class ScrollSync(QObject):
    """Scrolls each of two views as the other is scrolled; not until it knows what matches."""

    def __init__(self, old: TextView, new: TextView) -> None:
        super().__init__(old)
        self._old, self._new = old, new
        self._comparison: Comparison | None = None
        self._old_places: PlaceMap | None = None
        self._new_places: PlaceMap | None = None
        self._follows = False
        old.verticalScrollBar().valueChanged.connect(lambda: self._follow(is_old=True))
        new.verticalScrollBar().valueChanged.connect(lambda: self._follow(is_old=False))

    def match(self, comparison: Comparison, old_places: PlaceMap, new_places: PlaceMap) -> None:
        """Scroll by what these texts, which are shown now, have in common."""
        self._comparison = comparison
        self._old_places, self._new_places = old_places, new_places

    def forget(self) -> None:
        """Let both scroll alone."""
        self._comparison = None

    def pause(self, *, paused: bool) -> None:
        """Let both be scrolled to places of their own for a while."""
        self._follows = paused

    def _follow(self, *, is_old: bool) -> None:
        comparison, old_places, new_places = self._comparison, self._old_places, self._new_places
        if self._follows or comparison is None or old_places is None or new_places is None:
            return
        here, there = (self._old, self._new) if is_old else (self._new, self._old)
        bar, other = here.verticalScrollBar(), there.verticalScrollBar()
        self._follows = True
        try:
            if bar.value() >= bar.maximum():
                other.setValue(other.maximum())
            elif bar.value() <= bar.minimum():
                other.setValue(other.minimum())
            else:
                top = part_in_sight(here)[0]
                position = (
                    new_places.position(comparison.place_in_new(old_places.place(top)))
                    if is_old
                    else old_places.position(comparison.place_in_old(new_places.place(top)))
                )
                other.setValue(line_number(there, position))
        finally:
            self._follows = False
