"""`brevity models pull` from a hub on the loopback, and tasks with the model afterwards."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.cli import main
from engine.hub.library import find_model, installed_models
from engine.hub.verification import verify
from tests.engine.cli.running import REAL, ROOT, environment
from tests.engine.cli.terminal import Terminal, screen
from tests.engine.hub.models import files, safetensors, tree
from tests.faults.checkpoints import pickled
from tests.hub_server.faults import slow
from tests.hub_server.hub import LoopbackHub, online

ID = "owner/name"
BIG = {**files(), "model.safetensors": safetensors(3_000_000)}
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[LoopbackHub]:
    monkeypatch.setenv("BREVITY_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "cache"))
    # A patch of its own, undone before `online` is: the other way round both are lost.
    with (
        online(),
        LoopbackHub({ID: files()}) as hub,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("HF_ENDPOINT", hub.endpoint)
        patch.setenv("HF_HUB_OFFLINE", "0")
        yield hub


def child(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """`brevity WORDS` in a process of its own."""
    return subprocess.run(
        [*REAL, *words], env=environment(**variables), cwd=ROOT, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip


def test_size_and_fit_are_told_before_and_the_folder_after(
    hub: LoopbackHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "pull", ID]) == 0
    out, err = capsys.readouterr()
    assert f"{ID}: 5 kB in 4 files from {hub.endpoint}" in err
    assert "It needs about" in err
    assert out == f"{ID} is ready in {find_model(ID)}\n"
    assert verify(installed_models()[1]).sound


def test_what_is_here_is_not_asked_for_again(
    hub: LoopbackHub, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["models", "pull", ID])
    hub.clear_log()
    assert main(["models", "pull", ID, f"https://huggingface.co/{ID}"]) == 0
    for words in ("list", "verify", f"info {ID}", f"path {ID}", "list --all"):
        assert main(["models", *words.split()]) == 0
    assert capsys.readouterr().out.count(f"{ID} is here already") == 2
    assert hub.log == []
    assert main(["models", "pull", ID, "--revision", "main"]) == 0
    assert len(hub.log) > 0


def test_json_is_one_object_a_line(hub: LoopbackHub) -> None:
    hub.push(ID, BIG)
    done = child("models", "pull", ID, "--json")
    lines: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert lines[0]["event"] == "download"
    assert lines[0]["size"] == sum(file["size"] for file in lines[0]["files"])
    assert {line["event"] for line in lines[1:-1]} == {"progress"}
    for line in lines[1:-1]:
        assert 0 <= line["file_done"] <= line["file_size"]
        assert line["done"] <= line["total"] == lines[0]["size"]
    assert (lines[-1]["event"], lines[-1]["id"]) == ("installed", ID)
    assert Path(lines[-1]["folder"]) == find_model(ID)


def test_nothing_but_the_model_is_asked_of_anybody(hub: LoopbackHub) -> None:
    done = child("models", "pull", ID, HF_HUB_DISABLE_TELEMETRY="")
    assert done.returncode == 0, done.stderr
    assert all(ID in exchange.path for exchange in hub.log)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nobody/nothing", "has no model nobody/nothing"),
        ("nonsense", "not written like owner/model"),
        ("https://huggingface.co/datasets/a/b", "not of a model"),
        ("other/t5", "not of the family that Brevity runs (T5"),
    ],
)
def test_what_can_not_be_had_is_told_in_one_line(
    hub: LoopbackHub, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    config = {"model_type": "t5", "architectures": ["T5ForConditionalGeneration"]}
    hub.push("other/t5", files(**config))
    assert main(["models", "pull", name]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1
    assert tree(tmp_path / "data") == {}


def test_offline_is_told_with_what_to_do(hub: LoopbackHub, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Some words.")
    done = child("models", "pull", ID, HF_HUB_OFFLINE="1")
    assert done.returncode == 1
    assert "HF_HUB_OFFLINE" in done.stderr
    done = child("summarize", "--model", ID, str(tmp_path / "a.txt"), HF_HUB_OFFLINE="1")
    assert done.returncode == 1
    assert f"The model {ID} is not on this machine." in done.stderr
    assert f"brevity models pull {ID}" in done.stderr
    assert hub.log == []


def test_an_old_format_is_not_even_downloaded_without_a_yes(
    hub: LoopbackHub, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    hub.push(ID, files("pytorch_model.bin"))
    assert main(["models", "pull", ID]) == 1
    assert "Say --yes" in capsys.readouterr().err
    assert tree(tmp_path / "data") == {}


def test_with_a_yes_it_is_converted_as_soon_as_it_is_here(
    hub: LoopbackHub, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = pickled(tmp_path / "old")
    hub.push(ID, {path.name: path.read_bytes() for path in folder.iterdir()})
    assert main(["models", "pull", ID, "--yes"]) == 0
    assert "is ready" in capsys.readouterr().out
    (model,) = installed_models()[1:]
    assert not model.needs_conversion
    assert verify(model).sound


def test_what_is_damaged_is_repaired_from_where_it_came(
    hub: LoopbackHub, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["models", "pull", ID])
    (find_model(ID) / "spiece.model").write_bytes(b"x")
    assert main(["models", "verify", "--repair"]) == 0
    out, err = capsys.readouterr()
    assert "is damaged, and is repaired now: spiece.model" in err
    assert "is repaired." in out
    assert main(["models", "verify", ID]) == 0


@posix_only
@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGINT, 130), pytest.param(signal.SIGTERM, 143, marks=pytest.mark.full)],
)
def test_a_signal_keeps_what_came_and_says_so(
    hub: LoopbackHub, number: signal.Signals, status: int
) -> None:
    hub.push(ID, BIG)
    hub.fail(slow(4_000_000))
    with subprocess.Popen(
        [*REAL, "models", "pull", ID, "--json"],
        env=environment(), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        for line in process.stdout:
            if json.loads(line).get("done", 0) > 2_000_000:
                break
        process.send_signal(number)
        process.communicate(timeout=10)
    assert process.returncode == status
    listed = json.loads(child("models", "list", "--json").stdout.splitlines()[1])
    assert listed["state"].endswith("% is here")
    assert listed["done"] > 1_500_000
    hub.heal()
    hub.clear_log()
    done = child("models", "pull", ID)
    assert done.returncode == 0, done.stderr
    assert verify(installed_models()[1]).sound
    assert sum(e.sent for e in hub.log) < 1.2 * (listed["size"] - listed["done"]) + 20_000


@posix_only
def test_in_a_terminal_there_is_a_bar_and_a_word_on_what_is_kept(hub: LoopbackHub) -> None:
    hub.push(ID, BIG)
    hub.fail(slow(3_000_000))
    terminal = Terminal(REAL, "models", "pull", ID, columns=80)
    terminal.read_until("model.safetensors")
    terminal.read_until("━")
    terminal.process.send_signal(signal.SIGINT)
    assert terminal.end() == 130
    lines = screen(terminal.output)
    assert f"What came of {ID} is kept: brevity models pull {ID} goes on." in lines
    assert lines[-1] == "Stopped."


@posix_only
def test_in_a_terminal_deleting_is_asked_for(hub: LoopbackHub) -> None:
    main(["models", "pull", ID])
    for answer, status in (("n\n", 1), ("y\n", 0)):
        terminal = Terminal(REAL, "models", "rm", ID, columns=120)
        terminal.read_until("[y/N]")
        terminal.write(answer)
        assert terminal.end() == status
    assert len(installed_models()) == 1


@pytest.mark.full
def test_a_pulled_model_does_a_task_by_its_id_without_the_network(
    hub: LoopbackHub, embedded_model_folder: Path, sample_document: Path
) -> None:
    hub.push(ID, {
        path.name: path if path.suffix == ".safetensors" else path.read_bytes()
        for path in embedded_model_folder.iterdir()
    })  # fmt: skip
    assert main(["models", "pull", ID]) == 0
    hub.clear_log()
    words = ("headline", "--json", "--beams", "1", "--max-tokens", "8", str(sample_document))
    done = child(*words, "--model", ID)
    assert done.returncode == 0, done.stderr
    value = json.loads(done.stdout)
    assert value["model"] == ID
    assert value["result"]
    assert hub.log == []
