"""Runs of many passes on the command line: sections, progress, coverage, and what an end keeps."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.cli import pass_meters
from engine.cli.pass_progress import pass_progress
from tests.engine.cli.running import SCRIPTED, run, start
from tests.engine.cli.terminal import Terminal, cursor_is_shown, screen

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals, terminals")

TEXT = "# One\n\nThe first part.\n\n```\ncode\n```\n"
TWO_SECTIONS = [
    {"number": 1, "passes": 3, "section": 0},
    [0, "First ", 6, 0],
    [6, "section.", 14, 0],
    {"number": 2, "passes": 3, "section": 1, "seconds_left": 12.4},
    [0, "Second", 6, 1],
]
WHOLE = [*TWO_SECTIONS, [6, " one.", 11, 1]]


@pytest.fixture
def source(tmp_path: Path) -> str:
    path = tmp_path / "x.md"
    path.write_text(TEXT)
    return str(path)


def test_sections_stand_apart_by_an_empty_line(source: str) -> None:
    done = run(SCRIPTED, "summarize", source, script=WHOLE)
    assert (done.stdout, done.stderr) == ("First section.\n\nSecond one.\n", "")


def test_an_empty_section_keeps_its_place(source: str) -> None:
    done = run(SCRIPTED, "summarize", source, script=[[0, "", 0, 0], [0, "Second.", 0, 1]])
    assert done.stdout == "\n\nSecond.\n"


@posix_only
def test_a_section_is_written_as_soon_as_the_next_begins(source: str) -> None:
    unsettled = [[0, "First.", 0, 0], [0, "Sec", 0, 1], 30]
    with start(SCRIPTED, "summarize", source, script=unsettled) as process:
        assert process.stdout is not None
        assert process.stdout.read(8) == b"First.\n\n"
        process.kill()
        assert process.stdout.read() == b""


def test_json_tells_what_became_of_every_block(source: str) -> None:
    blocks = [(0, 3, "used"), (5, 20, "read"), (22, 26, "unread", "Code is not summarized.")]
    done = run(
        SCRIPTED, "summarize", "--json", source, script=WHOLE,
        variables={"BREVITY_SCRIPT_COVERAGE": json.dumps(blocks)},
    )  # fmt: skip
    line = json.loads(done.stdout)
    assert line["result"] == "First section.\n\nSecond one."
    assert (line["strategy"], line["passes"]) == ("whole", 3)
    assert [tuple(block.values()) for block in line["coverage"]] == [
        (0, 3, "heading", "used", ""),
        (5, 20, "paragraph", "read", ""),
        (22, 26, "code", "unread", "Code is not summarized."),
    ]
    assert list(line["coverage"][0]) == ["start", "end", "kind", "state", "reason"]


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ([(0, 3, "used"), (5, 20, "read")], ""),
        (
            [(0, 3, "used"), (5, 20, "unread", "It does not fit.")],
            "1 of 2 blocks was not done whole. It does not fit.",
        ),
        (
            [(0, 3, "unread", "Rare."), (5, 20, "unread", "Often."), (22, 26, "unread", "Often.")],
            "3 of 3 blocks were not done whole. 2: Often. 1: Rare.",
        ),
    ],
)
def test_a_closing_line_tells_what_was_not_read(
    blocks: list[tuple[object, ...]], said: str, source: str
) -> None:
    covered = {"BREVITY_SCRIPT_COVERAGE": json.dumps(blocks)}
    done = run(SCRIPTED, "summarize", source, script=WHOLE, variables=covered)
    assert done.returncode == 0
    assert done.stderr == (f"brevity: {source}: {said}\n" if said else "")


# ---------------------------------------------------------------- ends before the end


@posix_only
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_keeps_the_finished_sections_in_json(
    source: str, number: signal.Signals, status: int
) -> None:
    script = [*TWO_SECTIONS, "begun", 30]
    with _started(source, script, "--json") as process:
        process.send_signal(number)
        out, _ = process.communicate(timeout=10)
    assert process.returncode == status
    assert json.loads(out) == {
        "source": source, "task": "summarize", "result": "First section.", "complete": False,
    }  # fmt: skip


@posix_only
def test_a_section_is_finished_when_the_pass_of_the_next_begins(source: str) -> None:
    with _started(source, [*TWO_SECTIONS[:4], "begun", 30], "--json") as process:
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=10)
    assert json.loads(out)["result"] == "First section."


@posix_only
def test_nothing_is_written_in_json_where_no_section_was_finished(source: str) -> None:
    with _started(source, [*TWO_SECTIONS[:3], "begun", 30], "--json") as process:
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
    assert (out, err[-9:], process.returncode) == (b"", b"Stopped.\n", 130)


@posix_only
def test_a_signal_keeps_all_text_so_far(source: str) -> None:
    with _started(source, [*TWO_SECTIONS, "begun", 30]) as process:
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=10)
    assert out == b"First section.\n\nSecond\n"


def test_a_failure_keeps_the_finished_sections(source: str) -> None:
    done = run(SCRIPTED, "summarize", "--json", source, script=[*TWO_SECTIONS, "MemoryError"])
    line = json.loads(done.stdout)
    assert line["error"]["code"] == "MemoryExhausted"
    assert (line["result"], line["complete"]) == ("First section.", False)


def _started(source: str, script: list[object], *options: str) -> subprocess.Popen[bytes]:
    """A run that has come to the step "begun" of its script."""
    process = start(SCRIPTED, "summarize", source, *options, script=script)
    assert process.stderr is not None
    assert process.stderr.readline() == b"begun\n"
    return process


# ---------------------------------------------------------------- progress


def test_the_time_that_is_left_reads_as_people_say_it() -> None:
    assert pass_progress(4, 1100, None).words() == "Pass 4 of 1,100"
    assert pass_progress(4, 11, 12.2).words() == "Pass 4 of 11, 12 s left"
    assert pass_progress(4, 11, 1200).words() == "Pass 4 of 11, 20 min left"
    assert pass_progress(4, 11, -3).words() == "Pass 4 of 11, 1 s left"


def test_where_no_terminal_is_progress_is_a_line_now_and_then(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pass_meters, "_LINE_SECONDS", 0.0)
    meter = pass_meters.make_pass_meter("book.txt", streams=False)
    meter.begin_pass(pass_progress(1, 2, None))
    meter.close()
    monkeypatch.setattr(pass_meters, "_LINE_SECONDS", 60.0)
    seldom = pass_meters.make_pass_meter("book.txt", streams=False)
    seldom.begin_pass(pass_progress(2, 2, None))
    seldom.close()
    assert capsys.readouterr().err == "brevity: book.txt: Pass 1 of 2\n"


@posix_only
def test_a_terminal_shows_the_pass_below_the_text_and_keeps_the_sections(source: str) -> None:
    script = [TWO_SECTIONS[0], 0.1, *TWO_SECTIONS[1:4], 0.1, WHOLE[4], 0.1, WHOLE[5]]
    terminal = Terminal(SCRIPTED, "summarize", source, script=script)
    terminal.read_until("Pass 1 of 3")
    terminal.read_until("Pass 2 of 3, 12 s left")
    assert terminal.end() == 0
    assert screen(terminal.output) == ["First section.", "", "Second one."]
    assert cursor_is_shown(terminal.output)


@posix_only
def test_many_sections_in_a_low_terminal_are_all_there(source: str) -> None:
    script: list[object] = []
    for number in range(12):
        script += [{"number": number + 1, "passes": 12, "section": number}, 0.04]
        script += [[0, f"Section {number} " + "word " * 12, 0, number], 0.04]
    terminal = Terminal(SCRIPTED, "summarize", source, script=script, rows=5, columns=30)
    assert terminal.end() == 0
    lines = screen(terminal.output)
    begun = [line.split()[1] for line in lines if line.startswith("Section")]
    assert begun == [str(number) for number in range(12)]
    assert not any("Pass" in line for line in lines)


@posix_only
@pytest.mark.parametrize("option", ["--json", "--no-clean-up"])
def test_a_file_gets_the_text_and_the_terminal_the_progress(
    option: str, source: str, tmp_path: Path
) -> None:
    script = [TWO_SECTIONS[0], 0.2, *TWO_SECTIONS[1:4], 0.2, *WHOLE[4:]]
    output = tmp_path / "output"
    shell = ("/bin/sh", "-c", 'exec "$@" > ' + str(output), "sh")
    terminal = Terminal((*shell, *SCRIPTED), "summarize", option, source, script=script)
    terminal.read_until("Pass 1 of 3")
    terminal.read_until("Pass 2 of 3")
    assert terminal.end() == 0
    assert screen(terminal.output) == []
    text = output.read_text()
    result = json.loads(text)["result"] + "\n" if option == "--json" else text
    assert result == "First section.\n\nSecond one.\n"


@posix_only
def test_text_through_a_pipe_to_the_terminal_is_not_wiped_by_progress(source: str) -> None:
    script = [TWO_SECTIONS[0], 0.2, *TWO_SECTIONS[1:4], 0.2, *WHOLE[4:]]
    shell = ("/bin/sh", "-c", '"$@" | cat', "sh")
    terminal = Terminal((*shell, *SCRIPTED), "summarize", source, script=script)
    assert terminal.end() == 0
    assert screen(terminal.output) == ["First section.", "", "Second one."]
