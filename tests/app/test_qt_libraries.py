"""What Qt needs of the system is known, found missing, and installed or named."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from app import qt_libraries

# Part of any Debian or Ubuntu that has Python at all, so never missing there.
ALWAYS_PRESENT = {
    "ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libgcc_s.so.1", "libm.so.6",
    "libpthread.so.0", "libresolv.so.2", "librt.so.1", "libstdc++.so.6", "libz.so.1",
}  # fmt: skip
MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport", "QtNetwork", "QtTest")
PLUGINS = (
    "platforms/libqxcb.so",
    "platforms/libqoffscreen.so",
    "xcbglintegrations/libqxcb-glx-integration.so",
    "xcbglintegrations/libqxcb-egl-integration.so",
    "iconengines/libqsvgicon.so",
    "imageformats/libqjpeg.so",
    "imageformats/libqsvg.so",
)
linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Qt needs system libraries on Linux only"
)


def linked_libraries(file: Path) -> dict[str, str]:
    """Every library that `file` needs, directly or not, and where the system finds it."""
    lines = subprocess.run(
        ["ldd", str(file)], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    pairs = (line.strip().partition(" => ") for line in lines if " => " in line)
    return {name: place for name, _, place in pairs}


def without(monkeypatch: pytest.MonkeyPatch, *libraries: str) -> None:
    """Make `libraries` unloadable, as on a system that lacks them."""
    load = ctypes.CDLL

    def refuse(name: str) -> object:
        if name in libraries:
            raise OSError(f"{name}: cannot open shared object file")
        return load(name)

    monkeypatch.setattr(ctypes, "CDLL", refuse)


@pytest.fixture
def apt_get(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A root user on a system with apt-get; the list collects its calls, which do nothing."""
    calls: list[list[str]] = []

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        calls.append(command)
        return subprocess.CompletedProcess(command, 0, stdout="")

    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return calls


@linux_only
@pytest.mark.parametrize("part", [*MODULES, *PLUGINS])
def test_the_table_covers_all_that_qt_links_to(part: str) -> None:
    spec = find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent
    file = folder / (f"{part}.abi3.so" if part in MODULES else f"Qt/plugins/{part}")
    direct_and_bundled = [file, *sorted(folder.glob("Qt/lib/*.so*"))]
    bundled = {path.name for path in direct_and_bundled}
    needed = {
        name: place
        for name, place in linked_libraries(file).items()
        if name not in bundled and str(folder.parent) not in place
    }
    missing = {name for name, place in needed.items() if "not found" in place}
    assert not missing
    # What a listed library itself links to comes with its package.
    brought: set[str] = set()
    for name in qt_libraries.PACKAGES.keys() & needed.keys():
        brought |= linked_libraries(Path(needed[name].partition(" (")[0])).keys()
    assert needed.keys() <= qt_libraries.PACKAGES.keys() | ALWAYS_PRESENT | brought


@linux_only
def test_here_nothing_is_missing() -> None:
    assert qt_libraries.missing_libraries() == []
    assert not qt_libraries.font_missing()
    assert qt_libraries.main([]) == 0


@linux_only
def test_a_missing_library_is_found_and_its_package_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without(monkeypatch, "libxcb-cursor.so.0", "libglib-2.0.so.0", "libgthread-2.0.so.0")
    missing = qt_libraries.missing_libraries()
    assert missing == ["libglib-2.0.so.0", "libgthread-2.0.so.0", "libxcb-cursor.so.0"]
    assert qt_libraries.install_command(missing) == (
        "sudo apt-get install -y --no-install-recommends libglib2.0-0 libxcb-cursor0"
    )


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_macos_need_nothing(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, *qt_libraries.PACKAGES)
    monkeypatch.setattr(sys, "platform", system)
    assert qt_libraries.missing_libraries() == []
    assert not qt_libraries.font_missing()


@linux_only
def test_a_user_is_told_the_line_to_run(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    apt_get: list[list[str]],
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    without(monkeypatch, "libEGL.so.1")
    assert qt_libraries.main(["--install"]) == 1
    assert apt_get == []
    told = capsys.readouterr().out
    assert told.count("\n") == 1
    assert told.endswith("sudo apt-get install -y --no-install-recommends libegl1\n")


@linux_only
def test_without_apt_the_libraries_are_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    without(monkeypatch, "libEGL.so.1")
    assert qt_libraries.main(["--install"]) == 1
    told = capsys.readouterr().out
    assert "libEGL.so.1" in told
    assert "apt-get" not in told


@linux_only
def test_root_gets_the_packages_installed(
    monkeypatch: pytest.MonkeyPatch, apt_get: list[list[str]]
) -> None:
    with monkeypatch.context() as patch:
        without(patch, "libEGL.so.1")
        assert qt_libraries.main(["--install"]) == 1, "still missing: apt-get only pretends"
    assert [call[-1] for call in apt_get] == ["update", "libegl1"]
    assert all("-qq" in call for call in apt_get)


@linux_only
def test_without_the_flag_root_installs_nothing(
    monkeypatch: pytest.MonkeyPatch, apt_get: list[list[str]]
) -> None:
    without(monkeypatch, "libEGL.so.1")
    assert qt_libraries.main([]) == 1
    assert apt_get == []


@linux_only
def test_a_system_without_any_font_is_given_one(
    monkeypatch: pytest.MonkeyPatch, apt_get: list[list[str]], tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "walk", lambda *_, **__: iter([(tmp_path, [], ["a.txt"])]))
    assert qt_libraries.font_missing()
    assert qt_libraries.main(["--install"]) == 1
    assert apt_get[-1][-1] == qt_libraries.FONT_PACKAGE


def test_it_runs_before_qt_is_there() -> None:
    lean = (
        "import sys, app.qt_libraries, app.display;"
        "outside = {name.partition('.')[0] for name in sys.modules} - sys.stdlib_module_names;"
        "print(sorted(name for name in outside if not name.startswith('__')))"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", lean],
        cwd=Path(qt_libraries.__file__).parent.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "['app']"
