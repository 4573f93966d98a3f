"""What can be known here of the packages for Windows and macOS, and of the workflows."""

from __future__ import annotations

import ast
import os
import plistlib
import re
import runpy
import subprocess
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from engine.documents.formats import HTML_SUFFIXES, MARKDOWN_SUFFIXES
from engine.wording import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
INNO = (ROOT / "packaging/windows/brevity.iss").read_text(encoding="utf-8")
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


@pytest.fixture
def compiler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the place of Inno Setup's compiler, which writes down what it was given."""
    program = tmp_path / "bin" / "ISCC"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >{tmp_path}/given\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return tmp_path / "given"


def test_the_compiler_is_told_every_value_that_the_script_uses(
    compiler: Path, bundle: Path, tmp_path: Path
) -> None:
    from bundle.windows import compile_installer

    installer = compile_installer(bundle, tmp_path, "1.2.3", "")
    assert installer.name == "brevity-1.2.3-windows-setup.exe"
    given = compiler.read_text().splitlines()
    defined = {line[2:].partition("=")[0] for line in given if line.startswith("/D")}
    assert set(re.findall(r"\{#(\w+)\}", INNO)) <= defined
    assert "Signed" not in defined


def test_with_a_command_to_sign_programs_and_installer_are_signed(
    compiler: Path, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bundle.windows import PROGRAMS, SIGN_VARIABLE, compile_installer

    monkeypatch.setenv(SIGN_VARIABLE, f"echo signed $f >>{tmp_path}/signed")
    compile_installer(bundle, tmp_path, "1.2.3", "")
    signed = (tmp_path / "signed").read_text()
    assert [name for name in PROGRAMS if str(bundle / name) in signed] == list(PROGRAMS)
    assert "/DSigned" in compiler.read_text().splitlines()


def test_without_the_compiler_it_is_said_what_is_missing(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bundle.windows import compiler_command

    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FileNotFoundError, match="Inno Setup"):
        compiler_command(bundle, tmp_path, "1.2.3", "x")


def test_what_windows_shows_of_the_program_is_its_version(tmp_path: Path) -> None:
    from bundle.windows import version_resource

    text = version_resource(tmp_path, "1.2.3").read_text(encoding="utf-8")
    ast.parse(text)
    assert "filevers=(1, 2, 3, 0)" in text
    assert "StringStruct('ProductVersion', '1.2.3')" in text


def test_windows_offers_brevity_for_files_of_every_format() -> None:
    endings = set(re.findall(r'Ending\("(\.\w+)"\)', INNO))
    assert {".txt", ".pdf", ".docx", ".odt", ".rtf", ".epub"} <= endings
    assert endings & MARKDOWN_SUFFIXES
    assert endings & HTML_SUFFIXES


def test_the_installer_speaks_what_brevity_speaks_and_misses_no_message() -> None:
    assert set(re.findall(r'^Name: "(\w+)"; MessagesFile', INNO, re.MULTILINE)) == set(LANGUAGES)
    used = set(re.findall(r"\{cm:(\w+)\}|CustomMessage\('(\w+)'\)", INNO))
    ours = {name or other for name, other in used} - {"CreateDesktopIcon", "LaunchProgram"}
    for code in LANGUAGES:
        assert ours <= set(re.findall(rf"^{code}\.(\w+)=", INNO, re.MULTILINE))
    assert (ROOT / "packaging/windows/brevity.iss").read_bytes().startswith(b"\xef\xbb\xbf")


def test_an_upgrade_on_windows_takes_the_old_libraries_away_first() -> None:
    section = INNO.split("[InstallDelete]")[1].split("[")[0]
    assert r'Name: "{app}\_internal"' in section


def test_the_command_on_windows_starts_the_program_for_terminals() -> None:
    from bundle.windows import PROGRAMS

    script = (ROOT / "packaging/windows/brevity.cmd").read_bytes()
    assert PROGRAMS[1].encode() in script
    spec = (ROOT / "packaging/brevity.spec").read_text(encoding="utf-8")
    assert all(f'program("{Path(name).stem}"' in spec for name in PROGRAMS)
    assert script.count(b"\n") == script.count(b"\r\n"), "cmd wants both characters"


# ---------------------------------------------------------------- macOS


def test_everything_inside_is_signed_before_what_holds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bundle.dmg import IDENTITY_VARIABLE, PROFILE_VARIABLE, commands

    app = tmp_path / "Brevity.app"
    for name in ("MacOS/brevity", "Frameworks/torch/lib/libtorch.dylib", "Frameworks/a.so"):
        (app / "Contents" / name).parent.mkdir(parents=True, exist_ok=True)
        (app / "Contents" / name).write_bytes(b"")
    monkeypatch.setenv(IDENTITY_VARIABLE, "Developer ID Application: Us")
    monkeypatch.setenv(PROFILE_VARIABLE, "notary")
    steps = commands(app, tmp_path / "stage", tmp_path / "x.dmg")
    signed = [step[-1] for step in steps if step[:2] == ["codesign", "--force"]]
    assert signed[0].endswith("libtorch.dylib")
    assert signed[-1] == str(app)
    assert all("runtime" in step and "--timestamp" in step for step in steps[: len(signed)])
    tools = [step[1] for step in steps if step[0] == "xcrun"]
    assert tools == ["notarytool", "stapler"], "stapled after it was accepted"


def test_without_a_certificate_it_is_signed_for_this_machine_and_not_sent_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bundle.dmg import IDENTITY_VARIABLE, commands

    monkeypatch.delenv(IDENTITY_VARIABLE, raising=False)
    steps = commands(tmp_path / "Brevity.app", tmp_path / "stage", tmp_path / "x.dmg")
    assert steps[0][-2:] == ["-", str(tmp_path / "Brevity.app")]
    assert "--timestamp" not in steps[0]
    assert not any(step[0] == "xcrun" for step in steps)


def test_the_entitlements_can_be_read() -> None:
    with (ROOT / "packaging/macos/entitlements.plist").open("rb") as file:
        assert all(value is True for value in plistlib.load(file).values())


# ---------------------------------------------------------------- workflows


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_file_that_a_workflow_runs_or_installs_is_there(file: Path) -> None:
    steps = [
        step.get("run", "")
        for job in yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].values()
        for step in job["steps"]
    ]
    named = re.findall(r"(?:packaging|tests|requirements|\.ci)[\w./-]*", "\n".join(steps))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_workflows_cover_three_systems_and_release_on_a_tag() -> None:
    bundle = workflow("bundle.yml")
    systems = bundle["jobs"]["bundle"]["strategy"]["matrix"]["system"]
    assert {system.partition("-")[0] for system in systems} == {"ubuntu", "windows", "macos"}
    assert "refs/tags/" in bundle["jobs"]["release"]["if"]


