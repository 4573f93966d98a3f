"""Wild requests to run: the engine process answers each with a result or a named failure."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.messages import Delta, Event, Failed, Finished, Run, SourceBlock
from tests.engine.service_driving import Service, text_of

REFUSALS = {"OptionInvalid", "ProtocolBroken", "SourceEmpty"}

# Without surrogates: a document has none, and a window's text neither.
wild_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)
prose = st.lists(
    st.sampled_from(["The mill was sold.", "猫が鳴いた。", "“Why?”", "1. 2.", "\n\n", "\t", "a|b"]),
    max_size=60,
).map(" ".join)
place = st.integers(min_value=-5, max_value=400)
wild_blocks = st.lists(
    st.tuples(
        st.sampled_from(["heading", "paragraph", "list_item", "table_row", "code", "caption", "?"]),
        place,
        place,
        st.integers(min_value=-1, max_value=9),
    ),
    max_size=6,
).map(tuple)


def lines_as_blocks(text: str) -> tuple[SourceBlock, ...]:
    """Sound blocks for a text: its lines, as kinds in turn."""
    kinds = ("heading", "paragraph", "list_item", "table_row", "code", "caption")
    blocks: list[SourceBlock] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append((kinds[len(blocks) % len(kinds)], start, start + len(line), 1))
        start += len(line) + 1
    return tuple(blocks)


def test_a_wild_run_is_quoted_or_refused_by_name() -> None:
    @settings(max_examples=60, deadline=None)
    @given(
        task=st.sampled_from(["summarize", "headline"]),
        text=wild_text | prose,
        blocks=st.none() | wild_blocks,
        language=st.none() | st.sampled_from(["en", "ja", "xx", "", "de-AT"]),
        length=st.sampled_from(["", "short", "long", "3", "0", "1001", "٣", "tiny"]),
    )
    def answered(
        task: str,
        text: str,
        blocks: tuple[SourceBlock, ...] | None,
        language: str | None,
        length: str,
    ) -> None:
        sound = lines_as_blocks(text) if blocks is None else blocks
        run = Run(1, task, text, length=length, language=language, blocks=sound)
        engine.send(replace(run, strategy="extractive"))
        events = engine.ended(1)
        end = events[-1]
        if isinstance(end, Failed):
            assert end.code in REFUSALS, f"{end.message} {end.details}"
            return
        assert isinstance(end, Finished)
        check_coverage(text, sound, end)
        check_quoted(text, events)

    with Service() as engine:
        answered()


def check_coverage(text: str, blocks: tuple[SourceBlock, ...], end: Finished) -> None:
    """Nothing of the text but white space is left out, and what is unread says why."""
    place = 0
    for start, stop, state, reason in end.coverage:
        assert place <= start < stop <= len(text)
        assert not text[place:start].strip()
        assert bool(reason) == (state == "unread")
        place = stop
    assert not text[place:].strip()
    if blocks:
        assert [covered[:2] for covered in end.coverage] == [block[1:3] for block in blocks]


def check_quoted(text: str, events: list[Event]) -> None:
    """All words of the result are the source's, and it is no longer than that."""
    assert any(isinstance(event, Delta) for event in events)
    result = text_of(events, 1)
    # A colon behind the mark that ends a sentence belongs to none.
    assert _words(result) <= _words(text)
    assert len(result.split()) <= len(text.split())


def _words(text: str) -> set[str]:
    return {word.rstrip(":") for word in text.split()}
