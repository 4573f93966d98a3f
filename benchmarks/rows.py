"""Findings as rows: one for each system and case, with the medians of its rounds."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.case import Case, Measurement
from benchmarks.runner import Findings
from benchmarks.systems import System


@dataclass(frozen=True)
class Row:
    """A line of the table, and an object of the JSON file.

    `tokens_per_s` counts the tokens after the first, of one row of the batch; `total_s` is a whole
    call. `accepted_per_pass` is there with drafting only. `peak_mb` is 10^6 bytes.
    """

    model: str
    system: str
    precision: str
    drafting: bool
    beams: int
    source_tokens: int
    first_token_s: float
    tokens_per_s: float
    total_s: float
    peak_mb: float
    batch: int
    threads: int
    accepted_per_pass: float | None = None

    def to_json(self) -> dict[str, Any]:
        """As an object, without what does not apply."""
        return {name: value for name, value in asdict(self).items() if value is not None}


def rows_of(findings: Findings) -> list[Row]:
    """All rows of a subject, in the order in which they were measured."""
    return [_row(findings, system, case) for system, case in findings.rounds]


def _row(findings: Findings, system: System, case: Case) -> Row:
    def middle(name: str) -> float:
        value: float = findings.median(system, case, lambda found: getattr(found, name))
        return value

    peaks: list[Measurement] = findings.rounds[system, case]
    return Row(
        model=findings.subject,
        system=system.library,
        precision=system.precision,
        drafting=system.drafting,
        beams=case.beams,
        source_tokens=case.source_tokens,
        first_token_s=round(middle("first_token_s"), 5),
        tokens_per_s=round(middle("tokens_per_s"), 2),
        total_s=round(middle("total_s"), 5),
        peak_mb=round(max(found.peak_bytes for found in peaks) / 1e6, 1),
        batch=case.batch,
        threads=findings.threads,
        accepted_per_pass=round(middle("accepted_per_pass"), 2) if system.drafting else None,
    )
