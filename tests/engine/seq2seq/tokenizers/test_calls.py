"""The documented call: what it takes, what it gives, what it refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch

from engine.errors import OutputUnwritable
from engine.seq2seq.tokenizers import AutoTokenizer, BatchEncoding, BertTokenizer, Tokenizer


@pytest.fixture(scope="module", params=["bert generation", "bert cased", "roberta", "gpt2"])
def tokenizer(request: pytest.FixtureRequest, vocabularies: dict[str, Path]) -> Tokenizer:
    return AutoTokenizer.from_pretrained(vocabularies[request.param])


def test_the_result_has_its_entries_as_attributes(tokenizer: Tokenizer) -> None:
    result = tokenizer("a letter", return_tensors="pt")
    assert isinstance(result, BatchEncoding)
    assert result.input_ids is result["input_ids"]
    assert result.to("cpu") is result
    assert result.to(torch.device("meta")).input_ids.device.type == "meta"
    with pytest.raises(AttributeError, match="labels"):
        _ = result.labels
    assert tokenizer("a letter").to("cpu") == tokenizer("a letter")


def test_masks_and_types_come_when_asked(tokenizer: Tokenizer) -> None:
    assert "token_type_ids" not in tokenizer("a", return_token_type_ids=False)
    assert "attention_mask" not in tokenizer("a", return_attention_mask=False)
    assert set(tokenizer("a", return_token_type_ids=True)) == {
        "input_ids", "token_type_ids", "attention_mask",
    }  # fmt: skip


def test_nothing_comes_of_no_texts(tokenizer: Tokenizer) -> None:
    assert tokenizer([]).input_ids == []
    assert tokenizer.batch_decode([]) == []


def test_padding_on_the_left(vocabularies: dict[str, Path]) -> None:
    tokenizer = AutoTokenizer.from_pretrained(vocabularies["bert cased"])
    tokenizer.padding_side = "left"
    result = tokenizer(["a", "a b c"], padding=True)
    assert result.input_ids[0][0] == tokenizer.pad_token_id
    assert result.attention_mask[0] == [0, 0, 1, 1, 1]


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"padding": "widest"}, "padding can be"),
        ({"truncation": "middle"}, "truncation can be"),
        ({"return_tensors": "tf"}, "return_tensors can be"),
        ({"max_length": -1}, "max_length can't be"),
        ({"text_pair": ["x"]}, "as many texts"),
    ],
)
def test_arguments_outside_their_values_are_refused(
    tokenizer: Tokenizer, options: dict[str, Any], reason: str
) -> None:
    if tokenizer.pad_token is None:
        tokenizer.pad_token = tokenizer.eos_token
    with pytest.raises(ValueError, match=reason):
        tokenizer(["a letter", "b"], **options)


def test_rows_of_different_length_are_no_tensor(tokenizer: Tokenizer) -> None:
    with pytest.raises(ValueError, match="padding=True"):
        tokenizer(["a", "a much longer text"], return_tensors="pt")


def test_padding_needs_a_token(vocabularies: dict[str, Path]) -> None:
    tokenizer = AutoTokenizer.from_pretrained(vocabularies["gpt2"])
    with pytest.raises(ValueError, match="no padding token"):
        tokenizer(["a", "b"], padding=True)
    tokenizer.unk_token = None
    with pytest.raises(KeyError, match="nowhere"):
        tokenizer.convert_tokens_to_ids("nowhere")


def test_clean_up_is_for_display_and_never_for_byte_level_texts(
    vocabularies: dict[str, Path],
) -> None:
    generation = AutoTokenizer.from_pretrained(vocabularies["bert generation"])
    ids = generation("he said it ; it was old .").input_ids
    assert generation.decode(ids, clean_up_tokenization_spaces=True).endswith("old.")
    assert generation.decode(ids).endswith("old .")
    byte_level = AutoTokenizer.from_pretrained(vocabularies["roberta"])
    ids = byte_level("old .").input_ids
    assert byte_level.decode(ids, True, clean_up_tokenization_spaces=True) == "old ."


def test_files_that_can_not_be_written_are_a_designed_failure(
    tokenizer: Tokenizer, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    for write in (tokenizer.save_pretrained, tokenizer.save_vocabulary):
        with pytest.raises(OutputUnwritable):
            write(tmp_path / "file")


def test_vocabulary_files_are_written_under_the_references_names(
    vocabularies: dict[str, Path], tmp_path: Path
) -> None:
    for kind, names in {
        "bert generation": ["spiece.model"],
        "bert cased": ["vocab.txt"],
        "roberta": ["vocab.json", "merges.txt"],
        "xlm-r": ["sentencepiece.bpe.model"],
        "roberta json": ["vocab.json", "merges.txt"],
    }.items():
        tokenizer = AutoTokenizer.from_pretrained(vocabularies[kind])
        saved = tokenizer.save_vocabulary(tmp_path, "my")
        assert saved == tuple(str(tmp_path / f"my-{name}") for name in names)


def test_a_vocabulary_with_repeated_lines_is_saved_with_the_same_ids(tmp_path: Path) -> None:
    pieces = ["a", "[UNK]", "[CLS]", "[SEP]", "[PAD]", "[MASK]", "a", "b", "b", "c"]
    (tmp_path / "vocab.txt").write_text("\n".join(pieces) + "\n")
    tokenizer = BertTokenizer.from_pretrained(tmp_path)
    tokenizer.save_pretrained(tmp_path / "saved")
    again = BertTokenizer.from_pretrained(tmp_path / "saved")
    assert again.get_vocab() == tokenizer.get_vocab()
    assert (again.piece_id("a"), again.piece_id("b")) == (6, 8)
