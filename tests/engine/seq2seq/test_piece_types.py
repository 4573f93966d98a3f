"""Types of SentencePiece pieces, from the model's own bytes."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.resources import resource
from engine.seq2seq.piece_types import PieceType, piece_types

PROTO = resource("models", "brevity-small", "spiece.model").read_bytes()


def test_the_embedded_vocabulary_has_the_types_its_card_names() -> None:
    types = piece_types(PROTO)
    assert len(types) == 16384
    assert types[:4] == [PieceType.CONTROL] * 3 + [PieceType.UNKNOWN]
    assert set(types[4:9]) == {PieceType.USER_DEFINED}
    assert set(types[10:266]) == {PieceType.BYTE}
    assert set(types[266:]) == {PieceType.NORMAL}


@given(st.binary(max_size=200))
def test_garbage_is_types_or_a_value_error(data: bytes) -> None:
    with contextlib.suppress(ValueError):
        assert all(isinstance(kind, PieceType) for kind in piece_types(data))


@pytest.mark.parametrize("cut", [3, 1000, len(PROTO) - 1])
def test_a_truncated_model_is_a_value_error(cut: int) -> None:
    with pytest.raises(ValueError, match=r"complete|ends after"):
        piece_types(PROTO[:cut])
