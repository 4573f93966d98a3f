"""Which documents a batch is made of, and what they and their results are called."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.batch.plan import Shard, find_sources, listed_paths, output_name


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Some words.", encoding="utf-8")


def refuse(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a folder not be listed; the superuser's tests can't take the right away."""
    scandir = os.scandir

    def refusing(folder: Path) -> object:
        if folder == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refusing)


def names(wanted: Sequence[Path], leave_out: Path | None = None) -> list[str]:
    return [source.name for source in find_sources(wanted, leave_out)]


def test_a_folder_is_searched_to_its_depth_in_a_fixed_order(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.md", "a/deep/x.PDF", "c.html", "B.txt")
    assert names([tmp_path]) == ["B.txt", "a/deep/x.PDF", "a/z.md", "b.txt", "c.html"]


def test_hidden_files_other_formats_and_the_output_folder_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".hidden.txt", ".git/b.txt", "c.jpg", "d.xlsx", "out/a.txt.txt")
    assert names([tmp_path], leave_out=tmp_path / "out") == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "a/b.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert names([tmp_path]) == ["a/b.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_to_a_folder_is_no_document_whatever_it_is_called(tmp_path: Path) -> None:
    make(tmp_path, "a/b.txt")
    (tmp_path / "again.txt").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "turning.txt").symlink_to("turning.txt")  # reading it will tell
    assert names([tmp_path]) == ["a/b.txt", "turning.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="paths are shorter there")
def test_a_tree_is_searched_however_deep_it_is(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(400):  # not more than Python's own limit: pytest removes it by recursion
        folder /= "d"
        folder.mkdir()
    make(folder, "a.txt")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(300)
    try:
        found = names([tmp_path])
    finally:
        sys.setrecursionlimit(limit)
    assert found == ["d/" * 400 + "a.txt"]


def test_a_folder_that_can_not_be_listed_is_told_of_and_the_others_are_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.txt", "closed/b.txt", "d/c.txt")
    refuse(tmp_path / "closed", monkeypatch)
    told: list[Path] = []
    found = find_sources([tmp_path], on_refusal=lambda folder, error: told.append(folder))
    assert [source.name for source in found] == ["a.txt", "d/c.txt"]
    assert told == [tmp_path / "closed"]


def test_a_file_named_itself_may_have_any_name_and_need_not_exist(tmp_path: Path) -> None:
    assert names([tmp_path / "letter"]) == [(tmp_path / "letter").as_posix()]


def test_a_document_has_one_name_however_often_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "in/a.txt", "in/b.txt")
    monkeypatch.chdir(tmp_path)
    wanted = [Path("in"), Path("in/a.txt"), Path("./in/../in/b.txt"), tmp_path / "in" / "a.txt"]
    assert names(wanted) == ["in/a.txt", "in/b.txt", (tmp_path / "in/a.txt").as_posix()]


def test_a_path_that_no_disk_takes_is_found_out_when_it_is_read(tmp_path: Path) -> None:
    paths = [tmp_path / ("x" * 300), Path("a\0b")]
    assert [source.path for source in find_sources(paths)] == paths
    assert [source.path for source in find_sources(paths[:1])] == paths[:1]


def test_a_list_holds_a_path_a_line() -> None:
    assert listed_paths([b"a.txt\n", b"\r\n", b"b c.txt\r\n", b"d\xff.txt"]) == (
        Path("a.txt"),
        Path("b c.txt"),
        Path(os.fsdecode(b"d\xff.txt")),
    )


def test_results_lie_as_the_documents_do() -> None:
    assert output_name("a/b.pdf", ".txt") == "a/b.pdf.txt"


def test_a_result_never_leaves_the_output_folder() -> None:
    for name in ("/etc/passwd", "../x.txt", "C:/x.txt", "a/../../x.txt"):
        output = output_name(name, ".md")
        assert "/" not in output
        assert output.endswith(f"{Path(name).suffix}.md")


def test_documents_of_one_name_in_several_places_have_results_of_their_own() -> None:
    assert output_name("/a/x.txt", ".txt") != output_name("/b/x.txt", ".txt")


def test_a_name_that_is_too_long_with_a_suffix_is_cut() -> None:
    one, other = (output_name("a/" + "ü" * 125 + end, ".txt") for end in ("1.txt", "2.txt"))
    assert len(os.fsencode(one.rpartition("/")[2])) < 255
    assert one != other
    assert one.encode("utf-8")  # no half of a character


@given(st.lists(st.text(min_size=1), max_size=30, unique=True), st.integers(1, 7))
def test_every_document_is_in_exactly_one_shard(found: list[str], count: int) -> None:
    shards = [Shard(number, count) for number in range(1, count + 1)]
    for name in found:
        assert sum(shard.has(name) for shard in shards) == 1


def test_shards_are_about_the_same_size() -> None:
    sizes = [sum(Shard(n, 4).has(f"{i}.txt") for i in range(1_000)) for n in (1, 2, 3, 4)]
    assert max(sizes) < 1.3 * min(sizes)
