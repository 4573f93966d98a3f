"""The process of one system: it loads, says so, then measures what it is asked to.

    python -m benchmarks.child LIBRARY PRECISION DRAFTING MODEL_FOLDER PEER_FOLDER THREADS

The first answer says that it is ready, or why it can't be. Requests: `generate` (sources, beams,
new_tokens), and of the systems that know tasks `prompt` and `complete`.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, TextIO

from benchmarks.memory import forget_peak, peak_bytes
from benchmarks.systems import Loaded, System, Unavailable, load_system


def main() -> None:
    """Serve until the input ends."""
    answers = _own_output()
    library, precision, drafting, folder, peer_folder, threads = sys.argv[1:]
    system = System(library, precision, drafting == "True")
    try:
        loaded = load_system(system, Path(folder), Path(peer_folder), int(threads))
    except Unavailable as reason:
        _say(answers, {"unavailable": str(reason)})
        return
    load_peak = peak_bytes()
    _say(answers, {"load_peak_bytes": load_peak})
    for line in sys.stdin:
        request = json.loads(line)
        if "generate" in request:
            _say(answers, _measured(loaded, request["generate"], load_peak))
        else:
            _say(answers, _done(loaded, request))


def _measured(loaded: Loaded, call: dict[str, Any], load_peak: int) -> dict[str, Any]:
    forget_peak()
    found = loaded.generate(**call)
    return replace(found, peak_bytes=max(load_peak, peak_bytes())).to_json()


def _done(loaded: Loaded, request: dict[str, Any]) -> dict[str, Any]:
    from benchmarks.systems.tasks import complete, prompt_of

    if "prompt" in request:
        return prompt_of(loaded, **request["prompt"])
    return asdict(complete(loaded, **request["complete"]))


def _own_output() -> TextIO:
    """The output for answers; what libraries print goes to stderr instead."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return answers


def _say(answers: TextIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


if __name__ == "__main__":
    main()
