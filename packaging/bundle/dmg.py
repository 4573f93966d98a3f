"""The disk image for macOS: signed and notarised where the environment says with what."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

ENTITLEMENTS = Path(__file__).resolve().parents[1] / "macos/entitlements.plist"
IDENTITY_VARIABLE = "BREVITY_MACOS_IDENTITY"
"""The name of a Developer ID Application certificate in the keychain."""
PROFILE_VARIABLE = "BREVITY_MACOS_NOTARY_PROFILE"
"""A profile that `xcrun notarytool store-credentials` has made."""
_CODE = (".dylib", ".so")


def write_dmg(folder: Path, out: Path, version: str, suffix: str) -> Path:
    """brevity-<version>-macos-<machine>.dmg. Raises CalledProcessError."""
    image = out / f"brevity-{version}{suffix}-macos-{platform.machine()}.dmg"
    stage = out / "work" / "dmg"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    for command in commands(folder, stage, image):
        subprocess.run(command, check=True)
    return image


def commands(folder: Path, stage: Path, image: Path) -> list[list[str]]:
    """All that is run, in order."""
    identity = os.environ.get(IDENTITY_VARIABLE, "")
    profile = os.environ.get(PROFILE_VARIABLE, "")
    # "-" signs for this machine alone, without which nothing starts on Apple's processors.
    steps = [_sign(file, identity or "-") for file in (*code_inside(folder), folder)]
    steps.append(["codesign", "--verify", "--deep", "--strict", str(folder)])
    steps += [
        ["cp", "-R", str(folder), str(stage)],
        ["ln", "-s", "/Applications", str(stage / "Applications")],
        ["hdiutil", "create", "-volname", "Brevity", "-srcfolder", str(stage),
         "-format", "ULFO", "-ov", str(image)],
    ]  # fmt: skip
    if identity:
        steps.append(["codesign", "--sign", identity, "--timestamp", str(image)])
    if identity and profile:
        steps += [
            ["xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait"],
            ["xcrun", "stapler", "staple", str(image)],
            ["spctl", "--assess", "--type", "open", "--context", "context:primary-signature",
             str(image)],
        ]  # fmt: skip
    return steps


def code_inside(folder: Path) -> list[Path]:
    """Every library and program inside, the deepest first: each is signed before what holds it."""
    found = [
        path
        for path in folder.rglob("*")
        if path.is_file()
        and not path.is_symlink()
        and (path.suffix in _CODE or path.parent.name == "MacOS")
    ]
    return sorted(found, key=lambda path: (-len(path.parts), str(path)))


def _sign(file: Path, identity: str) -> list[str]:
    command = ["codesign", "--force", "--options", "runtime", "--entitlements", str(ENTITLEMENTS)]
    if identity != "-":
        command.append("--timestamp")
    return [*command, "--sign", identity, str(file)]
