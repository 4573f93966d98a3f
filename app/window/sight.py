"""Which part of a view's text is in sight, in lines, and how another comes into sight."""

from __future__ import annotations

import math

from PySide6.QtGui import QTextBlock

from app.window.text_view import TextView


def part_in_sight(view: TextView, screens: int = 1) -> tuple[int, int]:
    """From where to where the lines go that are seen, or as many screens from there, in Qt's
    positions.

    Not by asking what stands at a corner of the view: while an input method composes at the end of
    a text, Qt answers that with places that there are not.
    """
    layout, block = view.document().documentLayout(), view.firstVisibleBlock()
    if not block.isValid():  # all that was seen was removed just now
        block = view.document().lastBlock()
    layout.blockBoundingRect(block)  # Qt lays out what is asked for
    skipped = view.verticalScrollBar().value() - block.firstLineNumber()
    if not 0 <= skipped < block.lineCount():  # the bar has moved, and the view not yet
        skipped = 0
    line = block.layout().lineAt(skipped)
    first = block.position() + (line.textStart() if line.isValid() else 0)
    left = max(math.ceil(screens * view.viewport().height() / view.line_pitch), 1)
    while True:
        layout.blockBoundingRect(block)
        left -= block.lineCount() - skipped
        if left <= 0 or not block.next().isValid():
            break
        skipped, block = 0, block.next()
    last, length = block.layout().lineAt(block.lineCount() - 1 + min(left, 0)), block.length() - 1
    end = last.textStart() + last.textLength() if last.isValid() else length
    return first, block.position() + min(end, length)


def bring_into_sight(view: TextView, start: int, end: int) -> None:
    """Scroll so that the text between two positions of Qt's is seen, unless it is.

    The caret stays where it is.
    """
    lines = max(int(view.viewport().height() / view.line_pitch), 1)
    _lay_out_round(view, start, lines)
    top, bottom = line_number(view, start), line_number(view, max(end - 1, start))
    bar = view.verticalScrollBar()
    if bar.value() <= top and bottom < bar.value() + lines:
        return
    # With what stands before it above, and from its beginning where it is longer than the view.
    above = min(lines // 3, max(lines - 1 - (bottom - top), 0))
    bar.setValue(top - above)


def line_number(view: TextView, position: int) -> int:
    """The number of the line, as the view's scroll bar counts, that a position stands on."""
    block = view.document().findBlock(position)
    view.document().documentLayout().blockBoundingRect(block)  # Qt lays out what is asked for
    line = block.layout().lineForTextPosition(position - block.position())
    return block.firstLineNumber() + max(line.lineNumber() if line.isValid() else 0, 0)


def _lay_out_round(view: TextView, position: int, lines: int) -> None:
    """Qt counts a line for a block that was never in sight: the numbers are wrong until then."""
    layout = view.document().documentLayout()
    for step in (QTextBlock.previous, QTextBlock.next):
        block, left = view.document().findBlock(position), lines
        while block.isValid() and left > 0:
            layout.blockBoundingRect(block)
            left -= block.lineCount()
            block = step(block)
