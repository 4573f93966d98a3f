"""Reading in a child process: what crosses, what ends it, and what is told of its end."""

from __future__ import annotations

import io
import json
import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.documents import Document, document_from_bytes, document_from_stream, read_document
from engine.documents.child import MEMORY_LIMIT
from engine.documents.document import Block
from engine.documents.extraction import Wish, extract, reading_command
from engine.documents.wire import AnswerBroken, decode_answer, encode_answer
from engine.errors import (
    BrevityError,
    Cancelled,
    DocumentDamaged,
    DocumentScanned,
    DocumentTooComplex,
    FileUnreadable,
    PasswordWrong,
    SourceEmpty,
)

ROOT = Path(__file__).parents[3]
TEXT = "# Zwölf 🙂\n\nDas ist der Kampf, und die Boxkämpfer jagen sich.\n\n- jagen\n"


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_child_reads_what_this_process_would(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    expected = document_from_bytes(TEXT.encode(), "a.md")
    assert read_document(path) == expected
    assert document_from_stream(io.BytesIO(TEXT.encode()), "a.md") == expected


def test_a_failure_comes_back_as_itself() -> None:
    with pytest.raises(DocumentDamaged) as raised:
        document_from_stream(io.BytesIO(b"garbage"), "a.pdf")
    assert raised.value.facts["name"] == "a.pdf"
    with pytest.raises(SourceEmpty):
        document_from_stream(io.BytesIO(b"<!-- -->"), "a.md")


def test_a_text_file_costs_little_more_than_a_process(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("One sentence.")
    seconds = []
    for _ in range(5):
        began = time.perf_counter()
        read_document(path)
        seconds.append(time.perf_counter() - began)
    assert statistics.median(seconds) < 1.0  # 0.06 s alone on a machine


def test_the_child_imports_neither_torch_nor_qt_nor_what_other_formats_need() -> None:
    code = (
        "import sys, engine.documents.child as child\n"
        "child._answer('a.txt', None, 'file', b'Some text.')\n"
        "print(*sorted(sys.modules))"
    )
    done = subprocess.run(python(code), cwd=ROOT, capture_output=True, check=True, text=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"torch", "PySide6", "pypdfium2", "selectolax", "mammoth", "subprocess"}


# ---------------------------------------------------------------- ends


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        ("os.kill(os.getpid(), signal.SIGSEGV)", DocumentDamaged, "crash (signal 11)"),
        ("os.abort()", DocumentDamaged, "crash (signal 6)"),
        ("os.kill(os.getpid(), signal.SIGKILL)", DocumentTooComplex, "more than 2 GB of memory"),
        ("os.kill(os.getpid(), signal.SIGXCPU)", DocumentTooComplex, "more than 60 seconds"),
        ("sys.exit(3)", DocumentDamaged, "crash (exit code 3)"),
        ("print('{\"text\": 1}')", DocumentDamaged, "crash"),
        ("print('no json')", DocumentDamaged, "crash"),
    ],
)
def test_a_child_that_dies_is_a_designed_failure(
    code: str, kind: type[BrevityError], words: str
) -> None:
    with pytest.raises(kind) as raised:
        extract(Wish("a.pdf"), b"%PDF-1.4", command=python("import os, signal, sys; " + code))
    assert words in raised.value.message
    if kind is DocumentDamaged:
        assert "PDF document" in raised.value.message


def test_a_real_child_that_wants_too_much_memory_is_told_so(tmp_path: Path) -> None:
    code = (
        "import engine.documents.child as child, engine.documents.read as read\n"
        f"read.document_from_bytes = lambda *_: bytearray({MEMORY_LIMIT})\n"
        "child.main()"
    )
    with pytest.raises(DocumentTooComplex, match="more than 2 GB of memory"):
        extract(Wish("a.txt"), b"text", command=python(code))


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_a_crash_of_a_child_that_held_much_memory_is_told_as_that() -> None:
    code = "import os, time; held = b'x' * 600_000_000; time.sleep(0.5); os.abort()"
    with pytest.raises(DocumentTooComplex, match="more than 2 GB of memory"):
        extract(Wish("a.pdf"), b"%PDF-1.4", command=python(code))


@pytest.mark.parametrize(
    ("raised", "words"),
    [("RecursionError", "nested too deeply"), ("KeyError", r"reader failed on it \(KeyError\)")],
)
def test_a_defect_of_a_reader_ends_in_words(raised: str, words: str) -> None:
    code = (
        "import engine.documents.child as child, engine.documents.read as read\n"
        f"def fail(*_): raise {raised}\n"
        "read.document_from_bytes = fail\n"
        "child.main()"
    )
    with pytest.raises((DocumentDamaged, DocumentTooComplex), match=words):
        extract(Wish("a.txt"), b"text", command=python(code))


