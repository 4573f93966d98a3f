"""Which tokenizer a folder has: by its files, not by the model's type."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import ModelFolderMissing, ModelMissing
from engine.seq2seq.tokenizers import (
    AutoTokenizer,
    BertGenerationTokenizer,
    BertTokenizer,
    GPT2Tokenizer,
    PreTrainedTokenizerFast,
    RobertaTokenizer,
    XLMRobertaTokenizer,
)
from tests.engine.seq2seq.tokenizers.vocabularies import write_json

CLASSES = {
    "bert generation": BertGenerationTokenizer,
    "bert uncased": BertTokenizer,
    "bert cased": BertTokenizer,
    "roberta": RobertaTokenizer,
    "gpt2": GPT2Tokenizer,
    "xlm-r": XLMRobertaTokenizer,
    "bert uncased json": BertTokenizer,
    "roberta json": RobertaTokenizer,
}


def copy(source: Path, target: Path, *names: str) -> None:
    for name in names:
        (target / name).write_bytes((source / name).read_bytes())


@pytest.mark.parametrize("kind", CLASSES)
def test_each_kind_is_known_by_its_files(kind: str, vocabularies: dict[str, Path]) -> None:
    tokenizer = AutoTokenizer.from_pretrained(vocabularies[kind])
    assert type(tokenizer) is CLASSES[kind]
    assert type(AutoTokenizer.from_pretrained(str(vocabularies[kind]))) is CLASSES[kind]


@pytest.mark.parametrize("model_type", ["bert", "roberta", "encoder-decoder"])
def test_the_models_type_does_not_matter(
    model_type: str, vocabularies: dict[str, Path], tmp_path: Path
) -> None:
    copy(vocabularies["bert generation"], tmp_path, "spiece.model")
    write_json(tmp_path / "config.json", {"model_type": model_type})
    write_json(tmp_path / "tokenizer_config.json", {"tokenizer_class": "RobertaTokenizer"})
    assert isinstance(AutoTokenizer.from_pretrained(tmp_path), BertGenerationTokenizer)


def test_a_vocabulary_file_comes_before_tokenizer_json(
    vocabularies: dict[str, Path], tmp_path: Path
) -> None:
    copy(vocabularies["bert cased"], tmp_path, "vocab.txt", "tokenizer_config.json")
    copy(vocabularies["bert uncased json"], tmp_path, "tokenizer.json")
    assert AutoTokenizer.from_pretrained(tmp_path).tokenize("The") != ["the"]


def test_a_pipeline_without_a_known_class_is_used_as_it_is(
    vocabularies: dict[str, Path], tmp_path: Path
) -> None:
    copy(vocabularies["bert uncased json"], tmp_path, "tokenizer.json")
    tokenizer = AutoTokenizer.from_pretrained(tmp_path)
    assert type(tokenizer) is PreTrainedTokenizerFast
    expected = AutoTokenizer.from_pretrained(vocabularies["bert uncased json"])
    assert tokenizer("The ferry, Élise!") == expected("The ferry, Élise!")


@pytest.mark.parametrize(
    ("kind", "settings", "expected"),
    [
        ("gpt2", {}, GPT2Tokenizer),
        ("roberta", {}, RobertaTokenizer),
        ("gpt2", {"tokenizer_class": "GPT2TokenizerFast"}, GPT2Tokenizer),
        ("roberta", {"tokenizer_class": "RobertaTokenizerFast"}, RobertaTokenizer),
        ("gpt2", {"eos_token": "<|endoftext|>"}, GPT2Tokenizer),
        ("roberta", {"eos_token": "</s>"}, RobertaTokenizer),
    ],
)
def test_gpt2_and_roberta_are_told_apart(
    kind: str,
    settings: dict[str, str],
    expected: type[object],
    vocabularies: dict[str, Path],
    tmp_path: Path,
) -> None:
    copy(vocabularies[kind], tmp_path, "vocab.json", "merges.txt")
    write_json(tmp_path / "tokenizer_config.json", settings)
    assert type(AutoTokenizer.from_pretrained(tmp_path)) is expected


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelFolderMissing):
        AutoTokenizer.from_pretrained(tmp_path / "absent")
    with pytest.raises(ModelMissing, match=r"vocabulary \(spiece\.model"):
        AutoTokenizer.from_pretrained(tmp_path)
    (tmp_path / "vocab.json").write_text('{"a": 0}')
    with pytest.raises(ModelMissing, match=r"merges\.txt is missing"):
        AutoTokenizer.from_pretrained(tmp_path)
    for wanted, name in (
        (BertGenerationTokenizer, "spiece.model"),
        (BertTokenizer, "vocab.txt"),
        (XLMRobertaTokenizer, "sentencepiece.bpe.model"),
        (PreTrainedTokenizerFast, "tokenizer.json"),
    ):
        with pytest.raises(ModelMissing, match=f"{name} is missing"):
            wanted.from_pretrained(tmp_path)


def test_source_and_target_may_have_tokenizers_of_different_kinds(
    vocabularies: dict[str, Path],
) -> None:
    source = AutoTokenizer.from_pretrained(vocabularies["bert uncased"])
    target = AutoTokenizer.from_pretrained(vocabularies["gpt2"])
    target.pad_token = target.eos_token
    labels = target(["A short summary.", "Short."], padding=True, return_tensors="pt").input_ids
    assert (
        labels.shape[0] == source(["A", "B"], padding=True, return_tensors="pt").input_ids.shape[0]
    )
    assert target.pad_token_id == target.eos_token_id
