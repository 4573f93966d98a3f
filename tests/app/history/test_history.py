from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import HistoryUnusable
from app.history import History, KeptRun, KeptSource, open_history
from tests.app.history.kept import FERRY, ROOM, run


def test_a_run_comes_back_with_its_source_as_it_was_kept(history: History) -> None:
    number = history.keep(FERRY, run())
    assert history.read(number) == (FERRY, run())


def test_a_run_outlives_the_window(history: History, path: Path) -> None:
    number = history.keep(FERRY, run())
    other, aside = open_history(path, ROOM)
    try:
        assert (other.read(number), aside) == ((FERRY, run()), None)
    finally:
        other.close()


@given(text=st.text(st.characters()), name=st.text(st.characters(), max_size=20))
def test_any_text_can_be_kept_and_found(
    text: str, name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    history, _ = open_history(tmp_path_factory.mktemp("h") / "h.sqlite3", ROOM)
    try:
        number = history.keep(KeptSource("s", text), run(text))
        source, kept = history.read(number) or (None, None)
        assert source is not None
        assert kept is not None
        assert (source.text, kept.text) == (text, text)
        history.find(text)
        history.find(name)
    finally:
        history.close()


@pytest.mark.parametrize(
    "words", ["ferry", "FERRY", "was ol", "連絡船", "船が", "Fähre", '"old"', "100 %", "a_b", "🚢"]
)
def test_words_are_found_in_results_in_any_script(history: History, words: str) -> None:
    other = history.keep(KeptSource("other.txt", "x"), run("Nothing of the kind."))
    text = 'The ferry was old. 連絡船が来た。 Die Fähre. "old" 100 % a_b 🚢🚢🚢'
    number = history.keep(KeptSource("x.txt", "y"), run(text))
    assert [found.number for found in history.find(words)] == [number]
    assert [found.number for found in history.find()] == [number, other]


@pytest.mark.parametrize(
    "words",
    ["was old", "was\nold", "was  old", "Café", "Cafe\u0301", "ガイド", "ｶﾞｲﾄﾞ", "2024", "年度"],
)
def test_words_are_found_however_they_are_written(history: History, words: str) -> None:
    history.keep(KeptSource("other.txt", "x"), run("Nothing of the kind."))
    number = history.keep(KeptSource("x", "y"), run("It was\nold. Cafe\u0301 ガイド ２０２４年度"))
    assert [found.number for found in history.find(words)] == [number]
    history.amend(number, "Only now: was\told. Café ｶﾞｲﾄﾞ 2024年度")
    assert [found.number for found in history.find(words)] == [number]


def test_a_source_is_found_by_its_name_and_what_was_found_is_shown(history: History) -> None:
    history.keep(FERRY, run("A long beginning. " * 30 + "Then the lighthouse fell."))
    (by_name,) = history.find("ferry.p")
    assert by_name.source_name == "ferry.pdf"
    (by_text,) = history.find("lighthouse")
    assert "lighthouse" in by_text.beginning
    assert by_text.words == 94


def test_a_long_list_goes_on_where_it_ended(history: History) -> None:
    numbers = [history.keep(FERRY, run(f"Result {place}.")) for place in range(5)]
    first = history.find(most=3)
    rest = history.find(most=3, before=first[-1].number)
    assert [found.number for found in (*first, *rest)] == numbers[::-1]
    assert [found.number for found in history.find("Result", 2, numbers[2])] == numbers[1::-1]


def test_the_runs_of_a_task_on_one_text_are_its_versions(history: History) -> None:
    one = history.keep(FERRY, run("One."))
    history.keep(FERRY, run("A headline", task="headline"))
    history.keep(KeptSource("b.txt", "Other."), run("Two."))
    renamed = KeptSource("ferry (1).pdf", FERRY.text)
    three = history.keep(renamed, run("Three."))
    found = history.versions(FERRY.sha256, "summarize")
    assert [(v.number, v.source_name) for v in found] == [
        (one, "ferry.pdf"),
        (three, "ferry (1).pdf"),
    ]


def test_an_edited_result_is_kept_and_found_as_edited(history: History) -> None:
    number = history.keep(FERRY, run("It sank."))
    history.amend(number, "It went down.")
    _, kept = history.read(number) or (None, None)
    assert kept is not None
    assert kept.text == "It went down."
    assert history.find("sank") == []
    assert [found.beginning for found in history.find()] == ["It went down."]


def test_edits_are_counted_and_what_was_quoted_stays_quoted_where_it_stands(
    history: History,
) -> None:
    text = "It sank. A storm broke it. Nobody drowned."
    quoted = KeptRun("summarize", text, 1.0, quotations=((0, 8), (9, 26), (27, 42)))
    number = history.keep(FERRY, quoted)
    assert [found.edits for found in history.find()] == [0]
    history.amend(number, "Well, it sank. So. A storm broke it. Nobody drowned.")
    history.amend(number, "Well: It sank. Nobody drowned.")
    assert [found.edits for found in history.versions(FERRY.sha256, "summarize")] == [2]
    _, kept = history.read(number) or (None, None)
    assert kept is not None
    assert [kept.text[start:end] for start, end in kept.quotations] == ["Nobody drowned."]
    history.amend(number + 1, "There is no such run.")
    assert [found.number for found in history.find()] == [number]


def test_a_file_of_the_first_version_is_read_and_written_on(path: Path) -> None:
    history, _ = open_history(path, ROOM)
    number = history.keep(FERRY, run())
    history.close()
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE runs DROP COLUMN edits")
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    history, aside = open_history(path, ROOM)
    assert aside is None
    history.amend(number, "It went down.")
    assert [(found.beginning, found.edits) for found in history.find()] == [("It went down.", 1)]
    assert [found.edits for found in history.find("went")] == [1]
    history.close()


def test_a_smaller_limit_leaves_the_newest_run_however_long_it_is(history: History) -> None:
    for place in range(3):
        history.keep(KeptSource("", f"{place}"), run(f"Result {place}. " * 2_000))
    history.limit(1)
    assert [found.beginning[:8] for found in history.find()] == ["Result 2"]
    history.delete_all()
    history.limit(1)
    assert history.count == 0


def everything_on_disk(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.iterdir() if file.is_file())


def test_what_is_deleted_leaves_no_trace(history: History, path: Path) -> None:
    kept = history.keep(FERRY, run("It sank."))
    secret = history.keep(KeptSource("zebraquagga.txt", "b"), run("Zebraquagga walked away."))
    history.copy_if_old()
    assert b"ebraquagga" in everything_on_disk(path)
    history.delete([secret])
    assert b"ebraquagga" not in everything_on_disk(path)
    assert b"quagga" not in everything_on_disk(path)
    assert [found.number for found in history.find()] == [kept]
    assert history.read(secret) is None


def test_what_is_deleted_while_another_window_reads_leaves_no_trace_after_that(
    history: History, path: Path
) -> None:
    secret = "Qwrtzuiopasdf"
    number = history.keep(KeptSource("x", "y"), run(f"The {secret} is secret."))
    reader = sqlite3.connect(path, isolation_level=None)
    try:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM runs").fetchone()
        history._connection.execute("PRAGMA busy_timeout = 50")
        history.delete([number])
        assert history.log_has_deleted
        assert secret.encode() in path.with_name(path.name + "-wal").read_bytes()
    finally:
        reader.close()
    history.empty_log()
    assert not history.log_has_deleted
    for part in path.parent.iterdir():
        assert secret.encode() not in part.read_bytes()


@pytest.mark.parametrize("column", ["text", "marks"])
def test_a_run_that_is_damaged_is_told_and_the_others_can_be_read(
    history: History, column: str
) -> None:
    damaged, sound = history.keep(FERRY, run()), history.keep(FERRY, run("It swam."))
    history._connection.execute(f"UPDATE runs SET {column} = x'78' WHERE number = ?", (damaged,))
    with pytest.raises(HistoryUnusable, match="this run in it is damaged"):
        history.read(damaged)
    with pytest.raises(HistoryUnusable, match="this run in it is damaged"):
        history.amend(damaged, "new")
    assert history.read(sound) == (FERRY, run("It swam."))


@pytest.mark.parametrize("damaged", ["{", "[1]"])
def test_a_run_whose_settings_are_damaged_is_listed_without(history: History, damaged: str) -> None:
    number = history.keep(FERRY, run())
    history._connection.execute("UPDATE runs SET settings = ?", (damaged,))
    assert [(found.number, found.settings) for found in history.find()] == [(number, {})]
    assert history.read(number) is not None


def test_a_model_in_a_folder_of_any_name_can_be_kept(history: History) -> None:
    number = history.keep(FERRY, replace(run(), model="local/m\udcff"))
    assert history.read(number) is not None


def test_all_of_it_can_be_deleted_with_its_copies(history: History, path: Path) -> None:
    history.keep(FERRY, run("It sank."))
    history.copy_if_old()
    path.with_name(path.name + ".bak").write_bytes(b"It sank.")
    history.delete_all()
    assert history.find() == []
    assert b"sank" not in everything_on_disk(path)
    assert history.keep(FERRY, run()) > 1, "a number is never given twice"


def test_the_oldest_runs_go_where_there_is_no_more_room(path: Path) -> None:
    history, _ = open_history(path, most_bytes=1_000_000)
    noise = [os.urandom(40_000).hex() for _ in range(40)]
    numbers = [history.keep(KeptSource("n", text), run("Short.")) for text in noise]
    left = [found.number for found in history.find()]
    assert history.size <= 1_000_000
    assert left[0] == numbers[-1]
    assert 4 < len(left) < 30
    huge = history.keep(KeptSource("huge", "".join(noise)), run("Alone."))
    assert [found.number for found in history.find()] == [huge], "the newest always stays"
    history.close()


def test_nobody_else_may_read_it(history: History, path: Path) -> None:
    history.copy_if_old()
    files = [file for file in path.parent.iterdir() if file.suffix != ".lock"]
    assert files
    assert {file.stat().st_mode & 0o077 for file in files} == {0}


def test_a_copy_is_made_once_a_day(history: History, path: Path) -> None:
    copy = path.with_name(path.name + ".copy")
    history.copy_if_old()
    first = copy.stat().st_mtime_ns
    history.copy_if_old()
    assert copy.stat().st_mtime_ns == first
    history.copy_if_old(time.time() + 90_000)
    assert copy.stat().st_mtime_ns > first


def test_a_place_that_takes_no_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(HistoryUnusable) as caught:
        open_history(tmp_path / "file" / "history.sqlite3", ROOM)
    assert "history.sqlite3" in caught.value.message


def test_a_full_disk_is_told_and_what_was_kept_stays(history: History) -> None:
    number = history.keep(FERRY, run())
    (pages,) = history._connection.execute("PRAGMA page_count").fetchone()
    history._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(HistoryUnusable, match="no room left"):
        history.keep(KeptSource("big", os.urandom(400_000).hex()), run())
    history._connection.execute("PRAGMA max_page_count = 1073741823")
    assert history.read(number) == (FERRY, run())
    assert history.keep(FERRY, run("Again.")) == number + 1


# ---------------------------------------------------------------- several processes


def started(path: Path, code: str, *arguments: str) -> subprocess.Popen[str]:
    """A process that keeps runs as `code` says."""
    before = "import sys; from pathlib import Path; from tests.app.history.test_history import *\n"
    opening = "history, _ = open_history(Path(sys.argv[1]), ROOM)\n"
    command = [sys.executable, "-c", before + opening + code, str(path), *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_windows_that_write_at_once_lose_nothing(path: Path) -> None:
    code = (
        "name = sys.argv[2]\n"
        "for place in range(25):\n"
        "    history.keep(KeptSource(name, f'{place} of {name}'), run(f'{name}: {place}'))\n"
    )
    for writer in [started(path, code, str(number)) for number in range(3)]:
        with writer:
            assert writer.wait(60) == 0
    history, aside = open_history(path, ROOM)
    assert aside is None
    assert sorted(found.beginning for found in history.find()) == sorted(
        f"{writer}: {place}" for writer in range(3) for place in range(25)
    )
    history.close()


@pytest.mark.parametrize("seconds", [0.05, 0.15, 0.3])
def test_a_kill_at_any_moment_leaves_a_sound_history(path: Path, seconds: float) -> None:
    code = (
        "for place in range(100_000):\n"
        "    number = history.keep(KeptSource('s', str(place)), run(f'Result {place}.'))\n"
        "    print(number, flush=True)\n"
    )
    with started(path, code) as child:
        assert child.stdout is not None
        told = [child.stdout.readline()]
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        told += child.stdout.readlines()
    last = int([line for line in told if line.endswith("\n")][-1])
    history, aside = open_history(path, ROOM)
    assert aside is None
    found = history.find(most=100_000)
    assert found[0].number in (last, last + 1)
    assert len(found) == found[0].number
    history.close()
