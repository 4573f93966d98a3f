"""How much memory loading takes: a shared checkpoint of 24 layers at full size, ours and theirs.

It makes the checkpoint (bert-generation, hidden 1024, 24 shared layers, 50,358 pieces) with random
weights in a temporary folder, in float32, float16 and bfloat16 one after the other, and loads each
in processes of their own. Peak is VmHWM, mapped pages included, less what was resident after the
imports, after every page of the weights was used once. transformers 5 makes an unshared model of a
shared checkpoint (hence its number of parameters), whose decoder it fills at random. Linux only;
needs 2.5 GB on the disk and 6 GB of memory:

    python benchmarks/load_memory.py
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

CASES = (
    ("ours", "float32", "float32"),
    ("transformers", "float32", "float32"),
    ("ours", "float32", "bfloat16"),
    ("transformers", "float32", "bfloat16"),
    ("ours", "float16", "float32"),
    ("transformers", "float16", "float32"),
    ("ours", "bfloat16", "float32"),
    ("transformers", "bfloat16", "float32"),
    ("ours", "bfloat16", "bfloat16"),
    ("transformers", "bfloat16", "bfloat16"),
)


def resident(field: str) -> int:
    """A field of this process's status, in bytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith(f"{field}:"))
    return int(line.split()[1]) * 1024


def make_checkpoint(folder: Path, dtype: str, layers: int) -> None:
    """Write the checkpoint."""
    import torch

    from engine.seq2seq import BertGenerationConfig, EncoderDecoderConfig, EncoderDecoderModel

    config = EncoderDecoderConfig.from_encoder_decoder_configs(
        BertGenerationConfig(num_hidden_layers=layers),
        BertGenerationConfig(num_hidden_layers=layers),
        tie_encoder_decoder=True,
        decoder_start_token_id=2,
    )
    # In its own type from the start: the two copies would not fit beside each other everywhere.
    torch.set_default_dtype(getattr(torch, dtype))
    EncoderDecoderModel(config).save_pretrained(folder)


def load(library: str, folder: Path, dtype: str) -> dict[str, Any]:
    """Load the checkpoint here; what it took."""
    import torch

    kind: Any
    if library == "ours":
        from engine.seq2seq import EncoderDecoderModel

        kind = EncoderDecoderModel
    else:
        transformers: Any = importlib.import_module("transformers")
        transformers.utils.logging.set_verbosity_error()
        transformers.utils.logging.disable_progress_bar()
        kind = transformers.EncoderDecoderModel
    before, before_in_files = resident("VmRSS"), resident("RssFile")
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # resets VmHWM
    began = time.perf_counter()
    model: Any = kind.from_pretrained(folder, dtype=getattr(torch, dtype))
    seconds = time.perf_counter() - began
    # Weights that are only mapped become resident when they are used: use each page once.
    for parameter in model.parameters():
        parameter.detach().view(-1)[::1024].sum()
    return {
        "peak": resident("VmHWM") - before,
        "in_files": resident("RssFile") - before_in_files,
        "weights": sum(parameter.nbytes for parameter in model.parameters()),
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "seconds": seconds,
    }


def in_child(*arguments: str) -> dict[str, Any]:
    """Run this file with arguments; its answer."""
    output = subprocess.run(
        [sys.executable, __file__, *arguments], check=True, stdout=subprocess.PIPE
    ).stdout
    answer: dict[str, Any] = json.loads(output or b"{}")
    return answer


def main() -> None:
    """Measure and print a table; or, in a child, one step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--layers", type=int, default=24)
    parser.add_argument("--only", choices=["ours", "transformers"])
    parser.add_argument("--make", nargs=2, metavar=("FOLDER", "DTYPE"), help=argparse.SUPPRESS)
    parser.add_argument("--load", nargs=3, metavar=("WHOSE", "FOLDER", "DTYPE"),
                        help=argparse.SUPPRESS)  # fmt: skip
    options = parser.parse_args()
    if options.make:
        make_checkpoint(Path(options.make[0]), options.make[1], options.layers)
        return
    if options.load:
        print(json.dumps(load(options.load[0], Path(options.load[1]), options.load[2])))
        return
    print("| library | file | model | parameters | weights MB | peak MB | peak/weights | seconds |")
    print("|---|---|---|---|---|---|---|---|")
    made = ""
    with tempfile.TemporaryDirectory(prefix="brevity-load-") as folder:
        for library, stored, dtype in CASES:
            if options.only not in (None, library):
                continue
            if made != stored:
                in_child("--layers", str(options.layers), "--make", folder, stored)
                made = stored
            found = in_child("--load", library, folder, dtype)
            print(
                f"| {library} | {stored} | {dtype} | {found['parameters'] / 1e6:.0f}M "
                f"| {found['weights'] / 1e6:.0f} | {found['peak'] / 1e6:.0f} "
                f"| {found['peak'] / found['weights']:.3f} | {found['seconds']:.1f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
