"""The choice of a model from one start to the next: its file, and where it was kept before."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.errors import ModelChoiceUnkept
from app.model_choice import FILE, choose_model, chosen_model
from engine.hub.naming import EMBEDDED_MODEL
from tests.app.conftest import MakeWindow
from tests.app.driving import message

MODEL = f"owner/model@{'0' * 40}"


def test_a_choice_is_kept_in_the_folder_that_the_user_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BREVITY_HOME", str(tmp_path / "one"))
    assert chosen_model() == EMBEDDED_MODEL
    choose_model(MODEL)
    assert chosen_model() == MODEL
    assert [path.name for path in (tmp_path / "one").iterdir()] == [FILE]
    monkeypatch.setenv("BREVITY_HOME", str(tmp_path / "two"))
    assert chosen_model() == EMBEDDED_MODEL
    assert not (tmp_path / "two").exists(), "looking makes nothing"


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1]", b"\xff", b'{"model": 1}', b'{"model": ""}', b"[" * 100_000]
)
def test_a_file_of_no_use_means_the_embedded_model_until_there_is_a_choice(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes
) -> None:
    monkeypatch.setenv("BREVITY_HOME", str(tmp_path))
    (tmp_path / FILE).write_bytes(content)
    assert chosen_model() == EMBEDDED_MODEL
    choose_model(MODEL)
    assert chosen_model() == MODEL


def test_a_choice_that_can_not_be_kept_is_told_and_used(
    qtbot: QtBot, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    window = make_window()
    monkeypatch.setenv("BREVITY_HOME", str(tmp_path / "file" / "home"))
    with pytest.raises(ModelChoiceUnkept, match="can't be remembered"):
        choose_model(MODEL)
    window.shared.model.choose(MODEL)
    assert window.models.engine_name == MODEL
    assert "can't be remembered" in message(window, "choice")
    monkeypatch.setenv("BREVITY_HOME", str(tmp_path / "home"))
    window.shared.model.choose(MODEL)
    assert message(window, "choice") == ""
    assert chosen_model() == MODEL


@pytest.mark.skipif(sys.platform != "linux", reason="the places are other ones there")
class TestWhereItWasKeptFirst:
    """A file of Qt's in the system's folder of configuration."""

    @pytest.fixture
    def old(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
        monkeypatch.delenv("BREVITY_HOME")
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
        old = tmp_path / "config" / "Brevity" / "settings.ini"
        settings = QSettings(str(old), QSettings.Format.IniFormat)
        settings.setValue("model", MODEL)
        settings.sync()
        assert old.is_file()
        return old

    def test_it_is_moved_from_there_once(self, old: Path, tmp_path: Path) -> None:
        assert chosen_model() == MODEL
        assert (tmp_path / "state" / "Brevity" / FILE).is_file()
        assert not old.exists()
        assert chosen_model() == MODEL

    def test_a_newer_choice_wins(self, old: Path) -> None:
        choose_model("owner/newer")
        assert chosen_model() == "owner/newer"

    def test_it_is_no_business_of_a_folder_that_the_user_named(
        self, old: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setenv("BREVITY_HOME", str(tmp_path / "home"))
        assert chosen_model() == EMBEDDED_MODEL
        assert old.is_file()

    @pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
    def test_it_stays_where_it_can_not_be_moved(self, old: Path, tmp_path: Path) -> None:
        (tmp_path / "state").mkdir(mode=0o500)
        chosen_model()
        assert old.is_file()
