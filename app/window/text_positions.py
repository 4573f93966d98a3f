"""Places in a view's text, in code points, and places in its document, in Qt's UTF-16 units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTextBlock, QTextDocument

from app.window.chunks import CONTINUES


def utf16_length(text: str) -> int:
    """How many UTF-16 units, Qt's positions, the text takes."""
    return len(text) + sum(character > "\uffff" for character in text)


def code_points(text: str, units: int) -> int:
    """How many code points of the text its first `units` UTF-16 units touch."""
    taken = 0
    for count, character in enumerate(text):
        if taken >= units:
            return count
        taken += 2 if character > "\uffff" else 1
    return len(text)


def places_in_text(document: QTextDocument, text: str, positions: Sequence[int]) -> list[int]:
    """Where Qt's ascending positions are in the view's text; those behind its end are its end."""
    if _are_the_same(document, text):
        return [min(position, len(text)) for position in positions]
    places: list[int] = []
    end = 0
    for block, start in _lines(document):
        line = block.text()
        while len(places) < len(positions):
            units = positions[len(places)] - block.position()
            if units >= block.length():
                break
            places.append(start + code_points(line, units))
        end = start + len(line)
    return places + [end] * (len(positions) - len(places))


def positions_of(document: QTextDocument, text: str, places: Sequence[int]) -> list[int]:
    """Qt's positions of ascending places in the view's text; what is not there yet is the end."""
    end = document.characterCount() - 1
    if _are_the_same(document, text):
        return [min(place, end) for place in places]
    positions: list[int] = []
    for block, start in _lines(document):
        line = block.text()
        while len(positions) < len(places):
            place = places[len(positions)]
            if place > start + len(line):
                break
            positions.append(block.position() + utf16_length(line[: place - start]))
    return positions + [end] * (len(places) - len(positions))


def _are_the_same(document: QTextDocument, text: str) -> bool:
    """Whether places are positions: without wide characters, and lines broken for the screen."""
    return document.characterCount() - 1 == len(text)


def _lines(document: QTextDocument) -> Iterator[tuple[QTextBlock, int]]:
    """Each of Qt's blocks with where it begins in the text."""
    place = 0
    block = document.begin()
    while block.isValid():
        yield block, place
        place += len(block.text())
        block = block.next()
        if block.userState() != CONTINUES:
            place += 1
