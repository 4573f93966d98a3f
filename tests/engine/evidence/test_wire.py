"""What crosses between the window and the evidence process comes back equal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import ProtocolBroken
from engine.evidence import Flag, SentenceEvidence, Support
from engine.evidence.wire import (
    Check,
    Checked,
    EvidenceEvent,
    EvidenceRequest,
    ReadSource,
    SourceRead,
    decode_event,
    decode_request,
)
from engine.json_lines import encode_line

any_text = st.text(st.characters())  # surrogates and line separators included
number = st.integers(min_value=0, max_value=10**9)
numbers = st.lists(number, max_size=4).map(tuple)
block = st.tuples(any_text, number, number, number)
kind = st.sampled_from(["name", "number", "date", "quotation", "polarity"])
flag = st.builds(Flag, kind, number, number, any_text)
support = st.builds(Support, number, st.floats(min_value=0, max_value=1))
sentence = st.builds(
    SentenceEvidence,
    number,
    number,
    st.lists(support, max_size=3).map(tuple),
    st.lists(flag, max_size=3).map(tuple),
    number,
)
any_request: st.SearchStrategy[EvidenceRequest] = st.one_of(
    st.builds(
        ReadSource,
        number,
        any_text,
        st.lists(block, max_size=3).map(tuple),
        st.none() | any_text,
    ),
    st.builds(Check, number, st.none() | any_text, number),
)
any_event: st.SearchStrategy[EvidenceEvent] = st.one_of(
    st.builds(SourceRead, number, numbers, numbers, st.booleans()),
    st.builds(Checked, number, st.lists(sentence, max_size=3).map(tuple), st.booleans()),
)


@given(any_request)
def test_a_request_comes_back_equal(request: EvidenceRequest) -> None:
    assert decode_request(encode_line(request)) == request


@given(any_event)
def test_an_event_comes_back_equal(event: EvidenceEvent) -> None:
    assert decode_event(encode_line(event)) == event


def test_an_event_is_no_request_and_a_request_no_event() -> None:
    with pytest.raises(ProtocolBroken, match="unknown message 'SourceRead'"):
        decode_request(encode_line(SourceRead(1, (), (), complete=True)))
    with pytest.raises(ProtocolBroken, match="unknown message 'Check'"):
        decode_event(encode_line(Check(1, "", 0)))
