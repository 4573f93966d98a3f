"""Manifests: written whole, read with distrust."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import ManifestDamaged
from engine.hub.manifest import (
    MANIFEST_FILE,
    Manifest,
    ManifestFile,
    content_commit,
    is_safe_path,
    needs_conversion,
    read_manifest,
    write_manifest,
)
from tests.engine.hub.models import COMMIT

FILES = (
    ManifestFile("model.safetensors", 12, sha256="a" * 64),
    ManifestFile("config.json", 3, git_sha1="b" * 40),
)
MANIFEST = Manifest("owner/name", COMMIT, "hub", "https://hub", "2026-11-23T08:00:00Z", FILES)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_manifest(tmp_path, MANIFEST)
    assert read_manifest(tmp_path) == MANIFEST
    converted = replace(MANIFEST, originals=FILES[:1])
    write_manifest(tmp_path, converted)
    assert read_manifest(tmp_path) == converted
    assert [path.name for path in tmp_path.iterdir()] == [MANIFEST_FILE]
    assert MANIFEST.size == 15


@pytest.mark.parametrize(
    "path",
    ["../x", "/x", "a/../x", "a//b", "C:\\x", "C:x", "a\\b", "", ".", "..", "a/.", "x\0", "x\n",
     "x ", "x.", "a" * 300, "a?b", "\ud800"],
)  # fmt: skip
def test_a_path_that_leads_anywhere_is_refused(tmp_path: Path, path: str) -> None:
    assert not is_safe_path(path)
    values = {"path": path, "size": 1, "sha256": "a" * 64}
    write_manifest(tmp_path, MANIFEST)
    whole = json.loads((tmp_path / MANIFEST_FILE).read_text())
    (tmp_path / MANIFEST_FILE).write_text(json.dumps({**whole, "files": [values]}))
    with pytest.raises(ManifestDamaged):
        read_manifest(tmp_path)


@pytest.mark.parametrize("path", ["config.json", "model-00001-of-00002.safetensors", "a/b.txt"])
def test_an_ordinary_path_is_taken(path: str) -> None:
    assert is_safe_path(path)


@pytest.mark.parametrize(
    "changes",
    [
        {"size": -1},
        {"size": True},
        {"size": "1"},
        {"sha256": "A" * 64},
        {"sha256": "a" * 63},
        {"sha256": None},
        {"path": MANIFEST_FILE},
        {"path": 3},
    ],
)
def test_a_file_that_can_not_be_is_refused(tmp_path: Path, changes: dict[str, object]) -> None:
    write_manifest(tmp_path, replace(MANIFEST, files=FILES[:1]))
    whole = json.loads((tmp_path / MANIFEST_FILE).read_text())
    whole["files"][0] |= changes
    (tmp_path / MANIFEST_FILE).write_text(json.dumps(whole))
    with pytest.raises(ManifestDamaged):
        read_manifest(tmp_path)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(["owner/name", COMMIT]),
    lambda inner: st.lists(inner) | st.dictionaries(
        st.sampled_from(["version", "id", "commit", "origin", "source", "installed", "files",
                         "originals", "path", "size", "sha256"]), inner),
    max_leaves=20,
)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(values=values)
def test_any_json_is_a_manifest_or_a_designed_failure(
    tmp_path_factory: pytest.TempPathFactory, values: object
) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / MANIFEST_FILE).write_text(json.dumps(values))
    with suppress(ManifestDamaged):
        read_manifest(folder)


@settings(max_examples=50, deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_are_a_designed_failure(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / MANIFEST_FILE).write_bytes(content)
    with pytest.raises(ManifestDamaged):
        read_manifest(folder)


def test_the_commit_of_content_depends_on_content_alone() -> None:
    assert content_commit(FILES) == content_commit(reversed(FILES))
    assert content_commit(FILES) != content_commit(FILES[:1])
    assert len(content_commit(FILES)) == 40


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["model.safetensors", "pytorch_model.bin"], False),
        (["pytorch_model.bin"], True),
        (["pytorch_model-00001-of-00002.bin", "pytorch_model.bin.index.json"], True),
        (["config.json", "training_args.bin"], False),
    ],
)
def test_pickled_weights_alone_need_conversion(names: list[str], expected: bool) -> None:
    assert needs_conversion(names) is expected
