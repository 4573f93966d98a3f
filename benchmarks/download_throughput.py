"""How fast a model comes from a hub on the loopback: Brevity and huggingface_hub, in turn.

The hub (tests/hub_server) runs in a process of its own and sends by sendfile. Both clients get the
same repository into new folders, in an order that alternates; what is compared are medians.
Brevity checks every hash and flushes every file to the disk, `snapshot_download` does neither:

    python benchmarks/download_throughput.py --megabytes 600 --rounds 7
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
MODEL = "bench/model"


def serve(folder: Path) -> None:
    """Serve the files of a folder until standard input ends."""
    from tests.hub_server import LoopbackHub, model_files

    small = {name: data for name, data in model_files().items() if name != "model.safetensors"}
    made = {
        path.name: path if path.suffix == ".safetensors" else path.read_bytes()
        for path in folder.iterdir()
    }
    with LoopbackHub({MODEL: {**small, **made}}) as hub:
        for file in hub.repositories[MODEL].commits[hub.commit(MODEL)].values():
            _ = file.etag  # hashed before anybody asks
        print(hub.endpoint, flush=True)
        sys.stdin.read()


def make_files(folder: Path, megabytes: int, shards: int) -> int:
    """Write weights of random bytes; their size.

    No shard is like another: `snapshot_download` gets what has the same hash only once.
    """
    folder.mkdir()
    piece = os.urandom(1_000_000)
    names = ["model.safetensors"]
    if shards > 1:
        names = [f"model-{n + 1:05}-of-{shards:05}.safetensors" for n in range(shards)]
        (folder / "model.safetensors.index.json").write_text("{}", encoding="utf-8")
    numbers = itertools.count()
    for name in names:
        with (folder / name).open("wb") as file:
            for _ in range(megabytes // len(names)):
                file.write(next(numbers).to_bytes(8, "big") + piece[8:])
    return sum(path.stat().st_size for path in folder.iterdir())


def measure(endpoint: str, scratch: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds of each round, for both clients."""
    import huggingface_hub
    from huggingface_hub.utils.tqdm import disable_progress_bars

    from engine.hub.download import download
    from engine.hub.remote import find_remote

    disable_progress_bars()

    def brevity(folder: Path) -> None:
        download(find_remote(MODEL, endpoint=endpoint), folder)

    def snapshot(folder: Path) -> None:
        huggingface_hub.snapshot_download(MODEL, endpoint=endpoint, cache_dir=folder)

    clients: dict[str, Callable[[Path], None]] = {"brevity": brevity, "snapshot_download": snapshot}
    seconds: dict[str, list[float]] = {name: [] for name in clients}
    for number in range(rounds + 1):
        order = list(clients.items())
        for name, client in order if number % 2 else reversed(order):
            folder = scratch / "client" / "model"
            os.sync()  # what the one has left in memory is not written in the other's time
            began = time.perf_counter()
            client(folder)
            took = time.perf_counter() - began
            shutil.rmtree(folder.parent)
            if number:  # the first round warms up
                seconds[name].append(took)
    return seconds


def main() -> None:
    """Measure and print a table; or, in a child, serve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=600)
    parser.add_argument("--shards", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--folder", help="where to write; a folder in memory leaves the disk out")
    parser.add_argument("--serve", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(Path(options.serve))
        return
    os.environ.pop("HF_HUB_OFFLINE", None)
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        scratch = Path(name)
        os.environ["HF_HOME"] = str(scratch / "home")
        os.environ["HF_HUB_DISABLE_XET"] = "1"
        size = make_files(scratch / "served", options.megabytes, options.shards)
        hub = subprocess.Popen(
            [sys.executable, __file__, "--serve", str(scratch / "served")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert hub.stdin
        assert hub.stdout
        try:
            seconds = measure(hub.stdout.readline().strip(), scratch, options.rounds)
        finally:
            hub.stdin.close()
            hub.wait()
            hub.stdout.close()
    print(f"{size / 1e6:.0f} MB in {options.shards} file(s), {options.rounds} rounds")
    print("| client | median s | min to max s | MB/s |\n|---|---|---|---|")
    for client, times in seconds.items():
        median = statistics.median(times)
        print(
            f"| {client} | {median:.2f} | {min(times):.2f} to {max(times):.2f} "
            f"| {size / 1e6 / median:.0f} |"
        )


if __name__ == "__main__":
    main()
