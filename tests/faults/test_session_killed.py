"""A saved session through kills before every step and damage of every length."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.session import SavedPane, Session, SessionFolder
from tests.faults.killing import killed_at_each_step

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")

FIRST = Session(source=SavedPane("The ferry was old."), result=SavedPane("It was old."))
SECOND = replace(FIRST, source=SavedPane("The ferry sank. 連絡船 🚢", 3), typed=True)
THIRD = replace(SECOND, result=SavedPane("It sank, and nobody was hurt."))
BAD = b'{"version": 1, "source'


def saved(folder: Path, *sessions: Session) -> Path:
    saving = SessionFolder(folder)
    for session in sessions:
        saving.save(session)
    return folder


def found_after_kills(
    tmp_path: Path, before: tuple[Session, ...], act: Callable[[SessionFolder], object]
) -> list[Session | None]:
    """What comes back after each kill of something that is done to a folder."""
    folders: list[Path] = []

    def prepare() -> Callable[[], object]:
        folder = saved(tmp_path / str(len(folders)) / "1", *before)
        folders.append(folder)
        return lambda: act(SessionFolder(folder))

    found = []
    for _ in killed_at_each_step(prepare):
        session, aside = SessionFolder(folders[-1]).load()
        assert aside is None
        found.append(session)
    return found


def check_order(found: list[Session | None], states: list[Session | None], least: int) -> None:
    """Whether each kill left one of these, never an earlier one than a kill before that step."""
    assert len(found) > least, "there were not so many steps"
    numbers = [states.index(session) for session in found]
    assert numbers == sorted(numbers)
    assert numbers[0] == 0
    assert numbers[-1] == len(states) - 1


def test_kills_while_three_states_are_saved_one_after_the_other(tmp_path: Path) -> None:
    def act(folder: SessionFolder) -> None:
        for session in (FIRST, SECOND, THIRD):
            folder.save(session)

    check_order(found_after_kills(tmp_path, (), act), [None, FIRST, SECOND, THIRD], 20)


@pytest.mark.full
def test_kills_while_a_restored_window_saves_on_and_is_closed(tmp_path: Path) -> None:
    def act(folder: SessionFolder) -> None:
        with folder.held():
            folder.load()
            folder.save(THIRD)
            folder.discard()

    found = found_after_kills(tmp_path, (FIRST, SECOND), act)
    # Being closed, the newer state may go before the one before it does.
    assert found.count(SECOND) > 3
    assert found.count(THIRD) > 0
    assert found[-1] is None
    assert set(found) <= {FIRST, SECOND, THIRD, None}


@pytest.mark.full
def test_kills_while_a_bad_state_is_set_aside_lose_neither_it_nor_the_one_before(
    tmp_path: Path,
) -> None:
    folders: list[Path] = []

    def prepare() -> Callable[[], object]:
        folder = saved(tmp_path / str(len(folders)) / "1", FIRST, SECOND)
        (folder / "session.json").write_bytes(BAD)
        folders.append(folder)

        def act() -> None:
            loading = SessionFolder(folder)
            loading.load()
            loading.save(THIRD)
            loading.save(FIRST)

        return act

    for _ in killed_at_each_step(prepare):
        folder = folders[-1]
        session, _ = SessionFolder(folder).load()
        assert session in (FIRST, THIRD)
        aside = [path for path in folder.glob("session.json.bak*") if path.read_bytes() == BAD]
        assert len(aside) == 1
    assert len(folders) > 15


def lengths(size: int) -> list[int]:
    """All but the whole, of what is small; else those round its ends and some between."""
    return list(range(0, size, 5)) if size < 64 else [0, 1, 2, size // 2, size - 2, size - 1]


@pytest.mark.parametrize("name", ["session.json", "source", "result"])
def test_a_state_that_is_cut_off_anywhere_is_set_aside_and_the_one_before_comes_back(
    tmp_path: Path, name: str
) -> None:
    whole = saved(tmp_path / "whole", FIRST, replace(THIRD, source_name="a" * 900))
    if name != "session.json":
        pane = getattr(THIRD, name)
        (path,) = (p for p in whole.glob("*.text") if p.read_text() == pane.text)
        name = path.name
    size = (whole / name).stat().st_size
    cuts = range(0, size, 31) if name == "session.json" else lengths(size)
    for length in [*cuts, size - 1]:
        folder = shutil.copytree(whole, tmp_path / f"cut-{length}", dirs_exist_ok=True)
        cut = (folder / name).read_bytes()[:length]
        (folder / name).write_bytes(cut)
        loading = SessionFolder(folder)
        session, aside = loading.load()
        assert session == FIRST, f"cut at {length}"
        assert aside is not None
        for again in (THIRD, FIRST, SECOND):
            loading.save(again)
        assert cut in [path.read_bytes() for path in folder.glob(f"{name}.bak*")]
        assert SessionFolder(folder).load() == (SECOND, None)


@pytest.mark.parametrize(
    "edit",
    [
        ('"pages": 0', '"pages": 1e999'),
        ('"caret": 3', '"caret": -Infinity'),
        ('"version": 1', '"version": 2'),
        ('"version": 1', '"version": [1]'),
        ('"blocks": []', '"blocks": [["paragraph", 1, 2]]'),
        ('"blocks": []', '"blocks": [[1, 2, 3, 4]]'),
        ('"blocks": []', '"blocks": {"paragraph": 1}'),
        ('"facts": []', '"facts": null'),
        ('"file": "', '"file": "a/../../../'),
        ('"file": "', '"file": "\\u0000'),
        ('"file": "', f'"file": "{"x" * 400}'),
    ],
)
def test_what_is_json_but_no_session_is_set_aside(tmp_path: Path, edit: tuple[str, str]) -> None:
    folder = saved(tmp_path / "1", FIRST, SECOND)
    path = folder / "session.json"
    good = path.read_text()
    assert edit[0] in good
    path.write_text(good.replace(*edit))
    session, aside = SessionFolder(folder).load()
    assert session == FIRST
    assert aside is not None


def test_a_text_that_was_damaged_is_written_anew_when_it_is_saved_again(tmp_path: Path) -> None:
    folder = saved(tmp_path / "1", FIRST)
    for text in folder.glob("*.text"):
        text.write_bytes(b"")
    loading = SessionFolder(folder)
    assert loading.load()[0] is None
    loading.save(FIRST)
    assert SessionFolder(folder).load() == (FIRST, None)


def test_what_was_set_aside_outlives_the_window_that_told_of_it(tmp_path: Path) -> None:
    folder = saved(tmp_path / "1", FIRST, SECOND)
    (folder / "session.json").write_bytes(BAD)
    loading = SessionFolder(folder)
    _, aside = loading.load()
    assert aside is not None
    loading.discard()
    assert Path(aside.aside).read_bytes() == BAD
    assert all(".bak" in path.name for path in folder.iterdir())
