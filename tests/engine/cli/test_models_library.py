"""`brevity models` and the library: list, info, import, verify, rm, path, convert."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from engine.cli import main
from engine.cli.model_tables import ModelRow, as_values, state_of, table
from engine.hub.catalogue import catalogue
from engine.hub.fit import Machine
from engine.hub.importing import import_folder
from engine.hub.installation import UnfinishedDownload
from engine.hub.library import embedded_model, find_model, installed_models
from engine.hub.manifest import MANIFEST_FILE
from engine.hub.verification import verify
from tests.engine.hub.models import make_model, tree
from tests.faults.checkpoints import pickled

HERE = Machine(16 * 10**9, 8 * 10**9)


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BREVITY_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "models"


def said(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> tuple[str, str]:
    """What a command writes to standard output and to standard error."""
    assert main(["models", *words]) == status
    return capsys.readouterr()


def objects(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> list[Any]:
    """The lines of --json."""
    out, err = said(capsys, *words, "--json", status=status)
    assert err == ""
    return [json.loads(line) for line in out.splitlines()]


# ---------------------------------------------------------------- list and info


def test_the_list_names_what_is_here_and_all_names_the_catalogue(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    import_folder(make_model(tmp_path / "owner--name"))
    out, err = said(capsys, "list")
    heading, embedded, imported = out.splitlines()
    assert heading.split() == ["MODEL", "TASKS", "LANG", "SIZE", "STATE"]
    assert embedded.startswith("brevity-small ")
    assert embedded.endswith("embedded")
    assert imported.startswith("owner/name ")
    assert imported.endswith("imported")
    assert "--all" in err
    out, _ = said(capsys, "list", "--all")
    assert len(out.splitlines()) == 2 + len(catalogue())


def test_a_library_on_a_drive_that_is_gone_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    said(capsys, "path", "--use", str(tmp_path / "drive"))
    (tmp_path / "drive").rmdir()
    out, err = said(capsys, "list")
    assert "brevity-small" in out
    assert f"The folder of the models, {tmp_path / 'drive'}, is not there." in err
    for command in ("verify", "convert", "path"):
        _, err = said(capsys, command, "owner/name", status=1)
        assert "Connect its drive" in err


def test_the_columns_fit_a_terminal_of_80_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(sys, "stdout", Screen())
    long = UnfinishedDownload("someone/a-model-with-a-name-that-is-far-too-long-for-it", "0", 1, 3)
    listed = [
        *(ModelRow(entry.id, entry) for entry in catalogue()),
        ModelRow("brevity-small", catalogue()[0], embedded_model()),
        ModelRow(long.id, None, None, long),
    ]
    lines = table(listed, HERE).splitlines()
    assert max(map(len, lines)) <= 79
    assert "does not fit" in table(listed, Machine(10**9, 10**9))
    assert lines[-1].endswith("33 % is here")
    for entry, line in zip(catalogue(), lines[1:], strict=False):
        assert line.startswith(entry.short_name)


def test_info_tells_the_note_the_licence_and_whether_it_fits(
    capsys: pytest.CaptureFixture[str],
) -> None:
    out, _ = said(capsys, "info", "google-xsum")
    words = " ".join(out.split())
    assert "google/roberta2roberta_L-24_bbc" in words
    assert "adds names, numbers and facts that your text lacks" in words
    assert "Apache-2.0" in words
    assert "about 2.44 GB of memory" in words
    assert "this machine:" in words
    (value,) = objects(capsys, "info", "google-xsum")
    assert value["memory_bytes"]["float32"] > value["memory_bytes"]["int8"]
    assert value["fit"] in ("fits", "slow", "does not fit")


def test_info_of_what_nobody_knows_says_how_to_get_it(capsys: pytest.CaptureFixture[str]) -> None:
    _, err = said(capsys, "info", "a/b", status=1)
    assert "brevity models pull a/b" in err


def test_states_in_words() -> None:
    entry = next(entry for entry in catalogue() if entry.short_name == "google-cnn")
    assert state_of(ModelRow(entry.id, entry), HERE) == "not here; slow"
    assert state_of(ModelRow("a/b"), HERE) == "not here"
    half = UnfinishedDownload(entry.id, "0" * 40, 5, 10)
    row = ModelRow(entry.id, entry, None, half)
    assert state_of(row, HERE) == "50 % is here"
    assert as_values(row, HERE)["done"] == 5


# ---------------------------------------------------------------- import, verify, rm


def test_a_folder_is_imported_verified_and_deleted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Path
) -> None:
    folder = make_model(tmp_path / "my model")
    out, _ = said(capsys, "import", str(folder))
    assert out.startswith("local/my-model is in the library now: ")
    assert said(capsys, "path", "local/my-model")[0].strip() == str(find_model("local/my-model"))
    out, _ = said(capsys, "verify")
    assert "is sound: its files are as installed" in out
    _, err = said(capsys, "rm", "local/my-model", status=1)
    assert "nobody was there to say yes" in err
    out, _ = said(capsys, "rm", "--yes", "local/my-model")
    assert "is deleted" in out
    assert tree(library) == {}
    assert folder.is_dir()


def test_json_tells_the_same_to_programs(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    *progress, done = objects(capsys, "import", str(make_model(tmp_path / "m")))
    assert {line["event"] for line in progress} == {"progress"}
    assert (done["event"], done["id"], done["needs_conversion"]) == ("installed", "local/m", False)
    (folder,) = objects(capsys, "path", "local/m")
    assert folder == {"event": "path", "folder": done["folder"]}
    assert objects(capsys, "verify", "local/m")[-1]["event"] == "sound"
    (refused,) = objects(capsys, "rm", "local/m", status=1)
    assert refused["event"] == "error"
    assert refused["error"]["code"] == "RemovalUnconfirmed"
    assert objects(capsys, "rm", "local/m", "--yes")[-1]["event"] == "deleted"
    (absent,) = objects(capsys, "rm", "local/m", "--yes", status=1)
    assert absent["error"]["code"] == "ModelNotInstalled"
    assert [line["id"] for line in objects(capsys, "list")] == ["brevity-small"]


def test_what_is_damaged_is_named_and_is_status_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    model = import_folder(make_model(tmp_path / "m"))
    (model.folder / "spiece.model").write_bytes(b"x")
    (model.folder / "generation_config.json").unlink()
    _, err = said(capsys, "verify", "local/m", status=1)
    assert "is damaged: spiece.model, generation_config.json (missing)" in err
    assert "brevity models verify --repair" in err
    _, err = said(capsys, "verify", "local/m", "--repair", status=1)
    assert "can't be repaired: it did not come from a hub" in err
    (model.folder / MANIFEST_FILE).write_text("{")
    assert "damaged" in said(capsys, "list")[0]
    _, err = said(capsys, "verify", status=1)
    assert str(model.folder) in err


@pytest.mark.parametrize("name", ["brevity-small", "nobody/nothing"])
def test_what_can_not_be_deleted_is_told(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, err = said(capsys, "rm", "-y", name, status=1)
    assert name in err
    assert err.count("\n") == 1


def test_one_that_fails_does_not_keep_the_next_from_being_done(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = make_model(tmp_path / "m")
    out, err = said(capsys, "import", str(tmp_path / "absent"), str(folder), status=1)
    assert "local/m is in the library" in out
    assert "There is no model folder" in err


# ---------------------------------------------------------------- path


def test_the_library_is_moved_and_chosen(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Path
) -> None:
    import_folder(make_model(tmp_path / "m"))
    assert said(capsys, "path")[0] == f"{library}\n"
    target = tmp_path / "with space"
    out, _ = said(capsys, "path", "--move", str(target))
    assert out == f"The models are in {target} now.\n"
    assert said(capsys, "path")[0] == f"{target}\n"
    assert target in find_model("local/m").parents
    assert objects(capsys, "path", "--use", str(tmp_path / "new"))[0]["folder"] == str(
        tmp_path / "new"
    )
    assert len(installed_models()) == 1
    _, err = said(capsys, "path", "--move", str(target), status=1)
    assert "it is not empty" in err


# ---------------------------------------------------------------- convert


@pytest.fixture
def old_format(tmp_path: Path) -> Path:
    """A small real checkpoint whose weights are pickled."""
    return pickled(tmp_path / "old")


def test_an_old_format_is_converted_once_and_only_with_a_yes(
    capsys: pytest.CaptureFixture[str], old_format: Path
) -> None:
    _, err = said(capsys, "import", str(old_format))
    assert "brevity models convert local/old" in err
    assert "to be converted" in said(capsys, "list")[0]
    _, err = said(capsys, "convert", "local/old", status=1)
    assert "--yes" in err
    *progress, done = objects(capsys, "convert", "local/old", "--yes")
    assert progress
    assert {line["event"] for line in progress} == {"progress"}
    assert (done["event"], done["needs_conversion"]) == ("converted", False)
    names = {path.name for path in find_model("local/old").iterdir()}
    assert "model.safetensors" in names
    assert "pytorch_model.bin" not in names
    assert verify(installed_models()[1]).sound
    assert objects(capsys, "convert", "local/old", "--yes")[-1]["event"] == "present"


def test_a_pickle_that_is_a_program_is_refused_and_stays(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    import_folder(make_model(tmp_path / "evil", "pytorch_model.bin"))
    (error,) = [
        line
        for line in objects(capsys, "convert", "local/evil", "--yes", status=1)
        if line["event"] == "error"
    ]
    assert error["error"]["code"] == "CheckpointRefused"
    assert installed_models()[1].needs_conversion
