"""What a window shows is known again, whatever it was put together from."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from app.retelling import Retelling


@pytest.mark.parametrize(
    ("english", "german"),
    [
        (
            "9 of 42 done · 1 failed · 80 documents a minute · 00:24 left",
            "9 von 42 fertig · 1 fehlgeschlagen · 80 Dokumente pro Minute · noch 00:24",
        ),
        (
            "a.pdf is no readable PDF document: its content is something else. "
            "Get the file anew, or open it in the program that made it and save it again.",
            "a.pdf ist kein lesbares PDF-Dokument: der Inhalt ist etwas anderes. "
            "Besorgen Sie die Datei neu oder öffnen Sie sie im Programm, das sie gemacht hat, "
            "und speichern Sie sie noch einmal.",
        ),
        ("minutes · of 1924.txt", "minutes · of 1924.txt"),
    ],
)
def test_texts_that_stand_side_by_side_are_told_one_by_one(english: str, german: str) -> None:
    locales = QLocale("en"), QLocale("de")
    assert Retelling("en", "de", locales, {}).of(english) == german
