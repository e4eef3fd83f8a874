"""Makes the folder that people get, for the system that this runs on, and packs it.

    python packaging/build.py [--measure-start]

It needs Python 3.11 or newer and a network, and nothing that is installed: the project and PyInstaller go into an
environment of its own under build/. What it leaves:

    dist/advisor-app/                       the program; its advisor-app without words is the window, else a command
    dist/advisor-app-VERSION-SYSTEM.tar.xz  the same, packed (.zip on Windows and macOS)

`packaging/README.md` says what follows: the installer, signing, updates.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
BUILD = PROJECT / "build" / "bundle"
DIST = PROJECT / "dist"
PYINSTALLER = "pyinstaller>=6.16,<7"
MOST_UNPACKED, MOST_PACKED = 500_000_000, 180_000_000
"""Bytes."""


def environment() -> Path:
    """The Python of a new environment with the project, as people install it, and PyInstaller."""
    place = BUILD / "environment"
    venv.create(place, with_pip=True, clear=True)
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", str(PROJECT), PYINSTALLER], check=True)
    return python


def make_folder(python: Path, *, measure_start: bool) -> Path:
    told = os.environ | ({"MEASURE_START": "1"} if measure_start else {})
    spec = PROJECT / "packaging" / "advisor_app.spec"
    places = ["--distpath", str(DIST), "--workpath", str(BUILD / "work")]
    command = [python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", *places, str(spec)]
    subprocess.run(command, check=True, env=told, cwd=BUILD)
    folder = DIST / "advisor-app"
    if sys.platform == "linux":
        for name in ("install.sh", "icon.png"):
            shutil.copy(PROJECT / "packaging" / name, folder / name)
    return folder


def pack(folder: Path, version: str) -> Path:
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    form = "xztar" if system == "linux" else "zip"
    name = DIST / f"advisor-app-{version}-{system}-{platform.machine().lower()}"
    return Path(shutil.make_archive(str(name), form, folder.parent, folder.name))


def size_of(folder: Path) -> int:
    """In bytes; what is there under two names counts once."""
    return sum({(one.st_dev, one.st_ino): one.st_size for one in map(os.lstat, folder.rglob("*"))}.values())


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--measure-start", action="store_true", help="with a program that tells when it is painted")
    BUILD.mkdir(parents=True, exist_ok=True)
    folder = make_folder(environment(), measure_start=asked.parse_args().measure_start)
    answer = subprocess.run([folder / "advisor-app", "--version"], capture_output=True, text=True, check=True)
    version = answer.stdout.split()[-1]
    packed = pack(folder, version)
    unpacked, small = size_of(folder), packed.stat().st_size
    print(f"{folder.relative_to(PROJECT)}: {unpacked / 1e6:.0f} MB (limit {MOST_UNPACKED / 1e6:.0f})")
    print(f"{packed.relative_to(PROJECT)}: {small / 1e6:.0f} MB (limit {MOST_PACKED / 1e6:.0f})")
    return int(unpacked > MOST_UNPACKED or small > MOST_PACKED)


if __name__ == "__main__":
    sys.exit(main())
