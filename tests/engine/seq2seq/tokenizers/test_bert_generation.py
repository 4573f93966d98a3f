"""The SentencePiece tokenizer of BertGeneration: its special tokens, options and files."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import ModelDamaged, ModelMissing, OutputUnwritable
from engine.resources import resource
from engine.seq2seq.tokenizers import BertGenerationTokenizer
from tests.engine.seq2seq.tokenizers import piece_protos
from tests.engine.seq2seq.tokenizers.piece_protos import SOUND, proto
from tests.engine.seq2seq.tokenizers.vocabularies import write_json

FOLDER = resource("models", "brevity-small")
TOKENIZER = BertGenerationTokenizer.from_pretrained(FOLDER)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A vocabulary without padding and separator."""
    path = tmp_path / "spiece.model"
    path.write_bytes(proto())
    return path


def test_it_adds_nothing_to_a_text() -> None:
    ids = TOKENIZER("A word.").input_ids
    assert ids == TOKENIZER("A word.", add_special_tokens=False).input_ids
    assert not set(ids) & set(TOKENIZER.all_special_ids)
    assert set(TOKENIZER("A word.")) == {"input_ids", "attention_mask"}


def test_special_tokens_that_the_vocabulary_lacks_follow_it_in_the_references_order(
    small: Path,
) -> None:
    tokenizer = BertGenerationTokenizer(small)
    assert tokenizer.vocab_size == len(SOUND)
    assert len(tokenizer) == len(SOUND) + 2
    assert tokenizer.convert_ids_to_tokens([len(SOUND), len(SOUND) + 1]) == ["<::::>", "<pad>"]
    assert list(tokenizer.get_vocab())[-1] == "<pad>"


def test_special_tokens_are_split_out_first_and_each_part_begins_a_word(small: Path) -> None:
    tokenizer = BertGenerationTokenizer(small)
    assert tokenizer.tokenize("the<s>the") == ["▁the", "<s>", "▁the"]
    assert tokenizer.tokenize("<::::><pad>") == ["<::::>", "<pad>"]
    assert tokenizer("<s>").input_ids == [tokenizer.bos_token_id]


def test_every_parameter_names_its_token(small: Path) -> None:
    names = ("bos_token", "eos_token", "unk_token", "pad_token", "sep_token", "cls_token")
    tokenizer = BertGenerationTokenizer(small, **{name: f"<{name}>" for name in names})
    for name in names:
        assert getattr(tokenizer, name) == f"<{name}>"
        assert getattr(tokenizer, f"{name}_id") >= len(SOUND)
    assert tokenizer.mask_token is None
    assert tokenizer.mask_token_id is None


def test_control_pieces_are_those_of_the_vocabulary() -> None:
    assert frozenset(range(10)) == TOKENIZER.control_ids
    assert TOKENIZER.piece_id("<summarize>") == 7
    assert TOKENIZER.piece_id("<translate>") is None


def test_decoding_leaves_special_pieces_out_unless_asked() -> None:
    ids = [2, *TOKENIZER.encode_as_data("A word."), 1]
    assert TOKENIZER.decode(ids, skip_special_tokens=True) == "A word."
    assert TOKENIZER.decode(ids) == "<s> A word.</s>"


def test_ids_beyond_the_vocabulary_are_left_out_of_texts_but_have_no_token() -> None:
    ids = [*TOKENIZER.encode_as_data("A word."), 10**6, -1]
    assert TOKENIZER.decode(ids, skip_special_tokens=True) == "A word."
    with pytest.raises(IndexError, match="1000000"):
        TOKENIZER.convert_ids_to_tokens(ids)


def test_a_character_is_incomplete_until_its_last_byte() -> None:
    ids = TOKENIZER.encode_as_data("x🦊")
    assert [TOKENIZER.ends_inside_character(ids[:end]) for end in range(len(ids) + 1)][-4:] == [
        True, True, True, False,
    ]  # fmt: skip
    assert not TOKENIZER.ends_inside_character([])


def test_unknown_characters_stay_the_unknown_token(small: Path) -> None:
    tokenizer = BertGenerationTokenizer(small)
    assert tokenizer.encode_as_data("☃") == tokenizer("☃").input_ids
    assert tokenizer.encode_as_data("☃")[-1] == tokenizer.unk_token_id


