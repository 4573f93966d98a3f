"""The question for a newer version, to a server on the loopback."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.errors import UpdateCheckFailed
from app.update_check import ADDRESS_VARIABLE, Release, newer_release, releases_address
from app.update_thread import update_command
from engine.own_program import own_environment
from engine.version import VERSION
from tests.app.release_server import PAGE, ReleaseServer, release, release_server

Serve = Callable[..., str]


@pytest.fixture
def server() -> Iterator[ReleaseServer]:
    with release_server() as server:
        yield server


@pytest.fixture
def serve(server: ReleaseServer) -> Serve:
    def serve(answer: bytes, status: int = 200) -> str:
        server.answer, server.status = answer, status
        return server.address

    return serve


@pytest.mark.parametrize(("there", "here"), [("v1.2.3", "1.2.2"), ("1.10.0", "1.9.9")])
def test_a_newer_version_is_told_with_its_page(serve: Serve, there: str, here: str) -> None:
    found = newer_release(serve(release(there)), here)
    assert found == Release(there.removeprefix("v"), PAGE)


@pytest.mark.parametrize("there", ["v1.2.3", "v1.2.2", "0.9.9"])
def test_the_same_or_an_older_version_is_none(serve: Serve, there: str) -> None:
    assert newer_release(serve(release(there)), "1.2.3") is None


def test_one_request_is_made_that_says_no_more_than_the_version(
    serve: Serve, server: ReleaseServer
) -> None:
    newer_release(serve(release("v1.2.3")))
    assert server.seen == [("/latest", f"Brevity/{VERSION}")]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"<html>", "no release"),
        (b"[]", "no release"),
        (b'{"tag_name": 3, "html_url": "https://x"}', "no release"),
        (release("nightly"), "no release"),
        (release("v1.2.3-rc1"), "no release"),
        (release("v1.2.3", "file:///etc/passwd"), "no web page"),
        (b"[" * 400_000, "no release"),
        (b" " * 600_000, "too long"),
    ],
    ids=["page", "list", "number", "word", "candidate", "file", "deep", "long"],
)
def test_whatever_the_server_says_else_is_a_failure_in_words(
    serve: Serve, answer: bytes, reason: str
) -> None:
    with pytest.raises(UpdateCheckFailed, match=reason):
        newer_release(serve(answer))


def test_a_refusal_of_the_server_is_told_with_its_number(serve: Serve) -> None:
    with pytest.raises(UpdateCheckFailed, match="answers 403"):
        newer_release(serve(b"", 403))


def test_without_a_server_it_is_said_why() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    with pytest.raises(UpdateCheckFailed, match="refused"):
        newer_release(f"http://127.0.0.1:{port}/latest")


# ---------------------------------------------------------------- where, and by which process


def test_a_source_tree_has_nobody_to_ask_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ADDRESS_VARIABLE, raising=False)
    with pytest.raises(UpdateCheckFailed, match="not built by the project"):
        releases_address()


def test_a_bundle_asks_where_it_was_built_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ADDRESS_VARIABLE, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources/releases.txt").write_text("https://example.org/latest\n")
    assert releases_address() == "https://example.org/latest"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (release("v999.0.0"), {"version": "999.0.0", "page": PAGE}),
        (release("v0.0.1"), None),
        (b"<html>", {"failed": "the answer is no release"}),
    ],
    ids=["newer", "older", "page"],
)
def test_the_process_says_what_it_found_as_json(serve: Serve, answer: bytes, said: object) -> None:
    environment = {**own_environment(), ADDRESS_VARIABLE: serve(answer)}
    done = subprocess.run(update_command(), env=environment, capture_output=True, check=True)
    assert json.loads(done.stdout) == said
