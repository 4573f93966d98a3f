"""Hostile vocabularies: each works or is refused with the reason, soon and in little memory.

They are tried in a child process, in which a crash of native code would be seen as one.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from engine.resources import resource
from tests.engine.seq2seq.tokenizers import hostile, piece_protos
from tests.engine.seq2seq.tokenizers.vocabularies import write_json
from tests.untraced import untraced_environment

SECONDS = 2.0
MEGABYTES = 500
ROOT = Path(__file__).parents[4]
# Odd, but nothing is wrong with them.
SOUND_ENOUGH = {
    "unigram: control ids", "bpe: control ids", "unigram: nested pieces", "bpe: nested pieces",
    "unigram: enormous scores", "bpe: enormous scores", "bpe: only unknown", "vocab.txt duplicates",
    "vocab.json empty piece", "vocab.json special tokens missing", "merges.txt special result",
    "tokenizer.json sound", "tokenizer.json padding", "tokenizer.json truncation",
    "tokenizer.json bpe", "config token flags", "config length nan", "config length infinite",
    "config length negative", "config length text", "config class",
    "config added over pieces",
}  # fmt: skip
# XLM-R's core, which is not SentencePiece, makes nothing of byte pieces and what they need.
SOUND_FOR_XLM_R = {
    "xlm-r unigram: bytes missing", "xlm-r unigram: bytes without fallback",
    "xlm-r unigram: control ids", "xlm-r unigram: enormous scores",
    "xlm-r unigram: nested pieces", "xlm-r unigram: odd bytes", "xlm-r unigram: only unknown",
}  # fmt: skip


def run_child(*arguments: str | Path) -> list[dict[str, Any]]:
    """The outcomes that the child tells; fails the test where the child ended before its time."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.engine.seq2seq.tokenizers.hostile_child", *arguments],
        cwd=ROOT,
        env={**untraced_environment(), "RUST_BACKTRACE": "0"},
        capture_output=True,
        text=True,
        timeout=1200,
        check=False,
    )
    lines = run.stdout.splitlines()
    assert run.returncode == 0, f"{lines[-1:]}: {run.returncode}\n{run.stderr[-2000:]}"
    start, *outcomes = [json.loads(line) for line in lines if line.startswith("{")]
    for outcome in outcomes:
        assert outcome["seconds"] < SECONDS, outcome
        assert outcome["peak"] - start["peak"] < MEGABYTES, outcome
    return outcomes


@pytest.mark.full
def test_every_hostile_vocabulary_works_or_is_refused(tmp_path: Path) -> None:
    names = set()
    for name, files in hostile.folders():
        assert name not in names
        names.add(name)
        folder = tmp_path / name
        folder.mkdir()
        for file, data in files.items():
            (folder / file).write_bytes(data)
    outcomes = {outcome["name"]: outcome["outcome"] for outcome in run_child(tmp_path, "cases")}
    assert set(outcomes) == names
    working = {name for name, outcome in outcomes.items() if outcome == "works"}
    assert working == SOUND_ENOUGH | SOUND_FOR_XLM_R
    assert outcomes["no merges"] == "ModelMissing"


def sound_files(root: Path, vocabularies: dict[str, Path]) -> list[str]:
    """What is mutated: SentencePiece models, trained and written by hand, and the other kinds."""
    files = [resource("models", "brevity-small", "spiece.model")]
    for number in (piece_protos.UNIGRAM, piece_protos.BPE):
        folder = root / f"small-{number}"
        folder.mkdir()
        files.append(folder / "spiece.model")
        files[-1].write_bytes(piece_protos.proto(model_type=number))
    for kind, name in (
        ("bert generation", "spiece.model"),
        ("xlm-r", "sentencepiece.bpe.model"),
        ("bert cased", "vocab.txt"),
        ("bert uncased json", "tokenizer.json"),
        ("roberta json", "tokenizer.json"),
    ):
        files.append(vocabularies[kind] / name)
    return [str(file) for file in files]


def test_mutated_vocabularies_work_or_are_refused(
    tmp_path: Path, vocabularies: dict[str, Path]
) -> None:
    _mutate(tmp_path, vocabularies, 0, 300)


@pytest.mark.full
@pytest.mark.timeout(1200)
def test_three_thousand_mutated_vocabularies_work_or_are_refused(
    tmp_path: Path, vocabularies: dict[str, Path]
) -> None:
    _mutate(tmp_path, vocabularies, 300, 3300)


def _mutate(root: Path, vocabularies: dict[str, Path], first: int, last: int) -> None:
    work = root / "work"
    work.mkdir()
    files = sound_files(root, vocabularies)
    outcomes = run_child(work, "mutate", str(first), str(last), *files)
    assert len(outcomes) == last - first
    ends = {outcome["outcome"] for outcome in outcomes}
    assert ends == {"works", "ModelDamaged"}


def test_an_unreadable_setting_names_its_file(tmp_path: Path) -> None:
    from engine.errors import ModelDamaged
    from engine.seq2seq.tokenizers import AutoTokenizer

    (tmp_path / "spiece.model").write_bytes(piece_protos.proto())
    write_json(tmp_path / "tokenizer_config.json", {"sp_model_kwargs": {"model_file": "/x"}})
    with pytest.raises(ModelDamaged, match=r"tokenizer_config\.json: sp_model_kwargs has no"):
        AutoTokenizer.from_pretrained(tmp_path)
