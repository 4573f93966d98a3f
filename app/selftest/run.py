"""Runs the checks and prints their table, row by row."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from app.selftest.check import Check
from app.selftest.checks import all_checks
from engine.hub.storage import HOME_VARIABLE


def main() -> int:
    """Check everything in a home of its own, without the network; 1 if anything fails."""
    # What the user has is neither read nor changed.
    with tempfile.TemporaryDirectory(prefix="brevity é-", ignore_cleanup_errors=True) as folder:
        os.environ[HOME_VARIABLE] = str(Path(folder, "home"))
        os.environ["HF_HUB_OFFLINE"] = "1"
        failed = [check.name for check in all_checks() if not passes(check, Path(folder))]
    if failed:
        print(f"Failed: {', '.join(failed)}.")
        return 1
    print("Everything works.")
    return 0


def passes(check: Check, folder: Path) -> bool:
    """Run one check and print its row; whether it passed."""
    start = time.monotonic()
    try:
        seen, passed = check.run(folder), True
    except Exception as error:  # noqa: BLE001 - whatever is broken, the rest is checked too
        seen, passed = f"{type(error).__name__}: {error}", False
    seconds = time.monotonic() - start
    row = f"{'ok' if passed else 'FAILED':6}  {check.name:16}  {seconds:6.2f} s  {seen}"
    encoding = sys.stdout.encoding if sys.stdout else "utf-8"
    print(row.encode(encoding, "replace").decode(encoding), flush=True)
    return passed
