"""SARI and ROUGE-L against values worked out by hand."""

from __future__ import annotations

import pytest

from benchmarks.quality import rouge_l, sari


def test_sari_of_the_reference_itself_is_100() -> None:
    assert sari("a b c d e", "a b . c d", "a b . c d") == pytest.approx(100)


def test_sari_of_an_unchanged_source_has_only_what_was_rightly_kept() -> None:
    # Of one word: nothing added, but d wanted (0); a, b of a, b, c kept (F1 of 2/3 and 1); nothing
    # deleted, nothing wrong (1). Two words: 0; 1 of 2 (F1 2/3); 1. Three: 0; 0 of 1, and 0 of 0
    # (F1 of 0 and 1: 0); 1. Four: the reference has none, nor has the source: 1, 1, 1... but for
    # additions: none of none.
    expected = 100 * ((0 + 0.8 + 1) + (0 + 2 / 3 + 1) + (0 + 0 + 1) + (1 + 1 + 1)) / 12
    assert sari("a b c", "a b c", "a b d") == pytest.approx(expected)


def test_sari_counts_nothing_out_of_nothing_as_1() -> None:
    assert sari("a", "a", "a") == 100
    assert sari("", "", "") == 100


def test_sari_deletions_count_their_precision_only() -> None:
    # The output deletes b, the reference b and c: deletion 1 at one word, not the recall of 1/2.
    at_one_word = (1 + 2 * (1 / 2) * 1 / (1 / 2 + 1) + 1) / 3
    # Two words: source ab, bc; output ac (added wrongly); both deleted rightly; reference has none.
    at_two_words = (0 + 1 + 1) / 3
    assert sari("a b c", "a c", "a") == pytest.approx(100 * (at_one_word + at_two_words + 2) / 4)


def test_sari_tells_words_from_punctuation_marks() -> None:
    assert sari("It rained, so we left.", "It rained. So we left.", "It rained . So we left .") == (
        pytest.approx(100)
    )


def test_rouge_l_is_the_f1_of_the_longest_common_subsequence() -> None:
    # The example of Lin (2004): "police the gunman" against "police killed the gunman".
    assert rouge_l("police the gunman", "Police killed the gunman.") == pytest.approx(100 * 6 / 7)
    assert rouge_l("the gunman kill police", "police killed the gunman") == pytest.approx(50)


@pytest.mark.parametrize(("output", "reference"), [("", ""), ("", "a"), ("a", ""), ("a", "b")])
def test_rouge_l_of_nothing_in_common_is_0(output: str, reference: str) -> None:
    assert rouge_l(output, reference) == 0
