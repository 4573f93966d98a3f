"""Curves as an SVG picture."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

Point = tuple[float, float]

_WIDTH, _HEIGHT = 760, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 150, 40, 44
_INK, _GRID, _PAPER = "#222222", "#dddddd", "#ffffff"
_COLOURS = ("#2f6f73", "#b5532c", "#5b5ea6", "#8a7a1f", "#a13d63", "#3f7d3a", "#666666")
_FAINT = "#b9b6ae"
_MOST_POINTS = 600
_EVENED = 40
"""A curve of so many or more points a pixel column can't be followed; neighbours are averaged."""


@dataclass(frozen=True)
class Curve:
    """A line through points (x rising); a faint one lies behind the others and has no dots."""

    label: str
    points: Sequence[Point]
    faint: bool = False


def line_chart(title: str, x_label: str, y_label: str, curves: Sequence[Curve]) -> str:
    """Curves on one pair of axes as a whole SVG file, labelled where each ends."""
    finite = [
        Curve(curve.label, [p for p in curve.points if math.isfinite(p[1])], curve.faint)
        for curve in curves
    ]
    drawn = [curve for curve in finite if curve.points]
    xs = [x for curve in drawn for x, _ in curve.points] or [0.0]
    ys = [y for curve in drawn for _, y in curve.points] or [0.0]
    across = _Scale(min(xs), max(xs), _LEFT, _WIDTH - _RIGHT)
    up = _Scale(min(0.0, min(ys)), max(ys), _HEIGHT - _BOTTOM, _TOP)
    parts = [_text(_LEFT, 24, title, size=15, weight="bold")]
    parts += _axes(across, up, x_label, y_label)
    colours = iter(_COLOURS * (len(drawn) // len(_COLOURS) + 1))
    labels: list[tuple[float, str, str]] = []
    for curve in sorted(drawn, key=lambda curve: not curve.faint):
        colour = _FAINT if curve.faint else next(colours)
        places = [(across.place(x), up.place(y)) for x, y in thinned(curve.points)]
        parts.append(_path(places, colour, 1.0 if curve.faint else 2.0))
        if not curve.faint and len(places) <= _EVENED:
            parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{colour}"/>'
                      for x, y in places]  # fmt: skip
        labels.append((places[-1][1], f"{curve.label} {curve.points[-1][1]:.2f}", colour))
    parts += _end_labels(labels)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_HEIGHT}" '
        f'viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{_attribute(title)}" '
        f'font-family="sans-serif">\n<rect width="{_WIDTH}" height="{_HEIGHT}" fill="{_PAPER}"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def thinned(points: Sequence[Point]) -> list[Point]:
    """At most some hundreds of points, each the mean of its neighbours."""
    size = -(-len(points) // _MOST_POINTS)
    if size <= 1:
        return list(points)
    groups = [points[start : start + size] for start in range(0, len(points), size)]
    return [
        (sum(x for x, _ in group) / len(group), sum(y for _, y in group) / len(group))
        for group in groups
    ]


def evened(points: Sequence[Point], width: int = _EVENED) -> list[Point]:
    """Each point's mean with the `width` - 1 before it, where there are so many."""
    out = []
    total = 0.0
    for index, (x, y) in enumerate(points):
        total += y
        if index >= width:
            total -= points[index - width][1]
        out.append((x, total / min(index + 1, width)))
    return out


@dataclass(frozen=True)
class _Scale:
    """From values to places on the picture."""

    low: float
    high: float
    begin: float
    end: float

    def place(self, value: float) -> float:
        return self.begin + (value - self.low) / self.span * (self.end - self.begin)

    @property
    def span(self) -> float:
        """From the lowest to the highest value; 1 where they are practically the same."""
        span = self.high - self.low
        return span if span > 1e-6 * max(abs(self.low), abs(self.high), 1e-6) else 1.0

    def ticks(self) -> list[float]:
        """Some five round values."""
        span = self.span
        size = 10.0 ** math.floor(math.log10(span / 4))
        step = next(size * factor for factor in (1, 2, 5, 10) if span / (size * factor) <= 6)
        first = math.ceil(self.low / step - 1e-9)
        last = math.floor(self.high / step + 1e-9)
        return [index * step for index in range(first, last + 1)]


def _axes(across: _Scale, up: _Scale, x_label: str, y_label: str) -> list[str]:
    right, bottom = _WIDTH - _RIGHT, _HEIGHT - _BOTTOM
    parts = []
    for value in up.ticks():
        y = up.place(value)
        parts.append(f'<path d="M{_LEFT} {y:.1f}H{right}" stroke="{_GRID}"/>')
        parts.append(_text(_LEFT - 6, y + 4, f"{value:g}", anchor="end"))
    for value in across.ticks():
        parts.append(_text(across.place(value), bottom + 16, f"{value:g}", anchor="middle"))
    parts.append(f'<path d="M{_LEFT} {_TOP}V{bottom}H{right}" stroke="{_INK}" fill="none"/>')
    parts.append(_text((_LEFT + right) / 2, _HEIGHT - 10, x_label, anchor="middle"))
    middle = (_TOP + bottom) / 2
    parts.append(
        f'<text x="14" y="{middle:.1f}" font-size="11" text-anchor="middle" fill="{_INK}" '
        f'transform="rotate(-90 14 {middle:.1f})">{escape(y_label)}</text>'
    )
    return parts


def _path(places: Sequence[Point], colour: str, width: float) -> str:
    line = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    return f'<path d="M{line}" stroke="{colour}" stroke-width="{width}" fill="none"/>'


def _end_labels(labels: Sequence[tuple[float, str, str]]) -> list[str]:
    """Labels beside the ends of their curves, pushed apart where they would touch."""
    places: list[float] = []
    for y, _, _ in sorted(labels):
        places.append(max(y, places[-1] + 14) if places else y)
    beyond = max(0.0, places[-1] - (_HEIGHT - 12)) if places else 0.0
    return [
        _text(_WIDTH - _RIGHT + 8, place - beyond + 4, words, colour=colour)
        for place, (_, words, colour) in zip(places, sorted(labels), strict=True)
    ]


def _text(
    x: float,
    y: float,
    words: str,
    *,
    size: int = 11,
    weight: str = "normal",
    anchor: str = "start",
    colour: str = _INK,
) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" '
        f'text-anchor="{anchor}" fill="{colour}">{escape(words)}</text>'
    )


def _attribute(words: str) -> str:
    return escape(words, {'"': "&quot;"})
