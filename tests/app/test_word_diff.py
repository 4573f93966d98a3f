from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.word_diff import word_diff

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
        ("It's so.", "It’s so.", "It[-'-]{+’+}s so."),
    ],
)
def test_what_changed_is_told_in_words(old: str, new: str, diff: str) -> None:
    assert shown(old, new) == diff


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


def test_what_no_sentence_has_in_common_is_replaced_as_a_whole() -> None:
    old, new = "word " * 4_000, "other " * 4_000
    assert [change.kind for change in word_diff(old, new)] == ["removed", "added"]
