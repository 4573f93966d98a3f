"""The file: what is written comes back, and what can't be used is never lost."""

from __future__ import annotations

import json
import os
import resource
import signal
import stat
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import SettingsSetAside, SettingsUnfit, SettingsUnkept, SettingsUnreadable
from app.settings import Settings
from app.settings.declared import BEAMS, HISTORY_MEGABYTES, MODEL_FOLDER, PROXY, THEME
from app.settings.file import keep_settings, read_settings, settings_file
from app.settings.migrations import MIGRATIONS, VERSION, migrated
from tests.faults.killing import killed, killed_at_each_step

DARK = {"theme": "dark"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Brevity" / "settings.json"


def written(path: Path, values: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(values), encoding="utf-8")
    return path


def settings_in(path: Path) -> object:
    return json.loads(path.read_text(encoding="utf-8"))["settings"]


# ---------------------------------------------------------------- where it is


def test_it_is_in_the_folder_that_the_user_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BREVITY_HOME", str(tmp_path))
    assert settings_file() == tmp_path / "settings.json"


@pytest.mark.skipif(sys.platform != "linux", reason="the place is another one there")
def test_it_is_in_the_folder_of_configuration_otherwise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("BREVITY_HOME")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert settings_file() == tmp_path / "Brevity" / "settings.json"


def test_tests_never_see_the_file_of_whoever_runs_them() -> None:
    assert "brevity-tests-" in str(settings_file())
    assert not settings_file().exists()


# ---------------------------------------------------------------- what is kept


def test_what_was_chosen_comes_back_and_defaults_are_not_written(path: Path) -> None:
    assert read_settings(path).settings == Settings()
    assert not path.parent.exists()  # looking makes nothing
    keep_settings(path, {"theme": "dark", "beams": 4})
    found = keep_settings(path, {"beams": None})
    assert found.settings == read_settings(path).settings == Settings(DARK)
    assert settings_in(path) == DARK
    assert sorted(file.name for file in path.parent.iterdir()) == ["settings.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")
def test_nobody_else_may_read_it(path: Path) -> None:
    keep_settings(path, {"proxy": "http://user:secret@proxy.example:8080"})
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    kept = written(tmp_path / "dotfiles" / "brevity.json", {"version": VERSION, "settings": DARK})
    path.parent.mkdir()
    path.symlink_to(kept)
    keep_settings(path, {"beams": 4})
    assert path.is_symlink()
    assert settings_in(kept) == {"beams": 4, "theme": "dark"}


def test_what_this_version_does_not_know_stays(path: Path) -> None:
    values = {"version": VERSION, "settings": {"sounds": ["bell"], **DARK}, "note": "mine"}
    written(path, values)
    found = read_settings(path)
    assert (found.settings, found.problem) == (Settings(DARK), None)
    keep_settings(path, {"theme": "light"})
    expected = {**values, "settings": {"sounds": ["bell"], "theme": "light"}}
    assert json.loads(path.read_text()) == expected


def test_the_folder_of_the_models_is_not_its_business(path: Path) -> None:
    written(path, {"version": VERSION, "settings": {MODEL_FOLDER.key: "/elsewhere"}})
    assert read_settings(path).settings == Settings()


# ---------------------------------------------------------------- bad values


def test_bad_values_become_defaults_and_are_told_of_together(path: Path) -> None:
    bad = {"beams": 99, "theme": "pink", "zoom": 110, "history": "yes", "proxy": 7}
    written(path, {"version": VERSION, "settings": bad})
    found = read_settings(path)
    assert found.settings == Settings({"zoom": 110})
    assert set(found.unfit) == {"beams", "theme", "history", "proxy"}
    assert isinstance(found.problem, SettingsUnfit)
    assert "beams, theme, history, proxy" in found.problem.message
    assert settings_in(path) == bad  # whoever wrote them may want to look


def test_a_bad_value_goes_when_another_is_chosen(path: Path) -> None:
    written(path, {"version": VERSION, "settings": {"beams": 99, "theme": "pink"}})
    found = keep_settings(path, {"beams": 4})
    assert found.unfit == ("theme",)
    assert keep_settings(path, {"theme": None}).problem is None
    assert settings_in(path) == {"beams": 4}


@given(
    values=st.dictionaries(
        st.sampled_from(["beams", "theme", "history", "zoom", "proxy", "other"]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just([{}]),
    )
)
def test_any_values_are_read(
    values: dict[str, object], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = written(tmp_path_factory.mktemp("s") / "s.json", {"version": 1, "settings": values})
    found = read_settings(path)
    assert set(found.settings.chosen) <= set(values)
    assert set(found.unfit) <= set(values)


# ---------------------------------------------------------------- bad files

USELESS = {
    "empty": b"",
    "truncated": b'{"version": 1, "settings": {"th',
    "garbage": bytes(range(256)),
    "not utf-8": b'{"version": 1, "settings": {"theme": "\xff\xfe"}}',
    "nested": b"[" * 200_000,
    "a list": b"[1, 2]",
    "a word": b'"settings"',
    "too large": b" " * 1_000_001,
    "no settings": b'{"version": 1}',
    "settings that are none": b'{"version": 1, "settings": [1]}',
    "a version that is none": b'{"version": "1", "settings": {}}',
    "a version below": b'{"version": -1, "settings": {}}',
    "newer": b'{"version": 99, "settings": {"theme": "dark"}}',
}


@pytest.mark.parametrize("content", USELESS.values(), ids=USELESS)
def test_a_file_of_no_use_is_set_aside_whole(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    found = read_settings(path)
    assert found.settings == Settings()
    assert isinstance(found.problem, SettingsSetAside)
    aside = path.with_name("settings.json.bak")
    assert str(aside) in found.problem.next_step
    assert aside.read_bytes() == content
    assert not path.exists()
    assert read_settings(path).problem is None


@pytest.mark.parametrize("content", USELESS.values(), ids=USELESS)
def test_nothing_is_written_over_a_file_that_was_not_read(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    found = keep_settings(path, {"theme": "dark"})
    assert found.settings == Settings(DARK)
    assert isinstance(found.problem, SettingsSetAside)
    assert path.with_name("settings.json.bak").read_bytes() == content


def test_a_second_bad_file_does_not_take_the_first_ones_place(path: Path) -> None:
    path.parent.mkdir()
    for content in ("first", "second"):
        path.write_text(content)
        read_settings(path)
    assert path.with_name("settings.json.bak").read_text() == "first"
    assert path.with_name("settings.json.bak2").read_text() == "second"


def test_a_file_that_cant_be_read_is_left_alone(path: Path) -> None:
    path.mkdir(parents=True)  # even the superuser can't read a folder as a file
    found = read_settings(path)
    assert found.settings == Settings()
    assert isinstance(found.problem, SettingsUnreadable)
    with pytest.raises(SettingsUnkept):
        keep_settings(path, {"theme": "dark"})
    assert path.is_dir()


@given(content=st.binary(max_size=60))
def test_whatever_is_in_it_the_window_gets_settings(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("s") / "settings.json"
    path.write_bytes(content)
    read_settings(path)
    keep_settings(path, {"theme": "dark"})
    assert read_settings(path).settings[THEME] == "dark"
    assert settings_in(path)["theme"] == "dark"  # type: ignore[index]


# ---------------------------------------------------------------- older files


def test_every_version_has_its_step() -> None:
    assert len(MIGRATIONS) == VERSION == 1


def test_from_0_to_1_the_history_is_told_in_megabytes() -> None:
    old = {"theme": "dark", "history_bytes": 250_000_000, "other": 1}
    assert migrated(old, 0) == {
        "version": 1,
        "settings": {"theme": "dark", "history_megabytes": 250, "other": 1},
    }
    assert migrated({}, 0) == {"version": 1, "settings": {}}


def test_a_file_without_a_version_is_read_and_written_in_the_form_of_today(path: Path) -> None:
    written(path, {"theme": "dark", "history_bytes": 250_000_000})
    found = read_settings(path)
    assert found.problem is None
    assert (found.settings[THEME], found.settings[HISTORY_MEGABYTES]) == ("dark", 250)
    keep_settings(path, {"beams": 2})
    expected = {"theme": "dark", "history_megabytes": 250, "beams": 2}
    assert json.loads(path.read_text()) == {"version": VERSION, "settings": expected}


@pytest.mark.parametrize("size", ["much", 1, 10**15, None, 2.5e8])
def test_a_size_that_was_none_is_told_of_under_its_new_name(path: Path, size: object) -> None:
    written(path, {"history_bytes": size})
    assert read_settings(path).unfit == ("history_megabytes",)


def test_a_size_that_no_disk_has_is_told_of(path: Path) -> None:
    found = read_settings(written(path, {"history_bytes": 10**400}))
    assert isinstance(found.problem, SettingsUnfit)
    assert found.unfit == ("history_megabytes",)


def test_a_file_of_today_is_not_changed_by_being_read(path: Path) -> None:
    values = {"version": VERSION, "settings": DARK}
    assert migrated(values, VERSION) is values


# ---------------------------------------------------------------- faults


def test_two_windows_lose_nothing_of_each_other(path: Path) -> None:
    def change(key: str, values: range) -> None:
        for value in values:
            keep_settings(path, {key: value})

    threads = [
        threading.Thread(target=change, args=arguments)
        for arguments in (("beams", range(1, 17)), ("zoom", range(101, 131)))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read_settings(path).settings == Settings({"beams": 16, "zoom": 130})


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@pytest.mark.parametrize("before", [{"version": 1, "settings": DARK}, {"theme": "dark"}, None])
def test_a_kill_at_any_step_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, before: object
) -> None:
    paths: list[Path] = []

    def prepare() -> Callable[[], object]:
        path = tmp_path / str(len(paths)) / "settings.json"
        paths.append(written(path, before) if before is not None else path)
        return lambda: keep_settings(path, {"beams": 4})

    old = {} if before is None else DARK
    seen = []
    for _ in killed_at_each_step(prepare):
        found = read_settings(paths[-1])
        assert found.problem is None
        seen.append(dict(found.settings.chosen))
        keep_settings(paths[-1], {"beams": 5})  # no lock is left behind
    assert len(seen) > 4
    assert seen[0] == old
    assert seen[-1] == {**old, "beams": 4}
    assert all(chosen in (old, {**old, "beams": 4}) for chosen in seen)


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@pytest.mark.parametrize("content", [b'{"version": 99}', b"garbage"])
def test_a_kill_while_a_file_is_set_aside_does_not_lose_it(tmp_path: Path, content: bytes) -> None:
    paths: list[Path] = []

    def prepare() -> Callable[[], object]:
        paths.append(tmp_path / str(len(paths)) / "settings.json")
        paths[-1].parent.mkdir()
        paths[-1].write_bytes(content)
        return lambda: keep_settings(paths[-1], {"beams": 4})

    for _ in killed_at_each_step(prepare):
        kept = [file.read_bytes() for file in paths[-1].parent.glob("settings.json*")]
        assert content in kept


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and limits")
def test_on_a_full_disk_the_file_stays_as_it_was_and_the_user_is_told(path: Path) -> None:
    keep_settings(path, DARK)

    def act() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
        try:
            keep_settings(path, {"beams": 4})
        except SettingsUnkept as error:
            assert "can't be kept: file too large" in error.message  # noqa: PT017 - in a fork
            assert str(path) in error.next_step  # noqa: PT017
        else:
            os._exit(1)

    assert not killed(act)
    assert read_settings(path).settings == Settings(DARK)
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_where_no_folder_can_be_made_the_user_is_told(tmp_path: Path) -> None:
    (tmp_path / "Brevity").write_text("a file stands here")
    path = tmp_path / "Brevity" / "settings.json"
    assert read_settings(path).settings == Settings()
    with pytest.raises(SettingsUnkept, match="a file stands in its way"):
        keep_settings(path, {PROXY.key: "http://proxy.example:1", BEAMS.key: 2})
