"""The package for Debian, Ubuntu and their relatives, made with dpkg-deb alone."""

from __future__ import annotations

import gzip
import hashlib
import re
import shutil
import subprocess
import textwrap
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from pathlib import Path

from app.qt_libraries import FONT_PACKAGE, PACKAGES
from bundle.icons import draw_icons

ROOT = Path(__file__).resolve().parents[2]
FILES = ROOT / "packaging/linux"
METAINFO = "io.github.brevity.Brevity.metainfo.xml"
MAINTAINER = "The authors of Brevity <brevity@users.noreply.github.com>"
DESCRIPTION = """\
summarize, fuse and split text on your own machine
Brevity reads documents (text, Markdown, HTML, PDF, DOCX, ODT, RTF, EPUB),
and writes their summaries into an editor while you watch. Nothing leaves the
machine: a small English model comes with the program.
.
It also shows which sentences of the source a result rests on, and has
commands for the terminal that need no display."""
RECOMMENDED = ("libcups2", "xdg-utils")
"""Without them Brevity knows no printer, and shows no page in a browser."""
SUGGESTED = ("fonts-noto-cjk",)
_GLIBC = re.compile(rb"GLIBC_2\.(\d+)")


def write_deb(folder: Path, out: Path, version: str, suffix: str) -> Path:
    """brevity_<version>_<architecture>.deb. Raises CalledProcessError, FileNotFoundError."""
    show = ["dpkg", "--print-architecture"]
    machine = subprocess.run(show, capture_output=True, text=True, check=True).stdout.strip()
    tree = out / "work" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(folder, tree, version)
    depends = dependencies(oldest_glibc(tree / "usr/lib/brevity"))
    size = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file()) // 1024
    control = control_of(version, machine, size, depends)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(control, encoding="utf-8")
    (tree / "DEBIAN/md5sums").write_text(_sums(tree), encoding="utf-8")
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(_mode(path, tree))
    package = out / f"brevity_{version}{suffix}_{machine}.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return package


def lay_out(folder: Path, tree: Path, version: str) -> None:
    """All files of the package in their places under `tree`."""
    inside = tree / "usr/lib/brevity"
    shutil.copytree(folder, inside, symlinks=True)
    for name in ("THIRD_PARTY.txt", "LICENSE.txt"):
        (inside / name).unlink(missing_ok=True)
    for part in ("bin", "share/applications", "share/metainfo", "share/man/man1",
                 "share/doc/brevity", "share/lintian/overrides",
                 "share/icons/hicolor/scalable/apps"):  # fmt: skip
        (tree / "usr" / part).mkdir(parents=True)
    share = tree / "usr/share"
    (tree / "usr/bin/brevity").symlink_to("../lib/brevity/brevity")
    shutil.copy(FILES / "brevity.desktop", share / "applications")
    shutil.copy(FILES / "lintian-overrides", share / "lintian/overrides/brevity")
    shutil.copy(FILES / "copyright", share / "doc/brevity")
    metainfo = dated(FILES / METAINFO, version)
    (share / "metainfo" / METAINFO).write_text(metainfo, encoding="utf-8")
    _compress(dated(FILES / "brevity.1", version).encode(), share / "man/man1/brevity.1.gz")
    _compress((ROOT / "CHANGELOG.md").read_bytes(), share / "doc/brevity/NEWS.md.gz")
    _compress(changes_of(version).encode(), share / "doc/brevity/changelog.gz")
    _compress((folder / "THIRD_PARTY.txt").read_bytes(), share / "doc/brevity/THIRD_PARTY.txt.gz")
    icons = share / "icons/hicolor"
    shutil.copy(ROOT / "resources/icons/brevity.svg", icons / "scalable/apps")
    drawn = draw_icons(tree.parent / "icons")
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        place = icons / f"{size}x{size}/apps/brevity.png"
        place.parent.mkdir(parents=True)
        shutil.copy(drawn / f"brevity-{size}.png", place)


def changes_of(version: str) -> str:
    """The package's own list of changes, in Debian's form."""
    day = format_datetime(datetime.combine(day_of(version), time(), UTC))
    return (
        f"brevity ({version}) unstable; urgency=medium\n\n  * What changed is in NEWS.md.gz.\n\n"
        f" -- {MAINTAINER}  {day}\n"
    )


def dated(file: Path, version: str) -> str:
    """A file's text with the version and its day."""
    text = file.read_text(encoding="utf-8")
    return text.replace("@VERSION@", version).replace("@DATE@", day_of(version).isoformat())


def day_of(version: str) -> date:
    """The day that CHANGELOG.md gives a version, or today."""
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(rf"^## \[{re.escape(version)}\]\D*(\d{{4}}-\d\d-\d\d)", changes, re.MULTILINE)
    return date.fromisoformat(found[1]) if found else datetime.now(UTC).date()


def dependencies(glibc: str) -> list[str]:
    """The packages that the bundle takes from the system: what a desktop has, and not much else."""
    others = {"libexpat1", "libgcc-s1", "libstdc++6", "libuuid1", "zlib1g", FONT_PACKAGE}
    return [f"libc6 (>= {glibc})", *sorted(set(PACKAGES.values()) | others)]


def oldest_glibc(folder: Path) -> str:
    """The oldest version of the C library with which everything in a folder can be loaded."""
    newest = max(
        (
            int(minor)
            for path in folder.rglob("*")
            if path.is_file() and not path.is_symlink() and _is_binary(path)
            for minor in _GLIBC.findall(path.read_bytes())
        ),
        default=17,
    )
    return f"2.{newest}"


def control_of(version: str, machine: str, kilobytes: int, depends: Iterable[str]) -> str:
    """The control file of the package."""
    first, _, rest = DESCRIPTION.partition("\n")
    return (
        f"Package: brevity\nVersion: {version}\nArchitecture: {machine}\n"
        f"Maintainer: {MAINTAINER}\nInstalled-Size: {kilobytes}\nSection: text\n"
        f"Priority: optional\nDepends: {', '.join(depends)}\n"
        f"Recommends: {', '.join(RECOMMENDED)}\nSuggests: {', '.join(SUGGESTED)}\n"
        f"Description: {first}\n{textwrap.indent(rest, ' ')}\n"
    )


def _is_binary(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _mode(path: Path, tree: Path) -> int:
    if path.is_dir() or path == tree / "usr/lib/brevity/brevity":
        return 0o755
    return 0o755 if path.name == "torch_shm_manager" else 0o644


def _sums(tree: Path) -> str:
    lines = []
    for path in sorted((tree / "usr").rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "md5").hexdigest()
            lines.append(f"{found}  {path.relative_to(tree).as_posix()}\n")
    return "".join(lines)


def _compress(data: bytes, target: Path) -> None:
    target.write_bytes(gzip.compress(data, 9, mtime=0))
