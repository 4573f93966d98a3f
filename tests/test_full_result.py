"""The page that `make test-full` writes tells what ran, and nothing about whose machine it was."""

from __future__ import annotations

import pytest

from tests.full_result import result_page

OUTCOMES = {
    "tests/app/test_a.py::test_one": "passed",
    "tests/parity/test_b.py::test_two[x]": "failed",
    "tests/parity/test_b.py::test_three": "skipped",
}


def test_the_page_counts_by_folder_and_names_what_failed() -> None:
    page = result_page(OUTCOMES, seconds=125.4, complete=True)
    assert "1 passed, 1 failed, 1 skipped" in page
    assert "2 min 5 s" in page
    assert "| `tests/app` | 1 | 0 | 0 |" in page
    assert "| `tests/parity` | 0 | 1 | 1 |" in page
    assert "- `tests/parity/test_b.py::test_two[x]`" in page


def test_an_interrupted_run_says_so() -> None:
    assert "(interrupted)" in result_page(OUTCOMES, seconds=1, complete=False)


def test_the_page_holds_no_path_of_the_machine() -> None:
    page = result_page({}, seconds=1, complete=True)
    assert "/" not in page


def test_a_run_writes_its_page(
    pytester: pytest.Pytester, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(request.config.rootpath))
    pytester.makeconftest('pytest_plugins = ["tests.full_result"]')
    pytester.makepyfile("def test_good(): pass\n\ndef test_bad(): assert False")
    pytester.runpytest_subprocess("--write-result", "page.md", "-p", "no:cacheprovider")
    assert "1 passed, 1 failed, 0 skipped" in (pytester.path / "page.md").read_text("utf-8")
