"""`pytest --write-result FILE`: the outcome of a whole run as a page (`make test-full`)."""

from __future__ import annotations

import datetime
import os
import platform
import time
from collections import Counter
from importlib.metadata import version
from pathlib import Path

import psutil
import pytest

_TOLD = ("torch", "transformers", "PySide6_Essentials", "pytest")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-result", metavar="FILE", help="write the run's outcome to FILE")


def pytest_configure(config: pytest.Config) -> None:
    target = config.getoption("--write-result")
    if target and not hasattr(
        config, "workerinput"
    ):  # xdist's workers report to the one that writes
        config.pluginmanager.register(_ResultPage(Path(target)))


class _ResultPage:
    def __init__(self, target: Path) -> None:
        self._target = target
        self._began = time.monotonic()
        self._outcomes: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._outcomes[report.nodeid] = "failed"
        elif report.skipped:
            self._outcomes.setdefault(report.nodeid, "skipped")
        elif report.when == "call":
            self._outcomes.setdefault(report.nodeid, "passed")

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        self._target.write_text(
            result_page(
                self._outcomes,
                seconds=time.monotonic() - self._began,
                complete=exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED),
            ),
            encoding="utf-8",
        )


def result_page(outcomes: dict[str, str], seconds: float, complete: bool) -> str:
    """The page: what ran when and on what, the counts by folder, and what failed."""
    counts = Counter(outcomes.values())
    folders: dict[str, Counter[str]] = {}
    for test, outcome in outcomes.items():
        folder = test.partition("::")[0].rpartition("/")[0] or "."
        folders.setdefault(folder, Counter())[outcome] += 1
    lines = [
        "# The latest full test run",
        "",
        "Written by `make test-full`; do not edit.",
        "",
        f"- Date: {datetime.datetime.now(datetime.UTC):%Y-%m-%d %H:%M} UTC",
        f"- Result: {_counted(counts)}" + ("" if complete else " (interrupted)"),
        f"- Duration: {int(seconds) // 60} min {int(seconds) % 60} s",
        f"- Machine: {_machine()}",
        f"- Python {platform.python_version()}, "
        + ", ".join(f"{name} {version(name)}" for name in _TOLD),
        "",
        "| tests | passed | failed | skipped |",
        "|---|---|---|---|",
    ]
    for folder, count in sorted(folders.items()):
        lines.append(f"| `{folder}` | {count['passed']} | {count['failed']} | {count['skipped']} |")
    failed = sorted(test for test, outcome in outcomes.items() if outcome == "failed")
    if failed:
        lines += ["", "Failed:", "", *(f"- `{test}`" for test in failed)]
    return "\n".join(lines) + "\n"


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{counts[outcome]} {outcome}" for outcome in ("passed", "failed", "skipped"))


def _machine() -> str:
    memory = round(psutil.virtual_memory().total / 2**30)
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {memory} GB memory"
