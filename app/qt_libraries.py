"""The system libraries that Qt needs on Linux: which are missing, and how to install them.

The wheels of Qt for Python bring Qt itself, but not the libraries that any desktop already has.
Without them, importing Qt fails with a linker's message, or Qt aborts when it opens a window, so
this module looks first. Standard library only: it runs before, and without, Qt.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

# What Qt's core, widgets, image formats, and its xcb and offscreen platforms link to, with the
# Debian package of each. A name that has since changed (libglib2.0-0 is libglib2.0-0t64 in
# Debian 13 and Ubuntu 24.04) stays valid there, because the new package provides the old name.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
FONT_PACKAGE = "fonts-dejavu-core"
_FONT_SUFFIXES = {".ttf", ".otf", ".ttc", ".pfb", ".pcf"}


def missing_libraries() -> list[str]:
    """The libraries that Qt needs and this system lacks; none on Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return []
    return [library for library in PACKAGES if not _loadable(library)]


def _loadable(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def font_missing() -> bool:
    """Tell whether a Linux system has no font at all, so that every letter would be a box."""
    if not sys.platform.startswith("linux"):
        return False
    data_home = os.environ.get("XDG_DATA_HOME")
    folders = [
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        Path.home() / ".fonts",
        (Path(data_home) if data_home else Path.home() / ".local/share") / "fonts",
    ]
    return not any(
        Path(name).suffix.lower() in _FONT_SUFFIXES
        for folder in folders
        for _, _, names in os.walk(folder, followlinks=True)
        for name in names
    )


def packages_for(libraries: Iterable[str]) -> list[str]:
    """The Debian packages that hold `libraries`, each once, in order."""
    return sorted({PACKAGES[library] for library in libraries})


def install_command(libraries: Iterable[str]) -> str:
    """The line that installs `libraries` on Debian, Ubuntu and their relatives."""
    return _command_line(packages_for(libraries))


def _command_line(packages: Iterable[str]) -> str:
    return " ".join(["sudo apt-get install -y --no-install-recommends", *packages])


def _install(packages: list[str]) -> bool:
    print(
        f"Installing {len(packages)} system packages that Qt needs (with apt-get) ...", flush=True
    )
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120", "-o", "DPkg::Use-Pty=0"]
    for command in (
        [*apt, "update"],
        [*apt, "install", "-y", "--no-install-recommends", *packages],
    ):
        done = subprocess.run(
            command,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode:
            # An update that failed for one unreachable source does not prevent the install.
            last = (done.stdout.strip().splitlines() or ["no message"])[-1]
            print(f"{' '.join(command)}: {last}", file=sys.stderr)
    return done.returncode == 0


def main(arguments: list[str] | None = None) -> int:
    """For the Makefile: exit status 0 if Qt can load, otherwise 1 and one line with the remedy."""
    parser = argparse.ArgumentParser(prog="python -m app.qt_libraries", description=__doc__)
    parser.add_argument(
        "--install",
        action="store_true",
        help="install what is missing, when run as root on a system with apt-get",
    )
    options = parser.parse_args(arguments)
    packages = _missing_packages()
    if not packages:
        return 0
    has_apt = shutil.which("apt-get") is not None
    if options.install and has_apt and os.geteuid() == 0 and _install(packages):
        packages = _missing_packages()
        if not packages:
            return 0
    if has_apt:
        print(f"The window needs system packages; install them with: {_command_line(packages)}")
    else:
        libraries = ", ".join([*missing_libraries(), *(["a font"] if font_missing() else [])])
        print(f"The window needs system libraries; install them first: {libraries}")
    return 1


def _missing_packages() -> list[str]:
    return packages_for(missing_libraries()) + ([FONT_PACKAGE] if font_missing() else [])


if __name__ == "__main__":
    sys.exit(main())
