"""SentencePiece models as our own reader sees them, before any native code does."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.resources import resource
from engine.seq2seq.tokenizers.charsmap import check_charsmap
from engine.seq2seq.tokenizers.piece_model import PieceType, read_piece_model
from engine.seq2seq.tokenizers.wire_format import fields
from tests.engine.seq2seq.tokenizers import piece_protos
from tests.engine.seq2seq.tokenizers.hostile import CHARSMAPS
from tests.engine.seq2seq.tokenizers.piece_protos import SOUND, proto

EMBEDDED = resource("models", "brevity-small", "spiece.model").read_bytes()


def test_the_embedded_vocabulary_has_the_types_its_card_names() -> None:
    types = read_piece_model(EMBEDDED).types
    assert len(types) == 16384
    assert types[:4] == [PieceType.CONTROL] * 3 + [PieceType.UNKNOWN]
    assert set(types[4:9]) == {PieceType.USER_DEFINED}
    assert set(types[10:266]) == {PieceType.BYTE}
    assert set(types[266:]) == {PieceType.NORMAL}


def test_pieces_scores_and_types_are_those_that_were_written() -> None:
    model = read_piece_model(proto())
    assert list(zip(model.pieces, model.types, strict=True)) == [
        (text, PieceType(kind)) for text, _, kind in SOUND
    ]
    assert model.scores == pytest.approx([score for _, score, _ in SOUND])
    assert not model.bpe
    assert read_piece_model(proto(model_type=piece_protos.BPE)).bpe


@given(st.lists(st.integers(1, 300), max_size=30))
def test_long_and_short_pieces_come_in_their_order(lengths: list[int]) -> None:
    """Messages of up to 127 bytes are read in another way than longer ones."""
    texts = [f"{place:03}"[:length].ljust(length, "x") for place, length in enumerate(lengths)]
    pieces = [*SOUND, *((text, -1.0, piece_protos.NORMAL) for text in dict.fromkeys(texts))]
    pieces = list({text: (text, score, kind) for text, score, kind in pieces}.values())
    model = read_piece_model(proto(pieces))
    assert model.pieces == [text for text, _, _ in pieces]


def test_fields_may_come_in_any_order() -> None:
    text, score, kind = piece_protos.message(1, b"qq"), b"\x15\0\0\x80\xbf", b"\x18\5"
    for inner in (kind + score + text, score + text + kind, text + score + kind + b"\x20\1"):
        model = read_piece_model(proto(extra=piece_protos.message(1, inner)))
        found = (model.pieces[-1], model.scores[-1], model.types[-1])
        assert found == ("qq", -1.0, PieceType.UNUSED)


@given(st.binary(max_size=200))
def test_garbage_is_a_value_error(data: bytes) -> None:
    with contextlib.suppress(ValueError):
        read_piece_model(data)
    with contextlib.suppress(ValueError):
        list(fields(data))


@pytest.mark.parametrize("cut", [3, 1000, len(EMBEDDED) - 1])
def test_a_truncated_model_is_a_value_error(cut: int) -> None:
    with pytest.raises(ValueError, match=r"complete|ends after"):
        read_piece_model(EMBEDDED[:cut])


def test_the_character_map_of_the_embedded_vocabulary_is_sound() -> None:
    charsmap = read_piece_model(EMBEDDED).charsmap
    assert len(charsmap) > 100_000
    check_charsmap(charsmap)
    check_charsmap(b"")


@pytest.mark.parametrize("name", CHARSMAPS)
def test_a_character_map_that_leads_astray_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"map|utf-8"):
        check_charsmap(CHARSMAPS[name])
