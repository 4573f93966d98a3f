"""ROUGE, TextRank, intervals, and the benchmark of summaries as a program."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.equal_length import Sample, read_samples, summarize
from benchmarks.process import ROOT
from benchmarks.rouge import rouge
from benchmarks.textrank import rank_sentences

TEXT = """\
The old lighthouse on the cape will be a museum. The council voted for the museum on Monday.

The museum shows how a lighthouse worked before satellites. Visitors may climb the lighthouse.

It rained on that day. My aunt sells ice cream.
"""
SUMMARY = "(human1) The lighthouse on the cape becomes a museum, as the council voted."


def test_rouge_stems_words_and_counts_f1() -> None:
    found = rouge("the museums opened", "The museum opens today.")
    # 3 of 3 words, 3 of 4; 2 of 2 pairs, 2 of 3.
    assert found.one == pytest.approx(100 * 6 / 7)
    assert found.two == pytest.approx(100 * 4 / 5)
    assert found.longest == pytest.approx(100 * 6 / 7)
    assert found.mean == pytest.approx((found.one + found.two + found.longest) / 3)


def test_textrank_puts_what_shares_most_words_first() -> None:
    sentences = ["a b c d", "a b x y", "c d x y z", "q r s t", "hello"]
    order = rank_sentences(sentences)
    assert sorted(order) == [0, 1, 2, 3, 4]
    assert set(order[:3]) == {0, 1, 2}


def sample(tmp_path: Path) -> Sample:
    file = tmp_path / "documents.jsonl"
    line = {"document": TEXT, "summaries": [SUMMARY], "title": "Lighthouse"}
    file.write_text(f"{json.dumps(line)}\n" * 3, encoding="utf-8")
    assert [one.searched for one in read_samples(file)] == [True, False, True]
    assert len(read_samples(file, every=2)) == 2
    return read_samples(file, titles=True)[0]


def test_a_sample_leaves_out_the_note_before_a_summary(tmp_path: Path) -> None:
    found = sample(tmp_path)
    assert found.reference == SUMMARY.removeprefix("(human1) ")
    assert (found.sentences, found.words) == (1, 12)
    assert found.document.title == "Lighthouse"


def test_a_summary_is_cut_to_as_many_words_as_the_human_used(tmp_path: Path) -> None:
    asked: list[int] = []

    def summarizer(document: object, count: int) -> str:
        asked.append(count)
        return " ".join(["five words are in this."] * count)

    found = summarize(sample(tmp_path), summarizer)
    assert found.by_sentences == "five words are in this."
    assert len(found.by_words.split()) == 12
    assert asked == [1, 3]


@pytest.mark.full
def test_the_benchmark_runs_and_keeps_what_it_made(tmp_path: Path) -> None:
    sample(tmp_path)
    out = tmp_path / "out.json"
    documents = str(tmp_path / "documents.jsonl")
    command = [
        sys.executable, "-m", "benchmarks.summaries", "--documents", documents,
        "--json", str(out), "--only", "extractive",
    ]  # fmt: skip
    first = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert first.returncode == 0, first.stderr
    assert set(json.loads(out.read_text())) == {"first sentences", "TextRank", "extractive"}
    assert "| extractive " in first.stdout
    assert "extractive: 3 of 3" in first.stderr
    second = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "of 3" not in second.stderr
