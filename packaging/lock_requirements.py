"""Write the three locks from the dependencies in pyproject.toml (`make lock`).

pip resolves them without installing anything; each answer becomes one `name==version` line. A lock
names versions only: no hashes and no local suffix, so that the CPU and the CUDA build of torch
both satisfy it, and no index, so that everybody's own pip configuration holds. What another
system needs in addition (colorama on Windows) stands with the marker under which it is needed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
HEADER = """\
# Written by `make lock` from pyproject.toml; do not edit.
# Exact versions, without hashes, local suffixes or index addresses: see CONTRIBUTING.md.
"""
# Installing the project itself needs these; with them in the lock, nothing is fetched unpinned.
BUILD_TOOLS = ["pip", "setuptools"]
OTHER_SYSTEMS = {
    'sys_platform == "win32"': {"sys_platform": "win32", "platform_system": "Windows"},
    'sys_platform == "darwin"': {"sys_platform": "darwin", "platform_system": "Darwin"},
}


def resolve(requirements: Iterable[str]) -> dict[str, dict[str, Any]]:
    """What pip would install in an empty environment: each package's metadata, by its name."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed"]
    command += ["--quiet", "--report", "-", *requirements]
    report = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    packages = (entry["metadata"] for entry in json.loads(report.stdout)["install"])
    return {canonicalize_name(package["name"]): package for package in packages}


def lock_lines(packages: dict[str, dict[str, Any]], known: Iterable[str] = ()) -> list[str]:
    """The lock's lines for `packages`, without those already `known` from another lock."""
    lines = {
        name: f"{package['name']}=={Version(package['version']).public}"
        for name, package in packages.items()
    }
    for marker, changes in OTHER_SYSTEMS.items():
        extra = {
            requirement.name: str(requirement.specifier)
            for package in packages.values()
            for requirement in map(Requirement, package.get("requires_dist", []))
            if needed_only_with(requirement, changes)
            and canonicalize_name(requirement.name) not in packages
        }
        if extra:
            for name, package in resolve(name + bounds for name, bounds in extra.items()).items():
                version = Version(package["version"]).public
                lines.setdefault(name, f"{package['name']}=={version} ; {marker}")
    return [line for name, line in sorted(lines.items()) if name not in set(known)]


def needed_only_with(requirement: Requirement, changes: dict[str, str]) -> bool:
    """Tell whether `requirement` holds on a system with these `changes`, but not on this one."""
    if requirement.marker is None:
        return False
    here = {"extra": ""}
    there = {**here, **changes}
    return not requirement.marker.evaluate(here) and requirement.marker.evaluate(there)


def main() -> None:
    """Resolve and write the locks: of the program, and of what two extras add to it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    runtime = resolve([*BUILD_TOOLS, *project["dependencies"]])
    lines = lock_lines(runtime)
    (ROOT / "requirements.lock").write_text(
        HEADER + "\n".join(lines) + "\n", encoding="utf-8", newline="\n"
    )
    # The later resolutions start from the first, so that all locks agree.
    pinned = [line.partition(" ;")[0] for line in lines if " ;" not in line]
    known = {canonicalize_name(Requirement(line).name) for line in lines}
    for extra in ("test", "bundle"):
        packages = resolve([*pinned, *project["optional-dependencies"][extra]])
        (ROOT / f"requirements-{extra}.lock").write_text(
            HEADER + "-r requirements.lock\n" + "\n".join(lock_lines(packages, known)) + "\n",
            encoding="utf-8",
            newline="\n",
        )


if __name__ == "__main__":
    main()
