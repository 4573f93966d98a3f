"""What is made of measurements: medians, ratios, tables, charts, reports."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from benchmarks.case import Case, Measurement
from benchmarks.charts import bar_chart, batch_chart, speed_chart
from benchmarks.report import Report, write_between, write_report
from benchmarks.rows import rows_of
from benchmarks.runner import Findings
from benchmarks.systems import OURS_DRAFTING, OURS_FLOAT, OURS_INT8, PEER_INT8, REFERENCE, System
from benchmarks.table import ratio_table, speed_table, table
from benchmarks.traffic import Decoder

CASE = Case(beams=1, source_tokens=64, batch=1, new_tokens=11)
DECODER = Decoder(layers=2, hidden=8, intermediate=32, vocabulary=100)


def call(total_s: float, *, passes: int = 11, ids: tuple[int, ...] = (5,)) -> Measurement:
    return Measurement(
        first_token_s=0.5,
        total_s=total_s,
        first_tokens=1,
        tokens=11,
        passes=passes,
        ids=ids,
        peak_bytes=3_000_000,
    )


def findings(**changes: object) -> Findings:
    rounds = {
        (OURS_FLOAT, CASE): [call(1.5), call(2.5), call(1.5)],
        (REFERENCE, CASE): [call(4.5), call(8.5), call(100.0)],
        (OURS_DRAFTING, CASE): [call(1.0, passes=4, ids=(6,))] * 3,
    }
    return Findings("tiny", threads=2, rounds=rounds, skipped={PEER_INT8: "not installed"})


def test_a_row_holds_the_medians_of_its_rounds() -> None:
    ours, _, drafting = (row.to_json() for row in rows_of(findings()))
    assert ours == {
        "model": "tiny",
        "system": "brevity",
        "precision": "float32",
        "drafting": False,
        "beams": 1,
        "source_tokens": 64,
        "first_token_s": 0.5,
        "tokens_per_s": 10.0,
        "total_s": 1.5,
        "peak_mb": 3.0,
        "batch": 1,
        "threads": 2,
    }
    assert drafting["accepted_per_pass"] == pytest.approx(2.75)


def test_a_ratio_is_the_median_of_the_ratios_of_each_round() -> None:
    found = findings()
    ratio = found.ratio(REFERENCE, OURS_FLOAT, CASE, lambda call: call.total_s)
    assert ratio == pytest.approx(8.5 / 2.5)  # of 3, 3.4 and 66.7; of the medians it were 5.7
    assert found.ratio(OURS_INT8, OURS_FLOAT, CASE, lambda call: call.total_s) is None


def test_tables_name_every_system_and_what_was_not_measured() -> None:
    text = Report(findings(), DECODER, {OURS_FLOAT: 1.0, REFERENCE: 4.0}, {"sum": 1e9}).text()
    for system in (OURS_FLOAT, REFERENCE, OURS_DRAFTING):
        assert f"| {system.label} " in text
    assert "- ctranslate2 int8: not measured: not installed" in text
    assert "0.25" in text


def test_the_ratio_table_says_whether_the_tokens_are_the_same() -> None:
    lines = ratio_table(findings()).splitlines()
    assert [line.split("|")[-2].strip() for line in lines[2:]] == ["yes", "no"]


def test_tables_have_rows_of_one_width() -> None:
    for text in (speed_table(findings()), table(("a", "b"), []), table(("a",), [["long"], ["1"]])):
        assert len({len(line) for line in text.splitlines()}) == 1


def test_a_decoder_step_reads_its_matrices_and_its_caches() -> None:
    layer = 6 * 8 * 8 + 2 * 8 * 32  # four of self-attention, two of cross-attention, feed-forward
    outputs = 2 * (7 * 8 + 32) + 100
    weights = 2 * layer + 8 * 100
    case = Case(beams=4, source_tokens=64, batch=1, new_tokens=10)
    caches = 2 * 2 * 8 * 4 * (64 + 4 * 5)
    assert DECODER.step_bytes("float32", case) == 4 * weights + 4 * outputs + caches
    assert DECODER.step_bytes("int8", case) == weights + 8 * outputs + caches


def test_charts_are_well_formed_and_bars_have_the_lengths_of_their_values() -> None:
    drawn = speed_chart(findings())
    assert drawn is not None
    root = ElementTree.fromstring(drawn)
    bars = [r for r in root.iter("{http://www.w3.org/2000/svg}rect") if r.get("x")]
    lengths = [float(bar.get("width", "")) for bar in bars]
    assert lengths[2] == max(lengths)  # drafting: 20 tokens/s
    assert lengths[0] / lengths[2] == pytest.approx(10 / 20, rel=0.01)


def test_a_chart_without_values_or_with_markup_in_its_names_is_still_well_formed() -> None:
    ElementTree.fromstring(bar_chart('<&"> nothing', []))


def test_batches_are_drawn_only_when_they_were_measured() -> None:
    found = findings()
    assert batch_chart(found) is None
    found.rounds[System("brevity", "int8"), Case(1, 64, 8, 11)] = [call(1.5)]
    drawn = batch_chart(found) or ""
    assert drawn.index("batch of 1<") < drawn.index("batch of 8<")


def test_a_report_replaces_what_stands_between_its_markers(tmp_path: Path) -> None:
    file = tmp_path / "performance.md"
    file.write_text("before\n<!-- benchmarks: begin -->old<!-- benchmarks: end -->\nafter\n")
    write_report(file, [Report(findings(), DECODER)])
    once = file.read_text()
    write_report(file, [Report(findings(), DECODER)])
    assert file.read_text() == once
    assert once.startswith("before\n")
    assert once.endswith("\nafter\n")
    assert "old" not in once
    assert "(images/performance-speed-tiny.svg)" in once
    assert (tmp_path / "images/performance-speed-tiny.svg").exists()


def test_a_report_refuses_a_file_without_its_markers(tmp_path: Path) -> None:
    file = tmp_path / "performance.md"
    file.write_text("<!-- benchmarks: begin -->")
    with pytest.raises(ValueError, match=r"performance\.md has no markers"):
        write_between(file, "benchmarks", "text")
    assert file.read_text() == "<!-- benchmarks: begin -->"
