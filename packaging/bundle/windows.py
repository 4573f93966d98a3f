"""The installer for Windows: Inno Setup compiles it, and signs it where there is something to sign
with."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from engine.own_program import FOR_TERMINALS

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging/windows/brevity.iss"
SIGN_VARIABLE = "BREVITY_WINDOWS_SIGN"
"""A command line in which $f stands for the file, as in `signtool sign /fd sha256 ... $f`."""
PROGRAMS = ("Brevity.exe", FOR_TERMINALS)


def compile_installer(folder: Path, out: Path, version: str, suffix: str) -> Path:
    """brevity-<version>-windows-setup.exe. Raises CalledProcessError, FileNotFoundError."""
    for program in PROGRAMS:
        sign(folder / program)
    name = f"brevity-{version}{suffix}-windows-setup"
    subprocess.run(compiler_command(folder, out, version, name), check=True)
    return out / f"{name}.exe"


def compiler_command(folder: Path, out: Path, version: str, name: str) -> list[str]:
    """The command line of Inno Setup's compiler. Raises FileNotFoundError without one."""
    compiler = shutil.which("ISCC")
    if compiler is None:
        raise FileNotFoundError("ISCC, the compiler of Inno Setup 6, is not on the PATH")
    values = {"Version": version, "Bundle": str(folder), "Out": str(out), "Name": name,
              "Icon": str(out / "work/icons/brevity.ico")}  # fmt: skip
    command = [compiler, *(f"/D{key}={value}" for key, value in values.items())]
    if signing := os.environ.get(SIGN_VARIABLE):
        command += [f"/Ssign={signing}", "/DSigned"]
    return [*command, str(SCRIPT)]


def sign(file: Path) -> bool:
    """Sign a file with the command in BREVITY_WINDOWS_SIGN; False where there is none."""
    signing = os.environ.get(SIGN_VARIABLE)
    if not signing:
        return False
    subprocess.run(signing.replace("$f", f'"{file}"'), shell=True, check=True)
    return True


def version_resource(folder: Path, version: str) -> Path:
    """The file from which PyInstaller takes what Windows shows of a program's origin."""
    numbers = (*map(int, re.findall(r"\d+", version)[:3]), 0)
    strings = {"ProductName": "Brevity", "FileDescription": "Brevity", "ProductVersion": version,
               "FileVersion": version, "LegalCopyright": "The authors of Brevity"}  # fmt: skip
    written = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    path = folder / "windows-version.txt"
    path.write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, "
        "flags=0, OS=0x40004, fileType=1, subtype=0, date=(0, 0)), kids=[StringFileInfo("
        f"[StringTable('040904B0', [{written}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n",
        encoding="utf-8",
    )
    return path