def test_special_tokens_may_be_written_as_objects(tmp_path: Path) -> None:
    (tmp_path / "spiece.model").write_bytes((FOLDER / "spiece.model").read_bytes())
    write_json(tmp_path / "tokenizer_config.json", {"sep_token": {"content": "\u2581the"}})
    tokenizer = BertGenerationTokenizer.from_pretrained(tmp_path)
    assert tokenizer.piece_id("\u2581the") in tokenizer.control_ids
    assert tokenizer.piece_id("\u2581the") not in tokenizer.encode_as_data("the the")


@pytest.mark.parametrize("content", [None, b"", b"not a model", b"\x00" * 100, b"\x0a\xff\xff"])
def test_a_broken_vocabulary_is_a_designed_failure(tmp_path: Path, content: bytes | None) -> None:
    if content is None:
        with pytest.raises(ModelMissing, match=r"spiece\.model"):
            BertGenerationTokenizer.from_pretrained(tmp_path)
        return
    (tmp_path / "spiece.model").write_bytes(content)
    with pytest.raises(ModelDamaged, match=r"spiece\.model"):
        BertGenerationTokenizer.from_pretrained(tmp_path)


@pytest.mark.parametrize(
    "options",
    [
        {"model_file": "elsewhere"},
        {"enable_sampling": "yes"},
        {"nbest_size": True},
        {"nbest_size": 10**9},
        {"alpha": -1.0},
        {"alpha": float("nan")},
    ],
)
def test_options_outside_their_values_are_refused(small: Path, options: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(options))):
        BertGenerationTokenizer(small, sp_model_kwargs=options)


def test_the_vocabulary_is_copied_byte_for_byte(small: Path, tmp_path: Path) -> None:
    tokenizer = BertGenerationTokenizer(small)
    target = tmp_path / "copy"
    target.mkdir()
    assert tokenizer.save_vocabulary(target) == (str(target / "spiece.model"),)
    assert tokenizer.save_vocabulary(str(target), "my") == (str(target / "my-spiece.model"),)
    for file in target.iterdir():
        assert file.read_bytes() == small.read_bytes()
    tokenizer.save_vocabulary(tmp_path)  # onto itself
    small.unlink()
    tokenizer.save_vocabulary(tmp_path)
    assert BertGenerationTokenizer(small).get_vocab() == tokenizer.get_vocab()
    with pytest.raises(OutputUnwritable, match="no folder"):
        tokenizer.save_vocabulary(tmp_path / "absent")


def test_what_is_saved_is_what_is_read_again(small: Path, tmp_path: Path) -> None:
    tokenizer = BertGenerationTokenizer(
        small,
        cls_token="<cls>",
        extra_special_tokens=["<x>"],
        model_max_length=77,
        clean_up_tokenization_spaces=True,
        sp_model_kwargs={"nbest_size": 3},
    )
    tokenizer.save_pretrained(tmp_path / "new" / "folder")
    again = BertGenerationTokenizer.from_pretrained(tmp_path / "new" / "folder")
    for name in (
        "special_tokens_map", "all_special_tokens", "all_special_ids", "model_max_length",
        "clean_up_tokenization_spaces", "sp_model_kwargs",
    ):  # fmt: skip
        assert getattr(again, name) == getattr(tokenizer, name)
    assert again.get_vocab() == tokenizer.get_vocab()


def test_an_appended_token_never_takes_an_id_that_the_files_gave(small: Path) -> None:
    write_json(small.parent / "added_tokens.json", {"word": len(SOUND) + 2})
    tokenizer = BertGenerationTokenizer.from_pretrained(small.parent)
    ids = tokenizer.get_vocab()
    assert len(set(ids.values())) == len(ids)
    assert tokenizer("word").input_ids == [len(SOUND) + 2]


def test_a_merging_vocabulary_works_as_well(tmp_path: Path) -> None:
    path = tmp_path / "spiece.model"
    path.write_bytes(proto(model_type=piece_protos.BPE))
    tokenizer = BertGenerationTokenizer(path)
    assert tokenizer.decode(tokenizer.encode_as_data("the cab")) == "the cab"
