"""What a model wrote stands, or a sentence of the source is quoted in its place."""

from __future__ import annotations

import pytest

from engine.tasks.summaries.acceptance import (
    headline_may_stand,
    repeats,
    sentences_may_stand,
)

SOURCE = "The ferry Aurora was built in 1932 for the lake. It carried 200 people until March."


def test_a_shorter_text_of_the_sources_words_stands() -> None:
    assert sentences_may_stand("The ferry Aurora carried 200 people.", SOURCE, [], alone=False)


@pytest.mark.parametrize(
    "text",
    [
        *("", " . ", SOURCE, SOURCE + " It was."),
        "the ferry Aurora carried 200 people.",
        "The ferry Aurora carried",
        "The ferry was old and the ferry was old and the ferry was old and the ferry was old.",
    ],
)
def test_nothing_longer_broken_off_or_going_in_circles_stands(text: str) -> None:
    assert not sentences_may_stand(text, SOURCE, [], alone=False)


def test_a_sentence_that_stands_alone_may_stay_as_it_is() -> None:
    assert sentences_may_stand("The ferry was old.", "The ferry was old.", [], alone=True)
    assert not sentences_may_stand("The ferry was very old.", "The ferry was old.", [], alone=True)


def test_sentences_of_other_scripts_may_stand() -> None:
    arabic = "ينبع النهر من التلال الشرقية. بني السد في عام 1932 قرب المدينة القديمة."
    assert sentences_may_stand("يقع السد الذي بني عام 1932 قرب المدينة.", arabic, [], alone=False)
    japanese = "川は東の丘に源を発し、西へ流れる。ダムは1932年に建設され、町は小さくなった。"
    assert sentences_may_stand("川は西へ流れ、町は小さくなった。", japanese, [], alone=False)


def test_a_headline_needs_no_full_stop() -> None:
    assert headline_may_stand("Ferry Aurora carried 200 until March", SOURCE, [])
    assert not headline_may_stand("", SOURCE, [])


def test_what_was_written_before_is_not_written_again() -> None:
    written = ["The ferry Aurora was built in 1932 for the lake."]
    assert repeats("The ferry Aurora was built for the lake in 1932.", written)
    assert not sentences_may_stand(
        "The ferry Aurora was built in 1932.", SOURCE, written, alone=False
    )
    assert sentences_may_stand("It carried 200 people until March.", SOURCE, written, alone=False)


def test_repetitions_are_known_without_spaces_between_words() -> None:
    written = ["古いフェリーは三月に廃止された。"]
    assert repeats("フェリーは三月に廃止された。", written)
    assert not repeats("新しい橋は来年の夏に完成する予定である。", written)
