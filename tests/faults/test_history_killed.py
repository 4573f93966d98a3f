"""The history's file through kills in the middle of writes, and two windows at once."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.history import History, KeptRun, KeptSource, open_history
from tests.faults.killing import killed, killed_at_each_step

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")

ROOM = 100_000_000
RUNS = 40
PAGE, FRAME = 4_096, 4_120
"""Of the file, and of its log in which every change is written first."""


def run(number: int) -> KeptRun:
    return KeptRun("summarize", f"Result {number}. " + "It sank. " * 60, 1_000.0 + number)


def source(number: int) -> KeptSource:
    return KeptSource(f"{number}.txt", f"Source {number}. " + os.urandom(800).hex())


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A history of many runs that was closed."""
    path = tmp_path_factory.mktemp("kept") / "history.sqlite3"
    history, _ = open_history(path, ROOM)
    for number in range(1, RUNS + 1):
        assert history.keep(source(number), run(number)) == number
    history.copy_if_old()
    history.close()
    return path


class Work:
    """A history is added to, deleted from, and copied; what was told to be done is in a file."""

    def __init__(self, kept: Path, folder: Path) -> None:
        folder.mkdir()
        self.path = folder / kept.name
        for part in ("", ".copy"):
            shutil.copy(f"{kept}{part}", f"{self.path}{part}")
        self._read_end, self._told = os.pipe()

    def do(self, before: Callable[[History], object]) -> None:
        """All of it; to be killed in a fork. `before` is done once the history is open."""
        history, _ = open_history(self.path, ROOM)
        before(history)
        for act in (
            lambda: history.keep(source(99), run(99)),
            lambda: history.delete([1, 2, 3]),
            lambda: history.amend(4, "Edited."),
            lambda: history.copy_if_old(9e9),
        ):
            act()
            os.write(self._told, b".")
        history.close()

    def check(self) -> int:
        """Whether all that was told is there, and nothing is damaged; how much was told."""
        os.close(self._told)
        told = len(os.read(self._read_end, 100))
        os.close(self._read_end)
        history, aside = open_history(self.path, ROOM)
        assert aside is None
        numbers = {found.number for found in history.find(most=1_000)}
        old = set(range(4, RUNS + 1))
        assert numbers - {1, 2, 3, RUNS + 1} == old
        assert (RUNS + 1 in numbers) or told < 1
        assert {1, 2, 3} & numbers in (set(), {1, 2, 3})
        assert told < 2 or 1 not in numbers
        edited = history.read(4)
        assert edited is not None
        assert edited[1].text in ("Edited.", run(4).text)
        assert told < 3 or edited[1].text == "Edited."
        for number in numbers:
            assert history.read(number) is not None
        assert history.keep(source(100), run(100)) > max(numbers)
        assert len(history.find("It sank")) >= len(numbers) - 1
        history.close()
        assert (
            integrity(self.path) == integrity(self.path.with_name("history.sqlite3.copy")) == "ok"
        )
        return told


def integrity(path: Path) -> str:
    connection = sqlite3.connect(path)
    (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    return str(verdict)


def killed_when_a_file_grows_to(size: int) -> Callable[[History], None]:
    """The process is killed by the write that makes any file larger, what fits being written."""

    def limit(_history: History) -> None:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def killed_at_instruction(number: int) -> Callable[[History], None]:
    """The process is killed before SQLite's machine has made more than so many instructions."""

    def limit(history: History) -> None:
        history._connection.set_progress_handler(
            lambda: os.kill(os.getpid(), signal.SIGKILL), number
        )

    return limit


def every(step: int) -> list[int]:
    """From the first byte of the log past the end of the whole file, in such steps."""
    return list(range(0, 60 * FRAME, step))


@pytest.mark.parametrize("step", [5 * FRAME, pytest.param(PAGE // 2, marks=pytest.mark.full)])
def test_a_kill_in_the_middle_of_any_write_loses_nothing_that_was_kept(
    kept: Path, tmp_path: Path, step: int
) -> None:
    told = set()
    for size in [*every(step), 1 << 30]:
        work = Work(kept, tmp_path / str(size))
        was_killed = killed(lambda work=work, size=size: work.do(killed_when_a_file_grows_to(size)))  # type: ignore[misc]
        told.add(work.check())
    assert not was_killed
    assert len(told) > 2, "the kills hit more than one thing"


@pytest.mark.parametrize("count", [12, pytest.param(200, marks=pytest.mark.full)])
def test_a_kill_at_any_instruction_of_the_database_loses_nothing_that_was_kept(
    kept: Path, tmp_path: Path, count: int
) -> None:
    told = set()
    for place in range(count):
        work = Work(kept, tmp_path / str(place))
        number = int(40 * 1.6 ** (place * 20 / count))
        killed(lambda work=work, number=number: work.do(killed_at_instruction(number)))  # type: ignore[misc]
        told.add(work.check())
    assert len(told) > 2, "the kills hit more than one thing"


# ---------------------------------------------------------------- damage


def test_a_history_that_is_cut_off_anywhere_is_set_aside_and_its_copy_comes_back(
    kept: Path, tmp_path: Path
) -> None:
    whole = kept.read_bytes()
    for length in (0, 1, 15, 16, 99, 100, 101, PAGE - 1, PAGE, PAGE + 1, len(whole) // 2,
                   len(whole) - PAGE, len(whole) - 1):  # fmt: skip
        path = Work(kept, tmp_path / str(length)).path
        path.write_bytes(whole[:length])
        history, aside = open_history(path, ROOM)
        found = history.find(most=1_000)
        assert len(found) == RUNS
        assert aside is not None
        assert path.with_name(aside.aside).read_bytes() == whole[:length]
        assert all(history.read(run.number) for run in found)
        history.close()


def test_kills_while_a_bad_file_is_set_aside_lose_neither_it_nor_its_copy(
    kept: Path, tmp_path: Path
) -> None:
    works: list[Work] = []
    bad = os.urandom(9_000)

    def prepare() -> Callable[[], object]:
        work = Work(kept, tmp_path / str(len(works)))
        work.path.write_bytes(bad)
        works.append(work)
        return lambda: open_history(work.path, ROOM)

    for _ in killed_at_each_step(prepare):
        path = works[-1].path
        history, _ = open_history(path, ROOM)
        assert len(history.find(most=1_000)) == RUNS
        history.close()
        assert bad in [aside.read_bytes() for aside in path.parent.glob("*.bak*")]
    assert len(works) > 5


# ---------------------------------------------------------------- two windows

WRITER = """
import sys
from pathlib import Path
from tests.faults.test_history_killed import ROOM, KeptRun, KeptSource, open_history
path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
history, _ = open_history(path, ROOM)
for number in range(count):
    text = f"{name} {number}"
    history.keep(KeptSource(name, text * 50), KeptRun("fuse", text, 1.0))
    if number % 20 == 0:
        history.find(name)
        history.copy_if_old()
"""


def test_two_windows_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    count = 200
    path = tmp_path / "history.sqlite3"
    command = [sys.executable, "-c", WRITER, str(path)]
    writers = [subprocess.Popen([*command, name, str(count)]) for name in ("one", "two")]
    assert [writer.wait(100) for writer in writers] == [0, 0]
    history, aside = open_history(path, ROOM)
    assert aside is None
    assert sorted(found.beginning for found in history.find(most=1_000)) == sorted(
        f"{name} {number}" for name in ("one", "two") for number in range(count)
    )
    history.close()
    assert integrity(path) == "ok"
