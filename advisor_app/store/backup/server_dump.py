"""A server's office as `pg_dump` writes it, and such a file made an SQLite office again, to be opened and counted."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import sqlalchemy as sa

from advisor_app.errors import EnvironmentFault
from advisor_app.store.backup.file_copy import settle
from advisor_app.store.columns import metadata
from advisor_app.store.location import Location, parse_location
from advisor_app.store.moving.digests import Digesting
from advisor_app.store.moving.files import file_target
from advisor_app.store.schema import SCHEMA
from advisor_app.store.server_tls import safe_options

if TYPE_CHECKING:
    from advisor_app.store.moving.files import FileTarget

DUMP_ENDING = ".dump"
_VERSION = re.compile(r"(\d+)")
_HEADER = re.compile(rb"COPY (?:public\.)?\"?(\w+)\"? \((.+)\) FROM stdin;")
_ROWS = 1000


def usable_dump(engine: sa.Engine) -> str | None:
    """The path of a `pg_dump` that this server's version lets dump it, or None."""
    program = shutil.which("pg_dump")
    if program is None:
        return None
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    found = _VERSION.search(said)
    with engine.connect() as connection:
        needed = (connection.dialect.server_version_info or (0,))[0]
    return program if found and int(found[1]) >= int(needed) else None


def dump_server(engine: sa.Engine, location: Location, path: Path) -> None:
    """Whole or absent, of one moment, while everybody goes on.

    Raises `EnvironmentFault`: "pg_dump_missing" where there is none that fits, "pg_dump_failed" with its words: also
    for a role from which the server keeps rows back.
    """
    program = usable_dump(engine)
    url = location.url
    if program is None or url is None:
        raise EnvironmentFault("pg_dump_missing", location=location.shown)
    unfinished = path.with_name(path.name + ".part")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    query = {name: str(value) for name, value in safe_options(url, location.shown).items()}
    given = {
        "PGHOST": url.host,
        "PGPORT": str(url.port) if url.port else None,
        "PGUSER": url.username,
        "PGPASSWORD": str(url.password) if url.password else None,
        "PGDATABASE": url.database,
        "PGSSLMODE": query.get("sslmode"),
        "PGSSLROOTCERT": query.get("sslrootcert"),
        "PGHOSTADDR": query.get("hostaddr"),
    }
    environment = {**os.environ, **{name: value for name, value in given.items() if value}}
    try:
        done = subprocess.run(
            # the rules hold of the tables' owner too, who sees all rows by them: the caller has made sure of it
            [program, "--format=custom", "--no-password", "--enable-row-security", f"--file={unfinished}"],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise EnvironmentFault("pg_dump_failed", location=location.shown, reason=_last_line(done.stderr))
        settle(unfinished)
        unfinished.replace(path)
        settle(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def open_dump(dump: Path, target: Path) -> None:
    """Every row of a dump in an SQLite office at `target`, which must not be there yet.

    Raises `EnvironmentFault`: "pg_restore_missing", "not_a_database", "dump_of_other_schema".
    """
    place = parse_location(target)
    schema = ""
    with _script(dump) as lines, file_target(place, target) as into:
        for name, columns in _blocks(lines):
            if name == "alembic_version":
                schema = next(_until_end(lines), b"").decode().strip()
                for _ in _until_end(lines) if schema else ():
                    pass
                if schema != SCHEMA:
                    raise EnvironmentFault("dump_of_other_schema", file=str(dump), found=schema, needed=SCHEMA)
            elif name in metadata.tables:
                _take(into, metadata.tables[name], columns, lines)
    if not schema:
        target.unlink(missing_ok=True)
        raise EnvironmentFault("not_our_database", location=str(dump))


@contextmanager
def _script(dump: Path) -> Iterator[IO[bytes]]:
    program = shutil.which("pg_restore")
    if program is None:
        raise EnvironmentFault("pg_restore_missing", file=str(dump))
    with subprocess.Popen(
        [program, "--data-only", "--file=-", str(dump)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None and process.stderr is not None  # noqa: S101, PT018 - both are pipes
        try:
            yield process.stdout
            process.stdout.read()
            said = process.stderr.read().decode("utf-8", "replace")
        finally:
            process.kill() if process.poll() is None else None
        if process.wait() > 0:
            raise EnvironmentFault("not_a_database", location=str(dump), detail=_last_line(said))


def _blocks(lines: IO[bytes]) -> Iterator[tuple[str, list[str]]]:
    """Each table that the script copies into, with its columns; its rows follow in `lines`."""
    for line in lines:
        found = _HEADER.match(line)
        if found:
            yield found[1].decode(), [one.strip().strip('"') for one in found[2].decode().split(",")]


def _until_end(lines: IO[bytes]) -> Iterator[bytes]:
    for line in lines:
        if line == b"\\.\n":
            return
        yield line


def _take(into: FileTarget, table: sa.Table, columns: list[str], lines: IO[bytes]) -> None:
    order = [columns.index(column.name) for column in table.columns]
    forms = [_form(column) for column in table.columns]

    def blocks() -> Iterator[list[bytes]]:
        block: list[bytes] = []
        for line in _until_end(lines):
            fields = line[:-1].split(b"\t")
            block.append(b"\t".join(form(fields[at]) for at, form in zip(order, forms, strict=True)) + b"\n")
            if len(block) == _ROWS:
                yield block
                block = []
        if block:
            yield block

    came = Digesting()
    into.take(table, blocks(), came)
    # what was written is read again: a row that SQLite turned into another value would show here
    if came.rows != sum(len(block) for block in into.lines(table)):
        raise EnvironmentFault("not_a_database", location=table.name, detail="")


def _form(column: sa.Column[object]) -> Callable[[bytes], bytes]:
    """How a field of the server's COPY is written canonically."""
    kind = column.type
    if isinstance(kind, sa.Uuid):
        return lambda field: field if field == rb"\N" else field.replace(b"-", b"")
    if isinstance(kind, sa.Boolean):
        return lambda field: field if field == rb"\N" else (b"1" if field == b"t" else b"0")
    if isinstance(kind, sa.DateTime):
        return _moment
    return lambda field: field


def _moment(field: bytes) -> bytes:
    if field == rb"\N":
        return field
    whole, _, fraction = field.partition(b".")
    return whole + b"." + fraction.ljust(6, b"0")


def _last_line(said: str) -> str:
    lines = [line for line in said.splitlines() if line.strip()]
    return lines[-1] if lines else ""
