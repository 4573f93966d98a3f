"""Cleaned-up text streams like any other: what is settled stays, and the end is the whole."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from engine.decoding import TextStream
from engine.resources import resource
from engine.seq2seq import BertGenerationTokenizer
from engine.seq2seq.tokenizers.clean_up import clean_up, settled_length

TOKENIZER = BertGenerationTokenizer.from_pretrained(resource("models", "brevity-small"))

spaced = st.lists(
    st.sampled_from([" ", " ", ".", "?", "!", ",", "'", "n", "t", "m", "s", "v", "e", "r", "é"]),
    max_size=24,
).map("".join)


@given(spaced, spaced)
@example(" n ' ", "t")
@example("they '", "ve")
@example("a ' ", "b")
@example("a '", " .")
def test_what_is_settled_stays_whatever_follows(text: str, rest: str) -> None:
    settled = settled_length(text)
    assert 0 <= settled <= len(clean_up(text))
    assert clean_up(text + rest)[:settled] == clean_up(text)[:settled]


@given(spaced)
def test_little_is_held_back(text: str) -> None:
    assert settled_length(text) >= len(clean_up(text)) - 6


words = st.lists(
    st.sampled_from([" .", " ,", " '", " n", "t", " the", " ferry", " do", " 've", "🦊", " ' "]),
    max_size=14,
).map("".join)


@given(words)
def test_a_growing_hypothesis_settles_and_ends_clean(text: str) -> None:
    ids = [2, *TOKENIZER.encode_as_data(text), 1]
    stream, shown, settled = TextStream(TOKENIZER, cleans_up=True), "", ""
    for end in range(1, len(ids) + 1):
        revision = stream.revise(ids[:end], end, finished=end == len(ids))
        shown = shown[: revision.keep] + revision.text
        assert shown == stream.text
        assert shown.startswith(settled)
        assert revision.settled >= len(settled)
        settled = shown[: revision.settled]
    assert shown == settled == clean_up(TOKENIZER.decode(ids, skip_special_tokens=True))


@given(st.lists(words, min_size=1, max_size=4), words)
def test_overtaking_hypotheses_keep_what_is_settled(tails: list[str], common: str) -> None:
    start = [2, *TOKENIZER.encode_as_data(common)]
    stream, shown, settled = TextStream(TOKENIZER, cleans_up=True), "", ""
    for tail in tails:
        revision = stream.revise([*start, *TOKENIZER.encode_as_data(tail)], len(start))
        shown = shown[: revision.keep] + revision.text
        assert shown == stream.text
        assert shown.startswith(settled)
        settled = shown[: revision.settled]


def test_hidden_ids_are_never_shown() -> None:
    ids = TOKENIZER.encode_as_data("The ferry left.")
    stream = TextStream(TOKENIZER, hidden=[ids[1]])
    stream.revise([2, *ids, 1], 1, finished=True)
    assert stream.text == TOKENIZER.decode([ids[0], *ids[2:]], skip_special_tokens=True)