def test_what_libraries_print_does_not_spoil_the_answer() -> None:
    code = (
        "import os, engine.documents.child as child, engine.documents.read as read\n"
        "real = read.document_from_bytes\n"
        "def chatty(*a):\n"
        "    print('warning!', flush=True); os.write(1, b'from C'); return real(*a)\n"
        "read.document_from_bytes = chatty\n"
        "child.main()"
    )
    assert extract(Wish("a.txt"), b"text", command=python(code)).text == "text"


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX process groups")
def test_after_its_time_a_child_is_killed_with_all_it_started(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    code = (
        "import subprocess, sys, time, os\n"
        "other = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(100)'])\n"
        f"open({str(pids)!r}, 'w').write(f'{{os.getpid()}} {{other.pid}}')\n"
        "time.sleep(100)"
    )
    began = time.monotonic()
    with pytest.raises(DocumentTooComplex, match="more than 60 seconds"):
        extract(Wish("a.txt"), b"x" * 5_000_000, seconds=1.5, command=python(code))
    assert time.monotonic() - began < 10
    deadline = time.monotonic() + 5
    while any(map(_lives, pids.read_text().split())) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(map(_lives, pids.read_text().split()))


def _lives(pid: str) -> bool:
    try:
        return psutil.Process(int(pid)).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_a_child_does_not_outlive_a_program_that_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "pid"
    child = (
        "import os, time, engine.documents.child as child, engine.documents.read as read\n"
        "def read_on(*_):\n"
        f"    open({str(file)!r}, 'w').write(str(os.getpid()))\n"
        "    time.sleep(100)\n"
        "read.document_from_bytes = read_on\n"
        "child.main()"
    )
    program = subprocess.Popen(
        python(
            "from engine.documents.extraction import Wish, extract\n"
            f"extract(Wish('a.txt'), b'x', command={python(child)!r})"
        ),
        cwd=ROOT,
    )
    try:
        deadline = time.monotonic() + 20
        while not (file.exists() and file.read_text()) and time.monotonic() < deadline:
            time.sleep(0.02)
    finally:
        program.kill()
        program.wait()
    pid = file.read_text()
    deadline = time.monotonic() + 10
    while _lives(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _lives(pid)


def test_cancelling_ends_the_child_at_once() -> None:
    cancelled = threading.Event()
    threading.Timer(0.3, cancelled.set).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        extract(
            Wish("a.txt"), b"x", cancelled.is_set, command=python("import time; time.sleep(100)")
        )
    assert time.monotonic() - began < 5  # 0.35 s alone on a machine
    assert not psutil.Process().children()


def test_a_system_without_processes_to_give_is_told() -> None:
    with pytest.raises(FileUnreadable, match="no process can be started"):
        extract(Wish("a.txt"), b"x", command=[os.devnull])


def test_the_child_of_a_bundle_is_the_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert reading_command() == [sys.executable, "--read"]


def test_the_program_itself_can_be_the_child() -> None:
    command = [sys.executable, "-m", "app", "--read"]
    assert extract(Wish("a.md"), b"*text*", command=command).text == "text"


# ---------------------------------------------------------------- what crosses


def test_documents_and_failures_cross_whole() -> None:
    document = Document(
        "A\U0001f600 text", "Title", "n.pdf", "pdf", "", (Block("heading", 0, 2, 1, 3),
        Block("list_item", 3, 7, 2, None)), "de", 4, ("One.",)
    )  # fmt: skip
    assert decode_answer(encode_answer(document)) == document
    for error in (DocumentScanned("a.pdf", 7), PasswordWrong("ä.pdf"), SourceEmpty()):
        found = decode_answer(encode_answer(error))
        assert isinstance(found, type(error))
        assert found.facts == error.facts


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
_FIELDS = ("text", "title", "name", "format", "encoding", "blocks", "language", "pages",
           "warnings", "error", "facts")  # fmt: skip


@settings(deadline=None, max_examples=100)
@given(
    st.dictionaries(st.sampled_from(_FIELDS), _VALUES).map(lambda v: json.dumps(v).encode())
    | st.binary(max_size=40)
    | _VALUES.map(lambda v: json.dumps(v).encode())
)
def test_an_answer_that_is_none_is_refused(data: bytes) -> None:
    try:
        found = decode_answer(data)
    except AnswerBroken:
        return
    assert isinstance(found, (Document, BrevityError))


@pytest.mark.parametrize(
    "data",
    [
        b'{"error": "SourceEmpty", "facts": []}',
        b'{"error": "SourceEmpty", "facts": "none"}',
        b'{"error": "BrevityError", "facts": {}}',
        b'{"error": "DocumentScanned", "facts": {"name": "a.pdf"}}',
        b'["error"]',
    ],
)
def test_a_failure_that_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(AnswerBroken):
        decode_answer(data)


@pytest.mark.parametrize(
    "block", [["heading", 0, 9, 1, None], ["heading", 3, 2, 1, None], ["song", 0, 1, 0, None]]
)
def test_blocks_outside_of_the_text_do_not_cross(block: list[object]) -> None:
    values = json.loads(encode_answer(Document("text", "t", "n", "f", "e")))
    with pytest.raises(AnswerBroken):
        decode_answer(json.dumps(values | {"blocks": [block]}).encode())
