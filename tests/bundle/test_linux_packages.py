"""The .deb and the portable archive, made of a small folder and taken apart again."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.__main__ import COMMANDS
from engine.documents.readers import FORMATS

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging/linux"
MIME_TYPES = {
    "text": "text/plain", "markdown": "text/markdown", "html": "text/html",
    "pdf": "application/pdf", "rtf": "application/rtf", "epub": "application/epub+zip",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
}  # fmt: skip
needs_dpkg = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="not a Debian")
needs_zstd = pytest.mark.skipif(shutil.which("zstd") is None, reason="zstd is not installed")


def output(*command: str | Path) -> str:
    return subprocess.run(
        list(map(str, command)), capture_output=True, text=True, check=True
    ).stdout


@needs_dpkg
def test_a_package_holds_the_program_and_all_that_a_desktop_reads(
    qtbot: QtBot, bundle: Path, tmp_path: Path
) -> None:
    from bundle.deb import write_deb

    package = write_deb(bundle, tmp_path, "1.2.3", "")
    assert re.fullmatch(r"brevity_1\.2\.3_\w+\.deb", package.name)
    listed = output("dpkg-deb", "--contents", package)
    for name in (
        "bin/brevity -> ../lib/brevity/brevity",
        "share/applications/brevity.desktop",
        "share/icons/hicolor/48x48/apps/brevity.png",
        "share/icons/hicolor/scalable/apps/brevity.svg",
        "share/metainfo/io.github.brevity.Brevity.metainfo.xml",
        "share/man/man1/brevity.1.gz",
        "share/doc/brevity/THIRD_PARTY.txt.gz",
        "share/doc/brevity/copyright",
        "lib/brevity/_internal/torch/lib/libtorch.so",
    ):
        assert f" ./usr/{name}\n" in listed
    assert re.search(r"^-rwxr-xr-x root/root .* \./usr/lib/brevity/brevity$", listed, re.MULTILINE)
    assert not re.search(r"^[-d]\S{4}w|^[-d]\S{7}w", listed, re.MULTILINE), "nobody else may write"


@needs_dpkg
def test_a_package_says_what_it_needs_of_the_system(
    qtbot: QtBot, bundle: Path, tmp_path: Path
) -> None:
    from bundle.deb import write_deb

    package = write_deb(bundle, tmp_path, "1.2.3", "-cuda")
    assert package.name.startswith("brevity_1.2.3-cuda_")
    assert output("dpkg-deb", "--field", package, "Version").strip() == "1.2.3"
    needed = output("dpkg-deb", "--field", package, "Depends").strip().split(", ")
    assert {"libc6 (>= 2.28)", "libstdc++6", "libegl1", "libxcb-cursor0"} <= set(needed)
    tree = tmp_path / "unpacked"
    output("dpkg-deb", "--raw-extract", package, tree)
    subprocess.run(["md5sum", "--quiet", "--check", "DEBIAN/md5sums"], cwd=tree, check=True)
    assert output(tree / "usr/bin/brevity") == "brevity\n"


def test_the_oldest_c_library_is_that_of_the_neediest_file(bundle: Path) -> None:
    from bundle.deb import oldest_glibc

    assert oldest_glibc(bundle) == "2.28"
    (bundle / "no-program").write_text("GLIBC_2.99")
    assert oldest_glibc(bundle) == "2.28"


@pytest.mark.skipif(shutil.which("dpkg-parsechangelog") is None, reason="not installed")
def test_debian_reads_the_list_of_changes(tmp_path: Path) -> None:
    from bundle.deb import changes_of

    (tmp_path / "changelog").write_text(changes_of("0.1.0"), encoding="utf-8")
    shown = output("dpkg-parsechangelog", "--all", "--file", tmp_path / "changelog")
    assert "Version: 0.1.0" in shown


def test_a_version_has_the_day_that_the_changelog_gives_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bundle import deb

    changes = (
        "# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2030-01-31\n\n## [1.2.2] - 2029-12-01\n"
    )
    (tmp_path / "CHANGELOG.md").write_text(changes, encoding="utf-8")
    monkeypatch.setattr(deb, "ROOT", tmp_path)
    assert deb.day_of("1.2.3").isoformat() == "2030-01-31"
    assert "Thu, 31 Jan 2030" in deb.changes_of("1.2.3")


def test_the_description_is_in_the_form_that_debian_asks_for() -> None:
    from bundle.deb import control_of

    lines = control_of("1.0", "amd64", 5, ["libc6"]).split("Description: ")[1].splitlines()
    assert not lines[0].endswith(".")
    assert all(line.startswith(" ") and len(line) <= 80 for line in lines[1:])


@needs_zstd
def test_the_portable_archive_unpacks_to_the_same_files(bundle: Path, tmp_path: Path) -> None:
    from bundle.archive import write_portable

    (bundle / "_internal" / "link").symlink_to("base_library.zip")
    archive = write_portable(bundle, tmp_path, "1.2.3", "")
    name = archive.name.removesuffix(".tar.zst")
    subprocess.run(["tar", "--zstd", "-xf", str(archive)], cwd=tmp_path, check=True)
    output("diff", "--recursive", "--no-dereference", bundle, tmp_path / name)
    assert output(tmp_path / name / "brevity") == "brevity\n"


@needs_zstd
def test_the_same_files_make_the_same_archive(bundle: Path, tmp_path: Path) -> None:
    from bundle.archive import sha256_of, write_portable

    first = sha256_of(write_portable(bundle, tmp_path, "1.2.3", ""))
    assert sha256_of(write_portable(bundle, tmp_path, "1.2.3", "")) == first


def test_the_list_of_hashes_is_one_that_sha256sum_accepts(tmp_path: Path) -> None:
    from bundle.archive import write_checksums

    files = [tmp_path / name for name in ("b.deb", "a.tar.zst")]
    for file in files:
        file.write_text(file.name)
    sums = write_checksums(files, tmp_path)
    assert [line.split()[1] for line in sums.read_text().splitlines()] == ["a.tar.zst", "b.deb"]
    subprocess.run(["sha256sum", "--quiet", "--check", sums.name], cwd=tmp_path, check=True)


def test_the_desktop_offers_brevity_for_every_format_that_it_reads() -> None:
    entry = (LINUX / "brevity.desktop").read_text(encoding="utf-8")
    offered = re.search(r"^MimeType=(.*);$", entry, re.MULTILINE)
    assert offered is not None
    assert {MIME_TYPES[format_] for format_ in FORMATS} <= set(offered[1].split(";"))


def test_the_manual_names_every_command() -> None:
    manual = (LINUX / "brevity.1").read_text(encoding="utf-8").replace("\\-", "-")
    assert [command for command in sorted(COMMANDS) if command not in manual] == []


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="not installed")
def test_the_desktop_entry_is_valid() -> None:
    assert output("desktop-file-validate", LINUX / "brevity.desktop") == ""


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="not installed")
def test_the_description_for_software_centres_is_valid(tmp_path: Path) -> None:
    from bundle.deb import METAINFO, dated

    file = tmp_path / METAINFO
    file.write_text(dated(LINUX / METAINFO, "0.1.0"), encoding="utf-8")
    output("appstreamcli", "validate", "--no-net", "--no-color", file)
