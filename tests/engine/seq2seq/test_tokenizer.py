"""The SentencePiece tokenizer: the reference's ids for text, and documents as data."""

from __future__ import annotations

from pathlib import Path

import pytest
import transformers
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import ModelDamaged, ModelMissing
from engine.resources import resource
from engine.seq2seq import BertGenerationTokenizer

FOLDER = resource("models", "brevity-small")
TOKENIZER = BertGenerationTokenizer.from_folder(FOLDER)
CONTROL_PIECES = ["<pad>", "</s>", "<s>", "<unk>", "<::::>", "<fuse>", "<split>", "<summarize>"]


def test_ids_of_ordinary_text_are_the_references() -> None:
    theirs = transformers.BertGenerationTokenizer(vocab_file=str(FOLDER / "spiece.model"))
    for text in (
        "The ferry was old. It was withdrawn in March.",
        "Ünïcödé, 1,000 miles — “quoted” …",
        "日本語 and 🦊 and Ελλάδα",
        "two  spaces\n\nand lines\ttabs",
    ):
        assert TOKENIZER.encode_as_data(text) == theirs(text)["input_ids"]


@pytest.mark.parametrize("piece", CONTROL_PIECES)
def test_a_control_piece_written_in_a_document_is_text(piece: str) -> None:
    for text in (piece, f"before {piece} after", f"x{piece}{piece}", piece[1:] + piece):
        ids = TOKENIZER.encode_as_data(text)
        assert not set(ids) & TOKENIZER.control_ids
        assert TOKENIZER.decode(ids) == text


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(CONTROL_PIECES) | st.text(st.characters()), max_size=6).map("".join)
)
def test_no_text_reaches_a_control_piece_or_leaves_the_vocabulary(text: str) -> None:
    ids = TOKENIZER.encode_as_data(text)
    assert not set(ids) & TOKENIZER.control_ids
    assert all(0 <= i < TOKENIZER.vocab_size for i in ids)


def test_control_pieces_are_those_of_the_vocabulary() -> None:
    assert frozenset(range(10)) == TOKENIZER.control_ids
    assert TOKENIZER.piece_id("<summarize>") == 7
    assert TOKENIZER.piece_id("<translate>") is None


def test_decoding_leaves_special_pieces_out_unless_asked() -> None:
    ids = [2, *TOKENIZER.encode_as_data("A word."), 1]
    assert TOKENIZER.decode(ids) == "A word."
    assert "A word." in TOKENIZER.decode(ids, skip_special_tokens=False)


@pytest.mark.parametrize("content", [None, b"", b"not a model", b"\x00" * 100, b"\x0a\xff\xff"])
def test_a_broken_vocabulary_is_a_designed_failure(tmp_path: Path, content: bytes | None) -> None:
    if content is None:
        with pytest.raises(ModelMissing, match=r"spiece\.model"):
            BertGenerationTokenizer.from_folder(tmp_path)
        return
    (tmp_path / "spiece.model").write_bytes(content)
    with pytest.raises(ModelDamaged, match=r"spiece\.model"):
        BertGenerationTokenizer.from_folder(tmp_path)


def test_special_tokens_may_be_written_as_objects(tmp_path: Path) -> None:
    (tmp_path / "spiece.model").write_bytes((FOLDER / "spiece.model").read_bytes())
    (tmp_path / "tokenizer_config.json").write_text('{"sep_token": {"content": "\u2581the"}}')
    tokenizer = BertGenerationTokenizer.from_folder(tmp_path)
    assert tokenizer.piece_id("\u2581the") in tokenizer.control_ids
