"""Pairs files: every form, and every line that is none."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import BrevityError, FileMissing, PairMalformed, PairsMissing, PairsUnreadable
from engine.seq2seq.training.pairs import Pair, read_pairs

GOOD = {"task": "fuse", "source": "One. Two.", "target": "One and two.", "from": "elsewhere"}
PAIR = Pair("fuse", "One. Two.", "One and two.", 1)


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def lines(*values: object) -> bytes:
    return "".join(json.dumps(value) + "\n" for value in values).encode()


def test_json_lines_with_blank_lines_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = written(tmp_path, "p.jsonl", b"\xef\xbb\xbf" + lines(GOOD) + b"\n  \r\n" + lines(GOOD))
    found = read_pairs(path)
    assert found.pairs == (PAIR, Pair("fuse", "One. Two.", "One and two.", 4))
    assert found.bad == ()


def test_compressed_files_are_known_by_their_content(tmp_path: Path) -> None:
    path = written(tmp_path, "misnamed.jsonl", gzip.compress(lines(GOOD)))
    assert read_pairs(path).pairs == (PAIR,)


def test_a_task_is_taken_from_the_caller_only_where_the_line_has_none(tmp_path: Path) -> None:
    bare = {"source": "a", "target": "b"}
    path = written(tmp_path, "p.jsonl", lines(GOOD, bare))
    assert [pair.task for pair in read_pairs(path, "headline").pairs] == ["fuse", "headline"]


def test_a_table_of_two_columns_with_quoted_line_breaks(tmp_path: Path) -> None:
    content = b'source,target\r\n"One.\nTwo.","One, two."\r\n\r\nthree,3\r\n'
    for name, data in (("p.csv", content), ("p.csv.gz", gzip.compress(content))):
        found = read_pairs(written(tmp_path, name, data), "fuse").pairs
        assert found == (
            Pair("fuse", "One.\nTwo.", "One, two.", 2),
            Pair("fuse", "three", "3", 5),
        )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{nonsense", "not JSON"),
        (b"[1, 2]", "no JSON object"),
        (b"[" * 100_000, "not JSON"),
        (lines({"task": "fuse", "target": "b"}).strip(), "no source"),
        (lines({"source": "a", "target": "b"}).strip(), "no task"),
        (lines({**GOOD, "target": 7}).strip(), "target is no text"),
        (lines({**GOOD, "source": " \n"}).strip(), "source is empty"),
        (lines({**GOOD, "target": ""}).strip(), "target is empty"),
    ],
)
def test_a_bad_line_is_named_or_left_out(tmp_path: Path, line: bytes, reason: str) -> None:
    path = written(tmp_path, "p.jsonl", lines(GOOD) + line + b"\n" + lines(GOOD))
    with pytest.raises(PairMalformed, match=f"Line 2 of p.jsonl .*{reason}"):
        read_pairs(path)
    found = read_pairs(path, skip_bad=True)
    assert [pair.line for pair in found.pairs] == [1, 3]
    assert [bad.line for bad in found.bad] == [2]


def test_a_table_row_of_three_columns_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, "p.csv", b"a,b\nc,d,e\n")
    with pytest.raises(PairMalformed, match=r"Line 2 of p\.csv .*3 columns"):
        read_pairs(path, "fuse")


def test_files_that_hold_no_pairs_say_why(tmp_path: Path) -> None:
    whole = gzip.compress(lines(*[GOOD] * 500))
    with pytest.raises(FileMissing):
        read_pairs(tmp_path / "absent.jsonl")
    with pytest.raises(PairsUnreadable, match="damaged or cut off"):
        read_pairs(written(tmp_path, "cut.jsonl.gz", whole[: len(whole) // 2]))
    with pytest.raises(PairsUnreadable, match="not UTF-8"):
        read_pairs(written(tmp_path, "latin.jsonl", lines(GOOD) + b'{"task": "\xe9'))
    with pytest.raises(PairsUnreadable, match="names no task"):
        read_pairs(written(tmp_path, "p.csv", b"a,b\n"))
    with pytest.raises(PairsUnreadable, match="is a directory"):
        read_pairs(tmp_path)
    with pytest.raises(PairsMissing, match="it is empty"):
        read_pairs(written(tmp_path, "empty.jsonl", b"\n\n"))
    with pytest.raises(PairsMissing, match="2 lines are bad"):
        read_pairs(written(tmp_path, "bad.jsonl", b"1\n2\n"), skip_bad=True)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    content=st.binary(max_size=400)
    | st.lists(st.sampled_from([lines(GOOD), b'"', b",", b"\n", b"\x1f\x8b", b"{", b"\x00"])).map(
        b"".join
    ),
    name=st.sampled_from(["p.jsonl", "p.csv", "p.csv.gz", "p"]),
    skip=st.booleans(),
)
def test_any_bytes_are_pairs_or_a_designed_failure(
    tmp_path: Path, content: bytes, name: str, skip: bool
) -> None:
    try:
        found = read_pairs(written(tmp_path, name, content), "fuse", skip_bad=skip)
    except BrevityError:
        return
    assert found.pairs


def test_half_a_character_is_read_as_a_replacement(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"task": "fuse", "source": "a \\ud83d", "target": "\\ud83d\\ude00"}\n')
    assert read_pairs(path).pairs == (Pair("fuse", "a \N{REPLACEMENT CHARACTER}", "😀", 1),)


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="pipes have no names here")
def test_pairs_come_from_a_pipe_too(tmp_path: Path) -> None:
    lines = b'{"task": "fuse", "source": "a", "target": "b"}\n'
    for data in (lines, gzip.compress(lines)):
        reading, writing = os.pipe()
        os.write(writing, data)
        os.close(writing)
        try:
            assert read_pairs(Path(f"/dev/fd/{reading}")).pairs == (Pair("fuse", "a", "b", 1),)
        finally:
            os.close(reading)
