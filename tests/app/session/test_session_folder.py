from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import SessionUnsaved
from app.session import SavedPane, Session, SessionFolder, orphaned_sessions

FERRY = Session(
    source=SavedPane("The ferry was old.\n\nIt sank. 連絡船 🚢", 4, 0),
    source_name="ferry.pdf",
    language="en",
    pages=3,
    blocks=(("paragraph", 0, 18, 0), ("heading", 20, 28, 1)),
    result=SavedPane("It sank.", 8, 2),
    result_task="summarize",
    facts=("3 sentences",),
    quoted=("It sank.",),
    task="headline",
)
EDITED = replace(FERRY, result=SavedPane("It went down, and nobody was hurt.", 3))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sessions" / "1"


def test_a_session_comes_back_as_it_was(folder: Path) -> None:
    SessionFolder(folder).save(FERRY)
    assert SessionFolder(folder).load() == (FERRY, None)


def test_nothing_comes_back_where_nothing_was_saved(folder: Path) -> None:
    assert SessionFolder(folder).load() == (None, None)


@given(source=st.text(st.characters()), result=st.text(st.characters()))
def test_any_text_comes_back(
    source: str, result: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("s") / "1"
    session = Session(source=SavedPane(source), result=SavedPane(result))
    SessionFolder(folder).save(session)
    assert SessionFolder(folder).load() == (session, None)


def test_what_has_not_changed_is_not_written_again(folder: Path) -> None:
    saving = SessionFolder(folder)
    saving.save(FERRY)
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    saving.save(FERRY)
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    saving.save(EDITED)
    texts = sorted(folder.glob("*.text"))
    assert len(texts) == 3, "the source is not written again, and the result before is kept"
    saving.save(replace(EDITED, result=SavedPane("Third.")))
    assert len(list(folder.glob("*.text"))) == 3, "and the one before that is gone"


def test_nobody_else_may_read_it(folder: Path) -> None:
    SessionFolder(folder).save(FERRY)
    assert {path.stat().st_mode & 0o077 for path in (folder, *folder.iterdir())} == {0}


def test_a_closed_window_leaves_nothing(folder: Path) -> None:
    saving = SessionFolder(folder)
    saving.save(FERRY)
    saving.discard()
    assert not folder.exists()
    saving.save(FERRY)
    assert SessionFolder(folder).load() == (FERRY, None)


# ---------------------------------------------------------------- damage


def damage(path: Path, how: str) -> None:
    data = path.read_bytes()
    if how == "truncated":
        path.write_bytes(data[: len(data) // 2])
    elif how == "empty":
        path.write_bytes(b"")
    elif how == "garbage":
        path.write_bytes(os.urandom(500))
    elif how == "deep":
        path.write_bytes(b"[" * 100_000)
    elif how == "newer":
        path.write_text(json.dumps({**json.loads(data), "version": 2}))
    elif how == "of wrong types":
        path.write_text(json.dumps({**json.loads(data), "facts": [1], "blocks": "x"}))
    else:
        path.write_text(json.dumps({"version": 1, "source": {"file": "../../etc/passwd"}}))


@pytest.mark.parametrize(
    "how", ["truncated", "empty", "garbage", "deep", "newer", "of wrong types", "hostile"]
)
def test_a_bad_state_is_set_aside_and_the_one_before_comes_back(folder: Path, how: str) -> None:
    saving = SessionFolder(folder)
    saving.save(FERRY)
    saving.save(EDITED)
    damage(folder / "session.json", how)
    bad = (folder / "session.json").read_bytes()

    loading = SessionFolder(folder)
    session, aside = loading.load()
    assert session == FERRY
    assert aside is not None
    assert Path(aside.aside).read_bytes() == bad
    loading.save(FERRY)
    loading.save(replace(FERRY, pages=8))
    loading.save(replace(FERRY, pages=9))
    assert Path(aside.aside).read_bytes() == bad
    kept = {path.read_bytes() for path in folder.glob("*.text.bak")}
    assert EDITED.result.text.encode() in kept, "the text of the state that can't be read"


@pytest.mark.parametrize("state", ["session.json", "previous.json"])
def test_a_damaged_text_counts_as_a_damaged_state(folder: Path, state: str) -> None:
    saving = SessionFolder(folder)
    saving.save(FERRY)
    saving.save(EDITED)
    name = json.loads((folder / state).read_bytes())["result"]["file"]
    (folder / name).write_bytes(b"It san")
    session, aside = SessionFolder(folder).load()
    if state == "session.json":
        assert session == FERRY
        assert aside is not None
    else:
        assert (session, aside) == (EDITED, None)


def test_without_any_good_state_the_window_opens_empty(folder: Path) -> None:
    saving = SessionFolder(folder)
    saving.save(FERRY)
    saving.save(EDITED)
    for name in ("session.json", "previous.json"):
        damage(folder / name, "garbage")
    session, aside = SessionFolder(folder).load()
    assert session is None
    assert aside is not None
    assert len(list(folder.glob("*.json.bak"))) == 2


def test_a_place_that_takes_no_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SessionUnsaved, match="is not being saved"):
        SessionFolder(tmp_path / "file" / "1").save(FERRY)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_told_and_the_state_before_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saving = SessionFolder(folder)
    saving.save(FERRY)
    really = os.open

    def full(path: str, flags: int, mode: int = 0o777) -> int:
        writes = flags & os.O_WRONLY and str(path).startswith(str(folder))
        return really("/dev/full" if writes else path, flags, mode)

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(SessionUnsaved, match="No space left"):
        saving.save(EDITED)
    monkeypatch.undo()
    assert SessionFolder(folder).load() == (FERRY, None)
    saving.save(EDITED)
    assert SessionFolder(folder).load() == (EDITED, None)


# ---------------------------------------------------------------- windows that are gone

HOLDING = """
import sys, time
from pathlib import Path
from tests.app.session.test_session_folder import FERRY, SessionFolder
folder = SessionFolder(Path(sys.argv[1]))
with folder.held():
    folder.save(FERRY)
    print("held", flush=True)
    time.sleep(60)
"""


def test_only_the_session_of_a_killed_window_is_an_orphan(tmp_path: Path) -> None:
    assert orphaned_sessions(tmp_path / "none") == []
    mine = SessionFolder(tmp_path / "mine")
    with mine.held():
        mine.save(FERRY)
        command = [sys.executable, "-c", HOLDING, str(tmp_path / "theirs")]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == b"held\n"
            assert orphaned_sessions(tmp_path) == []
            child.kill()
        (orphan,) = orphaned_sessions(tmp_path)
        assert orphan.folder.name == "theirs"
        assert orphan.load() == (FERRY, None)
