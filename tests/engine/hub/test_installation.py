"""From the loopback hub into the library, verified again, repaired, and offline."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.errors import (
    Cancelled,
    ModelDamaged,
    ModelIdInvalid,
    ModelInUse,
    ModelNotInstalled,
    OfflineWished,
    RepairImpossible,
)
from engine.hub.catalogue import entry_for
from engine.hub.converted import note_conversion
from engine.hub.download import DownloadProgress
from engine.hub.importing import import_folder
from engine.hub.installation import (
    discard_unfinished,
    find_wanted,
    install,
    unfinished_downloads,
)
from engine.hub.library import find_model, installed_models
from engine.hub.remote import RemoteFile, RemoteModel
from engine.hub.removal import remove
from engine.hub.verification import repair, verify
from tests.engine.hub.models import COMMIT, files, make_model, model_tree, safetensors, tree
from tests.hub_server.faults import slow
from tests.hub_server.hub import LoopbackHub, online

ID = "owner/name"
WANTED = {"config.json", "generation_config.json", "spiece.model", "model.safetensors"}


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[LoopbackHub]:
    """A hub with one small model, that Brevity is told to ask."""
    with online(), LoopbackHub({ID: files()}) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        yield hub


def test_a_model_is_installed_with_exactly_the_files_it_needs(
    hub: LoopbackHub, library: Path
) -> None:
    model = install(find_wanted(ID))
    assert model.folder == library / "owner--name" / hub.commit(ID)
    assert model_tree(model.folder) == {name: files()[name] for name in WANTED}
    assert (model.id, model.origin, model.fault) == (ID, "hub", None)
    assert model.manifest is not None
    assert model.manifest.source == hub.endpoint
    assert installed_models()[1:] == (model,)
    assert find_model(ID) == model.folder
    assert list((library / ".partial").iterdir()) == []
    assert not any(path.is_symlink() for path in library.rglob("*"))


def test_with_the_model_present_the_hub_hears_nothing(hub: LoopbackHub, library: Path) -> None:
    remote = find_wanted(ID)
    model = install(remote)
    hub.clear_log()
    assert install(remote) == model
    assert find_model(ID) == find_model(f"{ID}@{model.commit}") == model.folder
    assert verify(model).sound
    assert installed_models()[1:] == (model,)
    assert unfinished_downloads() == ()
    assert hub.log == []


def test_offline_what_is_absent_is_told_with_what_to_do(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LoopbackHub({ID: files()}) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        with pytest.raises(ModelNotInstalled, match="brevity models pull owner/name"):
            find_model(ID)
        with pytest.raises(OfflineWished, match="HF_HUB_OFFLINE"):
            find_wanted(ID)  # tests/guards.py sets it
        assert hub.log == []


def test_a_cancelled_download_is_listed_and_gone_on_with(hub: LoopbackHub, library: Path) -> None:
    hub.push(ID, {**files(), "model.safetensors": safetensors(2_000_000)})
    remote = find_wanted(ID)
    cancel = threading.Event()
    hub.fail(slow(5_000_000))

    def stop_in_the_middle(progress: DownloadProgress) -> None:
        if progress.done > 1_000_000:
            cancel.set()

    with pytest.raises(Cancelled):
        install(remote, cancel=cancel, on_progress=stop_in_the_middle)
    (unfinished,) = unfinished_downloads()
    assert (unfinished.id, unfinished.commit) == (ID, remote.commit)
    assert unfinished.endpoint == hub.endpoint
    assert 0 < unfinished.done < unfinished.total == remote.size
    assert len(installed_models()) == 1
    hub.heal()
    hub.clear_log()
    model = install(find_wanted(f"{ID}@{unfinished.commit}"))
    assert verify(model).sound
    assert unfinished_downloads() == ()
    sent = sum(exchange.sent for exchange in hub.log)
    assert sent < 1.2 * (unfinished.total - unfinished.done) + 20_000


def test_a_download_can_be_discarded(hub: LoopbackHub, library: Path) -> None:
    remote, cancel = find_wanted(ID), threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        install(remote, cancel=cancel)
    for unfinished in unfinished_downloads():
        discard_unfinished(unfinished)
    assert unfinished_downloads() == ()
    assert tree(library) == {}


def test_a_download_that_goes_on_elsewhere_is_not_discarded(
    hub: LoopbackHub, library: Path
) -> None:
    hub.push(ID, {**files(), "model.safetensors": safetensors(2_000_000)})
    remote, cancel = find_wanted(ID), threading.Event()
    hub.fail(slow(500_000))
    begun = threading.Event()

    def download() -> None:
        with pytest.raises(Cancelled):
            install(remote, cancel=cancel, on_progress=lambda progress: begun.set())

    thread = threading.Thread(target=download)
    thread.start()
    assert begun.wait(10)
    (unfinished,) = unfinished_downloads()
    with pytest.raises(ModelInUse):
        discard_unfinished(unfinished)
    assert len(unfinished_downloads()) == 1
    cancel.set()  # what has been told to end is waited for
    discard_unfinished(unfinished)
    thread.join()
    assert unfinished_downloads() == ()
    assert tree(library) == {}


def test_two_at_once_share_one_download(hub: LoopbackHub, library: Path) -> None:
    hub.push(ID, {**files(), "model.safetensors": safetensors(1_000_000)})
    remote = find_wanted(ID)
    hub.clear_log()
    found = []
    threads = [threading.Thread(target=lambda: found.append(install(remote))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 3
    assert set(map(repr, found)) == {repr(found[0])}
    assert verify(found[0]).sound
    assert sum(exchange.sent for exchange in hub.log) < 1.2 * remote.size
    assert list((library / ".partial").iterdir()) == []


def test_a_repository_that_is_broken_on_the_hub_is_not_installed(
    hub: LoopbackHub, library: Path
) -> None:
    hub.push(ID, {**files(), "model.safetensors": b"<html>no weights</html>"})
    with pytest.raises(ModelDamaged, match=r"model\.safetensors"):
        install(find_wanted(ID))
    assert len(installed_models()) == 1
    assert unfinished_downloads() == ()
    assert tree(library) == {}


@pytest.mark.parametrize(
    ("model_id", "commit"), [("../x", COMMIT), ("a/b", "../../x"), ("a/b", "main"), ("/x", COMMIT)]
)
def test_a_hub_can_not_name_a_folder_elsewhere(
    library: Path, tmp_path: Path, model_id: str, commit: str
) -> None:
    file = RemoteFile("config.json", 2, None, "a" * 40)
    remote = RemoteModel(model_id, commit, (file,), "http://127.0.0.1:9", False, False)
    before = tree(tmp_path)
    with pytest.raises(ModelIdInvalid):
        install(remote)
    assert tree(tmp_path) == before


# ---------------------------------------------------------------- names


def test_the_catalogue_knows_where_safetensors_are(hub: LoopbackHub, library: Path) -> None:
    entry = entry_for("google-xsum")
    assert entry is not None
    main = hub.push(entry.id, files("pytorch_model.bin"))
    assert find_wanted("google-xsum").commit == main  # nobody offers safetensors any more
    offered = hub.push(entry.id, files(), "refs/pr/1")
    assert find_wanted("google-xsum").commit == offered
    assert find_wanted(entry.id).commit == offered
    assert find_wanted("google-xsum", "main").commit == main
    assert find_wanted(f"google-xsum@{main}").commit == main


def test_an_address_is_a_name(hub: LoopbackHub, library: Path) -> None:
    assert find_wanted(f"https://huggingface.co/{ID}/tree/main").id == ID


# ---------------------------------------------------------------- verification and repair


def test_what_was_damaged_or_lost_is_named_and_alone_downloaded_again(
    hub: LoopbackHub, library: Path
) -> None:
    model = install(find_wanted(ID))
    weights = bytearray((model.folder / "model.safetensors").read_bytes())
    weights[-1] ^= 1  # the same size
    (model.folder / "model.safetensors").write_bytes(weights)
    (model.folder / "spiece.model").unlink()
    report = verify(model)
    assert not report.sound
    assert (report.damaged, report.missing) == (("model.safetensors",), ("spiece.model",))
    hub.clear_log()
    repaired = repair(report)
    assert verify(repaired).sound
    assert model_tree(model.folder) == {name: files()[name] for name in WANTED}
    asked = {exchange.path.rpartition("/")[2] for exchange in hub.log}
    assert asked == {"model.safetensors", "spiece.model"}
    assert list((library / ".partial").iterdir()) == []


def test_two_repairs_at_once_both_end_well(hub: LoopbackHub, library: Path) -> None:
    model = install(find_wanted(ID))
    (model.folder / "model.safetensors").write_bytes(b"damaged")
    (model.folder / "spiece.model").unlink()
    report = verify(model)
    repaired = []
    threads = [threading.Thread(target=lambda: repaired.append(repair(report))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(repaired) == 3
    assert verify(repaired[0]).sound
    assert list((library / ".partial").iterdir()) == []


def test_a_repair_that_was_given_up_goes_with_its_model(hub: LoopbackHub, library: Path) -> None:
    hub.push(ID, {**files(), "model.safetensors": safetensors(2_000_000)})
    model = install(find_wanted(ID))
    (model.folder / "model.safetensors").unlink()
    cancel = threading.Event()
    hub.fail(slow(5_000_000))
    with pytest.raises(Cancelled):
        repair(verify(model), cancel=cancel, on_progress=lambda progress: cancel.set())
    assert list((library / ".partial").iterdir()) != []
    remove(model)
    assert tree(library) == {}


def test_verification_tells_how_far_it_is_and_can_be_stopped(
    hub: LoopbackHub, library: Path
) -> None:
    model = install(find_wanted(ID))
    seen: list[int] = []
    verify(model, None, lambda progress: seen.append(progress.done))
    assert seen == sorted(seen)
    assert seen[-1] == model.size
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        verify(model, cancel)


def test_what_was_imported_can_not_be_repaired(library: Path, tmp_path: Path) -> None:
    model = import_folder(make_model(tmp_path / "mine"))
    (model.folder / "spiece.model").write_bytes(b"x")
    with pytest.raises(RepairImpossible):
        repair(verify(model))


def test_a_model_without_checksums_is_looked_at_for_its_form(library: Path) -> None:
    (embedded,) = installed_models()
    report = verify(embedded)
    assert report.sound
    assert not report.hashed


def test_converted_weights_take_the_place_of_the_pickled_ones(
    hub: LoopbackHub, library: Path
) -> None:
    hub.push(ID, files("pytorch_model.bin"))
    model = install(find_wanted(ID))
    assert model.needs_conversion
    assert note_conversion(model) == model  # nothing was converted yet
    (model.folder / "model.safetensors").write_bytes(safetensors())
    converted = note_conversion(model)
    assert not converted.needs_conversion
    assert verify(converted).sound
    assert set(model_tree(model.folder)) == WANTED
    assert converted.manifest is not None
    assert [file.path for file in converted.manifest.originals] == ["pytorch_model.bin"]
    # What can't be had from the hub is made anew of what can.
    (model.folder / "model.safetensors").write_bytes(b"damaged")
    repaired = repair(verify(converted))
    assert repaired.needs_conversion
    assert verify(repaired).sound
    assert set(model_tree(model.folder)) == WANTED - {"model.safetensors"} | {"pytorch_model.bin"}
