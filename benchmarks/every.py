"""Every figure that has a limit, of every script, in one table at the end.

    python benchmarks/every.py [NAME ...]

Takes most of an hour, with nothing else running; names choose scripts (`start import_at_scale`). The exit code is 1
where a limit is not met or a script broke off.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from figures import KEPT_IN, told

HERE = Path(__file__).parent
NOT_TIMINGS = {"bare_window", "coverage", "every", "figures", "painted", "plan_effectiveness"}
NEEDS_A_BUNDLE = "bundle"


def scripts(chosen: list[str]) -> list[str]:
    there = sorted(file.stem for file in HERE.glob("*.py") if file.stem not in NOT_TIMINGS)
    if not chosen:
        built = (HERE.parent / "dist" / "advisor-app" / "painted").exists()
        return [name for name in there if built or name != NEEDS_A_BUNDLE]
    if unknown := set(chosen) - set(there):
        sys.exit(f"there is no script {', '.join(sorted(unknown))}; there are {', '.join(there)}")
    return chosen


def main() -> int:
    gathered: list[tuple[str, list[dict[str, object]], int, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in scripts(sys.argv[1:]):
            print(f"--- {name}; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", flush=True)
            kept = Path(folder) / name
            began = time.monotonic()
            told_where = os.environ | {KEPT_IN: str(kept)}
            code = subprocess.run([sys.executable, HERE / f"{name}.py"], env=told_where, check=False).returncode
            lines = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
            gathered.append((name, [json.loads(line) for line in lines], code, time.monotonic() - began))
    print()
    well = True
    for name, figures, code, seconds in gathered:
        broke = "" if code == 0 or figures else ", broke off"
        print(f"{name}.py, {seconds:.0f} s{broke}")
        for one in figures:
            print("  " + told(**one))  # type: ignore[arg-type]
        well = well and not broke and all(one["met"] for one in figures)
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
