"""SARI against the worked examples of the public scripts, and against values found by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.scores.sari import sari

SOURCE = "About 95 species are currently accepted ."
REFERENCES = (
    "About 95 species are currently known .",
    "About 95 species are now accepted .",
    "95 species are now accepted .",
)
TEXTS = st.text(alphabet="ab .", max_size=12)


@pytest.mark.parametrize(
    ("output", "published"),
    [
        ("About 95 you now get in .", 0.2695360),
        ("About 95 species are now agreed .", 0.6170966),
        ("About 95 species are currently agreed .", 0.5088682),
    ],
)
def test_the_examples_of_the_paper_score_as_in_tensor2tensors_tests(
    output: str, published: float
) -> None:
    assert sari(SOURCE, output, *REFERENCES).score / 100 == pytest.approx(published, abs=5e-8)


@pytest.mark.parametrize("output", ["3 1 4 1 5 9 2 6 5", "3 1 4 1 80 70"])
def test_the_reference_itself_scores_100(output: str) -> None:
    assert sari("3 1 4 1 5 9 2 6 5", output, output).score == pytest.approx(100)


def test_what_a_share_of_the_references_keeps_counts_for_that_share() -> None:
    # Of one word (tensor2tensor's own example): 2 is kept, which half of the references do, of 1.5
    # that should be: precision 1/2, recall 1/3, F1 6/15. No two words are kept, but one should be,
    # of the only reference that has two. Of three and four words there are none at all.
    assert sari("1 2", "2", "1 2", "1").kept == pytest.approx(100 * (6 / 15 + 0 + 1 + 1) / 4)


def test_an_unchanged_source_has_all_of_the_deletions_and_none_of_the_additions() -> None:
    parts = sari("a b c d e", "a b c d e", "a b x c d y e z v w")
    assert (parts.added, parts.deleted) == (0, 100)
    # Of five words all are kept rightly, of four runs of two two (F1 of 1/2 and 1), then none.
    assert parts.kept == pytest.approx(100 * (1 + 2 / 3 + 0 + 0) / 4)


def test_an_unchanged_source_has_only_what_was_rightly_kept() -> None:
    # Of one word: nothing added, but d wanted (0); a, b of a, b, c kept (F1 of 2/3 and 1); nothing
    # deleted, nothing wrong (1). Two words: 0; 1 of 2 (F1 2/3); 1. Three: 0; 0 of 1, and 0 of 0
    # (F1 of 0 and 1: 0); 1. Four: nobody has any: 1, 1, 1.
    expected = 100 * ((0 + 0.8 + 1) + (0 + 2 / 3 + 1) + (0 + 0 + 1) + (1 + 1 + 1)) / 12
    assert sari("a b c", "a b c", "a b d").score == pytest.approx(expected)


def test_nothing_out_of_nothing_counts_as_1() -> None:
    assert sari("a", "a", "a").score == 100
    assert sari("", "", "").score == 100


def test_deletions_count_their_precision_only() -> None:
    # The output deletes b, the reference b and c: 1 at one word, not the recall of 1/2.
    assert sari("a b c", "a c", "a").deleted == pytest.approx(100)
    # It deletes a and b, the reference only b: 1/2. The runs ab and bc are deleted rightly.
    assert sari("a b c", "c", "a c").deleted == pytest.approx(100 * (1 / 2 + 1 + 1 + 1) / 4)


def test_repetitions_count_once() -> None:
    # All words of the source are kept, and both its runs of two; of three there was none to keep.
    assert sari("3 1 4", "3 3 1 1 1 4", "3 3 3 1 1 4 4").kept == pytest.approx(100)
    # One word: a is kept and b deleted, rightly. Two: aa is added wrongly. Three: aaa, too.
    assert sari("a b", "a a a", "a").score == pytest.approx(100 * (3 + 2 + 2 + 3) / 12)


def test_words_are_told_from_punctuation_marks_and_lower_from_upper_case() -> None:
    source, wanted = "It rained, so we left.", "It rained . So we left ."
    assert sari(source, "It rained. So we left.", wanted).score == pytest.approx(100)
    assert sari(source, "It rained. so we left.", wanted).score < 90


def test_a_score_needs_a_reference() -> None:
    with pytest.raises(ValueError, match="needs a reference"):
        sari("a", "b")


@given(TEXTS, TEXTS, TEXTS)
def test_every_part_lies_between_0_and_100(source: str, output: str, reference: str) -> None:
    parts = sari(source, output, reference)
    for part in (parts.added, parts.kept, parts.deleted, parts.score):
        assert 0 <= part <= 100 + 1e-9


@given(TEXTS, TEXTS, st.lists(TEXTS, min_size=1, max_size=3))
def test_the_order_of_references_does_not_matter(
    source: str, output: str, references: list[str]
) -> None:
    there = sari(source, output, *references)
    back = sari(source, output, *reversed(references))
    assert (there.added, there.kept, there.deleted) == pytest.approx(
        (back.added, back.kept, back.deleted)
    )
