"""The folder that people get: its size, and from process start to first paint beside a packed empty Qt window.

    python packaging/build.py --measure-start
    python benchmarks/bundle.py [--runs 9]

The empty window is packed here by the same PyInstaller. The two run in turns, and their medians are compared. Limits:
500 MB unpacked, 180 MB packed, first paint 1.5 times the empty window's.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from figures import judged

PROJECT = Path(__file__).resolve().parents[1]
FOLDER = PROJECT / "dist" / "advisor-app"
PYTHON = PROJECT / "build" / "bundle" / "environment" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def packed_empty_window(place: Path) -> Path:
    script = PROJECT / "benchmarks" / "bare_window.py"
    places = ["--distpath", str(place / "dist"), "--workpath", str(place / "work"), "--specpath", str(place)]
    subprocess.run([PYTHON, "-m", "PyInstaller", "--log-level", "ERROR", *places, str(script)], check=True)
    return place / "dist" / "bare_window" / "bare_window"


def seconds_to_paint(*program: str | Path) -> float:
    told = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    began = time.monotonic()
    ran = subprocess.run(program, capture_output=True, text=True, check=True, env=told)
    return next(float(line.split()[1]) for line in ran.stdout.splitlines() if line.startswith("paint")) - began


def size_of(folder: Path) -> int:
    """In bytes, as the packer tells it: without the program that only measures."""
    measuring = FOLDER / "painted"
    return sum(one.lstat().st_size for one in folder.rglob("*") if one != measuring)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    newest = max(PROJECT.glob("dist/advisor-app-*.[tz]*"), key=lambda file: file.stat().st_mtime)
    with tempfile.TemporaryDirectory() as kept:
        place = Path(kept)
        empty = packed_empty_window(place)
        ours = (FOLDER / "painted", place / "office.db", place / "window.ini")
        seconds_to_paint(empty)
        seconds_to_paint(*ours)  # both once unmeasured: files cached, the office made
        times = [(seconds_to_paint(empty), seconds_to_paint(*ours)) for _ in range(runs)]
    floor, paint = (statistics.median(column) for column in zip(*times, strict=True))
    judged("bundle, unpacked", size_of(FOLDER) / 1e6, 500, "MB")
    judged("bundle, packed", newest.stat().st_size / 1e6, 180, "MB")
    judged(f"bundle: first paint, {paint * 1000:.0f} of {floor * 1000:.0f} ms", paint / floor, 1.5)


if __name__ == "__main__":
    main()
