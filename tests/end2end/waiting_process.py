"""A process that has loaded the program and waits; each command runs in a fork of it, in 0.1 s instead of 1.5.

A fork has its own memory, arguments, environment and streams, and ends as any process ends. What a start costs, and
that it loads nothing heavy, is tested elsewhere, in processes that begin from nothing.

    python waiting_process.py NUMBER      NUMBER: the descriptor of a stream socket

A request is a line of JSON, {"arguments": [...], "environment": {...}, "folder": ...}, that comes with the descriptors
of stdout and stderr. The answer is a line with the exit code: a signal's number negative, as subprocess tells it.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import pkgutil
import socket
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import NoReturn

NOT_LOADED = ("advisor_app.ui", "advisor_app.store.migrations", "advisor_app.__main__", "advisor_app.documents.pdf")
"""What belongs to a window, or reads how it was called."""


def load() -> None:
    for name in ("alembic.command", "sqlalchemy.dialects.sqlite", "sqlalchemy.dialects.postgresql.psycopg", "docxtpl"):
        import_module(name)
    for package in ("sampling", "minutes", "action_plans", "advisor_app"):
        for name in _modules_of(package):
            with suppress(ImportError):  # told by the command that needs it
                import_module(name)


def _modules_of(package: str) -> Iterator[str]:
    for found in pkgutil.iter_modules(import_module(package).__path__, f"{package}."):
        if not found.name.startswith(NOT_LOADED):
            yield found.name
            if found.ispkg:
                yield from _modules_of(found.name)


def serve(asked: socket.socket) -> None:
    """Answer until the other side hangs up."""
    while True:
        request, descriptors = _received(asked)
        if not request:
            return
        child = os.fork()
        if child == 0:
            asked.close()
            _run(json.loads(request), *descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        _, status = os.waitpid(child, 0)
        asked.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))


def _received(asked: socket.socket) -> tuple[bytes, list[int]]:
    request, descriptors, _, _ = socket.recv_fds(asked, 65536, 2)
    while request and not request.endswith(b"\n"):
        request += asked.recv(65536)
    return request, descriptors


def _run(request: dict[str, object], out: int, err: int) -> NoReturn:
    os.dup2(out, 1)
    os.dup2(err, 2)
    os.environ.clear()
    os.environ.update(request["environment"])  # type: ignore[call-overload]
    os.chdir(str(request["folder"]))
    sys.argv = ["advisor-app", *request["arguments"]]  # type: ignore[misc]
    from advisor_app.__main__ import main

    code = 1
    try:
        code = main()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)  # taking the interpreter down would copy all that the fork shares


if __name__ == "__main__":
    sys.path.insert(0, str(Path.cwd()))
    load()
    gc.collect()
    gc.freeze()
    with socket.socket(fileno=int(sys.argv[1])) as asked:
        serve(asked)
