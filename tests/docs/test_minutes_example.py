"""The example of minutes from a Python object: fifteen lines that work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from minutes import text_of

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "make_minutes.py"


def test_fifteen_lines_make_minutes_without_the_application(tmp_path: Path) -> None:
    lines = [line for line in EXAMPLE.read_text("utf-8").splitlines() if line.strip()]
    assert len(lines) <= 15
    watched = f"import runpy, sys; runpy.run_path({str(EXAMPLE)!r}); print([n for n in sys.modules])"
    environment = {**os.environ, "PYTHONPATH": str(EXAMPLE.parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", watched], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    said = text_of((tmp_path / "minuta.docx").read_bytes())
    assert "VE-2026-0001" in said
    assert "Se cerrarán por grupos." in said
    for stranger in ("'PySide6", "'sqlalchemy", "'advisor_app"):
        assert stranger not in done.stdout
