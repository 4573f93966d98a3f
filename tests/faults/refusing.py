"""Loads each folder that it is given, in a process of its own, and tells how that ended.

python -m tests.faults.refusing FOLDER...   prints one JSON object a line
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import psutil

from engine.errors import BrevityError
from engine.seq2seq import EncoderDecoderModel


def peak_megabytes() -> float:
    """The most that was resident. (getrusage counts what the parent had before exec, too.)"""
    if sys.platform == "linux":
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(status.split("VmHWM:")[1].split()[0]) / 1000
    return float(psutil.Process().memory_info().rss) / 1e6


def main() -> None:
    for folder in sys.argv[1:]:
        began = time.process_time()
        code, sentence = "loaded", ""
        try:
            EncoderDecoderModel.from_pretrained(Path(folder))
        except BrevityError as error:
            code, sentence = error.code, str(error)
        print(
            json.dumps(
                {
                    "code": code,
                    "sentence": sentence,
                    "seconds": time.process_time() - began,
                    "megabytes": peak_megabytes(),
                }
            ),
            flush=True,
        )


if __name__ == "__main__":
    main()
