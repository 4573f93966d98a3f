"""The ground rules of the project, as tests: locks, version, architecture, what may be tracked."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

from engine.resources import resource
from engine.version import VERSION

ROOT = Path(__file__).parent.parent
LOCKS = ["requirements.lock", "requirements-test.lock", "requirements-bundle.lock"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MOST_LINES = 400


def shipped_files() -> list[Path]:
    """What git tracks or would track; outside a repository (an unpacked archive) there is none."""
    done = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip("not a git repository")
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def text_of(file: Path) -> str:
    """The content of a text file, or nothing for a binary one."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def locked(name: str) -> list[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "-r "))]


# ---------------------------------------------------------------- locks


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_exact_public_versions_and_nothing_else(lock: str) -> None:
    pin = re.compile(r'[A-Za-z0-9._-]+==[0-9][0-9a-z.]*( ; sys_platform == "\w+")?')
    assert [line for line in locked(lock) if not pin.fullmatch(line)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert re.findall(r"--\w+|https?:|://", text) == []


def test_torch_is_locked_so_that_every_build_of_it_fits() -> None:
    assert "torch==2.13.0" in locked("requirements.lock")


def test_only_the_small_part_of_qt_is_ever_installed() -> None:
    named = [line for lock in LOCKS for line in locked(lock)] + PROJECT["dependencies"]
    names = {re.split(r"[=<>!~ ]", line)[0].lower().replace("_", "-") for line in named}
    assert "pyside6-essentials" in names
    assert not {"pyside6", "pyside6-addons"} & names


def test_the_test_lock_builds_on_the_runtime_lock_and_repeats_nothing() -> None:
    text = (ROOT / "requirements-test.lock").read_text(encoding="utf-8")
    assert "\n-r requirements.lock\n" in text
    names = [line.partition("==")[0].lower() for lock in LOCKS for line in locked(lock)]
    assert sorted(names) == sorted(set(names))


def test_every_dependency_is_locked() -> None:
    names = {
        line.partition("==")[0].lower().replace("_", "-") for lock in LOCKS for line in locked(lock)
    }
    wanted = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]
    assert {re.split(r"[=<>!~ ]", line)[0].lower() for line in wanted} <= names


# ---------------------------------------------------------------- version


def test_the_version_is_written_in_one_place() -> None:
    assert "version" in PROJECT["dynamic"]
    code = [
        file
        for file in shipped_files()
        if file.suffix in (".py", ".toml") and ROOT / "tests" not in file.parents
    ]
    holders = [
        file.relative_to(ROOT).as_posix() for file in code if f'"{VERSION}"' in text_of(file)
    ]
    assert holders == ["engine/version.py"]


def test_the_installed_program_and_the_changelog_know_the_version() -> None:
    assert version("brevity") == VERSION
    assert f"## [{VERSION}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


# ---------------------------------------------------------------- architecture


def test_the_import_contracts_hold() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_room_is_described() -> None:
    described = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    folders = {file.parent.relative_to(ROOT) for file in shipped_files() if file.suffix == ".py"}
    # The tests of a room need no description of their own.
    mirrors = {Path("tests/app"), Path("tests/engine")}
    rooms = {f"{folder.as_posix()}/" for folder in folders if not mirrors & set(folder.parents)}
    assert sorted(room for room in rooms if f"`{room}`" not in described) == []


def test_every_file_that_the_architecture_names_exists() -> None:
    described = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    named = re.findall(
        r"`((?:app|engine|tests|packaging|benchmarks|docs)/[\w./-]*\w\.\w+)`", described
    )
    assert sorted(name for name in set(named) if not (ROOT / name).exists()) == []


def test_no_python_file_is_too_long_to_read_at_a_sitting() -> None:
    lengths = {
        file.relative_to(ROOT).as_posix(): text_of(file).count("\n")
        for file in shipped_files()
        if file.suffix == ".py"
    }
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_the_folder_named_packaging_does_not_hide_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging/__init__.py").exists()


# ---------------------------------------------------------------- what is tracked


def test_no_file_holds_a_path_of_somebodys_machine() -> None:
    homes = re.compile("/" + "(?:root|home|Users)" + r"/[\w.]")
    found = {
        file.relative_to(ROOT).as_posix() for file in shipped_files() if homes.search(text_of(file))
    }
    assert found == set()


def test_no_file_holds_the_address_of_a_package_index() -> None:
    hosts = ["pypi" + ".org", "python" + "hosted", "download." + "pytorch", "file" + ":///opt"]
    found = {
        file.relative_to(ROOT).as_posix()
        for file in shipped_files()
        if any(host in text_of(file) for host in hosts)
    }
    assert found == set()


def test_nothing_large_is_tracked_but_the_embedded_model() -> None:
    model = resource("models", "brevity-small", "model.safetensors")
    large = [file for file in shipped_files() if file.stat().st_size > 1_000_000]
    assert [file for file in large if file != model] == []


# ---------------------------------------------------------------- the two commands


def test_the_makefile_offers_the_commands_that_the_documents_name() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = {
        target
        for page in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
        for target in re.findall(r"`make ([a-z-]+)`|^make ([a-z-]+)", text_of(page), re.MULTILINE)
        for target in target
        if target
    }
    assert {"run", "test", "test-full"} <= named <= targets


def test_every_link_within_the_project_leads_somewhere() -> None:
    dead = [
        f"{page.relative_to(ROOT).as_posix()}: {link}"
        for page in shipped_files()
        if page.suffix == ".md" and "data" not in page.relative_to(ROOT).parts
        for link in re.findall(r"\]\(([^)#\s]+)", text_of(page))
        if "://" not in link and not (page.parent / link).exists()
    ]
    assert dead == []


def test_continuous_integration_runs_make_test() -> None:
    script = ROOT / ".ci/run"
    assert script.stat().st_mode & 0o111
    assert "make test" in script.read_text(encoding="utf-8")


# ---------------------------------------------------------------- shipped resources


def test_the_sample_document_fits_the_embedded_model(
    sample_document: Path, embedded_model_folder: Path
) -> None:
    import sentencepiece

    text = sample_document.read_text(encoding="utf-8")
    pieces = sentencepiece.SentencePieceProcessor(
        model_file=str(embedded_model_folder / "spiece.model")
    )
    assert 250 <= len(text.split()) <= 330
    assert len(pieces.encode(text)) <= 480


def test_resources_are_found_in_a_frozen_bundle(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("samples") == tmp_path / "resources" / "samples"


def test_no_pattern_has_a_possessive_group() -> None:
    # Python before 3.11.5, as in Debian 12, matches `(...)*+` wrongly; `[...]*+` it does right.
    found = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in shipped_files()
        if file.suffix == ".py" and file.relative_to(ROOT).parts[0] in ("app", "engine")
        for number, line in enumerate(text_of(file).splitlines(), start=1)
        if re.search(r"(?<!\\)\)[*+?]\+(?!=)", line) and "safe=" not in line
    ]
    assert found == []
