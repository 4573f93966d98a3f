"""How the command line ends: interrupted, unread, out of room, and when something breaks."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.cli.running import OVERTAKEN, ROOT, SCRIPTED, environment, run, start

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and pipes")


@pytest.fixture
def source(tmp_path: Path) -> str:
    path = tmp_path / "x.txt"
    path.write_text("Some words to read.")
    return str(path)


@posix_only
@pytest.mark.parametrize(
    ("number", "status", "said"), [(signal.SIGINT, 130, b"Stopped.\n"), (signal.SIGTERM, 143, b"")]
)
def test_a_signal_keeps_the_text_so_far(
    source: str, number: signal.Signals, status: int, said: bytes
) -> None:
    with start(SCRIPTED, "summarize", source, script=[*OVERTAKEN[:2], 30]) as process:
        assert process.stdout is not None
        assert process.stdout.read(6) == b"Lorem "
        process.send_signal(number)
        out, err = process.communicate(timeout=10)
    assert (out, err, process.returncode) == (b"\n", said, status)


EARLY = """
import os, signal, sys
class Early:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[1]:
            os.kill(os.getpid(), int(sys.argv[2]))
sys.meta_path.insert(0, Early())
from app.__main__ import main
sys.exit(main(["summarize", "none.txt"]))
"""


@posix_only
@pytest.mark.parametrize(
    ("number", "status", "said"), [(signal.SIGINT, 130, b"Stopped.\n"), (signal.SIGTERM, 143, b"")]
)
@pytest.mark.parametrize(
    "module", ["engine.cli.output", "engine.documents", "engine.errors", "engine.cli.parser"]
)
def test_a_signal_before_all_is_imported(
    module: str, number: signal.Signals, status: int, said: bytes
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", EARLY, module, str(int(number))],
        capture_output=True, env=environment(), cwd=ROOT, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (status, b"", said)


@posix_only
@pytest.mark.parametrize("module", ["engine.cli", "engine.cli.exit_status"])
def test_an_interrupt_before_it_is_handled(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", EARLY, module, str(int(signal.SIGINT))],
        capture_output=True, env=environment(), cwd=ROOT, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"Stopped.\n")


@posix_only
def test_a_signal_that_is_to_be_ignored_is_ignored_from_the_start() -> None:
    code = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n" + EARLY
    done = subprocess.run(
        [sys.executable, "-c", code, "engine.documents", str(int(signal.SIGINT))],
        capture_output=True, text=True, env=environment(), cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "There is no file none.txt." in done.stderr


@posix_only
def test_interrupting_while_input_is_awaited() -> None:
    with subprocess.Popen(
        [*SCRIPTED, "summarize", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment(),
    ) as process:  # fmt: skip
        assert process.stdin is not None
        process.stdin.write(b"begun")
        process.stdin.flush()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
    assert (out, err, process.returncode) == (b"", b"Stopped.\n", 130)


@posix_only
def test_a_reader_that_leaves_ends_it_quietly(source: str) -> None:
    words = [[0, "first line\n", 11], 0.5, [11, "second line\n", 23], 0.2, [23, "third", 28]]
    with start(SCRIPTED, "summarize", source, source, script=words) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"==>")
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait(timeout=10) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("option", [[], ["--json"]])
def test_a_full_disk_is_told(source: str, option: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*SCRIPTED, "summarize", *option, source, source],
            stdout=full, stderr=subprocess.PIPE, env=environment(OVERTAKEN), check=False,
        )  # fmt: skip
    assert done.stderr == (
        b"brevity: The output can't be written: no space left on device. "
        b"Check that there is room where it goes, and that it may be written.\n"
    )
    assert done.returncode == 1


@posix_only
@pytest.mark.parametrize(
    ("descriptor", "said"),
    [("0", "standard input can't be read: it is closed."), ("1", "The output can't be written:")],
)
def test_a_closed_stream_is_told(source: str, descriptor: str, said: str) -> None:
    closed = {"0": "<&-", "1": ">&-"}[descriptor]
    name = "-" if descriptor == "0" else source
    command = f'exec "$@" {closed}'
    done = subprocess.run(
        ["/bin/sh", "-c", command, "sh", *SCRIPTED, "summarize", name],
        capture_output=True, text=True, env=environment(OVERTAKEN), check=False,
    )  # fmt: skip
    assert done.stderr.startswith(f"brevity: {said}")
    assert done.stderr.count("\n") == 1
    assert done.returncode == 1


def test_a_fault_is_one_line(source: str) -> None:
    done = run(SCRIPTED, "summarize", source, script=[[0, "Lorem ", 6], "ZeroDivisionError"])
    assert done.returncode == 1
    assert done.stdout == "Lorem \n"
    assert done.stderr == (
        "brevity: The engine met an unexpected fault: ZeroDivisionError: as the script says. "
        "Your text is safe. Run the task again, or report the details.\n"
    )


def test_a_fault_shows_its_traceback_on_demand(source: str) -> None:
    done = run(
        SCRIPTED, "fuse", source, script=["ZeroDivisionError"], variables={"BREVITY_DEBUG": "1"}
    )
    assert done.returncode == 1
    assert "Traceback (most recent call last)" in done.stderr
    assert "run_document" in done.stderr


def test_no_memory_for_one_document_lets_the_others_go_on(source: str) -> None:
    done = run(SCRIPTED, "fuse", source, source, script=["MemoryError"])
    assert done.returncode == 1
    assert done.stderr.count("There is not enough memory for") == 2


def test_a_damaged_model_is_told_once(source: str) -> None:
    done = run(SCRIPTED, "fuse", source, source, variables={"BREVITY_SCRIPT_LOADING": "damaged"})
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "is damaged: model.safetensors: it is cut." in done.stderr


def test_a_damaged_model_is_told_for_each_source_in_json(source: str) -> None:
    done = run(
        SCRIPTED, "fuse", "--json", "none.txt", source, source,
        variables={"BREVITY_SCRIPT_LOADING": "damaged"},
    )  # fmt: skip
    errors = [json.loads(line)["error"]["code"] for line in done.stdout.splitlines()]
    assert errors == ["FileMissing", "ModelDamaged", "ModelDamaged"]
    assert (done.returncode, done.stderr) == (1, "")


def test_names_of_files_can_not_act_on_a_terminal() -> None:
    done = run(SCRIPTED, "fuse", "a\x1b[2J\nb.txt")
    assert done.returncode == 1
    assert "\x1b" not in done.stderr
    assert done.stderr.count("\n") == 1
