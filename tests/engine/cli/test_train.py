"""`brevity train` as users run it: in a process of its own."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from engine.cli.process import main
from engine.cli.train_parser import parse_train
from tests.engine.cli.running import REAL, run, start
from tests.engine.seq2seq.training.tiny import make_tiny_model, write_pairs


@pytest.fixture(scope="module")
def tiny_model(tmp_path_factory: pytest.TempPathFactory, embedded_model_folder: Path) -> Path:
    return make_tiny_model(tmp_path_factory.mktemp("tiny") / "model", embedded_model_folder)


def words(model: Path, pairs: Path, out: Path, *more: str) -> list[str]:
    files = ["--from", str(model), "--pairs", str(pairs), "--out", str(out)]
    return ["train", *files, "--threads", "1", "--tokens-per-batch", "400", *more]


def test_a_training_ends_with_a_model_that_the_other_commands_take(
    tiny_model: Path, tmp_path: Path
) -> None:
    pairs = write_pairs(tmp_path / "pairs.jsonl", 60)
    with pairs.open("a") as file:
        file.write("no pair\n" + json.dumps({"task": "fuse", "source": "a " * 99, "target": "a"}))
    dev = write_pairs(tmp_path / "dev.jsonl", 8, seed=1)
    out = tmp_path / "out"
    more = ["--dev", str(dev), "--steps", "4", "--skip-bad-lines", "--mixture", "fuse=0.5"]
    done = run(REAL, *words(tiny_model, pairs, out, *more))
    assert done.returncode == 0, done.stderr
    assert "1 lines of" in done.stderr
    assert "1 sources longer than the model's positions are shortened" in done.stderr
    assert "step 4: development loss" in done.stderr
    assert done.stdout == ""
    names = {path.name for path in out.iterdir()}
    assert names == {"best", "last", "curve.svg", "log.jsonl", "resume.safetensors"}
    given = tmp_path / "given.txt"
    given.write_text("It was. It is.")
    assert main(["fuse", str(given), "--model", str(out / "best"), "--max-tokens", "4"]) == 0


@pytest.mark.full
def test_an_interrupt_ends_behind_the_step_and_resume_goes_on(
    tiny_model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pairs = write_pairs(tmp_path / "pairs.jsonl", 60)
    asked = words(tiny_model, pairs, tmp_path / "out", "--steps", "400", "--json")
    process = start(REAL, *asked)
    assert process.stdout is not None
    for _ in range(4):
        process.stdout.readline()
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"ending behind this step" in errors
    ended = json.loads(output.splitlines()[-1])
    assert (ended["event"], ended["complete"]) == ("ended", False)
    more = ["--steps", str(ended["step"] + 2), "--json", "--resume"]
    assert main([*asked[:-3], *more]) == 0
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    steps = [event["step"] for event in events if event["event"] == "updated"]
    assert steps == [ended["step"] + 1, ended["step"] + 2]


def test_failures_are_one_line_and_a_status(
    tiny_model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pairs = write_pairs(tmp_path / "pairs.jsonl", 4)
    full = tmp_path / "full"
    full.mkdir()
    (full / "notes.txt").write_text("mine")
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{}\n")
    for more, status, said in (
        (words(tiny_model, pairs, full), 1, "already holds other files"),
        (words(tiny_model, pairs, tmp_path / "no", "--resume"), 1, "no training in"),
        (words(tiny_model, bad, tmp_path / "no"), 1, "Line 1 of bad.jsonl is no pair"),
        (words(tiny_model, pairs, tmp_path / "no", "--rate", "7"), 2, "rate can't be 7"),
    ):
        assert main(more) == status
        told = capsys.readouterr()
        assert told.out == ""
        assert said in told.err
        assert len(told.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--pairs", "p", "--out", "o"], "--from what to train"),
        (["--from", "m", "--out", "o"], "--pairs"),
        (["--from", "m", "--pairs", "", "--out", "o"], "behind --pairs is empty"),
        (["--from", "m", "--pairs", "p", "--out", "o", "--steps", "1_0"], "not a whole number"),
        (
            ["--from", "m", "--pairs", "p", "--out", "o", "--steps", "1", "--minutes", "2"],
            "minutes",
        ),
        (["--from", "m", "--pairs", "p", "--out", "o", "--mixture", "fuse"], "as in fuse=0.5"),
        (["--from", "m", "--pairs", "p", "--out", "o", "--stage", "x"], "one of a --recipe"),
        (["--from", "m", "--pairs", "p", "--out", "o", "--score"], "behind --dev"),
    ],
)
def test_wrong_usage_is_one_line(
    given: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        parse_train(given)
    assert caught.value.code == 2
    line = capsys.readouterr().err
    assert said in line
    assert line.count("\n") == 1


def test_only_what_was_given_replaces_the_defaults() -> None:
    found = parse_train(
        ["--from", "m", "--pairs", "p", "--out", "o", "--rate", "1e-3", "--mixture", "fuse=0.5"]
    )
    assert found.options == {"rate": 1e-3, "mixture": {"fuse": 0.5}}
    assert (found.threads, found.dtype, found.resume) == (None, "float32", False)
