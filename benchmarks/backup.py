"""A copy of an office while another process writes, beside copying the bytes of a file that nobody writes to.

    python benchmarks/backup.py OFFICE.db FOLDER

OFFICE.db is read only; what is measured is done on a copy of it in FOLDER.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from advisor_app.services.backup.restore_copy import restored_elsewhere
from advisor_app.store import open_store
from advisor_app.store.backup.examine import examine_file
from advisor_app.store.backup.file_copy import copy_file

WRITER = """
import sys, time
from advisor_app.store import open_store
store = open_store(sys.argv[1])
slowest, number = 0.0, 0
print("ready", flush=True)
while True:
    began = time.perf_counter()
    with store.unit_of_work("Eva") as work:
        work.history.append("noted", {"number": number})
        work.commit()
    slowest = max(slowest, time.perf_counter() - began)
    number += 1
    print(f"{number} {slowest * 1000:.1f}", flush=True)
    time.sleep(0.02)
"""


def main() -> None:
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    office = folder / "office.db"
    copy_file(source, office)
    open_store(office).close()
    floor = _timed("bytes of a file, synced", lambda: _copy_bytes(office, folder / "bytes.db"))
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(office)], stdout=subprocess.PIPE, text=True, bufsize=1
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        ours = _timed("copy while another writes", lambda: copy_file(office, folder / "copy.db"))
        writer.kill()
        commits, slowest = writer.stdout.read().split()[-2:]
    print(f"  {ours / floor:.2f} x; {commits} commits meanwhile, the slowest {slowest} ms")
    _timed("opened, checked, counted, history verified", lambda: examine_file(folder / "copy.db"))
    _timed("restored elsewhere", lambda: restored_elsewhere(folder / "copy.db", folder / "restored.db"))
    print(f"  {office.stat().st_size / 1e6:,.0f} MB")


def _copy_bytes(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _timed(what: str, action) -> float:  # type: ignore[no-untyped-def]
    began, spent = time.perf_counter(), time.process_time()
    action()
    seconds = time.perf_counter() - began
    print(f"{what}: {seconds:.2f} s, {time.process_time() - spent:.2f} s of the processor")
    return seconds


if __name__ == "__main__":
    main()
