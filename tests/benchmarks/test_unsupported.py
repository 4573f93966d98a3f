"""The measuring of what is not supported, on a document of its own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.cli.running import ROOT

DOCUMENT = (
    "The ferry Aurora was built in 1932 for the lake. It carried two hundred people a day until the"
    " war began. Captain Ruiz sold it in May to a museum of the city."
)


@pytest.mark.full
def test_it_runs(tmp_path: Path) -> None:
    documents, out = tmp_path / "documents.jsonl", tmp_path / "out.json"
    values = {"document": DOCUMENT, "summaries": ["A ferry was sold."], "title": "The Aurora"}
    documents.write_text(json.dumps(values))
    words = ["--documents", str(documents), "--json", str(out), "--only", "headline"]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.unsupported", *words],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert re.search(r"^\| headline, faithful +\| +\d \| ", done.stdout, re.MULTILINE)
    made = json.loads(out.read_text())
    assert list(made) == ["headline, plain", "headline, faithful"]
    (run,) = made["headline, faithful"]
    assert run["passes"] == 1
    assert run["flagged"] == []
