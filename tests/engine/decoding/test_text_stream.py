"""Text grows from tokens: whole characters only, and settled text stays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.decoding import TextStream
from engine.resources import resource
from engine.seq2seq import BertGenerationTokenizer

TOKENIZER = BertGenerationTokenizer.from_pretrained(resource("models", "brevity-small"))

texts = st.text(st.sampled_from("abc é日🦊👩‍🚀.,\u0301 "), max_size=30)


@given(texts)
def test_a_growing_hypothesis_only_appends_whole_characters(text: str) -> None:
    ids = [2, *TOKENIZER.encode_as_data(text), 1]
    stream, shown = TextStream(TOKENIZER), ""
    for end in range(1, len(ids) + 1):
        revision = stream.revise(ids[:end], end, finished=end == len(ids))
        assert revision.keep == len(shown)
        shown += revision.text
        assert "\N{REPLACEMENT CHARACTER}" not in shown
        assert shown == stream.text
        assert revision.settled <= len(shown)
    assert shown == TOKENIZER.decode(ids, skip_special_tokens=True)


@given(st.lists(texts, min_size=1, max_size=5))
def test_revisions_rebuild_whatever_overtakes(candidates: list[str]) -> None:
    stream, shown = TextStream(TOKENIZER), ""
    for index, text in enumerate(candidates):
        finished = index == len(candidates) - 1
        revision = stream.revise([2, *TOKENIZER.encode_as_data(text)], 1, finished=finished)
        shown = shown[: revision.keep] + revision.text
        assert shown == stream.text
    assert revision.settled == len(shown)


def test_unfinished_bytes_are_shown_once_nothing_follows() -> None:
    fox = TOKENIZER.encode_as_data("🦊")
    stream = TextStream(TOKENIZER)
    assert stream.revise([2, *fox[:3]], 4).text == ""
    assert stream.revise([2, *fox[:3], 1], 5, finished=True).text != ""
