"""Pickled checkpoints: converted once to the same tensors, or refused, and never run."""

from __future__ import annotations

import io
import json
import os
import pickle
import struct
import subprocess
import sys
import time
import zipfile
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from engine.errors import (
    Cancelled,
    CheckpointRefused,
    ModelMissing,
    ModelNeedsConversion,
    OutputUnwritable,
)
from engine.seq2seq import EncoderDecoderModel
from engine.seq2seq import conversion as module
from engine.seq2seq.conversion import convert_checkpoint
from engine.seq2seq.pickle_scan import PickleRefused
from engine.seq2seq.unpickling import read_pickled
from tests.faults.checkpoints import names_in, sound

ROOT = Path(__file__).resolve().parents[3]
FORMS = pytest.mark.parametrize("is_zip", [True, False], ids=["zip", "before 1.6"])


def pickled(values: object, folder: Path, *, is_zip: bool = True) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "pytorch_model.bin"
    torch.save(values, path, _use_new_zipfile_serialization=is_zip)
    return path


def reference_names(folder: Path) -> dict[str, Tensor]:
    """A shared checkpoint's tensors as version 4 of the reference pickled them: under all names."""
    tensors = load_file(folder / "model.safetensors")
    for name in list(tensors):
        if name.startswith("encoder."):
            tensors["decoder.bert." + name.removeprefix("encoder.")] = tensors[name]
    words = "encoder.embeddings.word_embeddings.weight"
    tensors["decoder.lm_head.decoder.weight"] = tensors[words]
    tensors["decoder.lm_head.decoder.bias"] = tensors["decoder.lm_head.bias"]
    tensors["encoder.embeddings.position_ids"] = torch.arange(16)[None]
    return tensors


@pytest.mark.parametrize(
    "is_zip",
    [pytest.param(True, id="zip"), pytest.param(False, id="before 1.6", marks=pytest.mark.full)],
)
def test_an_old_checkpoint_is_the_same_model_after_conversion(tmp_path: Path, is_zip: bool) -> None:
    folder = sound(tmp_path / "old mödel")
    expected = EncoderDecoderModel.from_pretrained(folder)
    size = (folder / "model.safetensors").stat().st_size
    pickled(OrderedDict(reference_names(folder)), folder, is_zip=is_zip)
    (folder / "model.safetensors").unlink()
    with pytest.raises(ModelNeedsConversion):
        EncoderDecoderModel.from_pretrained(folder)
    fractions: list[float] = []
    written = convert_checkpoint(folder, fractions.append)
    assert written == folder / "model.safetensors"
    assert fractions[-1] == 1.0
    assert written.stat().st_size < size * 1.1  # each shared tensor once
    assert names_in(folder) == ["config.json", "model.safetensors", "pytorch_model.bin"]
    found = EncoderDecoderModel.from_pretrained(folder)
    for name, parameter in expected.named_parameters():
        assert torch.equal(found.get_parameter(name), parameter), name
    moment = written.stat().st_mtime_ns
    assert convert_checkpoint(folder) == written
    assert written.stat().st_mtime_ns == moment  # once


@pytest.mark.full
def test_shards_become_one_file(tmp_path: Path) -> None:
    one, two = tmp_path / "a-1.bin", tmp_path / "a-2.bin"
    torch.save({"x": torch.ones(3)}, one)
    torch.save({"y": torch.zeros(2)}, two)
    index = tmp_path / "pytorch_model.bin.index.json"
    index.write_text(json.dumps({"weight_map": {"x": one.name, "y": two.name}}))
    assert load_file(convert_checkpoint(tmp_path)).keys() == {"x", "y"}
    two.unlink()
    (tmp_path / "model.safetensors").unlink()
    with pytest.raises(ModelMissing, match=r"a-2\.bin is missing"):
        convert_checkpoint(tmp_path)


@FORMS
def test_a_state_dict_may_stand_in_a_dictionary_of_its_own(tmp_path: Path, is_zip: bool) -> None:
    parameter = nn.Parameter(torch.randn(3, 4))
    path = pickled({"state_dict": {"x": parameter}}, tmp_path, is_zip=is_zip)
    assert torch.equal(read_pickled(path)["x"], parameter)


def test_shared_memory_has_one_name_and_views_are_kept(tmp_path: Path) -> None:
    matrix = torch.randn(4, 6)
    values = {"a": matrix, "same": matrix, "turned": matrix.t(), "row": matrix[:1]}
    found = read_pickled(pickled(values, tmp_path))
    assert found.keys() == {"a", "turned", "row"}
    assert torch.equal(found["turned"], matrix.t())


