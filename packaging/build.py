"""Build the bundle and its packages (`make bundle`): see docs/packaging.md.

Steps: PyInstaller, symbols off, THIRD_PARTY.txt, the bundle's own self-test, then the packages.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from bundle.archive import write_checksums, write_portable
from bundle.deb import write_deb
from bundle.dmg import write_dmg
from bundle.icons import draw_icons
from bundle.licences import third_party
from bundle.sizes import size_table, sizes_of
from bundle.windows import compile_installer, version_resource

from app.update_check import ADDRESS_FILE
from engine.own_program import FOR_TERMINALS
from engine.version import VERSION

ROOT = Path(__file__).resolve().parent.parent
VARIANTS = ("cpu", "cuda")
PACKAGES = {"linux": ("tar", "deb"), "win32": ("setup",), "darwin": ("dmg",)}


def build_bundle(out: Path, variant: str) -> Path:
    """The folder of the bundle, complete but for its test. Raises CalledProcessError."""
    require_variant(variant)
    work = out / "work"
    work.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "PYTHONNOUSERSITE": "1"}
    environment["BREVITY_ICONS"] = str(draw_icons(work / "icons"))
    if sys.platform == "win32":
        environment["BREVITY_WINDOWS_VERSION_FILE"] = str(version_resource(work, VERSION))
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    command += [
        "--distpath",
        str(out),
        "--workpath",
        str(work),
        str(Path("packaging/brevity.spec")),
    ]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    folder = out / "Brevity.app" if sys.platform == "darwin" else out / "brevity"
    if sys.platform.startswith("linux"):
        strip_symbols(folder)
    sources = json.loads((work / "brevity" / "sources.json").read_text(encoding="utf-8"))
    inside = folder / "Contents/Resources" if sys.platform == "darwin" else folder
    name_releases(inside if sys.platform == "darwin" else folder / "_internal", os.environ)
    (inside / "THIRD_PARTY.txt").write_text(third_party(map(Path, sources)), encoding="utf-8")
    shutil.copy(ROOT / "LICENSE", inside / "LICENSE.txt")
    return folder


def name_releases(inside: Path, environment: Mapping[str, str]) -> None:
    """Tell the bundle where it may ask for newer versions: of those who build it on GitHub."""
    if repository := environment.get("GITHUB_REPOSITORY"):
        api = environment.get("GITHUB_API_URL", "https://api.github.com")
        address = f"{api}/repos/{repository}/releases/latest\n"
        (inside / "resources" / ADDRESS_FILE).write_text(address, encoding="utf-8")


def require_variant(variant: str) -> None:
    """End with a message unless the torch that is installed is of this variant."""
    import torch

    has_cuda = torch.version.cuda is not None
    if has_cuda != (variant == "cuda"):
        sys.exit(
            f"The torch that is installed is {torch.__version__}, which is no {variant} build."
        )


def strip_symbols(folder: Path) -> None:
    """Take from torch's libraries the names that only a debugger reads: 90 MB."""
    for library in sorted(folder.glob("_internal/torch/lib/*.so*")):
        if not library.is_symlink():
            subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)


def program_of(folder: Path) -> Path:
    """The program of a bundle that a terminal is to run."""
    if sys.platform == "darwin":
        return folder / "Contents/MacOS/brevity"
    return folder / (FOR_TERMINALS if sys.platform == "win32" else "brevity")


def main() -> None:
    """Build what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where all is put")
    parser.add_argument("--variant", choices=VARIANTS, default="cpu", help="which torch")
    offered = PACKAGES.get(sys.platform, ())
    parser.add_argument("--packages", nargs="*", choices=offered, default=offered)
    parser.add_argument("--again", action="store_true", help="take the bundle that is there")
    options = parser.parse_args()
    out = options.out.resolve()
    folder = out / ("Brevity.app" if sys.platform == "darwin" else "brevity")
    if not options.again:
        folder = build_bundle(out, options.variant)
    print(size_table(sizes_of(folder)), flush=True)
    subprocess.run([str(program_of(folder)), "--selftest"], check=True)
    suffix = "" if options.variant == "cpu" else f"-{options.variant}"
    writers = {
        "tar": write_portable, "deb": write_deb, "setup": compile_installer, "dmg": write_dmg,
    }  # fmt: skip
    written = [writers[name](folder, out, VERSION, suffix) for name in options.packages]
    for path in [*written, *([write_checksums(written, out)] if written else [])]:
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
