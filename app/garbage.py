"""Python's garbage collections, in the thread of the windows alone.

A collection begins in whichever thread makes the next object, and what it finds is destroyed there.
A closed window is garbage in a cycle, and Qt's widgets may be destroyed in their own thread only:
in another, what goes over all widgets meanwhile finds half of one, and the process dies.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500
_USUAL_THRESHOLD = 10


class GarbageCollections(QObject):
    """Collects now and then in the thread it lives in, and nowhere else until it is closed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()

    def close(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.enable()


def collect_what_is_due() -> None:
    """Collect the oldest generation whose time has come by Python's own thresholds, if any.

    Python itself puts a whole collection off until many objects are new; of those that are not
    spared, a window has few.
    """
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        # Newer Pythons have no threshold of the oldest.
        if counts[generation] > (thresholds[generation] or _USUAL_THRESHOLD):
            gc.collect(generation)
            return


def spare_what_is_there() -> None:
    """Leave all that is there by now out of the collections.

    A whole one halts every thread for 90 ms over Qt's and our own types and functions alone, of
    which nothing ever becomes garbage.
    """
    gc.freeze()
