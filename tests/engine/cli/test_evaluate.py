"""`brevity evaluate` with the embedded model: tables, JSON, comparisons, and what is wrong."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from engine.cli import main
from engine.cli.evaluate_parser import EvaluateInvocation, parse_evaluate
from engine.seq2seq import BertConfig, Stack
from engine.seq2seq.warm_start import WarmStartPlan, make_warm_start
from tests.engine.cli.running import REAL, run
from tests.engine.cli.terminal import Terminal, cursor_is_shown, screen
from tests.engine.seq2seq.tokenizers.vocabularies import make_vocabularies

PAIRS = [
    ("fuse", "The ferry was old. It was withdrawn.", "The ferry was old, and it was withdrawn."),
    ("split", "It rained, and the match ended.", "It rained. The match ended."),
    ("fuse", "She sang. He danced.", "She sang, and he danced."),
]
QUICK = ("--max-tokens", "12", "--device", "cpu", "--precision", "float32")


def write_pairs(path: Path, pairs: list[tuple[str, str, str]]) -> Path:
    names = ("task", "source", "target")
    lines = [json.dumps(dict(zip(names, pair, strict=True))) for pair in pairs]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    return write_pairs(tmp_path / "pairs.jsonl", PAIRS)


def evaluate(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    status = main(["evaluate", *map(str, words), *QUICK])
    return (status, *capsys.readouterr())


def evaluate_to_json(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    status, out, err = evaluate(capsys, *words, "--json")
    assert (status, err) == (0, "")
    found: dict[str, Any] = json.loads(out)
    return found


def test_each_task_has_a_table_with_the_model_and_what_takes_no_model(
    pairs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = evaluate(capsys, "--pairs", pairs)
    assert (status, err) == (0, "")
    *tables, last = filter(None, out.splitlines())
    assert [line.split("  ")[0] for line in tables] == [
        "fuse, 2 pairs", "brevity-small", "copy of the input", "first sentence",
        "split, 1 pairs", "brevity-small", "copy of the input", "first sentence",
    ]  # fmt: skip
    assert last.startswith("brevity-small: float32 on cpu, ")
    assert max(map(len, out.splitlines())) <= 100


def test_json_holds_the_same_scores_and_outputs_go_to_a_file(
    pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = evaluate_to_json(capsys, "--pairs", pairs, "--outputs", tmp_path / "out.jsonl")
    fuse = found["tasks"]["fuse"]
    assert fuse["pairs"] == fuse["scores"]["first sentence"]["pairs"] == 2
    assert fuse["scores"]["copy of the input"]["copied"] == 100
    assert list(found["tasks"]) == ["fuse", "split"]
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    outputs = [json.loads(line) for line in lines]
    assert [(line["task"], line["source"], line["target"]) for line in outputs] == PAIRS
    exact = [line["output"] == line["target"] for line in outputs if line["task"] == "fuse"]
    assert fuse["scores"]["brevity-small"]["exact"] == 100 * sum(exact) / 2


def test_the_same_model_is_no_better_than_itself(
    pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "out.jsonl"
    assert evaluate(capsys, "--pairs", pairs, "--outputs", kept)[0] == 0
    found = evaluate_to_json(capsys, "--pairs", pairs, "--against", kept)
    against = found["tasks"]["fuse"]["against"]
    assert against["sari"] == {"mean": 0, "low": 0, "high": 0}
    status, out, _ = evaluate(capsys, "--pairs", pairs, "--against", kept, "--limit", "1")
    assert status == 0
    assert out.count("(may be chance)") == 10


def test_a_difference_from_other_outputs_is_found(
    pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "out.jsonl"
    names = ("task", "source", "target", "output")
    lines = [dict(zip(names, (*pair, "Nothing."), strict=True)) for pair in PAIRS]
    kept.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    against = evaluate_to_json(capsys, "--pairs", pairs, "--against", kept)["tasks"]
    assert against["fuse"]["against"]["rouge_1"]["low"] > 0


def test_a_bad_line_is_named_and_may_be_left_out(
    pairs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pairs.open("a", encoding="utf-8") as file:
        file.write('{"task": "fuse", "source": " ", "target": "x"}\n')
    status, out, err = evaluate(capsys, "--pairs", pairs)
    assert (status, out) == (1, "")
    assert "Line 4 of pairs.jsonl" in err
    status, out, err = evaluate(capsys, "--pairs", pairs, "--skip-bad-lines", "--limit", "1")
    assert status == 0
    assert "Line 4 of pairs.jsonl" in err
    assert "fuse, 1 pairs" in out


def test_tasks_that_the_model_does_not_do_are_left_out_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_pairs(tmp_path / "p.jsonl", [("translate", "Ja.", "Yes."), PAIRS[2]])
    status, out, err = evaluate(capsys, "--pairs", file)
    assert status == 0
    assert err == "brevity: brevity-small does not do translate: left out.\n"
    assert "fuse, 1 pairs" in out
    status, out, err = evaluate(capsys, "--pairs", file, "--tasks", "translate")
    assert (status, out) == (2, "")
    assert "does not do the task translate" in err
    assert evaluate(capsys, "--pairs", file, "--tasks", "split")[0] == 1


def test_pairs_of_a_task_that_nobody_knows_are_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_pairs(tmp_path / "pairs.jsonl", [*PAIRS[:1], ("sing", "It rained.", "La.")])
    status, out, err = evaluate(capsys, "--pairs", path)
    assert status == 0
    assert err == "brevity: brevity-small does not do sing: left out.\n"
    assert out.startswith("fuse, 1 pairs")
    assert evaluate(capsys, "--pairs", write_pairs(path, [("sing", "It rained.", "La.")]))[0] == 2


def test_a_model_without_task_pieces_is_scored_on_what_it_was_trained_for(
    pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_vocabularies(tmp_path / "vocabularies")["bert uncased"]
    pieces = len((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
    sizes = {"hidden_size": 16, "num_attention_heads": 2, "intermediate_size": 32}
    Stack(BertConfig(vocab_size=pieces, num_hidden_layers=1, **sizes)).save_pretrained(folder)
    trained = tmp_path / "trained"
    make_warm_start(folder, folder, trained, WarmStartPlan(share=True))
    found = evaluate_to_json(capsys, "--model", trained, "--pairs", pairs)
    assert list(found["tasks"]) == ["fuse", "split"]
    assert found["tasks"]["fuse"]["tokens"] > 0


def test_a_table_of_pairs_needs_its_task_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "pairs.csv"
    file.write_text("source,target\nShe sang. He danced.,They did.\n", encoding="utf-8")
    assert evaluate(capsys, "--pairs", file)[0] == 1
    found = evaluate_to_json(capsys, "--pairs", file, "--task", "fuse")
    assert found["tasks"]["fuse"]["pairs"] == 1


def test_files_that_cannot_be_used_are_told_before_the_outputs_are_made(
    pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text("[]\n", encoding="utf-8")
    few = tmp_path / "few.jsonl"
    few.write_text(
        json.dumps({"task": "a", "source": "b", "target": "c", "output": "d"}), encoding="utf-8"
    )
    for words, reason in (
        (("--pairs", tmp_path / "none.jsonl"), "none.jsonl"),
        (("--pairs", pairs, "--against", tmp_path / "none"), "no such file"),
        (("--pairs", pairs, "--against", other), "line 1 holds no output"),
        (("--pairs", pairs, "--against", few), "it lacks 3 of the 3 pairs"),
        (("--pairs", pairs, "--outputs", tmp_path), "is a directory"),
        (("--pairs", pairs, "--model", tmp_path / "none"), "There is no model folder"),
    ):
        status, out, err = evaluate(capsys, *words)
        assert (status, out) == (1, "")
        assert reason in err
        assert err.count("\n") == 1


def test_without_its_libraries_the_command_that_installs_them_is_named(
    pairs: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sacrebleu", None)
    status, out, err = evaluate(capsys, "--pairs", pairs)
    assert (status, out) == (1, "")
    assert "Scores need sacrebleu," in err
    assert '-m pip install "rouge-score>=0.1.2" "sacrebleu>=2.6"' in err


@pytest.mark.parametrize(
    "words",
    ["", "--pairs", "--pairs=", "--pairs a --limit 0", "--pairs a --tasks fuse,sing",
     "--pairs a --precision int4", "--pairs a b", "--pairs a --lim 3", "--pairs a --task x",
     "--pairs a --outputs ./a", "--pairs a --against b --outputs x/../b"],
)  # fmt: skip
def test_wrong_usage_is_one_line_and_status_2(
    words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", *words.split()]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("brevity evaluate: ")
    assert err.count("\n") == 1


def test_what_may_be_said_is_understood() -> None:
    assert parse_evaluate(["--pairs", "a"]) == EvaluateInvocation("a")
    words = "--pairs a --tasks fuse,split --limit 3 --beams 2 --json --outputs o --against b"
    assert parse_evaluate([*words.split(), "--no-faithful"]) == EvaluateInvocation(
        "a",
        tasks=("fuse", "split"),
        limit=3,
        beams=2,
        faithful=False,
        json=True,
        outputs="o",
        against="b",
    )


def test_a_process_of_its_own_does_the_same(pairs: Path) -> None:
    done = run(REAL, "evaluate", "--pairs", str(pairs), "--limit", "1", *QUICK)
    assert (done.returncode, done.stderr) == (0, "")
    assert "fuse, 1 pairs" in done.stdout


@pytest.mark.full
@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_terminal_shows_a_bar_that_goes_away(pairs: Path) -> None:
    terminal = Terminal(REAL, "evaluate", "--pairs", str(pairs), *QUICK, columns=90)
    terminal.read_until("1/3")
    assert terminal.end() == 0
    assert cursor_is_shown(terminal.output)
    assert screen(terminal.output)[0].startswith("fuse, 2 pairs")
