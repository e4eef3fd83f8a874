"""Which files of a folder this process has locks on, as the system says."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

only_where_locks_are_told = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who has which lock")


def locked_files(folder: Path) -> set[str]:
    names = {file.stat().st_ino: file.name for file in folder.iterdir()}
    lines = (line.split() for line in Path("/proc/locks").read_text(encoding="utf-8").splitlines())
    held = {int(line[5].split(":")[2]) for line in lines if line[1] != "->" and int(line[4]) == os.getpid()}
    return {names[one] for one in held & set(names)}
