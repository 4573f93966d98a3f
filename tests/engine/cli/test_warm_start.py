"""`brevity warm-start`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from engine.cli.process import main as brevity
from engine.seq2seq import BertConfig, EncoderDecoderModel, Stack, load_model
from tests.engine.seq2seq.tokenizers.vocabularies import SENTENCES, make_vocabularies


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_vocabularies(tmp_path_factory.mktemp("vocabularies"))["bert uncased"]
    lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    sizes = {"hidden_size": 32, "num_attention_heads": 4, "intermediate_size": 64}
    torch.manual_seed(0)
    Stack(BertConfig(vocab_size=len(lines), num_hidden_layers=3, **sizes)).save_pretrained(folder)
    return folder


def warm_start(*words: str | Path) -> int:
    return brevity(["warm-start", *map(str, words)])


def test_a_pair_is_made_and_described(
    checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "made"
    status = warm_start(
        "--encoder", checkpoint, "--out", out, "--share", "--layers", "0,2",
        "--cross-attention", "self-attention",
    )  # fmt: skip
    told = capsys.readouterr()
    assert (status, told.err) == (0, "")
    assert told.out.startswith(f"{out}: bert to bert, 2+2 layers, shared, ")
    assert f"brevity train --from {out}" in told.out
    model = EncoderDecoderModel.from_pretrained(out)
    assert model.config.tie_encoder_decoder
    assert load_model(out, "cpu", "float32").tokenizer.piece_id("[CLS]") is not None


def test_a_vocabulary_is_trained_on_files_or_taken_from_one(
    checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = tmp_path / "texts.txt"
    texts.write_text("\n".join(SENTENCES * 20), encoding="utf-8")
    trained, taken = tmp_path / "trained", tmp_path / "taken"
    base = ("--encoder", checkpoint, "--decoder", checkpoint)
    size = ("--train-vocabulary", texts, "--vocabulary-size", "420")
    assert warm_start(*base, "--out", trained, *size) == 0
    assert "training a vocabulary of 420 pieces" in capsys.readouterr().err
    vocabulary = trained / "spiece.model"
    assert warm_start(*base, "--out", taken, "--vocabulary", vocabulary) == 0
    assert "bert-generation to bert-generation" in capsys.readouterr().out
    assert (taken / "spiece.model").read_bytes() == vocabulary.read_bytes()
    model = load_model(taken, "cpu", "float32")
    assert model.tokenizer.piece_id("<fuse>") == 5
    assert model.model.config.start_token_id == 2


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--out", "x"], "required: --encoder"),
        (["--encoder", "a"], "required: --out"),
        (["--encoder", "a", "--out", ""], "--out is empty"),
        (["--encoder", "a", "--out", "x", "--layers", "0,-1"], "no list of layers"),
        (["--encoder", "a", "--decoder", "b", "--out", "x", "--share"], "--share takes one"),
        (["--encoder", "a", "--out", "x", "--vocabulary-size", "9"], "needs --train-vocabulary"),
        (["--encoder", "a", "--out", "x", "--vocabulary", "v", "--train-vocabulary", "t"],
         "not allowed with"),
        (["--encoder", "a", "--out", "x", "--cross-attention", "none"], "invalid choice"),
    ],
)  # fmt: skip
def test_wrong_usage_is_told_in_one_line(
    words: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert warm_start(*words) == 2
    told = capsys.readouterr().err
    assert reason in told
    assert told.count("\n") == 1


def test_what_fails_is_told_in_a_sentence_and_leaves_nothing(
    checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "made"
    for words, status, reason in (
        (["--encoder", "owner/gone"], 1, "hf download owner/gone"),
        (["--encoder", tmp_path / "gone"], 1, "There is no model folder"),
        (["--encoder", checkpoint, "--layers", "7"], 2, "layers can't be 7. It takes 0 to 2."),
        (["--encoder", checkpoint, "--vocabulary", "gone.model"], 1, "gone.model"),
        (["--encoder", checkpoint, "--vocabulary", checkpoint / "vocab.txt"], 1,
         "vocab.txt is no SentencePiece vocabulary"),
        (["--encoder", checkpoint, "--train-vocabulary", "gone.txt"], 1, "gone.txt"),
        (["--encoder", checkpoint, "--train-vocabulary", checkpoint / "config.json"], 1,
         "Give more text"),
    ):  # fmt: skip
        assert warm_start(*words, "--out", out) == status
        told = capsys.readouterr()
        assert reason in told.err
        assert told.out == ""
        assert not out.exists()
    out.mkdir()
    (out / "mine.txt").write_text("mine")
    assert warm_start("--encoder", checkpoint, "--out", out) == 1
    assert "is not empty" in capsys.readouterr().err
    assert [path.name for path in out.iterdir()] == ["mine.txt"]


def test_a_pair_is_not_begun_with_again(
    checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pair = tmp_path / "pair"
    assert warm_start("--encoder", checkpoint, "--out", pair) == 0
    capsys.readouterr()
    for words, reason in (
        (("--encoder", pair), f"{pair} (encoder-decoder) is no encoder."),
        (("--encoder", checkpoint, "--decoder", pair), f"{pair} (encoder-decoder) is no decoder."),
    ):
        assert warm_start(*words, "--out", tmp_path / "made") == 1
        assert reason in capsys.readouterr().err


@pytest.mark.parametrize("out", [".", "..", "/"])
def test_a_folder_without_a_name_of_its_own_is_no_place_for_a_model(
    out: str,
    checkpoint: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    assert warm_start("--encoder", checkpoint, "--out", out) == 2
    assert "the name of a new folder" in capsys.readouterr().err


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert warm_start("--help") == 0
    told = capsys.readouterr().out
    options = (
        "--encoder --decoder --out --share --layers --decoder-layers --cross-attention"
        " --vocabulary --train-vocabulary --vocabulary-size --seed"
    )
    for option in options.split():
        assert f"{option} " in told or f"{option}\n" in told
