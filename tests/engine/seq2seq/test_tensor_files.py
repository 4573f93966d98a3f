"""Tensors on disk: what is written comes back, in place, in shards; anything else is refused.

tests/faults/hostile.py has the hostile files one by one.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.torch import load_file, save_file
from torch import Tensor

from engine.errors import ModelDamaged, ModelMissing, ModelNeedsConversion
from engine.seq2seq import EncoderDecoderModel
from engine.seq2seq import tensor_files as module
from engine.seq2seq.tensor_files import DTYPES, TensorEntry, read_entries, read_header
from engine.seq2seq.tensor_writer import partial_path, write_tensors
from tests.faults.checkpoints import names_in, sound


def whole(entry: TensorEntry) -> Tensor:
    into = torch.empty(entry.shape, dtype=entry.dtype)
    for _ in entry.chunks(into):
        pass
    return into


@pytest.fixture
def tensors() -> dict[str, Tensor]:
    return {
        "matrix": torch.randn(50, 7),
        "vector ö": torch.randn(11, dtype=torch.float64),
        "half": torch.randn(3, 5).half(),
        "brain": torch.randn(3, 5).bfloat16(),
        "ids": torch.arange(9)[None],
        "flags": torch.tensor([True, False]),
        "empty": torch.empty(0, 4),
        "number": torch.tensor(2.5),
    }


def test_what_the_library_writes_is_read(tensors: dict[str, Tensor], tmp_path: Path) -> None:
    save_file(tensors, tmp_path / "model.safetensors")
    entries = read_entries(tmp_path)
    assert entries.keys() == tensors.keys()
    for name, tensor in tensors.items():
        assert torch.equal(whole(entries[name]), tensor), name


def test_the_library_reads_what_is_written(tensors: dict[str, Tensor], tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    write_tensors(path, {name: [tensor] for name, tensor in tensors.items()})
    found = load_file(path)
    assert found.keys() == tensors.keys()
    assert all(torch.equal(found[name], tensor) for name, tensor in tensors.items())
    assert names_in(tmp_path) == [path.name]


def test_every_type_is_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    write_tensors(path, {name: [torch.ones(3, dtype=dtype)] for name, dtype in DTYPES.items()})
    for name, entry in read_header(path).items():
        assert torch.equal(whole(entry), torch.ones(3, dtype=DTYPES[name]))


def test_pieces_are_joined_and_views_written_as_they_look(tmp_path: Path) -> None:
    path, matrix = tmp_path / "model.safetensors", torch.randn(4, 6)
    write_tensors(path, {"joined": matrix.chunk(3, dim=-1), "turned": [matrix.t()]})
    found = load_file(path)
    assert torch.equal(found["joined"], matrix)
    assert torch.equal(found["turned"], matrix.t())


def test_rows_come_a_few_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_CHUNK_BYTES", 100)
    path, matrix = tmp_path / "model.safetensors", torch.randn(50, 7)
    write_tensors(path, {"matrix": [matrix]})
    seen = [(rows, values.clone()) for rows, values in read_header(path)["matrix"].chunks()]
    assert [len(values) for _, values in seen] == [3] * 16 + [2]
    assert torch.equal(torch.cat([values for _, values in seen]), matrix)
    assert torch.equal(whole(read_header(path)["matrix"]), matrix)


def test_equal_values_are_told_from_others(tmp_path: Path) -> None:
    path, ones = tmp_path / "model.safetensors", torch.ones(4)
    write_tensors(path, {"a": [ones], "b": [ones], "c": [-ones], "d": [ones[None]]})
    a, b, c, d = read_header(path).values()
    assert a.same_values(b)
    assert not a.same_values(c)
    assert not a.same_values(d)


def test_a_failed_write_leaves_the_former_file(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    write_tensors(path, {"a": [torch.ones(3)]})

    def fail() -> None:
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        write_tensors(path, {"a": [torch.zeros(3)]}, check=fail)
    assert load_file(path)["a"].tolist() == [1, 1, 1]
    assert not partial_path(path).exists()


def test_a_file_that_shrinks_while_it_is_read_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    write_tensors(path, {"a": [torch.ones(300)]})
    entry = read_header(path)["a"]
    os.truncate(path, entry.start + 100)
    with pytest.raises(ModelDamaged, match="ends too early"):
        whole(entry)
    path.unlink()
    with pytest.raises(ModelDamaged, match="No such file"):
        whole(entry)


def test_shards_are_one_checkpoint(tensors: dict[str, Tensor], tmp_path: Path) -> None:
    names = sorted(tensors)
    weight_map = {name: f"part {position % 3}.safetensors" for position, name in enumerate(names)}
    for shard in set(weight_map.values()):
        held = {name: tensors[name] for name in names if weight_map[name] == shard}
        save_file(held, tmp_path / shard)
    index = tmp_path / "model.safetensors.index.json"
    index.write_text(json.dumps({"metadata": {}, "weight_map": weight_map}))
    entries = read_entries(tmp_path)
    assert entries.keys() == tensors.keys()
    assert all(torch.equal(whole(entries[name]), tensors[name]) for name in names)


def test_read_only_files_in_folders_of_any_name_are_read(tmp_path: Path) -> None:
    folder = sound(tmp_path / "Modèle № 5 模型")
    for path in folder.iterdir():
        path.chmod(0o400)
    folder.chmod(0o500)
    try:
        EncoderDecoderModel.from_pretrained(folder)
    finally:
        folder.chmod(0o700)


def test_pickled_weights_alone_need_conversion(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        read_entries(tmp_path)
    (tmp_path / "pytorch_model.bin").write_bytes(b"")
    with pytest.raises(ModelNeedsConversion, match="converted"):
        read_entries(tmp_path)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_mutated_file_is_a_model_or_damaged(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    check_mutation(tmp_path_factory, data)


@pytest.mark.full
@settings(max_examples=5000, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_many_mutated_files_are_models_or_damaged(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    check_mutation(tmp_path_factory, data)


def check_mutation(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Change some bytes of a sound file, most of them in its header, and load it."""
    folder = tmp_path_factory.getbasetemp() / "mutated"
    path = folder / "model.safetensors"
    if not (folder / "sound").exists():
        sound(folder)
        (folder / "sound").write_bytes(path.read_bytes())
    content = bytearray((folder / "sound").read_bytes())
    header = 8 + int.from_bytes(content[:8], "little")
    for _ in range(data.draw(st.integers(1, 4))):
        end = data.draw(st.sampled_from([8, header, header, header, len(content)]))
        at = data.draw(st.integers(0, min(end, len(content)) - 1))
        new = data.draw(st.binary(max_size=3) | st.sampled_from([b'"', b"-", b"[", b"}", b"0"]))
        content[at : at + data.draw(st.integers(0, 3))] = new
    path.write_bytes(content)
    with contextlib.suppress(ModelDamaged):
        EncoderDecoderModel.from_pretrained(folder)