def workflow(name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows" / name).read_text("utf-8"))
    return read


@pytest.mark.parametrize(
    "package",
    ["brevity_1.2.3_amd64.deb", "brevity-1.2.3-linux-x86_64.tar.zst",
     "brevity-1.2.3-windows-setup.exe", "brevity-1.2.3-macos-arm64.dmg", "SHA256SUMS"],
)  # fmt: skip
def test_every_package_is_among_those_that_are_kept(package: str) -> None:
    (upload,) = [
        step["with"]["path"].split()
        for step in workflow("bundle.yml")["jobs"]["bundle"]["steps"]
        if step.get("uses", "").startswith("actions/upload-artifact")
    ]
    assert [pattern for pattern in upload if fnmatch(f"dist/{package}", pattern)] != []


def test_the_packages_are_called_as_the_workflow_expects_them(
    bundle: Path, tmp_path: Path, compiler: Path
) -> None:
    from bundle.dmg import write_dmg
    from bundle.windows import compile_installer

    for tool in ("codesign", "hdiutil", "xcrun"):
        (compiler.parent / "bin" / tool).write_text("#!/bin/sh\n")
        (compiler.parent / "bin" / tool).chmod(0o755)
    names = [
        write(bundle, tmp_path, "1.2.3", suffix).name
        for write in (write_dmg, compile_installer)
        for suffix in ("", "-cuda")
    ]
    assert [name for name in names if name.endswith((".dmg", "-setup.exe"))] == names
    assert len(set(names)) == len(names)


def test_the_workflow_sets_what_the_scripts_read() -> None:
    from bundle.dmg import IDENTITY_VARIABLE, PROFILE_VARIABLE
    from bundle.windows import SIGN_VARIABLE

    text = (ROOT / ".github/workflows/bundle.yml").read_text(encoding="utf-8")
    variables = workflow("bundle.yml")["jobs"]["bundle"]["env"]
    assert {IDENTITY_VARIABLE, PROFILE_VARIABLE, SIGN_VARIABLE} <= set(variables)
    script = (ROOT / "packaging/macos/prepare_signing.sh").read_text(encoding="utf-8")
    read = set(re.findall(r"\$\{?([A-Z][A-Z_]+)", script)) - {"HOME"}
    assert [name for name in sorted(read) if f"{name}:" not in text] == []
    page = (ROOT / "docs/release.md").read_text(encoding="utf-8")
    told = re.findall(r"(?:secrets|vars)\.(\w+)", text)
    assert [name for name in sorted(set(told)) if f"`{name}`" not in page] == []


def test_the_variants_that_can_be_chosen_are_those_of_the_script() -> None:
    build = runpy.run_path(str(ROOT / "packaging/build.py"))
    # YAML takes the key `on` for a truth value.
    inputs = workflow("bundle.yml")[True]["workflow_dispatch"]["inputs"]
    assert tuple(inputs["variant"]["options"]) == build["VARIANTS"]


@pytest.mark.parametrize("script", ["linux/try_package.sh", "macos/prepare_signing.sh"])
def test_a_shell_reads_the_scripts(script: str) -> None:
    subprocess.run(["sh", "-n", str(ROOT / "packaging" / script)], check=True)


def test_who_builds_on_github_tells_the_bundle_where_its_releases_are(tmp_path: Path) -> None:
    build = runpy.run_path(str(ROOT / "packaging/build.py"))
    (tmp_path / "resources").mkdir()
    build["name_releases"](tmp_path, {})
    assert list((tmp_path / "resources").iterdir()) == []
    build["name_releases"](tmp_path, {"GITHUB_REPOSITORY": "someone/brevity"})
    said = (tmp_path / "resources/releases.txt").read_text(encoding="utf-8")
    assert said == "https://api.github.com/repos/someone/brevity/releases/latest\n"
