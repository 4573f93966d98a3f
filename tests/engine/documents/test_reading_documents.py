"""Reading documents from files, bytes and pasted text, with everything that can be wrong."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents import (
    SIZE_LIMIT,
    count_words,
    document_from_bytes,
    document_from_stream,
    read_document,
)
from engine.documents.cleaning import clean_text
from engine.documents.plain import blocks_as_written
from engine.errors import (
    FileIsFolder,
    FileMissing,
    FileNotOrdinary,
    FileTooLarge,
    FileUnreadable,
    SourceEmpty,
    StreamTooLarge,
)


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "The notes.txt"
    path.write_bytes("Zwölf\r\nBoxkämpfer\rjagen.\u2028Ende".encode())
    document = read_document(path)
    assert document.text == "Zwölf\nBoxkämpfer\njagen.\nEnde"
    assert (document.title, document.name) == ("The notes", "The notes.txt")
    assert (document.format, document.encoding, document.warnings) == ("text", "utf-8", ())


def test_a_markdown_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.MD"
    path.write_text("# Title\n\nSome *text*.")
    document = read_document(path)
    assert (document.text, document.title) == ("Title\n\nSome text.", "Title")
    assert document.format == "markdown"


def test_a_plain_text_stays_as_it_was_written_and_its_paragraphs_are_found() -> None:
    text = "\n One line\nand the next. \n \t\n\n  Another.\n\n\nThe\tlast"
    document = document_from_bytes(text.encode(), "a.txt")
    assert document.text == text
    assert [text[block.start : block.end] for block in document.blocks] == [
        "One line\nand the next.",
        "Another.",
        "The\tlast",
    ]
    assert {block.kind for block in document.blocks} == {"paragraph"}


@given(st.text("ab \n\t\r\u2028\u3000", max_size=60))
def test_no_visible_character_of_a_plain_text_lies_outside_its_blocks(text: str) -> None:
    blocks = blocks_as_written(text)
    covered = {place for block in blocks for place in range(block.start, block.end)}
    assert all(text[place].isspace() for place in range(len(text)) if place not in covered)
    assert all(text[block.start : block.end].strip() == text[block.start : block.end]
               for block in blocks)  # fmt: skip


def test_megabytes_of_blank_lines_are_gone_through_once() -> None:
    began = time.perf_counter()
    blocks_as_written("a" + " \n" * 1_000_000 + "b" + " " * 3_000_000 + "\nc")
    assert time.perf_counter() - began < 5  # 0.3 s alone on a machine


def test_stars_of_a_plain_text_are_kept() -> None:
    assert document_from_bytes(b"*not* markdown", "a.txt").text == "*not* markdown"


def test_pasted_text_is_cleaned() -> None:
    text, warnings = clean_text("a\ud83d\ude00b\udc00 \x1b[31mred\x1b[0m \x07 \u202babc\u202c")
    assert text == "a😀b\ufffd red  \u202babc\u202c"
    assert warnings == (
        "2 terminal control sequences were dropped.",
        "1 control character was dropped.",
        "1 character was not readable and shown as \ufffd.",
    )


def test_nuls_are_dropped_with_a_warning() -> None:
    document = document_from_bytes(b"one\0two three\0 four five six", "a.txt")
    assert document.text == "onetwo three four five six"
    assert document.warnings == ("2 NUL characters were dropped.",)


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", b"\xff\xfe \0", "\u200b\u3000\n".encode()]
)
def test_nothing_to_read(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    with pytest.raises(SourceEmpty):
        read_document(path)


def test_markdown_without_any_text() -> None:
    with pytest.raises(SourceEmpty):
        document_from_bytes(b"<!-- only a comment -->\n\n[a]: b\n\n---\n", "a.md")


def test_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "none.txt", tmp_path / "file" / "below.txt", Path("nul\0.txt")):
        with pytest.raises(FileMissing):
            read_document(path)


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileIsFolder):
        read_document(tmp_path)
    with pytest.raises(FileIsFolder):
        read_document(Path("/"))


def test_what_the_system_refuses(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable) as raised:
        read_document(tmp_path / ("long" * 100))
    assert str(raised.value.facts["reason"]).lower() == "file name too long"


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_an_error_while_reading() -> None:
    with pytest.raises(FileUnreadable, match=r"mem can't be read: input/output error\."):
        read_document(Path("/proc/self/mem"))


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_a_file_that_hides_its_size() -> None:
    assert "Name:" in read_document(Path("/proc/self/status")).text


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX permissions")
def test_a_forbidden_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)

    def refuse(*arguments: object) -> int:  # root may read anything, so the refusal is staged
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(FileUnreadable, match=r"secret\.txt can't be read: permission denied\."):
        read_document(path)


@pytest.mark.skipif(sys.platform == "win32", reason="needs FIFOs")
@pytest.mark.timeout(10)
def test_pipes_and_devices_do_not_hang(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), Path("/dev/null"), Path("/dev/tty")):
        with pytest.raises(FileNotOrdinary, match=r"pipe or a device.* with - in place"):
            read_document(path)


@pytest.mark.skipif(sys.platform == "win32", reason="needs FIFOs")
@pytest.mark.timeout(10)
def test_a_pipe_that_takes_the_place_of_a_file_does_not_hang(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, pipe = tmp_path / "file", tmp_path / "pipe"
    file.write_text("x")
    os.mkfifo(pipe)
    status = file.stat()
    monkeypatch.setattr(Path, "stat", lambda path: status)
    with pytest.raises(FileNotOrdinary):
        read_document(pipe)


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(30 * SIZE_LIMIT)
    began = time.perf_counter()
    with pytest.raises(FileTooLarge) as raised:
        read_document(path)
    assert raised.value.facts == {"name": "huge.txt", "megabytes": 1500, "limit": 50}
    assert time.perf_counter() - began < 5  # at once, alone on a machine


def test_huge_bytes_are_refused() -> None:
    with pytest.raises(FileTooLarge, match="51 MB"):
        document_from_bytes(b"a" * (SIZE_LIMIT + 1), "a.txt")


def test_of_a_stream_that_is_too_long_no_size_is_told() -> None:
    with pytest.raises(StreamTooLarge, match="input has more than the 50 MB that Brevity reads"):
        document_from_stream(io.BytesIO(b"a" * (2 * SIZE_LIMIT)), "standard input")


def test_names_are_safe_to_show(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\nb.txt"
    path.write_text("x")
    assert read_document(path).name == "a\ufffd[31m b.txt"


@pytest.mark.parametrize("name", ["long.txt", "long.md"])
def test_ten_megabytes_are_read_quickly(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    paragraph = "Plain words of English text, 2*3*4, that *go on* for [a while](b), " * 20 + "\n\n"
    path.write_text(paragraph * (10_000_000 // len(paragraph)))
    began = time.perf_counter()
    count_words(read_document(path).text)
    assert time.perf_counter() - began < 15  # 0.5 s and 2 s alone on a machine


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" \n\t ", 0),
        ("one two\nthree", 3),
        ("naïve café — déjà", 4),
        ("吾輩は猫である。名前はまだ無い。", 14),
        ("私は Python が好きです。「はい」", 10),
        ("안녕하세요 여러분", 2),
        ("カタカナ・ﾊﾝｶｸ", 8),
        ("𠮷野家", 3),
        ("don't co-operate 3.5%", 3),
    ],
)
def test_words_are_counted_in_any_script(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize("text", ["word " * 2_000_000, "é " * 5_000_000, "猫が好き。" * 2_000_000])
def test_counting_is_fast(text: str) -> None:
    began = time.perf_counter()
    count_words(text)
    assert time.perf_counter() - began < 5  # 0.4 s alone on a machine


def test_documents_are_read_without_torch_and_qt() -> None:
    code = (
        "import sys, engine.documents as d;"
        "d.document_from_bytes('héé'.encode('cp1252') * 200, 'a');"
        "print([m for m in ('torch', 'PySide6', 'rich') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "[]\n"
