"""Every message survives its JSON line; nothing else is taken for a message."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import ModelMissing, ProtocolBroken
from engine.messages import (
    Beams,
    Cancel,
    Delta,
    Event,
    Failed,
    Finished,
    Loaded,
    Loading,
    LoadModel,
    Message,
    Noticed,
    Progress,
    Ready,
    Request,
    Rework,
    Run,
    Started,
    Stopped,
    Weigh,
    Weighed,
    decode_message,
    encode_message,
)

any_text = st.text(st.characters())  # surrogates and line separators included
job = st.integers(min_value=0, max_value=10**9)
number = st.floats(allow_nan=False, allow_infinity=False)
optional_count = st.none() | st.integers(min_value=1, max_value=1000)
optional_text = st.none() | any_text
texts = st.lists(any_text, max_size=3).map(tuple)
pairs = st.lists(st.tuples(any_text, any_text), max_size=3).map(tuple)
shares = st.lists(st.tuples(any_text, number), max_size=3).map(tuple)
tokens = st.lists(st.tuples(job, job, number, shares), max_size=3).map(tuple)
any_message: st.SearchStrategy[Message] = st.one_of(
    st.builds(LoadModel, any_text, any_text, any_text),
    st.builds(
        Run,
        job,
        any_text,
        any_text,
        any_text,
        any_text,
        any_text,
        optional_count,
        optional_count,
        optional_text,
        optional_text,
    ),
    st.builds(Weigh, job, job),
    st.builds(Rework, job, job, job, job, any_text, job),
    st.builds(Beams, job, job, shares),
    st.builds(Weighed, job, job, tokens),
    st.builds(Cancel, job),
    st.builds(Ready, any_text, job),
    st.builds(Loading, any_text, number),
    st.builds(Loaded, any_text, any_text, any_text, number, texts, pairs),
    st.builds(Started, job, any_text, job, job, st.booleans(), any_text),
    st.builds(Delta, job, job, job, any_text),
    st.builds(Progress, job, job, number),
    st.builds(Noticed, job, any_text),
    st.builds(Finished, job, job, number, number, st.booleans()),
    st.builds(Stopped, job),
    st.builds(Failed, job, any_text, any_text, any_text, any_text),
)


def test_the_strategy_builds_every_kind_of_message() -> None:
    assert set((Request | Event).__args__) == {
        LoadModel, Run, Weigh, Rework, Cancel, Ready, Loading, Loaded, Started, Delta, Progress,
        Noticed, Beams, Weighed, Finished, Stopped, Failed,
    }  # fmt: skip


@given(any_message)
def test_a_message_is_one_ascii_line_and_comes_back_equal(message: Message) -> None:
    line = encode_message(message)
    assert line.isascii()
    assert line.count("\n") == 1
    assert line.endswith("\n")
    assert decode_message(line) == message


@pytest.mark.parametrize(
    "line",
    [
        "",
        "not json",
        "[]",
        "null",
        "[" * 100_000,
        '{"job": 1}',
        '{"type": 5, "job": 1}',
        '{"type": "Explode", "job": 1}',
        '{"type": "Cancel"}',
        '{"type": "Cancel", "job": "1"}',
        '{"type": "Cancel", "job": true}',
        '{"type": "Cancel", "job": 1, "more": 2}',
        '{"type": "Run", "job": 1, "task": "fuse", "text": null}',
        '{"type": "Finished", "job": 1, "tokens": 1, "seconds": 1, "tokens_per_second": 1, '
        '"truncated": 0}',
        *(
            '{"type": "Loaded", "model": "m", "device": "cpu", "precision": "float32", '
            f'"seconds": 1, {field}}}'
            for field in (
                '"tasks": "fuse"',
                '"tasks": [1]',
                '"tasks": {"fuse": 1}',
                '"language_pairs": ["de"]',
                '"language_pairs": [["de"]]',
                '"language_pairs": [["de", "en", "fr"]]',
                '"language_pairs": [["de", null]]',
            )
        ),
    ],
)
def test_a_line_that_is_no_message_is_a_broken_protocol(line: str) -> None:
    with pytest.raises(ProtocolBroken):
        decode_message(line)


@given(st.recursive(st.none() | st.booleans() | st.text() | st.integers(), st.lists))
def test_no_json_value_breaks_the_decoder(value: object) -> None:
    for line in (json.dumps(value), json.dumps({"type": "Delta", "job": value})):
        with pytest.raises(ProtocolBroken):
            decode_message(line)


def test_a_whole_number_stands_for_a_float() -> None:
    assert decode_message('{"type": "Loading", "model": "m", "fraction": 1}') == Loading("m", 1.0)


def test_a_failure_carries_the_sentences_of_its_error() -> None:
    error = ModelMissing("models/x", "config.json")
    event = Failed.of(7, error, "details")
    assert (event.job, event.code, event.details) == (7, "ModelMissing", "details")
    assert event.message == "The model in models/x is incomplete: config.json is missing."
    assert event.next_step == error.next_step
