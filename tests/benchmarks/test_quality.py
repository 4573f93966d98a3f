"""ROUGE-L against values worked out by hand."""

from __future__ import annotations

import pytest

from benchmarks.quality import rouge_l


def test_rouge_l_is_the_f1_of_the_longest_common_subsequence() -> None:
    # The example of Lin (2004): "police the gunman" against "police killed the gunman".
    assert rouge_l("police the gunman", "Police killed the gunman.") == pytest.approx(100 * 6 / 7)
    assert rouge_l("the gunman kill police", "police killed the gunman") == pytest.approx(50)


@pytest.mark.parametrize(("output", "reference"), [("", ""), ("", "a"), ("a", ""), ("a", "b")])
def test_rouge_l_of_nothing_in_common_is_0(output: str, reference: str) -> None:
    assert rouge_l(output, reference) == 0
