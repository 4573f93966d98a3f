"""Reading order: cuts a page along its white space, columns before what stands below them."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.documents.pdf.lines import Line

_CUT_WIDTH = 4.0  # points of white between columns
_ASCENT, _DESCENT = 0.75, 0.2  # of the size
_DEPTH = 6
_SNUG = 3.0  # ems between the left edges of a column and of a line that belongs to it

White = tuple[float, float]


def in_reading_order(lines: list[Line]) -> list[Line]:
    """The lines of one page in the order they are read, with the bounds of their columns."""
    ordered: list[Line] = []
    _cut(lines, ordered, [0], _DEPTH)
    return ordered


@dataclass
class _Band:
    """Strips of lines across the page that share their columns; no columns: `whites` is empty."""

    lines: list[Line]
    whites: list[White] = field(default_factory=list)
    edges: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.whites:
            columns = _columns(self.lines, self.whites)
            self.edges = [min(line.x0 for line in column) for column in columns]


def _cut(lines: list[Line], ordered: list[Line], columns: list[int], depth: int) -> None:
    for band in _bands(_strips(lines)):
        if not band.whites or depth == 0:
            _finish(sorted(band.lines, key=lambda line: (line.y, line.x0)), ordered, columns)
            continue
        for column in _columns(band.lines, band.whites):
            _cut(column, ordered, columns, depth - 1)


def _finish(lines: list[Line], ordered: list[Line], columns: list[int]) -> None:
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    columns[0] += 1
    for line in lines:
        line.left, line.right, line.column = left, right, columns[0]
    ordered += lines


def _strips(lines: list[Line]) -> list[list[Line]]:
    """Lines by the horizontal white space that runs through all of them."""
    strips: list[list[Line]] = []
    bottom = 0.0
    for line in sorted(lines, key=lambda line: line.y - _ASCENT * line.size):
        if strips and line.y - _ASCENT * line.size < bottom:
            strips[-1].append(line)
            bottom = max(bottom, line.y + _DESCENT * line.size)
        else:
            strips.append([line])
            bottom = line.y + _DESCENT * line.size
    return strips


def _bands(strips: list[list[Line]]) -> list[_Band]:
    bands: list[_Band] = []
    for strip in strips:
        whites = _whites(strip)
        last = bands[-1] if bands else None
        if last is not None and last.whites:
            common = _uncovered(last.whites, strip)
            if common and (whites or _fits(last, strip)):
                last.lines += strip
                last.whites = common
                continue
        if whites:
            bands.append(_Band(list(strip), whites))
            _take_back(bands)
        elif last is not None and not last.whites:
            last.lines += strip
        else:
            bands.append(_Band(list(strip)))
    return bands


def _take_back(bands: list[_Band]) -> None:
    """Give to a band of columns the lines above it that already stand in one of its columns.

    A column that begins beside a picture has no line on its other side.
    """
    band = bands[-1]
    if len(bands) < 2 or bands[-2].whites:
        return
    above = sorted(bands[-2].lines, key=lambda line: line.y)
    while above:
        line = above[-1]
        if not _fits(band, [line]) or _uncovered(band.whites, [line]) != band.whites:
            break
        band.lines.append(above.pop())
    if above:
        bands[-2].lines = above
    else:
        del bands[-2]


def _whites(lines: list[Line]) -> list[White]:
    """The white between lines that stand beside each other."""
    found: list[White] = []
    right = None
    for line in sorted(lines, key=lambda line: line.x0):
        if right is not None and line.x0 - right >= _CUT_WIDTH:
            found.append((right, line.x0))
        right = line.x1 if right is None else max(right, line.x1)
    return found


def _uncovered(whites: list[White], lines: list[Line]) -> list[White]:
    """What lines leave of `whites`."""
    for line in lines:
        left: list[White] = []
        for a, b in whites:
            if line.x1 <= a or line.x0 >= b:
                left.append((a, b))
            else:
                if line.x0 - a >= _CUT_WIDTH:
                    left.append((a, line.x0))
                if b - line.x1 >= _CUT_WIDTH:
                    left.append((line.x1, b))
        whites = left
    return whites


def _fits(band: _Band, strip: list[Line]) -> bool:
    """Whether each line begins about where a column of the band begins, and looks like its text."""
    return all(
        any(-1 <= line.x0 - edge <= _SNUG * line.size for edge in band.edges) for line in strip
    )


def _columns(lines: list[Line], whites: list[White]) -> list[list[Line]]:
    bounds = [(a + b) / 2 for a, b in whites]
    columns: list[list[Line]] = [[] for _ in range(len(bounds) + 1)]
    for line in lines:
        middle = (line.x0 + line.x1) / 2
        columns[sum(middle > bound for bound in bounds)].append(line)
    return [column for column in columns if column]
