"""Quotations word for word."""

from __future__ import annotations

import pytest

from tests.engine.evidence.flags.checking import flagged

SOURCE = 'The keeper said, "We never saw the ferry, and nobody told us why."'


@pytest.mark.parametrize(
    "sentence",
    [
        "He said “we never saw the ferry”.", "He said «nobody told us why».",
        'He said "We never saw ... nobody told us why".', 'He said "[they] never saw the ferry".',
        "The keeper's “ferry” came.", "He said “We  never saw\nthe ferry”.",
    ],
)  # fmt: skip
def test_words_of_the_source_may_be_quoted(sentence: str) -> None:
    assert flagged(SOURCE, sentence) == []


def test_a_quotation_that_was_changed_is_flagged() -> None:
    quoted = "We always saw the ferry"
    assert ("quotation", quoted) in flagged(SOURCE, f"The keeper said, “{quoted}”.")


def test_quotations_are_compared_in_japanese() -> None:
    source = "彼は「船は来なかった」と言った。"
    assert flagged(source, "「船は来なかった」と彼は述べた。", "ja") == []
    assert flagged(source, "「船が来た」と彼は述べた。", "ja") == [("quotation", "船が来た")]