# ---------------------------------------------------------------- programs


class Program:
    """Pickles as a call of whatever one likes."""

    def __init__(self, function: Callable[..., Any], *arguments: object) -> None:
        self.call = function, arguments

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[object, ...]]:
        return self.call


def programs(marker: Path) -> dict[str, Program]:
    inner = pickle.dumps(Program(os.system, f"touch '{marker}'"), protocol=2)
    return {
        "os.system": Program(os.system, f"touch '{marker}'"),
        "eval": Program(eval, f"open({str(marker)!r}, 'w')"),
        "exec": Program(exec, f"open({str(marker)!r}, 'w')"),
        "open": Program(open, str(marker), "w"),
        "mkdir": Program(Path(marker).mkdir),
        "pickle in a pickle": Program(pickle.loads, inner),
        "torch.load": Program(torch.load, io.BytesIO(inner)),
        "storage from bytes": Program(torch.storage._load_from_bytes, inner),
        "getattr": Program(getattr, "x", "upper"),
        "import": Program(__import__, "antigravity"),
    }


@FORMS
@pytest.mark.parametrize("name", sorted(programs(Path())))
def test_a_program_is_refused_and_never_runs(tmp_path: Path, is_zip: bool, name: str) -> None:
    marker = tmp_path / "marker"
    values = {"x": torch.ones(3), "y": programs(marker)[name]}
    pickled(values, tmp_path, is_zip=is_zip)
    began = time.process_time()
    with pytest.raises(CheckpointRefused, match=r"it would call .*holds more than tensors"):
        convert_checkpoint(tmp_path)
    assert time.process_time() - began < 2
    assert not marker.exists()
    assert names_in(tmp_path) == ["pytorch_model.bin"]


@pytest.mark.parametrize("protocol", [0, 1, 2, 3, 4, 5])
def test_a_bare_pickle_of_any_protocol_never_runs(tmp_path: Path, protocol: int) -> None:
    marker = tmp_path / "marker"
    program = Program(os.system, f"touch '{marker}'")
    (tmp_path / "pytorch_model.bin").write_bytes(pickle.dumps(program, protocol=protocol))
    with pytest.raises(CheckpointRefused):
        convert_checkpoint(tmp_path)
    assert not marker.exists()


def test_the_second_guard_holds_without_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marker = tmp_path / "marker"
    path = pickled({"y": Program(os.system, f"touch '{marker}'")}, tmp_path)
    monkeypatch.setattr("engine.seq2seq.unpickling.scan_pickled", lambda path: True)
    with pytest.raises(PickleRefused, match=r"posix\.system|nt\.system"):
        read_pickled(path)
    assert not marker.exists()


@pytest.mark.full
def test_an_environment_that_trusts_pickles_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", "1")
    monkeypatch.setattr(module, "_scan", lambda source: None)
    marker = tmp_path / "marker"
    pickled({"y": Program(os.system, f"touch '{marker}'")}, tmp_path)
    with pytest.raises(CheckpointRefused):
        convert_checkpoint(tmp_path)
    assert not marker.exists()


# ---------------------------------------------------------------- other contents


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"x": torch.ones(2), "epoch": 3}, "more than tensors: epoch"),
        ({"state_dict": {"x": torch.ones(2)}, "epoch": 3}, "more than tensors: state_dict"),
        ({"state_dict": {"x": 1}}, "more than tensors: x"),
        ({5: torch.ones(2)}, "more than tensors: 5"),
        ([torch.ones(2)], "no tensors by name"),
        ({}, "no tensors by name"),
        (torch.ones(2), "no tensors by name"),
        (nn.Linear(2, 2), "call torch.nn.modules.linear.Linear"),
        ({"x": torch.ones(2, 2).to_sparse()}, "call torch._utils._rebuild_sparse_tensor"),
        ({"x": torch.ones(2, dtype=torch.complex64)}, "call torch.ComplexFloatStorage"),
        ({"x": torch.ones(1).expand(10**12)}, "larger than the file"),
    ],
)
def test_other_objects_are_refused(tmp_path: Path, values: object, reason: str) -> None:
    with pytest.raises(PickleRefused, match=reason):
        read_pickled(pickled(values, tmp_path))


@FORMS
@pytest.mark.parametrize("keep", [0.0, 0.02, 0.5, 0.97])
def test_a_cut_file_is_refused(tmp_path: Path, is_zip: bool, keep: float) -> None:
    path = pickled({f"x{n}": torch.ones(50) for n in range(9)}, tmp_path, is_zip=is_zip)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * keep)])
    with pytest.raises(PickleRefused, match=r"cut off|no checkpoint of torch"):
        read_pickled(path)


