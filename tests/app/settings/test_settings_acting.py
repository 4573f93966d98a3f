"""Settings that act without a window: through the environment, and through the library."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from app.settings import Settings
from app.settings.declared import BEAMS, MIRROR, PROXY, THREADS
from app.settings.environment import Environment, variables
from app.settings.model_folder import choose_model_folder, chosen_model_folder, usual_model_folder
from engine.errors import FolderUnwritable
from engine.hub.remote import find_remote, hub_endpoint
from engine.hub.storage import library_folder
from engine.hub.transfer.proxies import proxy_for
from tests.hub_server import LoopbackHub, model_files, online

ROOT = Path(__file__).parents[3]
ADDRESS = "http://user:secret@proxy.example:8080"
NETWORK = Settings().with_value(PROXY, ADDRESS).with_value(MIRROR, "https://mirror.example")


def test_what_is_not_chosen_is_left_to_the_environment() -> None:
    assert variables(Settings()) == {}
    assert variables(Settings().with_value(BEAMS, 4)) == {}
    assert variables(NETWORK.with_value(THREADS, 3)) == {
        "HF_ENDPOINT": "https://mirror.example",
        "http_proxy": ADDRESS,
        "https_proxy": ADDRESS,
        "all_proxy": ADDRESS,
        "OMP_NUM_THREADS": "3",
    }


def test_the_environment_is_what_it_was_when_a_setting_is_reset() -> None:
    environ = {"HF_ENDPOINT": "https://own.example", "PATH": "/bin"}
    before = dict(environ)
    environment = Environment(environ)
    environment.apply(NETWORK)
    environment.apply(NETWORK.with_value(MIRROR, "https://other.example"))
    assert environ["HF_ENDPOINT"] == "https://other.example"
    environment.apply(Settings().with_value(THREADS, 2))
    assert environ == {**before, "OMP_NUM_THREADS": "2"}
    environment.restore()
    assert environ == before


def test_downloads_go_where_the_settings_say() -> None:
    with online():
        environment = Environment()
        try:
            environment.apply(NETWORK)
            assert hub_endpoint() == "https://mirror.example"
            proxy = proxy_for("https", "mirror.example")
            assert proxy is not None
            assert proxy.name == "proxy.example:8080"
        finally:
            environment.restore()
        assert proxy_for("https", "mirror.example") is None


def test_what_the_window_starts_hears_of_it() -> None:
    from app.child_process import start_child

    script = "import json, os; print(json.dumps(dict(os.environ)))"
    environment = Environment()
    try:
        environment.apply(NETWORK.with_value(THREADS, 3))
        with start_child([sys.executable, "-c", script]) as child:
            told = json.loads(child.communicate(timeout=30)[0])
    finally:
        environment.restore()
    assert told.items() >= variables(NETWORK.with_value(THREADS, 3)).items()


@contextmanager
def forwarding_proxy(endpoint: str) -> Iterator[tuple[str, list[str]]]:
    """An HTTP proxy that asks `endpoint`, whatever is wanted; and what it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            path = self.path.split("/", 3)[3]
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            with opener.open(f"{endpoint}/{path}") as answer:
                body = answer.read()
                self.send_response(answer.status)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Content-Type", answer.headers["Content-Type"])
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_a_proxy_that_is_chosen_leads_to_the_hub_though_it_was_asked_before() -> None:
    with online(), LoopbackHub({"owner/model": model_files(b"weights")}) as hub:
        assert find_remote("owner/model", endpoint=hub.endpoint).id == "owner/model"
        environment = Environment()
        with forwarding_proxy(hub.endpoint) as (proxy, asked):
            environment.apply(
                Settings().with_value(PROXY, proxy).with_value(MIRROR, "http://hub.example")
            )
            try:
                assert find_remote("owner/model").endpoint == "http://hub.example"
            finally:
                environment.restore()
            assert any(path.startswith("http://hub.example/api/models") for path in asked)
            count = len(asked)
            assert find_remote("owner/model", endpoint=hub.endpoint).id == "owner/model"
            assert len(asked) == count


# ---------------------------------------------------------------- the folder of the models


def test_the_commands_know_the_chosen_folder(tmp_path: Path) -> None:
    assert chosen_model_folder() == ""
    assert choose_model_folder(str(tmp_path / "models")) == str(tmp_path / "models")
    command = [sys.executable, "-m", "app", "models", "path"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(tmp_path / "models")
    assert choose_model_folder("") == ""
    assert library_folder() == usual_model_folder()
    assert usual_model_folder().is_dir()


def test_a_folder_that_cant_be_written_is_refused_and_the_old_one_stays(tmp_path: Path) -> None:
    choose_model_folder(str(tmp_path / "good"))
    (tmp_path / "file").write_text("")
    for name in ("file", "file/below", "/proc/nowhere"):
        with pytest.raises(FolderUnwritable):
            choose_model_folder(str(tmp_path / name))
    assert chosen_model_folder() == str(tmp_path / "good")


def test_the_users_own_folder_may_be_written_with_a_tilde(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert choose_model_folder("~/big") == str(tmp_path / "big")
