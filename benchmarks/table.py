"""Tables in Markdown, which are also plain to read in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.bandwidth import MEGABYTES
from benchmarks.case import Measurement
from benchmarks.rows import Row, rows_of
from benchmarks.runner import Findings
from benchmarks.systems import (
    OURS_DRAFTING,
    OURS_FLOAT,
    OURS_INT8,
    PEER_INT8,
    REFERENCE,
    System,
)
from benchmarks.traffic import Decoder

_COMPARED = (
    (OURS_FLOAT, REFERENCE),
    (OURS_INT8, REFERENCE),
    (OURS_DRAFTING, REFERENCE),
    (OURS_INT8, PEER_INT8),
    (OURS_DRAFTING, OURS_INT8),
)


def table(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """A table: names to the left, figures to the right, as wide as its contents."""
    widths = [max(map(len, column)) for column in zip(heads, *lines, strict=True)]
    figures = [
        bool(lines) and all(_is_figure(line[i]) for line in lines) for i in range(len(heads))
    ]

    def shown(cells: Sequence[str]) -> str:
        padded = (
            cell.rjust(width) if figure else cell.ljust(width)
            for cell, width, figure in zip(cells, widths, figures, strict=True)
        )
        return f"| {' | '.join(padded)} |"

    rules = (
        "-" * (width + 1) + (":" if figure else "-")
        for width, figure in zip(widths, figures, strict=True)
    )
    return "\n".join([shown(heads), f"|{'|'.join(rules)}|", *map(shown, lines)])


def _is_figure(cell: str) -> bool:
    return cell.strip() == "" or cell.lstrip("-")[:1].isdigit()


def speed_table(findings: Findings) -> str:
    """Every row of a subject."""
    heads = (
        "system", "beams", "source", "batch", "first token ms", "tokens/s", "whole s", "peak MB",
        "tokens/pass",
    )  # fmt: skip
    return table(heads, [_speed_line(row) for row in rows_of(findings)])


def _speed_line(row: Row) -> list[str]:
    return [
        f"{row.system} {row.precision}{' + drafting' if row.drafting else ''}",
        str(row.beams),
        str(row.source_tokens),
        str(row.batch),
        f"{row.first_token_s * 1000:.1f}",
        f"{row.tokens_per_s:.1f}",
        f"{row.total_s:.3f}",
        f"{row.peak_mb:.0f}",
        "" if row.accepted_per_pass is None else f"{row.accepted_per_pass:.2f}",
    ]


def ratio_table(findings: Findings) -> str:
    """How many times as fast: the median of the ratios of each round."""
    lines = []
    for case in findings.cases:
        for ours, theirs in _COMPARED:
            decoding = findings.ratio(ours, theirs, case, lambda found: found.tokens_per_s)
            whole = findings.ratio(theirs, ours, case, lambda found: found.total_s)
            first = findings.ratio(theirs, ours, case, lambda found: found.first_token_s)
            if decoding is None or whole is None or first is None:
                continue
            same = findings.identical(ours, theirs, case)
            comparable = PEER_INT8 not in (ours, theirs)
            lines.append([
                ours.label, theirs.label, str(case.beams), str(case.source_tokens),
                str(case.batch), f"{decoding:.2f}", f"{whole:.2f}", f"{first:.2f}",
                ("yes" if same else "no") if comparable else "",
            ])  # fmt: skip
    heads = (
        "system", "against", "beams", "source", "batch", "tokens/s", "whole call", "first token",
        "same tokens",
    )  # fmt: skip
    return table(heads, lines)


def traffic_table(findings: Findings, decoder: Decoder, bandwidth: float) -> str:
    """What greedy decoding of one source reads a second, as a share of what can be read."""
    lines = []
    for system, case in findings.rounds:
        if case.beams > 1 or case.batch > 1 or system.drafting:
            continue
        moved = decoder.step_bytes(system.precision, case)
        speed = findings.median(system, case, _tokens_per_s)
        lines.append([
            system.label, str(case.source_tokens), f"{moved / 1e6:.1f}",
            f"{moved * speed / 1e9:.2f}", f"{100 * moved * speed / bandwidth:.0f}",
        ])  # fmt: skip
    return table(("system", "source", "MB/token", "GB/s", "% of bandwidth"), lines)


def bandwidth_table(found: dict[str, float]) -> str:
    """What each operation read."""
    return table(
        (f"reading {MEGABYTES} MB or more", "GB/s"),
        [[name, f"{rate / 1e9:.2f}"] for name, rate in found.items()],
    )


def load_table(findings: Findings) -> str:
    """The largest resident size until each system was ready."""
    return table(
        ("system", "peak MB when loaded"),
        [[s.label, f"{peak / 1e6:.0f}"] for s, peak in findings.load_peaks.items()],
    )


def skipped_lines(findings: Findings) -> str:
    """Who was not measured, and why."""
    return "\n".join(f"- {s.label}: not measured: {why}" for s, why in findings.skipped.items())


def _tokens_per_s(found: Measurement) -> float:
    return found.tokens_per_s


def startup_table(seconds: dict[System, float]) -> str:
    """Seconds until ready, and their share of what transformers takes."""
    reference = seconds.get(REFERENCE)
    return table(
        ("system", "seconds", "of transformers' time"),
        [
            [s.label, f"{taken:.2f}", f"{taken / reference:.2f}" if reference else ""]
            for s, taken in seconds.items()
        ],
    )
