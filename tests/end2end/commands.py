"""Runs the commands as a person would, each in a process of its own."""

from __future__ import annotations

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from made_offices import office_at

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
CASE_FILES = SHARED / "data" / "cases"
SECONDS = 240


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def advisor_app(database: Path | str, *arguments: str) -> Answer:
    """Of the office that a path names, wherever offices lie in this run."""
    environment = {**os.environ, "ADVISOR_APP_DATABASE": office_at(database), "PYTHONWARNINGS": "error"}
    if hasattr(os, "fork") and _for_python(environment) == _AT_FIRST:
        return _waiting().run(arguments, environment)
    done = subprocess.run(
        [sys.executable, "-m", "advisor_app", *arguments],
        capture_output=True, text=True, encoding="utf-8", env=environment, check=False, timeout=SECONDS, cwd=ROOT,
    )  # fmt: skip
    return Answer(done.returncode, done.stdout, done.stderr)


def _for_python(environment: Mapping[str, str]) -> dict[str, str]:
    """What changes how Python starts, and so cannot be given to a fork of one that has started."""
    kept = {name: value for name, value in environment.items() if name.startswith("PYTHON")}
    return {**kept, "PYTHONWARNINGS": "error"}


_AT_FIRST = _for_python(os.environ)


class _Waiting:
    """A process of waiting_process.py, which goes when this process does."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair()
        self._socket.settimeout(SECONDS)
        program = Path(__file__).with_name("waiting_process.py")
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, str(program), str(theirs.fileno())],
                env={**os.environ, "PYTHONWARNINGS": "error"}, cwd=ROOT, pass_fds=[theirs.fileno()],
            )  # fmt: skip
        atexit.register(self._end)

    @property
    def pid(self) -> int:
        return self._process.pid

    def _end(self) -> None:
        self._socket.close()
        self._process.wait()

    def run(self, arguments: Sequence[str], environment: Mapping[str, str]) -> Answer:
        request = json.dumps({"arguments": arguments, "environment": dict(environment), "folder": str(ROOT)})
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            data = f"{request}\n".encode()
            sent = socket.send_fds(self._socket, [data], [out.fileno(), err.fileno()])
            self._socket.sendall(data[sent:])
            code = self._socket.recv(64)
            if not code:
                raise RuntimeError("the process that runs the commands has gone")
            out.seek(0)
            err.seek(0)
            return Answer(int(code), out.read().decode("utf-8"), err.read().decode("utf-8"))


def kill_command() -> None:
    """SIGKILL for the command that another thread waits for; nothing where it has ended. On Linux alone."""
    waiting = _waiting().pid
    for child in Path(f"/proc/{waiting}/task/{waiting}/children").read_text().split():
        os.kill(int(child), signal.SIGKILL)


@cache
def _waiting() -> _Waiting:
    return _Waiting()
