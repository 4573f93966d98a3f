"""Training a vocabulary, and reading the texts for it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from engine.errors import (
    FileIsFolder,
    FileMissing,
    FileNotText,
    FileUnreadable,
    OptionInvalid,
    VocabularyUntrained,
)
from engine.seq2seq import BertGenerationTokenizer
from engine.seq2seq.tokenizers.piece_model import PieceType, read_piece_model
from engine.seq2seq.tokenizers.wire_format import fields
from engine.seq2seq.warm_start import VocabularySettings, read_texts, train_vocabulary

SMALL = VocabularySettings(size=420, sentences=1000)
_TRAINER_SPEC, _NORMALIZER_SPEC = 2, 3
# In sentencepiece_model.proto: where the texts were, and how many threads and texts there were.
_OF_THE_RUN = {1, 2, 4, 11, 16, 50, 51}


def test_the_first_ids_are_those_of_the_embedded_model(
    texts: list[str], tmp_path: Path, embedded_model_folder: Path
) -> None:
    path = tmp_path / "spiece.model"
    train_vocabulary(texts, SMALL, path)
    ours = read_piece_model(path.read_bytes())
    theirs = read_piece_model((embedded_model_folder / "spiece.model").read_bytes())
    assert ours.pieces[:266] == theirs.pieces[:266]  # specials, tasks and bytes
    assert ours.types[:266] == theirs.types[:266]
    assert set(ours.types[266:]) == {PieceType.NORMAL}
    assert len(ours.pieces) == 420


def test_it_is_trained_with_the_options_of_the_embedded_model(
    texts: list[str], tmp_path: Path, embedded_model_folder: Path
) -> None:
    path = tmp_path / "spiece.model"
    train_vocabulary(texts, VocabularySettings(size=420), path)
    ours, theirs = (
        options(model.read_bytes()) for model in (path, embedded_model_folder / "spiece.model")
    )
    assert ours == theirs


def options(proto: bytes) -> list[tuple[int, int | bytes]]:
    """The settings that SentencePiece writes into a model."""
    found = []
    for number, value in fields(proto):
        if number in (_TRAINER_SPEC, _NORMALIZER_SPEC):
            assert isinstance(value, bytes)
            found += [
                (number * 100 + inner, content)
                for inner, content in fields(value)
                if number == _NORMALIZER_SPEC or inner not in _OF_THE_RUN
            ]
    return found


def test_case_is_kept_digits_stand_alone_and_nothing_is_unknown(
    texts: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "spiece.model"
    train_vocabulary(texts, SMALL, path)
    tokenizer = BertGenerationTokenizer(path)
    assert tokenizer.encode_as_data("The") != tokenizer.encode_as_data("the")
    pieces = tokenizer.convert_ids_to_tokens(tokenizer.encode_as_data("in 1911"))
    assert "".join(pieces[-4:]) == "1911"
    text = "ᚠᛇ🦆 and <fuse>"
    ids = tokenizer.encode_as_data(text)
    assert tokenizer.unk_token_id not in ids
    assert not set(ids) & tokenizer.control_ids
    assert tokenizer.decode(ids) == text


def test_the_same_texts_give_the_same_vocabulary(texts: list[str], tmp_path: Path) -> None:
    few = VocabularySettings(size=400, sentences=101)  # so that chance chooses among them
    for name in ("one", "two"):
        train_vocabulary([f"{text} {n}" for n, text in enumerate(texts)], few, tmp_path / name)
    one, two = (read_piece_model((tmp_path / name).read_bytes()) for name in ("one", "two"))
    assert one.pieces == two.pieces


def test_texts_of_any_length_count(texts: list[str], tmp_path: Path) -> None:
    as_lines, at_once = tmp_path / "lines.model", tmp_path / "once.model"
    train_vocabulary(texts, SMALL, as_lines)
    train_vocabulary([" ".join(texts * 3)], SMALL, at_once)
    written = read_piece_model(as_lines.read_bytes()).pieces
    assert len(set(written) & set(read_piece_model(at_once.read_bytes()).pieces)) > 400


def test_half_a_character_is_no_obstacle(texts: list[str], tmp_path: Path) -> None:
    train_vocabulary([*texts, "half \ud83d of a face"], SMALL, tmp_path / "spiece.model")
    assert len(read_piece_model((tmp_path / "spiece.model").read_bytes()).pieces) == 420


def test_no_text_at_all_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(VocabularyUntrained, match="there is no text in them"):
        train_vocabulary(["", " "], SMALL, tmp_path / "spiece.model")


@pytest.mark.parametrize("texts", [[], ["Too little text."]])
def test_too_little_text_is_told_of(texts: list[str], tmp_path: Path) -> None:
    with pytest.raises(VocabularyUntrained) as caught:
        train_vocabulary(texts, VocabularySettings(), tmp_path / "spiece.model")
    assert "Give more text" in str(caught.value)
    assert ".cc(" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "changes",
    [{"size": 100}, {"task_pieces": ("<fuse>", "<fuse>")}, {"task_pieces": ("<s>",)},
     {"task_pieces": ("two words",)}, {"character_coverage": 1.5}, {"sentences": 1}],
)  # fmt: skip
def test_settings_out_of_their_range_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(OptionInvalid):
        VocabularySettings(**changes)  # type: ignore[arg-type]


# ---------------------------------------------------------------- texts


def test_texts_come_of_lines_and_of_pairs_packed_or_not(tmp_path: Path) -> None:
    rows = [
        json.dumps({"task": "fuse", "source": "One.\nTwo.", "target": "One and two."}),
        "no pair at all",
        json.dumps(["a list"]),
        json.dumps({"source": "Alone.", "target": None}),
    ]
    (tmp_path / "a.txt").write_text("First line\n\n  second line \n", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text("\n".join(rows), encoding="utf-8")
    with gzip.open(tmp_path / "c.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(rows[0])
    pair = ["One. Two.", "One and two."]
    assert list(read_texts([tmp_path / "a.txt"])) == ["First line", "second line"]
    assert list(read_texts([tmp_path / "b.jsonl"])) == [*pair, "Alone."]
    assert list(read_texts([tmp_path / "c.jsonl.gz"])) == pair


def test_texts_that_can_not_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "binary.txt").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "cut.txt.gz").write_bytes(gzip.compress(b"a long text " * 99)[:-9])
    (tmp_path / "none.txt.gz").write_bytes(b"not packed")
    for name, error in {
        "gone.txt": FileMissing,
        "": FileIsFolder,
        "binary.txt": FileNotText,
        "cut.txt.gz": FileUnreadable,
        "none.txt.gz": FileUnreadable,
    }.items():
        with pytest.raises(error):
            list(read_texts([tmp_path / name]))
