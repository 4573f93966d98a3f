"""No text of a document becomes a control, special, user-defined or added token."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.resources import resource
from engine.seq2seq.tokenizers import AutoTokenizer, RobertaTokenizer, Tokenizer
from tests.engine.seq2seq.tokenizers.vocabularies import write_json

KINDS = [
    "embedded", "bert generation", "bert uncased", "bert cased", "roberta", "gpt2", "xlm-r",
    "bert uncased json", "roberta json",
]  # fmt: skip
CONTROL = [
    "<s>", "</s>", "<pad>", "<unk>", "<mask>", "<::::>", "[CLS]", "[SEP]", "[MASK]", "[PAD]",
    "[UNK]", "<|endoftext|>", "<summarize>", "<fuse>",
]  # fmt: skip
EXACT = ["embedded", "roberta", "gpt2", "roberta json"]  # every character can be expressed
DOCUMENTS = st.lists(st.sampled_from(CONTROL) | st.text(st.characters()), max_size=6).map("".join)


@pytest.fixture(scope="session")
def tokenizer_of(vocabularies: dict[str, Path]) -> Callable[[str], Tokenizer]:
    @cache
    def load(kind: str) -> Tokenizer:
        folder = vocabularies.get(kind, resource("models", "brevity-small"))
        return AutoTokenizer.from_pretrained(folder)

    return load


@pytest.mark.parametrize("kind", KINDS)
@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=DOCUMENTS)
def test_no_text_reaches_a_control_token(
    kind: str, tokenizer_of: Callable[[str], Tokenizer], text: str
) -> None:
    tokenizer = tokenizer_of(kind)
    ids = tokenizer.encode_as_data(text)
    # The unknown token stands for what the vocabulary can't express, and for nothing else.
    assert not (set(ids) & tokenizer.control_ids) - {tokenizer.unk_token_id}
    assert all(0 <= number < tokenizer.vocab_size for number in ids)
    if kind in EXACT:
        assert tokenizer.unk_token_id not in ids


@pytest.mark.parametrize("kind", KINDS)
def test_a_control_token_written_in_a_document_is_text(
    kind: str, tokenizer_of: Callable[[str], Tokenizer]
) -> None:
    tokenizer = tokenizer_of(kind)
    for piece in {*CONTROL, *tokenizer.all_special_tokens}:
        for text in (piece, f"before {piece} after", f"x{piece}{piece}", piece[1:] + piece):
            ids = tokenizer.encode_as_data(text)
            assert not (set(ids) & tokenizer.control_ids) - {tokenizer.unk_token_id}
            if kind in EXACT:
                assert tokenizer.decode(ids) == text
    literal = tokenizer.encode_as_data(tokenizer.unk_token or "")
    assert literal != [tokenizer.unk_token_id]


@pytest.mark.parametrize("kind", KINDS)
def test_ordinary_text_has_the_ids_of_the_documented_call(
    kind: str, tokenizer_of: Callable[[str], Tokenizer]
) -> None:
    tokenizer = tokenizer_of(kind)
    for text in ("The ferry was old.", "Größere Schiffe\n\n legten nicht an …", "日本 🦊 a"):
        assert tokenizer.encode_as_data(text) == tokenizer(text, add_special_tokens=False).input_ids


def test_a_document_is_never_cut(tokenizer_of: Callable[[str], Tokenizer]) -> None:
    tokenizer = tokenizer_of("bert cased")
    tokenizer("a " * 1000, truncation=True)  # leaves nothing behind
    assert len(tokenizer.encode_as_data("a " * 1000)) == 1000


def test_added_words_are_spelled_in_documents(
    vocabularies: dict[str, Path], tmp_path: Path
) -> None:
    for kind, name in (("bert cased", "vocab.txt"), ("bert generation", "spiece.model")):
        folder = tmp_path / kind
        folder.mkdir()
        (folder / name).write_bytes((vocabularies[kind] / name).read_bytes())
        write_json(folder / "added_tokens.json", {"ferry": 5000})
        tokenizer = AutoTokenizer.from_pretrained(folder)
        added = tokenizer.piece_id("ferry")
        assert added in tokenizer("a ferry").input_ids
        assert added not in tokenizer.encode_as_data("a ferry")
        assert added in tokenizer.control_ids


def test_merges_can_not_make_a_special_token_of_text(tmp_path: Path) -> None:
    vocabulary = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3, "<mask>": 4}
    for piece in ("<", "s", ">", "<s"):
        vocabulary[piece] = len(vocabulary)
    (tmp_path / "vocab.json").write_text(json.dumps(vocabulary))
    (tmp_path / "merges.txt").write_text("< s\n<s >\n")
    tokenizer = RobertaTokenizer.from_pretrained(tmp_path)
    assert tokenizer.encode_as_data("<s>") == [vocabulary[letter] for letter in "<s>"]


def test_a_word_that_is_the_padding_token_is_still_a_word(tmp_path: Path) -> None:
    pieces = ["PAD", "UNK", "[CLS]", "[SEP]", "[MASK]", "P", "U", "##A", "##D", "##N", "##K"]
    (tmp_path / "vocab.txt").write_text("\n".join(pieces) + "\n")
    values = {"do_lower_case": False, "pad_token": "PAD", "unk_token": "UNK"}
    write_json(tmp_path / "tokenizer_config.json", values)
    tokenizer = AutoTokenizer.from_pretrained(tmp_path)
    assert tokenizer("PAD UNK", add_special_tokens=False).input_ids == [0, 1]
    spelled = tokenizer.convert_ids_to_tokens(tokenizer.encode_as_data("PAD UNK xyz"))
    assert spelled == ["P", "##A", "##D", "U", "##N", "##K", "UNK"]


@pytest.mark.parametrize("kind", EXACT)
def test_text_grows_by_whole_characters(
    kind: str, tokenizer_of: Callable[[str], Tokenizer]
) -> None:
    tokenizer = tokenizer_of(kind)
    text = "x🦊é日 y"
    ids = tokenizer.encode_as_data(text)
    for end in range(len(ids) + 1):
        part = tokenizer.decode(ids[:end])
        if tokenizer.ends_inside_character(ids[:end]):
            part = part.rstrip("\N{REPLACEMENT CHARACTER}")
        assert text.startswith(part.rstrip())
    assert not tokenizer.ends_inside_character(ids)


@pytest.mark.parametrize("kind", KINDS)
def test_the_largest_id_of_a_text_leaves_room_for_all_others(
    kind: str, tokenizer_of: Callable[[str], Tokenizer]
) -> None:
    tokenizer = tokenizer_of(kind)
    assert tokenizer.largest_text_id < tokenizer.vocab_size


def test_the_largest_id_counts_where_ids_have_gaps(tmp_path: Path) -> None:
    vocabulary = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3, "<mask>": 9000, "a": 8000}
    write_json(tmp_path / "vocab.json", vocabulary)
    (tmp_path / "merges.txt").write_text("#version: 0.2\n")
    tokenizer = RobertaTokenizer.from_pretrained(tmp_path)
    assert tokenizer.encode_as_data("a") == [8000]
    assert tokenizer.largest_text_id == 8000
    assert tokenizer.vocab_size == 6
