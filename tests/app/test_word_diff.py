from __future__ import annotations

import gc
import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.word_diff import count_compared, diff_steps, word_diff

WORDS = st.lists(
    st.sampled_from(
        ["the ", "ferry ", "was ", "old. ", "It ", "sank. ", "船", "が。", "\n\n", "🚢", "_"]
    )
).map("".join)


def shown(old: str, new: str) -> str:
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(marks[change.kind].format(change.text) for change in word_diff(old, new))


@pytest.mark.parametrize(
    ("old", "new", "diff"),
    [
        ("", "", ""),
        ("One.", "One.", "One."),
        ("", "One.", "{+One.+}"),
        ("One.", "", "[-One.-]"),
        ("The ferry was old.", "The boat was old.", "The [-ferry -]{+boat +}was old."),
        ("One. Two. Three.", "One. Three.", "One. [-Two. -]Three."),
        (
            "It rained. We left.",
            "It rained. We slept. We left.",
            "It rained. {+We slept. +}We left.",
        ),
        ("連絡船は古い。", "連絡船は新しい。", "連絡船は[-古-]{+新し+}い。"),
        ("A bus, red.", "A bus and a van, red.", "A bus{+ and a van+}, red."),
        # Accents and vowel signs, joined emoji and variants of Han belong to what they stand on.
        ("cafe\u0301 noir", "cafe noir", "[-cafe\u0301 -]{+cafe +}noir"),
        ("हिन्दी में", "हिन्दी से", "हिन्दी [-में-]{+से+}"),
        ("か\u3099ぎ", "かぎ", "[-か\u3099-]{+か+}ぎ"),
        ("葛\U000e0100城", "葛城", "[-葛\U000e0100-]{+葛+}城"),
        ("👨\u200d👧.", "👨\u200d👦.", "[-👨\u200d👧-]{+👨\u200d👦+}."),
        ("می\u200cخواهم", "می\u200cخواهی", "[-می\u200cخواهم-]{+می\u200cخواهی+}"),
        ("It's so.", "It’s so.", "It[-'-]{+’+}s so."),
    ],
)
def test_what_changed_is_told_in_words(old: str, new: str, diff: str) -> None:
    assert shown(old, new) == diff


@pytest.mark.parametrize(
    ("text", "words"),
    [("One, two.", 2), ("हिन्दी में लिखा", 3), ("か\u3099ぎ", 2), ("مُحَمَّد كتب", 2), ("a\u0301b", 1)],
)
def test_a_word_is_counted_once_whatever_signs_it_has(text: str, words: int) -> None:
    assert count_compared(text) == words


@given(old=st.text(st.characters()) | WORDS, new=st.text(st.characters()) | WORDS)
def test_both_texts_can_be_read_from_the_changes(old: str, new: str) -> None:
    changes = word_diff(old, new)
    assert "".join(change.text for change in changes if change.kind != "added") == old
    assert "".join(change.text for change in changes if change.kind != "removed") == new
    assert all(change.text for change in changes)
    assert all(one.kind != other.kind for one, other in pairwise(changes))
    for change in changes:
        if change.kind != "added":
            assert old[change.old : change.old + len(change.text)] == change.text
        if change.kind != "removed":
            assert new[change.new : change.new + len(change.text)] == change.text


def test_what_has_no_sentence_in_common_and_is_too_long_is_replaced_as_a_whole() -> None:
    old, new = "word " * 40_000, "other " * 40_000
    assert [change.kind for change in word_diff(old, new)] == ["removed", "added"]


def long_text(seed: int, words: int) -> list[str]:
    chance = random.Random(seed)
    vocabulary = [f"w{number}" for number in range(4_000)]
    weights = [1 / (number + 1) for number in range(4_000)]
    text = chance.choices(vocabulary, weights, k=words)
    return [f"{word}.\n" if chance.random() < 0.06 else f"{word} " for word in text]


@pytest.fixture
def _no_collecting() -> None:
    """What other tests have left to be collected takes no time of this one."""
    gc.collect()  # the tests run without collections of Python's own


@pytest.mark.usefixtures("_no_collecting")
@pytest.mark.parametrize("share", [0.02, 0.3, 1.0])
def test_long_texts_are_compared_in_steps_that_hold_nobody_up(share: float) -> None:
    words, others = long_text(1, 20_000), long_text(2, 20_000)
    chance = random.Random(3)
    pairs = zip(words, others, strict=True)
    new = "".join(other if chance.random() < share else word for word, other in pairs)
    slowest, steps = 0.0, diff_steps("".join(words), new)
    while True:
        start = time.thread_time()
        try:
            next(steps)
        except StopIteration as end:
            changes = end.value
            break
        slowest = max(slowest, time.thread_time() - start)
    same = sum(len(change.text) for change in changes if change.kind == "same")
    assert same > (1 - share) * 0.8 * len(new)
    assert slowest < 0.1  # seconds: some ten milliseconds, and a slow machine
