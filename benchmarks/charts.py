"""Charts as SVG: bars, with their figures written beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from benchmarks.runner import Findings
from benchmarks.systems import BREVITY, System

_LEFT, _WIDTH, _BAR, _GAP, _FIGURE = 190, 430, 16, 5, 70
_OURS, _THEIRS, _INK, _PAPER = "#2f6f73", "#a9a59c", "#222222", "#ffffff"


@dataclass(frozen=True)
class Bar:
    """One bar: what it stands for, how long it is, and whether it is ours."""

    label: str
    value: float
    ours: bool


@dataclass(frozen=True)
class Group:
    """Bars under a heading."""

    heading: str
    bars: tuple[Bar, ...]


def bar_chart(title: str, groups: Sequence[Group]) -> str:
    """A chart of horizontal bars on one scale that begins at 0, as a whole SVG file."""
    longest = max((bar.value for group in groups for bar in group.bars), default=0) or 1
    parts = [_text(12, 24, title, size=15, weight="bold")]
    y = 40
    for group in groups:
        y += 18
        parts.append(_text(12, y, group.heading, size=12, weight="bold"))
        y += 8
        for bar in group.bars:
            length = max(1.0, bar.value / longest * _WIDTH)
            colour = _OURS if bar.ours else _THEIRS
            middle = y + _BAR - 4
            parts.append(_text(_LEFT - 8, middle, bar.label, anchor="end"))
            parts.append(
                f'<rect x="{_LEFT}" y="{y}" width="{length:.1f}" height="{_BAR}" fill="{colour}"/>'
            )
            parts.append(_text(_LEFT + length + 6, middle, f"{bar.value:.1f}"))
            y += _BAR + _GAP
    width, height = _LEFT + _WIDTH + _FIGURE, y + 12
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" aria-label="{_attribute(title)}" '
        f'font-family="sans-serif">\n<rect width="{width}" height="{height}" fill="{_PAPER}"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def speed_chart(findings: Findings) -> str | None:
    """Tokens a second for one source; None where none was measured alone."""
    cases = [case for case in findings.cases if case.batch == 1]
    groups = [
        Group(
            f"{case.beams} beams" if case.beams > 1 else "greedy",
            _bars(findings, case.beams, case.source_tokens),
        )
        for case in cases
        if case.source_tokens == max(other.source_tokens for other in cases)
    ]
    longest = max((case.source_tokens for case in cases), default=0)
    title = f"Tokens a second: {findings.subject}, a source of {longest} tokens"
    return bar_chart(title, groups) if groups else None


def batch_chart(findings: Findings) -> str | None:
    """Tokens a second of all rows together, by batch; None where batches were not measured."""
    sources = {case.source_tokens for case in findings.cases if case.batch > 1}
    cases = [case for case in findings.cases if case.beams == 1 and case.source_tokens in sources]
    groups = [
        Group(
            f"batch of {case.batch}",
            tuple(
                _bar(system, case.batch * findings.median(system, case, lambda m: m.tokens_per_s))
                for system in findings.systems(case)
            ),
        )
        for case in cases
    ]
    title = f"Tokens a second, all rows together: {findings.subject}, greedy"
    return bar_chart(title, groups) if groups else None


def _bars(findings: Findings, beams: int, source_tokens: int) -> tuple[Bar, ...]:
    return tuple(
        _bar(system, findings.median(system, case, lambda found: found.tokens_per_s))
        for system, case in findings.rounds
        if (case.beams, case.source_tokens, case.batch) == (beams, source_tokens, 1)
    )


def _bar(system: System, value: float) -> Bar:
    return Bar(system.label, value, system.library == BREVITY)


def _text(
    x: float, y: float, words: str, *, size: int = 11, weight: str = "normal", anchor: str = "start"
) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" '
        f'text-anchor="{anchor}" fill="{_INK}">{escape(words)}</text>'
    )


def _attribute(words: str) -> str:
    return escape(words, {'"': "&quot;"})
