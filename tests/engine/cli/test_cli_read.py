"""`brevity read`: the text that a reader gets, and all that is known of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from engine.cli import main
from tests.engine.cli.running import REAL, SCRIPTED, run
from tests.faults import hostile_documents as made

MARKDOWN = (
    "---\ntitle: Harbour\n---\n# News\n\nIt *rains*. It pours 🙂.\n\n1. One. Two.\n2. Three.\n"
)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    return path


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.pdf"
    path.write_bytes(made.pdf([made.PARAGRAPHS], password="sesame"))
    return path


def test_the_text_is_printed(notes: Path) -> None:
    done = run(REAL, "read", str(notes))
    assert done.returncode == 0
    assert done.stdout == "News\n\nIt rains. It pours 🙂.\n\n1. One. Two.\n2. Three.\n"
    assert done.stderr == ""


def test_standard_input_is_read_and_known_by_its_content() -> None:
    done = run(REAL, "read", "-", stdin=made.docx())
    assert done.stdout.strip() == "\n\n".join(made.PARAGRAPHS)


def test_json_has_all_that_is_known(notes: Path) -> None:
    done = run(REAL, "read", "--json", str(notes))
    found = json.loads(done.stdout)
    text = found["text"]
    assert done.stdout.count("\n") == 1
    assert found["source"] == str(notes)
    assert (found["title"], found["format"], found["encoding"]) == ("Harbour", "markdown", "utf-8")
    assert (found["pages"], found["warnings"]) == (0, [])
    assert "language" in found
    blocks = [(b["kind"], b["level"], text[b["start"] : b["end"]]) for b in found["blocks"]]
    assert blocks == [
        ("heading", 1, "News"),
        ("paragraph", 0, "It rains. It pours 🙂."),
        ("list_item", 1, "1. One. Two."),
        ("list_item", 1, "2. Three."),
    ]
    assert {b["page"] for b in found["blocks"]} == {None}
    sentences = [text[s["start"] : s["end"]].strip() for s in found["sentences"]]
    assert sentences == ["News", "It rains.", "It pours 🙂.", "One.", "Two.", "Three."]


def test_several_documents_get_headings_and_a_bad_one_does_not_stop_the_rest(
    notes: Path, tmp_path: Path
) -> None:
    done = run(REAL, "read", str(notes), str(tmp_path / "none.txt"), str(notes))
    assert done.returncode == 1
    assert done.stdout.count(f"==> {notes} <==\nNews") == 2
    assert done.stderr.count("\n") == 1
    assert "There is no file none.txt." in done.stderr
    done = run(REAL, "read", "--json", str(tmp_path / "none.txt"), str(notes))
    assert [json.loads(line).get("error", {}).get("code") for line in done.stdout.splitlines()] == [
        "FileMissing",
        None,
    ]


def test_warnings_go_to_standard_error(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\0 two three four")
    done = run(REAL, "read", str(path))
    assert (done.stdout, done.returncode) == ("one two three four\n", 0)
    assert "1 NUL character was dropped." in done.stderr


def test_no_document_writes_controls_to_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"<p>a&#27;[2Jb&#7;</p>")
    assert "\x1b" not in run(REAL, "read", str(path)).stdout


# ---------------------------------------------------------------- passwords


def test_a_protected_document_is_told_and_opens_with_a_password_from_a_file(
    secret: Path, tmp_path: Path
) -> None:
    done = run(REAL, "read", str(secret))
    assert done.returncode == 1
    assert "is protected by a password" in done.stderr
    for content, status in ((b"sesame\n", 0), (b"sesame\r\nmore", 0), (b"wrong", 1)):
        file = tmp_path / "password"
        file.write_bytes(content)
        done = run(REAL, "read", str(secret), "--password-file", str(file))
        assert done.returncode == status
        assert ("council" in done.stdout) is (status == 0)
    assert "password does not open" in done.stderr


def test_the_tasks_take_a_password_too(secret: Path, tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("sesame")
    script = [[0, "Done.", 5]]
    done = run(SCRIPTED, "summarize", str(secret), "--password-file", str(file), script=script)
    assert (done.stdout, done.returncode) == ("Done.\n", 0)


def test_a_password_can_be_asked_for(
    secret: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("getpass.getpass", lambda prompt: asked.append(prompt) or "sesame")
    assert main(["read", str(secret), "--password"]) == 0
    assert asked == ["Password: "]
    assert "council" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX sessions")
def test_without_a_terminal_no_document_is_taken_for_a_password(secret: Path) -> None:
    with secret.open("rb") as file:
        done = subprocess.run(
            [sys.executable, "-m", "app", "read", "-", "--password"],
            cwd=Path(__file__).parents[3],
            stdin=file,
            capture_output=True,
            start_new_session=True,  # away from the terminal of who runs the tests
            check=False,
            text=True,
        )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "no terminal in which to ask" in done.stderr


def test_a_password_file_that_is_missing_or_a_folder_is_told(secret: Path, tmp_path: Path) -> None:
    for path in (tmp_path / "none", tmp_path):
        done = run(REAL, "read", str(secret), "--password-file", str(path))
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1


def test_a_password_is_asked_for_or_in_a_file_not_both() -> None:
    assert main(["read", "a.pdf", "--password", "--password-file", "x"]) == 2


@pytest.mark.parametrize("words", ["read", "read --beams 3 a.txt", "raed a.txt"])
def test_wrong_usage(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words.split()) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_help_names_the_formats(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("read", "summarize"):
        assert main([command, "--help"]) == 0
        said = capsys.readouterr().out
        assert all(name in said for name in ("PDF", "DOCX", "ODT", "RTF", "EPUB", "HTML"))
