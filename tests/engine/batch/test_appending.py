"""Files that grow by whole lines, whatever happens to whom writes them."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import pytest

from engine.batch.appending import AppendedLines

LINES = b"".join(b"%d " % i * 50 + b"\n" for i in range(2_000))  # more than is read at once


@pytest.mark.parametrize("torn", [1, 10, 100, len(LINES) - 3, len(LINES)])
def test_a_torn_line_is_taken_away_and_the_whole_ones_stay(tmp_path: Path, torn: int) -> None:
    path = tmp_path / "lines"
    path.write_bytes(LINES[:-torn])
    with closing(AppendedLines(path)) as lines:
        lines.append(b"next\n")
    whole = LINES[:-torn].rpartition(b"\n")
    assert path.read_bytes() == whole[0] + whole[1] + b"next\n"


def test_a_line_without_an_end_as_long_as_the_file_is_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    path.write_bytes(b"x" * 200_000)
    with closing(AppendedLines(path)):
        pass
    assert path.read_bytes() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="it has no limit of sizes")
def test_of_a_line_that_does_not_fit_the_disk_nothing_stays(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "lines"
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with closing(AppendedLines(path)) as lines:
        lines.append(b"whole\n")
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))
        try:
            with pytest.raises(OSError, match="File too large"):
                lines.append(b"x" * 5_000 + b"\n")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        lines.append(b"next\n")
    assert path.read_bytes() == b"whole\nnext\n"
