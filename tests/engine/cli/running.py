"""Running the command line as users do: in a process of its own, in a pipe or in a terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
SCRIPTED = (sys.executable, str(Path(__file__).with_name("scripted_engine.py")))
REAL = (sys.executable, "-m", "app.__main__")

# "Lorem ip" is overtaken by "Lorem dolor sit", then by "Lorem dolor amet."
OVERTAKEN = [
    [0, "Lorem ip", 0],
    [6, "dolor sit", 6],
    [12, "amet.", 12],
]


def environment(script: Sequence[Any] = (), **variables: str) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "BREVITY_SCRIPT": json.dumps(list(script)),
        # An interrupt in the middle of an import leaves the file that was being read unclosed.
        "PYTHONWARNINGS": "error,ignore::ResourceWarning",
        **variables,
    }


def run(
    program: Sequence[str],
    *arguments: str,
    script: Sequence[Any] = (),
    stdin: bytes = b"",
    variables: Mapping[str, str] | None = None,
    timeout: float = 60,
) -> subprocess.CompletedProcess[str]:
    """Run to the end in pipes; output decoded as UTF-8."""
    done = subprocess.run(
        [*program, *arguments],
        input=stdin,
        capture_output=True,
        env=environment(script, **(variables or {})),
        cwd=ROOT,
        timeout=timeout,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def start(
    program: Sequence[str], *arguments: str, script: Sequence[Any] = (), **options: Any
) -> subprocess.Popen[bytes]:
    """Start in pipes; the caller sees to its end."""
    return subprocess.Popen(
        [*program, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(script),
        cwd=ROOT,
        **options,
    )
