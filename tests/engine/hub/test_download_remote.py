"""Asking a hub: what a model consists of, and what is told when it is none."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from huggingface_hub import HfApi, snapshot_download
from tqdm.std import tqdm

from engine.errors import (
    AccessGated,
    Cancelled,
    HubAnswerInvalid,
    HubUnreachable,
    ModelIdInvalid,
    ModelUnsupported,
    ProxyUnusable,
    RepositoryIncomplete,
    RevisionMissing,
    TokenNeeded,
    TokenRefused,
)
from engine.hub.remote import RemoteFile, find_remote, hub_endpoint, parse_model_id
from tests.hub_server import LoopbackHub, git_sha1, model_files, online, rate_limit, stall

ID = "owner/model"


@pytest.fixture
def hub() -> Iterator[LoopbackHub]:
    with online(), LoopbackHub({ID: model_files(b"weights")}) as hub:
        yield hub


# ---------------------------------------------------------------- the loopback hub is one


def test_the_real_client_accepts_the_loopback_hub(
    hub: LoopbackHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tqdm, "monitor_interval", 0)  # progress bars would leave a thread
    folder = Path(snapshot_download(ID, endpoint=hub.endpoint, cache_dir=tmp_path))
    assert folder.name == hub.commit(ID)
    for name, content in model_files(b"weights").items():
        assert (folder / name).read_bytes() == content
    tree = HfApi(endpoint=hub.endpoint).list_repo_tree(ID)
    assert {entry.path for entry in tree} == set(model_files())


# ---------------------------------------------------------------- what there is


def test_a_model_is_its_commit_and_the_files_that_running_it_takes(hub: LoopbackHub) -> None:
    model = find_remote(ID, endpoint=hub.endpoint)
    assert (model.id, model.commit, model.endpoint) == (ID, hub.commit(ID), hub.endpoint)
    assert not model.private
    assert not model.gated
    files = {file.path: file for file in model.files}
    assert set(files) == {
        "config.json", "generation_config.json", "model.safetensors", "tokenizer_config.json",
        "vocab.txt",
    }  # fmt: skip
    sha256 = hashlib.sha256(b"weights").hexdigest()
    assert files["model.safetensors"] == RemoteFile("model.safetensors", 7, sha256, None)
    vocabulary = model_files()["vocab.txt"]
    assert isinstance(vocabulary, bytes)
    assert files["vocab.txt"] == RemoteFile(
        "vocab.txt", len(vocabulary), None, git_sha1(vocabulary)
    )
    assert model.size == sum(file.size for file in model.files)


def test_pickled_weights_are_taken_only_where_there_are_no_others(hub: LoopbackHub) -> None:
    hub.push(ID, {**model_files(), "pytorch_model.bin": b"old", "tf_model.h5": b"other"})
    names = [file.path for file in find_remote(ID, endpoint=hub.endpoint).files]
    assert "model.safetensors" in names
    assert not {"pytorch_model.bin", "tf_model.h5"} & set(names)
    hub.push(ID, model_files(name="pytorch_model.bin"))
    names = [file.path for file in find_remote(ID, endpoint=hub.endpoint).files]
    assert "pytorch_model.bin" in names


def test_a_revision_can_be_a_request_to_change_the_repository(hub: LoopbackHub) -> None:
    commit = hub.push(ID, model_files(b"converted"), branch="refs/pr/1")
    assert find_remote(ID, "refs/pr/1", endpoint=hub.endpoint).commit == commit
    assert find_remote(ID, endpoint=hub.endpoint).commit == hub.commit(ID) != commit
    with pytest.raises(RevisionMissing, match="has no revision nonesuch"):
        find_remote(ID, "nonesuch", endpoint=hub.endpoint)


def test_the_endpoint_of_the_environment_is_asked(
    hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", hub.endpoint + "/")
    assert hub_endpoint() == hub.endpoint
    assert find_remote(ID).endpoint == hub.endpoint


def test_little_is_asked_and_nothing_is_told(hub: LoopbackHub) -> None:
    find_remote(ID, endpoint=hub.endpoint)
    assert len(hub.log) == 2
    agents = " ".join(each.headers["user-agent"] for each in hub.log)
    assert "torch" not in agents
    assert "agent" not in agents.replace("user-agent", "")


# ---------------------------------------------------------------- tokens


def test_a_private_model_is_found_with_the_users_token(
    hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.make_private(ID, "hf_mine")
    with pytest.raises(TokenNeeded, match=f"has no model {ID} that everybody may see"):
        find_remote(ID, endpoint=hub.endpoint)
    assert find_remote(ID, endpoint=hub.endpoint, token="hf_mine").private
    monkeypatch.setenv("HF_TOKEN", "hf_mine")
    assert find_remote(ID, endpoint=hub.endpoint).private


@pytest.mark.parametrize("token", ["hf_wrong", "hf with spaces", "hf_\u00e9", "a\r\nX-Evil: 1"])
def test_a_wrong_token_is_said_and_not_shown(hub: LoopbackHub, token: str) -> None:
    with pytest.raises(TokenRefused, match="does not accept your token") as caught:
        find_remote(ID, endpoint=hub.endpoint, token=token)
    assert token not in str(caught.value)


def test_a_gated_model_says_where_to_ask_for_access(hub: LoopbackHub) -> None:
    hub.make_gated(ID, "hf_allowed")
    hub.tokens.add("hf_other")
    with pytest.raises(AccessGated, match=f"Ask for access at {hub.endpoint}/{ID}"):
        find_remote(ID, endpoint=hub.endpoint, token="hf_other")
    assert find_remote(ID, endpoint=hub.endpoint, token="hf_allowed").gated


# ---------------------------------------------------------------- what is none


def test_a_model_of_another_family_is_refused_before_anything_large_comes(
    hub: LoopbackHub,
) -> None:
    config = {"architectures": ["LlamaForCausalLM"], "model_type": "llama"}
    hub.push(ID, {**model_files(), "config.json": json.dumps(config).encode()})
    with pytest.raises(ModelUnsupported, match="LlamaForCausalLM"):
        find_remote(ID, endpoint=hub.endpoint)
    assert hub.sent() == len(json.dumps(config))


@pytest.mark.parametrize("config", [b"{", b"[]", b"\xff", b"[" * 100_000, b" " * 1_000_001])
def test_a_config_that_is_none_is_refused(hub: LoopbackHub, config: bytes) -> None:
    hub.push(ID, {**model_files(), "config.json": config})
    with pytest.raises(HubAnswerInvalid, match=r"config\.json"):
        find_remote(ID, endpoint=hub.endpoint)


@pytest.mark.parametrize("missing", ["config.json", "model.safetensors"])
def test_a_repository_without_what_a_model_needs_is_refused(hub: LoopbackHub, missing: str) -> None:
    files = {name: data for name, data in model_files().items() if name != missing}
    hub.push(ID, files)
    with pytest.raises(RepositoryIncomplete, match=f"it has no {missing}"):
        find_remote(ID, endpoint=hub.endpoint)


def test_no_hub_at_all_is_said() -> None:
    with online(), pytest.raises(HubUnreachable, match=r"127\.0\.0\.1:9: it refuses connections"):
        find_remote(ID, endpoint="http://127.0.0.1:9")


@pytest.mark.parametrize("endpoint", ["nonsense", "ftp://a", "http://", "http://[", "http://a:x"])
def test_an_endpoint_that_is_no_address_is_said(endpoint: str) -> None:
    with online(), pytest.raises(HubUnreachable, match="it is no address like https://"):
        find_remote(ID, endpoint=endpoint)


def test_a_short_rate_limit_is_waited_for(hub: LoopbackHub) -> None:
    hub.fail(rate_limit("0", times=2))
    assert find_remote(ID, endpoint=hub.endpoint).id == ID


def test_a_proxy_that_is_not_spoken_is_said(
    hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://user:secret@proxy.example:1080")
    with pytest.raises(ProxyUnusable, match=r"proxy\.example:1080 can't be used") as caught:
        find_remote(ID, endpoint=hub.endpoint)
    assert "secret" not in str(caught.value)


def test_asking_can_be_cancelled_at_once(hub: LoopbackHub) -> None:
    hub.fail(stall(0, "*/config.json"))
    cancel = threading.Event()
    timer = threading.Timer(0.5, cancel.set)
    timer.start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        find_remote(ID, endpoint=hub.endpoint, cancel=cancel)
    assert time.monotonic() - began < 0.7
    timer.join()


# ---------------------------------------------------------------- names and addresses


@pytest.mark.parametrize(
    "text",
    [
        "google/some-model",
        "  google/some-model\n",
        '"google/some-model"',
        "https://huggingface.co/google/some-model",
        "https://huggingface.co/google/some-model/",
        "https://huggingface.co/google/some-model/tree/main",
        "https://huggingface.co/google/some-model/blob/main/config.json?x=1#top",
        "huggingface.co/google/some-model",
        "https://hub.example:8080/google/some-model/tree/refs%2Fpr%2F1",
        "hf://google/some-model",
    ],
)
def test_a_name_or_an_address_names_a_model(text: str) -> None:
    assert parse_model_id(text) == "google/some-model"


@pytest.mark.parametrize(
    "text",
    [
        "", "model", "a/b/c", "../x", "a/..", "/a", "a/", "a b/c", "a/b\0c", "x" * 500, "a/-b",
        "https://huggingface.co/datasets/google/squad", "https://huggingface.co/spaces/a/b",
        "https://huggingface.co/google", "https://example.org/", "ftp://huggingface.co/a/b",
        "https://huggingface.co/a/b/settings", "https://[broken/a/b", "file:///etc/passwd",
        "https://huggingface.co/%2e%2e/x",
    ],
)  # fmt: skip
def test_what_names_no_model_is_said(text: str) -> None:
    with pytest.raises(ModelIdInvalid, match="does not name a model"):
        parse_model_id(text)
