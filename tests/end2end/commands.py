"""Runs the commands as a person would, in a process of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
CASE_FILES = SHARED / "data" / "cases"


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def advisor_app(database: Path, *arguments: str) -> Answer:
    environment = {**os.environ, "ADVISOR_APP_DATABASE": str(database), "PYTHONWARNINGS": "error"}
    done = subprocess.run(
        [sys.executable, "-m", "advisor_app", *arguments],
        capture_output=True, text=True, encoding="utf-8", env=environment, check=False, timeout=240, cwd=ROOT,
    )  # fmt: skip
    return Answer(done.returncode, done.stdout, done.stderr)
