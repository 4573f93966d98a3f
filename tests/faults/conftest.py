"""A hub with one model, whose weights are large enough to be killed in the middle."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from engine.hub.download import DownloadProgress, download
from engine.hub.remote import RemoteModel, find_remote
from engine.hub.transfer.halting import Patience
from tests.faults.downloading import IMPATIENT
from tests.hub_server import LoopbackHub, model_files, online, random_bytes

ID = "owner/model"
SIZE = 32_000_000
WEIGHTS = "model.safetensors"


@pytest.fixture(scope="session")
def weights() -> bytes:
    return random_bytes(SIZE)


@pytest.fixture
def hub(weights: bytes) -> Iterator[LoopbackHub]:
    with online(), LoopbackHub({ID: model_files(weights)}) as hub:
        yield hub


@dataclass
class Attempts:
    """Downloads of the hub's model into one folder; `said` is what was reported."""

    hub: LoopbackHub
    folder: Path
    expected: bytes
    said: list[DownloadProgress] = field(default_factory=list)

    @property
    def part(self) -> Path:
        return self.folder / f"{WEIGHTS}.part"

    def kept(self) -> int:
        """How many bytes of the weights are there."""
        try:
            return self.part.stat().st_size
        except FileNotFoundError:
            return 0

    def find(self) -> RemoteModel:
        return find_remote(ID, endpoint=self.hub.endpoint)

    def find_with(self, token: str) -> RemoteModel:
        return find_remote(ID, endpoint=self.hub.endpoint, token=token)

    def run(
        self,
        model: RemoteModel | None = None,
        cancel: threading.Event | None = None,
        pause: threading.Event | None = None,
        patience: Patience = IMPATIENT,
        on_progress: Callable[[DownloadProgress], None] = lambda progress: None,
        token: str | None = None,
    ) -> None:
        def tell(progress: DownloadProgress) -> None:
            self.said.append(progress)
            on_progress(progress)

        model = model or self.find()
        download(
            model,
            self.folder,
            cancel=cancel,
            pause=pause,
            patience=patience,
            on_progress=tell,
            token=token,
        )

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """The same in a process of its own."""
        return subprocess.Popen(
            [
                sys.executable, "-m", "tests.faults.downloading",
                self.hub.endpoint, ID, str(self.folder), *arguments,
            ],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            cwd=Path(__file__).parents[2],
        )  # fmt: skip

    def wait_for_part(self, size: int) -> None:
        """Until so much of the weights is there."""
        until = time.monotonic() + 30
        while self.kept() < size:
            assert time.monotonic() < until, "the download did not get so far"
            time.sleep(0.002)

    def assert_right(self) -> None:
        """Every file is there and right, and nothing else."""
        commit = self.hub.commit(ID)
        files = self.hub.repositories[ID].commits[commit]
        wanted = {name for name in files if not name.startswith((".git", "README"))}
        assert {path.name for path in self.folder.iterdir()} == wanted
        assert all((self.folder / name).read_bytes() == files[name].content for name in wanted)
        assert [path.name for path in self.folder.parent.iterdir()] == [self.folder.name]

    def assert_not_installed(self) -> None:
        """Whatever is there, it has not the name of the weights."""
        assert not (self.folder / WEIGHTS).exists()


@pytest.fixture
def attempts(hub: LoopbackHub, tmp_path: Path, weights: bytes) -> Attempts:
    return Attempts(hub, tmp_path / "models" / "owner--model", weights)
