"""What a run found, as text: for the terminal, and for docs/performance.md."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import table
from benchmarks.charts import batch_chart, speed_chart
from benchmarks.machine import description
from benchmarks.runner import Findings
from benchmarks.systems import System
from benchmarks.traffic import Decoder

_CHARTS = "images"


@dataclass(frozen=True)
class Report:
    """One subject's findings, and what stands beside them.

    `startup` is seconds until ready; `bandwidth` bytes a second of each way of reading.
    """

    findings: Findings
    decoder: Decoder
    startup: dict[System, float] = field(default_factory=dict)
    bandwidth: dict[str, float] = field(default_factory=dict)

    def text(self, charts: Sequence[str] = ()) -> str:
        """The section of this subject, with its charts' Markdown."""
        findings = self.findings
        tokens, rounds = findings.cases[0].new_tokens, findings.fewest_rounds
        parts = [
            f"## {findings.subject}",
            f"{findings.threads} threads, {tokens} new tokens; medians of {rounds} rounds or more.",
            *charts,
            table.speed_table(findings),
            table.skipped_lines(findings),
            "How many times as fast (medians of the ratios of each round):",
            table.ratio_table(findings),
        ]
        if self.bandwidth:
            fastest = max(self.bandwidth.values())
            parts += [
                f"What greedy decoding reads, beside the fastest read, {fastest / 1e9:.1f} GB/s:",
                table.traffic_table(findings, self.decoder, fastest),
            ]
        parts += ["Memory when ready:", table.load_table(findings)]
        if self.startup:
            parts += [
                "Seconds from starting a process until the model is ready, imports included:",
                table.startup_table(self.startup),
            ]
        return "\n\n".join(part for part in parts if part) + "\n"


def write_report(file: Path, reports: Sequence[Report]) -> None:
    """Write all sections between the markers of a Markdown file, and the charts beside it."""
    sections = [f"Measured {time.strftime('%Y-%m-%d', time.gmtime())} on:\n\n{description()}\n"]
    if reports and reports[0].bandwidth:
        sections.append(table.bandwidth_table(reports[0].bandwidth) + "\n")
    images = file.parent / _CHARTS
    images.mkdir(exist_ok=True)
    for report in reports:
        charts = []
        for kind, draw in (("speed", speed_chart), ("batch", batch_chart)):
            drawn = draw(report.findings)
            if drawn is None:
                continue
            name = f"performance-{kind}-{report.findings.subject}.svg"
            (images / name).write_text(drawn, encoding="utf-8")
            charts.append(f"![{kind} of {report.findings.subject}]({_CHARTS}/{name})")
        sections.append(report.text(charts))
    write_between(file, "benchmarks", "\n".join(sections))


def write_between(file: Path, mark: str, text: str) -> None:
    """Replace what stands between a file's two markers of that name; they stay.

    Raises ValueError when the file lacks them.
    """
    begin, end = f"<!-- {mark}: begin -->", f"<!-- {mark}: end -->"
    content = file.read_text(encoding="utf-8")
    before, found, rest = content.partition(begin)
    _, found_end, after = rest.partition(end)
    if not (found and found_end):
        raise ValueError(f"{file.name} has no markers {begin} and {end}")
    file.write_text(f"{before}{begin}\n\n{text.strip()}\n\n{end}{after}", encoding="utf-8")
