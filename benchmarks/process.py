"""Processes of our own: a module run to its end, or a child that answers requests.

A request and its answer are one JSON object a line. What libraries print goes to stderr.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[1]
THREAD_VARIABLES = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")


class ChildFailed(Exception):
    """A child ended without an answer; the message says which. Its own words are on stderr."""


def environment(threads: int) -> dict[str, str]:
    """The environment of a child that computes with so many threads, and asks no server."""
    count = str(threads)
    return {
        **os.environ,
        **dict.fromkeys(THREAD_VARIABLES, count),
        "HF_HUB_OFFLINE": "1",
        "TOKENIZERS_PARALLELISM": "false",
    }


def run_module(module: str, *arguments: str, threads: int | None = None) -> str:
    """Run a module of this project to its end; what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=None if threads is None else environment(threads),
    )
    return done.stdout


class Child:
    """A child process that answers requests until it is closed."""

    def __init__(self, module: str, *arguments: str, threads: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=environment(threads),
        )
        self._name = " ".join(arguments)

    def answer(self) -> dict[str, Any]:
        """The next answer. Raises ChildFailed when none comes."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise ChildFailed(f"{self._name}: ended with status {self._process.wait()}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """Send a request; its answer. Raises ChildFailed when none comes."""
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):  # it has ended: `answer` says how
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
        return self.answer()

    def close(self) -> None:
        """End the child: by the end of its input, else by force."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with suppress(BrokenPipeError):  # it has ended already
            self._process.stdin.close()
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if error is not None:
            self._process.kill()
        self.close()