@pytest.mark.parametrize(
    "content",
    [
        b"version https://git-lfs.github.com/spec/v1\n",
        b"<!DOCTYPE html>",
        b"\x80",
        b"\x80\x02K\x01.",
        b"\x1f\x8b\x08",
        b"PK\x03\x04",
        b"PK\x03\x04" + b"\0" * 100 + b"PK\x05\x06" + b"\0" * 18,
    ],
)
def test_what_is_no_checkpoint_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "pytorch_model.bin"
    path.write_bytes(content)
    with pytest.raises(PickleRefused, match="no checkpoint of torch"):
        read_pickled(path)


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pytorch_model.bin"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.pkl", b"\0" * 50_000_000)
    with pytest.raises(PickleRefused, match="it is packed"):
        read_pickled(path)


def test_members_that_overlap_are_refused(tmp_path: Path) -> None:
    path = pickled({f"x{n}": torch.ones(50) for n in range(9)}, tmp_path)
    content = bytearray(path.read_bytes())
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 10**8)
    path.write_bytes(content)
    with pytest.raises(PickleRefused, match=r"more than its size|cut off"):
        read_pickled(path)


def test_a_script_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pytorch_model.bin"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("data.pkl", "constants.pkl", "code/model.py"):
            archive.writestr(f"archive/{name}", pickle.dumps({}, protocol=2))
    with pytest.raises(PickleRefused, match="TorchScript"):
        read_pickled(path)


# ---------------------------------------------------------------- the child


def test_cancelling_kills_the_child_and_leaves_nothing(tmp_path: Path) -> None:
    pickled({"x": torch.ones(3)}, tmp_path)

    def abandon(fraction: float) -> None:
        raise Cancelled

    began = time.perf_counter()
    with pytest.raises(Cancelled):
        convert_checkpoint(tmp_path, abandon)
    assert time.perf_counter() - began < 5  # at once, alone on a machine
    assert names_in(tmp_path) == ["pytorch_model.bin"]


def test_a_child_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    pickled({"x": torch.ones(3)}, tmp_path)
    with pytest.raises(CheckpointRefused, match="far too long"):
        convert_checkpoint(tmp_path, seconds=0.1)
    assert names_in(tmp_path) == ["pytorch_model.bin"]


def test_a_child_that_dies_is_a_designed_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pickled({"x": torch.ones(3)}, tmp_path)
    monkeypatch.setattr(module, "_command", lambda: ["/bin/sh", "-c", "kill -9 $$"])
    with pytest.raises(CheckpointRefused, match=r"was ended \(-9\)"):
        convert_checkpoint(tmp_path)


@pytest.mark.full
def test_a_bundle_converts_in_a_copy_of_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = pickled({"x": torch.ones(3)}, tmp_path)
    monkeypatch.setattr(module.sys, "frozen", True, raising=False)
    assert module._command() == [sys.executable, "--convert"]
    monkeypatch.undo()
    command = [sys.executable, "-m", "app", "--convert", str(path), str(tmp_path / "x.safetensors")]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    assert json.loads(done.stdout)["kind"] == "written"
    assert load_file(tmp_path / "x.safetensors")["x"].tolist() == [1, 1, 1]


@pytest.mark.full
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process has reserved")
def test_the_child_may_use_a_few_times_the_files_size(tmp_path: Path) -> None:
    program = "from engine.seq2seq.unpickling import limit_memory; limit_memory(3 * 10**8); "
    for size, fits in ((10**8, True), (10**9, False)):
        command = [sys.executable, "-c", f"{program}bytearray({size})"]
        done = subprocess.run(command, cwd=ROOT, stderr=subprocess.DEVNULL)
        assert (done.returncode == 0) == fits


def test_a_folder_that_takes_no_files_is_a_designed_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pickled({"x": torch.ones(3)}, tmp_path)
    (tmp_path / "model.safetensors.part").mkdir()  # as root, a folder's permissions mean nothing
    with pytest.raises(OutputUnwritable):
        convert_checkpoint(tmp_path)


@pytest.mark.full
def test_a_name_that_files_of_ours_may_not_have_is_refused(tmp_path: Path) -> None:
    pickled({"x\n": torch.ones(3)}, tmp_path)
    with pytest.raises(CheckpointRefused, match="which can't be"):
        convert_checkpoint(tmp_path)
    assert names_in(tmp_path) == ["pytorch_model.bin"]
