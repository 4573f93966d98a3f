"""The scores of outputs: against hand-worked values and against the libraries' own answers."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from engine.scores.baselines import BASELINES, first_sentence
from engine.scores.copying import copy_rate
from engine.scores.pair_scores import PairScores, score_pair, score_task
from engine.scores.sampling import first_of_each_task


@dataclass(frozen=True)
class Sample:
    task: str
    source: str
    target: str


PAIR = Sample("fuse", "The cat sat. It slept.", "The cat sat, and it slept.")


def test_the_target_itself_is_an_exact_match_with_all_of_rouge_and_sari() -> None:
    scores = score_pair(PAIR, "The cat  sat, and it slept.\n")
    assert (scores.exact, scores.rouge_1, scores.rouge_2, scores.rouge_l) == (100, 100, 100, 100)
    assert scores.sari == pytest.approx(100)
    assert (scores.words, scores.target_words) == (6, 6)


def test_a_copy_is_no_exact_match() -> None:
    scores = score_pair(PAIR, PAIR.source)
    assert (scores.exact, scores.copied, scores.sari_deleted) == (0, 100, 100)


def test_case_and_marks_matter_to_an_exact_match_but_not_to_rouge() -> None:
    scores = score_pair(PAIR, "the cat sat and it slept")
    assert (scores.exact, scores.rouge_l) == (0, 100)


def test_rouge_is_the_f1_of_stemmed_words() -> None:
    # The example of Lin (2004), "police the gunman"; stemming makes one word of kills and killed.
    pair = Sample("summarize", "", "Police killed the gunman.")
    assert score_pair(pair, "police the gunman").rouge_l == pytest.approx(100 * 6 / 7)
    assert score_pair(pair, "the gunman kills police").rouge_1 == pytest.approx(100)
    assert score_pair(pair, "the gunman kills police").rouge_l == pytest.approx(50)
    assert score_pair(pair, "the gunman kills police").rouge_2 == pytest.approx(100 / 3)


@pytest.mark.parametrize("output", ["", " \n", "…", "日本語"])
def test_an_output_without_a_word_in_common_is_worth_nothing(output: str) -> None:
    scores = score_pair(PAIR, output)
    assert (scores.exact, scores.rouge_1, scores.rouge_2, scores.rouge_l) == (0, 0, 0, 0)
    assert scores.copied == 0


def test_the_copy_rate_is_the_share_of_runs_of_four_that_the_source_has() -> None:
    source = "one two three four five six"
    assert copy_rate(source, "two three four five") == 100
    assert copy_rate(source, "two three four five seven") == 50
    assert copy_rate(source, "six five four three two one") == 0
    assert copy_rate(source, "three four") == 100  # shorter than a run: one run
    assert copy_rate(source, "four three") == 0
    assert copy_rate("", "four three") == 0


def test_a_task_has_the_means_of_its_pairs_and_the_bleu_of_the_corpus() -> None:
    pairs = [PAIR, replace(PAIR, target="A dog barked loudly at night.")]
    outputs = [PAIR.target, "A dog barked."]
    scores = [score_pair(pair, output) for pair, output in zip(pairs, outputs, strict=True)]
    found = score_task(pairs, outputs, scores)
    assert found.pairs == 2
    assert found.exact == 50
    assert found.sari == pytest.approx((scores[0].sari + scores[1].sari) / 2)
    assert (found.words, found.length) == (4.5, 9 / 12)
    # By hand: 13a splits off the marks. Of 1 to 4 tokens 12 of 12, 9 of 10, 7 of 8, 5 of 6 are
    # right, and 12 tokens stand for 15 wanted.
    precisions = (12 / 12) * (9 / 10) * (7 / 8) * (5 / 6)
    assert found.bleu == pytest.approx(100 * precisions**0.25 * 2.718281828459045 ** (1 - 15 / 12))


def test_a_task_without_pairs_has_no_scores() -> None:
    with pytest.raises(ValueError, match="no pair"):
        score_task([], [], [])


def test_the_values_for_json_are_those_of_the_table() -> None:
    scores = score_pair(PAIR, PAIR.target)
    values = score_task([PAIR], [PAIR.target], [scores]).as_values()
    assert values["sari"] == 100
    means = {name for name in PairScores.__dataclass_fields__ if name != "target_words"}
    assert set(values) == means | {"pairs", "bleu", "length"}


def test_the_baselines_are_a_copy_and_the_first_sentence() -> None:
    made = {name: make("Dr. Who came. He left.") for name, make in BASELINES.items()}
    assert made == {
        "copy of the input": "Dr. Who came. He left.",
        "first sentence": "Dr. Who came.",
    }
    assert first_sentence("no end") == "no end"


def test_a_sample_is_the_first_pairs_of_each_task_in_their_order() -> None:
    pairs = [Sample(task, str(i), "") for i, task in enumerate(["a", "b", "a", "a", "b"])]
    assert [pair.source for pair in first_of_each_task(pairs, 2)] == ["0", "1", "2", "4"]
    assert first_of_each_task(pairs, 0) == pairs
